/** What the pipeline needs of the login. */
import type { AccessToken, TokenCredential } from '@azure/core-auth';

/** A credential that can be told that a service refused a token before its time. */
export interface RenewableCredential extends TokenCredential {
  /** @param options `claims`: what a service asked for, as JSON text; such a token is never taken from a cache */
  getToken(scopes: string | string[], options?: { readonly claims?: string }): Promise<AccessToken>;
  /** Throws that token away, if it is still the one in use, so that the next one is a fresh one. */
  forget(scope: string, refused: string): Promise<void>;
}
