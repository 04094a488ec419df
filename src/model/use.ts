/**
 * What the vault's audit log tells of the use of the key. Pure, over the rows of the query; no words of a language.
 * Source of the operations: https://learn.microsoft.com/azure/key-vault/general/logging
 */
import type { LoggedCalls, Usage } from './usage.ts';

export type KeyPermission = 'get' | 'wrap' | 'unwrap';

/** What Adobe's application needs of the key, as Key Vault logs it, by the permission that each takes. */
const operations: ReadonlyMap<string, KeyPermission> = new Map([
  ['keyget', 'get'],
  ['keygetversion', 'get'],
  ['keywrap', 'wrap'],
  ['keyunwrap', 'unwrap'],
]);

/** Calls of Adobe's application with this key, summed up. */
export interface CallsOfAdobe {
  readonly letThrough: number;
  readonly refused: number;
  /** The latest call of each kind that was let through. */
  readonly lastOf: Readonly<Record<KeyPermission, LoggedCalls | undefined>>;
  readonly lastRefused: LoggedCalls | undefined;
  /** Neither let through nor refused (404, 429, 5xx, none), by status, the most calls first. */
  readonly undecided: readonly { readonly status: number | null; readonly calls: number }[];
  /** Of calls that were let through and name a version, the latest used first. */
  readonly versions: readonly string[];
  /** Where calls came from, the latest first. */
  readonly addresses: readonly string[];
}

export type Use =
  /** The log has no event of the vault: nothing is logged, nobody called, or the identity may not read the log. */
  | { readonly kind: 'nothing-logged' }
  /** No call of Adobe's among the newest rows; older ones were not returned. */
  | { readonly kind: 'too-many-rows' }
  /** The log has events of the vault, and no call of Adobe's with this key that was let through or refused. */
  | { readonly kind: 'none'; readonly calls: CallsOfAdobe }
  | { readonly kind: 'refused'; readonly latest: LoggedCalls; readonly calls: CallsOfAdobe }
  | { readonly kind: 'in-use'; readonly latest: LoggedCalls; readonly calls: CallsOfAdobe };

export interface WhoseUse {
  /** Application id, lower case. */
  readonly appId: string;
  readonly keyName: string;
}

export function evaluateUse({ rows, isComplete }: Usage, { appId, keyName }: WhoseUse): Use {
  if (rows.length === 0) return { kind: 'nothing-logged' };
  const own = ofKey(rows, keyName).filter((row) => row.appId === appId && operationOf(row) !== undefined);
  const calls = sumUp(own);
  const latest = latestOf(own.filter((row) => resultOf(row) !== 'undecided'));
  if (latest === undefined) return isComplete ? { kind: 'none', calls } : { kind: 'too-many-rows' };
  return { kind: resultOf(latest) === 'refused' ? 'refused' : 'in-use', latest, calls };
}

/** Which of the key's permissions a call takes; `undefined` for a call that is not counted. */
export function operationOf({ operation }: LoggedCalls): KeyPermission | undefined {
  return operations.get(operation.toLowerCase());
}

function resultOf({ status }: LoggedCalls): 'let-through' | 'refused' | 'undecided' {
  if (status !== null && status >= 200 && status < 300) return 'let-through';
  return status === 401 || status === 403 ? 'refused' : 'undecided';
}

function ofKey(rows: readonly LoggedCalls[], keyName: string): LoggedCalls[] {
  // Key Vault ignores the case of names.
  return rows.filter(({ key }) => key === keyName.toLowerCase());
}

/** Of two calls at the same time a refused one is the later: what is doubtful is not told as use. */
function isLater(one: LoggedCalls, other: LoggedCalls): boolean {
  return one.last === other.last ? resultOf(one) === 'refused' : one.last > other.last;
}

function latestOf(rows: readonly LoggedCalls[]): LoggedCalls | undefined {
  return rows.reduce<LoggedCalls | undefined>(
    (latest, row) => (latest === undefined || isLater(row, latest) ? row : latest),
    undefined,
  );
}

function sumUp(rows: readonly LoggedCalls[]): CallsOfAdobe {
  const letThrough = rows.filter((row) => resultOf(row) === 'let-through');
  const refused = rows.filter((row) => resultOf(row) === 'refused');
  const lastOf = (kind: KeyPermission) => latestOf(letThrough.filter((row) => operationOf(row) === kind));
  return {
    letThrough: callsIn(letThrough),
    refused: callsIn(refused),
    lastOf: { get: lastOf('get'), wrap: lastOf('wrap'), unwrap: lastOf('unwrap') },
    lastRefused: latestOf(refused),
    undecided: byStatus(rows.filter((row) => resultOf(row) === 'undecided')),
    versions: distinct(letThrough, ({ version }) => version),
    addresses: distinct(rows, ({ callerIp }) => callerIp),
  };
}

function callsIn(rows: readonly LoggedCalls[]): number {
  return rows.reduce((sum, { calls }) => sum + calls, 0);
}

function byStatus(rows: readonly LoggedCalls[]): CallsOfAdobe['undecided'] {
  const statuses = [...new Set(rows.map(({ status }) => status))];
  const counted = statuses.map((status) => ({ status, calls: callsIn(rows.filter((row) => row.status === status)) }));
  return counted.toSorted((one, other) => other.calls - one.calls);
}

/** An order by the time of the last call. */
export function newestFirst(one: Pick<LoggedCalls, 'last'>, other: Pick<LoggedCalls, 'last'>): number {
  if (one.last === other.last) return 0;
  return one.last < other.last ? 1 : -1;
}

/** The values that are not empty, the latest used first. */
function distinct(rows: readonly LoggedCalls[], valueOf: (row: LoggedCalls) => string): string[] {
  const ordered = rows.toSorted(newestFirst);
  return [...new Set(ordered.map(valueOf))].filter((value) => value !== '');
}
