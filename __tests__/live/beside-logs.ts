/**
 * A query for raw rows in addition to the local cloud, which knows only the action's query: the cloud's rows with the documented columns.
 * Sources: "Azure Monitor Log Analytics API response format"; Azure Monitor's table reference, AZKVAuditLogs and AzureDiagnostics.
 */
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';

const special: Readonly<Record<string, string>> = {
  TimeGenerated: 'datetime',
  IngestedAt: 'datetime',
  HttpStatusCode: 'int',
  httpStatusCode_d: 'real',
  Identity: 'dynamic',
};

type Row = Record<string, unknown>;

function table(rows: readonly Row[]): CloudAnswer {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((name) => ({ name, type: special[name] ?? 'string' }));
  const values = rows.map((row) => names.map((name) => row[name] ?? ''));
  return { status: 200, body: { tables: [{ name: 'PrimaryResult', columns, rows: values }] } };
}

/** @param change turns a row into another one, for example one that the rule does not expect */
export function rawRows(running: RunningCloud, change: (row: Row) => Row = (row) => row): FaultRule {
  return {
    when: ({ host, body }) => host === 'api.loganalytics.io' && body.includes('ingestion_time()'),
    do: {
      kind: 'intercept',
      name: 'raw rows',
      answer: ({ path, body }) => {
        const [, vault = ''] = /\/vaults\/([^/]+)\/query$/.exec(path) ?? [];
        const rows = running.cloud.auditLog
          .filter((one) => body.includes(`"${one.table}\\n`) && String(one.row['_ResourceId']).endsWith(`/${vault}`))
          .map(({ row, visibleAt }) => change({ ...row, IngestedAt: new Date(visibleAt + 60_000).toISOString() }));
        return table(rows);
      },
    },
  };
}
