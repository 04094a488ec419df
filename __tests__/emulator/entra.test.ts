import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { clientId, pipelinePrincipalId, tenantId } from '../../emulator/tenants/names.ts';
import { accessToken, at, type Client, clientOf, exchangeForm, idToken } from './client.ts';

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

const host = 'https://login.microsoftonline.com';

async function signIn() {
  const body = exchangeForm(await idToken(running, client), clientId, 'https://management.azure.com/.default');
  return client.request(`${host}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
}

describe('a good exchange', () => {
  test('answers with exactly four fields', async () => {
    const { status, headers, body } = await signIn();
    expect(status).toBe(200);
    expect(body).toEqual({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store, no-cache',
      'x-ms-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-ms-ests-server': expect.any(String),
    });
  });

  test('gives a token of the pipeline for the requested resource, signed with a published key', async () => {
    const token = await accessToken(running, client, 'https://vault.azure.net');
    const { text } = await client.request(`${host}/${tenantId}/discovery/v2.0/keys`);
    const keys = JSON.parse(text) as JSONWebKeySet;
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), { audience: 'https://vault.azure.net' });
    expect(payload).toMatchObject({
      iss: `https://sts.windows.net/${tenantId}/`,
      appid: clientId,
      oid: pipelinePrincipalId,
      sub: pipelinePrincipalId,
      tid: tenantId,
      idtyp: 'app',
      ver: '1.0',
    });
    expect(payload['roles']).toBeUndefined();
    expect(Number(payload.exp) - Number(payload.iat)).toBe(3600);
  });

  test('puts the Graph permissions into a token for Graph', async () => {
    const token = await accessToken(running, client, 'https://graph.microsoft.com');
    expect(running.cloud.tokens.readAccessToken(token)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      roles: ['Application.ReadWrite.All'],
    });
  });

  test('keeps the trailing slash of the requested resource', async () => {
    const token = await accessToken(running, client, 'https://management.core.windows.net/');
    expect(running.cloud.tokens.readAccessToken(token)).toMatchObject({ aud: 'https://management.core.windows.net/' });
  });
});

describe('discovery', () => {
  test("instance discovery names the authority's tenant", async () => {
    const authority = encodeURIComponent(`${host}/${tenantId}/oauth2/v2.0/authorize`);
    const query = `api-version=1.1&authorization_endpoint=${authority}`;
    const { status, body } = await client.request(`${host}/common/discovery/instance?${query}`);
    expect(status).toBe(200);
    expect(at(body, 'tenant_discovery_endpoint')).toBe(`${host}/${tenantId}/v2.0/.well-known/openid-configuration`);
    expect(at(body, 'metadata', 0, 'aliases')).toContain('login.windows.net');
  });

  test('the configuration names endpoint, issuer and keys', async () => {
    const { status, headers, body } = await client.request(`${host}/${tenantId}/v2.0/.well-known/openid-configuration`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'max-age=86400, private', 'access-control-allow-origin': '*' });
    expect(body).toMatchObject({
      token_endpoint: `${host}/${tenantId}/oauth2/v2.0/token`,
      issuer: `${host}/${tenantId}/v2.0`,
      jwks_uri: `${host}/${tenantId}/discovery/v2.0/keys`,
      msgraph_host: 'graph.microsoft.com',
    });
  });

  test('a tenant that does not exist is refused here too, with invalid_tenant', async () => {
    const answer = await client.request(
      `${host}/12416e4c-58d6-4b8e-b9c5-46574fd4a225/v2.0/.well-known/openid-configuration`,
    );
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_tenant', error_codes: [90002] } });
  });
});
