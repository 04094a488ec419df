/**
 * GitHub's OIDC provider: the token that proves to Entra which workflow runs.
 * Source: https://docs.github.com/actions/reference/security/oidc
 */

import { RunError, ServiceError } from '../errors/errors.ts';
import type { Environment } from '../inputs/inputs.ts';
import { now } from '../runtime/clock.ts';
import { parseJson } from '../runtime/json.ts';
import { excerpt } from '../runtime/secrets.ts';
import { requestIdOf, type Send } from './http.ts';

/** What Entra compares; shown to the person who must register it. */
export interface IdTokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

export interface IdToken {
  readonly jwt: string;
  readonly claims: IdTokenClaims;
  /** From issue to expiry, ms. */
  readonly lifetime: number;
}

/** @throws RunError when the job cannot have a token */
export function idTokenUrl(environment: Environment, audience: string): { url: string; requestToken: string } {
  const base = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!base || !requestToken || !URL.canParse(base)) {
    throw new RunError('NoIdToken', environment['GITHUB_EVENT_NAME'] ?? '');
  }
  const url = new URL(base);
  url.searchParams.set('audience', audience);
  return { url: url.href, requestToken };
}

/**
 * A fresh token.
 *
 * @throws ServiceError when GitHub refuses or answers nonsense
 */
export async function requestIdToken(send: Send, from: { url: string; requestToken: string }): Promise<IdToken> {
  const operation = 'get an OIDC token from GitHub';
  const answer = await send({
    method: 'GET',
    url: from.url,
    headers: { authorization: `Bearer ${from.requestToken}` },
    operation,
  });
  const token = answer.status === 200 ? readIdToken(answer.body) : undefined;
  if (token !== undefined) return token;
  throw new ServiceError({
    service: 'oidc',
    operation,
    status: answer.status,
    code: answer.status === 200 ? 'InvalidAnswer' : `HTTP ${answer.status}`,
    message: answer.status === 200 ? 'the answer holds no token' : excerpt(answer.body),
    requestId: requestIdOf(answer.headers),
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function readIdToken(body: string): IdToken | undefined {
  const jwt = field(parseJson(body), 'value');
  if (typeof jwt !== 'string') return undefined;
  // Read only to show a person what was presented; Entra is who checks it.
  const claims = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const [issuer, subject, audience] = ['iss', 'sub', 'aud'].map((name) => field(claims, name));
  const [issued, expires] = ['iat', 'exp'].map((name) => field(claims, name));
  if (typeof issuer !== 'string' || typeof subject !== 'string' || typeof audience !== 'string') return undefined;
  const lifetime = typeof issued === 'number' && typeof expires === 'number' ? (expires - issued) * 1000 : 300_000;
  return { jwt, claims: { issuer, subject, audience }, lifetime };
}

/**
 * One token for all exchanges of a moment. MSAL asks for the assertion more than once for each access token, and one
 * token serves them all; one that is older than half its life is replaced, since Entra refuses an expired assertion
 * (AADSTS700024). Age is measured on this machine's clock from the moment of receipt, so a clock that is off does no harm.
 */
export class IdTokens {
  readonly #request: () => Promise<IdToken>;
  readonly #onToken: (jwt: string) => void;
  #current: Promise<IdToken> | undefined;
  #renewAt = 0;
  #generation = 0;

  /** @param onToken called with each new token, to mask it before anything else happens */
  constructor(request: () => Promise<IdToken>, onToken: (jwt: string) => void) {
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

  /** Counts the tokens, so that exchanges made side by side with one stale token ask for one new token. */
  get generation(): number {
    return this.#generation;
  }

  /** Forgets the token of that generation: Entra found it outside its time. */
  renew(generation: number): void {
    if (generation === this.#generation) this.#current = undefined;
  }

  async #mint(): Promise<IdToken> {
    try {
      const token = await this.#request();
      this.#onToken(token.jwt);
      this.#renewAt = now() + token.lifetime / 2;
      return token;
    } catch (error) {
      this.#current = undefined;
      throw error;
    }
  }
}
