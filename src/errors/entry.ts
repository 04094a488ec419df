/** An entry of the error catalog: how an error is recognized, its likely cause, and what to do; and how the tables' rows become entries. */
import type { IdTokenClaims } from '../model/host.ts';
import type { HostTexts } from '../model/host-texts.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right, ServiceName } from '../model/operation.ts';
import type { Remedy } from '../model/remedy.ts';
import { filledIn, type Words } from '../model/words.ts';
import { permissions, rightForAction, rightOf } from '../permissions.ts';
import type { ServiceErrorDetails } from './errors.ts';

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

export interface RunErrorContext {
  readonly host: HostTexts;
  /** What the error names: an event, a domain, a variable, a version. */
  readonly about: string;
  readonly service: ServiceName | undefined;
  /** For whom the token is. */
  readonly audience: string;
}

/**
 * A row of the table: what the codes mean, with names in braces: those of the inputs, `needed` for the permission that is
 * missing, and what the host calls its things.
 */
export interface ErrorRow extends Recognized, Words {}

/** @param services that answer with these codes @param meanings by the entry's ID */
export function rows(services: readonly ServiceName[], meanings: Readonly<Record<string, ErrorRow>>): ErrorEntry[] {
  return Object.entries(meanings).map(([id, { en, fr, ...recognized }]) => {
    const meaning = (context: ErrorContext) => filledIn({ en, fr }, namesIn(context));
    return Object.assign({ id, services, meaning }, recognized);
  });
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
    issuer: host.issuer,
    job: host.job,
    trusted: host.trusted(inputs.mode),
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
