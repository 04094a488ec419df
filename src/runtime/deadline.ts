/** One deadline for the whole run, and its early end when the job is cancelled. */

import type { Words } from '../model/words.ts';
import { now } from './clock.ts';

/** The run was ended from outside: its deadline passed, or the job was cancelled. */
export class Interrupted extends Error {
  readonly reason: 'deadline' | 'cancelled';
  /** The operation in progress, with its service. */
  readonly operation: Words;

  constructor(reason: 'deadline' | 'cancelled', operation: Words) {
    super(`${operation.en}: ${reason}`);
    this.name = 'Interrupted';
    this.reason = reason;
    this.operation = operation;
  }
}

export class Deadline {
  readonly #controller = new AbortController();
  readonly #endsAt: number;
  readonly #timer: NodeJS.Timeout;
  #reason: Interrupted['reason'] = 'deadline';

  /** @param milliseconds from now until the run must have ended */
  constructor(milliseconds: number) {
    // One for each request that is under way; node 20 warns from eleven on.
    process.getBuiltinModule('node:events').setMaxListeners(0, this.signal);
    this.#endsAt = now() + milliseconds;
    this.#timer = setTimeout(() => this.#controller.abort(), milliseconds);
    this.#timer.unref();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends the run now: the job was cancelled. */
  cancel(): void {
    if (this.signal.aborted) return;
    this.#reason = 'cancelled';
    this.#controller.abort();
  }

  /** Whether the job was cancelled before the deadline. */
  get isCancelled(): boolean {
    return this.#reason === 'cancelled';
  }

  /** Whether a pause of that length leaves time for another attempt. */
  allows(milliseconds: number): boolean {
    return !this.signal.aborted && now() + milliseconds < this.#endsAt;
  }

  /** @throws Interrupted when the run must end */
  check(operation: Words): void {
    if (this.signal.aborted) throw new Interrupted(this.#reason, operation);
  }

  /**
   * Waits. A wait that would pass the deadline is not begun: there is nothing to be had from it.
   *
   * @throws Interrupted when the run must end before the wait is over
   */
  async wait(milliseconds: number, operation: Words): Promise<void> {
    if (!this.allows(milliseconds)) throw new Interrupted(this.#reason, operation);
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.signal.addEventListener('abort', done);
    });
    this.check(operation);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
