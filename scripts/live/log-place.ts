/**
 * Two vaults whose logs go to a workspace, one to each table, and calls that write events. Events arrive about ten minutes later, the
 * first ones after a new setting even later. All steps of a job therefore share these vaults, named by LIVE_LOG: the first step that
 * needs them creates them, and the clean-up removes them.
 */
import { isObject, listAt, objectAt, parseObject, textAt } from '../../emulator/arm/json.ts';
import { variable } from './access-token.ts';
import { changeKey, createKey, keyOf, kidIn, readKey, unwrap, valueIn, wrap } from './key-calls.ts';
import {
  keyVaultVersion,
  makeVault,
  type OwnerRun,
  type OwnVault,
  policyFor,
  prefix,
  vaultNamed,
} from './owner-run.ts';
import { type Answer, isStatus, type Send, until } from './session.ts';
import { required, shown, Unprepared } from './verdict.ts';

export type Table = 'AZKVAuditLogs' | 'AzureDiagnostics';
export type Row = Readonly<Record<string, unknown>>;

export interface LogVault {
  readonly vault: OwnVault;
  readonly table: Table;
}

export const workspaces = 'Microsoft.OperationalInsights/workspaces';
const workspaceVersion = 'api-version=2025-02-01';
const settingVersion = 'api-version=2021-05-01-preview';

/** Creates or updates the workspace. @param isOpen whether rights on a vault are enough to read that vault's log */
export async function makeWorkspace({ send, location }: OwnerRun, id: string, isOpen = true): Promise<void> {
  const features = { enableLogAccessUsingOnlyResourcePermissions: isOpen };
  const properties = { sku: { name: 'PerGB2018' }, retentionInDays: 30, features };
  required('the workspace', await send('PUT', `${id}?${workspaceVersion}`, { location, properties }));
  const isReady = ({ text }: Answer) => /"provisioningState":\s*"Succeeded"/.test(text);
  const made = await until(10, () => send('GET', `${id}?${workspaceVersion}`), isReady);
  if (!isReady(made)) throw new Unprepared(`the workspace: ${shown(made)}`);
}

export async function removeWorkspace({ send }: OwnerRun, id: string): Promise<void> {
  const removal = () => send('DELETE', `${id}?${workspaceVersion}&force=true`);
  required('the removal of the workspace', await until(5, removal, isStatus(200, 202, 204)));
}

export const settingOf = ({ id }: OwnVault) =>
  `${id}/providers/Microsoft.Insights/diagnosticSettings/live?${settingVersion}`;

/** @param table AzureDiagnostics is Azure's default and is selected by omitting the destination type */
export async function sendLog({ send }: OwnerRun, { vault, table }: LogVault, workspaceId: string): Promise<void> {
  const type = table === 'AZKVAuditLogs' ? { logAnalyticsDestinationType: 'Dedicated' } : {};
  const properties = { workspaceId, ...type, logs: [{ category: 'AuditEvent', enabled: true }] };
  required('the diagnostic setting', await send('PUT', settingOf(vault), { properties }));
}

export const workspaceOf = ({ group }: OwnerRun) =>
  `${group}/providers/${workspaces}/${prefix}log-${variable('LIVE_LOG')}`;

function logVault(run: OwnerRun, table: Table): LogVault {
  const letter = table === 'AZKVAuditLogs' ? 'k' : 'd';
  return { vault: vaultNamed(run, `kv-${prefix}${letter}${variable('LIVE_LOG')}`), table };
}

/** Does not include the permission to list, so that listing is refused. */
function withoutList(run: OwnerRun) {
  const keys = ['get', 'create', 'update', 'wrapKey', 'unwrapKey'];
  return { enableRbacAuthorization: false, accessPolicies: [policyFor(run, run.objectId, keys)] };
}

async function makePlace(run: OwnerRun, one: LogVault): Promise<void> {
  const { send } = run;
  const there = await send('GET', `${one.vault.id}?${keyVaultVersion}`);
  if (there.status !== 200) {
    await makeWorkspace(run, workspaceOf(run));
    await makeVault(run, one.vault.name, withoutList(run));
  }
  await sendLog(run, one, workspaceOf(run));
  const rsa = { kty: 'RSA', key_size: 3072 };
  if ((await readKey(send, keyOf(one.vault, 'logged'))).status === 200) return;
  await createKey(send, keyOf(one.vault, 'logged'), rsa);
  const off = kidIn(await createKey(send, keyOf(one.vault, 'off'), rsa));
  required('disabling', await changeKey(send, off, { attributes: { enabled: false } }), 200);
}

const acls = (defaultAction: 'Allow' | 'Deny') => ({
  properties: { networkAcls: { defaultAction, bypass: 'AzureServices', ipRules: [], virtualNetworkRules: [] } },
});

