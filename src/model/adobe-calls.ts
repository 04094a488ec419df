/**
 * What the vault's audit log says about the use of the key. Pure, over the rows of the query; without texts. Source of
 * the operations: https://learn.microsoft.com/azure/key-vault/general/logging
 */

import type { LoggedCalls, Usage } from './audit-log.ts';
import { oneDay } from './dates.ts';
import { groupBy } from './group-by.ts';
import type { Inputs } from './inputs.ts';

export type KeyPermission = 'get' | 'wrap' | 'unwrap';

/** The operations that Adobe's application needs, as Key Vault logs them, by the permission that each requires. */
const operations: ReadonlyMap<string, KeyPermission> = new Map([
  ['keyget', 'get'],
  ['keygetversion', 'get'],
  ['keywrap', 'wrap'],
  ['keyunwrap', 'unwrap'],
]);

/** A summary of the calls of Adobe's application with this key. */
export interface CallsOfAdobe {
  readonly letThrough: number;
  readonly refused: number;
  /** Neither successful nor denied (404, 429, 5xx, none), by status, the most calls first. */
  readonly undecided: readonly { readonly status: number | null; readonly calls: number }[];
  /** Versions of successful calls that name one, the latest used first. */
  readonly versions: readonly string[];
  /** The addresses of the callers, the latest first. */
  readonly addresses: readonly string[];
}

export type Use =
  /** The log has no event of the vault: logging is off, there were no calls, or the identity may not read the log. */
  | { readonly kind: 'nothing-logged' }
  /** No refusal among the newest rows; older ones, which may have some, were not returned. */
  | { readonly kind: 'too-many-rows'; readonly calls: CallsOfAdobe }
  /** The log has events of the vault, but no successful or denied call of Adobe's with this key. */
  | { readonly kind: 'none'; readonly calls: CallsOfAdobe }
  /** The latest call of some operation with some version was refused; `latest` is the newest of these. */
  | { readonly kind: 'refused'; readonly latest: LoggedCalls; readonly calls: CallsOfAdobe }
  | { readonly kind: 'in-use'; readonly latest: LoggedCalls; readonly calls: CallsOfAdobe };

export interface WhoseUse {
  /** Application id, lower case. */
  readonly appId: string;
  readonly keyName: string;
}

/** Adobe's use of the key that the inputs name. */
export function useOfAdobe({ adobeAppId: appId, keyName }: Pick<Inputs, 'adobeAppId' | 'keyName'>): WhoseUse {
  return { appId, keyName };
}

/** Reads that pass prove nothing for unwraps that are refused, nor one version for another: each is judged for itself. */
export function evaluateUse({ rows, isComplete }: Usage, whose: WhoseUse): Use {
  if (rows.length === 0) return { kind: 'nothing-logged' };
  const own = callsOfAdobe(rows, whose);
  const calls = sumUp(own);
  const decided = own.filter((row) => resultOf(row) !== 'undecided');
  const refused = latestOf(latestOfEach(decided).filter((row) => resultOf(row) === 'refused'));
  if (refused !== undefined) return { kind: 'refused', latest: refused, calls };
  if (!isComplete) return { kind: 'too-many-rows', calls };
  const latest = latestOf(decided);
  return latest === undefined ? { kind: 'none', calls } : { kind: 'in-use', latest, calls };
}

/**
 * The latest calls of operations and versions that were refused, without those that later calls show to be over: the same was let
 * through with another version a day or more after the refusal.
 */
export function refusedNow(usage: Usage, whose: WhoseUse): readonly LoggedCalls[] {
  const own = callsOfAdobe(usage.rows, whose);
  const letThrough = own.filter((row) => resultOf(row) === 'let-through');
  // Reads that pass prove nothing for wraps or unwraps, nor these for reads or for one another.
  const isOver = (refusal: LoggedCalls) =>
    letThrough.some(
      (row) => permissionOf(row) === permissionOf(refusal) && Date.parse(row.last) - Date.parse(refusal.last) >= oneDay,
    );
  const decided = own.filter((row) => resultOf(row) !== 'undecided');
  return latestOfEach(decided).filter((row) => resultOf(row) === 'refused' && !isOver(row));
}

/**
 * The first refused call of Adobe's that the log has, and after which none was let through, while its calls are refused; ISO 8601
 * UTC. The log's query has refusals since then in rows of their own.
 */
