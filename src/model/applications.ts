/** Applications that are the same in every tenant. */

/** Adobe's, for customer-managed keys of Customer Journey Analytics (Adobe: Customer-managed keys). */
export const adobePublishedAppId = '251e3919-1940-4296-bb8b-6b9a5e8a4805';

/** Azure Key Vault's. Source: "Application IDs of commonly used Microsoft applications". */
export const keyVaultAppId = 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093';
