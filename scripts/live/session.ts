/** Requests of a live run, each with a token of the job's identity, and the retries that Azure needs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { accessToken } from './access-token.ts';

/** Status 0: no answer, e.g. because the name does not resolve yet or the connection broke. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** @param address a full URL, or the part after `https://management.azure.com` */
export type Send = (method: string, address: string, body?: unknown) => Promise<Answer>;

function resourceOf({ host, origin }: URL): string {
  return host.endsWith('.vault.azure.net') ? 'https://vault.azure.net' : origin;
}

export const send: Send = async (method, address, body) => {
  const url = new URL(address, 'https://management.azure.com');
  const authorization = `Bearer ${await accessToken(resourceOf(url))}`;
  try {
    const answer = await fetch(url, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return { status: 0, text: `no answer: ${String(cause)}` };
  }
};

/** Tests wait less. */
const scale = Number(process.env['LIVE_TIME_SCALE'] ?? 1);

/** Repeats the request until the answer is the wanted one or the time is over; returns the last answer. */
export async function until(
  minutes: number,
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + minutes * 60_000 * scale;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() >= end) return answer;
    await sleep(10_000 * scale);
  }
}

export const isStatus =
  (...statuses: readonly number[]) =>
  ({ status }: Answer) =>
    statuses.includes(status);
