/** What can go wrong, as data that a message can be made from. Meanings and cures are in `src/refusals/`. */

export type ServiceName = 'oidc' | 'entra' | 'arm' | 'vault' | 'graph' | 'github';

/** What a service is called in a message. */
export const serviceTitles: Readonly<Record<ServiceName, string>> = {
  oidc: "GitHub's OIDC provider",
  entra: 'Microsoft Entra ID',
  arm: 'Azure Resource Manager',
  vault: 'Azure Key Vault',
  graph: 'Microsoft Graph',
  github: "GitHub's REST API",
};

export interface ServiceErrorDetails {
  readonly service: ServiceName;
  /** What was tried, in words that finish "could not …": `create vault kv-contoso-cja`. */
  readonly tried: string;
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
}

/** A service refused, answered nonsense, or did not answer. */
export class ServiceError extends Error {
  readonly details: ServiceErrorDetails;

  constructor(details: ServiceErrorDetails, cause?: unknown) {
    super(`${details.tried}: ${details.code}: ${details.message}`, { cause });
    this.name = 'ServiceError';
    this.details = details;
  }
}

/** Something of the run itself, which no service answered: no OIDC token, a mode that is refused here. */
export class RunError extends Error {
  readonly code: string;
  readonly tried: string;
  readonly meaning: string;
  readonly cure: string;

  constructor(parts: { code: string; tried: string; message: string; meaning: string; cure: string }) {
    super(parts.message);
    this.name = 'RunError';
    this.code = parts.code;
    this.tried = parts.tried;
    this.meaning = parts.meaning;
    this.cure = parts.cure;
  }
}

/** The run was ended from outside: its deadline passed, or the job was cancelled. */
export class Interrupted extends Error {
  readonly reason: 'deadline' | 'cancelled';
  /** What was under way, with the service that was waited for. */
  readonly tried: string;

  constructor(reason: 'deadline' | 'cancelled', tried: string) {
    super(`${tried}: ${reason}`);
    this.name = 'Interrupted';
    this.reason = reason;
    this.tried = tried;
  }
}
