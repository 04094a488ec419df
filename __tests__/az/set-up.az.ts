/** infra/set-up.sh with the real az and gh against the local cloud: what it makes, in which order, what stops it, and what it leaves alone. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { softDelete } from '../../emulator/arm/removal.ts';
import { administratorToken } from '../../emulator/github/administration.ts';
import type { Repository } from '../../emulator/github/repository.ts';
import type { ActionRun } from '../../emulator/run-action.ts';
import type { CloudState, ManagedIdentityState } from '../../emulator/state.ts';
import { guardVault, vault } from '../../emulator/tenants/foundation.ts';
import {
  adobeAppId,
  groupName,
  groupScope,
  roles,
  subscriptionScope,
  vaultName,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole } from '../../emulator/tenants/rights.ts';
import { logCall, workspace } from '../../emulator/tenants/usage.ts';
import { useCloud, writes } from '../bundle/harness.ts';
import { administeredTenant, type CommandRun, useAz } from './az.ts';
import { root } from './identities.ts';

type Mode = 'ensure' | 'verify';

const prefix = 'repo:contoso@9812345/keys@812345678';
const issuer = 'https://token.actions.githubusercontent.com';
const onGithub = ['--github', 'contoso/keys'];
const first = [...onGithub, '--location', 'eastus2', '--reviewer', 'grace'];

const repositoryOf = (): Repository => ({
  id: 812345678,
  name: 'contoso/keys',
  prefix,
  environments: {},
  users: { ada: 7, grace: 8 },
});

/** @param graph what the person may do in the directory; default: all that it takes */
function tenant(graph?: readonly string[]): CloudState {
  const state = administeredTenant({ azure: [roles.owner], ...(graph && { graph }) });
  state.github.administered = { 'github.com': repositoryOf() };
  return state;
}

const harness = useCloud(() => tenant());
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;
const repository = () => state().github.administered?.['github.com'] ?? repositoryOf();
const identity = (mode: string): ManagedIdentityState | undefined =>
  state().managedIdentities?.find(({ name }) => name === `cja-cmk-${mode}`);
const subjectsOf = (mode: string) => identity(mode)?.federatedCredentials.map(({ subject }) => subject);
const rolesOf = (mode: string) => {
  const { roleAssignments, roleDefinitions = [] } = state();
  const held = roleAssignments.filter(({ principalId }) => principalId === identity(mode)?.principalId);
  return held.map(({ roleId, scope }) => {
    const name = roleDefinitions.find((each) => each.name === roleId)?.roleName ?? roleId;
    return `${name.replace(/ \(.*/, '')} at ${scope === groupScope ? 'group' : scope === subscriptionScope ? 'subscription' : scope}`;
  });
};
const usualRoles = {
  ensure: [
    'CJA CMK ensure at group',
    'CJA CMK usage at group',
    'CJA CMK recovery at subscription',
    'CJA CMK key-recovery at group',
  ],
  verify: ['CJA CMK verify at group', 'CJA CMK usage at group', 'CJA CMK recovery at subscription'],
};

function setUp(...options: readonly string[]): Promise<CommandRun> {
  const script = join(root, 'infra', 'set-up.sh');
  return az.script(
    '-c',
    `GH_TOKEN=${administratorToken} exec "$0" "$@"`,
    script,
    '--resource-group',
    groupName,
    ...options,
  );
}

async function ends(code: number, ...options: readonly string[]): Promise<CommandRun> {
  const run = await setUp(...options);
  expect(`${run.exitCode} ${run.exitCode === code ? '' : run.stdout + run.stderr}`).toBe(`${code} `);
  return run;
}

