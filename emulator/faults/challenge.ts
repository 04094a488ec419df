/**
 * Continuous access evaluation: a valid token is rejected until one is sent that was requested with the claims of the
 * challenge. Source: learn.microsoft.com, "Claims challenges, claims requests and client capabilities".
 */
import { failure, withHeaders } from '../arm/answers.ts';
import type { Cloud, CloudRequest } from '../service.ts';
import type { Intercept } from './catalog.ts';

/** The claims with which the new token must be requested. */
const wanted = { nbf: { essential: true, value: '1764067200' }, xms_caeerror: { value: '10012' } };
/** As in the header. */
const challengedClaims = Buffer.from(JSON.stringify({ access_token: wanted })).toString('base64');

/** Clients add claims of their own (`xms_cc`), so only those of the challenge are checked. */
function isAnswered({ headers }: CloudRequest, cloud: Cloud): boolean {
  const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(headers['authorization'] ?? '') ?? [];
  const requested = cloud.tokens.readAccessToken(token)?.['requested_claims'];
  if (typeof requested !== 'object' || requested === null) return false;
  const given = new Map<string, unknown>(Object.entries(requested));
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(given.get(name)) === JSON.stringify(value));
}

const parameters = {
  documented:
    'realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ' +
    `error="insufficient_claims", claims="${challengedClaims}"`,
  // As recorded for ARM in 2021: another error, but with the claims.
  revoked:
    'authorization_uri="https://login.windows.net/", error="invalid_token", ' +
    `error_description="User session has been revoked", claims="${challengedClaims}"`,
};

/** Of ARM. Ignores requests without a token, which are rejected anyway. @param forever every token is rejected */
export function challenge(form: keyof typeof parameters, forever = false): Intercept {
  return (request, cloud) => {
    const isSigned = request.headers['authorization'] !== undefined;
    if (request.host !== 'management.azure.com' || !isSigned || (!forever && isAnswered(request, cloud)))
      return undefined;
    const refused = failure(401, 'AuthenticationFailed', 'Authentication failed.');
    return withHeaders({ ...refused, headers: { 'WWW-Authenticate': `Bearer ${parameters[form]}` } });
  };
}
