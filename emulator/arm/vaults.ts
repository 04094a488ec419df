/** Vaults: reading, listing and deleting; the rest is in vault-writes.ts and access-policies.ts. */
import type { CloudAnswer } from '../service.ts';
import { ok } from './answers.ts';
import { vaultNotFound } from './gateway.ts';
import { page } from './pages.ts';
import { softDelete } from './removal.ts';
import { type ArmContext, type Route, variable, vaultOf } from './route.ts';
import { same, vaultId } from './scopes.ts';
import { vaultBody } from './vault-body.ts';
import { patchVault, putVault } from './vault-writes.ts';

const type = 'Microsoft.KeyVault/vaults';
const inGroup = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults';
const read = `${type}/read`;
const write = `${type}/write`;

export const vaultRoutes: Route[] = [
  { method: 'GET', template: `${inGroup}/{vault}`, type, action: read, answer: getVault },
  { method: 'PUT', template: `${inGroup}/{vault}`, type, action: write, answer: putVault },
  { method: 'PATCH', template: `${inGroup}/{vault}`, type, action: write, answer: patchVault },
  { method: 'DELETE', template: `${inGroup}/{vault}`, type, action: `${type}/delete`, answer: deleteVault },
  { method: 'GET', template: inGroup, type, action: read, checkedAt: 'parent', answer: listVaults },
  {
    method: 'GET',
    template: '/subscriptions/{subscription}/providers/Microsoft.KeyVault/vaults',
    type,
    action: read,
    checkedAt: 'subscription',
    answer: listVaults,
  },
];

function getVault(context: ArmContext): CloudAnswer {
  const vault = vaultOf(context);
  if (vault === undefined) {
    return vaultNotFound(variable(context, 'group'), variable(context, 'vault'));
  }
  return ok(vaultBody(vault, context.cloud.now(), context.apiVersion));
}

/** As recorded: 200 without a body. Source of the 204: the REST specification. */
function deleteVault(context: ArmContext): CloudAnswer {
  const vault = vaultOf(context);
  if (vault === undefined) return { status: 204 };
  softDelete(context.cloud, vault);
  return { status: 200 };
}

function listVaults(context: ArmContext): CloudAnswer {
  const group = context.variables['group'];
  const vaults = context.cloud.state.vaults.filter(
    (vault) =>
      same(vault.subscriptionId, variable(context, 'subscription')) &&
      (group === undefined || same(vault.resourceGroup, group)),
  );
  return page(
    context,
    vaults.map((vault) => vaultBody(vault, context.cloud.now(), context.apiVersion)),
  );
}

/**
 * `GET …/resources`, with which the az CLI finds a vault by its name: only vaults are listed. Source:
 * https://learn.microsoft.com/rest/api/resources/resources/list
 */
export const resourceRoutes: Route[] = [
  '/subscriptions/{subscription}/resources',
  '/subscriptions/{subscription}/resourceGroups/{group}/resources',
].map((template) => ({
  method: 'GET',
  template,
  type: 'Microsoft.Resources/resources',
  action: 'Microsoft.Resources/subscriptions/resources/read',
  checkedAt: 'parent',
  answer: listResources,
}));

function listResources(context: ArmContext): CloudAnswer {
  const group = context.variables['group'];
  const filter = context.request.query.get('$filter') ?? '';
  const wanted = (field: string) => new RegExp(`\\b${field} eq '([^']*)'`, 'i').exec(filter)?.[1];
  const wantedType = wanted('resourceType');
  const wantedName = wanted('name');
  if (wantedType !== undefined && !same(wantedType, type)) return page(context, []);
  const vaults = context.cloud.state.vaults.filter(
    (vault) =>
      same(vault.subscriptionId, variable(context, 'subscription')) &&
      (group === undefined || same(vault.resourceGroup, group)) &&
      (wantedName === undefined || same(vault.name, wantedName)),
  );
  return page(
    context,
    vaults.map((vault) => ({ id: vaultId(vault), name: vault.name, type, location: vault.location, tags: vault.tags })),
  );
}
