/**
 * Azure's time, as its answers have it: dates of keys and grants are held against it, since the runner's clock may be off.
 * Source of the header `Date`: RFC 9110, section 6.6.1.
 */
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Log } from '../model/log.ts';
import { now, seconds } from '../runtime/clock.ts';

/** A smaller difference may be the time that the answer took, ms. */
const tolerance = 60_000;

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

export class ServiceClock {
  readonly #log: Log;
  /** How much later it is for Azure than for the runner, ms; 0 where both agree. */
  #ahead = 0;
  #isSaid = false;
  /** The last answer's date, ms, and when it came on the monotonic clock. */
  #answered: { readonly date: number; readonly at: number } | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Azure's time at a moment of the monotonic clock: the runner's may be set while a run reads. */
  timeOf(moment: number): number {
    return Date.now() - (now() - moment) + this.#ahead;
  }

  /**
   * Whether something that was created at a time of Azure's, ms, may have been created at a moment of the monotonic
   * clock or later. Azure's dates leave out parts of a second, so what somebody else created in the same second may have.
   */
  isSince(created: number, moment: number): boolean {
    const { date, at } = this.#answered ?? { date: this.timeOf(moment), at: moment };
    // The answer was dated before it came, so it was this late for Azure, or later.
    const earliest = date - (at - moment);
    return created >= Math.floor(earliest / 1000) * 1000;
  }

  /** The client, whose good answers set this clock. */
  setBy(client: HttpClient): HttpClient {
    return {
      sendRequest: async (request) => {
        const response = await client.sendRequest(request);
        if (response.status >= 200 && response.status < 300) this.#set(response.headers.get('date') ?? '');
        return response;
      },
    };
  }

  #set(date: string): void {
    const time = httpDate.test(date) ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(time)) return;
    this.#answered = { date: time, at: now() };
    const ahead = time - Date.now();
    this.#ahead = Math.abs(ahead) < tolerance ? 0 : ahead;
    if (this.#ahead === 0 || this.#isSaid) return;
    this.#isSaid = true;
    const difference = `${seconds(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'}`;
    this.#log.info(`This machine's clock is ${difference} Azure's. Dates are compared with Azure's.`);
  }
}
