/**
 * What the contract says of `adobe-use`: about the calls in the vault's log, evaluated from the rows of the local
 * cloud's workspaces and never from what the action read.
 */

import type { LogRow } from '../../emulator/log-state.ts';
import { mayRead, mayReadAny } from '../../emulator/logs/access.ts';
import type { Cloud } from '../../emulator/service.ts';
import { clientId, keyName, pipelinePrincipalId, tenantId, vaultScope } from '../../emulator/tenants/names.ts';
import { appIdOf, type Inputs, type Truth } from './oracle-terms.ts';

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
function isCounted({ operation, appId, key }: Call, inputs: Inputs): boolean {
  const isOfThisKey = key === keyName && appId === appIdOf(inputs);
  return isOfThisKey && ['KeyGet', 'KeyGetVersion', 'KeyWrap', 'KeyUnwrap'].includes(operation);
}

const isLetThrough = ({ status }: Call) => status >= 200 && status < 300;
const isRefused = ({ status }: Call) => status === 401 || status === 403;

/** @returns `undefined` where the log may not be read */
function visibleCalls(cloud: Cloud, days: number): Call[] | undefined {
  if (!mayReadAny(cloud, pipeline, vaultScope)) return undefined;
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

/**
 * "'Refused now' is an operation and version whose latest call was refused". Nothing is urgent where that was more than a day ago, and
 * Adobe's calls that need the same permission, or any where only reading was refused, were let through since.
 */
export function mayBeRefusedNow(cloud: Cloud, inputs: Inputs): boolean {
  const counted = (visibleCalls(cloud, 90) ?? []).filter((call) => isCounted(call, inputs));
  const groups = Map.groupBy(
    counted.filter((call) => isLetThrough(call) || isRefused(call)),
    ({ operation, version }) => `${operation} ${version}`,
  );
  return [...groups.values()].some((group) => {
    const last = Math.max(...group.map(({ at }) => at));
    const refusal = group.find((call) => call.at === last && isRefused(call));
    return (
      refusal !== undefined && (cloud.now() - last < day + 60_000 || !counted.some((call) => shows(call, refusal)))
    );
  });
}

function shows(call: Call, refusal: Call): boolean {
  const isRead = ({ operation }: Call) => operation.startsWith('KeyGet');
  return isLetThrough(call) && call.at > refusal.at && (isRead(refusal) || call.operation === refusal.operation);
}

/** The latest of Adobe's calls that was let through, ms: what was refused before it is over. */
export function lastLetThrough(cloud: Cloud, inputs: Inputs): number {
  const counted = (visibleCalls(cloud, 90) ?? []).filter((call) => isCounted(call, inputs) && isLetThrough(call));
  return Math.max(...counted.map(({ at }) => at));
}

/** Whether the log, where it is read, has a call of Adobe's that was let through. */
export function isAdobeLetIn(cloud: Cloud, inputs: Inputs, logIsWhole: boolean): boolean {
  const days = inputs['usage-days'];
  if (days === undefined || !logIsWhole) return false;
  return (visibleCalls(cloud, Number(days)) ?? []).some((call) => isCounted(call, inputs) && isLetThrough(call));
}
