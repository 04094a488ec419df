/**
 * The query for the vault's audit log: its text, and whether Microsoft's own parser accepts it with each table's
 * columns.
 */
import { auditLogQuery } from '../../src/azure/audit-log-query.ts';
import { checkQueries } from '../infra/kql.ts';

const adobe = '251e3919-1940-4296-bb8b-6b9a5e8a4805';

/** Azure Monitor's table reference. */
const auditLogs =
  '(TimeGenerated:datetime,OperationName:string,HttpStatusCode:int,ResultType:string,ResultSignature:string,' +
  'ResultDescription:string,Identity:dynamic,Id:string,RequestUri:string,CallerIpAddress:string,' +
  'AddressAuthorizationType:string,_ResourceId:string)';
/** The columns that AzureDiagnostics always has. */
const fixedColumns =
  'TimeGenerated:datetime,ResourceProvider:string,Category:string,OperationName:string,ResultType:string,' +
  'ResultSignature:string,ResultDescription:string,CallerIPAddress:string,ResourceId:string';
/** Columns that exist once an event of a key vault has reached the table. */
const keyVaultColumns = 'httpStatusCode_d:real,identity_claim_appid_g:string,id_s:string,requestUri_s:string';
const diagnostics = `(${fixedColumns},${keyVaultColumns})`;

const workspaces = {
  'both tables': { AZKVAuditLogs: auditLogs, AzureDiagnostics: diagnostics },
  'the resource-specific table alone': { AZKVAuditLogs: auditLogs },
  'AzureDiagnostics alone': { AzureDiagnostics: diagnostics },
  'AzureDiagnostics that no event of a key vault has reached': { AzureDiagnostics: `(${fixedColumns})` },
  'neither table': {},
};

/** The columns of the result, in this order for every table. */
const columns = `
  AppId:string Operation:string Status:int Result:string Key:string Version:string CallerIp:string Calls:long
  First:datetime Last:datetime`
  .trim()
  .split(/\s+/);

describe("Microsoft's parser", () => {
  test.each(Object.entries(workspaces))('reads it in a workspace with %s', (_, tables) => {
    const missing = ['AZKVAuditLogs', 'AzureDiagnostics'].filter((table) => !Object.hasOwn(tables, table));
    expect(checkQueries(tables, { query: auditLogQuery(7, adobe) })['query']).toEqual({
      problems: [],
      warnings: missing.map((table) => expect.stringMatching(`^The fuzzy name '${table}' does not refer to any known`)),
      columns,
    });
  });
});

test('the application is a GUID in lower case', () => {
  expect(auditLogQuery(7, adobe.toUpperCase())).toBe(auditLogQuery(7, adobe));
  for (const id of ['', 'x', `${adobe}"`, `${adobe}\n`]) expect(() => auditLogQuery(7, id)).toThrow(RangeError);
});

test.each([0, 91, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21])('%d days are rejected', (days) => {
  expect(() => auditLogQuery(days, adobe)).toThrow(RangeError);
});
