/**
 * Azure Monitor's query API in the context of a resource: `POST https://api.loganalytics.io/v1RESOURCE-ID/query`.
 * Sources: "Querying logs for Azure resources", "Log Analytics API errors", and test recordings of the Azure SDKs.
 */

import { parseObject, textAt } from '../arm/json.ts';
import { decodePath } from '../arm/path.ts';
import { findVault, same, scopeParts, vaultId } from '../arm/scopes.ts';
import { callerOf } from '../authorize.ts';
import type { LogRow } from '../log-state.ts';
import type { Caller, Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import type { VaultState } from '../state.ts';
import { mayRead, mayReadAny } from './access.ts';
import { badAuthentication, insufficientAccess, resourceNotFound, syntaxError } from './answers.ts';
import { auditLogColumns, readQuery, runQuery } from './audit-log-query.ts';

const audiences = ['https://api.loganalytics.io', 'https://api.loganalytics.io/'];

function resourceIn({ method, path }: CloudRequest): string | undefined {
  const [, id] = /^\/v1(\/subscriptions\/.+)\/query$/i.exec(decodePath(path) ?? '') ?? [];
  return method === 'POST' ? id : undefined;
}

export function logQueries(request: CloudRequest, cloud: Cloud): CloudAnswer {
  const id = resourceIn(request);
  if (id === undefined) return { status: 404 };
  const result = callerOf(request, cloud, audiences);
  if (!('caller' in result)) return badAuthentication();
  const body = request.headers['content-type']?.startsWith('application/json') ? parseObject(request.body) : undefined;
  // "Missing JSON or Content-Type: 200 response, empty body".
  if (body === undefined || request.body === '') return { status: 200 };
  const { subscription = '', group = '', vault: name = '' } = scopeParts(id);
  const vault = findVault(cloud, subscription, group, name);
  if (vault === undefined) return resourceNotFound(id);
  const { caller } = result;
  if (!mayReadAny(cloud, caller, vaultId(vault))) return insufficientAccess(caller.objectId);
  return query(cloud, caller, vault, textAt(body, 'query') ?? '', textAt(body, 'timespan'));
}

function query(cloud: Cloud, caller: Caller, vault: VaultState, text: string, timespan: string | undefined) {
  const now = cloud.now();
  // "Azure Monitor Log Analytics API request format": an ISO 8601 duration, of which this cloud reads days.
  const [, days] = /^P(\d+)D$/.exec(timespan ?? '') ?? [];
  const from = days === undefined ? 0 : now - Number(days) * 86_400_000;
  const read = readQuery(text);
  if (!('days' in read)) {
    const [token = ''] = /\S+/.exec(text.split('\n')[read.line - 1]?.slice(read.pos - 1) ?? '') ?? [];
    return syntaxError(read.line, read.pos, token);
  }
  const rows = visibleRows(cloud, caller, vault).filter(({ row }) => Date.parse(String(row['TimeGenerated'])) >= from);
  const table = { name: 'PrimaryResult', columns: auditLogColumns, rows: runQuery(rows, read, now) };
  return { status: 200, body: { tables: [table] } };
}

/** "Queries in this mode are scoped to only data associated with that resource", by the column `_ResourceId`. */
function visibleRows(cloud: Cloud, caller: Caller, vault: VaultState): LogRow[] {
  const id = vaultId(vault);
  return [...(cloud.state.auditLog ?? []), ...cloud.auditLog].filter(
    ({ workspaceId, table, visibleAt, row }) =>
      visibleAt <= cloud.now() &&
      same(String(row['_ResourceId']), id) &&
      mayRead(cloud, caller, id, workspaceId, table),
  );
}
