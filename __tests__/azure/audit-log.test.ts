/** Whether the rows of the audit log are all that there are: the query returns no more than its limit. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { readAuditLog } from '../../src/azure/audit-log.ts';
import { mostAuditLogRows } from '../../src/azure/audit-log-query.ts';
import { operationOf } from '../../src/azure/operations.ts';
import type { Send } from '../../src/azure/send.ts';
import { inputs, version } from '../checks/tenant.ts';

const columns = ['AppId', 'Operation', 'Status', 'Result', 'Key', 'Version', 'CallerIp', 'Calls', 'First', 'Last'];
const time = '2026-05-31T12:00:00Z';
const row = [inputs.adobeAppId, 'KeyUnwrap', 200, 'OK', 'cja-cmk', version, '192.0.2.1', 1, time, time];
const changed = Object.assign([...row], { 0: '', 1: 'KeyUpdate' });

/** What is read of an answer with that many rows, and one key change of somebody else, of which the limit is another. */
function usageOf(count: number, each: readonly unknown[]) {
  const table = { name: 'PrimaryResult', columns: columns.map((name) => ({ name, type: 'string' })) };
  const rows = [...Array.from({ length: count }, () => each), changed];
  const bodyAsText = JSON.stringify({ tables: [{ ...table, rows }] });
  const answer = { status: 200, headers: createHttpHeaders({ 'content-type': 'application/json' }), bodyAsText };
  const send: Send = (_operation, { url }) => Promise.resolve({ ...answer, request: createPipelineRequest({ url }) });
  return readAuditLog(send, inputs, 7, operationOf('readAuditLog', inputs));
}

const { ofAdobe, changes, others } = mostAuditLogRows;

test.each([
  ['Adobe', ofAdobe - 1, {}, true, false],
  ['Adobe', ofAdobe, {}, false, true],
  ['somebody who changed the key', changes - 1, { 0: '', 1: 'KeyUpdate' }, true, true],
  ['somebody who was not allowed to change it', changes - 1, { 0: '', 1: 'KeyUpdate', 2: 403 }, true, false],
  ['others', others, { 0: '' }, true, true],
])(
  "of %s, %i rows: all of Adobe's are there, and whether the log was cut off",
  async (_whose, count, change, isComplete, isCut) => {
    const own = Object.assign([...row], change);
    expect(await usageOf(count, own)).toMatchObject({ days: 7, rows: { length: count + 1 }, isComplete, isCut });
  },
);
