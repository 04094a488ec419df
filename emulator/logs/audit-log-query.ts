/**
 * The only query that the local cloud answers, and what it means. It understands this query, not the query language:
 * `audit-log-query.kql` is the accepted text, and each function below names the clause that it implements. A test
 * compares the text with the one that the action sends. Sources: Kusto Query Language reference, "union operator"
 * (isfuzzy), column_ifexists(), coalesce(), extract(), summarize, top.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../arm/json.ts';
import type { LogRow } from '../log-state.ts';
import { timeText } from './tables.ts';

const acceptedText = readFileSync(join(import.meta.dirname, 'audit-log-query.kql'), 'utf8');

export interface AcceptedQuery {
  readonly days: number;
  /** The application whose rows have places of their own. */
  readonly appId: string;
}

const variables = /^let since = ago\((\d{1,2})d\);\nlet adobe = "([\da-f-]{36})";\n/;

/** Where a text differs from the accepted one, counted from 1; or the variables in it. */
export function readQuery(sent: string): AcceptedQuery | { readonly line: number; readonly pos: number } {
  const [, days, appId] = variables.exec(sent) ?? [];
  const wanted = acceptedText
    .replace('{days}', days ?? '7')
    .replace('{app}', appId ?? '251e3919-1940-4296-bb8b-6b9a5e8a4805');
  if (days !== undefined && appId !== undefined && sent === wanted) return { days: Number(days), appId };
  let agreed = 0;
  while (agreed < sent.length && sent[agreed] === wanted[agreed]) agreed += 1;
  const lines = sent.slice(0, agreed).split('\n');
  return { line: lines.length, pos: (lines.at(-1)?.length ?? 0) + 1 };
}

interface Event {
  readonly time: number;
  readonly AppId: string;
  readonly Operation: string;
  readonly Status: number | null;
  readonly Result: string;
  readonly Id: string;
  readonly Address: string;
  readonly CallerIp: string;
}

type Fields = LogRow['row'];

