/** The policy that retries transient failures, within the deadline of the run. It logs each attempt. */
import {
  isRestError,
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import { RunError, ServiceError, titleOf } from '../../errors/errors.ts';
import type { Log } from '../../model/log.ts';
import type { Operation } from '../../model/operation.ts';
import type { Words } from '../../model/words.ts';
import { now, seconds } from '../../runtime/clock.ts';
import { type Deadline, Interrupted } from '../../runtime/deadline.ts';
import { excerpt } from '../../runtime/secrets.ts';
import { currentOperation, isWrite } from './raw-answer.ts';
import {
  attemptLimit,
  delayBefore,
  maxAttempts,
  mayRepeat,
  type TransientError,
  transientErrorOf,
  transientErrorOfCode,
} from './transient.ts';

export interface AttemptOptions {
  readonly deadline: Deadline;
  readonly log: Log;
}

type Result =
  | { readonly response: PipelineResponse; readonly failed: TransientError | undefined }
  | { readonly response: undefined; readonly failed: TransientError; readonly detail: string };

interface Progress {
  readonly operation: Operation;
  readonly writes: boolean;
  readonly attempt: number;
  readonly startedAt: number;
}

/**
 * @throws ServiceError when no answer came
 * @throws Interrupted at the deadline
 */
export function attemptPolicy(options: AttemptOptions): PipelinePolicy {
  return {
    name: 'attempts',
    async sendRequest(request, next) {
      const operation = currentOperation();
      const writes = isWrite(request);
      const startedAt = now();
      for (let attempt = 1; ; attempt += 1) {
        const result = await tryOnce(options, request, next, attempt);
        const progress = { operation, writes, attempt, startedAt };
        const delay = result.failed && pauseAfter(options, result.failed, progress);
        if (delay === undefined) {
          if (result.response !== undefined) return result.response;
          throw noAnswer(request, result.failed, progress, result.detail);
        }
        await options.deadline.wait(delay, waitingFor(operation));
      }
    },
  };
}

async function tryOnce(
  { deadline }: AttemptOptions,
  request: PipelineRequest,
  next: (request: PipelineRequest) => Promise<PipelineResponse>,
  attempt: number,
): Promise<Result> {
  const operation = currentOperation();
  deadline.check(waitingFor(operation));
  request.abortSignal = deadline.signal;
  request.timeout = operation.timeLimit ?? attemptLimit(attempt, isWrite(request));
  try {
    const response = await settled(next(request), request.timeout + graceOfClient);
    const { status, headers, bodyAsText } = response;
    const contentType = headers.get('content-type');
    const retryAfter = headers.get('retry-after');
    const date = headers.get('date');
    return { response, failed: transientErrorOf({ status, contentType, retryAfter, date, body: bodyAsText ?? '' }) };
  } catch (error) {
    if (error instanceof RunError || error instanceof ServiceError) throw error;
    deadline.check(waitingFor(operation));
    // OpenSSL puts a thread ID before the error.
    const detail = error instanceof Error ? excerpt(error.message.replace(/^[0-9A-F]{8,20}:/, ''), 200) : '';
    return { response: undefined, failed: transientErrorOfCode(codeOf(error)), detail };
  }
}

/** How much later than its own limit the HTTP client may end an attempt, ms. */
const graceOfClient = 1_000;

/**
 * The HTTP client ends an attempt at its limit. If it does not, as one version did after broken gzip, nothing would keep
 * node from exiting in the middle of the run, without a word: this timer does.
 */
async function settled<Answer>(attempt: Promise<Answer>, milliseconds: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RestError('no end', { code: 'Timeout' })), milliseconds);
  });
  try {
    return await Promise.race([attempt, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The network's code; `Timeout` if our own limit ended the attempt; a name of our own for an incomplete answer. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'AbortError') return 'Timeout';
  if (isRestError(error) && error.code === 'PARSE_ERROR') return 'BrokenAnswer';
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : 'NetworkError';
}

/**
 * How long to wait before the next attempt, ms; `undefined` when there is none. Both cases are logged.
 *
 * @throws Interrupted when a hanging service leaves no time for another attempt before the deadline
 */
function pauseAfter(
  { log, deadline }: AttemptOptions,
  failed: TransientError,
  { operation, writes, attempt, startedAt }: Progress,
): number | undefined {
  const what = `${titleOf(operation).en}: ${failed.code} (to ${operation.name.en})`;
  if (!mayRepeat(writes, failed) || (writes && operation.overwrites === true)) {
    log.info(`${what}.`);
    return undefined;
  }
  const delay = delayBefore(attempt + 1, failed);
  if (attempt < maxAttempts && deadline.allows(delay)) {
    log.info(`${what}; trying again in ${seconds(delay)} (attempt ${attempt + 1} of ${maxAttempts}).`);
    return delay;
  }
  const late = attempt < maxAttempts;
  const why = late ? `: the next one, in ${seconds(delay)}, would pass the time limit` : '';
  log.info(`${what}; given up after ${times(attempt)} in ${seconds(now() - startedAt)}${why}.`);
  if (late && failed.code === 'Timeout') throw new Interrupted('deadline', waitingFor(operation));
  return undefined;
}

function noAnswer(
  request: PipelineRequest,
  failed: TransientError,
  { operation, writes, attempt, startedAt }: Progress,
  detail: string,
): ServiceError {
  const tries = `${times(attempt)} in ${seconds(now() - startedAt)}`;
  // The code is enough for a transient error; a permanent one needs its details.
  const why = failed.permanent && detail !== '' ? `: ${detail}` : '';
  return new ServiceError({
    service: operation.service,
    operation: operation.name,
    title: operation.title,
    right: operation.right,
    code: failed.code,
    message: `no answer from ${new URL(request.url).host} (${tries})${why}`,
    answerLost: failed.sent && writes,
    transient: !failed.permanent,
  });
}

function waitingFor(operation: Operation): Words {
  const { name } = operation;
  const { en, fr } = titleOf(operation);
  return { en: `${name.en} (waiting for ${en})`, fr: `${name.fr} (en attente de ${fr})` };
}

function times(attempts: number): string {
  return attempts === 1 ? 'one attempt' : `${attempts} attempts`;
}
