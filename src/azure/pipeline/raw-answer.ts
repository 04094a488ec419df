/**
 * Which operation a request belongs to, and its result. The SDKs wrap and reinterpret answers; the action uses the raw
 * answer, or the error that prevented it. The policies find the operation of a request here, whichever client sends it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { asError, RunError, ServiceError } from '../../errors/errors.ts';
import type { Operation } from '../../model/operation.ts';
import { Interrupted } from '../../runtime/deadline.ts';

interface Call {
  readonly operation: Operation;
  response: PipelineResponse | undefined;
  error: Error | undefined;
}

const calls = new AsyncLocalStorage<Call>();

/**
 * Runs a client's call and returns the raw answer, whatever the client returns.
 *
 * @throws what the policies or the login threw when no answer came
 */
export async function rawAnswer(operation: Operation, call: () => Promise<unknown>): Promise<PipelineResponse> {
  const response = await rawAnswerIfSent(operation, call);
  if (response === undefined) throw new Error(`nothing was sent to ${operation.name.en}`);
  return response;
}

/** As `rawAnswer`, for a client that may need no request: `undefined` then. */
export async function rawAnswerIfSent(
  operation: Operation,
  call: () => Promise<unknown>,
): Promise<PipelineResponse | undefined> {
  const own: Call = { operation, response: undefined, error: undefined };
  try {
    await calls.run(own, call);
  } catch (error) {
    if (isOurs(error)) throw error;
    if (own.error !== undefined) throw own.error;
    if (own.response === undefined) throw error;
  }
  return own.response;
}

/** Thrown by a policy or the login, and passed through the SDK unchanged. */
function isOurs(error: unknown): boolean {
  return error instanceof ServiceError || error instanceof RunError || error instanceof Interrupted;
}

/** The operation that the current request belongs to. */
export function currentOperation(): Operation {
  const own = calls.getStore();
  if (own === undefined) throw new Error('a request outside an operation');
  return own.operation;
}

/** Records the answer. Around a write, an SDK may also read; those answers are not the write's. */
export function keepRawAnswer(request: PipelineRequest, response: PipelineResponse): void {
  const own = calls.getStore();
  if (own === undefined || (own.operation.writes === true && isRead(request))) return;
  own.response = response;
  own.error = undefined;
}

/** Runs something whose errors an SDK may wrap, and records the original error. */
export async function keepOriginalError<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const own = calls.getStore();
    if (own !== undefined) own.error = asError(error);
    throw error;
  }
}

function isRead({ method }: PipelineRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/**
 * Whether repeating the request can do harm: true for everything but reads, unless its operation is marked as changing
 * nothing.
 */
export function isWrite(request: PipelineRequest): boolean {
  return !isRead(request) && currentOperation().writes !== false;
}

/** The service's ID of a request, for a support case, by the header of each service. */
export function requestIdOf({ headers }: Pick<PipelineResponse, 'headers'>): string | undefined {
  const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id', 'x-github-request-id'];
  return names.map((name) => headers.get(name)).find((id) => id !== undefined);
}
