/** What infra/identity.sh makes with the real az CLI is enough for the action, and no more than documented. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { groupName, groupScope, location, subscriptionId, tenantId } from '../../emulator/tenants/names.ts';
import { useCloud } from '../bundle/harness.ts';
import { rightsOfUse, roleNamed } from '../bundle/rights.ts';
import { administeredTenant, useAz } from './az.ts';
import { createGroup } from './procedure.ts';

const harness = useCloud(() => administeredTenant());
const az = useAz(harness);
const infra = resolve(import.meta.dirname, '../../infra');

const subjects = {
  names: 'repo:contoso/analytics-platform:environment:cmk',
  'names and ids': 'repo:contoso@9812345/analytics-platform@812345678:environment:cmk',
};

function makeIdentity(mode: 'ensure' | 'verify', ...more: readonly string[]) {
  const repository = ['--repository', 'contoso/analytics-platform', '--repository-ids', '9812345/812345678'];
  const where = ['--environment', 'cmk', '--resource-group', groupName];
  return az.script(join(infra, 'identity.sh'), '--mode', mode, ...repository, ...where, ...more);
}

/** The variables that the script printed. */
function idsIn(stdout: string): Record<string, string> {
  const lines = stdout.trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** As GitHub's job of the environment `cmk` would run it, with the variables that the script printed. */
function runAs(stdout: string, mode: 'ensure' | 'verify', form: keyof typeof subjects) {
  harness.cloud.cloud.state.github.subject = subjects[form];
  return harness.run({ mode }, { environment: idsIn(stdout) });
}

/** The rights of a service principal, as the documentation writes them. */
function rightsHeld(appId: string | undefined) {
  const { servicePrincipals, roleAssignments } = harness.cloud.cloud.state;
  const principal = servicePrincipals.find((one) => one.appId === appId);
  const held = roleAssignments.filter(({ principalId }) => principalId === principal?.id);
  return { graph: principal?.graphPermissions, azure: held.map(({ roleId, scope }) => [roleId, scope]) };
}

function rightsAsked(title: string) {
  const rights = rightsOfUse(title);
  return {
    graph: rights.flatMap((right) => ('graph' in right ? [right.graph] : [])),
    azure: rights.flatMap((right) => ('role' in right ? [[roleNamed(right.role).id, groupScope]] : [])),
  };
}

describe('the identity of ensure', () => {
  test.each(['names', 'names and ids'] as const)('is enough for ensure, its subject made of %s', async (form) => {
    const made = await makeIdentity('ensure', '--location', location);
    expect(made).toMatchObject({ exitCode: 0 });
    const ids = idsIn(made.stdout);
    expect(ids).toMatchObject({ AZURE_TENANT_ID: tenantId, AZURE_SUBSCRIPTION_ID: subscriptionId });
    expect(rightsHeld(ids['AZURE_CLIENT_ID'])).toEqual(rightsAsked('`ensure`'));
    const { exitCode, outputs } = await runAs(made.stdout, 'ensure', form);
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
  });

  test('is made once, however often the script runs', async () => {
    const first = await makeIdentity('ensure', '--location', location);
    for (const group of harness.cloud.cloud.state.resourceGroups) group.tags = { owner: 'privacy' };
    const before = structuredClone(harness.cloud.cloud.state);
    const second = await makeIdentity('ensure', '--location', location);
    expect([second.exitCode, second.stdout]).toEqual([0, first.stdout]);
    expect(harness.cloud.cloud.state).toEqual(before);
  });

  test('is finished although new objects are seen late', async () => {
    harness.cloud.cloud.state.settings.directoryDelay = 6000;
    const made = await makeIdentity('ensure', '--location', location);
    expect(made).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(idsIn(made.stdout)['AZURE_CLIENT_ID'])).toEqual(rightsAsked('`ensure`'));
  });

  test('is not trusted by another environment', async () => {
    const made = await makeIdentity('ensure', '--location', location);
    harness.cloud.cloud.state.github.subject = subjects.names.replace('cmk', 'other');
    const { exitCode, log } = await harness.run({ mode: 'ensure' }, { environment: idsIn(made.stdout) });
    expect([exitCode, log]).toEqual([1, expect.stringContaining('AADSTS700213')]);
  });
});

