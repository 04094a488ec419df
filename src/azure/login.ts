/**
 * The login: a GitHub token becomes access tokens for ARM, Graph and Key Vault, each for its own domain.
 * Source: https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
import type { AccessToken } from '@azure/core-auth';
import type { HttpClient, PipelineResponse } from '@azure/core-rest-pipeline';
import { ClientAssertionCredential } from '@azure/identity';
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { Log } from '../model/log.ts';
import type { Operation } from '../model/operation.ts';
import { now } from '../runtime/clock.ts';
import { parseJson } from '../runtime/json.ts';
import { excerpt } from '../runtime/secrets.ts';
import { domains } from './cloud.ts';
import { sdkOptions } from './pipeline/pipeline.ts';
import { keepOriginalError, rawAnswerIfSent, requestIdOf } from './pipeline/raw-answer.ts';
import type { RenewableCredential } from './pipeline/renew.ts';

/** GitHub's token, which Entra accepts as an application's assertion. */
export interface Assertions {
  get(): Promise<{ readonly jwt: string }>;
  /** Counts the tokens, so that exchanges made in parallel with one stale token ask for one new token. */
  readonly generation: number;
  /** Forgets the token of that generation. */
  renew(generation: number): void;
}

export interface LoginOptions {
  readonly tenantId: string;
  readonly clientId: string;
  readonly httpClient: HttpClient;
  readonly assertions: Assertions;
  readonly log: Log;
  /** Called with each new access token, to mask it before anything else happens. */
  readonly onToken: (token: string) => void;
}

const operation: Operation = {
  service: 'entra',
  name: { en: 'sign in to Azure with the OIDC token', fr: 'se connecter à Azure avec le jeton OIDC' },
  writes: false,
};

/** AADSTS700024: the assertion is outside its validity. One new token is enough, unless the runner's clock is wrong. */
const staleAssertion = 'AADSTS700024';

interface Token {
  readonly token: Promise<AccessToken>;
  /** On the run's own clock, ms. */
  renewAt: number;
}

/** A credential for the Azure SDKs; its errors are `ServiceError`s with Entra's message. */
export class Login implements RenewableCredential {
  readonly #options: LoginOptions;
  readonly #tokens = new Map<string, Token>();
  readonly #withClaims = new Map<string, Promise<AccessToken>>();
  readonly #credentials = new Map<string, ClientAssertionCredential>();
  readonly #masked = new Set<string>();

  constructor(options: LoginOptions) {
    this.#options = options;
  }

  /**
   * Reads that start together share one exchange; a token that is about to expire is exchanged again. Of the SDK's
   * options, only the claims of a challenge are used: the capability to handle challenges (`cp1`), which brings tokens
   * for a day, is not declared for a job of minutes.
   */
  getToken(scopes: string | string[], { claims }: { readonly claims?: string } = {}): Promise<AccessToken> {
    const scope = String(scopes);
    if (claims !== undefined) return this.#tokenWithClaims(scope, claims);
    const known = this.#tokens.get(scope);
    return known !== undefined && now() < known.renewAt ? known.token : this.#keep(scope, this.#fresh(scope));
  }

  async forget(scope: string, refused: string): Promise<void> {
    const known = this.#tokens.get(scope);
    const token = await known?.token.catch(() => undefined);
    if (token?.token !== refused || this.#tokens.get(scope) !== known) return;
    this.#tokens.delete(scope);
    // The SDK keeps tokens as well, in the credential.
    this.#credentials.delete(scope);
  }

  /** One token answers the same challenge for all requests that received it. */
  #tokenWithClaims(scope: string, claims: string): Promise<AccessToken> {
    const key = `${scope} ${claims}`;
    const known = this.#withClaims.get(key);
    if (known !== undefined) return known;
    const token = this.#keep(scope, this.#fresh(scope, claims));
    this.#withClaims.set(key, token);
    return token;
  }

  #keep(scope: string, token: Promise<AccessToken>): Promise<AccessToken> {
    const entry: Token = { token, renewAt: Number.POSITIVE_INFINITY };
    this.#tokens.set(scope, entry);
    token.then(
      ({ expiresOnTimestamp }) => {
        entry.renewAt = now() + Math.max(0, expiresOnTimestamp - Date.now()) / 2;
      },
      () => this.#tokens.delete(scope),
    );
    return token;
  }

  async #fresh(scope: string, claims?: string): Promise<AccessToken> {
    const { generation } = this.#options.assertions;
    try {
      return await this.#exchange(scope, claims);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.details.code !== staleAssertion) throw error;
      this.#options.log.info(
        'Entra rejected the OIDC token as outside its validity (AADSTS700024): asking for a new one.',
      );
      this.#options.assertions.renew(generation);
      return this.#exchange(scope, claims);
    }
  }

  async #exchange(scope: string, claims: string | undefined): Promise<AccessToken> {
    let token: AccessToken | undefined;
    let failure: unknown;
    const response = await rawAnswerIfSent(operation, async () => {
      try {
        token = await this.#credential(scope).getToken(scope, claims === undefined ? {} : { claims });
      } catch (error) {
        failure = error;
        throw error;
      }
    });
    if (token === undefined) throw refusalOf(response, failure);
    this.#mask(token.token);
    return token;
  }

  #credential(scope: string): ClientAssertionCredential {
    const known = this.#credentials.get(scope);
    if (known !== undefined) return known;
    const { tenantId, clientId, httpClient, assertions } = this.#options;
    const assertion = () => keepOriginalError(async () => (await assertions.get()).jwt);
    const credential = new ClientAssertionCredential(tenantId, clientId, assertion, {
      ...sdkOptions(httpClient),
      // Set explicitly so that AZURE_AUTHORITY_HOST in the environment has no effect.
      authorityHost: `https://${domains.entra}`,
    });
    this.#credentials.set(scope, credential);
    return credential;
  }

  #mask(token: string): void {
    if (this.#masked.has(token)) return;
    this.#masked.add(token);
    this.#options.onToken(token);
  }
}

const tokenRefusal = v.object({
  error: v.string(),
  error_description: v.string(),
  error_codes: v.optional(v.array(v.number()), []),
  trace_id: v.optional(v.string()),
});

/** Entra's own message, which the SDK wraps. */
function refusalOf(response: PipelineResponse | undefined, failure: unknown): ServiceError {
  const { service, name } = operation;
  if (response === undefined || (response.status >= 200 && response.status < 300)) {
    const message = failure instanceof Error ? excerpt(failure.message) : 'the answer holds no token';
    return new ServiceError({ service, operation: name, code: 'InvalidAnswer', message }, failure);
  }
  const { status, bodyAsText = '' } = response;
  const body = v.safeParse(tokenRefusal, parseJson(bodyAsText ?? ''));
  const refusal = body.success ? body.output : undefined;
  const [code] = refusal?.error_codes ?? [];
  return new ServiceError({
    service,
    operation: name,
    status,
    code: code === undefined ? refusal?.error || `HTTP ${status}` : `AADSTS${code}`,
    message: refusal?.error_description || excerpt(bodyAsText ?? '') || 'the answer has no body',
    requestId: refusal?.trace_id ?? requestIdOf(response),
  });
}