test('on GitHub: a dry run writes nothing, --yes sets up protection before trust, and a second run changes nothing', async () => {
  const before = structuredClone([state().roleAssignments, repository()]);
  const dry = await ends(0, ...first);
  expect(dry.stdout).toContain('Nothing was changed. With --yes');
  expect(writes(harness.cloud)).toEqual([]);
  expect([state().roleAssignments, repository()]).toEqual(before);

  await ends(0, ...first, '--yes');
  expect(repository().environments).toMatchObject({
    cmk: {
      reviewers: [{ id: 8 }],
      preventSelfReview: true,
      policy: 'custom',
      branches: ['main'],
      variables: { AZURE_CLIENT_ID: identity('ensure')?.clientId },
    },
    'cmk-read': {
      reviewers: [],
      policy: 'custom',
      branches: ['main'],
      variables: { AZURE_CLIENT_ID: identity('verify')?.clientId },
    },
    'cmk-plan': { policy: 'any', variables: { AZURE_CLIENT_ID: identity('verify')?.clientId } },
  });
  expect(subjectsOf('ensure')).toEqual([`${prefix}:environment:cmk`]);
  expect(subjectsOf('verify')).toEqual([`${prefix}:environment:cmk-read`, `${prefix}:environment:cmk-plan`]);
  expect(rolesOf('ensure')).toEqual(usualRoles.ensure);
  expect(rolesOf('verify')).toEqual(usualRoles.verify);
  const adobe = state().servicePrincipals.find(({ displayName }) => displayName.includes('Adobe'))?.id;
  const conditions = state().roleAssignments.flatMap(({ condition }) => condition ?? []);
  expect(conditions).toEqual([expect.stringContaining(`PrincipalId] ForAnyOfAnyValues:GuidEquals {${adobe}}`)]);
  const made = writes(harness.cloud);
  const order = [
    '/environments/cmk',
    '/deployment-branch-policies',
    '/locks/',
    '/userAssignedIdentities/cja-cmk-ensure',
    '/federatedIdentityCredentials/',
  ];
  const places = order.map((part) => made.findIndex((write) => write.includes(part)));
  expect([places.includes(-1), places]).toEqual([false, places.toSorted((a, b) => a - b)]);

  const second = await ends(0, ...onGithub, '--yes');
  expect(second.stdout).toContain('Nothing needs to be changed.');
  expect(second.stdout).toContain(
    `Identity of ensure: cja-cmk-ensure in ${groupName}-identities, client ID ${identity('ensure')?.clientId}`,
  );
  expect(writes(harness.cloud)).toEqual(made);

  // What the page of a missing right has somebody do.
  state().roleAssignments = state().roleAssignments.filter(
    ({ principalId, scope }) => principalId !== identity('ensure')?.principalId || scope !== groupScope,
  );
  await ends(0, ...onGithub, '--yes');
  expect(rolesOf('ensure').toSorted()).toEqual(usualRoles.ensure.toSorted());
});

const elsewhere = [
  '--issuer',
  'https://gitlab.example',
  '--verify-subject',
  'project_id:7:ref_type:branch:ref:main:environment_protected:false',
];
const ensureElsewhere = [
  ...elsewhere,
  '--ensure-subject',
  'project_id:7:ref_type:branch:ref:main:environment_protected:true',
];

test('of another issuer: ensure is trusted only once somebody says that its subject is protected', async () => {
  const refused = await ends(1, ...ensureElsewhere, '--location', 'eastus2', '--yes');
  expect(refused.stderr).toContain('Protect it first');
  expect(identity('ensure')).toBeUndefined();
  await ends(
    0,
    ...ensureElsewhere,
    '--location',
    'eastus2',
    '--protected',
    '--without',
    'recovery',
    '--without',
    'usage',
    '--without',
    'graph',
    '--yes',
  );
  expect([identity('ensure')?.federatedCredentials, rolesOf('ensure')]).toMatchObject([
    [{ issuer: 'https://gitlab.example', subject: ensureElsewhere.at(-1), audience: 'api://AzureADTokenExchange' }],
    ['CJA CMK ensure at group'],
  ]);
  expect(rolesOf('verify')).toEqual(['CJA CMK verify at group']);
  expect(state().servicePrincipals.find(({ id }) => id === identity('ensure')?.principalId)?.graphPermissions).toEqual(
    [],
  );
  // What was left out on purpose no later run gives.
  const again = await ends(0, ...ensureElsewhere, '--yes');
  expect(again.stdout).toContain('Left out, as the tag of cja-cmk-ensure says: graph');
  expect(again.stdout).toContain('Nothing needs to be changed.');
});

