/** Earlier calls in the vault's log, for a tenant's workspace. */
import { same, vaultId } from '../arm/scopes.ts';
import type { AuditTable } from '../log-state.ts';
import type { AuditEvent } from '../logs/audit-event.ts';
import { rowOf } from '../logs/tables.ts';
import type { CloudState, MonitorResourceState, VaultState } from '../state.ts';
import { adobeAppId, adobePrincipalId, keyName, keyVersion, location, subscriptionId } from './names.ts';

export const workspaceScope =
  `/subscriptions/${subscriptionId}/resourceGroups/rg-monitoring/providers/` +
  'Microsoft.OperationalInsights/workspaces/log-contoso';

/** A workspace as the portal has created them since March 2019: it accepts resource permissions. */
export function workspace(): MonitorResourceState {
  return {
    id: workspaceScope,
    type: 'Microsoft.OperationalInsights/workspaces',
    location,
    tags: {},
    properties: { retentionInDays: 30, features: { enableLogAccessUsingOnlyResourcePermissions: true } },
  };
}

/** "Require workspace permissions", the access control mode of older workspaces. */
export function requireWorkspacePermissions(state: CloudState): void {
  for (const one of state.monitorResources ?? []) one.properties['features'] = {};
}

const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

/** How a call differs from the default: a successful unwrapKey by Adobe with the key's version. */
export interface LoggedCall {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operation?: string;
  readonly status?: number;
  /** The vault's error message. */
  readonly why?: string;
  readonly appId?: string;
  /** For a person: the call has a user principal name in addition to the application. */
  readonly person?: string;
  readonly key?: string;
  /** `undefined`: a call without a version. */
  readonly version?: string | undefined;
  readonly address?: string;
  readonly table?: AuditTable;
  readonly workspaceId?: string;
}

const verbs: Readonly<Record<string, string>> = { KeyWrap: '/wrapkey', KeyUnwrap: '/unwrapkey' };

function eventOf(vault: VaultState, call: LoggedCall): AuditEvent {
  const { at, operation = 'KeyUnwrap', status = 200, why, appId = adobeAppId, person, key = keyName } = call;
  const version = 'version' in call ? call.version : keyVersion;
  const id = `https://${vault.name.toLowerCase()}.vault.azure.net/keys/${key}${version === undefined ? '' : `/${version}`}`;
  const oid = appId === adobeAppId ? adobePrincipalId : 'c1d7e0f4-83a2-4b96-9d58-2f6ab4e07c13';
  return {
    time: at,
    operationName: operation,
    operationVersion: '7.4',
    resultSignature: statusTexts[status] ?? String(status),
    ...(why !== undefined && { resultDescription: why }),
    httpStatusCode: status,
    correlationId: '9f1c5e0a-6b27-4d38-8e94-a05b7c2d1f63',
    callerIpAddress: call.address ?? '20.88.123.53',
    claim: { oid, appid: appId, ...(person !== undefined && { upn: person }) },
    id,
    clientInfo: 'adobe-cja',
    requestUri: `${id}${verbs[operation] ?? ''}?api-version=7.4`,
    addrAuthType: 'TrustedService',
  };
}

/** Adds a call to the log of the tenant's first vault, by default in its own workspace. */
export function logCall(state: CloudState, call: LoggedCall): void {
  const [vault] = state.vaults;
  if (vault === undefined) throw new Error('the tenant has no vault');
  const setting = state.diagnosticSettings.find(({ scope }) => same(scope, vaultId(vault)));
  const dedicated = setting?.logAnalyticsDestinationType === 'Dedicated';
  const table = call.table ?? (dedicated ? 'AZKVAuditLogs' : 'AzureDiagnostics');
  const row = rowOf(table, vault, eventOf(vault, call));
  const workspaceId = call.workspaceId ?? setting?.workspaceId ?? workspaceScope;
  state.auditLog = [...(state.auditLog ?? []), { workspaceId, table, visibleAt: call.at, row }];
}

const hour = 60 * 60 * 1000;

/** Adobe set the key up five days ago and unwraps once a day, the last time 3 hours ago. */
export function useKey(state: CloudState, now: number = Date.now()): void {
  for (const one of state.diagnosticSettings) one.logAnalyticsDestinationType = 'Dedicated';
  const start = now - 5 * 24 * hour;
  logCall(state, { at: start, operation: 'KeyGet', version: undefined });
  logCall(state, { at: start + 1000, operation: 'KeyWrap' });
  for (let day = 1; day <= 5; day += 1) logCall(state, { at: start + day * 24 * hour - 3 * hour });
}

/** Like `useKey`, and a call an hour ago was denied. */
export function useKeyAndBeRefused(state: CloudState, now: number = Date.now()): void {
  useKey(state, now);
  const why = 'Caller is not authorized to perform action on resource.';
  logCall(state, { at: now - hour, status: 403, why });
}
