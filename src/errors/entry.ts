/** An entry of the error catalog: how an error is recognized, its likely cause, and what to do. */
import type { InputForm } from '../inputs/named.ts';
import type { HostTerms, IdTokenClaims } from '../model/host.ts';
import type { Inputs, Mode } from '../model/inputs.ts';
import type { ServiceName } from '../model/operation.ts';
import type { Starts } from '../model/outcome.ts';
import type { Remedy, Step } from '../model/remedy.ts';
import type { Run } from '../model/run.ts';
import type { Words } from '../model/words.ts';
import type { NoTokenCode, ServiceErrorDetails } from './errors.ts';

export type { Words } from '../model/words.ts';

export interface ErrorContext {
  readonly host: HostTexts;
  readonly inputs: Inputs;
  readonly details: ServiceErrorDetails;
  /** The OIDC token's claims as they were presented to Entra. */
  readonly claims: IdTokenClaims | undefined;
}

export interface Recognized {
  /** Codes as the service writes them; the first is what a person would search for. */
  readonly codes: readonly [string, ...string[]];
  /** A pattern for further codes, if there are too many to list. */
  readonly pattern?: RegExp;
  /** For codes that mean several things. */
  readonly when?: (details: ServiceErrorDetails) => boolean;
  readonly remedy: (context: ErrorContext) => Remedy;
}

export interface ErrorEntry extends Recognized {
  /** Anchor in the documentation. */
  readonly id: string;
  readonly services: readonly ServiceName[];
  readonly meaning: (context: ErrorContext) => Words;
}

export interface Explanation {
  readonly meaning: Words;
  readonly remedy: Remedy;
}

/** What is said of an error of the run itself. */
export interface RunRefusal extends Explanation {
  readonly operation: Words;
  readonly message: string;
}

/** What only one host says. `hosts/` has one for each, which is handed in: nothing here imports them. */
export interface HostTexts extends HostTerms {
  /** As the host itself has it. */
  readonly form: InputForm;
  readonly starts: (run: Run, mode: Mode | undefined) => Starts;
  /** Shows more in the log. */
  readonly runVerbosely: Step;
  /** What to do about an ID that is empty, where a connection or a variable has it. */
  readonly emptyId?: (input: string) => Remedy;
  /** Where these IDs are set: a connection, a variable, or the input itself. */
  readonly ids: Readonly<Record<'client-id' | 'tenant-id', Words>>;
  /** Why its job has no ID token. @param about what the error names */
  readonly noToken: Readonly<Partial<Record<NoTokenCode, (about: string) => Omit<RunRefusal, 'operation'>>>>;
  /** Where a job gets one token, which nobody can renew. */
  readonly expiredToken?: Explanation;
  /** The setting that decides for whom the token is. */
  readonly audience: string;
  /** What to do if Entra does not trust what was presented. */
  readonly untrusted: (inputs: Inputs, claims: IdTokenClaims | undefined) => Remedy;
  /** Why ensure does not run on some events. */
  readonly unsafeEvent: Explanation;
  /** What runs on an older Node, and what to run instead. */
  readonly oldNode: Explanation;
  /** Added to the sentence that names Azure's. */
  readonly statusPage?: Words;
  /** What its own services refuse. */
  readonly errors: readonly ErrorEntry[];
}

export interface RunErrorContext {
  readonly host: HostTexts;
  /** What the error names: an event, a domain, a variable, a version. */
  readonly about: string;
  readonly service: ServiceName | undefined;
}
