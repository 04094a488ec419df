/**
 * When a request is tried again, and after how long. Pure: one policy for every host.
 *
 * Transient is what another moment may cure: 408, 429, 5xx, connections that break or can't be made, names that do not
 * resolve, a gateway's page, an answer that breaks off. All else (400, 401, 403, 404, 409, a refused certificate) stays as
 * it is however often one asks. What a service means by a 409 or a 404 is for whoever asked to settle.
 */
import { parseJson } from '../runtime/json.ts';

/** Why an attempt brought no usable answer. */
export interface Trouble {
  /** `HTTP 503`, `ECONNRESET`, `Timeout`. */
  readonly code: string;
  /** Whether the service may have got the request and acted. */
  readonly sent: boolean;
  /** What the service asked for, ms. */
  readonly retryAfter: number | undefined;
  /** Whether another attempt can't fare better. */
  readonly permanent: boolean;
}

type Headers = Readonly<Record<string, string>>;

/** Six attempts with doubling pauses span about a quarter of a minute: longer than a gateway's restart, shorter than a gate's patience. */
export const maxAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;

/**
 * How long one attempt may take, ms. Azure's slowest writes (a vault's creation) stay well below 30 s, its reads below
 * 10 s; a read that has hung twice may be one that is slow, and gets more time.
 */
export function attemptLimit(attempt: number, writes: boolean): number {
  if (writes) return 30_000;
  return attempt <= 2 ? 10_000 : 20_000;
}

/** Whether the request is sent again. A write that may have been done is never: whoever asked for it looks first. */
export function mayRepeat(writes: boolean, trouble: Trouble): boolean {
  return !trouble.permanent && !(writes && trouble.sent);
}

/**
 * The pause before the given attempt (2 is the first repetition), ms. Half of it is random, so that runs which were
 * throttled together do not come back together. A Retry-After is kept to the second, and a little on top.
 */
export function delayBefore(attempt: number, trouble: Trouble, random: () => number = Math.random): number {
  if (trouble.retryAfter !== undefined) return trouble.retryAfter + random() * 250;
  const pause = Math.min(longestPause, firstPause * 2 ** (attempt - 2));
  return pause / 2 + (random() * pause) / 2;
}

const transientStatus = new Set([408, 429, 500, 502, 503, 504]);

/** What is wrong with an answer; `undefined` when it is the service's word, be it a refusal. */
export function troubleOfAnswer(answer: { status: number; headers: Headers; body: string }): Trouble | undefined {
  const { status, headers, body } = answer;
  const trouble = { sent: true, retryAfter: undefined, permanent: false };
  if (transientStatus.has(status)) {
    // Only 429 says that the service did not act; behind a 5xx it may have.
    return { ...trouble, code: `HTTP ${status}`, sent: status !== 429, retryAfter: retryAfterOf(headers) };
  }
  if (status < 200 || status > 299) return undefined;
  const type = headers['content-type'] ?? '';
  // A gateway's or a captive portal's page in the service's place.
  if (type.startsWith('text/html')) return { ...trouble, code: `an HTML page (HTTP ${status})` };
  if (type.startsWith('application/json') && status !== 204 && parseJson(body) === undefined) {
    return { ...trouble, code: `an answer that breaks off (HTTP ${status})` };
  }
  return undefined;
}

/** Retry-After in milliseconds: seconds or a date. Source: RFC 9110, section 10.2.3. */
export function retryAfterOf(headers: Headers, now: number = Date.now()): number | undefined {
  const value = headers['retry-after'];
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Network failures in which nothing reached the service. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_PROXY_TUNNEL']);

/** The certificate is what it is: refused before anything was sent, and refused again. */
const certificate = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/;

/** @param code what the network, or TLS, or our own limit says: `ECONNRESET`, `CERT_HAS_EXPIRED`, `Timeout` */
export function troubleOfFailure(code: string): Trouble {
  const refused = certificate.test(code);
  const sent = !notSent.has(code) && !refused;
  return { code, sent, retryAfter: undefined, permanent: refused || code === 'AnswerTooLarge' };
}
