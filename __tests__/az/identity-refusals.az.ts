/** What infra/identity.sh does if Azure or the directory returns an error, or if a name is not proof of identity. */
import type { RequestPattern } from '../../emulator/faults.ts';
import type { Application } from '../../emulator/state.ts';
import { addAdobe } from '../../emulator/tenants/foundation.ts';
import { administrator } from '../../emulator/tenants/identities.ts';
import { location, roles, tenantId } from '../../emulator/tenants/names.ts';
import { useCloud, writes } from '../bundle/harness.ts';
import { administeredTenant, useAz } from './az.ts';
import {
  clientIdIn,
  commandsBelow,
  contents,
  idsIn,
  makeIdentity,
  paste,
  readOnlyEnsure,
  rightsAsked,
  rightsHeld,
  runAs,
  subject,
} from './identities.ts';
import { createGroup } from './procedure.ts';

const harness = useCloud(() => administeredTenant());
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;

const squatter: Application = {
  appId: '1d8f6a20-73c4-4b95-9e0d-c25b81f7a346',
  objectId: '6e93b0d5-18fa-47c2-b3e6-0a4d7c9f2158',
  displayName: 'cja-cmk-ensure',
  homeTenantId: tenantId,
  createdDateTime: '2026-11-02T08:15:00Z',
  owners: [{ id: 'b', displayName: 'Mallory', userPrincipalName: 'mallory@contoso.example' }],
  federatedCredentials: [],
};

const mallory = { issuer: 'https://issuer.example', subject: 'mallory', audience: 'api://AzureADTokenExchange' };

describe('an app registration of the same name', () => {
  test('is never reused, in whatever case: its owner and creation date are shown, and one of another name is created', async () => {
    await createGroup(az);
    const squatting = { ...squatter, displayName: 'CJA-CMK-Ensure' };
    state().applications.push(squatting);
    const before = structuredClone(state());
    const refused = await makeIdentity(az, 'ensure');
    expect(refused).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('Nothing was changed.') });
    expect(refused.stderr).toContain(
      `${squatter.appId}, created on 2026-11-02T08:15:00Z, owned by mallory@contoso.example\n`,
    );
    expect(state()).toEqual(before);
    const made = await makeIdentity(az, 'ensure', '--name', 'contoso-cja-cmk-ensure');
    expect([made.exitCode, clientIdIn(made) === squatter.appId]).toEqual([0, false]);
    expect(state().applications).toContainEqual(squatting);
  });

  test('is reused when its client ID is given, and its secrets and trusted subjects are shown', async () => {
    state().applications.push({ ...squatter, passwordCredentials: 2, federatedCredentials: [mallory] });
    state().servicePrincipals.push({
      id: '7e93b0d5-18fa-47c2-b3e6-0a4d7c9f2158',
      appId: squatter.appId,
      displayName: squatter.displayName,
      accountEnabled: true,
      graphPermissions: [],
      createdDateTime: '2026-11-02T08:16:00Z',
      visibleAt: 0,
      owners: squatter.owners ?? [],
      passwordCredentials: 3,
    });
    const given = ['--location', location, '--client-id', squatter.appId];
    expect(await makeIdentity(az, 'ensure', ...given)).toMatchObject({ exitCode: 1 });
    const made = await makeIdentity(az, 'ensure', ...given, '--accept-credentials');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.stderr).toContain('It has 2 secrets or certificates');
    expect(made.stderr).toContain('Using its service principal, owned by mallory@contoso.example\nIt has 3 secrets');
    expect(made.stderr).toContain('https://issuer.example api://AzureADTokenExchange mallory');
  });

  test('for an ID that the tenant does not know, nothing is created', async () => {
    await createGroup(az);
    const before = structuredClone(state());
    const made = await makeIdentity(az, 'ensure', '--client-id', squatter.appId);
    expect(made).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Nothing was changed.') });
    expect(state()).toEqual(before);
  });
});

