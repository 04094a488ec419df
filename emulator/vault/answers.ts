/** The shapes that the data plane's responses share. */
import { randomUUID } from 'node:crypto';
import type { CloudAnswer } from '../service.ts';

/** The simulated address of a hosted runner (reserved for documentation, RFC 5737); never a trusted service. */
export const runnerAddress = '203.0.113.10';

/** `{"error":{"code","message","innererror":{"code"}}}` (as recorded); only some have an inner code. */
export function failure(status: number, code: string, message: string, inner?: string): CloudAnswer {
  const innererror = inner === undefined ? {} : { innererror: { code: inner } };
  return { status, body: { error: { code, message, ...innererror } } };
}

/** Every 403 has the outer code Forbidden; only the inner one has the reason (as recorded). */
export function forbidden(inner: string, message: string): CloudAnswer {
  return failure(403, 'Forbidden', message, inner);
}

export function ok(body: unknown): CloudAnswer {
  return { status: 200, body };
}

/** An answer as it is sent: with the ID by which support finds it. */
export function withHeaders(answer: CloudAnswer): CloudAnswer {
  return { ...answer, headers: { 'x-ms-request-id': randomUUID(), ...answer.headers } };
}

/** The simulated origin of a request to a vault. */
export interface Origin {
  /** IPv4. */
  readonly address: string;
  /** Whether it comes from a service on Key Vault's list of trusted Microsoft services. */
  readonly trustedService: boolean;
}

/** A hosted runner. */
export const runner: Origin = { address: runnerAddress, trustedService: false };
