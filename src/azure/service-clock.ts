/**
 * Azure's time, as its answers have it: dates of keys and grants are held against it, since the runner's clock may be off.
 * Source of the header `Date`: RFC 9110, section 6.6.1.
 */
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Log } from '../model/log.ts';
import { now, seconds } from '../runtime/clock.ts';

/** A smaller difference of the runner's clock is not told, ms: it may be the time that the answer took. */
const unsaid = 60_000;

/** How far the clocks of two of Azure's front ends may be apart, ms. */
const betweenFrontEnds = 5_000;

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

export class ServiceClock {
  readonly #log: Log;
  /** The last answer's date, ms, and when it came on the monotonic clock. */
  #answered: { readonly date: number; readonly at: number } | undefined;
  #isSaid = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * Azure's time at a moment of the monotonic clock, ms: from the last answer on never earlier than its date. The
   * runner's own time before Azure has answered.
   */
  timeOf(moment: number): number {
    const { date, at } = this.#answered ?? { date: Date.now(), at: now() };
    return date + (moment - at);
  }

  /**
   * Whether something that was created at a time of Azure's, ms, may have been created at a moment of the monotonic
   * clock or later. What somebody else created some seconds before may have, too: see `betweenFrontEnds`.
   */
  isSince(created: number, moment: number): boolean {
    return created >= this.timeOf(moment) - betweenFrontEnds;
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
    if (Math.abs(ahead) < unsaid || this.#isSaid) return;
    this.#isSaid = true;
    const difference = `${seconds(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'}`;
    this.#log.info(`This machine's clock is ${difference} Azure's. Dates are compared with Azure's.`);
  }
}
