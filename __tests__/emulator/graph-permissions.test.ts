import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { adobeAppId, clientId, pipelineApplicationId, pipelinePrincipalId } from '../../emulator/tenants/names.ts';
import { setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { accessToken, type Client, clientOf } from './client.ts';
import { byAppId, denied, filtered, post, refusal, root, signIn, unknownId, upsert } from './graph-caller.ts';

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

describe('permissions', () => {
  const foreign = refusal(
    403,
    'Authorization_RequestDenied',
    'When using this permission, the backing application of the service principal being created must in the local tenant',
  );
  const yes = (status: number) => ({ status });
  const rows = [
    ['none', [], denied, denied, denied],
    ['Application.Read.All', ['Application.Read.All'], yes(200), denied, denied],
    ['Directory.Read.All', ['Directory.Read.All'], yes(200), denied, denied],
    ['Application.ReadWrite.OwnedBy', ['Application.ReadWrite.OwnedBy'], yes(200), foreign, denied],
    ['Application.ReadWrite.All', ['Application.ReadWrite.All'], yes(200), yes(201), yes(204)],
  ] as const;

  test.each(rows)('with %s', async (_, permissions, read, create, remove) => {
    const inReady = await signIn(running, client, 'ready', permissions);
    expect(await inReady(byAppId)).toMatchObject(read);
    expect(await inReady(filtered('servicePrincipals', `appId eq '${adobeAppId}'`))).toMatchObject(read);
    expect(await inReady(`${root}/directoryObjects/getByIds`, post({ ids: [] }))).toMatchObject(read);
    expect(await inReady(byAppId, { method: 'PATCH', body: {} })).toMatchObject(remove);
    expect(await inReady(byAppId, { method: 'DELETE' })).toMatchObject(remove);
    const inGroupOnly = await signIn(running, client, 'group-only', permissions);
    expect(await inGroupOnly(`${root}/servicePrincipals`, post({ appId: adobeAppId }))).toMatchObject(create);
    running.cloud.state.servicePrincipals.splice(1);
    expect(await inGroupOnly(byAppId, upsert)).toMatchObject(create);
  });

  test('a service principal can read itself and its application without any permission', async () => {
    const call = await signIn(running, client, 'ready', []);
    expect(await call(`${root}/servicePrincipals/${pipelinePrincipalId}`)).toMatchObject({ status: 200 });
    expect(await call(`${root}/servicePrincipals(appId='${clientId}')`)).toMatchObject({ status: 200 });
    expect(await call(`${root}/applications/${pipelineApplicationId}`)).toMatchObject({ status: 200 });
  });

  test('a token keeps the permissions that it was issued with', async () => {
    const call = await signIn(running, client, 'ready', ['Application.Read.All']);
    setGraphPermissions(running.cloud.state, []);
    expect(await call(byAppId)).toMatchObject({ status: 200 });
  });
});

describe('tokens', () => {
  const challenge = expect.stringContaining(
    'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  );
  const unauthorized = (message: string | RegExp) => refusal(401, 'InvalidAuthenticationToken', message);

  test('none: 401', async () => {
    running.reset('ready');
    const answer = await client.request(byAppId);
    expect(answer).toMatchObject(unauthorized('Access token is empty.'));
    expect(answer.headers['www-authenticate']).toEqual(challenge);
  });

  test('for another audience: 401', async () => {
    running.reset('ready');
    const token = await accessToken(running, client, 'https://management.azure.com');
    const answer = await client.request(byAppId, { headers: { authorization: `Bearer ${token}` } });
    expect(answer).toMatchObject(unauthorized('Access token validation failure. Invalid audience.'));
  });

  test('expired: 401', async () => {
    const call = await signIn(running, client, 'ready');
    running.cloud.state.settings.clockSkew = 3601;
    expect(await call(byAppId)).toMatchObject(unauthorized('Lifetime validation failed, the token is expired.'));
  });

  test('of another tenant or issuer: 401', async () => {
    const call = await signIn(running, client, 'ready');
    running.cloud.state.tenant.id = unknownId;
    expect(await call(byAppId)).toMatchObject(unauthorized(/./));
    const github = running.cloud.tokens.signIdToken({ aud: 'https://graph.microsoft.com', tid: unknownId, exp: 9e9 });
    const answer = await client.request(byAppId, { headers: { authorization: `Bearer ${github}` } });
    expect(answer).toMatchObject(unauthorized(/./));
  });
});
