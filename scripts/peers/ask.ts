/** Requests to the clouds of others, beside those of the bundle. */
import type { CloudAnswer } from '../../emulator/service.ts';

export type Ask = (method: string, path: string, body?: unknown) => Promise<CloudAnswer>;

/** The JSON of an answer. @throws Error with the answer, if it is not a success */
export function bodyOf(answer: CloudAnswer): Readonly<Record<string, unknown>> {
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${String(answer.body)}`);
  return typeof answer.body === 'string' ? (JSON.parse(answer.body) as Record<string, unknown>) : {};
}
