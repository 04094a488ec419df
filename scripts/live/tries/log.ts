/** What an audit event contains in either table of a workspace, and what the action's query returns for it. */
import { runQuery } from '../../../emulator/logs/audit-log-query.ts';
import { auditLogQuery } from '../../../src/azure/audit-log-query.ts';
import {
  addressOf,
  appIdOf,
  clientOf,
  idOf,
  isOf,
  logged,
  operationOf,
  query,
  type Row,
  type Rows,
  rowsOf,
  settingOf,
  type Table,
  textOf,
} from '../log-place.ts';
import type { OwnerRun } from '../owner-run.ts';
import { until } from '../session.ts';
import { type Part, shown, together, type Verdict } from '../verdict.ts';

const tables: readonly Table[] = ['AZKVAuditLogs', 'AzureDiagnostics'];
const brief = (rows: readonly Row[]) => JSON.stringify(rows).slice(0, 600);

async function ofBoth(run: OwnerRun, parts: (found: Rows, table: Table) => readonly Part[]): Promise<Verdict> {
  const all: Part[] = [];
  for (const table of tables) all.push(...parts(await logged(run, table), table));
  return together(all);
}

const isOfDataPlane = (row: Row) => operationOf(row).startsWith('Key');

export function logFields(run: OwnerRun): Promise<Verdict> {
  const names = ['KeyGet', 'KeyWrap', 'KeyUnwrap', 'KeyCreate', 'KeyUpdate', 'VaultGet'];
  return ofBoth(run, ({ rows }, table) => {
    const own = rows.filter(isOfDataPlane);
    const isFull = (row: Row) =>
      appIdOf(row).toLowerCase() === run.clientId.toLowerCase() && addressOf(row) !== '' && clientOf(row) !== '';
    const missing = names.filter((name) => !rows.some((row) => operationOf(row) === name));
    return [
      { what: `${table}: names of operations`, holds: missing.length === 0, answer: missing.join() || names.join() },
      { what: `${table}: caller, address and client`, holds: own.every(isFull), answer: brief(own.slice(0, 1)) },
    ];
  });
}

export function logRefusals(run: OwnerRun): Promise<Verdict> {
  const refusals = [
    ['a missing access policy', isOf('KeyList', 403)],
    ['a disabled key', isOf('KeyWrap', 403)],
    ['a firewall', isOf('KeyGet', 403)],
  ] as const;
  const isAsSaid = (row: Row) =>
    row['ResultType'] === 'Success' &&
    row['ResultSignature'] === 'Forbidden' &&
    textOf(row, 'ResultDescription') !== '';
  return ofBoth(run, ({ rows }, table) =>
    refusals.map(([what, isOne]) => {
      const found = rows.filter(isOne);
      return {
        what: `${table}: ${what}`,
        holds: found.length > 0 && found.every(isAsSaid),
        answer: brief(found.slice(0, 1)),
      };
    }),
  );
}

/** The columns that the action's query reads. */
const columnsRead: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  AZKVAuditLogs: {
    TimeGenerated: 'datetime',
    OperationName: 'string',
    HttpStatusCode: 'int',
    ResultType: 'string',
    ResultSignature: 'string',
    Identity: 'dynamic',
    Id: 'string',
    RequestUri: 'string',
    CallerIpAddress: 'string',
  },
  AzureDiagnostics: {
    TimeGenerated: 'datetime',
    OperationName: 'string',
    httpStatusCode_d: 'real',
    ResultType: 'string',
    ResultSignature: 'string',
    identity_claim_appid_g: 'guid',
    id_s: 'string',
    requestUri_s: 'string',
    CallerIPAddress: 'string',
  },
};

export function logColumns(run: OwnerRun): Promise<Verdict> {
  return ofBoth(run, ({ columns }, table) => {
    const read = Object.entries(columnsRead[table]);
    // A GUID column may be reported as a text column: the query compares it as text.
    const isAs = (type: string, seen = '') => seen === type || (type === 'guid' && seen === 'string');
    const others = read
      .filter(([name, type]) => !isAs(type, columns[name]))
      .map(([name]) => `${name} is ${columns[name]}`);
    return [{ what: table, holds: others.length === 0, answer: others.join(', ') || 'as documented' }];
  });
}

