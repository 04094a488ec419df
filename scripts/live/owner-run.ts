/**
 * A run of the job `owner` of live.yml: an identity that owns a dedicated resource group. The name of whatever a step creates begins
 * with `live` or `kv-live`, so that the clean-up finds it even if the answer to its creation was lost.
 */
import { randomBytes } from 'node:crypto';
import { objectIdOf, variable } from './access-token.ts';
import { isStatus, type Send, sendAsJob, until } from './session.ts';
import { required, type Verdict } from './verdict.ts';

export interface OwnerRun {
  readonly send: Send;
  /** ARM ids. */
  readonly subscription: string;
  readonly group: string;
  readonly location: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly objectId: string;
}

export interface OwnVault {
  /** ARM id. */
  readonly id: string;
  readonly name: string;
  readonly host: string;
}

export const keyVaultVersion = 'api-version=2026-02-01';
/** The prefix of every name that a step gives; vault names have `kv-` before it. */
export const prefix = 'live-';

export const newName = (what = '') => `${prefix}${what}${randomBytes(6).toString('hex')}`;

export function groupOfRun() {
  const subscription = `/subscriptions/${variable('AZURE_SUBSCRIPTION_ID')}`;
  return { subscription, group: `${subscription}/resourceGroups/${variable('LIVE_RESOURCE_GROUP')}` };
}

export async function ownerRun(): Promise<OwnerRun> {
  const clientId = variable('AZURE_CLIENT_ID');
  return {
    ...groupOfRun(),
    send: sendAsJob(),
    location: variable('LIVE_LOCATION'),
    tenantId: variable('AZURE_TENANT_ID'),
    clientId,
    objectId: await objectIdOf(clientId),
  };
}

export function vaultNamed({ group }: Pick<OwnerRun, 'group'>, name: string): OwnVault {
  return { id: `${group}/providers/Microsoft.KeyVault/vaults/${name}`, name, host: `https://${name}.vault.azure.net` };
}

/** Creates a vault that can be purged (seven days of retention, no purge protection) and waits until its name is registered. */
export async function makeVault(run: OwnerRun, name: string, properties: Readonly<Record<string, unknown>>) {
  const vault = vaultNamed(run, name);
  const address = `${vault.id}?${keyVaultVersion}`;
  const common = { tenantId: run.tenantId, sku: { family: 'A', name: 'standard' }, softDeleteRetentionInDays: 7 };
  const body = { location: run.location, tags: { use: 'live.yml' }, properties: { ...common, ...properties } };
  required('the vault', await run.send('PUT', address, body));
  const isReady = ({ text }: { readonly text: string }) => /"provisioningState":\s*"Succeeded"/.test(text);
  const made = await until(10, () => run.send('GET', address), isReady);
  required("the vault's name", isReady(made) ? made : { ...made, status: 0 });
  return vault;
}

/** A deleted vault keeps its name. Purging needs a right on the subscription, so it may fail. */
async function purge({ send, subscription, location }: OwnerRun, name: string): Promise<void> {
  const deleted = `${subscription}/providers/Microsoft.KeyVault/locations/${location}/deletedVaults/${name}`;
  await send('POST', `${deleted}/purge?${keyVaultVersion}`);
}

/** Retries the deletion: a lock or deny assignment that was just removed stays in effect for a while. */
export async function removeVault(run: OwnerRun, name: string): Promise<void> {
  const address = `${vaultNamed(run, name).id}?${keyVaultVersion}`;
  const gone = isStatus(200, 202, 204, 404);
  required('the deletion of the vault', await until(15, () => run.send('DELETE', address), gone), 200, 202, 204, 404);
  await purge(run, name);
}

/** A vault for one test. It is always removed, even if the answer to its creation was lost. */
export async function withVault(
  run: OwnerRun,
  properties: Readonly<Record<string, unknown>>,
  use: (vault: OwnVault) => Promise<Verdict>,
): Promise<Verdict> {
  const name = `kv-${newName()}`;
  try {
    return await use(await makeVault(run, name, properties));
  } finally {
    await removeVault(run, name);
  }
}

/** An access policy for keys: it takes effect within seconds, while a role may take ten minutes. */
export function policyFor(run: OwnerRun, objectId: string, keys: readonly string[]) {
  return { tenantId: run.tenantId, objectId, permissions: { keys } };
}

/** Properties of a vault on which the identity of the job has all permissions for keys. */
export function ownKeys(run: OwnerRun) {
  const keys = ['get', 'list', 'create', 'update', 'wrapKey', 'unwrapKey'];
  return { enableRbacAuthorization: false, accessPolicies: [policyFor(run, run.objectId, keys)] };
}
