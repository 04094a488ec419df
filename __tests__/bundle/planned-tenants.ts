/**
 * Tenants on which plan is compared with ensure: what exists, what applies from scopes above, what the identity may do,
 * and what the inputs ask for.
 */
import * as fc from 'fast-check';
import type { CloudState, RoleAssignmentState, VaultState } from '../../emulator/state.ts';
import { addAdobe, addGroup, foundation, rsaKey, vault } from '../../emulator/tenants/foundation.ts';
import {
  adobePrincipalId,
  formerTenantId,
  groupScope,
  keyName,
  otherAppId,
  otherPrincipalId,
  roles,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';

const heights = {
  root: '/',
  'management group': '/providers/Microsoft.Management/managementGroups/contoso',
  subscription: subscriptionScope,
  group: groupScope,
  vault: vaultScope,
  key: `${vaultScope}/keys/${keyName}`,
} as const;
type Height = keyof typeof heights;
const lockable: readonly Height[] = ['subscription', 'group', 'vault', 'key'];

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
const seldom = fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

/** One tenant with the inputs of the run. */
export const tenantArbitrary = fc.record({
  vault: fc.constantFrom(
    'there',
    'there',
    'there',
    'missing',
    'deleted',
    'deleted',
    'no group',
    'deleted elsewhere',
    'taken',
  ),
  /** Another vault is in the group. */
  neighbor: seldom,
  foreign: seldom,
  model: often('rbac', 'policies'),
  policy: fc.constantFrom('none', 'adobe', 'other tenant'),
  protected: fc.boolean(),
  key: fc.constantFrom('there', 'there', 'missing', 'deleted'),
  principal: often('there', 'missing'),
  givenId: often('none', 'right', 'wrong'),
  grants: fc.uniqueArray(
    fc.record({ at: fc.constantFrom<Height>('vault', ...(Object.keys(heights) as Height[])), conditional: seldom }),
    { maxLength: 2, selector: ({ at }) => at },
  ),
  locks: fc.uniqueArray(
    fc.record({
      at: fc.constantFrom(...lockable),
      level: often<'CanNotDelete' | 'ReadOnly'>('CanNotDelete', 'ReadOnly'),
    }),
    { maxLength: 2, selector: ({ at }) => at },
  ),
  rights: fc.record({
    subscription: often<'reader' | 'contributor' | 'none'>('reader', 'contributor', 'none'),
    assigns: often(true, false),
    locks: often(true, false),
    keys: fc.boolean(),
    graph: often(true, false),
  }),
  inputs: fc.record({
    createGroup: fc.boolean(),
    location: often(true, false),
    recover: often(true, false),
    confirmed: often(false, true),
    restore: fc.boolean(),
    createPrincipal: often(true, false),
    lock: fc.boolean(),
    scope: often('vault', 'key'),
  }),
});

type TenantOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type PlannedTenant = TenantOf<typeof tenantArbitrary>;

export function inputsOf({ inputs, givenId }: PlannedTenant): Record<string, string> {
  return {
    'create-resource-group': String(inputs.createGroup),
    ...(inputs.location ? {} : { location: '' }),
    'recover-deleted': String(inputs.recover),
    ...(inputs.confirmed ? { 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/${keyName}` } : {}),
    'restore-grant': String(inputs.restore && inputs.confirmed),
    'create-principal': String(inputs.createPrincipal),
    'delete-lock': String(inputs.lock),
    'grant-scope': inputs.scope,
    ...(givenId === 'none' ? {} : { 'adobe-principal-id': givenId === 'right' ? adobePrincipalId : otherPrincipalId }),
    'fail-on': 'never',
  };
}

export function stateOf(tenant: PlannedTenant): CloudState {
  const state = foundation();
  addGroup(state);
  if (tenant.principal === 'there') addAdobe(state);
  addOtherPrincipal(state);
  setUpVault(state, tenant);
  if (hasNeighbor(tenant)) state.vaults.push({ ...vault(), name: 'kv-contoso-cmk' });
  setUpAbove(state, tenant);
  setUpRights(state, tenant.rights);
  if (tenant.vault === 'no group') state.resourceGroups = [];
  return state;
}

/** A group that does not exist contains no vault. */
export function hasNeighbor({ neighbor, vault: presence }: PlannedTenant): boolean {
  return neighbor && presence !== 'no group';
}

function addOtherPrincipal(state: CloudState): void {
  addAdobe(state, otherPrincipalId);
  for (const one of state.servicePrincipals) if (one.id === otherPrincipalId) one.appId = otherAppId;
}

function setUpVault(state: CloudState, tenant: PlannedTenant): void {
  const made = vaultOf(tenant);
  if (tenant.vault === 'there') state.vaults.push(made);
  if (tenant.vault === 'taken') state.foreignNames.push({ name: vaultName });
  if (!tenant.vault.startsWith('deleted')) return;
  if (tenant.vault === 'deleted elsewhere') made.resourceGroup = 'rg-former';
  const [deletionDate, scheduledPurgeDate] = [-2, 88].map((days) => new Date(Date.now() + days * day).toISOString());
  state.deletedVaults.push({
    vault: made,
    deletionDate: deletionDate ?? '',
    scheduledPurgeDate: scheduledPurgeDate ?? '',
  });
}

const day = 24 * 60 * 60 * 1000;

function vaultOf({ foreign, model, policy, protected: isProtected, key }: PlannedTenant): VaultState {
  const made = vault();
  if (foreign) made.tenantId = formerTenantId;
  if (!isProtected) delete made.enablePurgeProtection;
  made.enableRbacAuthorization = model === 'rbac';
  const permissions = { keys: ['get', 'wrapKey', 'unwrapKey'] };
  const tenant = policy === 'adobe' ? made.tenantId : formerTenantId;
  const counts = model === 'policies' && policy !== 'none' && (policy === 'adobe' || !foreign);
  if (counts) made.accessPolicies = [{ tenantId: tenant, objectId: adobePrincipalId, permissions }];
  if (key !== 'there') made.keys = [];
  const now = Math.floor(Date.now() / 1000);
  const dates = { deletedDate: now - 86_400, scheduledPurgeDate: now + 89 * 86_400, readyAt: 0 };
  if (key === 'deleted') made.deletedKeys.push({ key: rsaKey(), ...dates });
  return made;
}

/** What is set on a vault or in it goes with the vault. */
function setUpAbove(state: CloudState, { vault: presence, grants, locks }: PlannedTenant): void {
  const lasts = (at: Height) => presence === 'there' || !['vault', 'key'].includes(at);
  for (const { at, conditional } of grants.filter((grant) => lasts(grant.at))) {
    const role = roles.keyVaultCryptoServiceEncryptionUser;
    const assignment: RoleAssignmentState = grantRole(state, role, heights[at], adobePrincipalId);
    if (conditional) Object.assign(assignment, { condition: 'true', conditionVersion: '2.0' });
  }
  for (const { at, level } of locks.filter((lock) => lasts(lock.at)))
    state.locks.push({ name: `lock-at-${at}`, scope: heights[at], level });
}

function setUpRights(state: CloudState, rights: PlannedTenant['rights']): void {
  if (rights.subscription !== 'none') grantRole(state, roles[rights.subscription], subscriptionScope);
  if (!rights.assigns) revokeRole(state, roles.keyVaultDataAccessAdministrator);
  if (rights.locks) grantRole(state, roles.userAccessAdministrator, groupScope);
  if (rights.keys) grantRole(state, roles.keyVaultCryptoOfficer, groupScope);
  setGraphPermissions(state, [rights.graph ? 'Application.ReadWrite.All' : 'Application.Read.All']);
}
