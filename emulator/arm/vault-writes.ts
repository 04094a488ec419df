/** Creating, replacing, changing and recovering a vault. */
import type { Caller, CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import { failure, ok } from './answers.ts';
import { modifyByPolicy } from './azure-policy.ts';
import { refuseBusy } from './busy.ts';
import { vaultNotFound } from './gateway.ts';
import { objectAt, textAt } from './json.ts';
import { regionName } from './locations.ts';
import { type ArmContext, variable, vaultOf } from './route.ts';
import { findGroup, same, vaultId } from './scopes.ts';
import { createdVaultBody, vaultBody } from './vault-body.ts';
import { refuseLocation, refuseName, refuseTaken } from './vault-refusals.ts';
import { readVaultRequest, refuseIncomplete, refuseRequest, type VaultRequest } from './vault-request.ts';

/** From this api-version on, a new vault has RBAC by default. */
const rbacByDefault = '2026-02-01';

export function putVault(context: ArmContext): CloudAnswer {
  const body = modifyByPolicy(context);
  if (textAt(objectAt(body, 'properties'), 'createMode') === 'recover') return recover(context);
  const existing = vaultOf(context);
  const busy = existing === undefined ? undefined : refuseBusy(context.cloud, existing);
  const fault = busy ?? refuseLocation(context, existing) ?? refuseRequest(body, existing);
  if (fault !== undefined) return fault;
  const request = readVaultRequest(body);
  return existing === undefined ? create(context, request) : replace(context, existing, request);
}

/** As recorded: only the given properties change. assumed: a failed provisioning then succeeds. */
export function patchVault(context: ArmContext): CloudAnswer {
  const vault = vaultOf(context);
  if (vault === undefined) return vaultNotFound(variable(context, 'group'), variable(context, 'vault'));
  const body = modifyByPolicy(context);
  const fault = refuseBusy(context.cloud, vault) ?? refuseRequest(body, vault);
  if (fault !== undefined) return fault;
  const { tenantId, sku, ...changes } = readVaultRequest(body);
  Object.assign(vault, named({ ...changes, tenantId, sku }));
  delete vault.provisioningState;
  touch(vault, context);
  return ok(vaultBody(vault, context.cloud.now()));
}

/** The properties in the request. */
function named(request: VaultRequest): Partial<VaultState> {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

export function touch(vault: VaultState, context: ArmContext): void {
  vault.lastModifiedAt = new Date(context.cloud.now()).toISOString();
  vault.lastModifiedBy = context.caller.appId;
  vault.lastModifiedByType = 'Application';
}

function create(context: ArmContext, request: VaultRequest): CloudAnswer {
  const name = variable(context, 'vault');
  const rbac = request.enableRbacAuthorization ?? context.apiVersion >= rbacByDefault;
  const fault = refuseName(name) ?? refuseIncomplete(request, rbac) ?? refuseTaken(context, name);
  if (fault !== undefined) return fault;
  const vault = newVault(context, request, rbac);
  context.cloud.state.vaults.push(vault);
  return ok(createdVaultBody(vault));
}

function newVault(context: ArmContext, request: VaultRequest, rbac: boolean): VaultState {
  const { cloud, caller } = context;
  const now = new Date(cloud.now()).toISOString();
  const location = textAt(context.body, 'location') ?? '';
  return {
    subscriptionId: variable(context, 'subscription'),
    resourceGroup: groupName(context),
    name: variable(context, 'vault'),
    location: regionName(location),
    createdAt: now,
    createdBy: caller.appId,
    createdByType: 'Application',
    lastModifiedAt: now,
    lastModifiedBy: caller.appId,
    lastModifiedByType: 'Application',
    ...defaults(caller),
    ...named(request),
    enableRbacAuthorization: rbac,
    dnsReadyAt: cloud.now() + cloud.state.settings.dnsDelay,
    keys: [],
    deletedKeys: [],
    secrets: [],
  };
}

/** The group's name in the group's own case. */
function groupName(context: ArmContext): string {
  const asked = variable(context, 'group');
  return findGroup(context.cloud, variable(context, 'subscription'), asked)?.name ?? asked;
}

function defaults(caller: Caller) {
  return {
    tags: {},
    tenantId: caller.tenantId,
    sku: 'standard',
    accessPolicies: [],
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    publicNetworkAccess: 'Enabled',
  } satisfies Partial<VaultState>;
}

/**
 * Everything that the request leaves out is reset to its default, including access policies. Purge protection and
 * retention do not change; guessed: nor does the permission model if the request does not have it.
 */
function replace(context: ArmContext, vault: VaultState, request: VaultRequest): CloudAnswer {
  const rbac = request.enableRbacAuthorization ?? vault.enableRbacAuthorization;
  const fault = refuseIncomplete(request, rbac);
  if (fault !== undefined) return fault;
  const { softDeleteRetentionInDays } = vault;
  delete vault.networkAcls;
  delete vault.enabledForDeployment;
  delete vault.enabledForDiskEncryption;
  delete vault.enabledForTemplateDeployment;
  Object.assign(vault, defaults(context.caller), named(request), {
    softDeleteRetentionInDays,
    enableRbacAuthorization: rbac,
  });
  delete vault.provisioningState;
  touch(vault, context);
  return ok(vaultBody(vault, context.cloud.now()));
}

/**
 * As recorded: `Succeeded` immediately; for a vault that was not deleted, the vault itself. The vault is restored
 * unchanged, its role assignments and diagnostic settings are not. guessed: it is restored only with its former ID.
 */
function recover(context: ArmContext): CloudAnswer {
  const { deletedVaults, vaults } = context.cloud.state;
  const index = deletedVaults.findIndex(({ vault }) => same(vaultId(vault), context.path));
  const vault = vaultOf(context) ?? deletedVaults[index]?.vault;
  if (vault === undefined) {
    const message =
      'A soft deleted vault with the given name does not exist. Ensure that the name for the vault that is being ' +
      'attempted to recover is in a recoverable state.';
    return failure(400, 'SoftDeletedVaultDoesNotExist', message);
  }
  if (index >= 0) {
    deletedVaults.splice(index, 1);
    vaults.push(vault);
    vault.dnsReadyAt = context.cloud.now();
  }
  touch(vault, context);
  return ok(vaultBody(vault, context.cloud.now()));
}
