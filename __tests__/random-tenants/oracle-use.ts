/**
 * What the contract says of `adobe-use`: about the calls in the vault's log, evaluated from the rows of the local
 * cloud's workspaces and never from what the action read.
 */

import type { LogRow } from '../../emulator/log-state.ts';
import { mayRead, mayReadAny } from '../../emulator/logs/access.ts';
import type { Cloud } from '../../emulator/service.ts';
import { clientId, keyName, pipelinePrincipalId, tenantId, vaultScope } from '../../emulator/tenants/names.ts';
import { appIdOf, type Inputs, saysConfirmed, type Truth, vaultOf } from './oracle-terms.ts';

const pipeline = { objectId: pipelinePrincipalId, appId: clientId, tenantId };
const day = 24 * 60 * 60 * 1000;

interface Call {
  readonly at: number;
  readonly operation: string;
  readonly status: number;
  readonly appId: string;
  readonly key: string | undefined;
  readonly version: string;
}

function callOf({ row }: LogRow): Call {
  const identity = row['Identity'] as { readonly claim?: { readonly appid?: string } } | undefined;
  const { Id, id_s: id, identity_claim_appid_g: appId } = row as Readonly<Record<string, string | undefined>>;
  const address = Id ?? id ?? '';
  return {
    at: Date.parse(String(row['TimeGenerated'])),
    operation: String(row['OperationName']),
    status: Number(row['HttpStatusCode'] ?? row['httpStatusCode_d']),
    appId: (identity?.claim?.appid ?? appId ?? '').toLowerCase(),
    key: /\/keys\/([^/]+)/.exec(address)?.[1]?.toLowerCase(),
    version: /\/keys\/[^/]+\/([^/?]+)/.exec(address)?.[1]?.toLowerCase() ?? '',
  };
}

/** "Counted are KeyGet, KeyGetVersion, KeyWrap and KeyUnwrap of this key by `adobe-app-id`". */
export function isCounted({ operation, appId, key }: Call, inputs: Inputs): boolean {
  const isOfThisKey = key === keyName && appId === appIdOf(inputs);
  return isOfThisKey && ['KeyGet', 'KeyGetVersion', 'KeyWrap', 'KeyUnwrap'].includes(operation);
}

export const isLetThrough = ({ status }: Call) => status >= 200 && status < 300;
const isRefused = ({ status }: Call) => status === 401 || status === 403;

/** @returns `undefined` where the log may not be read */
export function visibleCalls(cloud: Cloud, days: number): Call[] | undefined {
  // The log of a vault that is gone is not found by its address.
  if (vaultOf(cloud) === undefined || !mayReadAny(cloud, pipeline, vaultScope)) return undefined;
  return (
    (cloud.state.auditLog ?? [])
      .filter(({ workspaceId, table }) => mayRead(cloud, pipeline, vaultScope, workspaceId, table))
      .filter(({ row }) => String(row['_ResourceId']).toLowerCase() === vaultScope.toLowerCase())
      .map(callOf)
      // Anybody who reaches the vault can leave refused calls without a token there: they are no events.
      .filter(({ appId, status }) => appId !== '' || status !== 401)
      .filter(({ at }) => at >= cloud.now() - days * day)
  );
}

/**
 * @param isThere whether vault and key exist where the log is queried; `undefined` if the identity may not read them
 * @param logIsWhole whether a query for the log gets all that there is
 */
export function useOf(cloud: Cloud, inputs: Inputs, isThere: boolean | undefined, logIsWhole: boolean): Truth {
  const days = inputs['usage-days'];
  if (days === undefined) return ['skipped'];
  const truth = ofCalls(logIsWhole ? visibleCalls(cloud, Number(days)) : undefined, inputs);
  if (isThere === true) return [truth];
  // If a vault or key is gone, the contract says that the finding is not applicable, and otherwise only that nothing
  // passes.
  const less: Truth = ['skipped', 'unknown', 'fail'];
  return isThere === undefined ? [...less, truth] : less;
}

