/** Windows of patience: some of what Azure accepted is seen only some time later. */
import type { Deadline } from '../deadline.ts';
import type { Log } from '../model.ts';
import { seconds } from './http.ts';

export interface Window {
  /** What is waited for, in words that finish "waiting for …". */
  readonly what: string;
  /** How long at most, ms. */
  readonly atMost: number;
}

const firstPause = 250;
const longestPause = 5_000;

/**
 * Asks until there is a value, or the window is over. Says what it waits for, and how long it waited.
 *
 * @returns the value, or `undefined` when the window is over
 * @throws Interrupted at the deadline
 */
export async function waitFor<T>(
  { deadline, log }: { deadline: Deadline; log: Log },
  window: Window,
  ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const startedAt = performance.now();
  const waited = () => performance.now() - startedAt;
  let pause = firstPause;
  for (;;) {
    const value = await ask();
    if (value !== undefined) {
      if (pause > firstPause) log.info(`Waited ${seconds(waited())} for ${window.what}.`);
      return value;
    }
    if (waited() + pause > window.atMost || !deadline.allows(pause)) {
      log.info(`Gave up waiting for ${window.what} after ${seconds(waited())}.`);
      return undefined;
    }
    if (pause === firstPause) log.info(`Waiting for ${window.what} …`);
    await deadline.wait(pause, `wait for ${window.what}`);
    pause = Math.min(longestPause, pause * 1.6);
  }
}
