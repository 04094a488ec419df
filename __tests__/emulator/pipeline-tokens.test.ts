/** The ID tokens of Azure Pipelines and GitLab, and what Entra checks in them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { oidcRequestUri, useOldIssuer } from '../../emulator/azure-pipelines/oidc.ts';
import { gitlabIdToken } from '../../emulator/gitlab/id-token.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { clientId, tenantId } from '../../emulator/tenants/names.ts';
import { trustAzurePipelines, trustGitLab } from '../../emulator/tenants/trusted-jobs.ts';
import { at, type Client, clientOf, exchangeForm, type Sending } from './client.ts';

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

/** As @azure/identity asks; `changes` replaces headers. */
async function ask(changes: Readonly<Record<string, string>> = {}, sending?: Sending, query = '') {
  const { azurePipelines } = running.cloud.state;
  const headers = {
    authorization: `Bearer ${azurePipelines.accessToken}`,
    'content-length': '0',
    'x-tfs-fedauthredirect': 'Suppress',
    ...changes,
  };
  const usual = `?api-version=7.1&serviceConnectionId=${azurePipelines.connectionId}`;
  return client.request(`${oidcRequestUri(running.cloud.state)}${query || usual}`, {
    method: 'POST',
    ...sending,
    headers,
  });
}

/** The code of Entra's refusal; `undefined` if it gives a token. */
async function exchanged(assertion: string): Promise<unknown> {
  const body = exchangeForm(assertion, clientId, 'https://management.azure.com/.default');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`;
  return at((await client.request(url, { method: 'POST', headers, body })).body, 'error_codes', 0);
}

describe('Azure Pipelines', () => {
  const token = async () => String(at((await ask()).body, 'oidcToken'));

  test('gives a token of the service connection, each time another one', async () => {
    const { azurePipelines } = running.cloud.state;
    const claims = decodeJwt(await token());
    expect(claims).toMatchObject({ iss: `https://login.microsoftonline.com/${tenantId}/v2.0` });
    expect(claims.sub).toMatch(
      new RegExp(`^/eid1/c/pub/t/[\\w-]{22}/a/[\\w-]{22}/sc/.*/${azurePipelines.connectionId}$`),
    );
    expect(claims.aud).toBe('api://AzureADTokenExchange');
    expect(await token()).not.toBe(await token());
  });

  test('the old issuer names organization, project and connection', async () => {
    useOldIssuer(running.cloud.state, 'cmk');
    const { iss, sub } = decodeJwt(await token());
    expect(iss).toMatch(/^https:\/\/vstoken\.dev\.azure\.com\/[0-9a-f-]{36}$/);
    expect(sub).toBe('sc://contoso/analytics-platform/cmk');
  });

  test('Entra accepts it for a credential with its issuer, subject and audience, and for no other', async () => {
    const assertion = await token();
    expect(await exchanged(assertion)).toBe(700211);
    const credential = trustAzurePipelines(running.cloud.state);
    expect(await exchanged(assertion)).toBeUndefined();
    credential.audience = 'api://other';
    expect(await exchanged(assertion)).toBe(700212);
    credential.subject = 'sc://contoso/analytics-platform/other';
    expect(await exchanged(assertion)).toBe(700213);
  });

  test.each([
    ['a wrong access token', { authorization: 'Bearer wrong' }, 401],
    [
      'a wrong access token without the header against redirects',
      { authorization: 'Bearer x', 'x-tfs-fedauthredirect': '' },
      203,
    ],
  ])('refuses %s', async (_what, changes, status) => {
    const answer = await ask(changes);
    expect(answer.status).toBe(status);
    expect(at(answer.body, 'oidcToken')).toBeUndefined();
    if (status === 203) expect(answer.headers['content-type']).toContain('text/html');
  });

  test.each([
    ['GET', { method: 'GET' }, '', 405],
    ['no version', {}, '?serviceConnectionId=a6d81f40-3b97-4c52-8e0f-72c5d9b1e364', 400],
    ['a connection that the job may not use', {}, '?api-version=7.1&serviceConnectionId=x', 404],
  ])('refuses %s', async (_what, sending, query, status) => {
    expect((await ask({}, sending, query)).status).toBe(status);
  });

  test('is not a write', async () => {
    await ask();
    expect(running.transcript.map(({ service, writes }) => [service, writes])).toEqual([['oidc', false]]);
  });
});

test('Entra accepts GitLab’s token for the branch that the credential names', async () => {
  const assertion = gitlabIdToken(running.cloud, 'api://AzureADTokenExchange');
  expect(decodeJwt(assertion)).toMatchObject({
    iss: 'https://gitlab.com',
    sub: 'project_path:contoso/analytics-platform:ref_type:branch:ref:main',
  });
  trustGitLab(running.cloud.state);
  expect(await exchanged(assertion)).toBeUndefined();
  running.cloud.state.gitlab.ref = 'feature';
  expect(await exchanged(gitlabIdToken(running.cloud, 'api://AzureADTokenExchange'))).toBe(700213);
  running.cloud.state.gitlab.ref = 'main';
  expect(await exchanged(gitlabIdToken(running.cloud, 'https://gitlab.com'))).toBe(700212);
});