describe('a managed identity', () => {
  test('replaces the app registration, and is enough for verify', async () => {
    const options = ['--location', location, '--managed-identity', '--built-in-roles'];
    const ensures = await makeIdentity(az, 'ensure', ...options, '--with-graph-write');
    expect(ensures).toMatchObject({ exitCode: 0 });
    const verifies = await makeIdentity(az, 'verify', ...options);
    expect(verifies).toMatchObject({ exitCode: 0 });
    expect(state().managedIdentities?.map(({ name }) => name)).toEqual(['cja-cmk-ensure', 'cja-cmk-verify']);
    expect(state().subscriptions[0]?.providers['Microsoft.ManagedIdentity']).toBe('Registered');
    expect(rightsHeld(state(), clientIdIn(ensures))).toEqual(rightsAsked('`ensure`'));
    expect(rightsHeld(state(), clientIdIn(verifies))).toEqual(rightsAsked('`verify`'));
    expect((await runAs(harness, ensures.stdout, 'ensure')).outputs['state']).toBe('provisioned');
    const { exitCode, outputs } = await runAs(harness, verifies.stdout, 'verify');
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
  });

  test('is created once, and the printed commands undo that', async () => {
    await createGroup(az);
    const before = contents(state());
    const first = await makeIdentity(az, 'verify', '--managed-identity');
    const between = structuredClone(state());
    const second = await makeIdentity(az, 'verify', '--managed-identity');
    expect(second).toMatchObject({ exitCode: 0, stdout: first.stdout });
    expect(state()).toEqual(between);
    const undo = commandsBelow(first.stderr, /^To undo what this run created:$/);
    expect(await paste(az, undo.join('\n'))).toMatchObject({ exitCode: 0 });
    expect(contents(state())).toEqual(before);
  });

  test('that trusts somebody else is reused only if its client ID is given, and that is accepted', async () => {
    await createGroup(az);
    const first = await makeIdentity(az, 'verify', '--managed-identity');
    state().managedIdentities?.[0]?.federatedCredentials.push({ name: 'x', ...mallory });
    const second = await makeIdentity(az, 'verify', '--managed-identity');
    expect(second).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('api://AzureADTokenExchange mallory'),
    });
    const named = ['--managed-identity', '--client-id', clientIdIn(first)];
    expect(await makeIdentity(az, 'verify', ...named)).toMatchObject({ exitCode: 1 });
    expect(await makeIdentity(az, 'verify', ...named, '--accept-credentials')).toMatchObject({ exitCode: 0 });
  });
});

describe('an administrator of Azure only', () => {
  const onlyApplications = () => administeredTenant({ graph: ['Application.ReadWrite.All'] });

  test.each([
    ['ensure', readOnlyEnsure],
    ['verify', '`verify`'],
  ] as const)('who creates %s gets the command for someone who may grant Graph permissions', async (mode, title) => {
    harness.cloud.reset(onlyApplications());
    addAdobe(state());
    const made = await makeIdentity(az, mode, '--location', location, '--built-in-roles');
    expect(made).toMatchObject({ exitCode: 3 });
    const appId = idsIn(made.stdout)['AZURE_CLIENT_ID'];
    expect(rightsHeld(state(), appId)).toEqual({ ...rightsAsked(title), graph: [] });
    const forThem = commandsBelow(made.stderr, /A Privileged Role Administrator runs:$/);
    await permit();
    expect(await paste(az, forThem.join('\n'))).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(state(), appId)).toEqual(rightsAsked(title));
    const again = await makeIdentity(az, mode, '--client-id', appId ?? '', '--built-in-roles');
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Nothing needed to be changed.') });
  });

  test('needs no permission with --without-graph, and gets the list of findings that stay unknown', async () => {
    harness.cloud.reset(onlyApplications());
    const made = await makeIdentity(az, 'verify', '--location', location, '--without-graph', '--built-in-roles');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(state(), clientIdIn(made))).toEqual({ ...rightsAsked('`verify`'), graph: [] });
    expect(made.stderr).toContain('adobe-principal is unknown in every run');
    expect(made.stderr).toContain('waive: adobe-principal');
  });

  test("gives the object ID of Adobe's service principal if the directory may not be read", async () => {
    harness.cloud.reset(administeredTenant({ graph: [] }));
    const id = 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352';
    const options = ['--location', location, '--managed-identity', '--without-graph', '--adobe-principal-id', id];
    const made = await makeIdentity(az, 'ensure', ...options);
    expect(made).toMatchObject({ exitCode: 0 });
    expect(state().roleAssignments.at(-1)?.condition).toContain(`:PrincipalId] ForAnyOfAnyValues:GuidEquals {${id}}`);
  });

  test('gets an error if that ID is not the one in the directory', async () => {
    addAdobe(state(), '0f94b6d2-e58a-4371-b2c7-3d6a19e8f504');
    const id = 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352';
    const made = await makeIdentity(az, 'ensure', '--location', location, '--adobe-principal-id', id);
    const message = "not Adobe's service principal in this tenant: 0f94b6d2-e58a-4371-b2c7-3d6a19e8f504";
    expect(made).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(message) });
    expect(state().resourceGroups).toEqual([]);
  });
});

/** Gives the administrator the permission, and signs in again without az's cache: a token keeps its permissions. */
async function permit() {
  for (const one of state().servicePrincipals) {
    if (one.appId === administrator.clientId) one.graphPermissions.push('AppRoleAssignment.ReadWrite.All');
  }
  await az.text('account', 'clear');
  await az.signIn();
}

