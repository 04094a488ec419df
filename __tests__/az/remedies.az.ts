/**
 * The commands of a page, pasted into a shell with the real az by a person with just the role that the step names, end the
 * situation that printed them. Pages are read as data.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adobeTries } from '../../emulator/adobe.ts';
import type { CloudState, KeyVersionState, VaultState } from '../../emulator/state.ts';
import { addAdministrator } from '../../emulator/tenants/identities.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  groupScope,
  keyVaultAppId,
  keyVersion,
  roles,
  subscriptionScope,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { ObstacleId } from '../../src/model/plan.ts';
import { role } from '../../src/model/remedy.ts';
import { rotationOf } from '../../src/model/rotation.ts';
import type { PageFold, PageStep } from '../../src/telling/page.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import { goodInputs, inDays, keyOf, keyUri, vaultOf, verifiable, versionOf } from '../bundle/cases.ts';
import { useCloud } from '../bundle/harness.ts';
import { useAz } from './az.ts';
import { paste, root } from './identities.ts';
import { becomePerson, workspaceScope } from './person.ts';

type Inputs = Readonly<Record<string, string>>;

/** An older version of the key. */
const confirmedVersion = '3b5a7c9d1e2f40618293a4b5c6d7e8f9';

/** What a run says, and what its page has a person do about. */
interface Situation {
  /** The finding, the obstacle of a plan, or the code of an error: gone once the commands have run. */
  readonly of: FindingId | ObstacleId | `AADSTS${number}`;
  readonly name: string;
  /** Default: `ready`. */
  readonly tenant?: TenantName;
  readonly change?: (state: CloudState) => void;
  readonly inputs?: Inputs;
  /** What the person fills in. */
  readonly fills?: Readonly<Record<string, string>>;
}

const confirmed: Inputs = { 'confirmed-key-uri': `${keyUri}/${keyVersion}` };
const plan: Inputs = { mode: 'plan' };

function disableOlder(state: CloudState): void {
  const created = versionOf(state).created - 60;
  keyOf(state).versions.unshift({ version: confirmedVersion, enabled: false, created, updated: created });
}
const withVault = (is: Partial<VaultState>) => (state: CloudState) => void Object.assign(vaultOf(state), is);
const withVersion = (is: Partial<KeyVersionState>) => (state: CloudState) => void Object.assign(versionOf(state), is);
const principal = (appId: string, is: object) => (state: CloudState) => {
  for (const one of state.servicePrincipals) if (one.appId === appId) Object.assign(one, is);
};
const without = (appId: string) => (state: CloudState) => {
  state.servicePrincipals = state.servicePrincipals.filter((one) => one.appId !== appId);
};
/** What only somebody sees who may read the whole subscription. */
const readsSubscription = (state: CloudState) => void grantRole(state, roles.reader, subscriptionScope);
const readsDeletedKeys = (state: CloudState) => void grantRole(state, roles.keyVaultCryptoUser, vaultScope);
const all =
  (...changes: readonly ((state: CloudState) => void)[]) =>
  (state: CloudState) =>
    changes.forEach((change) => change(state));
const policyOfAdobe = (permissions: object) => (state: CloudState) =>
  Object.assign(
    vaultOf(state).accessPolicies.find(({ objectId }) => objectId === adobePrincipalId)?.permissions ?? {},
    permissions,
  );
const condition = ({ roleAssignments }: CloudState) => {
  const its = { condition: "@Resource[name] StringEquals 'x'", conditionVersion: '2.0' };
  for (const one of roleAssignments) if (one.principalId === adobePrincipalId) Object.assign(one, its);
};
const ends = ({ roleAssignments }: CloudState) => {
  const endDateTime = new Date(inDays(30) * 1000).toISOString();
  for (const one of roleAssignments) if (one.principalId === adobePrincipalId) one.endDateTime = endDateTime;
};
const noLocks = (state: CloudState) => void state.locks.splice(0);
const closed: VaultState['networkAcls'] = {
  bypass: 'None',
  defaultAction: 'Deny',
  ipRules: [],
  virtualNetworkRules: [],
};
const rotating = { lifetimeActions: [{ trigger: { timeAfterCreate: 'P90D' }, action: { type: 'rotate' } }] };