const version = /\/[0-9a-f]{32}(?:\/|\?|$)/i;

export function logVersions(run: OwnerRun): Promise<Verdict> {
  return ofBoth(run, ({ rows }, table) => {
    const calls = rows.filter((row) => /^Key(?:Get|Wrap|Unwrap)$/.test(operationOf(row)) && idOf(row) !== '');
    const differs = calls.filter((row) => version.test(addressOf(row)) !== version.test(idOf(row)));
    const both = new Set(calls.map((row) => version.test(addressOf(row)))).size === 2;
    return [
      {
        what: table,
        holds: both && differs.length === 0,
        answer: brief(differs.length > 0 ? differs : calls.slice(0, 2)),
      },
    ];
  });
}

export function logArmCalls(run: OwnerRun): Promise<Verdict> {
  return ofBoth(run, ({ rows }, table) => {
    const throughArm = rows.filter((row) => isOfDataPlane(row) && /azure-resource-manager/i.test(clientOf(row)));
    return [
      { what: `${table}: a read of the vault is logged`, holds: rows.some(isOf('VaultGet', 200)), answer: 'VaultGet' },
      { what: `${table}: a read of a key is not`, holds: throughArm.length === 0, answer: brief(throughArm) },
    ];
  });
}

export function logDelay(run: OwnerRun): Promise<Verdict> {
  const minutesOf = (row: Row) =>
    (Date.parse(textOf(row, 'IngestedAt')) - Date.parse(textOf(row, 'TimeGenerated'))) / 60_000;
  return ofBoth(run, ({ rows }, table) => {
    const longest = Math.max(...rows.map(minutesOf));
    return [
      { what: table, holds: longest <= 10, answer: `${longest.toFixed(1)} minutes at most, of ${rows.length} events` },
    ];
  });
}

export async function logDestination(run: OwnerRun): Promise<Verdict> {
  const found = await logged(run, 'AzureDiagnostics');
  const other = await rowsOf(run.send, found, 'AZKVAuditLogs');
  const setting = await run.send('GET', settingOf(found.vault));
  return together([
    { what: 'rows in AzureDiagnostics', holds: found.rows.length > 0, answer: shown(setting) },
    { what: 'none in AZKVAuditLogs', holds: other.rows.length === 0, answer: shown(other.answer) },
  ]);
}

/** Normalizes times to milliseconds, whatever their format. */
const normalized = (rows: readonly (readonly unknown[])[]) =>
  rows
    .map((row) => JSON.stringify(row.map((value, index) => (index > 7 ? Date.parse(String(value)) : value))))
    .toSorted();

/** Compares Azure's result of the query with what the local cloud computes from the same rows. */
async function meaning(run: OwnerRun, table: Table): Promise<Part> {
  const found = await logged(run, table);
  const { send } = run;
  let expected: string[] = [];
  let rows: string[] = [];
  const answer = await until(
    10,
    async () => {
      const before = await rowsOf(send, found, table);
      const result = await query(send, found.vault, auditLogQuery(1));
      const { tables: [first] = [] } = JSON.parse(result.text || '{}') as { tables?: { rows: unknown[][] }[] };
      const given = before.rows.map((row) => ({ workspaceId: '', table, visibleAt: 0, row }));
      expected = normalized(runQuery(given, 1, Date.now()));
      rows = normalized(first?.rows ?? []);
      return result;
    },
    // An event that arrives between the two queries is in only one of the results.
    () => JSON.stringify(expected) === JSON.stringify(rows),
  );
  const holds = rows.length > 0 && JSON.stringify(expected) === JSON.stringify(rows);
  const differing = expected.filter((row) => !rows.includes(row)).slice(0, 2);
  return {
    what: table,
    holds,
    answer: holds ? `${rows.length} rows` : `expected ${differing.join()}: ${shown(answer)}`,
  };
}

export async function logMeaning(run: OwnerRun): Promise<Verdict> {
  return together([await meaning(run, 'AZKVAuditLogs'), await meaning(run, 'AzureDiagnostics')]);
}
