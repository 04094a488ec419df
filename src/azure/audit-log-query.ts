/**
 * The query that reads a vault's audit log, in the Kusto Query Language. It runs in the vault's own context, so it
 * needs no name or key: the only variables in its text are the number of days and the application's ID. Sources: Azure
 * Monitor table reference, AZKVAuditLogs and AzureDiagnostics; "union operator", isfuzzy.
 */

/** How long Azure Monitor may work on the query, seconds. */
export const auditLogServerTimeout = 30;

/** How long one attempt may take, ms: longer than the query itself. */
export const auditLogTimeLimit = 40_000;

/**
 * The maximum number of rows of each kind; if the query returns as many, there may be more. Whoever reaches the vault can
 * cause rows: calls without a token are left out, and those of other applications take no place of Adobe's, nor of
 * changes that succeeded.
 */
export const mostAuditLogRows = { ofAdobe: 300, changes: 100, others: 100 } as const;

/** Operations that change a key, as Key Vault logs them. */
export const keyChanges = [
  'KeyCreate',
  'KeyImport',
  'KeyUpdate',
  'KeyDelete',
  'KeyPurge',
  'KeyRecover',
  'KeyRestore',
  'KeyRotate',
] as const;

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key and its version in an address of the data plane, whatever its port. */
const keyInAddress = '^https?://[^/]+/keys/([0-9A-Za-z-]+)(?:/([0-9A-Fa-f]{32}))?';

/**
 * A setting's "destination table" decides which of the two tables has the events. A table without events does not exist
 * yet, nor does a column of AzureDiagnostics; the empty table keeps the union from failing if both are missing. Refusals since an
 * application's last call that was let through have rows of their own, so that `First` is when they began.
 *
 * @param days how far back from now, 1 to 90
 * @param adobeAppId of the application whose calls count
 * @throws RangeError for what is no application ID
 */
export function auditLogQuery(days: number, adobeAppId: string): string {
  const appId = adobeAppId.toLowerCase();
  if (!guid.test(appId)) throw new RangeError('the application ID is no GUID');
  return `let since = ago(${days}d);
let adobe = "${appId}";
let changes = dynamic([${keyChanges.map((name) => `"${name}"`).join(', ')}]);
let keyInAddress = @"${keyInAddress}";
let events = materialize(union isfuzzy=true
    (datatable(TimeGenerated: datetime, AppId: string, Operation: string, Status: int, Result: string, Id: string, Address: string, CallerIp: string) []),
    (AZKVAuditLogs
    | where TimeGenerated >= since
    | project TimeGenerated = todatetime(TimeGenerated),
        AppId = tostring(todynamic(column_ifexists("Identity", dynamic(null))).claim.appid),
        Operation = tostring(OperationName),
        Status = toint(column_ifexists("HttpStatusCode", int(null))),
        Result = coalesce(tostring(column_ifexists("ResultSignature", "")), tostring(column_ifexists("ResultType", ""))),
        Id = tostring(column_ifexists("Id", "")),
        Address = tostring(column_ifexists("RequestUri", "")),
        CallerIp = tostring(column_ifexists("CallerIpAddress", ""))),
    (AzureDiagnostics
    | where TimeGenerated >= since
    | where ResourceProvider =~ "MICROSOFT.KEYVAULT" and Category =~ "AuditEvent"
    | project TimeGenerated = todatetime(TimeGenerated),
        AppId = tostring(column_ifexists("identity_claim_appid_g", "")),
        Operation = tostring(OperationName),
        Status = toint(column_ifexists("httpStatusCode_d", real(null))),
        Result = coalesce(tostring(column_ifexists("ResultSignature", "")), tostring(column_ifexists("ResultType", ""))),
        Id = tostring(column_ifexists("id_s", "")),
        Address = tostring(column_ifexists("requestUri_s", "")),
        CallerIp = tostring(column_ifexists("CallerIPAddress", "")))
| where isnull(Status) or Status != 401 or isnotempty(AppId)
| extend AppId = tolower(AppId),
    Key = tolower(coalesce(extract(keyInAddress, 1, Id), extract(keyInAddress, 1, Address))),
    Version = tolower(coalesce(extract(keyInAddress, 2, Id), extract(keyInAddress, 2, Address))));
let through = events
| where Operation in~ ("KeyGet", "KeyGetVersion", "KeyWrap", "KeyUnwrap") and Status between (200 .. 299)
| summarize LastThrough = max(TimeGenerated) by AppId, Key;
let calls = materialize(events
| lookup kind=leftouter through on AppId, Key
| extend IsSince = Status in (401, 403) and (isnull(LastThrough) or TimeGenerated >= LastThrough)
| summarize Calls = count(), First = min(TimeGenerated), Last = max(TimeGenerated)
    by AppId, Operation, Status, Result, Key, Version, CallerIp, IsSince
| extend IsAdobe = AppId == adobe, IsChange = Operation in~ (changes) and Status between (200 .. 299)
| project IsAdobe, IsChange, AppId, Operation, Status, Result, Key, Version, CallerIp, Calls, First, Last);
union
    (calls | where IsAdobe | top ${mostAuditLogRows.ofAdobe} by Last desc),
    (calls | where not(IsAdobe) and IsChange | top ${mostAuditLogRows.changes} by Last desc),
    (calls | where not(IsAdobe) and not(IsChange) | top ${mostAuditLogRows.others} by Last desc)
| project-away IsAdobe, IsChange
| order by Last desc
`;
}
