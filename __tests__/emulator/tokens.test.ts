/** The tokens of jobs, what Entra checks in them, and until when a service accepts what Entra gives. */
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { oidcRequestUri } from '../../emulator/azure-pipelines/oidc.ts';
import { gitlabIdToken } from '../../emulator/gitlab/id-token.ts';
import { clientId, tenantId } from '../../emulator/tenants/names.ts';
import { trustAzurePipelines, trustGitLab } from '../../emulator/tenants/trusted-jobs.ts';
import { arm, dataPlane, graph, vault } from '../conformance/cases/places.ts';
import { accessToken, at, exchangeForm, idToken } from './client.ts';
import { useLocalCloud } from './local-cloud.ts';

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

test('Entra accepts the token of Azure Pipelines for a credential with its issuer, subject and audience, and for no other', async () => {
  local.running.reset('group-only');
  const { accessToken: token, connectionId } = state().azurePipelines;
  const url = `${oidcRequestUri(state())}?api-version=7.1&serviceConnectionId=${connectionId}`;
  const headers = { authorization: `Bearer ${token}`, 'content-length': '0' };
  const { body } = await local.client.request(url, { method: 'POST', headers });
  const assertion = String(at(body, 'oidcToken'));
  expect(await refusalOf(assertion)).toBe(700211);
  const credential = trustAzurePipelines(state());
  expect(await refusalOf(assertion)).toBeUndefined();
  Object.assign(credential, { audience: 'api://other' });
  expect(await refusalOf(assertion)).toBe(700212);
  Object.assign(credential, { audience, subject: 'sc://contoso/analytics-platform/other' });
  expect(await refusalOf(assertion)).toBe(700213);
});

test('Entra accepts the token of GitLab for the branch that a credential names', async () => {
  local.running.reset('group-only');
  trustGitLab(state());
  expect(await refusalOf(gitlabIdToken(local.running.cloud, audience))).toBeUndefined();
  expect(await refusalOf(gitlabIdToken(local.running.cloud, 'https://gitlab.com'))).toBe(700212);
  state().gitlab.ref = 'feature';
  expect(await refusalOf(gitlabIdToken(local.running.cloud, audience))).toBe(700213);
});

test('Entra refuses what one issuer signed for another, what was changed, and a request that names no tenant', async () => {
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

test.each([
  ['Azure Resource Manager', arm, `${vault}?api-version=2026-02-01`],
  ['Microsoft Graph', 'https://graph.microsoft.com', `${graph}/servicePrincipals`],
  ['Key Vault', 'https://vault.azure.net', `${dataPlane}/keys/cja-cmk?api-version=7.4`],
])("a token for %s ends by the cloud's clock", async (_service, resource, url) => {
  local.running.reset('ready');
  const headers = { authorization: `Bearer ${await accessToken(local.running, local.client, resource)}` };
  expect((await local.client.request(url, { headers })).status).not.toBe(401);
  state().settings.clockSkew = 3601;
  expect((await local.client.request(url, { headers })).status).toBe(401);
});
