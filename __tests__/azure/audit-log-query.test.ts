/**
 * The query for the vault's audit log: its text, and whether Microsoft's own parser accepts it with each table's
 * columns.
 */

import { execFileSync } from 'node:child_process';
import { listRefusedCalls } from '../../src/az-commands/vault-commands.ts';
import { auditLogQuery } from '../../src/azure/audit-log-query.ts';
import type { Command } from '../../src/model/remedy.ts';
import { someByDay } from '../at-night.ts';
import { inputs } from '../checks/tenant.ts';
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

/** As a shell has it after the lines of a page were pasted. */
function pasted([first]: readonly Command[]): string {
  return execFileSync('bash', ['-c', `${first?.text ?? ''}\nprintf %s "$query"`], { encoding: 'utf8' });
}

const refused = pasted(listRefusedCalls({ inputs }, 7));
// The keys of a constant object are exactly its own names.
const names = Object.keys(workspaces) as (keyof typeof workspaces)[];
const read = new Map<string, ReturnType<typeof checkQueries>>();

/** Both queries in that workspace: the parser is started once for each. */
function readIn(which: keyof typeof workspaces): ReturnType<typeof checkQueries> {
  const known = read.get(which) ?? checkQueries(workspaces[which], { query: auditLogQuery(7, adobe), refused });
  read.set(which, known);
  return known;
}

describe("Microsoft's parser", () => {
  test.each(someByDay(names, 2))('reads it in a workspace with %s', (which) => {
    const tables = workspaces[which];
    const missing = ['AZKVAuditLogs', 'AzureDiagnostics'].filter((table) => !Object.hasOwn(tables, table));
    expect(readIn(which)['query']).toEqual({
      problems: [],
      warnings: missing.map((table) => expect.stringMatching(`^The fuzzy name '${table}' does not refer to any known`)),
      columns,
    });
  });
});

describe('the query that a person pastes', () => {
  test.each(someByDay(['both tables', 'the resource-specific table alone', 'AzureDiagnostics alone'] as const))(
    "is read by Microsoft's parser in a workspace with %s",
    (which) => {
      expect(readIn(which)['refused']?.problems).toEqual([]);
    },
  );
});

test('the application is a GUID in lower case', () => {
  expect(auditLogQuery(7, adobe.toUpperCase())).toBe(auditLogQuery(7, adobe));
  for (const id of ['', 'x', `${adobe}"`, `${adobe}\n`]) expect(() => auditLogQuery(7, id)).toThrow(RangeError);
});
