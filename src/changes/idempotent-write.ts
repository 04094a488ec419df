/**
 * Writes whose result is unclear: the answer was lost, or an error may only mean that somebody else made the same
 * change. In both cases the resource is read again.
 */
import type { Session } from '../azure/clients.ts';
import { ServiceError, type ServiceErrorDetails } from '../errors/errors.ts';
import { now, seconds } from '../runtime/clock.ts';

export interface IdempotentWriteOptions<T> {
  /** Codes, besides every 409, of errors that may only mean that somebody else made the change. */
  readonly conflictCodes?: readonly string[];
  /** The resource as it is now, or `undefined`. */
  readonly read: () => Promise<T | undefined>;
  /**
   * For a write that would replace an existing resource: looks for it immediately before each attempt, the first
   * included. What it finds is returned, and nothing is written.
   */
  readonly before?: () => Promise<T | undefined>;
}

/** A write whose answer is lost this often is given up; each attempt was preceded by a read. */
const mostRepeats = 4;

/**
 * Writes; after a lost answer or a conflict it reads first, and repeats the write only if the resource is missing.
 *
 * @throws ServiceError of the write itself, also if the read after it fails: a person needs to know which operation
 * failed
 */
export async function write<T>(
  session: Session,
  send: () => Promise<T>,
  { conflictCodes = [], read, before }: IdempotentWriteOptions<T>,
): Promise<T> {
  let lost: ServiceError | undefined;
  for (let repeats = 0; ; repeats += 1) {
    const existing = before && (await readInstead(before, lost));
    if (existing !== undefined) return existing;
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { answerLost = false, transient = false, code, status, operation } = error.details;
      const isConflict = status === 409 || conflictCodes.includes(code);
      if (answerLost || isConflict) {
        session.log.info(`${code} (to ${operation.en}): reading whether it ${answerLost ? 'was done' : 'exists'} …`);
        const there = await readInstead(read, error);
        if (there !== undefined) {
          session.log.info('It exists.');
          return there;
        }
      }
      if (!answerLost && (before === undefined || !transient)) throw error;
      await pause(session, error, repeats);
      lost = error;
    }
  }
}

/** @throws the error itself if no attempts are left, or the pause would pass the deadline */
async function pause({ log, deadline }: Session, error: ServiceError, repeats: number): Promise<void> {
  const wait = pauseAfter(error.details, repeats);
  if (repeats === mostRepeats) throw error;
  const { operation } = error.details;
  if (!deadline.allows(wait)) {
    log.info(`Not repeated: a pause of ${seconds(wait)} would pass the time limit (to ${operation.en}).`);
    throw error;
  }
  log.info(`It does not exist; trying again in ${seconds(wait)} (${repeats + 2} of ${mostRepeats + 1}).`);
  await deadline.wait(wait, operation);
}

/** At least our own pause, since a service may ask for zero. */
function pauseAfter({ retryAfter = 0 }: ServiceErrorDetails, repeats: number): number {
  return Math.max(retryAfter, 1000 * 2 ** repeats);
}

async function readInstead<T>(
  read: () => Promise<T | undefined>,
  instead: ServiceError | undefined,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    throw instead !== undefined && error instanceof ServiceError ? instead : error;
  }
}

/** The attempts of a write of this run. */
export interface Attempts<T> {
  readonly send: () => Promise<T>;
  /** Whether one of them was accepted, or may have been, since its answer was lost. */
  readonly isOurs: () => boolean;
}

/**
 * To tell what this run has done from what somebody else did meanwhile.
 *
 * @param isNew for a write that Azure accepts for what exists, too: whether what it answered was created at that moment
 * of the monotonic clock or later
 */
export function attemptsOf<T>(
  send: () => Promise<T>,
  isNew: (sent: T, since: number) => boolean = () => true,
): Attempts<T> {
  let isOurs = false;
  return {
    send: async () => {
      const since = now();
      try {
        const sent = await send();
        isOurs ||= isNew(sent, since);
        return sent;
      } catch (error) {
        isOurs ||= error instanceof ServiceError && error.details.answerLost === true;
        throw error;
      }
    },
    isOurs: () => isOurs,
  };
}

/** What `read` returns, or `undefined` if the service answers 404. */
export async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ServiceError && error.details.status === 404) return undefined;
    throw error;
  }
}
