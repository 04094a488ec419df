/** The tenant that verify reads, and its parts. */
import type { CloudState, KeyState, KeyVersionState, VaultState } from '../../emulator/state.ts';
import {
  adobeAppId,
  clientId,
  groupScope,
  keyName,
  pipelinePrincipalId,
  roles,
  vaultName,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, rightsOf, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';

export const keyUri = `https://${vaultName}.vault.azure.net/keys/${keyName}`;

/** With these inputs, every finding that can pass without a confirmation passes. */
export const goodInputs = {
  mode: 'verify',
  'adobe-entitlement': 'healthcare-shield',
  'key-max-age-days': '3650',
} as const;

/**
 * A tenant with the rights of the verifying identity: only Reader on the group and `Application.Read.All`, so that a
 * read which needs more fails.
 */
export function verifiable(name: TenantName = 'ready'): CloudState {
  const state = tenants[name]();
  for (const { roleId, scope } of rightsOf(state)) revokeRole(state, roleId, scope);
  grantRole(state, roles.reader, groupScope, pipelinePrincipalId);
  setGraphPermissions(state, ['Application.Read.All'], clientId);
  return state;
}

export function vaultOf(state: CloudState): VaultState {
  const [vault] = state.vaults;
  if (vault === undefined) throw new Error('the tenant has no vault');
  return vault;
}

export function keyOf(state: CloudState): KeyState {
  const [key] = vaultOf(state).keys;
  if (key === undefined) throw new Error('the vault has no key');
  return key;
}

export function versionOf(state: CloudState): KeyVersionState {
  const [version] = keyOf(state).versions;
  if (version === undefined) throw new Error('the key has no version');
  return version;
}

export function adobeOf(state: CloudState) {
  const principal = state.servicePrincipals.find(({ appId }) => appId === adobeAppId);
  if (principal === undefined) throw new Error("the tenant has no service principal of Adobe's");
  return principal;
}

/** Seconds since 1970, so many days from now. */
export function inDays(days: number): number {
  return Math.floor(Date.now() / 1000) + days * 24 * 60 * 60;
}
