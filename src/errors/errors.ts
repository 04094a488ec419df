/** What can go wrong, as data that a message can be made from. Meanings and cures are in `src/errors/`. */

export type ServiceName = 'oidc' | 'entra' | 'arm' | 'vault' | 'graph' | 'logs' | 'github';

/** What a service is called in a message. */
export const serviceTitles: Readonly<Record<ServiceName, string>> = {
  oidc: "GitHub's OIDC provider",
  entra: 'Microsoft Entra ID',
  arm: 'Azure Resource Manager',
  vault: 'Azure Key Vault',
  graph: 'Microsoft Graph',
  logs: 'Azure Monitor Logs',
  github: "GitHub's REST API",
};

export interface ServiceErrorDetails {
  readonly service: ServiceName;
  /** What was tried, in words that finish "could not …": `create vault kv-contoso-cja`. */
  readonly operation: string;
  /** HTTP status; `undefined` when no answer came. */
  readonly status?: number | undefined;
  /** The service's code (`AuthorizationFailed`, `AADSTS700213`), the network's (`ECONNRESET`), or ours (`InvalidAnswer`). */
  readonly code: string;
  readonly message: string;
  readonly requestId?: string | undefined;
  /**
   * Whether the service may have acted although no good answer came: then a write is never repeated before looking.
   */
  readonly answerLost?: boolean;
  /** Whether another attempt may fare better. */
  readonly transient?: boolean;
  /** How long the service asked to wait before another attempt, ms. */
  readonly retryAfter?: number | undefined;
}

/** A service refused, answered nonsense, or did not answer. */
export class ServiceError extends Error {
  readonly details: ServiceErrorDetails;

  constructor(details: ServiceErrorDetails, cause?: unknown) {
    super(`${details.operation}: ${details.code}: ${details.message}`, { cause });
    this.name = 'ServiceError';
    this.details = details;
  }
}

export type RunErrorCode = 'NoIdToken' | 'UnsafeEvent' | 'ForeignHost' | 'InvalidProxy' | 'NodeWithoutProxies';

/** Something of the run itself, which no service answered; what it means is said in `src/errors/run.ts`. */
export class RunError extends Error {
  readonly code: RunErrorCode;
  /** The event, the host, the variable, or the version. */
  readonly about: string;
  readonly service: ServiceName | undefined;

  constructor(code: RunErrorCode, about: string, service?: ServiceName) {
    super(`${code}: ${about}`);
    this.name = 'RunError';
    this.code = code;
    this.about = about;
    this.service = service;
  }
}

/** What went wrong with changes that were made side by side. */
export class SeveralErrors extends Error {
  readonly errors: readonly Error[];

  constructor(errors: readonly Error[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'SeveralErrors';
    this.errors = errors;
  }
}

/** Each of what went wrong: a run may end with several. */
export function errorsOf(error: unknown): readonly unknown[] {
  return error instanceof SeveralErrors ? error.errors : [error];
}

/** The run was ended from outside: its deadline passed, or the job was cancelled. */
export class Interrupted extends Error {
  readonly reason: 'deadline' | 'cancelled';
  /** What was under way, with the service that was waited for. */
  readonly operation: string;

  constructor(reason: 'deadline' | 'cancelled', operation: string) {
    super(`${operation}: ${reason}`);
    this.name = 'Interrupted';
    this.reason = reason;
    this.operation = operation;
  }
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
