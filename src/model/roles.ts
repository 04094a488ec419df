/** Azure's built-in roles that matter here (Microsoft: Azure built-in roles). Ids in lower case. */

/** Key Vault Crypto Service Encryption User: get, wrapKey and unwrapKey, nothing else. */
export const encryptionUserRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
export const encryptionUserRoleName = 'Key Vault Crypto Service Encryption User';

const names: Readonly<Record<string, string>> = {
  [encryptionUserRole]: encryptionUserRoleName,
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'Reader',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'Role Based Access Control Administrator',
  '00482a5a-887f-4fb3-b363-3b7fe8e74483': 'Key Vault Administrator',
  'f25e0fa2-a7c8-4377-a976-54943a77a395': 'Key Vault Contributor',
  '21090545-7ca7-4776-b22c-e363652d74d2': 'Key Vault Reader',
  '8b54135c-b56d-4d72-a534-26097cfdc8d8': 'Key Vault Data Access Administrator',
  '14b46e9e-c2b7-41b4-b07b-48a6ebf60603': 'Key Vault Crypto Officer',
  '12338af0-0e69-4776-bea7-57ae8d297424': 'Key Vault Crypto User',
  '08bbd89e-9f13-488c-ac41-acfcb10c90ab': 'Key Vault Crypto Service Release User',
  'b86a8fe4-44ce-4948-aee5-eccb2c155cd7': 'Key Vault Secrets Officer',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
  'a4417e6f-fecd-4de8-b567-7b0420556985': 'Key Vault Certificates Officer',
  'db79e9a7-68ee-4b58-9aeb-b90e7c24fcba': 'Key Vault Certificate User',
};

/** Of these, the roles without a data action that wraps or unwraps with a key. */
const withoutKeys: ReadonlySet<string> = new Set([
  'Owner',
  'Contributor',
  'Reader',
  'User Access Administrator',
  'Role Based Access Control Administrator',
  'Key Vault Contributor',
  'Key Vault Reader',
  'Key Vault Data Access Administrator',
  'Key Vault Crypto Service Release User',
  'Key Vault Secrets Officer',
  'Key Vault Secrets User',
  'Key Vault Certificates Officer',
  'Key Vault Certificate User',
]);

/** Whether the role might let its holder wrap and unwrap: a role that is not in the list might. */
export function mayUseKeys(roleId: string): boolean {
  return !withoutKeys.has(roleName(roleId));
}

/** The role's GUID, whether Azure's answer has the GUID or a resource ID. */
export function roleGuid(roleId: string): string {
  return roleId.slice(roleId.lastIndexOf('/') + 1).toLowerCase();
}

/** The role's name, or its ID if the role is not in the list. */
export function roleName(roleId: string): string {
  const guid = roleGuid(roleId);
  return Object.hasOwn(names, guid) ? (names[guid] ?? guid) : guid;
}