describe('on an identity of an earlier run', () => {
  const left = new Map<string, CloudState>();

  /** The earlier run is made once; each test begins with what it left. */
  beforeEach(async () => {
    const before = left.get('');
    if (before === undefined) {
      await ends(0, ...first, '--yes');
      left.set('', structuredClone(state()));
    } else harness.cloud.reset(structuredClone(before));
  });

  /** @param what somebody did since: it stops the script, which then changes nothing */
  const stopping: readonly (readonly [string, () => void, string])[] = [
    ['somebody else is trusted', () => trustToo(), 'which you did not name'],
    [
      'a role too many',
      () => grantRole(state(), roles.owner, subscriptionScope, identity('verify')?.principalId ?? ''),
      'also holds role',
    ],
    ['ensure without its condition', () => dropCondition(), 'under another condition, or none'],
    [
      'a custom role that allows more',
      () => state().roleDefinitions?.[0]?.actions.push('Microsoft.KeyVault/vaults/delete'),
      'Find out who added it',
    ],
    [
      'an environment without reviewers',
      () => repository().environments['cmk']?.reviewers.splice(0),
      'asks no reviewer',
    ],
    ['an environment for every branch', () => repository().environments['cmk']?.branches.push('*'), 'not main alone'],
  ];
  function trustToo() {
    identity('ensure')?.federatedCredentials.push({
      name: 'fork',
      issuer,
      subject: `repo:contoso/keys:environment:cmk`,
      audience: 'api://AzureADTokenExchange',
    });
  }
  function dropCondition() {
    for (const each of state().roleAssignments) Reflect.deleteProperty(each, 'condition');
  }
  test.each(stopping)('%s stops it', async (_, happens, why) => {
    happens();
    const before = structuredClone([state().roleAssignments, state().managedIdentities, repository()]);
    expect((await ends(1, ...onGithub, '--yes')).stderr).toContain(why);
    expect([state().roleAssignments, state().managedIdentities, repository()]).toEqual(before);
  });

  test('what differs is told with its command, and not changed', async () => {
    const plan = repository().environments['cmk-plan'];
    if (plan !== undefined) plan.variables['AZURE_CLIENT_ID'] = 'another';
    state()
      .roleDefinitions?.find(({ roleName }) => roleName.includes('verify'))
      ?.actions.pop();
    for (const each of state().servicePrincipals)
      if (each.appId === adobeAppId) each.id = '5f0c1a7e-2b94-4d38-8e61-93a7c0d5f218';
    const before = structuredClone([state().roleAssignments, state().roleDefinitions, repository()]);
    const { stdout } = await ends(3, ...onGithub, '--yes');
    for (const each of [
      'gh variable set AZURE_CLIENT_ID',
      'az role definition update',
      'GuidEquals {5f0c1a7e-2b94-4d38-8e61-93a7c0d5f218}',
    ]) {
      expect(stdout).toContain(each);
    }
    expect([state().roleAssignments, state().roleDefinitions, repository()]).toEqual(before);
  });

  /** As GitHub's job of the mode's environment would run it. */
  function runAs(mode: Mode, inputs: Readonly<Record<string, string>> = {}) {
    signInAs(mode);
    return harness.run({ mode, ...inputs }, { environment: { AZURE_CLIENT_ID: identity(mode)?.clientId } });
  }
  function signInAs(mode: Mode) {
    state().github.subject = `${prefix}:environment:${mode === 'ensure' ? 'cmk' : 'cmk-read'}`;
  }
  /** What ended as it should, and what could not be checked. */
  function resultOf({ exitCode, outputs }: ActionRun) {
    const findings = JSON.parse(outputs['findings'] ?? '[]') as { readonly id: string; readonly status: string }[];
    return [exitCode, outputs['state'], findings.flatMap(({ id, status }) => (status === 'unknown' ? [id] : []))];
  }
  const made = () => {
    const [only] = state().vaults;
    if (only === undefined) throw new Error('there is no vault');
    return only;
  };
  /** What a role is for, in a tenant that ensure set up. */
  const uses: readonly (readonly [mode: Mode, role: string, happens: () => void, inputs?: Record<string, string>])[] = [
    ['ensure', 'ensure', () => state().vaults.splice(0)],
    ['ensure', 'recovery', () => softDelete(harness.cloud.cloud, made()), { 'recover-deleted': 'true' }],
    ['ensure', 'key-recovery', () => deleteKeys(), { 'recover-deleted': 'true' }],
    ['ensure', 'usage', () => logUse(), { 'usage-days': '30' }],
    ['verify', 'verify', () => undefined],
    ['verify', 'usage', () => logUse(), { 'usage-days': '30' }],
  ];
  function deleteKeys() {
    const now = Math.floor(Date.now() / 1000);
    const times = { deletedDate: now - 86_400, scheduledPurgeDate: now + 86_400, readyAt: 0 };
    made().deletedKeys = made()
      .keys.splice(0)
      .map((key) => ({ key, ...times }));
  }
  function logUse() {
    guardVault(state());
    state().monitorResources = [workspace()];
    logCall(state(), Date.now() - 3_600_000, 'KeyUnwrap', made().keys[0]?.versions[0]?.version);
  }
  test.each(uses)(
    'the roles of %s are enough, and none but %s for what that is for',
    async (mode, role, happens, inputs) => {
      expect(resultOf(await runAs('ensure'))).toEqual([0, 'provisioned', []]);
      happens();
      const before = structuredClone(state());
      expect(resultOf(await runAs(mode, inputs))).toEqual([0, 'provisioned', []]);
      harness.cloud.reset(before);
      const definition = state().roleDefinitions?.find(({ roleName }) => roleName.startsWith(`CJA CMK ${role} (`));
      const has = state().roleAssignments.length;
      revokeRole(state(), definition?.name ?? '', undefined, identity(mode)?.principalId);
      expect(state().roleAssignments).toHaveLength(has - 1);
      expect(resultOf(await runAs(mode, inputs))).not.toEqual([0, 'provisioned', []]);
    },
  );

  test("ensure can give the one role to Adobe's service principal, and no other role to it and that role to nobody else", async () => {
    const adobe = state().servicePrincipals.find(({ appId }) => appId === adobeAppId)?.id ?? '';
    const itself = identity('ensure');
    signInAs('ensure');
    await az.text('account', 'clear');
    await az.signIn(itself?.clientId);
    const give = async (role: string, principalId = '') => {
      const who = ['--assignee-object-id', principalId, '--assignee-principal-type', 'ServicePrincipal'];
      const { stderr } = await az.run('role', 'assignment', 'create', ...who, '--role', role, '--scope', groupScope);
      return stderr.includes('AuthorizationFailed') ? 'refused' : stderr;
    };
    expect(await give(roles.keyVaultCryptoServiceEncryptionUser, itself?.principalId)).toBe('refused');
    expect(await give(roles.keyVaultCryptoOfficer, adobe)).toBe('refused');
    expect(await give(roles.keyVaultCryptoServiceEncryptionUser, adobe)).toBe('');
  });
});

