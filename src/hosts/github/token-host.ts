/**
 * The hosts that give a job its ID token. Sources: https://docs.github.com/actions/reference/security/oidc and
 * https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 */

/** @param server `GITHUB_SERVER_URL`, which no workflow can set */
export function isTokenHost({ protocol, host }: URL, server: string | undefined): boolean {
  const own = server !== undefined && URL.canParse(server) ? new URL(server).host : 'github.com';
  const isCloud = own === 'github.com' || own.endsWith('.ghe.com');
  // An Enterprise Server answers itself, at /_services/token.
  const isOwn = own !== 'github.com' && (host === own || host.endsWith(`.${own}`));
  // A host has its port, unless it is the usual one.
  return protocol === 'https:' && (isOwn || (isCloud && host.endsWith('.actions.githubusercontent.com')));
}
