/** The ID token that proves to Entra which job runs. */
import { RunError, ServiceError } from '../errors/errors.ts';
import type { IdTokenClaims } from '../model/host.ts';
import { now } from '../runtime/clock.ts';
import { parseJson } from '../runtime/json.ts';
import type { GivenIdToken } from './host.ts';

export interface IdToken {
  readonly jwt: string;
  readonly claims: IdTokenClaims;
  /** From issue to expiry, ms. */
  readonly lifetime: number;
  /** Milliseconds since 1970, by the issuer's clock; `undefined` if the token does not say. */
  readonly expiresAt: number | undefined;
}

/** The token in the issuer's answer; `undefined` if it has none. */
export function idTokenIn(body: string, name: string): IdToken | undefined {
  const jwt = field(parseJson(body), name);
  return typeof jwt === 'string' ? parseIdToken(jwt) : undefined;
}

/** @returns `undefined` if it is no token */
export function parseIdToken(jwt: string): IdToken | undefined {
  // Decoded only to show a person what was presented; Entra validates it.
  const claims = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const [issuer, subject, audience] = ['iss', 'sub', 'aud'].map((name) => field(claims, name));
  const [issued, expires] = ['iat', 'exp'].map((name) => field(claims, name));
  if (typeof issuer !== 'string' || typeof subject !== 'string' || typeof audience !== 'string') return undefined;
  const lifetime = typeof issued === 'number' && typeof expires === 'number' ? (expires - issued) * 1000 : 300_000;
  const expiresAt = typeof expires === 'number' ? expires * 1000 : undefined;
  return {
    jwt,
    claims: { issuer, subject, audience, ...(isPublic(claims) && { isPublic: true }) },
    lifetime,
    expiresAt,
  };
}

/** As GitHub and GitLab write it of the repository or project. */
function isPublic(claims: unknown): boolean {
  return ['repository_visibility', 'project_visibility'].some((name) => field(claims, name) === 'public');
}

/** @throws RunError when there is none, it is no token, or it has expired: nobody but its issuer can renew it */
export function givenIdToken({ given }: GivenIdToken): IdToken {
  const token = parseIdToken(given());
  if (token === undefined) throw new RunError('UnreadableIdToken', '');
  if (token.expiresAt !== undefined && token.expiresAt <= Date.now()) {
    throw new RunError('ExpiredIdToken', new Date(token.expiresAt).toISOString());
  }
  return token;
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
