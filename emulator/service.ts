/**
 * The interface of a service of the local cloud. One file per service; each is a function from a request and the cloud
 * to an answer. Sockets, TLS, faults and the transcript are handled elsewhere.
 */
import type { ActivityRow, LogRow } from './log-state.ts';
import type { CloudState } from './state.ts';

export interface CloudRequest {
  readonly method: string;
  readonly host: string;
  /** Path as sent, still percent-encoded, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface CloudAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON in one line, a string unchanged; `undefined` sends no body. */
  readonly body?: unknown;
}

/** The caller in its bearer token: the object ID of its service principal, and its application ID. */
export interface Caller {
  readonly objectId: string;
  readonly appId: string;
  readonly tenantId: string;
  /** Graph application permissions in the token (its `roles` claim), as of the time when it was issued. */
  readonly graphPermissions?: readonly string[];
}

export interface Cloud {
  state: CloudState;
  /** Audit events of vaults that were called, in their workspaces. */
  readonly auditLog: LogRow[];
  /** What callers wrote through Azure Resource Manager. */
  readonly activityLog: ActivityRow[];
  /** Milliseconds since 1970 on the cloud's clock (the machine's and `settings.clockSkew`). */
  now(): number;
  /** Signs and checks tokens: the ID tokens of CI systems and Entra's access tokens. */
  readonly tokens: TokenOffice;
}

export interface TokenOffice {
  /** JWT of a CI system: one key pair signs for all of them, since each token names its issuer. */
  signIdToken(claims: Record<string, unknown>): string;
  /** The claims if the signature is that of a CI system, otherwise `undefined`. The caller checks the times. */
  readIdToken(jwt: string): Record<string, unknown> | undefined;
  signAccessToken(claims: Record<string, unknown>): string;
  readAccessToken(jwt: string): Record<string, unknown> | undefined;
  /** The content of the CI systems' and Entra's key set documents. */
  idTokenKeys(): PublishedKey[];
  accessTokenKeys(): PublishedKey[];
}

/** A public key as in a JSON Web Key Set (RFC 7517). */
export interface PublishedKey {
  readonly kty: string;
  readonly use: 'sig';
  readonly alg: 'RS256';
  readonly kid: string;
  readonly n: string;
  readonly e: string;
}

export type Service = (request: CloudRequest, cloud: Cloud) => CloudAnswer | Promise<CloudAnswer>;
