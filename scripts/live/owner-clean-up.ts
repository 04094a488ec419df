/**
 * Removes what the steps of the job `owner` may have left in their group, e.g. when the job was canceled or an answer was lost:
 * `node scripts/live/owner-clean-up.ts`. It finds everything by name, and first removes what would block other removals. A vault
 * stays soft-deleted for seven days if the identity may not purge it. Exit code 1 if something could not be listed or removed.
 */
import { isObject, type JsonObject, listAt, objectAt, parseObject, textAt } from '../../emulator/arm/json.ts';
import { keyVaultVersion, type OwnerRun, ownerRun, prefix, removeVault } from './owner-run.ts';
import { isStatus, until } from './session.ts';
import { shown } from './verdict.ts';

interface Kind {
  readonly type: string;
  readonly version: string;
  /** Appended to the URL of the list. */
  readonly filter?: string;
  /** Appended to the URL of the removal. */
  readonly how?: string;
  /** Default: by its own name. */
  readonly isOurs?: (one: JsonObject, group: string) => boolean;
}

const nameOf = (one: JsonObject) => textAt(one, 'name') ?? '';
const property = (one: JsonObject, name: string) => textAt(objectAt(one, 'properties'), name) ?? '';
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Removed together with what they manage; the vault is then soft-deleted. */
const unmanage = ['Resources=delete', 'ResourceGroups=detach', 'ManagementGroups=detach']
  .map((action) => `&unmanageAction.${action}`)
  .join('');

const kinds: readonly Kind[] = [
  { type: 'Microsoft.Authorization/locks', version: '2020-05-01' },
  {
    type: 'Microsoft.Authorization/denyAssignments',
    version: '2024-07-01-preview',
    isOurs: (one) =>
      property(one, 'denyAssignmentName').startsWith(prefix) &&
      objectAt(one, 'properties')['isSystemProtected'] !== true,
  },
  { type: 'Microsoft.Resources/deploymentStacks', version: '2024-03-01', how: unmanage },
  { type: 'Microsoft.Network/networkSecurityPerimeters', version: '2024-07-01', how: '&forceDeletion=true' },
  {
    type: 'Microsoft.Authorization/roleAssignments',
    version: '2022-04-01',
    filter: '&$filter=atScope()',
    isOurs: (one, group) => isSame(property(one, 'scope'), group) && property(one, 'description').startsWith(prefix),
  },
  {
    type: 'Microsoft.Authorization/roleDefinitions',
    version: '2022-04-01',
    isOurs: (one) => property(one, 'roleName').startsWith(prefix),
  },
  { type: 'Microsoft.ManagedIdentity/userAssignedIdentities', version: '2024-11-30' },
  { type: 'Microsoft.OperationalInsights/workspaces', version: '2025-02-01', how: '&force=true' },
  { type: 'Microsoft.Resources/deployments', version: '2021-04-01' },
];

let failures = 0;

function tell(text: string, isWell: boolean): void {
  process.stdout.write(`${text}\n`);
  if (!isWell) failures += 1;
}

/** If a type does not exist in this cloud, there is nothing to remove. */
async function list({ send }: OwnerRun, type: string, first: string): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  for (let next: string | undefined = first; next; ) {
    const answer = await send('GET', next);
    if (answer.status === 404) return found;
    if (answer.status !== 200) {
      tell(`${type} could not be listed: ${shown(answer)}`, false);
      return found;
    }
    const body = parseObject(answer.text) ?? {};
    found.push(...(listAt(body, 'value') ?? []).filter(isObject));
    next = textAt(body, 'nextLink');
  }
  return found;
}

/** Repeats the removal until the resource is gone, since some removals continue after the answer. */
async function remove({ send }: OwnerRun, { type, version, how = '' }: Kind, id: string): Promise<void> {
  const address = `${id}?api-version=${version}${how}`;
  const answer = await until(10, () => send('DELETE', address), isStatus(200, 202, 204, 404));
  const isGone = [200, 202, 204, 404].includes(answer.status);
  tell(`${type} ${id.split('/').at(-1)}: ${isGone ? answer.status : shown(answer)}`, isGone);
}

/** The ID of a role definition is below the subscription, where the owner of a group has no rights. */
function idOf(one: JsonObject, { type }: Kind, group: string): string {
  const isRole = type.endsWith('/roleDefinitions');
  return isRole ? `${group}/providers/${type}/${nameOf(one)}` : (textAt(one, 'id') ?? '');
}

async function removeAll(run: OwnerRun, kind: Kind): Promise<void> {
  const { type, version, filter = '', isOurs = (one) => nameOf(one).startsWith(prefix) } = kind;
  const found = await list(run, type, `${run.group}/providers/${type}?api-version=${version}${filter}`);
  for (const one of found) if (isOurs(one, run.group)) await remove(run, kind, idOf(one, kind, run.group));
}

async function removeVaults(run: OwnerRun): Promise<void> {
  const type = 'Microsoft.KeyVault/vaults';
  const found = await list(run, type, `${run.group}/providers/${type}?${keyVaultVersion}`);
  for (const name of found.map(nameOf).filter((one) => one.startsWith(`kv-${prefix}`))) {
    try {
      await removeVault(run, name);
      tell(`${type} ${name}: removed`, true);
    } catch (error) {
      tell(`${type} ${name}: ${String(error)}`, false);
    }
  }
}

const run = await ownerRun();
for (const kind of kinds) await removeAll(run, kind);
await removeVaults(run);
process.exitCode = failures > 0 ? 1 : 0;
