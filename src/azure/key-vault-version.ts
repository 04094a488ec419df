/** The api-version whose new vaults use Azure RBAC by default; all older ones retire on 27 February 2027. */
export const keyVaultApiVersion = '2026-02-01';
