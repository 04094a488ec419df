/**
 * The border: what services answer is read here, and nothing passes that does not have the expected shape. A refusal or
 * nonsense becomes a `ServiceError`; what may be absent or unseen becomes a `Seen`.
 */
import * as v from 'valibot';
import { ServiceError, type ServiceErrorDetails, type ServiceName } from '../errors/errors.ts';
import type { Observation } from '../model/observed.ts';
import { parseJson } from '../runtime/json.ts';
import { excerpt } from '../runtime/secrets.ts';
import { type HttpAnswer, requestIdOf } from './http.ts';
import { retryAfterOf } from './retry.ts';

/** Who was asked for what. */
export interface Operation {
  readonly service: ServiceName;
  readonly name: string;
  /** The role or Graph permission that lets it through. */
  readonly right: string;
  readonly writes?: boolean;
}

const errorBody = v.object({
  error: v.object({
    code: v.string(),
    message: v.optional(v.string(), ''),
    innererror: v.optional(v.object({ code: v.optional(v.string()) })),
    details: v.optional(v.array(v.unknown())),
  }),
});

/** The error that a refusal stands for. Key Vault's own reason is in `innererror`; the outer code says only Forbidden. */
export function refusal(operation: Operation, answer: HttpAnswer): ServiceError {
  const body = v.safeParse(errorBody, parseJson(answer.body));
  const error = body.success ? body.output.error : undefined;
  return new ServiceError({
    service: operation.service,
    operation: operation.name,
    status: answer.status,
    code: error?.innererror?.code ?? error?.code ?? `HTTP ${answer.status}`,
    message: error?.message ?? (excerpt(answer.body) || 'the answer has no body'),
    requestId: requestIdOf(answer.headers),
    // A request that timed out or failed at the service's side may still have been acted on.
    answerLost: operation.writes === true && (answer.status >= 500 || answer.status === 408),
    retryAfter: retryAfterOf(answer.headers),
  });
}

/**
 * The answer's body in the expected shape.
 *
 * @throws ServiceError when the service refused, or the body has another shape
 */
export function parseResponse<S extends v.GenericSchema>(
  operation: Operation,
  answer: HttpAnswer,
  schema: S,
): v.InferOutput<S> {
  if (answer.status < 200 || answer.status > 299) throw refusal(operation, answer);
  const body = v.safeParse(schema, parseJson(answer.body));
  if (body.success) return body.output;
  throw invalidAnswer(operation, answer, issueOf(body.issues));
}

export function invalidAnswer(operation: Operation, answer: HttpAnswer, what: string): ServiceError {
  return new ServiceError({
    service: operation.service,
    operation: operation.name,
    status: answer.status,
    code: 'InvalidAnswer',
    message: what,
    requestId: requestIdOf(answer.headers),
    answerLost: operation.writes === true,
  });
}

function issueOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues;
  if (first === undefined) return 'the answer has an unexpected shape';
  const path = first.path?.map((item) => String(item.key)).join('.') ?? '';
  return `the answer has an unexpected shape: ${path === '' ? 'body' : path} is not ${first.expected ?? 'as documented'}`;
}

/** What `read` sees: `absent` when it was refused with one of the given codes and 404, `unknown` for every other refusal. */
export async function tryRead<T>(
  operation: Operation,
  absentCodes: RegExp,
  read: () => Promise<T>,
): Promise<Observation<T>> {
  try {
    return { presence: 'found', value: await read() };
  } catch (error) {
    if (!(error instanceof ServiceError) || loginFailed(operation, error.details)) throw error;
    // Whichever read meets it first, it is about none of them.
    if (noSubscription.has(error.details.code)) {
      throw new ServiceError({ ...error.details, operation: 'find the subscription' }, error);
    }
    const { status, code } = error.details;
    if (status === 404 && absentCodes.test(code)) return { presence: 'absent' };
    return unknown(operation, error.details);
  }
}

/** A subscription that is not found is never "missing": it ends the run. */
const noSubscription = new Set(['SubscriptionNotFound', 'InvalidSubscriptionId']);

/** A refused login ends the run; Graph or the vault may be refused a token, and ARM still be read. */
function loginFailed(operation: Operation, { service }: ServiceErrorDetails): boolean {
  return (service === 'oidc' || service === 'entra') && operation.service === 'arm';
}

const refusedForRights = new Set([
  'AuthorizationFailed',
  'ForbiddenByRbac',
  'Authorization_RequestDenied',
  'AccessDenied',
  'ForbiddenByPolicy',
  'LinkedAuthorizationFailed',
]);

export function unknown(operation: Operation, details: ServiceErrorDetails): Observation<never> {
  const { status, code, message, requestId } = details;
  const lacksRight = status === 403 || refusedForRights.has(code);
  const right = lacksRight ? operation.right : undefined;
  return { presence: 'unknown', reason: { operation: details.operation, status, code, message, requestId, right } };
}