describe('refused', () => {
  const arm = (path: RegExp, nth = 1): RequestPattern => ({ host: 'management.azure.com', method: 'PUT', path, nth });
  const graph = (path: RegExp): RequestPattern => ({ host: 'graph.microsoft.com', method: 'POST', path });
  const limited = 'assign Key Vault Data Access Administrator on rg-cja under the condition';
  const steps: readonly (readonly [string, RequestPattern, ...string[]])[] = [
    ['create resource group rg-cja in eastus2', arm(/resourcegroups\/rg-cja\?/i)],
    ['create a new app registration cja-cmk-ensure', graph(/applications$/)],
    ['create the service principal of …', graph(/servicePrincipals$/)],
    [`trust ${subject}`, graph(/Credentials$/)],
    ['assign Key Vault Contributor on rg-cja', arm(/roleAssignments\//), '--built-in-roles'],
    [limited, arm(/roleAssignments\//, 2), '--built-in-roles'],
    ['create the custom role CJA CMK ensure (rg-cja b3d9e2a4)', arm(/roleDefinitions\//)],
    ['assign CJA CMK ensure on rg-cja under the condition', arm(/roleAssignments\//)],
    ['create managed identity cja-cmk-ensure', arm(/Identities\/[^/]*\?/), '--managed-identity'],
    [`trust ${subject}`, arm(/federatedIdentityCredentials\//), '--managed-identity'],
  ];

  const refusal = (host: string | undefined) =>
    host === 'graph.microsoft.com'
      ? { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' }
      : { code: 'AuthorizationFailed', message: 'The client does not have authorization to perform action.' };

  test.each(steps)(
    'to %s: it says so and lists what exists by then, which can be undone',
    async (step, when, ...options) => {
      const before = contents(state());
      harness.cloud.faults.push({ when, do: { kind: 'answer', status: 403, body: { error: refusal(when.host) } } });
      harness.cloud.transcript.length = 0;
      const made = await makeIdentity(az, 'ensure', '--location', location, ...options);
      expect(made).toMatchObject({ exitCode: 1, stdout: '' });
      const stopped = /^Stopped\. Not done: (.*)$/m.exec(made.stderr)?.[1] ?? '';
      expect(stopped.replace(/[0-9a-f-]{36}/, '…')).toBe(step);
      const changes = [...made.stderr.matchAll(/^Change: (.*)$/gm)].map(([, change]) => change);
      const done = changes.slice(0, -1);
      harness.cloud.faults.length = 0;
      if (done.length === 0) {
        expect([made.stderr, contents(state())]).toEqual([expect.stringContaining('Nothing was changed.'), before]);
        return;
      }
      expect(commandsBelow(made.stderr, /^Done before that, and kept:$/)).toEqual(done);
      const undo = made.stderr.includes('To undo what this run created:')
        ? commandsBelow(made.stderr, /^To undo what this run created:$/)
        : [];
      expect(await paste(az, undo.join('\n'))).toMatchObject({ exitCode: 0 });
      expect(contents(state())).toEqual({ ...before, resourceGroups: state().resourceGroups });
    },
  );

  test('to read the app registrations: it changes nothing', async () => {
    harness.cloud.reset(administeredTenant({ graph: [] }));
    await createGroup(az);
    harness.cloud.transcript.length = 0;
    const made = await makeIdentity(az, 'verify');
    expect(made).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Nothing was changed.') });
    expect(writes(harness.cloud)).toEqual([]);
  });

  test('to register the provider: it continues and prints the command', async () => {
    await createGroup(az);
    const [subscription] = state().subscriptions;
    Object.assign(subscription?.providers ?? {}, { 'Microsoft.KeyVault': 'NotRegistered' });
    state().roleAssignments = state().roleAssignments.filter(({ roleId }) => roleId !== roles.contributor);
    const made = await makeIdentity(az, 'verify', '--built-in-roles');
    expect(made).toMatchObject({ exitCode: 3 });
    expect(commandsBelow(made.stderr, /^You aren't allowed to register Microsoft.KeyVault\./)).toEqual([
      'az provider register --namespace Microsoft.KeyVault',
    ]);
    expect(rightsHeld(state(), clientIdIn(made))).toEqual(rightsAsked('`verify`'));
  });

  test('after a refusal, a run with the printed client ID finishes', async () => {
    const when = arm(/roleAssignments\//, 2);
    harness.cloud.faults.push({ when, do: { kind: 'answer', status: 403, body: { error: refusal(when.host) } } });
    const first = await makeIdentity(az, 'ensure', '--location', location, '--built-in-roles');
    harness.cloud.faults.length = 0;
    const [, clientId = ''] = /^To continue, run it again with --client-id (\S+)$/m.exec(first.stderr) ?? [];
    const second = await makeIdentity(az, 'ensure', '--client-id', clientId, '--built-in-roles');
    expect([second.exitCode, clientIdIn(second)]).toEqual([0, clientId]);
    expect(rightsHeld(state(), clientId)).toEqual(rightsAsked(readOnlyEnsure));
  });
});
