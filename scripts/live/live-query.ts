/**
 * Runs the action's query for the vault's log in a real workspace, and compares the row of a call that it made itself with the local
 * cloud's row for the same call. For `.github/workflows/live.yml`, after `live-compare.ts`:
 *
 *     node scripts/live/live-query.ts          # environment as for live-compare.ts, and LIVE_WORKSPACE: ARM id of a Log Analytics workspace
 *
 * Sends the vault's log to the workspace, reads the key (even if that is refused), and queries until the row appears. Exit code 1
 * if Azure rejects the query, answers in a different form, or does not return the row in time.
 */

import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { auditLogColumns } from '../../emulator/logs/audit-log-query.ts';
import { auditLogQuery } from '../../src/azure/audit-log-query.ts';
import { adobePublishedAppId } from '../../src/model/applications.ts';
import { accessToken, variable, vaultOfRun } from './access-token.ts';

const arm = 'https://management.azure.com';
const logs = 'https://api.loganalytics.io';
const keyName = 'cja-cmk';

type Row = readonly unknown[];

async function send(method: string, url: string, resource: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${await accessToken(resource)}`, 'content-type': 'application/json' };
  return fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

async function sendLogToWorkspace(): Promise<void> {
  const setting = `${arm}${vaultOfRun()}/providers/Microsoft.Insights/diagnosticSettings/live`;
  const answer = await send('PUT', `${setting}?api-version=2021-05-01-preview`, arm, {
    properties: {
      workspaceId: variable('LIVE_WORKSPACE'),
      logAnalyticsDestinationType: 'Dedicated',
      logs: [{ category: 'AuditEvent', enabled: true }],
    },
  });
  if (!answer.ok) throw new Error(`diagnostic setting: ${answer.status} ${await answer.text()}`);
}

/** @returns the status: 200, or 403 for an identity without a data role */
async function readKey(): Promise<number> {
  const host = `https://${variable('LIVE_VAULT')}.vault.azure.net`;
  return (await send('GET', `${host}/keys/${keyName}?api-version=7.4`, 'https://vault.azure.net')).status;
}

/** @throws unless the answer is one table with the ten columns of the query */
function rowsIn(text: string): Row[] {
  const { tables, error } = JSON.parse(text) as {
    readonly tables?: readonly { readonly columns: unknown; readonly rows: Row[] }[];
    readonly error?: unknown;
  };
  const [table, ...others] = tables ?? [];
  const isAsExpected = JSON.stringify(table?.columns) === JSON.stringify(auditLogColumns);
  if (table === undefined || others.length > 0 || !isAsExpected || error !== undefined)
    throw new Error(`unexpected form of answer: ${text.slice(0, 2000)}`);
  return table.rows;
}

async function query(): Promise<Row[]> {
  const body = { query: auditLogQuery(1, adobePublishedAppId), timespan: 'P1D' };
  const answer = await send('POST', `${logs}/v1${vaultOfRun()}/query`, logs, body);
  const text = await answer.text();
  if (answer.status === 204) return [];
  if (!answer.ok) throw new Error(`query: ${answer.status} ${text}`);
  return rowsIn(text);
}

/** Whether a row belongs to the call that this script made. */
function isOwn([appId, operation, status, , key]: Row, expected: number): boolean {
  const isCaller = appId === variable('AZURE_CLIENT_ID').toLowerCase();
  return isCaller && operation === 'KeyGet' && status === expected && key === keyName;
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, `${text}\n\n`);
}

/** Azure delivers events within ten minutes; the first ones of a workspace take longer. */
const patience = Number(process.env['LIVE_QUERY_MINUTES'] ?? 30) * 60_000;
const pause = Math.min(30_000, patience / 10);

await sendLogToWorkspace();
const until = Date.now() + patience;
let found: Row | undefined;
let status = 0;
let seen: Row[] = [];
while (found === undefined && Date.now() < until) {
  // A setting takes some minutes to take effect, so a single call might come too early.
  status = await readKey();
  await sleep(pause);
  seen = await query();
  const expected = status;
  found = seen.find((row) => isOwn(row, expected));
}
tell(
  found === undefined
    ? `The query ran on Azure, but its ${seen.length} rows did not include this run's call (KeyGet, ${status}) in time.`
    : `The query ran on Azure and returned this run's call: ${JSON.stringify(found)}`,
);
process.exitCode = found === undefined ? 1 : 0;
