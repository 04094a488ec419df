/** The shapes that ARM's responses share: error bodies and headers. */
import { randomUUID } from 'node:crypto';
import type { CloudAnswer } from '../service.ts';

/** `{"error":{"code","message"}}`, the only shape of ARM's errors (as recorded), except those of Microsoft.Insights. */
export function failure(
  status: number,
  code: string,
  message: string,
  more: Record<string, unknown> = {},
): CloudAnswer {
  return { status, body: { error: { code, message, ...more } } };
}

export function ok(body: unknown): CloudAnswer {
  return { status: 200, body };
}

/** An answer as it is sent: with the IDs by which support finds it. */
export function withHeaders(answer: CloudAnswer): CloudAnswer {
  const correlation = randomUUID();
  const ids = { 'x-ms-request-id': correlation, 'x-ms-correlation-request-id': correlation };
  return { ...answer, headers: { ...ids, ...answer.headers } };
}
