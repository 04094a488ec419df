/** What the pipeline needs from the login. */
import type { AccessToken, TokenCredential } from '@azure/core-auth';

/** A credential that can discard a token that a service rejected before it expired. */
export interface RenewableCredential extends TokenCredential {
  /**
   * @param options `claims`: the claims that a service requires, as JSON text; such a token never comes from the cache
   */
  getToken(scopes: string | string[], options?: { readonly claims?: string }): Promise<AccessToken>;
  /** Discards that token if it is still in use, so that the next one is new. */
  forget(scope: string, refused: string): Promise<void>;
}
