/** The transcript: every exchange in the order of arrival, with its connection. */
import { createHash } from 'node:crypto';
import type { CloudRequest } from './service.ts';

export type ServiceName = 'oidc' | 'entra' | 'arm' | 'vault' | 'graph' | 'github' | 'logs';

export interface Exchange {
  /** From 1, in the order of arrival. */
  readonly index: number;
  /** `number` of the connection that it came over. */
  readonly connection: number;
  readonly service: ServiceName;
  readonly method: string;
  readonly host: string;
  /** With query, as sent. */
  readonly path: string;
  readonly requestBody: string;
  /** Names in lower case; `authorization` as `<scheme> sha256:<first 12 hex digits of the token's hash>`. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** `undefined` until there is an answer. */
  status: number | 'reset' | 'hang' | undefined;
  responseBody: string;
  /** Kind of the injected fault. */
  fault: string | undefined;
  /** Milliseconds, as `performance.now` counts them. */
  readonly startedAt: number;
  endedAt: number;
  readonly writes: boolean;
}

export interface Connection {
  /** From 1, in the order of the CONNECT requests. */
  readonly number: number;
  readonly host: string;
  readonly port: number;
  readonly openedAt: number;
  /**
   * Answer to CONNECT: 200, 403 for a host that the cloud does not have, 502 for a vault whose name does not resolve,
   * or that of a fault.
   */
  readonly status: number | 'hang';
}

/** An authorization header that distinguishes tokens without revealing them. */
export function veil(authorization: string): string {
  const [scheme = '', ...rest] = authorization.split(' ');
  const hash = createHash('sha256').update(rest.join(' ')).digest('hex').slice(0, 12);
  return `${scheme} sha256:${hash}`;
}

/** POST requests that change nothing: tokens, Azure Pipelines' ID tokens, the name check, Graph's getByIds, and log queries. */
const readingPosts = [
  /\/oauth2\/(v2\.0\/)?token$/i,
  /\/oidctoken$/i,
  /\/checkNameAvailability$/i,
  /\/directoryObjects\/getByIds$/i,
  /^\/v1\/.*\/query$/i,
];

/** Whether a successful request changes the state of a service. */
export function isWrite(request: Pick<CloudRequest, 'method' | 'path'>): boolean {
  if (request.method === 'POST') return !readingPosts.some((pattern) => pattern.test(request.path));
  return ['PUT', 'PATCH', 'DELETE'].includes(request.method);
}
