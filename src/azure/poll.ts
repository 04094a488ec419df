/** Waits for what Azure has accepted but does not return immediately. */

import type { Log } from '../model/log.ts';
import type { Words } from '../model/words.ts';
import { now, seconds } from '../runtime/clock.ts';
import type { Deadline } from '../runtime/deadline.ts';

export interface PollOptions {
  /** What is waited for, in words that finish "waiting for …" and « attendre … ». */
  readonly what: Words;
  /** The maximum wait, ms. */
  readonly timeout: number;
  /** Why waiting helps, in words that follow a colon. */
  readonly why: string;
  /**
   * Gives up instead of starting a pause after which no time is left to ask before the deadline, so that the caller can
   * report its own reason.
   */
  readonly withinDeadline?: boolean;
}

const firstPause = 250;
const longestPause = 5_000;
/** Left for asking once more before the deadline, ms. */
const timeToAsk = 5_000;
/** How often a long wait is logged, ms. */
const sayEvery = 15_000;

/**
 * Reads until there is a value, or the time is over. Logs what it waits for and why, that it still waits, and how long
 * it waited.
 *
 * @returns the value, or `undefined` when the time is over
 * @throws Interrupted at the deadline
 */
export async function poll<T>(
  { deadline, log }: { deadline: Deadline; log: Log },
  { what: awaited, timeout, why, withinDeadline = false }: PollOptions,
  ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const what = awaited.en;
  const startedAt = now();
  const waited = () => now() - startedAt;
  let said = 0;
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 1.6)) {
    const value = await ask();
    if (value !== undefined) {
      if (pause > firstPause) log.info(`Waited ${seconds(waited())} for ${what}.`);
      return value;
    }
    if (waited() + pause > timeout) {
      log.info(`Gave up waiting for ${what} after ${seconds(waited())}.`);
      return undefined;
    }
    if (withinDeadline && !deadline.allows(pause + timeToAsk)) {
      log.info(`Gave up waiting for ${what} after ${seconds(waited())}: more would pass the time limit.`);
      return undefined;
    }
    if (pause === firstPause) log.info(`Waiting for ${what}, ${seconds(timeout)} at most: ${why}.`);
    if (waited() - said > sayEvery) {
      said = waited();
      log.info(`Still waiting for ${what} (${seconds(said)} of ${seconds(timeout)}).`);
    }
    await deadline.wait(pause, { en: `wait for ${what}`, fr: `attendre ${awaited.fr}` });
  }
}
