/**
 * The query that reads a vault's audit log, in the Kusto Query Language. It runs in the vault's own context, so it
 * needs no name, key or ID: the only variable in its text is the number of days. Sources: Azure Monitor table
 * reference, AZKVAuditLogs and AzureDiagnostics; "union operator", isfuzzy.
 */

/** How long Azure Monitor may work on the query, seconds. */
export const auditLogServerTimeout = 30;

/** How long one attempt may take, ms: longer than the query itself. */
export const auditLogTimeLimit = 40_000;

/** The maximum number of rows; if the query returns as many, there may be more. */
export const mostAuditLogRows = 500;

/** The key and its version in an address of the data plane, whatever its port. */
const keyInAddress = '^https?://[^/]+/keys/([0-9A-Za-z-]+)(?:/([0-9A-Fa-f]{32}))?';

/**
 * A setting's "destination table" decides which of the two tables has the events. A table without events does not exist
 * yet, nor does a column of AzureDiagnostics; the empty table keeps the union from failing if both are missing.
 *
 * @param days how far back from now, 1 to 90
 * @throws RangeError for any other number
 */
export function auditLogQuery(days: number): string {
  if (!Number.isInteger(days) || days < 1 || days > 90)
    throw new RangeError(`${days} is not a whole number from 1 to 90`);
  return `let since = ago(${days}d);
let keyInAddress = @"${keyInAddress}";
union isfuzzy=true
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
| extend AppId = tolower(AppId),
    Key = coalesce(extract(keyInAddress, 1, Id), extract(keyInAddress, 1, Address)),
    Version = tolower(coalesce(extract(keyInAddress, 2, Id), extract(keyInAddress, 2, Address)))
| summarize Calls = count(), First = min(TimeGenerated), Last = max(TimeGenerated)
    by AppId, Operation, Status, Result, Key, Version, CallerIp
| project AppId, Operation, Status, Result, Key, Version, CallerIp, Calls, First, Last
| top ${mostAuditLogRows} by Last desc
`;
}
