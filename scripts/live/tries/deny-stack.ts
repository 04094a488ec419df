/**
 * The deny assignment of a deployment stack. It is the only kind that a customer can limit to a single scope: users' own deny
 * assignments also apply to child scopes. Source: REST specification of Microsoft.Resources deploymentStacks, 2024-03-01; "Create and
 * deploy Azure deployment stacks".
 */
import { isObject, listAt, objectAt, parseObject, textAt } from '../../../emulator/arm/json.ts';
import { keyVaultVersion, newName, type OwnerRun, type OwnVault, removeVault, vaultNamed } from '../owner-run.ts';
import { type Answer, isStatus, until } from '../session.ts';
import { assign, roles, type StandIn, withStandIn } from '../stand-in.ts';
import { answered, type Part, required, shown, together, Unprepared, type Verdict } from '../verdict.ts';
import { denyVersion } from './deny.ts';

const version = 'api-version=2024-03-01';
/** Deletes the stack together with its resources. */
const removal = ['Resources=delete', 'ResourceGroups=detach', 'ManagementGroups=detach']
  .map((action) => `&unmanageAction.${action}`)
  .join('');

function templateOf(run: OwnerRun, { name }: OwnVault) {
  const properties = {
    tenantId: run.tenantId,
    sku: { family: 'A', name: 'standard' },
    softDeleteRetentionInDays: 7,
    enableRbacAuthorization: true,
  };
  const vault = {
    type: 'Microsoft.KeyVault/vaults',
    apiVersion: '2026-02-01',
    name,
    location: run.location,
    properties,
  };
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [vault],
  };
}

const stateOf = ({ text }: Answer) =>
  (textAt(objectAt(parseObject(text) ?? {}, 'properties'), 'provisioningState') ?? '').toLowerCase();
const isOver = (answer: Answer) => ['succeeded', 'failed', 'canceled'].includes(stateOf(answer));

async function makeStack(run: OwnerRun, stack: string, vault: OwnVault): Promise<void> {
  const properties = {
    actionOnUnmanage: { resources: 'delete', resourceGroups: 'detach', managementGroups: 'detach' },
    denySettings: { mode: 'denyWriteAndDelete', applyToChildScopes: false, excludedPrincipals: [run.objectId] },
    template: templateOf(run, vault),
  };
  required('the stack', await run.send('PUT', `${stack}?${version}`, { properties }));
  const made = await until(15, () => run.send('GET', `${stack}?${version}`), isOver);
  if (stateOf(made) !== 'succeeded') throw new Unprepared(`the stack: ${shown(made)}`);
}

async function removeStack(run: OwnerRun, stack: string, { name }: OwnVault): Promise<void> {
  await run.send('DELETE', `${stack}?${version}${removal}`);
  const gone = await until(15, () => run.send('GET', `${stack}?${version}`), isStatus(404));
  required('the removal of the stack', gone, 404);
  await removeVault(run, name);
}

/** The stack's deny assignment in the vault's list, and that it can't be deleted. */
async function itself({ send }: OwnerRun, { id }: OwnVault): Promise<Part[]> {
  const list = await send(
    'GET',
    `${id}/providers/Microsoft.Authorization/denyAssignments?${denyVersion}&$filter=atScope()`,
  );
  const all = (listAt(parseObject(list.text) ?? {}, 'value') ?? []).filter(isObject);
  const own = all.find((one) => textAt(objectAt(one, 'properties'), 'scope')?.toLowerCase() === id.toLowerCase());
  const alone = own !== undefined && objectAt(own, 'properties')['doNotApplyToChildScopes'] === true;
  const deletion = await send('DELETE', `${textAt(own ?? {}, 'id')}?${denyVersion}`);
  return [
    { what: 'the list shows it with doNotApplyToChildScopes', holds: alone, answer: shown(list) },
    { what: "a deny assignment of Azure's can't be deleted", holds: deletion.status >= 400, answer: shown(deletion) },
  ];
}

async function tried(run: OwnerRun, vault: OwnVault, standIn: StandIn): Promise<Verdict> {
  await assign(run, standIn, roles.contributor, vault.id);
  const change = () => standIn.send('PATCH', `${vault.id}?${keyVaultVersion}`, { tags: { use: 'live.yml' } });
  // A 403 may also mean that the role has not taken effect yet; creating the key shows when it has.
  const key = `${vault.id}/keys/below?${keyVaultVersion}`;
  const create = () => standIn.send('PUT', key, { properties: { kty: 'RSA', keySize: 3072 } });
  const below = await until(20, create, isStatus(200, 201));
  const at = await until(5, change, isStatus(403));
  return together([
    answered('a write at its scope is refused', at, 403, 'DenyAssignmentAuthorizationFailed'),
    {
      what: 'a write at a child scope (a key of the vault) is allowed',
      holds: [200, 201].includes(below.status),
      answer: shown(below),
    },
    ...(await itself(run, vault)),
  ]);
}

export function denyChildScopes(run: OwnerRun): Promise<Verdict> {
  return withStandIn(run, async (standIn) => {
    const vault = vaultNamed(run, `kv-${newName()}`);
    const stack = `${run.group}/providers/Microsoft.Resources/deploymentStacks/${newName()}`;
    try {
      await makeStack(run, stack, vault);
      return await tried(run, vault, standIn);
    } finally {
      await removeStack(run, stack, vault);
    }
  });
}
