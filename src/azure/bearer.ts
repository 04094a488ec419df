/** Access tokens on requests: one scope a service, and each token only on requests of its service. */
import type { TokenCredential } from '@azure/core-auth';
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
