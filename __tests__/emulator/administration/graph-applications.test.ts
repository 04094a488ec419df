/** App registrations, federated credentials and application permissions: the parts of an identity. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphPermissionIds, microsoftGraph } from '../../../emulator/identity/graph-objects.ts';
import { type RunningCloud, startCloud } from '../../../emulator/start.ts';
import { clientId, pipelineApplicationId, pipelinePrincipalId, subject } from '../../../emulator/tenants/names.ts';
import { type Client, clientOf } from '../client.ts';
import { denied, filtered, guid, missing, post, root, signIn, unknownId } from '../graph-caller.ts';

let running: RunningCloud;
let client: Client;

beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

const administrator = ['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'];
const credentials = `${root}/applications/${pipelineApplicationId}/federatedIdentityCredentials`;
const roles = `${root}/servicePrincipals/${pipelinePrincipalId}/appRoleAssignments`;
const issuer = 'https://token.actions.githubusercontent.com';
const other = { name: 'other', issuer, subject: 'repo:contoso/other:environment:cmk', audiences: ['api://x'] };

test('creates an application of this tenant, which has no credential and no principal yet', async () => {
  const send = await signIn(running, client, 'ready', administrator);
  const made = await send(`${root}/applications`, post({ displayName: 'cmk', signInAudience: 'AzureADMyOrg' }));
  const id = expect.stringMatching(guid);
  expect(made).toMatchObject({ status: 201, body: { displayName: 'cmk', id, appId: id } });
  expect(await send(filtered('applications', "displayName eq 'cmk'"))).toMatchObject({
    body: { value: [{ displayName: 'cmk' }] },
  });
  const application = running.cloud.state.applications.at(-1);
  expect(await send(filtered('servicePrincipals', `appId eq '${application?.appId}'`))).toMatchObject({
    body: { value: [] },
  });
  const url = `${root}/applications/${application?.objectId}/federatedIdentityCredentials`;
  expect(await send(url)).toMatchObject({ status: 200, body: { value: [] } });
});

test('shows a new application late, and creates no service principal for it until then', async () => {
  const send = await signIn(running, client, 'ready', administrator);
  running.cloud.state.settings.directoryDelay = 60_000;
  await send(`${root}/applications`, post({ displayName: 'cmk' }));
  const appId = running.cloud.state.applications.at(-1)?.appId ?? '';
  expect(await send(`${root}/applications(appId='${appId}')`)).toMatchObject({ status: 404 });
  expect(await send(`${root}/servicePrincipals`, post({ appId }))).toMatchObject({
    status: 400,
    body: { error: { details: [{ code: 'NoBackingApplicationObject' }] } },
  });
  running.cloud.state.settings.clockSkew = 61;
  expect(await send(`${root}/servicePrincipals`, post({ appId }))).toMatchObject({ status: 201 });
});

test('renames an application', async () => {
  const send = await signIn(running, client, 'ready', administrator);
  const url = `${root}/applications(appId='${clientId}')`;
  expect(await send(url, { method: 'PATCH', body: { displayName: 'renamed' } })).toMatchObject({ status: 204 });
  expect(await send(url)).toMatchObject({ body: { displayName: 'renamed' } });
});

test('adds a federated credential once', async () => {
  const send = await signIn(running, client, 'ready', administrator);
  expect(await send(credentials)).toMatchObject({ body: { value: [{ issuer, subject }] } });
  expect(await send(credentials, post(other))).toMatchObject({ status: 201, body: other });
  expect(running.cloud.state.applications[0]?.federatedCredentials[1]).toMatchObject({ audience: 'api://x' });
  const again = await send(credentials, post({ ...other, name: 'same subject under another name' }));
  expect(again).toMatchObject({ status: 409, body: { error: { code: 'Request_MultipleObjectsWithSameKeyValue' } } });
  expect(running.cloud.state.applications[0]?.federatedCredentials).toHaveLength(2);
});

test.each(['name', 'issuer', 'subject', 'audiences'])('refuses a federated credential without %s', async (field) => {
  const send = await signIn(running, client, 'ready', administrator);
  const answer = await send(credentials, post({ ...other, [field]: undefined }));
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'Request_BadRequest' } } });
});

test('refuses the 21st federated credential', async () => {
  const send = await signIn(running, client, 'ready', administrator);
  for (let index = 2; index <= 20; index += 1) {
    const one = { ...other, name: `credential ${index}`, subject: `repo:contoso/other:environment:${index}` };
    expect(await send(credentials, post(one))).toMatchObject({ status: 201 });
  }
  expect(await send(credentials, post(other))).toMatchObject({ status: 400 });
});

const asked = (appRoleId: string | undefined, principalId = pipelinePrincipalId) =>
  post({ principalId, resourceId: microsoftGraph.id, appRoleId });

test('grants an application a permission, which its next token contains', async () => {
  const send = await signIn(running, client, 'ready', ['AppRoleAssignment.ReadWrite.All']);
  const appRoleId = graphPermissionIds['Application.Read.All'];
  expect(await send(roles, asked(appRoleId))).toMatchObject({ status: 201, body: { appRoleId } });
  const again = await send(roles, asked(appRoleId));
  expect(again).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('already exists') } } });
  const next = await signInAgain();
  expect(await next(roles)).toMatchObject({ status: 200, body: { value: [{}, { appRoleId }] } });
});

/** Signs in without resetting the tenant. */
async function signInAgain() {
  const permissions = running.cloud.state.servicePrincipals.find(({ appId }) => appId === clientId)?.graphPermissions;
  const { state } = running.cloud;
  const send = await signIn(running, client, 'ready', permissions);
  running.cloud.state = state;
  return send;
}

