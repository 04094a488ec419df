/** An entry of the error catalog: how an error is recognized, its likely cause, and what to do. */
import type { InputForm } from '../inputs/named.ts';
import type { HostTerms, IdTokenClaims } from '../model/host.ts';
import type { Inputs, Mode } from '../model/inputs.ts';
import type { Right, ServiceName } from '../model/operation.ts';
import type { Starts } from '../model/outcome.ts';
import type { Remedy, Step } from '../model/remedy.ts';
import type { Run } from '../model/run.ts';
import { filledIn, type Words } from '../model/words.ts';
import { permissions, rightForAction, rightOf } from '../permissions.ts';
import type { NoTokenCode, ServiceErrorDetails } from './errors.ts';

export type { Words } from '../model/words.ts';

export interface ErrorContext {
  readonly host: HostTexts;
  readonly inputs: Inputs;
  readonly details: ServiceErrorDetails;
  /** The OIDC token's claims as they were presented to Entra. */
  readonly claims: IdTokenClaims | undefined;
}

interface Recognized {
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

/**
 * A row of the table: what the codes mean, with names in braces: those of the inputs, `needed` for the permission that is
 * missing, `machine` for what the run is on.
 */
export interface ErrorRow extends Recognized, Words {}

/** @param services that answer with these codes @param rows by the entry's ID */
export function entries(services: readonly ServiceName[], rows: Readonly<Record<string, ErrorRow>>): ErrorEntry[] {
  return Object.entries(rows).map(([id, { en, fr, ...recognized }]) => ({
    id,
    services,
    ...recognized,
    meaning: (context) => filledIn({ en, fr }, namesIn(context)),
  }));
}

function namesIn({ inputs, host, details }: ErrorContext): Readonly<Record<string, string | Words>> {
  const { name, actions } = refusedRight(details);
  return {
    client: inputs.clientId,
    tenant: inputs.tenantId,
    subscription: inputs.subscriptionId,
    group: inputs.resourceGroup,
    vault: inputs.vaultName,
    key: inputs.keyName,
    location: inputs.location ?? '',
    machine: host.machine,
    needed: actions.join(', ') || name,
  };
}

/**
 * The permission that the refused operation needs. Where no role includes the action, the error names it: usually that of
 * the operation; if it names two, the last one is missing at a linked scope.
 */
export function refusedRight({ service, message, right }: ServiceErrorDetails): Right {
  if (service === 'graph') return right ?? rightOf(permissions.readPrincipal);
  const actions = [...message.matchAll(/'(Microsoft\.[\w./]+)'/gi)].map(([, action = '']) => action);
  const named = actions.map(rightForAction).filter((found) => found !== undefined);
  return named.at(-1) ?? right ?? rightOf(permissions.readVault);
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