describe('the identity of verify', () => {
  test('is enough for verify and not for ensure', async () => {
    const ensures = await makeIdentity('ensure', '--location', location);
    const verifies = await makeIdentity('verify');
    expect(rightsHeld(idsIn(verifies.stdout)['AZURE_CLIENT_ID'])).toEqual(rightsAsked('`verify`'));
    const refused = await runAs(verifies.stdout, 'ensure', 'names');
    expect([refused.exitCode, refused.log]).toEqual([1, expect.stringContaining('Key Vault Contributor')]);
    expect((await runAs(ensures.stdout, 'ensure', 'names')).outputs['state']).toBe('provisioned');
    const { exitCode, outputs } = await runAs(verifies.stdout, 'verify', 'names and ids');
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
  });
});

describe('an administrator of Azure alone', () => {
  test('is given the command for whoever may grant permissions on Microsoft Graph, which does it', async () => {
    harness.cloud.reset(administeredTenant({ graph: ['Application.ReadWrite.All'] }));
    const made = await makeIdentity('ensure', '--location', location);
    expect(made).toMatchObject({ exitCode: 3 });
    const appId = idsIn(made.stdout)['AZURE_CLIENT_ID'];
    expect(rightsHeld(appId)).toEqual({ ...rightsAsked('`ensure`'), graph: [] });
    const [, forThem = ''] = /^ {2}(az rest .*)$/m.exec(made.stderr) ?? [];
    await permit();
    expect(await asScript(forThem)).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(appId)).toEqual(rightsAsked('`ensure`'));
  });

  test('needs no permission on Microsoft Graph without Graph', async () => {
    harness.cloud.reset(administeredTenant({ graph: ['Application.ReadWrite.All'] }));
    const made = await makeIdentity('verify', '--location', location, '--without-graph');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(idsIn(made.stdout)['AZURE_CLIENT_ID'])).toEqual({ ...rightsAsked('`verify`'), graph: [] });
  });
});

/** Makes the administrator one who may, and signs in anew without what az remembers: a token keeps its permissions. */
async function permit() {
  for (const one of harness.cloud.cloud.state.servicePrincipals) {
    if (one.displayName === 'administrator') one.graphPermissions.push('AppRoleAssignment.ReadWrite.All');
  }
  await az.text('account', 'clear');
  await az.signIn();
}

async function asScript(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'script-'));
  try {
    const file = join(folder, 'script.sh');
    writeFileSync(file, `cd '${resolve(infra, '..')}'\n${text}\n`);
    return await az.script(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("the documentation's commands make ensure's custom role, which is enough", async () => {
  await createGroup(az);
  const made = await makeIdentity('ensure');
  const { state } = harness.cloud.cloud;
  const ids = idsIn(made.stdout);
  const principal = state.servicePrincipals.find(({ appId }) => appId === ids['AZURE_CLIENT_ID']);
  state.roleAssignments = state.roleAssignments.filter(({ principalId }) => principalId !== principal?.id);
  const page = readFileSync(resolve(infra, '../docs/permissions.md'), 'utf8');
  const [, commands = ''] = /```sh\n(az role definition create[\s\S]*?)```/.exec(page) ?? [];
  const role = readFileSync(join(infra, 'roles', 'ensure.json'), 'utf8');
  const own = role.replace(/\/subscriptions\/[0-9-]+/, `/subscriptions/${subscriptionId}`);
  const variables = `OBJECT_ID=${principal?.id}`;
  const script = commands.replace('@infra/roles/ensure.json', `'${own}'`);
  expect(await asScript(`set -e\n${variables}\n${script}`)).toMatchObject({ exitCode: 0 });
  expect(state.roleAssignments.at(-1)).toMatchObject({ principalId: principal?.id, conditionVersion: '2.0' });
  const { exitCode, outputs } = await runAs(made.stdout, 'ensure', 'names');
  expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
});
