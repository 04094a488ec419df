/**
 * The one way out: every request of the action, the SDKs' included, leaves through `Transport.send`. It keeps
 * connections, honours HTTPS_PROXY and NO_PROXY, holds each service to its host, limits each attempt in time, and tries
 * transient failures again.
 */

import type { ClientRequest, IncomingMessage } from 'node:http';
import https from 'node:https';
import { Interrupted, RunError, ServiceError, type ServiceName, serviceTitles } from '../errors/errors.ts';
import type { Environment } from '../inputs/inputs.ts';
import type { Log } from '../model/log.ts';
import { now } from '../runtime/clock.ts';
import type { Deadline } from '../runtime/deadline.ts';
import { excerpt } from '../runtime/secrets.ts';
import { Connections } from './connections.ts';
import type { HostRule } from './hosts.ts';
import {
  attemptLimit,
  delayBefore,
  maxAttempts,
  mayRepeat,
  type Trouble,
  troubleOfAnswer,
  troubleOfFailure,
} from './retry.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** What the request is for, in words that finish "could not …". */
  readonly operation: string;
  /** Whether repeating it can do harm; by default every method but GET and HEAD. */
  readonly writes?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

export interface TransportOptions {
  readonly environment: Environment;
  readonly hosts: HostRule;
  readonly deadline: Deadline;
  readonly log: Log;
}

/** The largest answer that is read, bytes: one page of any list that the action reads is far smaller. */
const answerLimit = 16 * 1024 * 1024;

export class Transport {
  readonly #options: TransportOptions;
  readonly #agent: https.Agent;
  readonly #connections: Connections;

  constructor(options: TransportOptions) {
    this.#options = options;
    // Said here, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment does not switch the check off.
    const tls = { rejectUnauthorized: true };
    this.#agent = new https.Agent({ keepAlive: true, proxyEnv: options.environment, ...tls });
    this.#connections = new Connections(this.#agent);
  }

  /** Opens connections that requests of a service will need soon, unless that service's requests may not go there. */
  prepare(service: ServiceName, address: string, count: number): void {
    const url = new URL(address);
    if (this.#options.hosts(service, url)) this.#connections.open(url, count);
  }

  /** A `Send` that belongs to one service and can reach no other host. */
  for(service: ServiceName): Send {
    return (request) => this.#send(service, request);
  }

  /** Closes the connections, so that the process can end. */
  close(): void {
    this.#connections.close();
    this.#agent.destroy();
  }

  async #send(service: ServiceName, request: HttpRequest): Promise<HttpAnswer> {
    if (!URL.canParse(request.url)) throw new RunError('ForeignHost', request.url, service);
    const url = new URL(request.url);
    if (!this.#options.hosts(service, url)) throw new RunError('ForeignHost', `${url.protocol}//${url.host}`, service);
    const startedAt = now();
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.#attempt(service, url, request, attempt);
      const trouble = 'answer' in result ? troubleOfAnswer(result.answer) : result.trouble;
      if (trouble === undefined && 'answer' in result) return notRedirected(service, request, result.answer);
      const took = now() - startedAt;
      const delay = trouble === undefined ? undefined : this.#delay(service, request, trouble, { attempt, took });
      if (delay === undefined) {
        if ('answer' in result) return result.answer;
        throw this.#failure(service, request, result.trouble, attempt, took);
      }
      await this.#options.deadline.wait(delay, waitingFor(service, request));
    }
  }

