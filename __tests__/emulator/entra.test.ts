import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { clientId, pipelinePrincipalId, tenantId } from '../../emulator/tenants/names.ts';
import { accessToken, type Client, clientOf } from './client.ts';

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

describe('a good exchange', () => {
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
