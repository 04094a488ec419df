/**
 * The login: a GitHub token becomes access tokens for ARM, Graph and Key Vault, each for its own host.
 * Source: https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */

import type { AccessToken, GetTokenOptions } from '@azure/core-auth';
import { ClientAssertionCredential } from '@azure/identity';
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { Log } from '../model/log.ts';
import { now } from '../runtime/clock.ts';
import { parseJson } from '../runtime/json.ts';
import { excerpt } from '../runtime/secrets.ts';
import type { RenewableCredential } from './bearer.ts';
import { fixedHosts } from './hosts.ts';
import { type HttpAnswer, requestIdOf, type Send } from './http.ts';
import type { IdTokens } from './oidc.ts';
import { clientOptions } from './sdk.ts';
import { asError } from './wire.ts';

export interface LoginOptions {
  readonly tenantId: string;
  readonly clientId: string;
  readonly send: Send;
  readonly idTokens: IdTokens;
  readonly log: Log;
  /** Called with each new access token, to mask it before anything else happens. */
  readonly onToken: (token: string) => void;
}

const tokenRefusal = v.object({
  error: v.string(),
  error_description: v.string(),
  error_codes: v.optional(v.array(v.number()), []),
  trace_id: v.optional(v.string()),
});

const operation = 'log in to Azure with the OIDC token';

/** AADSTS700024: the assertion is outside its time. One fresh token settles it, unless the clock is off. */
const staleAssertion = 'AADSTS700024';

/** A credential for the Azure SDKs and for `bearer`; its refusals are `ServiceError`s with Entra's own words. */
export class Login implements RenewableCredential {
  readonly #options: LoginOptions;
  readonly #masked = new Set<string>();

  constructor(options: LoginOptions) {
    this.#options = options;
  }

  /** Reads that start together share one exchange; a token near its end is exchanged anew. */
  getToken(scopes: string | string[], options: GetTokenOptions = {}): Promise<AccessToken> {
    const scope = String(scopes);
    const known = this.#tokens.get(scope);
    if (known !== undefined && now() < known.renewAt) return known.token;
    const token = this.#fresh(scopes, options);
    const entry = { token, renewAt: Number.POSITIVE_INFINITY };
    this.#tokens.set(scope, entry);
    token.then(
      ({ expiresOnTimestamp }) => {
        entry.renewAt = now() + Math.max(0, expiresOnTimestamp - Date.now()) / 2;
      },
      () => this.#tokens.delete(scope),
    );
    return token;
  }

  async forget(scope: string, refused: string): Promise<void> {
    const known = this.#tokens.get(scope);
    const token = await known?.token.catch(() => undefined);
    if (token?.token !== refused || this.#tokens.get(scope) !== known) return;
    this.#tokens.delete(scope);
    // The SDK keeps tokens as well, in the credential.
    this.#credentials.delete(scope);
  }

  async #fresh(scopes: string | string[], options: GetTokenOptions): Promise<AccessToken> {
    const { generation } = this.#options.idTokens;
    try {
      return await this.#exchange(scopes, options);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.details.code !== staleAssertion) throw error;
      this.#options.log.info(
        'Entra finds the OIDC token outside its time (AADSTS700024): asking GitHub for a new one.',
      );
      this.#options.idTokens.renew(generation);
      return this.#exchange(scopes, options);
    }
  }

  readonly #tokens = new Map<string, { token: Promise<AccessToken>; renewAt: number }>();
  readonly #credentials = new Map<string, ClientAssertionCredential>();
  readonly #errorCatalog = new Map<string, ServiceError>();
  readonly #faults = new Map<string, Error>();

  async #exchange(scopes: string | string[], options: GetTokenOptions): Promise<AccessToken> {
    const scope = String(scopes);
    try {
      const token = await this.#credential(scope).getToken(scopes, options);
      this.#mask(token.token);
      return token;
    } catch (error) {
      // The SDK wraps what it got; our own record says what Entra, GitHub or the network really answered.
      const own = this.#errorCatalog.get(scope) ?? this.#faults.get(scope);
      this.#errorCatalog.delete(scope);
      this.#faults.delete(scope);
      throw (
        own ??
        new ServiceError({ service: 'entra', operation, code: 'InvalidAnswer', message: messageOf(error) }, error)
      );
    }
  }

  /** One credential a scope, so that the answers of exchanges made side by side can be told apart. */
  #credential(scope: string): ClientAssertionCredential {
    const known = this.#credentials.get(scope);
    if (known !== undefined) return known;
    const { tenantId, clientId, send } = this.#options;
    const remember: Send = (request) => this.#remembering(scope, () => send(request));
    const assertion = () => this.#remembering(scope, async () => (await this.#options.idTokens.get()).jwt);
    const onAnswer = (answer: HttpAnswer) => this.#noteRefusal(scope, answer);
    const credential = new ClientAssertionCredential(tenantId, clientId, assertion, {
      ...clientOptions(remember, () => operation, onAnswer),
      // Said here, so that AZURE_AUTHORITY_HOST in the environment names no other.
      authorityHost: `https://${fixedHosts.entra}`,
    });
    this.#credentials.set(scope, credential);
    return credential;
  }

  async #remembering<T>(scope: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      this.#faults.set(scope, asError(error));
      throw error;
    }
  }

  #noteRefusal(scope: string, answer: HttpAnswer): void {
    if (answer.status >= 200 && answer.status < 300) return;
    const body = v.safeParse(tokenRefusal, parseJson(answer.body));
    const {
      error_description: description,
      error_codes: codes,
      trace_id: trace,
      error,
    } = body.success ? body.output : unreadable;
    this.#errorCatalog.set(
      scope,
      new ServiceError({
        service: 'entra',
        operation,
        status: answer.status,
        code: codes[0] === undefined ? error || `HTTP ${answer.status}` : `AADSTS${codes[0]}`,
        message: description || excerpt(answer.body) || 'the answer has no body',
        requestId: trace ?? requestIdOf(answer.headers),
      }),
    );
  }

  #mask(token: string): void {
    if (this.#masked.has(token)) return;
    this.#masked.add(token);
    this.#options.onToken(token);
  }
}

const unreadable = { error: '', error_description: '', error_codes: [] as number[], trace_id: undefined };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
