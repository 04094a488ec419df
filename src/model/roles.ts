/** Azure's built-in roles that matter here (Microsoft: Azure built-in roles). Ids in lower case. */

import { roleNames } from './role-names.ts';

/** Key Vault Crypto Service Encryption User: get, wrapKey and unwrapKey, nothing else. */
export const encryptionUserRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
export const encryptionUserRoleName = 'Key Vault Crypto Service Encryption User';

/** By GUID: the name, and whether the role has a data action that wraps or unwraps with a key. */
const builtIn = new Map<string, readonly [name: string, usesKeys: boolean]>([
  [encryptionUserRole, [encryptionUserRoleName, true]],
  ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', [roleNames.owner.en, false]],
  ['b24988ac-6180-42a0-ab88-20f7382dd24c', [roleNames.contributor.en, false]],
  ['acdd72a7-3385-48ef-bd42-f606fba81ae7', [roleNames.reader.en, false]],
  ['18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', [roleNames.accessAdministrator.en, false]],
  ['f58310d9-a9f6-439a-9e8d-f62e7b41a168', ['Role Based Access Control Administrator', false]],
  ['00482a5a-887f-4fb3-b363-3b7fe8e74483', ['Key Vault Administrator', true]],
  ['f25e0fa2-a7c8-4377-a976-54943a77a395', [roleNames.vaultContributor.en, false]],
  ['21090545-7ca7-4776-b22c-e363652d74d2', [roleNames.vaultReader.en, false]],
  ['8b54135c-b56d-4d72-a534-26097cfdc8d8', [roleNames.dataAccessAdministrator.en, false]],
  ['14b46e9e-c2b7-41b4-b07b-48a6ebf60603', [roleNames.cryptoOfficer.en, true]],
  ['12338af0-0e69-4776-bea7-57ae8d297424', ['Key Vault Crypto User', true]],
  ['08bbd89e-9f13-488c-ac41-acfcb10c90ab', ['Key Vault Crypto Service Release User', false]],
  ['b86a8fe4-44ce-4948-aee5-eccb2c155cd7', ['Key Vault Secrets Officer', false]],
  ['4633458b-17de-408a-b874-0445c86b69e6', ['Key Vault Secrets User', false]],
  ['a4417e6f-fecd-4de8-b567-7b0420556985', ['Key Vault Certificates Officer', false]],
  ['db79e9a7-68ee-4b58-9aeb-b90e7c24fcba', ['Key Vault Certificate User', false]],
]);

const builtInRole = (roleId: string) => builtIn.get(roleGuid(roleId));

/** Whether the role might let its holder wrap and unwrap: a role that is not in the list might. */
export function mayUseKeys(roleId: string): boolean {
  return builtInRole(roleId)?.[1] ?? true;
}

/** The role's GUID, whether Azure's answer has the GUID or a resource ID. */
export function roleGuid(roleId: string): string {
  return roleId.slice(roleId.lastIndexOf('/') + 1).toLowerCase();
}

/** The role's name, or its ID if the role is not in the list. */
export function roleName(roleId: string): string {
  return builtInRole(roleId)?.[0] ?? roleGuid(roleId);
}
