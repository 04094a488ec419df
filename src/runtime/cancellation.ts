/**
 * Ends the run when the job is cancelled. GitHub's runner sends SIGINT, some seconds later SIGTERM, and then kills: the
 * first signal ends the run with a report, a second one ends the process immediately.
 */
const signals = ['SIGINT', 'SIGTERM'] as const;

export class Cancellation {
  #asked = false;
  #end: () => void = () => undefined;
  readonly #listener = () => this.#ask();

  /** Listens from now on, so that a signal is noticed even while modules load. */
  constructor() {
    for (const signal of signals) process.on(signal, this.#listener);
  }

  /** Whether a signal came. */
  get asked(): boolean {
    return this.#asked;
  }

  /** Runs at the first signal, or immediately if it has come already. */
  whenAsked(end: () => void): void {
    this.#end = end;
    if (this.#asked) end();
  }

  close(): void {
    for (const signal of signals) process.off(signal, this.#listener);
  }

  #ask(): void {
    this.#asked = true;
    // There is no listener for the second signal, so it ends the process.
    this.close();
    this.#end();
  }
}
