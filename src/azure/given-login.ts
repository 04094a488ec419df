/** A login with access tokens that another program gives, such as the Azure CLI. */
import type { AccessToken } from '@azure/core-auth';
import type { RenewableCredential } from './pipeline/renew.ts';

export type GiveToken = (scope: string) => Promise<AccessToken>;

export class GivenLogin implements RenewableCredential {
  readonly #give: GiveToken;
  readonly #onToken: (token: string) => void;
  readonly #tokens = new Map<string, Promise<AccessToken>>();

  /** @param onToken called with each new token, to mask it before anything else happens */
  constructor(give: GiveToken, onToken: (token: string) => void) {
    this.#give = give;
    this.#onToken = onToken;
  }

  /** Reads that start together share one token. The other program can't be asked for the claims of a challenge. */
  async getToken(scopes: string | string[]): Promise<AccessToken> {
    const scope = String(scopes);
    const known = this.#tokens.get(scope);
    const token = await (known ?? this.#ask(scope));
    return token.expiresOnTimestamp > Date.now() ? token : this.#ask(scope);
  }

  async forget(scope: string, refused: string): Promise<void> {
    const known = await this.#tokens.get(scope)?.catch(() => undefined);
    if (known?.token === refused) this.#tokens.delete(scope);
  }

  #ask(scope: string): Promise<AccessToken> {
    const asked = this.#give(scope).then((token) => {
      this.#onToken(token.token);
      return token;
    });
    this.#tokens.set(scope, asked);
    return asked;
  }
}