test('of what the person may not do it prints the command, goes on, and ends with 3', async () => {
  harness.cloud.reset(tenant(['Application.Read.All']));
  await az.signIn();
  const { stdout } = await ends(3, ...first, '--yes');
  expect(stdout).toMatch(/An Application Administrator runs:\n {2}az ad sp create --id 251e3919/);
  expect(stdout).toMatch(/A Privileged Role Administrator runs:\n {2}az rest --method POST/);
  expect(stdout).toContain('ensure has no role on rg-cja yet');
  // Without Adobe's ID ensure could give the role to anybody.
  expect(rolesOf('ensure')).not.toContain('CJA CMK ensure at group');
  expect(rolesOf('verify')).toEqual(usualRoles.verify);
});

test("a deleted service principal of Adobe's is restored, not made anew", async () => {
  await az.text('ad', 'sp', 'create', '--id', adobeAppId);
  await az.text('ad', 'sp', 'delete', '--id', adobeAppId);
  const { stdout } = await ends(3, ...first, '--yes');
  expect(stdout).toMatch(/deleted\. Ask the vault's owners[^]*\/restore/);
  expect(stdout).not.toContain('ad sp create');
});

describe('the workflows', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'checkout-'));
    execFileSync('git', ['init', '--quiet', folder]);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string) => join(folder, '.github', 'workflows', name);
  const write = (...more: readonly string[]) =>
    ends(0, ...first, '--vault-name', vaultName, '--workflows', folder, ...more, '--yes');

  test('are filled in; of a name that no vault has they say none; one that is there is kept', async () => {
    await write('--contact', 'owners: Ada Example, +1 555 0100');
    const text = readFileSync(file('verify-cmk.yml'), 'utf8');
    expect(text).toMatch(
      / {10}confirmed-key-uri: none until 2\d{3}-\d\d-\d\d\n {10}contacts: \|\n {12}owners: Ada Example, \+1 555 0100\n {10}adobe-org-id/,
    );
    expect(text).toContain(`vault-name: "${vaultName}"`);
    writeFileSync(file('verify-cmk.yml'), 'mine');
    expect((await write()).stdout).toContain('is not changed');
    expect(readFileSync(file('verify-cmk.yml'), 'utf8')).toBe('mine');
  });

  test('say nothing of Adobe where a vault has the name, and name nobody in a public repository', async () => {
    state().vaults.push(vault());
    Object.assign(repository(), { isPublic: true });
    const { stdout } = await write('--contact', 'owners: Ada Example, +1 555 0100');
    expect(stdout).toMatch(/contoso\/keys is public[^]*They are left out/);
    const text = readFileSync(file('cmk-set-up.yml'), 'utf8');
    expect(text).toContain('confirmed-key-uri: none until YYYY-MM-DD # FILL IN');
    expect(text).not.toContain('Ada');
    expect(existsSync(file('verify-cmk.yml'))).toBe(true);
  });
});
