/** The queries of the alerts: Microsoft's parser accepts them, and they match what they are for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkQueries } from './kql.ts';

const folder = join(import.meta.dirname, '..', '..', 'infra', 'alerts');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const names = (ending: string) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
const queries = names('.kql');

/** Columns that the queries use, as Azure Monitor's table reference has them; of AzureDiagnostics those that always exist. */
const tables = {
  AZKVAuditLogs:
    '(TimeGenerated:datetime,OperationName:string,HttpStatusCode:int,ResultType:string,ResultSignature:string,' +
    'ResultDescription:string,Identity:dynamic,Id:string,RequestUri:string,CallerIpAddress:string,_ResourceId:string)',
  AzureDiagnostics:
    '(TimeGenerated:datetime,OperationName:string,ResultSignature:string,ResultDescription:string,ResourceId:string)',
  AuditLogs: '(TimeGenerated:datetime,OperationName:string,Result:string,InitiatedBy:dynamic,TargetResources:dynamic)',
  AADServicePrincipalSignInLogs: '(TimeGenerated:datetime,FederatedCredentialId:string,ResultType:string)',
  AADManagedIdentitySignInLogs: '(TimeGenerated:datetime,FederatedCredentialId:string,ResultType:string)',
};

const check = (texts: Readonly<Record<string, string>>) => checkQueries(tables, texts);

describe('the queries', () => {
  const texts = Object.fromEntries(
    queries.map((name) => [name, read(`${name}.kql`).replaceAll('{silentAfterHours}', '26')]),
  );

  // With one that has a mistyped column: the parser is started once.
  const wrong = (texts['verify-not-signed-in'] ?? '').replace('ResultType) ==', 'ResultTyp) ==');
  const checked = check({ ...texts, wrong });

  test("are accepted by Microsoft's parser, and return rows with known columns", () => {
    expect(queries.length).toBeGreaterThan(3);
    for (const name of queries) {
      expect([name, checked[name]?.problems]).toEqual([name, []]);
      expect(checked[name]?.columns.length).toBeGreaterThan(0);
    }
  });

  test('would be rejected with a mistyped column', () => {
    expect(checked['wrong']?.problems).toEqual([expect.stringContaining("The name 'ResultTyp'")]);
  });

  test('find what is done to the key, also once it is deleted, and to no other', () => {
    const [, start = '', end = ''] =
      /strcat\("\(\?i\)(.*?)", "\{keyName\}", "(.*?)"\)/.exec(read('key-changed.kql')) ?? [];
    const found = ['keys/cja-cmk', 'keys/CJA-CMK/01/rotate?x', 'deletedkeys/cja-cmk/recover', 'deletedkeys/cja-cmk?x'];
    const all = [...found, 'keys/cja-cmk-2', 'keys/other/cja-cmk', 'secrets/cja-cmk'];
    expect(
      all.filter((uri) => new RegExp(`${start}cja-cmk${end}`, 'i').test(`https://kv.vault.azure.net/${uri}`)),
    ).toEqual(found);
  });

  test('take every refusal of Adobe, and no throttling', () => {
    const numbers = /Status between \((\d+) \.\. (\d+)\) and Status != (\d+)/.exec(read('adobe-refused.kql')) ?? [];
    const [low = 0, high = 0, not = 0] = numbers.slice(1).map(Number);
    const taken = [200, 400, 401, 403, 404, 429, 500].filter((each) => each >= low && each <= high && each !== not);
    expect(taken).toEqual([400, 401, 403, 404]);
  });

  test('count only sign-ins that Entra accepted, by the one credential that no other job can use', () => {
    expect(read('verify-not-signed-in.kql')).toContain(
      'FederatedCredentialId =~ credential and tostring(ResultType) == "0"\n',
    );
  });

  test('can be put into JSON by the script, which does not escape backslashes', () => {
    for (const name of queries) expect(read(`${name}.kql`)).not.toContain('\\');
  });

  test('query no further back than the window of their rules', () => {
    const windows: Readonly<Record<string, number>> = { PT15M: 0.25, PT30M: 0.5, P2D: 48 };
    for (const name of queries) {
      const [, window = ''] = /"windowSize": "(\w+)"/.exec(read(`${name}.json`)) ?? [];
      const back = read(`${name}.kql`).includes('{silentAfterHours}') ? 47 : 0;
      expect(windows[window]).toBeGreaterThan(back);
    }
  });
});

interface QueryRule {
  readonly autoMitigate: boolean;
  readonly criteria: { readonly allOf: readonly { readonly dimensions?: readonly { readonly name: string }[] }[] };
}

describe('an alert about a change', () => {
  const changes = queries.filter((name) => name !== 'verify-not-signed-in');
  const checked = check(Object.fromEntries(changes.map((name) => [name, read(`${name}.kql`)])));

  test.each(changes)('%s has no state in which another change would send nothing, and says which operation', (name) => {
    const { autoMitigate, criteria } = JSON.parse(read(`${name}.json`)) as QueryRule;
    const dimensions = criteria.allOf.flatMap((one) => one.dimensions?.map(({ name: column }) => column) ?? []);
    expect([autoMitigate, dimensions]).toEqual([false, expect.arrayContaining(['OperationName'])]);
    expect(checked[name]?.columns).toEqual(expect.arrayContaining(dimensions.map((column) => `${column}:string`)));
  });
});
