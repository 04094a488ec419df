/**
 * User-assigned managed identities, their federated credentials, and the service principals that are created and
 * deleted with them.
 */
import { describe, expect, test } from '@jest/globals';
import { cloudWith, group, roles, type TestCloud } from '../arm/azure.ts';
import { callArm } from '../arm/call-arm.ts';

const id = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-cmk`;
const credential = (name: string) => `${id}/federatedIdentityCredentials/${name}`;
const api = '2024-11-30';
const trust = (subject: string) => ({
  api,
  body: { properties: { issuer: 'https://issuer.example', subject, audiences: ['api://x'] } },
});

function identityCloud(registered = true): TestCloud {
  return cloudWith([roles.contributor], (state) => {
    const [subscription] = state.subscriptions;
    if (registered && subscription) subscription.providers['Microsoft.ManagedIdentity'] = 'Registered';
  });
}

const make = (cloud: TestCloud) => callArm(cloud, 'PUT', id, { api, body: { location: 'East US 2' } });

describe('a managed identity', () => {
  test('has a service principal and no application, and is deleted together with it', async () => {
    const cloud = identityCloud();
    expect(await make(cloud)).toMatchObject({ status: 201, body: { id, location: 'eastus2', name: 'id-cmk' } });
    const [made] = cloud.state.managedIdentities ?? [];
    expect(cloud.state.servicePrincipals.at(-1)).toMatchObject({ id: made?.principalId, appId: made?.clientId });
    expect(cloud.state.applications).toEqual([]);
    expect(await make(cloud)).toMatchObject({ status: 200, body: { properties: { clientId: made?.clientId } } });
    expect((await callArm(cloud, 'DELETE', id, { api })).status).toBe(200);
    expect(cloud.state.servicePrincipals.some((one) => one.id === made?.principalId)).toBe(false);
    expect((await callArm(cloud, 'GET', id, { api })).code).toBe('ResourceNotFound');
  });

  test('needs a location, and a subscription that is registered', async () => {
    expect((await callArm(identityCloud(), 'PUT', id, { api, body: {} })).code).toBe('LocationRequired');
    expect((await make(identityCloud(false))).code).toBe('MissingSubscriptionRegistration');
  });

  test('trusts each issuer and subject once, at most twenty', async () => {
    const cloud = identityCloud();
    await make(cloud);
    expect((await callArm(cloud, 'PUT', credential('first'), trust('a'))).status).toBe(201);
    expect((await callArm(cloud, 'PUT', credential('first'), trust('b'))).status).toBe(200);
    expect((await callArm(cloud, 'PUT', credential('second'), trust('b'))).code).toBe('Conflict');
    for (let index = 2; index <= 20; index += 1)
      await callArm(cloud, 'PUT', credential(`n${index}`), trust(`${index}`));
    expect((await callArm(cloud, 'PUT', credential('last'), trust('last'))).status).toBe(400);
    expect((await callArm(cloud, 'DELETE', credential('first'), { api })).status).toBe(200);
    expect(cloud.state.managedIdentities?.[0]?.federatedCredentials).toHaveLength(19);
  });
});
