/** The policy that replaces a token that a service rejects before it expires, or requires with other claims. */

import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type { PipelinePolicy, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { ServiceError, serviceTitles } from '../../errors/errors.ts';
import type { Log } from '../../model/log.ts';
import { parseJson } from '../../runtime/json.ts';
import { scopes, type TokenService } from '../cloud.ts';
import { refusal } from '../responses.ts';
import { currentOperation, requestIdOf } from './raw-answer.ts';

export interface RenewalOptions {
  readonly credential: RenewableCredential;
  readonly service: TokenService;
  readonly log: Log;
}

/**
 * Gets another token, once, when the service answers 401 to the one in use: it expired on the way, was revoked, or the
 * service wants claims that it does not have. A service that rejects a token has done nothing, so a write is repeated
 * too, except a creation that could replace something: its caller reads again before it sends it. Requests without a
 * token (the first one of the data plane's client, which asks where to get one) are left alone.
 */
export function renewRefusedToken({ credential, service, log }: RenewalOptions): PipelinePolicy {
  const scope = scopes[service];
  const authorize = async (request: PipelineRequest, claims?: string) => {
    const { token } = await credential.getToken(scope, claims === undefined ? {} : { claims });
    request.headers.set('Authorization', `Bearer ${token}`);
  };
  const refused = new Set<string>();
  /** Tokens that were requested because a creation was refused: one refusal each is enough. */
  const renewed = new Set<string>();
  return {
    name: 'renew-refused-token',
    async sendRequest(request, next) {
      // The SDK keeps the token that was refused, and gives it to further requests.
      if (refused.has(tokenOf(request) ?? '')) await authorize(request);
      const response = await next(request);
      const token = tokenOf(request);
      if (response.status !== 401 || token === undefined) return response;
      const { overwrites = false } = currentOperation();
      if (overwrites && renewed.has(token)) return refusedAgain(response);
      const claims = claimsChallenge(response);
      refused.add(token);
      if (claims === undefined) {
        log.info(`${serviceTitles[service].en} refused the token (HTTP 401): requesting a new one, once.`);
        await credential.forget(scope, token);
      } else log.info(`${serviceTitles[service].en} requires a token with other claims: requesting one, once.`);
      await authorize(request, claims);
      if (overwrites) {
        renewed.add(tokenOf(request) ?? '');
        throw toBeRepeated(response);
      }
      const second = await next(request);
      return claims === undefined ? second : refusedAgain(second);
    },
  };
}

/** Somebody may have created the resource while the token was exchanged. */
function toBeRepeated(response: PipelineResponse): ServiceError {
  const { details } = refusal(currentOperation(), response);
  return new ServiceError({ ...details, transient: true });
}

/** @throws ServiceError if the service wants claims once more */
function refusedAgain(response: PipelineResponse): PipelineResponse {
  if (claimsChallenge(response) !== undefined) throw insufficientClaims(requestIdOf(response));
  return response;
}

function tokenOf({ headers }: PipelineRequest): string | undefined {
  return /^Bearer (.+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
}

function insufficientClaims(requestId: string | undefined): ServiceError {
  const { service, name } = currentOperation();
  const message = 'it asks for a token with other claims again, though it got one';
  return new ServiceError({ service, operation: name, status: 401, code: 'InsufficientClaims', message, requestId });
}

/** A credential that can discard a token that a service rejected before it expired. */
export interface RenewableCredential extends TokenCredential {
  /**
   * @param options `claims`: the claims that a service requires, as JSON text; such a token never comes from the cache
   */
  getToken(scopes: string | string[], options?: { readonly claims?: string }): Promise<AccessToken>;
  /** Discards that token if it is still in use, so that the next one is new. */
  forget(scope: string, refused: string): Promise<void>;
}

const longestHeader = 8_192;

/**
 * Continuous access evaluation: the claims that a 401 asks for, as JSON text; `undefined` if it has none, or malformed ones.
 * Source: https://learn.microsoft.com/entra/identity-platform/claims-challenge; ARM was recorded to say `invalid_token`
 * where the page says `insufficient_claims`, so only the claims count.
 */
export function claimsChallenge({ status, headers }: Pick<PipelineResponse, 'status' | 'headers'>): string | undefined {
  const challenge = headers.get('www-authenticate') ?? '';
  if (status !== 401 || challenge.length > longestHeader) return undefined;
  const encoded = /[\s,]claims="([^"]+)"/i.exec(challenge)?.[1];
  if (encoded === undefined) return undefined;
  const claims = Buffer.from(encoded, 'base64').toString('utf8');
  return typeof parseJson(claims) === 'object' ? claims : undefined;
}
