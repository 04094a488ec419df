/**
 * Which failures may pass on another attempt, and after how long. Pure: one rule for every service.
 *
 * Transient are 408, 429, 5xx, connections that break or can't be made, names that do not resolve, a gateway's page, and
 * an answer that breaks off. All else (400, 401, 403, 404, 409, a refused certificate) stays as it is however often one
 * asks. What a 409 or a 404 of a service means is for the caller to decide.
 */
import { parseJson } from '../../runtime/json.ts';

/** Why an attempt brought no usable answer. */
export interface TransientError {
  /** `HTTP 503`, `ECONNRESET`, `Timeout`. */
  readonly code: string;
  /** Whether the service may have got the request and acted. */
  readonly sent: boolean;
  /** What the service asked for, ms. */
  readonly retryAfter: number | undefined;
  /** Whether another attempt can't fare better. */
  readonly permanent: boolean;
}

/** Six attempts with doubling pauses span about a quarter of a minute: longer than the restart of a gateway. */
export const maxAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;

/**
 * How long one attempt may take, ms. Azure's slowest writes (the creation of a vault) stay well below 30 s, its reads
 * below 10 s; a read that has hung twice may be one that is slow, and gets more time.
 */
export function attemptLimit(attempt: number, writes: boolean): number {
  if (writes) return 30_000;
  return attempt <= 2 ? 10_000 : 20_000;
}

/** Whether the request is sent again. A write that may have been made is not: its caller reads first. */
export function mayRepeat(writes: boolean, error: TransientError): boolean {
  return !error.permanent && !(writes && error.sent);
}

/**
 * The pause before the given attempt (2 is the first repetition), ms. Half of it is random, so that runs which were
 * throttled together do not come back together. A Retry-After is kept, but never shorter than the pause would be by
 * itself: a service that says 0 is not polled without pause.
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
  readonly body: string;
}

/** What is wrong with an answer; `undefined` when it is the service's word, be it a refusal. */
export function transientErrorOf({ status, contentType = '', retryAfter, body }: Answer): TransientError | undefined {
  const error = { sent: true, retryAfter: undefined, permanent: false };
  if (transientStatus.has(status)) {
    // Only 429 says that the service did not act; behind a 5xx it may have.
    return { ...error, code: `HTTP ${status}`, sent: status !== 429, retryAfter: retryAfterOf(retryAfter) };
  }
  if (status < 200 || status > 299) return undefined;
  const type = contentType.trim().toLowerCase();
  // A page of a gateway or a captive portal in the place of the service.
  if (type.startsWith('text/html')) return { ...error, code: `an HTML page (HTTP ${status})` };
  if (type.startsWith('application/json') && status !== 204 && parseJson(body) === undefined) {
    return { ...error, code: `an answer that breaks off (HTTP ${status})` };
  }
  return undefined;
}

/**
 * Retry-After in milliseconds: seconds (fractions are read although the RFC knows none) or a date; nonsense and what lies
 * in the past is no wish. Source: RFC 9110, section 10.2.3.
 */
export function retryAfterOf(value: string | undefined, now: number = Date.now()): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text) * 1000;
  if (text.length > 40 || !/[a-z]/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) || date <= now ? undefined : date - now;
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

/** The certificate is what it is, and so is a peer that does not speak TLS. */
const tlsRefused =
  /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|ERR_SSL_|EPROTO$|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/;

/** Failures that another attempt does not change, beside those of TLS. `HPE_` is what node's HTTP parser says. */
const permanent = /^(?:PROXY_LOGIN|PROXY_FORBIDDEN|AnswerTooLarge|UnexpectedEncoding|HPE_.*)$/;

/** @param code what the network, TLS, the parser or our own limit says: `ECONNRESET`, `CERT_HAS_EXPIRED`, `Timeout` */
export function transientErrorOfCode(code: string): TransientError {
  const refused = tlsRefused.test(code);
  const sent = !notSent.has(code) && !refused;
  return { code, sent, retryAfter: undefined, permanent: refused || permanent.test(code) };
}
