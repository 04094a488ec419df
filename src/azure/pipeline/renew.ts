/** The policy that replaces a token which a service refuses before its time. */
import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import { serviceTitles } from '../../errors/errors.ts';
import type { Log } from '../../model/log.ts';
import { scopes, type TokenService } from '../cloud.ts';
import { claimsChallenge } from './claims.ts';
import type { RenewableCredential } from './credential.ts';

export interface RenewalOptions {
  readonly credential: RenewableCredential;
  readonly service: TokenService;
  readonly log: Log;
}

/**
 * Gets a fresh token, once, when the service answers 401 to the one in use: it expired on the way, or was revoked. A
 * service that refuses a token did nothing, so a write is repeated too. Requests without a token (the first one of the
 * data plane's client, which asks where to get one) are left alone, and so is a demand for claims: the SDKs' own policy
 * above answers it with a token that carries them.
 */
export function renewRefusedToken({ credential, service, log }: RenewalOptions): PipelinePolicy {
  const authorize = async (request: PipelineRequest) => {
    const { token } = await credential.getToken(scopes[service]);
    request.headers.set('Authorization', `Bearer ${token}`);
  };
  const refused = new Set<string>();
  return {
    name: 'renew-refused-token',
    async sendRequest(request, next) {
      // The SDK keeps the token that was refused, and gives it to further requests.
      if (refused.has(tokenOf(request) ?? '')) await authorize(request);
      const response = await next(request);
      const token = tokenOf(request);
      if (response.status !== 401 || token === undefined || claimsChallenge(response) !== undefined) return response;
      log.info(`${serviceTitles[service]} refuses the token (HTTP 401): asking for a fresh one, once.`);
      refused.add(token);
      await credential.forget(scopes[service], token);
      await authorize(request);
      return next(request);
    },
  };
}

function tokenOf({ headers }: PipelineRequest): string | undefined {
  return /^Bearer (.+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
}