  /**
   * How long to wait before the next attempt, ms; `undefined` when there is none. Either is said in the log.
   *
   * @throws Interrupted when a service that hangs leaves no time for another attempt: that is the deadline's end
   */
  #delay(
    service: ServiceName,
    request: HttpRequest,
    trouble: Trouble,
    { attempt, took }: { attempt: number; took: number },
  ): number | undefined {
    const { log, deadline } = this.#options;
    const what = `${serviceTitles[service]}: ${trouble.code} (to ${request.operation})`;
    if (!mayRepeat(writesOf(request), trouble)) {
      log.info(`${what}.`);
      return undefined;
    }
    const delay = delayBefore(attempt + 1, trouble);
    if (attempt < maxAttempts && deadline.allows(delay)) {
      log.info(`${what}; trying again in ${seconds(delay)} (attempt ${attempt + 1} of ${maxAttempts}).`);
      return delay;
    }
    const late = attempt < maxAttempts;
    const why = late ? `: the next one, in ${seconds(delay)}, would pass timeout-minutes` : '';
    log.info(`${what}; given up after ${times(attempt)} in ${seconds(took)}${why}.`);
    if (late && trouble.code === 'Timeout') throw new Interrupted('deadline', waitingFor(service, request));
    return undefined;
  }

  async #attempt(
    service: ServiceName,
    url: URL,
    request: HttpRequest,
    attempt: number,
  ): Promise<{ answer: HttpAnswer } | { trouble: Trouble }> {
    const { deadline, log } = this.#options;
    deadline.check(waitingFor(service, request));
    const timeout = AbortSignal.timeout(attemptLimit(attempt, writesOf(request)));
    try {
      const outgoing = this.#connections.take(url);
      const answer = await exchange(outgoing, url, request, AbortSignal.any([deadline.signal, timeout]));
      log.debug(`${request.method} ${url.host}${url.pathname} → ${answer.status} ${requestIdOf(answer.headers) ?? ''}`);
      return { answer };
    } catch (error) {
      deadline.check(waitingFor(service, request));
      const code = timeout.aborted ? 'Timeout' : codeOf(error);
      log.debug(
        `${request.method} ${url.host}${url.pathname} → ${code} ${error instanceof Error ? error.message : ''}`,
      );
      return { trouble: troubleOfFailure(code) };
    }
  }

  #failure(service: ServiceName, request: HttpRequest, trouble: Trouble, attempts: number, took: number): ServiceError {
    return new ServiceError({
      service,
      operation: request.operation,
      code: trouble.code,
      message: `no answer from ${new URL(request.url).host} (${times(attempts)} in ${seconds(took)})`,
      answerLost: trouble.sent && writesOf(request),
    });
  }
}

/** No service of ours redirects; whatever does stands between us and it, and its goal is not asked. */
function notRedirected(service: ServiceName, { operation }: HttpRequest, answer: HttpAnswer): HttpAnswer {
  const { status, headers } = answer;
  if (status < 300 || status > 399) return answer;
  const goal = headers['location'] ?? 'another address';
  const message = `it leads to ${excerpt(goal)}; redirects are not followed.`;
  throw new ServiceError({ service, operation, status, code: 'Redirected', message, requestId: requestIdOf(headers) });
}

function writesOf(request: HttpRequest): boolean {
  return request.writes ?? !(request.method === 'GET' || request.method === 'HEAD');
}

function waitingFor(service: ServiceName, request: HttpRequest): string {
  return `${request.operation} (waiting for ${serviceTitles[service]})`;
}

function times(attempts: number): string {
  return attempts === 1 ? 'one attempt' : `${attempts} attempts`;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The request id under the name that each service gives it. */
export function requestIdOf(headers: Readonly<Record<string, string>>): string | undefined {
  return (
    headers['x-ms-request-id'] ??
    headers['request-id'] ??
    headers['x-ms-correlation-request-id'] ??
    headers['x-github-request-id']
  );
}

function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : 'NetworkError';
}

/** Writes the request on a connection, and reads the whole answer. */
function exchange(outgoing: ClientRequest, url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const abort = () => outgoing.destroy(new Error('no answer in time'));
    signal.addEventListener('abort', abort);
    outgoing.on('close', () => signal.removeEventListener('abort', abort));
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      collect(incoming, outgoing).then(resolve, reject);
    });
    outgoing.method = request.method;
    outgoing.path = `${url.pathname}${url.search}`;
    const length = request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) };
    const headers = { parseResponse: 'application/json', ...request.headers, ...length };
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    outgoing.end(request.body);
  });
}

function collect(incoming: IncomingMessage, outgoing: ClientRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > answerLimit)
        outgoing.destroy(Object.assign(new Error('answer too large'), { code: 'AnswerTooLarge' }));
      chunks.push(chunk);
    });
    incoming.on('error', reject);
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      resolve({ status: incoming.statusCode ?? 0, headers: flat(incoming.headers), body });
    });
  });
}

function flat(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