/** Of a key that Adobe confirmed. */
const losses: readonly Situation[] = [
  { of: 'key-enabled', name: 'the key is disabled', tenant: 'key-disabled' },
  {
    of: 'key-enabled',
    name: 'the key is disabled, in a vault with access policies',
    tenant: 'access-policies-ready',
    change: withVersion({ enabled: false }),
  },
  {
    of: 'confirmed-key',
    name: 'an older version is disabled',
    change: disableOlder,
    inputs: { 'confirmed-key-uri': `${keyUri}/${confirmedVersion}` },
  },
  { of: 'key-active', name: 'the key expired', change: withVersion({ exp: inDays(-1) }) },
  { of: 'key-active', name: 'the key is not active yet', change: withVersion({ nbf: inDays(2) }) },
  {
    of: 'key-operations',
    name: 'the key may only sign',
    change: withVersion({ kind: { kty: 'RSA', keySize: 3072, keyOps: ['sign'] } }),
  },
  { of: 'key-exists', name: 'the key was deleted', tenant: 'key-deleted', change: readsDeletedKeys },
  { of: 'vault-exists', name: 'the vault was deleted', tenant: 'vault-deleted', change: readsSubscription },
  {
    of: 'vault-exists',
    name: 'the vault was deleted with its group',
    tenant: 'vault-deleted',
    change: all(readsSubscription, (state) => state.resourceGroups.splice(0)),
  },
  { of: 'adobe-grant', name: 'the role was removed', tenant: 'grant-missing' },
  { of: 'adobe-grant', name: 'the access policy was removed', tenant: 'access-policies' },
  { of: 'adobe-principal', name: "Adobe's service principal was deleted", tenant: 'principal-deleted' },
  {
    of: 'adobe-principal',
    name: "Adobe's service principal is disabled",
    change: principal(adobeAppId, { accountEnabled: false }),
  },
  {
    of: 'entra-key-vault',
    name: "Key Vault's service principal is disabled",
    change: principal(keyVaultAppId, { accountEnabled: false }),
  },
  {
    of: 'entra-key-vault',
    name: "Key Vault's service principal requires an assignment",
    change: principal(keyVaultAppId, { appRoleAssignmentRequired: true }),
  },
  {
    of: 'vault-network',
    name: 'the firewall was closed',
    change: withVault({ networkAcls: closed }),
    inputs: { network: 'restricted' },
  },
];

const settings: readonly Situation[] = [
  { of: 'vault-exists', name: 'no vault', change: all(readsSubscription, (state) => state.vaults.splice(0)) },
  { of: 'vault-tenant', name: 'a vault of the former tenant', tenant: 'vault-of-former-tenant' },
  { of: 'vault-soft-delete', name: 'soft delete is off', change: withVault({ enableSoftDelete: false }) },
  { of: 'vault-purge-protection', name: 'purge protection is off', tenant: 'purge-protection-off' },
  { of: 'vault-permission-model', name: 'access policies', tenant: 'access-policies-ready' },
  { of: 'vault-lock', name: 'no lock', change: noLocks },
  {
    of: 'vault-logging',
    name: 'no logging',
    change: (state) => void state.diagnosticSettings.splice(0),
    fills: { 'WORKSPACE-RESOURCE-ID': workspaceScope },
  },
  { of: 'key-exists', name: 'no key', change: all(readsDeletedKeys, (state) => vaultOf(state).keys.splice(0)) },
  {
    of: 'key-size',
    name: 'a short key of an HSM',
    change: all(
      withVault({ sku: 'premium' }),
      withVersion({ kind: { kty: 'RSA-HSM', keySize: 2048, keyOps: ['wrapKey', 'unwrapKey'] } }),
    ),
  },
  { of: 'key-expiry', name: 'a key that expires soon', change: withVersion({ exp: inDays(20) }) },
  { of: 'key-versions', name: 'an older version is disabled', change: disableOlder },
  {
    of: 'key-rotation',
    name: 'automatic rotation',
    change: (state) => Object.assign(keyOf(state), { rotationPolicy: structuredClone(rotating) }),
  },
  { of: 'adobe-principal', name: "no service principal of Adobe's", tenant: 'principal-missing' },
  { of: 'adobe-principal', name: "Adobe's is gone for good", tenant: 'principal-missing', inputs: confirmed },
  { of: 'adobe-grant', name: 'no role', tenant: 'grant-missing' },
  { of: 'adobe-grant', name: 'a role under a condition', change: condition },
  {
    of: 'adobe-grant',
    name: 'a role under a condition above the vault',
    change: all(condition, ({ roleAssignments }) => {
      for (const one of roleAssignments) if (one.principalId === adobePrincipalId) one.scope = groupScope;
    }),
  },
  { of: 'adobe-grant-lasting', name: 'a role that ends', change: ends },
  {
    of: 'adobe-least-privilege',
    name: 'a role too many',
    change: (state) => void grantRole(state, roles.reader, groupScope, adobePrincipalId),
  },
  {
    of: 'adobe-least-privilege',
    name: 'permissions too many',
    tenant: 'access-policies-ready',
    change: policyOfAdobe({ keys: ['get', 'wrapKey', 'unwrapKey', 'delete'], secrets: ['get'] }),
    inputs: { waive: 'vault-permission-model' },
  },
];

