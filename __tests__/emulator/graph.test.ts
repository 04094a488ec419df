import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  goneAdobePrincipalId,
  otherAppId,
  otherPrincipalId,
  pipelineApplicationId,
  tenantId,
} from '../../emulator/tenants/names.ts';
import { at, type Client, clientOf } from './client.ts';
import { byAppId, filtered, missing, post, refusal, root, signIn, unknownId, upsert } from './graph-caller.ts';

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

describe('reading a service principal', () => {
  test.each([
    ['ready', null],
    ['disabled-by-microsoft', 'DisabledDueToViolationOfServicesAgreement'],
  ] as const)(
    "in %s: Microsoft's own status, separate from accountEnabled",
    async (tenant, disabledByMicrosoftStatus) => {
      const call = await signIn(running, client, tenant);
      expect((await call(byAppId)).body).toMatchObject({ accountEnabled: true, disabledByMicrosoftStatus });
    },
  );

  test('by the object id of another application, or one that no longer exists', async () => {
    const other = await signIn(running, client, 'principal-of-another-app');
    const { status, body } = await other(`${root}/servicePrincipals/${otherPrincipalId}`);
    expect([status, at(body, 'appId'), at(body, 'appOwnerOrganizationId')]).toEqual([200, otherAppId, tenantId]);
    const gone = await signIn(running, client, 'principal-gone');
    expect(await gone(`${root}/servicePrincipals/${goneAdobePrincipalId}`)).toMatchObject(
      missing(goneAdobePrincipalId),
    );
  });

  test('by object id in any casing, with only the selected fields', async () => {
    const call = await signIn(running, client, 'ready');
    const { body } = await call(
      `${root}/servicePrincipals/${adobePrincipalId.toUpperCase()}?$select=id,accountEnabled`,
    );
    expect(body).toEqual({
      '@odata.context': `${root}/$metadata#servicePrincipals(id,accountEnabled)/$entity`,
      id: adobePrincipalId,
      accountEnabled: true,
    });
  });

  test.each([
    ['appId', `appId eq '${adobeAppId}'`],
    ['a name', `servicePrincipalNames/any(c:c eq '${adobeAppId}')`],
    ['the display name', "displayName eq 'adobe cja cmk'"],
    ['the start of the display name', "startswith(displayName,'Adobe')"],
    ['one of two', `appId eq '${unknownId}' or id eq '${adobePrincipalId}'`],
  ])('a filter by %s finds it in a list', async (_, filter) => {
    const call = await signIn(running, client, 'ready');
    const { status, body } = await call(filtered('servicePrincipals', filter));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      '@odata.context': `${root}/$metadata#servicePrincipals`,
      value: [{ id: adobePrincipalId }],
    });
  });

  test('a filter without a match gives an empty list, an unknown filter gives an error', async () => {
    const call = await signIn(running, client, 'group-only');
    const none = await call(filtered('servicePrincipals', `appId eq '${adobeAppId}'`));
    expect(none).toMatchObject({ status: 200, body: { value: [] } });
    const wrong = await call(filtered('servicePrincipals', 'accountEnabled ne false'));
    expect(wrong).toMatchObject(refusal(400, 'Request_UnsupportedQuery', /^Unsupported or invalid query filter/));
  });
});

describe('creating a service principal', () => {
  test('of nothing at all: 400', async () => {
    const call = await signIn(running, client, 'group-only');
    expect(await call(`${root}/servicePrincipals`, post({}))).toMatchObject(
      refusal(400, 'Request_BadRequest', /appId/),
    );
  });

  test('the upsert creates it once (201), then finds it (204)', async () => {
    const call = await signIn(running, client, 'group-only');
    const first = await call(byAppId, upsert);
    expect(first).toMatchObject({ status: 201, body: { appId: adobeAppId } });
    expect(await call(byAppId, upsert)).toMatchObject({ status: 204, text: '' });
    expect(running.cloud.state.servicePrincipals.filter((one) => one.appId === adobeAppId)).toHaveLength(1);
  });

  test('without Prefer, PATCH creates nothing', async () => {
    const call = await signIn(running, client, 'group-only');
    expect(await call(byAppId, { method: 'PATCH', body: {} })).toMatchObject(missing(adobeAppId));
    expect(running.cloud.state.servicePrincipals.some(({ appId }) => appId === adobeAppId)).toBe(false);
  });

  test('a new one is visible late, although it exists', async () => {
    const call = await signIn(running, client, 'group-only');
    running.cloud.state.settings.directoryDelay = 60_000;
    const made = await call(`${root}/servicePrincipals`, post({ appId: adobeAppId }));
    const id = String(at(made.body, 'id'));
    expect(await call(byAppId)).toMatchObject(missing(adobeAppId));
    expect(await call(filtered('servicePrincipals', `appId eq '${adobeAppId}'`))).toMatchObject({
      body: { value: [] },
    });
    expect(await call(`${root}/directoryObjects/getByIds`, post({ ids: [id] }))).toMatchObject({ body: { value: [] } });
    expect(await call(`${root}/servicePrincipals`, post({ appId: adobeAppId }))).toMatchObject({ status: 409 });
    running.cloud.state.settings.clockSkew = 61;
    expect(await call(byAppId)).toMatchObject({ status: 200, body: { id } });
  });
});

