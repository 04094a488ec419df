/** The name of a request's operation: method and path, without what differs between customers. */

const hosts = new Map([
  ['login.microsoftonline.com', 'Entra'],
  ['management.azure.com', 'ARM'],
  ['graph.microsoft.com', 'Graph'],
  ['api.github.com', 'GitHub'],
  ['api.loganalytics.io', 'Azure Monitor Logs'],
]);

function serviceOf(host: string): string {
  if (host.endsWith('.vault.azure.net')) return 'Key Vault';
  if (host.endsWith('.actions.githubusercontent.com')) return 'GitHub OIDC';
  return hosts.get(host) ?? host;
}

/** Names of resources, by the segment before them. */
const named: readonly (readonly [RegExp, string])[] = [
  [/^\/v1(?=\/+subscriptions\/)/, ''],
  [/\/idtoken\/.*$/, '/idtoken'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '{id}'],
  [/\/142\/\//, '/'],
  [/\/resourcegroups\/[^/]+/i, '/resourceGroups/{group}'],
  [/\/vaults\/[^/]+/i, '/vaults/{vault}'],
  [/\/deletedVaults\/[^/]+/i, '/deletedVaults/{vault}'],
  [/\/locations\/[^/]+/i, '/locations/{location}'],
  [/\/(keys|deletedkeys)\/[^/]+/i, '/$1/{key}'],
  [/\/(\{key\}|versions)\/[0-9a-f]{32}/i, '/$1/{version}'],
  [/\/operationResults\/[^/]+/i, '/operationResults/{operation}'],
  [/\/locks\/[^/]+/i, '/locks/{name}'],
  [/\/(roleAssignments|roleDefinitions|denyAssignments)\/[^/]+/i, '/$1/{id}'],
  [/\(appId='[^']*'\)/i, "(appId='{id}')"],
  [/\/repos\/[^/]+\/[^/]+/, '/repos/{owner}/{name}'],
  [/\/issues\/\d+/, '/issues/{number}'],
  [/^\/subscriptions\/\{id\}\/resourceGroups\/\{group\}/, '{group}'],
  [/^\{group\}\/providers\/Microsoft\.KeyVault\/vaults\/\{vault\}/i, '{vault}'],
  [/^\{vault\}\/keys\/\{key\}/, '{key}'],
  [/\/{2,}/g, '/'],
  [/(.)\/$/, '$1'],
];

/** E.g. `ARM GET {vault}/keys`, the same for every vault of every customer. */
export function operationOf({ method, url }: { readonly method: string; readonly url: string }): string {
  const { host, pathname } = new URL(url);
  const path = named.reduce((text, [pattern, name]) => text.replace(pattern, name), decodeURIComponent(pathname));
  return `${serviceOf(host)} ${method} ${path}`;
}
