/**
 * GitHub's OIDC provider: the token that proves to Entra which workflow runs.
 * Source: https://docs.github.com/actions/reference/security/oidc
 */
import { RunError, ServiceError } from '../errors/errors.ts';
import type { Environment } from '../inputs/inputs.ts';
import type { IdTokenClaims } from '../model/id-token.ts';
import { now } from '../runtime/clock.ts';
import { parseJson } from '../runtime/json.ts';
import { userAgent } from '../runtime/version.ts';

export interface IdToken {
  readonly jwt: string;
  readonly claims: IdTokenClaims;
  /** From issue to expiry, ms. */
  readonly lifetime: number;
}

/** The address for token requests, and the request token. */
export interface IdTokenSource {
  readonly url: string;
  readonly requestToken: string;
}

/** @throws RunError `NoIdToken` when the job cannot have a token */
export function idTokenSource(environment: Environment, audience: string): IdTokenSource {
  const base = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!base || !requestToken || !URL.canParse(base)) {
    throw new RunError('NoIdToken', environment['GITHUB_EVENT_NAME'] ?? '');
  }
  const url = new URL(base);
  url.searchParams.set('audience', audience);
  return { url: url.href, requestToken };
}

export function idTokenHeaders({ requestToken }: IdTokenSource): Record<string, string> {
  return { Accept: 'application/json', Authorization: `Bearer ${requestToken}`, 'User-Agent': userAgent };
}

/** The token in GitHub's answer; `undefined` if it has none. */
export function parseIdToken(body: string): IdToken | undefined {
  const jwt = field(parseJson(body), 'value');
  if (typeof jwt !== 'string') return undefined;
  // Decoded only to show a person what was presented; Entra validates it.
  const claims = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const [issuer, subject, audience] = ['iss', 'sub', 'aud'].map((name) => field(claims, name));
  const [issued, expires] = ['iat', 'exp'].map((name) => field(claims, name));
  if (typeof issuer !== 'string' || typeof subject !== 'string' || typeof audience !== 'string') return undefined;
  const lifetime = typeof issued === 'number' && typeof expires === 'number' ? (expires - issued) * 1000 : 300_000;
  return { jwt, claims: { issuer, subject, audience }, lifetime };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

/**
 * One token for all exchanges. MSAL requests the assertion more than once for each access token, and one token serves
 * them all; a token older than half its lifetime is replaced, since Entra refuses an expired assertion (AADSTS700024).
 * Age is measured on this machine's clock from the moment of receipt, so a wrong clock does no harm.
 */
export class IdTokens {
  readonly #request: () => Promise<IdToken>;
  readonly #onToken: (token: IdToken) => void;
  #current: Promise<IdToken> | undefined;
  #renewAt = 0;
  #generation = 0;

  /** @param onToken called with each new token, to mask it before anything else happens */
  constructor(request: () => Promise<IdToken>, onToken: (token: IdToken) => void) {
    this.#request = request;
    this.#onToken = onToken;
  }

  get(): Promise<IdToken> {
    if (this.#current === undefined || now() > this.#renewAt) {
      this.#renewAt = Number.POSITIVE_INFINITY;
      this.#generation += 1;
      this.#current = this.#mint();
    }
    return this.#current;
  }

  /** Counts the tokens, so that exchanges made in parallel with one stale token ask for one new token. */
  get generation(): number {
    return this.#generation;
  }

  /** Forgets the token of that generation: Entra rejected it as expired or not yet valid. */
  renew(generation: number): void {
    if (generation === this.#generation) this.#current = undefined;
  }

  async #mint(): Promise<IdToken> {
    try {
      const token = await this.#request();
      this.#onToken(token);
      this.#renewAt = now() + token.lifetime / 2;
      return token;
    } catch (error) {
      // After a permanent failure (a proxy that requires a login, an error response), the exchanges do not request it
      // again.
      if (error instanceof ServiceError && error.details.transient === true) this.#current = undefined;
      throw error;
    }
  }
}