export function firstRefusal(usage: Usage, whose: WhoseUse): string | undefined {
  if (refusedNow(usage, whose).length === 0) return undefined;
  const last = lastLetThrough(usage, whose) ?? '';
  const refused = callsOfAdobe(usage.rows, whose).filter((row) => resultOf(row) === 'refused' && row.first >= last);
  return refused.map(({ first }) => first).toSorted()[0];
}

/** The latest call of Adobe's that was let through, ISO 8601 UTC. */
export function lastLetThrough({ rows }: Usage, whose: WhoseUse): string | undefined {
  return latestOf(callsOfAdobe(rows, whose).filter((row) => resultOf(row) === 'let-through'))?.last;
}

/** Whether a call of Adobe's wrapped or unwrapped with the key. One that only read it tried, and need not use it. */
export function hasUsedKey({ rows }: Usage, whose: WhoseUse): boolean {
  return callsOfAdobe(rows, whose).some((row) => resultOf(row) === 'let-through' && permissionOf(row) !== 'get');
}

/** The first and the last call that wrapped or unwrapped, ISO 8601 UTC. */
export interface VersionUse {
  readonly first: string;
  readonly last: string;
}

/** How Adobe's application used each version of the key: only wraps and unwraps count, and those that were let through. */
export function usesByVersion({ rows }: Usage, whose: WhoseUse): ReadonlyMap<string, VersionUse> {
  const using = callsOfAdobe(rows, whose).filter(
    (row) => resultOf(row) === 'let-through' && permissionOf(row) !== 'get' && row.version !== '',
  );
  const versions = groupBy(using, ({ version }) => version);
  return new Map(
    [...versions].map(([version, some]) => {
      const firsts = some.map((row) => row.first).toSorted();
      const lasts = some.map((row) => row.last).toSorted();
      return [version, { first: firsts[0] ?? '', last: lasts.at(-1) ?? '' }];
    }),
  );
}

/** Versions of the key that Adobe's application used and that are not the confirmed one. */
export function otherVersionsUsed(usage: Usage, whose: WhoseUse, confirmedVersion: string): readonly string[] {
  const use = evaluateUse(usage, whose);
  return 'calls' in use ? use.calls.versions.filter((version) => version !== confirmedVersion) : [];
}

/** Of these versions of the key, those with which Adobe's application made calls, whatever their result. */
export function versionsCalled(usage: Usage, whose: WhoseUse, versions: readonly string[]): readonly string[] {
  const called = new Set(callsOfAdobe(usage.rows, whose).map(({ version }) => version));
  return versions.filter((version) => called.has(version.toLowerCase()));
}

/** Which of the key's permissions a call requires; `undefined` for a call that is not counted. */
export function permissionOf({ operation }: LoggedCalls): KeyPermission | undefined {
  return operations.get(operation.toLowerCase());
}

function resultOf({ status }: LoggedCalls): 'let-through' | 'refused' | 'undecided' {
  if (status !== null && status >= 200 && status < 300) return 'let-through';
  return status === 401 || status === 403 ? 'refused' : 'undecided';
}

/** The counted calls of Adobe's application with the key. */
function callsOfAdobe(rows: readonly LoggedCalls[], { appId, keyName }: WhoseUse): LoggedCalls[] {
  return ofKey(rows, keyName).filter((row) => row.appId === appId && permissionOf(row) !== undefined);
}

function ofKey(rows: readonly LoggedCalls[], keyName: string): LoggedCalls[] {
  // Key Vault ignores the case of names.
  return rows.filter(({ key }) => key === keyName.toLowerCase());
}

/** Of two calls at the same time, the denied one counts as the later: in doubt, the key is not reported as used. */
function isLater(one: LoggedCalls, other: LoggedCalls): boolean {
  return one.last === other.last ? resultOf(one) === 'refused' : one.last > other.last;
}

function latestOf(rows: readonly LoggedCalls[]): LoggedCalls | undefined {
  return rows.reduce<LoggedCalls | undefined>(
    (latest, row) => (latest === undefined || isLater(row, latest) ? row : latest),
    undefined,
  );
}

/** The latest call of each operation and version. */
function latestOfEach(rows: readonly LoggedCalls[]): LoggedCalls[] {
  const groups = groupBy(rows, ({ operation, version }) => `${operation.toLowerCase()} ${version}`);
  return [...groups.values()].flatMap((group) => latestOf(group) ?? []);
}

function sumUp(rows: readonly LoggedCalls[]): CallsOfAdobe {
  const letThrough = rows.filter((row) => resultOf(row) === 'let-through');
  return {
    letThrough: callsIn(letThrough),
    refused: callsIn(rows.filter((row) => resultOf(row) === 'refused')),
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
