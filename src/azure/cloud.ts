/**
 * Azure's public cloud: the domain of each service and the scope of its tokens. A new domain needs a line in the threat
 * model.
 */

/** Those that are the same for everybody. */
export const domains = {
  entra: 'login.microsoftonline.com',
  arm: 'management.azure.com',
  graph: 'graph.microsoft.com',
  logs: 'api.loganalytics.io',
} as const;

export const scopes = {
  arm: 'https://management.azure.com/.default',
  graph: 'https://graph.microsoft.com/.default',
  vault: 'https://vault.azure.net/.default',
  logs: 'https://api.loganalytics.io/.default',
} as const;

/** A service that takes access tokens of Entra. */
export type TokenService = keyof typeof scopes;

export function vaultDomain(vaultName: string): string {
  return `${vaultName.toLowerCase()}.vault.azure.net`;
}

/** Of Microsoft.KeyVault: its new vaults use Azure RBAC by default; all older ones retire on 27 February 2027. */
export const keyVaultApiVersion = '2026-02-01';
