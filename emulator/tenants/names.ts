/** The IDs and names that every tenant shares; IDs are fictitious, except for Adobe's application and Azure's roles. */

export const tenantId = '7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705';
/** Adobe's tenant: the simulated home tenant of Adobe's application. */
export const adobeTenantId = 'fa7b1b5a-7b34-4387-94ae-d2c178decee1';
export const subscriptionId = 'b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246';
export const clientId = '4e6c8b21-93fd-4a07-b5d2-17f0ae369c58';
/** Object ids of the pipeline's application and of its service principal. */
export const pipelineApplicationId = 'c80f5d17-2ab4-4e93-a6d8-5b91e3f7042d';
export const pipelinePrincipalId = '91d7a3f6-c4e2-4b58-8f09-6ea2b5d1738c';

/** Adobe's CJA application (experienceleague.adobe.com, "Customer-managed keys"). */
export const adobeAppId = '251e3919-1940-4296-bb8b-6b9a5e8a4805';
export const adobePrincipalId = 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352';
/** The object ID of Adobe's service principal before it was deleted and created again. */
export const formerAdobePrincipalId = '0f94b6d2-e58a-4371-b2c7-3d6a19e8f504';

/** The object ID of another application's service principal, and one that does not exist. */
export const otherPrincipalId = '8c27e5a1-3d94-4f60-b17e-a5d20c96f34b';
export const goneAdobePrincipalId = '5e91c7d3-0b28-4a6f-94e7-c1f38a25d60e';
export const otherAppId = 'a9b04e72-6c15-4d38-8f2a-37e1c5d60b94';
/** The former tenant of a subscription that moved. */
export const formerTenantId = '2d7f8b31-a460-4e95-b8c3-9f105e6ad274';

/** Azure Key Vault's own application, the same in every tenant, and its service principal in this one. */
export const keyVaultAppId = 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093';
export const keyVaultPrincipalId = '37c2e6b8-9f41-4d05-b3a7-1e80d5c94f62';

export const groupName = 'rg-cja';
export const location = 'eastus2';
export const vaultName = 'kv-contoso-cja';
export const keyName = 'cja-cmk';
export const keyVersion = '6f1e0d9c8b7a49385c2d1e0f9a8b7c6d';

export const repository = 'contoso/analytics-platform';
export const subject = `repo:${repository}:ref:refs/heads/main`;

export const subscriptionScope = `/subscriptions/${subscriptionId}`;
export const groupScope = `${subscriptionScope}/resourceGroups/${groupName}`;
export const vaultScope = `${groupScope}/providers/Microsoft.KeyVault/vaults/${vaultName}`;

/** Azure's built-in roles (learn.microsoft.com, "Azure built-in roles"). */
export const roles = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  userAccessAdministrator: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  keyVaultContributor: 'f25e0fa2-a7c8-4377-a976-54943a77a395',
  keyVaultDataAccessAdministrator: '8b54135c-b56d-4d72-a534-26097cfdc8d8',
  keyVaultAdministrator: '00482a5a-887f-4fb3-b363-3b7fe8e74483',
  keyVaultCryptoOfficer: '14b46e9e-c2b7-41b4-b07b-48a6ebf60603',
  keyVaultCryptoUser: '12338af0-0e69-4776-bea7-57ae8d297424',
  keyVaultCryptoServiceEncryptionUser: 'e147488a-f6f5-4113-8e2d-b22465e65bf6',
  keyVaultReader: '21090545-7ca7-4776-b22c-e363652d74d2',
  logAnalyticsReader: '73c42c96-874c-492b-b04d-ab87d138a893',
} as const;
