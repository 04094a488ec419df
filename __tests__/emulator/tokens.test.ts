/** The tokens of jobs, what Entra checks in them, and until when a service accepts what Entra gives. */
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { oidcRequestUri } from '../../emulator/azure-pipelines/oidc.ts';
import { gitlabIdToken } from '../../emulator/gitlab/id-token.ts';
import { clientId, tenantId } from '../../emulator/tenants/names.ts';
import { trustAzurePipelines, trustGitLab } from '../../emulator/tenants/trusted-jobs.ts';
import { arm, dataPlane, graph, nobody, vault } from '../conformance/cases/places.ts';
import { accessToken, at, exchangeForm, idToken } from './client.ts';
import { useLocalCloud } from './local-cloud.ts';
import type { Lay } from './said.ts';

const local = useLocalCloud();
const state = () => local.running.cloud.state;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const audience = 'api://AzureADTokenExchange';

/** The code of Entra's refusal; `undefined` if it gives a token. */
async function refusalOf(assertion: string, of: string = tenantId): Promise<unknown> {
  const body = exchangeForm(assertion, clientId, `${arm}/.default`);
  const url = `https://login.microsoftonline.com/${of}/oauth2/v2.0/token`;
  const { status, body: answer } = await local.client.request(url, { method: 'POST', headers: form, body });
  return status === 200 ? undefined : (at(answer, 'error_codes', 0) ?? status);
}

