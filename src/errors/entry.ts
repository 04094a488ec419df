/** An entry of the error catalog: how an error is recognized, its likely cause, and what to do. */
import type { HostName, IdTokenClaims } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ServiceName } from '../model/operation.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import type { ServiceErrorDetails } from './errors.ts';

export type { Words } from '../model/words.ts';

/** For errors that no service reports: networks, proxies, answers of an unexpected shape. */
export const allServices: readonly ServiceName[] = [
  'oidc',
  'entra',
  'arm',
  'vault',
  'graph',
  'logs',
  'github',
  'azure-devops',
];

export interface ErrorContext {
  readonly host: HostName;
  readonly inputs: Inputs;
  readonly details: ServiceErrorDetails;
  /** The OIDC token's claims as they were presented to Entra. */
  readonly claims: IdTokenClaims | undefined;
}

export interface ErrorEntry {
  /** Anchor in docs/troubleshooting.md. */
  readonly id: string;
  readonly services: readonly ServiceName[];
  /** Codes as the service writes them; the first is what a person would search for. */
  readonly codes: readonly [string, ...string[]];
  /** A pattern for further codes, if there are too many to list. */
  readonly pattern?: RegExp;
  /** For codes that mean several things. */
  readonly when?: (details: ServiceErrorDetails) => boolean;
  readonly meaning: (context: ErrorContext) => Words;
  readonly remediation: (context: ErrorContext) => Runbook;
}

/** What is said of an error of the run itself. */
export interface RunRefusal {
  readonly operation: Words;
  readonly message: string;
  readonly meaning: Words;
  readonly remediation: Runbook;
}

export interface RunErrorContext {
  readonly host: HostName;
  /** What the error names: an event, a host, a variable, a version. */
  readonly about: string;
  readonly service: ServiceName | undefined;
}
