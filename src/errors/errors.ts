/** Errors as data, from which messages are built. The error catalog in this folder has causes and remedies. */

import type { Right, ServiceName } from '../model/operation.ts';
import type { Words } from '../model/words.ts';

/** What takes a token of Entra. */
export const azureServices: readonly ServiceName[] = ['arm', 'vault', 'graph', 'logs'];

/** For what no service reports: networks, proxies, answers of an unexpected shape. */
export const anyService: readonly ServiceName[] = ['oidc', 'entra', ...azureServices, 'github'];

const inEveryLanguage = (name: string): Words => ({ en: name, fr: name });

/** What a service is called in a message. Who gives ID tokens depends on the host. */
export const serviceTitles: Readonly<Record<ServiceName, Words>> = {
  oidc: { en: 'the OIDC provider', fr: 'le fournisseur OIDC' },
  entra: inEveryLanguage('Microsoft Entra ID'),
  arm: inEveryLanguage('Azure Resource Manager'),
  vault: inEveryLanguage('Azure Key Vault'),
  graph: inEveryLanguage('Microsoft Graph'),
  logs: inEveryLanguage('Azure Monitor Logs'),
  github: { en: "GitHub's REST API", fr: 'GitHub (API REST)' },
};

/** The same for an operation. */
export function titleOf({
  service,
  title = serviceTitles[service],
}: Pick<ServiceErrorDetails, 'service' | 'title'>): Words {
  return title;
}

export interface ServiceErrorDetails {
  readonly service: ServiceName;
  /** The operation, in words that complete "could not …": `create vault kv-contoso-cja`. */
  readonly operation: Words;
  /** What the service is called, if that is not always the same. */
  readonly title?: Words | undefined;
  /** The right that it needs. */
  readonly right?: Right | undefined;
  /** HTTP status; `undefined` when no answer came. */
  readonly status?: number | undefined;
  /** The service's code (`AuthorizationFailed`, `AADSTS700213`), the network's (`ECONNRESET`), or ours (`InvalidAnswer`). */
  readonly code: string;
  readonly message: string;
  readonly requestId?: string | undefined;
  /**
   * Whether the service may have acted although there was no usable answer: then a write is never repeated without a
   * read.
   */
  readonly answerLost?: boolean;
  /** Whether another attempt may succeed. */
  readonly transient?: boolean;
  /** How long the service asked to wait before another attempt, ms. */
  readonly retryAfter?: number | undefined;
}

/** A service answered with an error or a malformed answer, or did not answer. */
export class ServiceError extends Error {
  readonly details: ServiceErrorDetails;

  constructor(details: ServiceErrorDetails, cause?: unknown) {
    super(`${details.operation.en}: ${details.code}: ${details.message}`, { cause });
    this.name = 'ServiceError';
    this.details = details;
  }
}

export type RunErrorCode =
  | 'NoIdToken'
  | 'IdTokenFile'
  | 'UnreadableIdToken'
  | 'ExpiredIdToken'
  | 'AzNotFound'
  | 'AzSignedOut'
  | 'AzOtherTenant'
  | 'AzFailed'
  | 'Declined'
  | 'AnswersTooOld'
  | 'UnsafeEvent'
  | 'ForeignHost'
  | 'InvalidProxy'
  | 'NodeWithoutProxies';

/** An error of the run itself, which no service reported; `run-errors.ts` explains it. */
export class RunError extends Error {
  readonly code: RunErrorCode;
  /** What is missing, the event, the domain, the variable, the file, the tenant, or the version. */
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

/** The errors of changes that were made in parallel. */
export class SeveralErrors extends Error {
  readonly errors: readonly Error[];

  constructor(errors: readonly Error[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'SeveralErrors';
    this.errors = errors;
  }
}

/** Each error: a run may end with several. */
export function errorsOf(error: unknown): readonly unknown[] {
  return error instanceof SeveralErrors ? error.errors : [error];
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