/** What stops a plan, or a sign-in. */
const obstacles: readonly Situation[] = [
  { of: 'resource-group-missing', name: 'no resource group', tenant: 'empty', inputs: plan },
  {
    of: 'provider-not-registered',
    name: 'a subscription without vaults',
    tenant: 'group-only',
    change: all(readsSubscription, ({ subscriptions }) => {
      for (const one of subscriptions) one.providers['Microsoft.KeyVault'] = 'NotRegistered';
    }),
    inputs: plan,
  },
  { of: 'AADSTS7000229', name: 'the pipeline has no service principal', change: without(clientId) },
  { of: 'AADSTS7000112', name: "the pipeline's is disabled", change: principal(clientId, { accountEnabled: false }) },
];

const harness = useCloud(() => layOut({}));
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;

/** The tenant as the identity of verify sees it, with the person of the tests, who has no role yet. */
function layOut({ tenant, change }: Pick<Situation, 'tenant' | 'change'>): CloudState {
  const laid = verifiable(tenant);
  laid.settings.dnsDelay = 0;
  addAdministrator(laid, { azure: [] });
  change?.(laid);
  return laid;
}

async function runs(inputs: Inputs): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await harness.run({ ...goodInputs, ...inputs }, { onOutcome: (one) => (outcome = one) });
  if (outcome === undefined) throw new Error('the run came to nothing');
  return outcome;
}

/** What its page is about: findings, obstacles and errors. */
function openIn({ verdict, plan: planned, failures }: Outcome): string[] {
  const open = verdict?.findings.filter(({ status }) => status === 'fail' || status === 'unknown') ?? [];
  return [...[...open, ...(planned?.obstacles ?? [])].map(({ id }) => id), ...failures.map(({ code }) => code)];
}

const byDecision = /^Only by a written decision/;

/** The steps in the order of the page, but for those of a fold that ends Adobe's access. */
function stepsOf({
  steps = [],
  folds = [],
}: {
  readonly steps?: readonly PageStep[];
  readonly folds?: readonly PageFold[];
}): PageStep[] {
  const inFolds = folds.filter(({ title }) => !byDecision.test(title.en)).flatMap(stepsOf);
  const own = steps.flatMap((step) => [
    step,
    ...[step.meanwhile, step.fold].flatMap((fold) => (fold ? stepsOf(fold) : [])),
  ]);
  return [...own, ...inFolds];
}

/** @returns the commands of a step that are for az: those that start a run, or the set-up script, are not for this test */
const commandsOf = ({ commands = [] }: PageStep): string =>
  commands
    .filter(({ kind, text }) => kind === 'sh' && !/^(?:gh|git|node) |infra\/set-up\.sh/m.test(text))
    // The person has signed in, and here without a browser.
    .map(({ text }) => text.replace(/^az login .*\n/m, ''))
    .join('\n');

/** @param which of the roles that are each said to be enough */
async function carryOut(step: PageStep, which = 0, fills: Situation['fills'] = {}): Promise<void> {
  becomePerson(state(), step.needs, which);
  await az.text('account', 'clear');
  await az.signIn();
  const text = Object.entries(fills).reduce(
    (filled, [blank, value]) => filled.replaceAll(blank, value),
    commandsOf(step),
  );
  const { exitCode, stderr } = await paste(az, text);
  expect([text, exitCode, stderr]).toEqual([text, 0, expect.not.stringContaining('ERROR')]);
}