/** tostring(column_ifexists(name, "")) */
function text(row: Fields, name: string): string {
  const value = row[name];
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** toint(column_ifexists(name, null)) */
function int(row: Fields, name: string): number | null {
  const value = row[name];
  return value === undefined || value === null ? null : Math.trunc(Number(value));
}

/** coalesce(…): the first that is not empty. */
function coalesce(...values: readonly string[]): string {
  return values.find((value) => value !== '') ?? '';
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** tostring(todynamic(Identity).claim.appid) */
function appIdIn(identity: unknown): string {
  const object = parsed(identity);
  const claim = isObject(object) ? object['claim'] : undefined;
  return isObject(claim) ? text(claim, 'appid') : '';
}

/** (AZKVAuditLogs | project …) */
function ofAuditLogs(row: Fields): Event {
  return {
    time: Date.parse(text(row, 'TimeGenerated')),
    AppId: appIdIn(row['Identity']),
    Operation: text(row, 'OperationName'),
    Status: int(row, 'HttpStatusCode'),
    Result: coalesce(text(row, 'ResultSignature'), text(row, 'ResultType')),
    Id: text(row, 'Id'),
    Address: text(row, 'RequestUri'),
    CallerIp: text(row, 'CallerIpAddress'),
  };
}

/** (AzureDiagnostics | where ResourceProvider =~ "MICROSOFT.KEYVAULT" and Category =~ "AuditEvent" | project …) */
function ofDiagnostics(row: Fields): Event[] {
  const isOfVaults = text(row, 'ResourceProvider').toUpperCase() === 'MICROSOFT.KEYVAULT';
  if (!isOfVaults || text(row, 'Category').toLowerCase() !== 'auditevent') return [];
  const event: Event = {
    time: Date.parse(text(row, 'TimeGenerated')),
    AppId: text(row, 'identity_claim_appid_g'),
    Operation: text(row, 'OperationName'),
    Status: int(row, 'httpStatusCode_d'),
    Result: coalesce(text(row, 'ResultSignature'), text(row, 'ResultType')),
    Id: text(row, 'id_s'),
    Address: text(row, 'requestUri_s'),
    CallerIp: text(row, 'CallerIPAddress'),
  };
  return [event];
}

/** union isfuzzy=true …: a table that does not exist has no rows. */
function union(rows: readonly LogRow[]): Event[] {
  return rows.flatMap(({ table, row }) => (table === 'AZKVAuditLogs' ? [ofAuditLogs(row)] : ofDiagnostics(row)));
}

/** extract(keyInAddress, group, address): empty where nothing matches. */
function extract(group: 1 | 2, address: string): string {
  return /^https?:\/\/[^/]+\/keys\/([0-9A-Za-z-]+)(?:\/([0-9A-Fa-f]{32}))?/.exec(address)?.[group] ?? '';
}

/** | extend AppId = …, Key = …, Version = … */
function extend({ Id, Address, time, ...event }: Event) {
  return {
    ...event,
    time,
    AppId: event.AppId.toLowerCase(),
    Key: coalesce(extract(1, Id), extract(1, Address)).toLowerCase(),
    Version: coalesce(extract(2, Id), extract(2, Address)).toLowerCase(),
  };
}

/** As Log Analytics returns them, in the order of `auditLogColumns`. */
export type UseRow = readonly (string | number | null)[];

export const auditLogColumns = [
  { name: 'AppId', type: 'string' },
  { name: 'Operation', type: 'string' },
  { name: 'Status', type: 'int' },
  { name: 'Result', type: 'string' },
  { name: 'Key', type: 'string' },
  { name: 'Version', type: 'string' },
  { name: 'CallerIp', type: 'string' },
  { name: 'Calls', type: 'long' },
  { name: 'First', type: 'datetime' },
  { name: 'Last', type: 'datetime' },
] as const;

type Call = ReturnType<typeof extend>;

/** let through = events | where … | summarize LastThrough = max(TimeGenerated) by AppId, Key */
function through(events: readonly Call[]): ReadonlyMap<string, number> {
  const uses = new Set(['keyget', 'keygetversion', 'keywrap', 'keyunwrap']);
  const counted = events.filter(
    ({ Operation, Status }) => uses.has(Operation.toLowerCase()) && Status !== null && Status >= 200 && Status <= 299,
  );
  const groups = Map.groupBy(counted, ({ AppId, Key }) => `${AppId} ${Key}`);
  return new Map([...groups].map(([by, group]) => [by, Math.max(...group.map(({ time }) => time))]));
}

/** | lookup kind=leftouter through on AppId, Key | extend IsSince = … | summarize Calls = count(), First = min(TimeGenerated), Last = max(TimeGenerated) by … | project … */
function summarize(events: readonly Call[]): { readonly last: number; readonly row: UseRow }[] {
  const lastThrough = through(events);
  const isSince = ({ Status, AppId, Key, time }: Call) =>
    (Status === 401 || Status === 403) && time >= (lastThrough.get(`${AppId} ${Key}`) ?? Number.NEGATIVE_INFINITY);
  const groups = Map.groupBy(events, (one) => {
    const { AppId, Operation, Status, Result, Key, Version, CallerIp } = one;
    return JSON.stringify([isSince(one), AppId, Operation, Status, Result, Key, Version, CallerIp]);
  });
  return [...groups].map(([by, group]) => {
    const times = group.map(({ time }) => time);
    const last = Math.max(...times);
    const [, ...key] = JSON.parse(by) as UseRow;
    return { last, row: [...key, group.length, timeText(Math.min(...times)), timeText(last)] };
  });
}

const day = 24 * 60 * 60 * 1000;

/** let changes */
const changes = new Set(
  ['KeyCreate', 'KeyImport', 'KeyUpdate', 'KeyDelete', 'KeyPurge', 'KeyRecover', 'KeyRestore', 'KeyRotate'].map(
    (name) => name.toLowerCase(),
  ),
);

/** extend IsAdobe = …, IsChange = …, and the part of the union that takes the row */
function partOf([app, operation, status]: UseRow, appId: string): 'adobe' | 'change' | 'other' {
  if (app === appId) return 'adobe';
  const isSuccess = typeof status === 'number' && status >= 200 && status <= 299;
  return isSuccess && changes.has(String(operation).toLowerCase()) ? 'change' : 'other';
}

/** The query's result for the rows that it may read. @param now ms since 1970 */
export function runQuery(rows: readonly LogRow[], { days, appId }: AcceptedQuery, now: number): UseRow[] {
  // | where TimeGenerated >= ago(…)
  const events = union(rows)
    .filter(({ time }) => time >= now - days * day)
    // | where isnull(Status) or Status != 401 or isnotempty(AppId)
    .filter(({ Status, AppId }) => Status !== 401 || AppId !== '');
  const newestFirst = summarize(events.map(extend)).toSorted((one, other) => other.last - one.last);
  // union (… | top …), …
  const top = (part: 'adobe' | 'change' | 'other', most: number) =>
    newestFirst.filter(({ row }) => partOf(row, appId) === part).slice(0, most);
  const kept = [...top('adobe', 300), ...top('change', 100), ...top('other', 100)];
  // | order by Last desc
  return kept.toSorted((one, other) => other.last - one.last).map(({ row }) => row);
}
