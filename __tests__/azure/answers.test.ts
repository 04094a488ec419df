/** What is read of an answer, where Azure may answer more, less or otherwise than its documentation lists. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { listActivity } from '../../src/azure/activity-log.ts';
import { arm } from '../../src/azure/arm.ts';
import { readAuditLog } from '../../src/azure/audit-log.ts';
import { mostAuditLogRows } from '../../src/azure/audit-log-query.ts';
import { listDiagnosticSettings } from '../../src/azure/diagnostics.ts';
import { operationOf } from '../../src/azure/operations.ts';
import { refusal } from '../../src/azure/responses.ts';
import type { Send } from '../../src/azure/send.ts';
import { listDeletedPrincipals } from '../../src/azure/service-principals.ts';
import { getTokenSettings } from '../../src/azure/token-settings.ts';
import { getVault } from '../../src/azure/vaults.ts';
import { findingOf, formerId, found, inputs, principalId, vaultScope, version } from '../checks/tenant.ts';

const answer = (body: unknown, status = 200) => ({
  request: createPipelineRequest({ url: 'https://management.azure.com/' }),
  status,
  headers: createHttpHeaders(),
  bodyAsText: JSON.stringify(body),
});

/** A service that answers every request in this way, and what it was asked. */
function answering(body: (page: number) => unknown) {
  const asked: string[] = [];
  const send: Send = async (_operation, { url }) => answer(body(asked.push(decodeURIComponent(url))));
  return { send, asked };
}

/** The vault in Azure's answer with these properties. */
function vaultWith(properties: object, more: object = {}) {
  const { vaultName: name, tenantId } = inputs;
  const own = { tenantId, sku: { name: 'standard' }, vaultUri: `https://${name}.vault.azure.net/`, ...properties };
  const response = answer({ id: vaultScope, name, location: 'eastus2', ...more, properties: own });
  return getVault(() => Promise.resolve(response), inputs, operationOf('readVault', inputs));
}

describe('a vault', () => {
  test.each([
    ['Enabled', 'pass'],
    [null, 'pass'],
    ['SecuredByPerimeter', 'unknown'],
    ['RestrictedByRegion', 'unknown'],
  ])('with public network access %s: the finding is %s', async (publicNetworkAccess, status) => {
    const vault = await vaultWith({ publicNetworkAccess });
    expect(findingOf('vault-network', { vault: found(vault) }).status).toBe(status);
  });

  test.each([
    [{ bypass: 'none', defaultAction: 'ALLOW' }, []],
    [{ bypass: 'AzureServicesV2', defaultAction: 'Deny' }, ['bypass AzureServicesV2']],
    [{ bypass: 'None', defaultAction: 'Ask' }, ['defaultAction Ask']],
  ])('with the firewall %j: unknown words are %j', async (networkAcls, unknownNetwork) => {
    expect(await vaultWith({ networkAcls })).toMatchObject({ unknownNetwork });
  });

  test.each([
    [{ lastModifiedAt: '2026-06-01T08:00:00Z' }, '2026-06-01T08:00:00Z'],
    [{ lastModifiedAt: 1 }, null],
    ['odd', null],
  ])('with systemData %j is read, and was changed at %s', async (systemData, changedAt) => {
    expect(await vaultWith({}, { systemData })).toMatchObject({ changedAt });
  });
});

const binding = 'tokenBindingParameters';
const protection = 'enableCrossTenantAccessProtection';
test.each([
  ['nothing', {}, null, []],
  ['null', { [binding]: null, [protection]: null }, null, []],
  ['a mode and a strength', { [binding]: { mode: 'Audit', strength: 'Any' } }, 'Audit', []],
  ['a strength and no mode', { [binding]: { strength: 'Any' } }, null, [binding]],
  ['a word', { [binding]: 'Enforced' }, null, [binding]],
  ['a protection in another form', { [protection]: 'Enabled' }, null, [protection]],
])('of which tokens a vault accepts, %s', async (_, properties, bindingMode, unclear) => {
  const get = () => Promise.resolve(answer({ id: vaultScope, properties }));
  const read = await getTokenSettings({ get }, vaultScope, operationOf('readTokenSettings', inputs));
  expect(read).toEqual({ bindingMode, crossTenantProtection: false, unclear });
});