test.each([
  [
    'GitHub',
    'https://token.actions.githubusercontent.com/.well-known/jwks',
    () => idToken(local.running, local.client),
  ],
  [
    'Entra',
    `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
    () => accessToken(local.running, local.client, arm),
  ],
])('tokens of %s are signed with the keys that it publishes', async (_issuer, address, token) => {
  const keys = JSON.parse((await local.client.request(address)).text) as JSONWebKeySet;
  await expect(jwtVerify(await token(), createLocalJWKSet(keys))).resolves.toBeDefined();
});

test("GitHub's token is that of the state, and another one each time", async () => {
  local.running.reset('ready');
  Object.assign(state().github, { subject: 'repo:a@1/b@2:environment:x', issuer: 'https://issuer.example' });
  state().settings.idTokenLifetime = 20;
  const [one, other] = [await idToken(local.running, local.client), await idToken(local.running, local.client)];
  const { sub, iss, exp = 0, iat = 0 } = decodeJwt(one);
  expect([sub, iss, exp - iat, one === other]).toEqual([
    'repo:a@1/b@2:environment:x',
    'https://issuer.example',
    20,
    false,
  ]);
});

test.each([
  ['Bearer wrong', 401],
  ['Basic', 401],
  ['bearer', 200],
  ['BEARER', 200],
])("GitHub's token for %s: %i", async (scheme, status) => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = local.running.environment;
  const authorization = scheme.includes(' ') ? scheme : `${scheme} ${token}`;
  expect((await local.client.request(url, { headers: { authorization } })).status).toBe(status);
});

describe('Azure Pipelines', () => {
  const ask = (changes: Readonly<Record<string, string>> = {}, method = 'POST', query = '') => {
    const { accessToken: token, connectionId } = state().azurePipelines;
    const headers = {
      authorization: `Bearer ${token}`,
      'content-length': '0',
      'x-tfs-fedauthredirect': 'Suppress',
      ...changes,
    };
    const usual = `?api-version=7.1&serviceConnectionId=${connectionId}`;
    return local.client.request(`${oidcRequestUri(state())}${query || usual}`, { method, headers });
  };
  test.each<[string, Parameters<typeof ask>, number]>([
    ['a token', [], 200],
    ['nothing for a wrong access token', [{ authorization: 'Bearer x' }], 401],
    ['a page to sign in without that header', [{ authorization: 'Bearer x', 'x-tfs-fedauthredirect': '' }], 203],
    ['nothing for a GET', [{}, 'GET'], 405],
    ['nothing without a version', [{}, 'POST', '?serviceConnectionId=a6d81f40-3b97-4c52-8e0f-72c5d9b1e364'], 400],
    ['nothing for a connection of others', [{}, 'POST', '?api-version=7.1&serviceConnectionId=x'], 404],
  ])('gives %s', async (_what, call, status) => {
    local.running.reset('ready');
    const { body, ...answer } = await ask(...call);
    expect([answer.status, typeof at(body, 'oidcToken')]).toEqual([status, status === 200 ? 'string' : 'undefined']);
  });

  test('gives a token that Entra accepts for a credential with its issuer, subject and audience, and for no other', async () => {
    local.running.reset('group-only');
    const assertion = String(at((await ask()).body, 'oidcToken'));
    expect(await refusalOf(assertion)).toBe(700211);
    const credential = trustAzurePipelines(state());
    expect(await refusalOf(assertion)).toBeUndefined();
    Object.assign(credential, { audience: 'api://other' });
    expect(await refusalOf(assertion)).toBe(700212);
    Object.assign(credential, { audience, subject: 'sc://contoso/analytics-platform/other' });
    expect(await refusalOf(assertion)).toBe(700213);
  });
});

test('Entra accepts the token of GitLab for the branch that a credential names', async () => {
  local.running.reset('group-only');
  trustGitLab(state());
  expect(await refusalOf(gitlabIdToken(local.running.cloud, audience))).toBeUndefined();
  expect(await refusalOf(gitlabIdToken(local.running.cloud, 'https://gitlab.com'))).toBe(700212);
  state().gitlab.ref = 'feature';
  expect(await refusalOf(gitlabIdToken(local.running.cloud, audience))).toBe(700213);
});

describe('Entra refuses', () => {
  test.each<[string, Lay, number]>([
    // `forEach` does not visit what is added meanwhile.
    [
      'an audience that only a credential with another subject has',
      ({ applications: [own] }) =>
        own?.federatedCredentials.forEach((one) => {
          own.federatedCredentials.push({ ...one, subject: `${one.subject}-2` });
          one.audience = 'api://Other';
        }),
      700212,
    ],
    ['one of another tenant', ({ applications: [own] }) => Object.assign(own ?? {}, { homeTenantId: nobody }), 700016],
  ])('%s', async (_, lay, code) => {
    local.running.reset('ready');
    lay(state());
    expect(await refusalOf(await idToken(local.running, local.client))).toBe(code);
  });

  test('what one issuer signed for another, what was changed, and a request that names no tenant', async () => {
    local.running.reset('ready');
    const { tokens } = local.running.cloud;
    const [github, entra] = [
      await idToken(local.running, local.client),
      await accessToken(local.running, local.client, arm),
    ];
    const [header, , signature] = github.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'someone else' })).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const wrong = [entra, `${header}.${forged}.${signature}`, `${unsigned}.${forged}.`];
    expect([tokens.readAccessToken(github), ...wrong.map((each) => tokens.readIdToken(each))].filter(Boolean)).toEqual(
      [],
    );
    expect(await refusalOf(github)).toBeUndefined();
    expect(await refusalOf(github, 'common')).toBe(900023);
  });
});

test.each([
  ['Azure Resource Manager', arm, `${vault}?api-version=2026-02-01`],
  ['Microsoft Graph', 'https://graph.microsoft.com', `${graph}/organization`],
  ['Key Vault', 'https://vault.azure.net', `${dataPlane}/keys?api-version=7.4`],
])("a token for %s ends by the cloud's clock", async (_service, resource, url) => {
  local.running.reset('ready');
  const headers = { authorization: `Bearer ${await accessToken(local.running, local.client, resource)}` };
  expect((await local.client.request(url, { headers })).status).not.toBe(401);
  state().settings.clockSkew = 3601;
  expect((await local.client.request(url, { headers })).status).toBe(401);
});
