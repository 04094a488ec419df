/** Requests of a live run, each with a token of the identity that sends it, and the retries that Azure needs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { accessToken, variable } from './access-token.ts';

/** Status 0: no answer, e.g. because the name does not resolve yet or the connection broke. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** @param address a full URL, or the part after `https://management.azure.com` */
export type Send = (method: string, address: string, body?: unknown) => Promise<Answer>;

const arm = 'https://management.azure.com';
/** A token is reused for ten minutes; every token is valid for longer. */
const life = 10 * 60_000;

function resourceOf({ host, origin }: URL): string {
  return host.endsWith('.vault.azure.net') ? 'https://vault.azure.net' : origin;
}

/** Sends as an application or a managed identity that trusts the job's token. */
export function sendAs(clientId: string): Send {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  const tokenFor = (resource: string): Promise<string> => {
    const known = tokens.get(resource);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = accessToken(resource, clientId);
    tokens.set(resource, { token, until: Date.now() + life });
    token.catch(() => tokens.delete(resource));
    return token;
  };
  return async (method, address, body) => {
    const url = new URL(address, arm);
    const authorization = `Bearer ${await tokenFor(resourceOf(url))}`;
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
}

/** Sends as the identity of the job. */
export const sendAsJob = (): Send => sendAs(variable('AZURE_CLIENT_ID'));

/** Tests wait less. */
const scale = () => Number(process.env['LIVE_TIME_SCALE'] ?? 1);

export const inSeconds = (minutes: number) => Math.ceil(minutes * 60 * scale());

export async function pass(minutes: number): Promise<void> {
  await sleep(minutes * 60_000 * scale());
}

/** @param end seconds since 1970 */
export async function passUntil(end: number): Promise<void> {
  await sleep(Math.max(end * 1000 - Date.now(), 0));
}

/** Repeats the request until the answer is the wanted one or the time is over; returns the last answer. */
export async function until(
  minutes: number,
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + minutes * 60_000 * scale();
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() >= end) return answer;
    await pass(Math.min(minutes / 10, 1 / 6));
  }
}

/** Like `until`, but sends the request once more two minutes later, since Azure's caches may still disagree. */
export async function untilSettled(
  minutes: number,
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const first = await until(minutes, ask, isWanted);
  if (!isWanted(first)) return first;
  await pass(2);
  return ask();
}

export const isStatus =
  (...statuses: readonly number[]) =>
  ({ status }: Answer) =>
    statuses.includes(status);
