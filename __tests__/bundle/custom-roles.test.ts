/**
 * The custom roles for users who want fewer permissions than the built-in ones grant: they are enough, and contain
 * nothing unneeded.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RoleDefinitionState } from '../../emulator/state.ts';
import { keyCreated } from '../../emulator/tenants/foundation.ts';
import { groupScope, keyName, subscriptionScope, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { isNight } from '../at-night.ts';
import { noneYet } from '../inputs/none-yet.ts';
import { useCloud } from './harness.ts';
import { giveExactly } from './rights.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'infra', 'roles');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** In the format of `az role definition create --role-definition`. */
interface RoleFile {
  readonly Name: string;
  readonly Description: string;
  readonly Actions: readonly string[];
  readonly NotActions: readonly string[];
  readonly DataActions: readonly string[];
  readonly NotDataActions: readonly string[];
}

const harness = useCloud();
const roleId = '5b0d7c3e-9a41-4f86-b2d5-c817e60f3a94';

/**
 * Creates everything, or compares a ready tenant with what Adobe confirmed: an older version, which has to be found.
 */
const situations = {
  'from nothing': { tenant: 'group-only', confirmed: undefined },
  'with an older version confirmed': { tenant: 'ready', confirmed: 'a'.repeat(32) },
} as const;

type Situation = keyof typeof situations;

/** Runs with the role as the identity's only one. */
async function runWith(role: RoleFile, mode: 'ensure' | 'verify', situation: Situation, condition: string | null) {
  const { tenant, confirmed } = situations[situation];
  harness.cloud.reset(tenant);
  const { state } = harness.cloud.cloud;
  giveExactly(state, [{ graph: mode === 'ensure' ? 'Application.ReadWrite.All' : 'Application.Read.All' }]);
  state.roleDefinitions = [definitionOf(role)];
  Object.assign(grantRole(state, roleId, groupScope), { condition, conditionVersion: '2.0' });
  for (const key of state.vaults.flatMap(({ keys }) => keys)) {
    key.versions.unshift({ version: 'a'.repeat(32), enabled: true, created: keyCreated - 9, updated: keyCreated - 9 });
  }
  const uri = `https://${vaultName}.vault.azure.net/keys/${keyName}/${confirmed}`;
  const { exitCode, outputs, log } = await harness.run({ mode, 'confirmed-key-uri': confirmed ? uri : noneYet });
  const findings = JSON.parse(outputs['findings'] ?? '[]') as { id: string; status: string; cure: string }[];
  const cures = findings.filter(({ status }) => status === 'unknown').map(({ id, cure }) => [id, cure] as const);
  return { exitCode, log, cures, unknown: findings.filter(({ status }) => status === 'unknown').map(({ id }) => id) };
}

function definitionOf(role: RoleFile, name = roleId): RoleDefinitionState {
  return {
    name,
    roleName: role.Name,
    description: role.Description,
    assignableScopes: [subscriptionScope],
    actions: [...role.Actions],
    notActions: [...role.NotActions],
    dataActions: [...role.DataActions],
    notDataActions: [...role.NotDataActions],
  };
}

const uses: readonly {
  mode: 'ensure' | 'verify';
  file: string;
  situations: readonly Situation[];
  condition: string | null;
}[] = [
  {
    mode: 'ensure',
    file: 'ensure.json',
    situations: ['from nothing', 'with an older version confirmed'],
    condition: read('ensure-condition.txt').trim(),
  },
  { mode: 'verify', file: 'verify.json', situations: ['with an older version confirmed'], condition: null },
];

/**
 * Without these no finding changes here: the state of the group is not held against it, and the activity log is read only for
 * what fails.
 */
const silent: ReadonlySet<string> = new Set([
  'Microsoft.Insights/eventtypes/values/read',
  'Microsoft.Resources/subscriptions/resourceGroups/read',
]);

describe.each(uses)('the custom role of $mode', ({ mode, file, situations: all, condition }) => {
  const role = JSON.parse(read(file)) as RoleFile;

  test.each(all)('is enough %s, and leaves nothing unread', async (situation) => {
    const { exitCode, log, unknown } = await runWith(role, mode, situation, condition);
    expect([exitCode, unknown]).toEqual([0, []]);
    expect(log).toMatch(/state (provisioned|confirmed)/);
  });

  // By day every fourth.
  const needed = role.Actions.filter((action) => !silent.has(action));

  test.each(needed.filter((_, index) => isNight || index % 4 === 0))('needs %s', async (action) => {
    const less = { ...role, Actions: role.Actions.filter((other) => other !== action) };
    let missed = false;
    for (const situation of all) {
      if (missed) break;
      const { exitCode, unknown } = await runWith(less, mode, situation, condition);
      missed ||= exitCode !== 0 || unknown.length > 0;
    }
    expect(missed).toBe(true);
  });
});

describe('the custom roles for recovery', () => {
  const ensure = JSON.parse(read('ensure.json')) as RoleFile;
  const recovery = JSON.parse(read('recovery.json')) as RoleFile;
  const keyRecovery = JSON.parse(read('key-recovery.json')) as RoleFile;
  const ids = [roleId, '0c7e5a19-3b64-4d82-9f01-a6d2e84b7c53', '7d19f3e6-52a8-4b07-8c4e-f0b36a95d128'] as const;

  /** Recovers as an identity with ensure's role and these two. */
  async function recoverWith(tenant: 'vault-deleted' | 'key-deleted', onSubscription: RoleFile, onGroup: RoleFile) {
    harness.cloud.reset(tenant);
    const { state } = harness.cloud.cloud;
    giveExactly(state, [{ graph: 'Application.Read.All' }]);
    state.roleDefinitions = [ensure, onSubscription, onGroup].map((role, index) => definitionOf(role, ids[index]));
    const condition = read('ensure-condition.txt').trim();
    Object.assign(grantRole(state, ids[0], groupScope), { condition, conditionVersion: '2.0' });
    grantRole(state, ids[1], subscriptionScope);
    grantRole(state, ids[2], groupScope);
    return harness.run({ mode: 'ensure', 'recover-deleted': 'true', 'create-principal': 'false' });
  }

  const without = (role: RoleFile, action: string) => ({
    ...role,
    Actions: role.Actions.filter((other) => other !== action),
    DataActions: role.DataActions.filter((other) => other !== action),
  });

  test.each(['vault-deleted', 'key-deleted'] as const)('are enough on the tenant %s', async (tenant) => {
    const { exitCode, outputs } = await recoverWith(tenant, recovery, keyRecovery);
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    expect(outputs['changes']).toContain('"action":"recover","status":"done"');
  });

  test.each([
    ['vault-deleted', 'Microsoft.KeyVault/deletedVaults/read'],
    ['key-deleted', 'Microsoft.KeyVault/vaults/keys/recover/action'],
  ] as const)('recover nothing on the tenant %s without %s', async (tenant, action) => {
    const { exitCode, log } = await recoverWith(tenant, without(recovery, action), without(keyRecovery, action));
    expect([exitCode, log]).toEqual([1, expect.not.stringContaining('DONE     recover')]);
  });
});

test("the condition of ensure's role is the one that lets Adobe's grant through", async () => {
  const role = JSON.parse(read('ensure.json')) as RoleFile;
  const other = read('ensure-condition.txt').replace('e147488a-f6f5-4113-8e2d-b22465e65bf6', roleId);
  const { exitCode, log } = await runWith(role, 'ensure', 'from nothing', other);
  expect(exitCode).toBe(1);
  expect(log).toContain("FAILED   create Adobe's access to the key");
});
