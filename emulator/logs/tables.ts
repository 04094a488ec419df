/**
 * An audit event as a row of a table. Sources: Azure Monitor's table reference, AZKVAuditLogs and AzureDiagnostics;
 * "Azure Key Vault logging" and the older page of the Key Vault solution for the columns of AzureDiagnostics
 * (`httpStatusCode_d`, `id_s`, `identity_claim_appid_g`, `requestUri_s`). According to a user's report, `RequestUri` of
 * AZKVAuditLogs has the port 8443 in a real workspace; both forms occur.
 */
import { vaultId } from '../arm/scopes.ts';
import type { AuditTable } from '../log-state.ts';
import type { VaultState } from '../state.ts';
import type { AuditEvent } from './audit-event.ts';

type Row = Record<string, unknown>;

/** As Log Analytics writes a time: without zeros at the end. */
export function timeText(at: number): string {
  return new Date(at).toISOString().replace(/\.?0*Z$/, 'Z');
}

function withPort(address: string): string {
  return address.replace(/^(https:\/\/[^/:]+\.vault\.azure\.net)(?=\/)/, '$1:8443');
}

/** Without what the event does not have. */
function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function auditLogsRow(vault: VaultState, event: AuditEvent): Row {
  return present({
    TimeGenerated: timeText(event.time),
    OperationName: event.operationName,
    OperationVersion: event.operationVersion,
    ResultType: 'Success',
    ResultSignature: event.resultSignature,
    ResultDescription: event.resultDescription,
    HttpStatusCode: event.httpStatusCode,
    CorrelationId: event.correlationId,
    CallerIpAddress: event.callerIpAddress,
    Identity: { claim: event.claim },
    Id: event.id,
    ClientInfo: event.clientInfo,
    RequestUri: withPort(event.requestUri),
    AddressAuthorizationType: event.addrAuthType,
    IsRbacAuthorized: event.isRbacAuthorized,
    IsAccessPolicyMatch: event.isAccessPolicyMatch,
    SourceSystem: 'Azure',
    _ResourceId: vaultId(vault).toLowerCase(),
    _SubscriptionId: vault.subscriptionId,
    Type: 'AZKVAuditLogs',
  });
}

/** Each claim becomes a column: its name with all but letters, digits and underscores replaced, and the type at the end. */
function claimColumns(claim: AuditEvent['claim']): Row {
  return Object.fromEntries(
    Object.entries(claim).map(([name, value]) => {
      const type = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? 'g' : 's';
      return [`identity_claim_${name.replaceAll(/\W+/g, '_')}_${type}`, value];
    }),
  );
}

function diagnosticsRow(vault: VaultState, event: AuditEvent): Row {
  return present({
    TimeGenerated: timeText(event.time),
    ResourceId: vaultId(vault).toUpperCase(),
    Category: 'AuditEvent',
    ResourceGroup: vault.resourceGroup.toUpperCase(),
    SubscriptionId: vault.subscriptionId,
    ResourceProvider: 'MICROSOFT.KEYVAULT',
    Resource: vault.name.toUpperCase(),
    ResourceType: 'VAULTS',
    OperationName: event.operationName,
    OperationVersion: event.operationVersion,
    ResultType: 'Success',
    ResultSignature: event.resultSignature,
    ResultDescription: event.resultDescription,
    CorrelationId: event.correlationId,
    CallerIPAddress: event.callerIpAddress,
    ...claimColumns(event.claim),
    id_s: event.id,
    clientInfo_s: event.clientInfo,
    httpStatusCode_d: event.httpStatusCode,
    requestUri_s: event.requestUri,
    addrAuthType_s: event.addrAuthType,
    isRbacAuthorized_b: event.isRbacAuthorized,
    isAccessPolicyMatch_b: event.isAccessPolicyMatch,
    SourceSystem: 'Azure',
    _ResourceId: vaultId(vault).toLowerCase(),
    Type: 'AzureDiagnostics',
  });
}

export function rowOf(table: AuditTable, vault: VaultState, event: AuditEvent): Row {
  return table === 'AZKVAuditLogs' ? auditLogsRow(vault, event) : diagnosticsRow(vault, event);
}