function ofCalls(calls: readonly Call[] | undefined, inputs: Inputs): 'pass' | 'fail' | 'unknown' {
  if (calls === undefined || calls.length === 0) return 'unknown';
  const counted = calls
    .filter((call) => isCounted(call, inputs))
    .filter((call) => isLetThrough(call) || isRefused(call));
  // "The latest call of each operation and version was let through"; of two at the same time, a refusal counts.
  const groups = Map.groupBy(counted, ({ operation, version }) => `${operation} ${version}`);
  const isGood = (group: readonly Call[]) => {
    const last = Math.max(...group.map(({ at }) => at));
    return group.filter(({ at }) => at === last).every(isLetThrough);
  };
  return groups.size > 0 && [...groups.values()].every(isGood) ? 'pass' : 'fail';
}

/** The calls with the key within the days that are looked at; none where the log is not read. */
function countedCalls(cloud: Cloud, inputs: Inputs): Call[] {
  const days = Number(inputs['usage-days'] ?? 0);
  return (visibleCalls(cloud, days) ?? []).filter((call) => isCounted(call, inputs));
}

/**
 * "'Refused now' is an operation and version whose latest call was refused", "until a later call of that operation with that version,
 * or a day after it with another version, is let through".
 *
 * @param logIsWhole whether a query for the log gets all that there is
 */
export function isRefusedNow(cloud: Cloud, inputs: Inputs, logIsWhole: boolean): boolean {
  const counted = logIsWhole ? countedCalls(cloud, inputs) : [];
  const decided = counted.filter((call) => isLetThrough(call) || isRefused(call));
  const groups = Map.groupBy(decided, ({ operation, version }) => `${operation} ${version}`);
  return [...groups.values()].some((group) => {
    const last = Math.max(...group.map(({ at }) => at));
    const refusal = group.find((call) => call.at === last && isRefused(call));
    return refusal !== undefined && !counted.some((call) => isOver(call, refusal));
  });
}

/** The two operations that read a key are one: "read, wrapped or unwrapped". */
function isOver(call: Call, refusal: Call): boolean {
  const permission = ({ operation }: Call) => operation.replace('KeyGetVersion', 'KeyGet');
  return isLetThrough(call) && permission(call) === permission(refusal) && call.at - refusal.at >= day;
}

/** "By which a person says that Adobe has confirmed no key": until its day, by Azure's clock, and unless Adobe used the key. */
export function whyNoneIsOver(cloud: Cloud, inputs: Inputs, logIsWhole: boolean): 'ended' | 'contradicted' | undefined {
  if (saysConfirmed(inputs)) return undefined;
  const uses = ({ operation }: Call) => operation === 'KeyWrap' || operation === 'KeyUnwrap';
  if (logIsWhole && countedCalls(cloud, inputs).some((call) => isLetThrough(call) && uses(call))) return 'contradicted';
  const [, until] = /^none until (.+)$/.exec(inputs['confirmed-key-uri'] ?? '') ?? [];
  return until !== undefined && Date.parse(until) + day <= cloud.now() ? 'ended' : undefined;
}

/** "Error where a call is refused now"; "under a `none` that is not contradicted it is a warning". */
export function isUseAnError(cloud: Cloud, inputs: Inputs, logIsWhole: boolean): boolean {
  const isUsed = saysConfirmed(inputs) || whyNoneIsOver(cloud, inputs, logIsWhole) === 'contradicted';
  return isUsed && isRefusedNow(cloud, inputs, logIsWhole);
}

/** Whether the log, where it is read, has a call of Adobe's that was let through after this moment, ms. */
export function isAdobeLetIn(cloud: Cloud, inputs: Inputs, logIsWhole: boolean, after: number): boolean {
  return logIsWhole && countedCalls(cloud, inputs).some((call) => isLetThrough(call) && call.at > after);
}
