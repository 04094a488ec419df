import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { subject } from '../../emulator/tenants/names.ts';
import { accessToken, at, type Client, clientOf, idToken } from './client.ts';

let running: RunningCloud;
let client: Client;

beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
});
beforeEach(() => running.reset('group-only'));
afterAll(async () => {
  client.close();
  await running.stop();
});

const issuer = 'https://token.actions.githubusercontent.com';

/** The address of the keys as any client finds it: in the issuer's own document. */
async function keysAddress(): Promise<string> {
  const configuration = await client.request(`${issuer}/.well-known/openid-configuration`);
  return String(at(configuration.body, 'jwks_uri'));
}

test('a token is signed with GitHub’s published keys and has GitHub’s claims', async () => {
  const token = await idToken(running, client);
  const keys = JSON.parse((await client.request(await keysAddress())).text) as JSONWebKeySet;
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
    issuer,
    audience: 'api://AzureADTokenExchange',
  });
  expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' });
  expect(payload).toMatchObject({
    sub: subject,
    repository: 'contoso/analytics-platform',
    repository_owner: 'contoso',
    repository_id: expect.stringMatching(/^\d+$/),
    run_id: expect.stringMatching(/^\d+$/),
    event_name: 'workflow_dispatch',
    ref: 'refs/heads/main',
    workflow_ref: 'contoso/analytics-platform/.github/workflows/cmk.yml@refs/heads/main',
    runner_environment: 'github-hosted',
  });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
  expect(Math.abs(Number(payload.iat) - Date.now() / 1000)).toBeLessThan(5);
});

test('the answer says how long the token is', async () => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = running.environment;
  const { status, body } = await client.request(url, { headers: { authorization: `Bearer ${token}` } });
  expect(status).toBe(200);
  expect(at(body, 'count')).toBe(String(at(body, 'value')).length);
  expect(decodeJwt(String(at(body, 'value'))).aud).toBe('https://github.com/contoso');
});

test.each([['bearer'], ['Bearer'], ['BEARER']])('the scheme may be written %s', async (scheme) => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = running.environment;
  expect((await client.request(url, { headers: { authorization: `${scheme} ${token}` } })).status).toBe(200);
});

test('other services accept the scheme in any casing too', async () => {
  const token = await accessToken(running, client, 'https://management.azure.com');
  const url = 'https://management.azure.com/subscriptions?api-version=2022-12-01';
  expect((await client.request(url, { headers: { authorization: `bearer ${token}` } })).status).toBe(200);
});

test.each([['Bearer wrong'], [''], ['Basic eDp5']])('%j is not the job’s request token', async (authorization) => {
  const url = running.environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const answer = await client.request(url, authorization === '' ? {} : { headers: { authorization } });
  expect(answer.status).toBe(401);
  expect(at(answer.body, 'value')).toBeUndefined();
});

test('subject, issuer and lifetime are those of the state', async () => {
  const { github, settings } = running.cloud.state;
  github.subject = 'repo:contoso@1/analytics-platform@2:environment:production';
  github.issuer = 'https://token.actions.githubusercontent.com/contoso';
  settings.idTokenLifetime = 20;
  const claims = decodeJwt(await idToken(running, client));
  expect(claims).toMatchObject({ sub: github.subject, iss: github.issuer });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(20);
});

test('each request gets another token', async () => {
  expect(await idToken(running, client)).not.toBe(await idToken(running, client));
});

test('neither issuer accepts a token of the other, or one that was changed', async () => {
  const { tokens } = running.cloud;
  const github = await idToken(running, client);
  const entra = await accessToken(running, client, 'https://management.azure.com');
  expect([tokens.readIdToken(github)?.['sub'], tokens.readAccessToken(github)]).toEqual([subject, undefined]);
  expect([tokens.readAccessToken(entra)?.['idtyp'], tokens.readIdToken(entra)]).toEqual(['app', undefined]);
  const [header, , signature] = github.split('.');
  const forged = Buffer.from(JSON.stringify({ sub: 'someone else' })).toString('base64url');
  expect(tokens.readIdToken(`${header}.${forged}.${signature}`)).toBeUndefined();
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  expect(tokens.readIdToken(`${unsigned}.${forged}.`)).toBeUndefined();
});

test("an environment in the token's address is the job's", async () => {
  const { environment } = running;
  const response = await client.request(`${environment['ACTIONS_ID_TOKEN_REQUEST_URL']}&environment=cmk&audience=x`, {
    headers: { authorization: `Bearer ${environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
  });
  expect(decodeJwt(String(at(response.body, 'value')))).toMatchObject({
    sub: 'repo:contoso/analytics-platform:environment:cmk',
    environment: 'cmk',
  });
});
