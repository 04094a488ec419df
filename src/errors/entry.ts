/** What an entry of the error catalog is: how it is recognised, what it most likely means, what to do. */
import type { IdTokenClaims } from '../azure/oidc.ts';
import type { Inputs, Language } from '../model/inputs.ts';
import type { ServiceErrorDetails, ServiceName } from './errors.ts';

/**
 * What we say of a refusal, in every language: one that is missing does not compile. What was tried, what a service
 * answered and which rule an input breaks stay in English: the summary quotes them as the log has them, so that they can
 * be searched for.
 */
export type Words = Readonly<Record<Language, string>>;

/** What is copied below a sentence is the same in every language. */
export function withCommand(sentence: Words, command: string): Words {
  return { en: `${sentence.en}\n\n${command}`, fr: `${sentence.fr}\n\n${command}` };
}

export interface ErrorContext {
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
  /** For codes that mean several things. */
  readonly when?: (details: ServiceErrorDetails) => boolean;
  readonly meaning: (context: ErrorContext) => Words;
  readonly remediation: (context: ErrorContext) => Words;
}

/** The entry that fits a service's answer; `undefined` for a code that is not known. */
export type FindErrorEntry = (details: ServiceErrorDetails) => ErrorEntry | undefined;
