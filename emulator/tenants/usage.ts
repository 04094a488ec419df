/** Earlier calls in the vault's log, for a tenant's workspace. */
import type { AuditEvent } from '../logs/audit-event.ts';
import { rowOf } from '../logs/tables.ts';
import type { CloudState, MonitorResourceState } from '../state.ts';
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

const hour = 60 * 60 * 1000;

/** Adobe set the key up five days ago and unwraps once a day, the last time 3 hours ago. */
export function useKey(state: CloudState, now: number = Date.now()): void {
  for (const one of state.diagnosticSettings) one.logAnalyticsDestinationType = 'Dedicated';
  const start = now - 5 * 24 * hour;
  logCall(state, start, 'KeyGet');
  logCall(state, start + 1000, 'KeyWrap');
  for (let day = 1; day <= 5; day += 1) logCall(state, start + day * 24 * hour - 3 * hour, 'KeyUnwrap');
}

const verbs: Readonly<Record<string, string>> = { KeyWrap: '/wrapkey', KeyUnwrap: '/unwrapkey' };

/** Adds a successful call of Adobe's to the log of the tenant's first vault. */
export function logCall(state: CloudState, time: number, operationName: string, version = keyVersion): void {
  const [vault] = state.vaults;
  if (vault === undefined) throw new Error('the tenant has no vault');
  const key = `https://${vault.name}.vault.azure.net/keys/${keyName}`;
  const id = operationName === 'KeyGet' ? key : `${key}/${version}`;
  const event: AuditEvent = {
    time,
    operationName,
    operationVersion: '7.4',
    resultSignature: 'OK',
    httpStatusCode: 200,
    correlationId: '9f1c5e0a-6b27-4d38-8e94-a05b7c2d1f63',
    callerIpAddress: '20.88.123.53',
    claim: { oid: adobePrincipalId, appid: adobeAppId },
    id,
    clientInfo: 'adobe-cja',
    requestUri: `${id}${verbs[operationName] ?? ''}?api-version=7.4`,
    addrAuthType: 'TrustedService',
  };
  const row = rowOf('AZKVAuditLogs', vault, event);
  state.auditLog = [
    ...(state.auditLog ?? []),
    { workspaceId: workspaceScope, table: 'AZKVAuditLogs', visibleAt: time, row },
  ];
}