describe('changing and deleting', () => {
  test('DELETE removes it and leaves its role assignments', async () => {
    const call = await signIn(running, client, 'ready');
    const url = `${root}/servicePrincipals/${adobePrincipalId}`;
    expect(await call(url, { method: 'DELETE' })).toMatchObject({ status: 204, text: '' });
    expect(await call(url)).toMatchObject(missing(adobePrincipalId));
    expect(await call(url, { method: 'DELETE' })).toMatchObject(missing(adobePrincipalId));
    expect(running.cloud.state.roleAssignments.some((one) => one.principalId === adobePrincipalId)).toBe(true);
  });
});

describe('the rest of the directory', () => {
  test('applications are those of the tenant', async () => {
    const call = await signIn(running, client, 'ready');
    const own = await call(filtered('applications', `appId eq '${clientId}'`));
    expect(own.body).toMatchObject({ value: [{ id: pipelineApplicationId, appId: clientId }] });
    expect(await call(filtered('applications', `appId eq '${adobeAppId}'`))).toMatchObject({ body: { value: [] } });
    expect(await call(`${root}/applications/${unknownId}`)).toMatchObject(missing(unknownId));
  });

  test('/me is for people', async () => {
    const call = await signIn(running, client, 'ready');
    expect(await call(`${root}/me`)).toMatchObject(refusal(400, 'BadRequest', /delegated authentication flow/));
  });

  test('an unknown path is an error that names it', async () => {
    const call = await signIn(running, client, 'ready');
    const answer = await call(`${root}/sites/x`);
    expect(answer).toMatchObject(refusal(400, 'BadRequest', "Resource not found for the segment 'sites'."));
  });
});

describe('deleted service principals', () => {
  const deletedItems = `${root}/directory/deletedItems`;
  const listed = `${deletedItems}/microsoft.graph.servicePrincipal?$filter=appId%20eq%20'${adobeAppId}'`;

  test('one that is deleted is listed, and comes back with its ID', async () => {
    const call = await signIn(running, client, 'ready');
    await call(`${root}/servicePrincipals/${adobePrincipalId}`, { method: 'DELETE' });
    const { status, body } = await call(listed);
    expect(status).toBe(200);
    expect(at(body, 'value')).toMatchObject([
      { id: adobePrincipalId, appId: adobeAppId, deletedDateTime: expect.stringMatching(/^\d{4}-.*Z$/) },
    ]);
    const restored = await call(`${deletedItems}/${adobePrincipalId}/restore`, { method: 'POST' });
    expect([restored.status, at(restored.body, 'id')]).toEqual([200, adobePrincipalId]);
    expect(at((await call(listed)).body, 'value')).toEqual([]);
    expect((await call(byAppId)).status).toBe(200);
  });

  test('another application is not listed by the filter', async () => {
    const call = await signIn(running, client, 'ready');
    await call(`${root}/servicePrincipals/${otherPrincipalId}`, { method: 'DELETE' });
    expect(at((await call(listed)).body, 'value')).toEqual([]);
  });

  test('one is gone permanently after 30 days', async () => {
    const call = await signIn(running, client, 'principal-deleted');
    const [deleted] = running.cloud.state.deletedServicePrincipals ?? [];
    if (deleted !== undefined) deleted.deletedDateTime = new Date(Date.now() - 31 * 24 * 3_600_000).toISOString();
    expect(at((await call(listed)).body, 'value')).toEqual([]);
    const answer = await call(`${deletedItems}/${adobePrincipalId}/restore`, { method: 'POST' });
    expect(answer).toMatchObject(missing(adobePrincipalId));
  });

  test('none is restored beside a new one of the same application', async () => {
    const call = await signIn(running, client, 'principal-deleted');
    await call(`${root}/servicePrincipals`, post({ appId: adobeAppId }));
    const answer = await call(`${deletedItems}/${adobePrincipalId}/restore`, { method: 'POST' });
    expect(answer.status).toBe(409);
  });
});