const named = (some: readonly Situation[]) => some.map((one) => [`${one.of}: ${one.name}`, one] as const);

/** By each of the roles that are each said to be enough. @param isOver what a run afterward says */
async function mend(situation: Situation, isOver: (after: Outcome) => void): Promise<void> {
  const { inputs = {}, fills } = situation;
  let most = 1;
  for (let which = 0; which < most; which += 1) {
    harness.cloud.reset(layOut(situation));
    const before = await runs(inputs);
    expect(openIn(before)).toContain(situation.of);
    const steps = stepsOf(pageOf(before)).filter((step) => commandsOf(step) !== '');
    most = Math.max(1, ...steps.map(({ needs }) => needs?.roles.length ?? 0));
    for (const step of steps) await carryOut(step, which, fills);
    isOver(await runs(inputs));
  }
}

test.each(named(losses))('lost, and restored by its page: %s', async (_, loss) => {
  await mend({ ...loss, inputs: { ...confirmed, ...loss.inputs } }, ({ verdict }) =>
    expect(verdict?.state).toBe('confirmed'),
  );
});

test.each(named([...settings, ...obstacles]))('ended by its page: %s', async (_, situation) => {
  await mend(situation, (after) => expect(openIn(after)).not.toContain(situation.of));
});

/** By a decision of the data's owner: the folded commands of a confirmed key. */
describe("how to end Adobe's access", () => {
  const lock = { name: 'keep', scope: vaultScope, level: 'CanNotDelete' } as const;
  const mayUse = () => {
    const { get, wrapKey, unwrapKey } = adobeTries(harness.cloud.cloud);
    return [get, wrapKey, unwrapKey].map(({ allowed }) => allowed);
  };

  test.each(['ready', 'access-policies-ready'] as const)('past a lock that stays, in the tenant %s', async (tenant) => {
    const change = (laid: CloudState) => {
      laid.locks = [structuredClone(lock)];
      keyOf(laid).versions.unshift({ ...structuredClone(versionOf(laid)), version: confirmedVersion, created: 1 });
    };
    harness.cloud.reset(layOut({ tenant, change }));
    expect(mayUse()).toEqual([true, true, true]);
    const fold = pageOf(await runs(confirmed)).folds.find(({ title }) => byDecision.test(title.en));
    const steps = stepsOf(fold ?? {}).filter((step) => commandsOf(step) !== '');
    for (const [at, step] of steps.entries()) {
      await carryOut(step, 1);
      // What no lock prevents is first: every version is disabled, after which a key can still be read.
      if (at === 0) expect(mayUse()).toEqual([true, false, false]);
    }
    expect(mayUse()).toEqual([false, false, false]);
    expect(keyOf(state()).versions.map(({ enabled }) => enabled)).toEqual(keyOf(state()).versions.map(() => false));
    expect(state().locks).toMatchObject([{ name: lock.name, level: lock.level }]);
    expect(openIn(await runs(confirmed))).toEqual(expect.arrayContaining(['key-enabled', 'adobe-grant']));
  });
});

const documented = readFileSync(join(root, 'docs', 'operate.md'), 'utf8');

test('a rotation: the version of the documented command is the one that is recorded in the end', async () => {
  harness.cloud.reset(layOut({ tenant: 'in-use' }));
  const inputs = { ...confirmed, 'usage-days': '30', 'adobe-key-version': 'pinned' };
  const rotation = ({ inputs: of, observed }: Outcome) => of && observed && rotationOf(of, observed).state;
  expect(rotation(await runs(inputs))).toBe('none');
  const [text = ''] = /^ *az keyvault key rotate .*$/m.exec(documented) ?? [];
  await carryOut({ en: '', fr: '', needs: role('cryptoOfficer', 'vault'), commands: [{ kind: 'sh', text }] });
  const [, made] = keyOf(state()).versions;
  expect(rotation(await runs(inputs))).toBe('made');
  const recorded = { ...inputs, 'confirmed-key-uri': `${keyUri}/${made?.version}` };
  const outcome = await runs(recorded);
  expect([rotation(outcome), openIn(outcome)]).toEqual(['none', expect.not.arrayContaining(['confirmed-version'])]);
});
