/** Where rules come from. */
export const learn = 'https://learn.microsoft.com/en-us/azure';
const adobe = 'https://experienceleague.adobe.com/en/docs';
export const journeyAnalytics = `${adobe}/analytics-platform/using/cja-privacy/cmk`;
const platform = `${adobe}/experience-platform/landing/governance-privacy-security/customer-managed-keys`;
/** Adobe's rules for the vault of its sister product. */
export const platformVault = `${platform}/azure/azure-key-vault-config`;
export const platformOverview = `${platform}/overview`;
