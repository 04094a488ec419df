/**
 * Which failures are retried, and after how long. Pure: one rule for every service.
 *
 * Transient are 408, 429, 5xx, connections that break or can't be made, names that do not resolve, a gateway's page,
 * and an answer that breaks off. Everything else (400, 401, 403, 404, 409, a rejected certificate) is permanent. What a
 * service's 409 or 404 means is up to the caller.
 */
import { parseJson } from '../../runtime/json.ts';

/** Why an attempt brought no usable answer. */
export interface TransientError {
  /** `HTTP 503`, `ECONNRESET`, `Timeout`. */
  readonly code: string;
  /** Whether the service may have received the request and acted. */
  readonly sent: boolean;
  /** The wait that the service asked for, ms. */
  readonly retryAfter: number | undefined;
  /** Whether another attempt would fail too. */
  readonly permanent: boolean;
}

/** Six attempts with doubling pauses span about a quarter of a minute: longer than the restart of a gateway. */
export const maxAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;

/**
 * How long one attempt may take, ms. Azure's slowest writes (the creation of a vault) stay well below 30 s, its reads
 * below 10 s; a read that has timed out twice may be slow, and gets more time.
 */
export function attemptLimit(attempt: number, writes: boolean): number {
  if (writes) return 30_000;
  return attempt <= 2 ? 10_000 : 20_000;
}

/** Whether the request is sent again. A write that may have succeeded is not: its caller reads first. */
export function mayRepeat(writes: boolean, error: TransientError): boolean {
  return !error.permanent && !(writes && error.sent);
}

/**
 * The pause before the given attempt (2 is the first repetition), ms. Half of it is random, so that runs which were
 * throttled together do not come back together. Retry-After is respected, but the pause is never shorter than without
 * it: a service that says 0 is not polled without a pause.
 */
export function delayBefore(attempt: number, error: TransientError, random: () => number = Math.random): number {
  const pause = Math.min(longestPause, firstPause * 2 ** (attempt - 2));
  const own = pause / 2 + (random() * pause) / 2;
  return error.retryAfter === undefined ? own : Math.max(own, error.retryAfter + random() * 250);
}

const transientStatus = new Set([408, 429, 500, 502, 503, 504]);

/** Whether another attempt may bring a better answer than one of this status. */
export function isTransientStatus(status: number): boolean {
  return transientStatus.has(status);
}

interface Answer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly retryAfter: string | undefined;
  /** The header `Date`, by which a date in `Retry-After` counts: the runner's clock may be off. */
  readonly date?: string | undefined;
  readonly body: string;
}

/** What is wrong with an answer; `undefined` if the service itself answered, even with an error. */
export function transientErrorOf({
  status,
  contentType = '',
  retryAfter,
  date,
  body,
}: Answer): TransientError | undefined {
  const error = { sent: true, retryAfter: undefined, permanent: false };
  if (transientStatus.has(status)) {
    // Only 429 means that the service did not act; with a 5xx it may have.
    return { ...error, code: `HTTP ${status}`, sent: status !== 429, retryAfter: retryAfterOf(retryAfter, date) };
  }
  if (status < 200 || status > 299) return undefined;
  const type = contentType.trim().toLowerCase();
  // A page of a gateway or a captive portal in place of the service.
  if (type.startsWith('text/html')) return { ...error, code: `an HTML page (HTTP ${status})` };
  if (type.startsWith('application/json') && status !== 204 && parseJson(body) === undefined) {
    return { ...error, code: `an answer that breaks off (HTTP ${status})` };
  }
  return undefined;
}

/**
 * Retry-After in milliseconds: seconds (fractions are read although the RFC knows none) or a date; malformed values and
 * past dates are ignored. Source: RFC 9110, section 10.2.3.
 *
 * @param date the answer's header `Date`; without one, the runner's clock counts
 */
export function retryAfterOf(value: string | undefined, date: string | undefined): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text) * 1000;
  if (text.length > 40 || !/[a-z]/i.test(text)) return undefined;
  const now = Date.parse(date ?? '');
  const wait = Date.parse(text) - (Number.isNaN(now) ? Date.now() : now);
  return wait > 0 ? wait : undefined;
}

/** Failures in which nothing reached the service. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_PROXY_TUNNEL',
  'PROXY_LOGIN',
  'PROXY_FORBIDDEN',
]);

/** The certificate will not change, nor will a peer that does not speak TLS. */
const tlsRefused =
  /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|ERR_SSL_|EPROTO$|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/;

/** Permanent failures besides those of TLS. `HPE_` is what node's HTTP parser says. */
const permanent = /^(?:PROXY_LOGIN|PROXY_FORBIDDEN|AnswerTooLarge|UnexpectedEncoding|HPE_.*)$/;

/**
 * @param code the code of the network, TLS, the parser or our own limit: `ECONNRESET`, `CERT_HAS_EXPIRED`, `Timeout`
 */
export function transientErrorOfCode(code: string): TransientError {
  const refused = tlsRefused.test(code);
  const sent = !notSent.has(code) && !refused;
  return { code, sent, retryAfter: undefined, permanent: refused || permanent.test(code) };
}
