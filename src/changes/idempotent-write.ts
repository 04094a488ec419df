/**
 * Writes whose outcome is not what the answer says: the answer is lost, or a refusal only means that somebody was
 * faster. Both are settled by looking.
 */
import { seconds } from '../azure/http.ts';
import type { Session } from '../azure/session.ts';
import { ServiceError } from '../errors/errors.ts';

export interface IdempotentWriteOptions<T> {
  /** Codes, beside every 409, of refusals that may only mean that somebody was faster. */
  readonly conflictCodes?: readonly string[];
  /** What is there now, or `undefined`. */
  readonly read: () => Promise<T | undefined>;
}

/** A write whose answer is lost again and again is given up; each time it was looked for first. */
const mostRepeats = 4;

/**
 * Writes; on a lost answer or a conflict looks first, and repeats only what is not there.
 *
 * @throws ServiceError of the write itself, also when the look after it fails: whoever reads it wants to know what was tried
 */
export async function write<T>(
  session: Session,
  send: () => Promise<T>,
  { conflictCodes = [], read }: IdempotentWriteOptions<T>,
): Promise<T> {
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { answerLost = false, code, status, operation, retryAfter } = error.details;
      if (!answerLost && status !== 409 && !conflictCodes.includes(code)) throw error;
      session.log.info(`${code} (to ${operation}): looking whether it ${answerLost ? 'was done' : 'is there'} …`);
      const there = await readInstead(read, error);
      if (there !== undefined) {
        session.log.info('It is there.');
        return there;
      }
      if (!answerLost || repeats === mostRepeats) throw error;
      const pause = retryAfter ?? 1000 * 2 ** repeats;
      session.log.info(`It is not there; trying again in ${seconds(pause)} (${repeats + 2} of ${mostRepeats + 1}).`);
      await session.deadline.wait(pause, operation);
    }
  }
}

async function readInstead<T>(read: () => Promise<T | undefined>, lost: ServiceError): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw lost;
  }
}

/** What `read` gives, or `undefined` when it is not there. */
export async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ServiceError && error.details.status === 404) return undefined;
    throw error;
  }
}
