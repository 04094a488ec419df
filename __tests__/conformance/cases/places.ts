/** The addresses of the tenants' resources, and requests to them. */
import type { CloudState, KeyState, VaultState } from '../../../emulator/state.ts';
import {
  groupScope,
  keyName,
  roles,
  subscriptionId,
  subscriptionScope,
  tenantId,
  vaultName,
  vaultScope,
} from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import type { Sent } from '../case.ts';

export const arm = 'https://management.azure.com';
export const group = `${arm}${groupScope}`;
export const vault = `${arm}${vaultScope}`;
export const key = `${vault}/keys/${keyName}`;
export const subscription = `${arm}${subscriptionScope}`;
export const provider = `${subscription}/providers/Microsoft.KeyVault`;
export const dataPlane = `https://${vaultName}.vault.azure.net`;
export const graph = 'https://graph.microsoft.com/v1.0';
export const signIn = 'https://login.microsoftonline.com';
export const nobody = '5c1f7a90-2d3b-4e68-b0a4-97d8e6f31c25';
export const assignmentName = '3f0d6c1e-84b2-4a97-9c55-e1d27b60f8a3';

export function get(url: string, more: Partial<Sent> = {}): Sent {
  return { method: 'GET', url, ...more };
}

export function put(url: string, body: unknown, more: Partial<Sent> = {}): Sent {
  return { method: 'PUT', url, body, ...more };
}

export function post(url: string, body?: unknown, more: Partial<Sent> = {}): Sent {
  return { method: 'POST', url, ...(body !== undefined && { body }), ...more };
}

export function remove(url: string, more: Partial<Sent> = {}): Sent {
  return { method: 'DELETE', url, ...more };
}

/** The caller owns the subscription. */
export function asOwner(state: CloudState): void {
  grantRole(state, roles.owner, subscriptionScope);
}

/** The caller owns the subscription and may do everything on the vault's data plane. */
export function asAdministrator(state: CloudState): void {
  asOwner(state);
  grantRole(state, roles.keyVaultAdministrator, subscriptionScope);
}

export function vaultOf(state: CloudState): VaultState {
  const [first] = state.vaults;
  if (first === undefined) throw new Error('The tenant has no vault');
  return first;
}

export function keyOf(state: CloudState): KeyState {
  const [first] = vaultOf(state).keys;
  if (first === undefined) throw new Error('The tenant has no key');
  return first;
}

/** A vault with access policies, as in the recordings. */
export const vaultRequest = {
  location: 'eastus2',
  properties: { tenantId, sku: { family: 'A', name: 'standard' }, accessPolicies: [], enableRbacAuthorization: false },
} as const;

export const roleDefinition = (role: string) =>
  `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${role}`;
