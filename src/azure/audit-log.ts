/**
 * The vault's audit log, by the query API of Azure Monitor in the vault's own context. Only with `usage-days`.
 * Sources: https://learn.microsoft.com/azure/azure-monitor/logs/api/azure-resource-queries, and "response format" beside it.
 */
import * as v from 'valibot';
import type { LoggedCalls, Usage } from '../model/audit-log.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf } from '../model/scopes.ts';
import { excerpt } from '../runtime/secrets.ts';
import { auditLogQuery, auditLogServerTimeout, keyChanges, mostAuditLogRows } from './audit-log-query.ts';
import { domains } from './cloud.ts';
import { invalidResponse, parseResponse } from './responses.ts';
import { addressOf, type Send } from './send.ts';

/**
 * @param send a `Send` for Azure Monitor's query API that adds its token
 * @param days how far back from now
 * @throws ServiceError also if Azure returns only a part of the rows
 */
export async function readAuditLog(send: Send, inputs: Inputs, days: number, operation: Operation): Promise<Usage> {
  const response = await send(operation, {
    method: 'POST',
    url: addressOf(domains.logs, `/v1${idsOf(inputs).vault}/query`),
    headers: { Prefer: `wait=${auditLogServerTimeout}` },
    body: { query: auditLogQuery(days, inputs.adobeAppId), timespan: `P${days}D` },
  });
  const { tables, error } = parseResponse(operation, response, answer);
  if (error !== undefined) {
    const { code, message } = error;
    throw invalidResponse(operation, response, `a part of the rows is missing: ${code}: ${excerpt(message)}`);
  }
  const rows = tables[0].rows.map(callsOf);
  return { days, rows, ...completeness(rows, inputs) };
}

const { ofAdobe, changes, others } = mostAuditLogRows;

/** As the query limits each kind. */
function completeness(rows: readonly LoggedCalls[], { adobeAppId }: Inputs): Pick<Usage, 'isComplete' | 'isCut'> {
  const own = rows.filter(({ appId }) => appId === adobeAppId.toLowerCase());
  const rest = rows.filter(({ appId }) => appId !== adobeAppId.toLowerCase());
  const changing = rest.filter(isKeyChange);
  const isComplete = own.length < ofAdobe;
  const isCut = !isComplete || changing.length >= changes || rest.length - changing.length >= others;
  return { isComplete, isCut };
}

function isKeyChange({ operation, status }: LoggedCalls): boolean {
  const isSuccess = status !== null && status >= 200 && status <= 299;
  return isSuccess && keyChanges.some((name) => name.toLowerCase() === operation.toLowerCase());
}

const text = v.pipe(v.string(), v.maxLength(1_000));
const time = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const columns = [
  'AppId',
  'Operation',
  'Status',
  'Result',
  'Key',
  'Version',
  'CallerIp',
  'Calls',
  'First',
  'Last',
] as const;
const row = v.strictTuple([text, text, v.nullable(v.number()), text, text, text, text, count, time, time]);
type Row = v.InferOutput<typeof row>;

const answer = v.object({
  tables: v.strictTuple([
    v.object({
      columns: v.strictTuple(columns.map((name) => v.object({ name: v.literal(name) }))),
      rows: v.pipe(v.array(row), v.maxLength(ofAdobe + changes + others)),
    }),
  ]),
  /** Beside the tables: why Azure did not return all rows. */
  error: v.optional(v.object({ code: v.string(), message: v.optional(v.string(), '') })),
});

function callsOf([appId, operation, status, result, key, version, callerIp, calls, first, last]: Row): LoggedCalls {
  return {
    appId: appId.toLowerCase(),
    operation,
    status,
    result,
    key: key.toLowerCase(),
    version: version.toLowerCase(),
    callerIp,
    calls,
    first: new Date(first).toISOString(),
    last: new Date(last).toISOString(),
  };
}