test.each([
  [true, ['auditevent']],
  [false, []],
  [null, []],
])('a log of a diagnostic setting counts as sent only where Azure says so: %s', async (enabled, logs) => {
  const setting = { name: 'audit', properties: { logs: [{ category: 'AuditEvent', enabled }] } };
  const { send } = answering(() => ({ value: [setting] }));
  const read = await listDiagnosticSettings(arm(send), vaultScope, operationOf('listDiagnosticSettings', inputs));
  expect(read.map((each) => each.logs)).toEqual([logs]);
});

test('of deleted service principals, the one that was deleted last comes first, each with its 30 days', async () => {
  const deleted = (id: string, deletedDateTime: string) => ({ id, appId: inputs.adobeAppId, deletedDateTime });
  const value = [deleted(formerId, '2026-05-01T00:00:00Z'), deleted(principalId, '2026-05-20T00:00:00Z')];
  const { send } = answering(() => ({ value }));
  expect(await listDeletedPrincipals(send, inputs.adobeAppId, operationOf('findDeletedPrincipal', inputs))).toEqual([
    { id: principalId, restorableUntil: '2026-06-19T00:00:00.000Z' },
    { id: formerId, restorableUntil: '2026-05-31T00:00:00.000Z' },
  ]);
});

test.each([
  [2, false],
  [3, true],
])('the first pages of three say whether they are all: %i', async (pages, isComplete) => {
  const next = (page: number) => (page < 3 ? `https://management.azure.com/keys?page=${page + 1}` : undefined);
  const { send } = answering((page) => ({ value: [{ name: `key-${page}` }], nextLink: next(page) }));
  const operation = operationOf('listKeys', inputs);
  const named = v.object({ name: v.string() });
  const read = await arm(send).listFirst(operation, '/subscriptions/s/keys', '2026-02-01', named, {}, pages);
  expect([read.entries.length, read.isComplete]).toEqual([pages, isComplete]);
});

test('the activity log is asked for an hour less than Azure keeps: its clock may be ahead', async () => {
  const { send, asked } = answering(() => ({ value: [] }));
  const now = Date.parse('2026-06-01T00:00:00Z');
  await listActivity(arm(send), inputs, now, operationOf('readActivityLog', inputs));
  const times = asked[0]?.match(/\d{4}-\d{2}-\d{2}T[\d:.]*Z/g)?.map((time) => (now - Date.parse(time)) / 3_600_000);
  expect(times).toEqual([90 * 24 - 1, 0]);
});

const { ofAdobe, changes, others } = mostAuditLogRows;
const columns = ['AppId', 'Operation', 'Status', 'Result', 'Key', 'Version', 'CallerIp', 'Calls', 'First', 'Last'];
const time = '2026-05-31T12:00:00Z';
const row = [inputs.adobeAppId, 'KeyUnwrap', 200, 'OK', 'cja-cmk', version, '192.0.2.1', 1, time, time];
const changed = Object.assign([...row], { 0: '', 1: 'KeyUpdate' });

// Beside them one key change of somebody else, of which the limit is another.
test.each([
  ['Adobe', ofAdobe - 1, {}, true, false],
  ['Adobe', ofAdobe, {}, false, true],
  ['somebody who changed the key', changes - 1, { 0: '', 1: 'KeyUpdate' }, true, true],
  ['somebody who was not allowed to change it', changes - 1, { 0: '', 1: 'KeyUpdate', 2: 403 }, true, false],
  ['others', others, { 0: '' }, true, true],
])('%s with %i rows of the audit log: whether all of Adobe are there, and whether it was cut', async (...one) => {
  const [, count, change, isComplete, isCut] = one;
  const rows = [...Array.from({ length: count }, () => Object.assign([...row], change)), changed];
  const { send } = answering(() => ({ tables: [{ columns: columns.map((name) => ({ name })), rows }] }));
  const read = await readAuditLog(send, inputs, 7, operationOf('readAuditLog', inputs));
  expect(read).toMatchObject({ days: 7, rows: { length: count + 1 }, isComplete, isCut });
});

test('a write that timed out or failed at the service may have been done, and is read before it is sent again', () => {
  const unclear = (id: 'createKey' | 'readKey') =>
    [400, 403, 404, 408, 409, 429, 500, 502, 503, 504].filter(
      (status) => refusal(operationOf(id, inputs), answer({}, status)).details.answerLost,
    );
  expect([unclear('createKey'), unclear('readKey')]).toEqual([[408, 500, 502, 503, 504], []]);
});
