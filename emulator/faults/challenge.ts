/**
 * Continuous access evaluation: a valid token is rejected until one is sent that was requested with the claims of the
 * challenge. Source: learn.microsoft.com, "Claims challenges, claims requests and client capabilities"; the vault's
 * challenge has the form of its other challenge, plus the two parameters.
 */
import { failure as armFailure, withHeaders } from '../arm/answers.ts';
import { fail } from '../identity/graph-answers.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { failure, withHeaders as withVaultHeaders } from '../vault/answers.ts';
import type { Intercept } from './catalog.ts';

/** The claims with which the new token must be requested. */
const wanted = { nbf: { essential: true, value: '1764067200' }, xms_caeerror: { value: '10012' } };
/** As in the header. */
export const challengedClaims = Buffer.from(JSON.stringify({ access_token: wanted })).toString('base64');

/** Clients add claims of their own (`xms_cc`), so only those of the challenge are checked. */
function isAnswered({ headers }: CloudRequest, cloud: Cloud): boolean {
  const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(headers['authorization'] ?? '') ?? [];
  const requested = cloud.tokens.readAccessToken(token)?.['requested_claims'];
  if (typeof requested !== 'object' || requested === null) return false;
  const given = new Map<string, unknown>(Object.entries(requested));
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(given.get(name)) === JSON.stringify(value));
}

const authorize = 'https://login.microsoftonline.com/common/oauth2/authorize';
const parameters = {
  documented: `realm="", authorization_uri="${authorize}", error="insufficient_claims", claims="${challengedClaims}"`,
  // As recorded for ARM in 2021: another error, but with the claims.
  revoked:
    'authorization_uri="https://login.windows.net/", error="invalid_token", ' +
    `error_description="User session has been revoked", claims="${challengedClaims}"`,
};

function refuse(request: CloudRequest, cloud: Cloud, form: keyof typeof parameters): CloudAnswer | undefined {
  const own = { 'WWW-Authenticate': `Bearer ${parameters[form]}` };
  if (request.host === 'management.azure.com') {
    return withHeaders({ ...armFailure(401, 'AuthenticationFailed', 'Authentication failed.'), headers: own });
  }
  if (request.host === 'graph.microsoft.com') {
    const message =
      'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: ' +
      'TokenIssuedBeforeRevocationTimestamp';
    const answer = fail(request, cloud, { status: 401, code: 'InvalidAuthenticationToken', message });
    return { ...answer, headers: { ...answer.headers, ...own } };
  }
  const vault = cloud.state.vaults.find(({ name }) => request.host === `${name.toLowerCase()}.vault.azure.net`);
  if (vault === undefined) return undefined;
  const value =
    `Bearer authorization="https://login.microsoftonline.com/${vault.tenantId}", resource="https://vault.azure.net", ` +
    `error="insufficient_claims", claims="${challengedClaims}"`;
  const refused = failure(401, 'Unauthorized', 'The token does not carry the claims that are needed.');
  return withVaultHeaders({ ...refused, headers: { 'www-authenticate': value } });
}

/** Ignores requests without a token, which are rejected anyway. @param forever every token is rejected */
export function challenge(form: keyof typeof parameters, forever = false): Intercept {
  return (request, cloud) => {
    const isSigned = request.headers['authorization'] !== undefined;
    return isSigned && (forever || !isAnswered(request, cloud)) ? refuse(request, cloud, form) : undefined;
  };
}
