/** Access tokens on requests: one scope a service, and each token only on requests of its service. */
import type { TokenCredential } from '@azure/core-auth';
import { type ServiceName, serviceTitles } from '../errors/errors.ts';
import type { Log } from '../model/log.ts';
import type { Send } from './http.ts';

export const scopes = {
  arm: 'https://management.azure.com/.default',
  graph: 'https://graph.microsoft.com/.default',
  vault: 'https://vault.azure.net/.default',
} as const;

/** A `Send` that adds the bearer token of one service. */
export function bearer(send: Send, credential: TokenCredential, scope: string): Send {
  return async (request) => {
    const token = await credential.getToken(scope);
    if (token === null) throw new Error('a credential without a token');
    return send({ ...request, headers: { ...request.headers, authorization: `Bearer ${token.token}` } });
  };
}

/** A credential that can be told that a service refused a token before its time. */
export interface RenewableCredential extends TokenCredential {
  /** Throws that token away, if it is still the one in use, so that the next one is a fresh one. */
  forget(scope: string, refused: string): Promise<void>;
}

export interface Renewal {
  readonly credential: RenewableCredential;
  readonly service: Extract<ServiceName, 'arm' | 'graph' | 'vault'>;
  readonly log: Log;
}

/**
 * A `Send` that gets a fresh token, once, when the service answers 401 to the one in use: it expired on the way, or was
 * revoked. A service that refuses a token did nothing, so a write is repeated too. Requests without a token (the data
 * plane's first, which asks where to get one) are left alone.
 */
export function renewing(send: Send, { credential, service, log }: Renewal): Send {
  return async (request) => {
    const answer = await send(request);
    const refused = /^Bearer (.+)$/.exec(request.headers?.['authorization'] ?? '')?.[1];
    if (answer.status !== 401 || refused === undefined) return answer;
    log.info(`${serviceTitles[service]} refuses the token (HTTP 401): asking for a fresh one, once.`);
    await credential.forget(scopes[service], refused);
    const token = await credential.getToken(scopes[service]);
    if (token === null) return answer;
    return send({ ...request, headers: { ...request.headers, authorization: `Bearer ${token.token}` } });
  };
}
