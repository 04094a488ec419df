/**
 * The procedure as Microsoft's page on customer-managed keys across tenants and Adobe's page describe it, carried out
 * with az.
 */
import { adobeAppId, groupName, keyName, location, vaultName } from '../../emulator/tenants/names.ts';
import type { Az } from './az.ts';

const vault = ['--vault-name', vaultName] as const;
const key = [...vault, '--name', keyName] as const;

export const createGroup = (az: Az) => az.json('group', 'create', '--name', groupName, '--location', location);

export const createVault = (az: Az) => {
  const where = ['--resource-group', groupName, '--location', location];
  const how = ['--enable-rbac-authorization', 'true', '--enable-purge-protection', 'true'];
  return az.json('keyvault', 'create', '--name', vaultName, ...where, ...how);
};

export const createKey = (az: Az) =>
  az.json('keyvault', 'key', 'create', ...key, '--kty', 'RSA', '--size', '3072', '--ops', 'wrapKey', 'unwrapKey');

export const installAdobe = (az: Az) => az.text('ad', 'sp', 'create', '--id', adobeAppId, '--query', 'id', '-o', 'tsv');

export async function grantAdobe(az: Az, principalId: string): Promise<unknown> {
  const scope = await az.text('keyvault', 'show', '--name', vaultName, '--query', 'id', '--output', 'tsv');
  const who = ['--assignee-object-id', principalId, '--assignee-principal-type', 'ServicePrincipal'];
  const role = ['--role', 'Key Vault Crypto Service Encryption User'];
  return az.json('role', 'assignment', 'create', ...who, ...role, '--scope', scope);
}

/** All of it. @returns the key identifier as Azure shows it */
export async function setUp(az: Az): Promise<string> {
  await createGroup(az);
  await createVault(az);
  await createKey(az);
  await grantAdobe(az, await installAdobe(az));
  return keyId(az);
}

export const keyId = (az: Az) => az.text('keyvault', 'key', 'show', ...key, '--query', 'key.kid', '--output', 'tsv');

export const deleteKey = (az: Az) => az.run('keyvault', 'key', 'delete', ...key);
export const recoverKey = (az: Az) => az.run('keyvault', 'key', 'recover', ...key);
export const deleteVault = (az: Az) => az.run('keyvault', 'delete', '--name', vaultName);
export const recoverVault = (az: Az) => az.run('keyvault', 'recover', '--name', vaultName);