/** One call of each kind that a step checks. */
async function makeCalls({ send }: OwnerRun, { vault }: LogVault): Promise<void> {
  const key = keyOf(vault, 'logged');
  const version = kidIn(required('the key', await until(5, () => readKey(send, key), isStatus(200)), 200));
  await readKey(send, version);
  await wrap(send, key);
  await unwrap(send, version, valueIn(required('wrapping', await wrap(send, version), 200)));
  await wrap(send, keyOf(vault, 'off'));
  await send('GET', `${vault.host}/keys?api-version=7.4`);
  await send('GET', `${vault.id}/keys/logged?${keyVaultVersion}`);
  const address = `${vault.id}?${keyVaultVersion}`;
  await send('GET', address);
  required('turning the firewall on', await send('PATCH', address, acls('Deny')), 200);
  await until(5, () => readKey(send, key), isStatus(403));
  required('turning the firewall off', await send('PATCH', address, acls('Allow')), 200);
}

const logs = 'https://api.loganalytics.io';

export const query = (send: Send, { id }: OwnVault, text: string) =>
  send('POST', `${logs}/v1${id}/query`, { query: text, timespan: 'P1D' });

/** Raw rows, each with the time at which it became available. */
const rawQuery = (table: Table) => `${table}
| where TimeGenerated >= ago(1d)
| extend IngestedAt = ingestion_time()
| order by TimeGenerated asc
| take 500`;

export interface Rows {
  readonly rows: readonly Row[];
  /** Column types by column name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly answer: Answer;
}

/** A table that has not received an event may not exist: that counts as no rows. */
export async function rowsOf(send: Send, { vault }: LogVault, table: Table): Promise<Rows> {
  const answer = await query(send, vault, rawQuery(table));
  const found = listAt(parseObject(answer.text) ?? {}, 'tables')?.find(isObject) ?? {};
  const columns = (listAt(found, 'columns') ?? []).filter(isObject);
  const names = columns.map((one) => textAt(one, 'name') ?? '');
  const rows = (listAt(found, 'rows') ?? []).map((row) =>
    Object.fromEntries(Array.isArray(row) ? row.map((value: unknown, index) => [names[index] ?? '', value]) : []),
  );
  const types = Object.fromEntries(columns.map((one) => [textAt(one, 'name') ?? '', textAt(one, 'type') ?? '']));
  return { rows, columns: types, answer };
}

export const statusOf = (row: Row) => Number(row['HttpStatusCode'] ?? row['httpStatusCode_d']);
/** The text in the first of these columns that the row contains. */
export function textOf(row: Row, ...columns: readonly string[]): string {
  const found = columns.map((column) => row[column]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

export const operationOf = (row: Row) => textOf(row, 'OperationName');

export const isOf =
  (operation: string, status: number) =>
  (row: Row): boolean =>
    operationOf(row) === operation && statusOf(row) === status;

const wanted = [
  isOf('KeyUnwrap', 200),
  isOf('KeyList', 403),
  isOf('KeyWrap', 403),
  isOf('VaultGet', 200),
  isOf('KeyGet', 403),
];
const hasAll = ({ rows }: Rows) => wanted.every((isWanted) => rows.some(isWanted));

/** The vault's events, at least one for each call. Calls made before the setting took effect are not logged, so they are repeated. */
export async function logged(run: OwnerRun, table: Table): Promise<LogVault & Rows> {
  const one = logVault(run, table);
  await makePlace(run, one);
  let found = await rowsOf(run.send, one, table);
  for (let round = 0; round < 4 && !hasAll(found); round += 1) {
    await makeCalls(run, one);
    await until(
      25,
      async () => {
        found = await rowsOf(run.send, one, table);
        return found.answer;
      },
      () => hasAll(found),
    );
  }
  const names = [...new Set(found.rows.map((row) => `${operationOf(row)} ${statusOf(row)}`))].join(', ');
  if (!hasAll(found)) throw new Unprepared(`the log has only ${names || 'nothing'}: ${shown(found.answer)}`);
  return { ...one, ...found };
}

/** Applies to rows of either table. */
export const idOf = (row: Row) => textOf(row, 'Id', 'id_s');
export const addressOf = (row: Row) => textOf(row, 'RequestUri', 'requestUri_s');
export const clientOf = (row: Row) => textOf(row, 'ClientInfo', 'clientInfo_s');

export function appIdOf(row: Row): string {
  const identity = row['Identity'];
  const object = typeof identity === 'string' ? parseObject(identity) : isObject(identity) ? identity : undefined;
  const claimed = object && textAt(objectAt(object, 'claim'), 'appid');
  return claimed ?? textOf(row, 'identity_claim_appid_g');
}
