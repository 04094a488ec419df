/** Which service answers for which host name. */
import { arm } from './arm/arm.ts';
import { azurePipelinesHost, azurePipelinesOidc } from './azure-pipelines/oidc.ts';
import { github } from './github/issues.ts';
import { entra } from './identity/entra.ts';
import { githubOidc } from './identity/github-oidc.ts';
import { graph } from './identity/graph.ts';
import { logQueries } from './logs/endpoint.ts';
import type { Cloud, Service } from './service.ts';
import type { ServiceName } from './transcript.ts';
import { vaultDataPlane } from './vault/data-plane.ts';

export interface Route {
  readonly name: ServiceName;
  readonly serve: Service;
}

/** The host of GitHub's token requests; the issuer's own host only publishes its keys. */
export const tokenRequestHost = 'run-actions-1-azure-eastus.actions.githubusercontent.com';

const routes = new Map<string, Route>([
  ['login.microsoftonline.com', { name: 'entra', serve: entra }],
  ['management.azure.com', { name: 'arm', serve: arm }],
  ['graph.microsoft.com', { name: 'graph', serve: graph }],
  ['api.github.com', { name: 'github', serve: github }],
  [tokenRequestHost, { name: 'oidc', serve: githubOidc }],
  ['token.actions.githubusercontent.com', { name: 'oidc', serve: githubOidc }],
  [azurePipelinesHost, { name: 'oidc', serve: azurePipelinesOidc }],
  ['api.loganalytics.io', { name: 'logs', serve: logQueries }],
]);

const vaultDomain = '.vault.azure.net';
const vault: Route = { name: 'vault', serve: vaultDataPlane };

/** The names in the certificate. */
export const certifiedHosts: readonly string[] = [
  ...routes.keys(),
  `*${vaultDomain}`,
  '*.actions.githubusercontent.com',
];

/** The service behind a host name in lower case; `undefined` if the cloud has none. */
export function routeOf(host: string): Route | undefined {
  return host.endsWith(vaultDomain) ? vault : routes.get(host);
}

/** assumed: the name of a vault whose provisioning ended like this was never registered. */
const neverRegistered = new Set(['Failed', 'Canceled']);

/**
 * Whether the vault's name resolves: from its registration until its deletion. That of a foreign vault resolves too.
 */
function isKnownVault(host: string, cloud: Cloud): boolean {
  const { state } = cloud;
  const name = host.slice(0, -vaultDomain.length);
  return (
    state.vaults.some(
      (one) =>
        one.name.toLowerCase() === name &&
        one.dnsReadyAt <= cloud.now() &&
        !neverRegistered.has(one.provisioningState ?? ''),
    ) || state.foreignNames.some((one) => one.name.toLowerCase() === name)
  );
}

/** What the proxy answers to CONNECT: 403 for a host outside the cloud, 502 for a vault whose name does not resolve. */
export function connectStatus(host: string, cloud: Cloud): 200 | 403 | 502 {
  const route = routeOf(host);
  if (!route) return 403;
  return route === vault && !isKnownVault(host, cloud) ? 502 : 200;
}