test('refuses callers who may not grant permissions, and anything that does not exist', async () => {
  const appRoleId = graphPermissionIds['Application.Read.All'];
  const writer = await signIn(running, client, 'ready', ['Application.ReadWrite.All']);
  expect(await writer(roles, asked(appRoleId))).toMatchObject(denied);
  const reader = await signIn(running, client, 'ready', ['Application.Read.All']);
  expect(await reader(`${root}/applications`, post({ displayName: 'cmk' }))).toMatchObject(denied);
  expect(await reader(credentials, post(other))).toMatchObject(denied);
  const send = await signIn(running, client, 'ready', administrator);
  expect(await send(roles, asked(unknownId))).toMatchObject({ status: 400 });
  expect(await send(roles, asked(appRoleId, unknownId))).toMatchObject(missing(unknownId));
});

test('shows who owns an application, and deletes it with its service principal', async () => {
  const send = await signIn(running, client, 'ready', administrator);
  const url = `${root}/applications(appId='${clientId}')`;
  const [application] = running.cloud.state.applications;
  const owner = { id: unknownId, displayName: 'Ada', userPrincipalName: 'ada@contoso.example' };
  if (application) application.owners = [owner];
  expect(await send(`${url}/owners`)).toMatchObject({ status: 200, body: { value: [owner] } });
  expect(await send(`${credentials}/nothing`, { method: 'DELETE' })).toMatchObject({ status: 404 });
  expect(await send(credentials, post(other))).toMatchObject({ status: 201 });
  expect(await send(`${credentials}/${other.name}`, { method: 'DELETE' })).toMatchObject({ status: 204 });
  expect(application?.federatedCredentials).toHaveLength(1);
  expect(await send(url, { method: 'DELETE' })).toMatchObject({ status: 204 });
  expect(running.cloud.state.servicePrincipals.some(({ appId }) => appId === clientId)).toBe(false);
});

test('removes a permission', async () => {
  const send = await signIn(running, client, 'ready', ['Application.Read.All', 'AppRoleAssignment.ReadWrite.All']);
  const list = await send(roles);
  const [first] = (list.body as { readonly value: readonly { readonly id: string }[] }).value;
  expect(await send(`${roles}/${first?.id}`, { method: 'DELETE' })).toMatchObject({ status: 204 });
  const principal = running.cloud.state.servicePrincipals.find(({ appId }) => appId === clientId);
  expect(principal?.graphPermissions).toEqual(['AppRoleAssignment.ReadWrite.All']);
});

test("finds Microsoft Graph's own service principal with its permissions", async () => {
  const send = await signIn(running, client, 'ready', ['Application.Read.All']);
  const answer = await send(`${root}/servicePrincipals(appId='${microsoftGraph.appId}')`);
  const appRoles = expect.arrayContaining([
    expect.objectContaining({ value: 'Application.Read.All', id: '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30' }),
  ]);
  expect(answer).toMatchObject({ status: 200, body: { displayName: 'Microsoft Graph', appRoles } });
});
