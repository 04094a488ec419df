/**
 * Services' answers are validated here: only answers of the expected shape are accepted. An error response or a
 * malformed answer becomes a `ServiceError`; what may be absent or unreadable becomes an `Observation`.
 */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { ServiceError, type ServiceErrorDetails } from '../errors/errors.ts';
import type { Observation } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { isUnregistered } from '../model/unregistered.ts';
import { parseJson } from '../runtime/json.ts';
import { excerpt } from '../runtime/secrets.ts';
import { requestIdOf } from './pipeline/raw-answer.ts';
import { isTransientStatus, retryAfterOf } from './pipeline/transient.ts';

const errorBody = v.object({
  error: v.object({
    code: v.string(),
    message: v.optional(v.string(), ''),
    innererror: v.optional(v.object({ code: v.optional(v.string()) })),
    details: v.optional(v.array(v.unknown())),
  }),
});

/** Microsoft.Insights leaves the envelope out. */
const bareErrorBody = v.object({ code: v.string(), message: v.string() });

/** A 404 without the envelope may come from anything on the way: its code does not say that something is absent. */
function errorIn(status: number, json: unknown): Partial<v.InferOutput<typeof errorBody>['error']> | undefined {
  const body = v.safeParse(errorBody, json);
  if (body.success) return body.output.error;
  const bare = v.safeParse(bareErrorBody, json);
  return bare.success && status !== 404 ? bare.output : undefined;
}

/** The error in an error response. Key Vault's own reason is in `innererror`; the outer code says only Forbidden. */
export function refusal(operation: Operation, response: PipelineResponse): ServiceError {
  const text = response.bodyAsText ?? '';
  const { status } = response;
  const error = errorIn(status, parseJson(text));
  return new ServiceError({
    service: operation.service,
    operation: operation.name,
    right: operation.right,
    status,
    code: error?.innererror?.code ?? error?.code ?? `HTTP ${status}`,
    message: error?.message ?? (excerpt(text) || 'the answer has no body'),
    requestId: requestIdOf(response),
    // A request that timed out or failed at the service's side may still have been acted on.
    answerLost: operation.writes === true && (status >= 500 || status === 408),
    transient: isTransientStatus(status),
    retryAfter: retryAfterOf(response.headers.get('retry-after'), response.headers.get('date')),
  });
}

/**
 * The answer's body in the expected shape.
 *
 * @throws ServiceError when the service refused, or the body has another shape
 */
export function parseResponse<S extends v.GenericSchema>(
  operation: Operation,
  response: PipelineResponse,
  schema: S,
): v.InferOutput<S> {
  if (response.status < 200 || response.status > 299) throw refusal(operation, response);
  return parseBody(operation, response, schema, parseJson(response.bodyAsText ?? ''), '');
}

/**
 * A part of the answer's body in the expected shape.
 *
 * @param place where the part stands in the body; empty for the body itself
 * @throws ServiceError when it has another shape
 */
export function parseBody<S extends v.GenericSchema>(
  operation: Operation,
  response: PipelineResponse,
  schema: S,
  part: unknown,
  place: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, part, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw invalidResponse(operation, response, shapeOf(parsed.issues, place));
}

/** For a property that no finding and no change depends on: whatever Azure answers there, the rest counts. */
export function unread<S extends v.GenericSchema, T>(schema: S, otherwise: T) {
  return v.optional(
    v.union([
      schema,
      v.pipe(
        v.unknown(),
        v.transform(() => otherwise),
      ),
    ]),
    otherwise,
  );
}

export function invalidResponse(operation: Operation, response: PipelineResponse, what: string): ServiceError {
  return new ServiceError({
    service: operation.service,
    operation: operation.name,
    right: operation.right,
    status: response.status,
    code: 'InvalidAnswer',
    message: what,
    requestId: requestIdOf(response),
    answerLost: operation.writes === true,
  });
}

function shapeOf(issues: readonly v.BaseIssue<unknown>[], place: string): string {
  const [first] = issues;
  if (first === undefined) return 'the answer has an unexpected shape';
  const path = [...(place === '' ? [] : [place]), ...(first.path?.map((item) => String(item.key)) ?? [])].join('.');
  return `the answer has an unexpected shape: ${path === '' ? 'body' : path} is not ${first.expected ?? 'as documented'}`;
}

export const absent = { presence: 'absent' } as const;
/** Codes of a 404 that says there is nothing of that name. A 404 without a code does not say so. */
const notFound = /NotFound$/;

export interface ReadOptions {
  /** Codes of a 404 that says there is nothing of that name; `none`: no 404 says what exists. Default: `…NotFound`. */
  readonly absentCodes?: RegExp | 'none';
  /** Whether the run ends if Azure finds no such subscription; default: `true`. */
  readonly needsSubscription?: boolean;
}

/**
 * What `read` finds: `absent` when it was refused with 404 and one of the codes for it, `unknown` for every other error.
 *
 * @throws ServiceError when the login is refused, or the subscription that the run needs is not found
 */
export async function tryRead<T>(
  operation: Operation,
  read: (operation: Operation) => Promise<T>,
  { absentCodes = notFound, needsSubscription = true }: ReadOptions = {},
): Promise<Observation<T>> {
  try {
    return { presence: 'found', value: await read(operation) };
  } catch (error) {
    if (!(error instanceof ServiceError) || loginFailed(operation, error.details)) throw error;
    // It concerns the run, not the read that got it first.
    if (needsSubscription && noSubscription.has(error.details.code)) {
      throw new ServiceError({ ...error.details, operation: findSubscription }, error);
    }
    const { status, code } = error.details;
    if (status === 404 && absentCodes !== 'none' && absentCodes.test(code)) return absent;
    return unknown(operation, error.details);
  }
}

const findSubscription = { en: 'find the subscription', fr: "trouver l'abonnement" };

/** A subscription that is not found is never "missing": it ends the run. */
const noSubscription: ReadonlySet<string> = new Set(['SubscriptionNotFound', 'InvalidSubscriptionId']);

/** A refused login ends the run. Without a token for Graph or the vault, ARM can still be read. */
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
  // To a reader of one group that reads the subscription; for every other read it ends the run.
  'SubscriptionNotFound',
]);

/** What is refused with 403 whatever roles the identity has: by the vault's network rules, or a deny assignment. */
const refusedDespiteRights = new Set([
  'ForbiddenByFirewall',
  'ForbiddenByConnection',
  'ForbiddenByNsp',
  'DenyAssignmentAuthorizationFailed',
]);

function unknown(operation: Operation, details: ServiceErrorDetails): Observation<never> {
  const { status, code, message, requestId } = details;
  const isRefused = (status === 403 && !refusedDespiteRights.has(code)) || refusedForRights.has(code);
  const lacksRight = isRefused && !isUnregistered(details);
  const right = lacksRight ? operation.right : undefined;
  return { presence: 'unknown', reason: { operation: details.operation, status, code, message, requestId, right } };
}
