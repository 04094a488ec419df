/** Where the program runs. The entry point names the host; nothing guesses. */
import type { Words } from './words.ts';

/** What a host is called in a rule of an input. */
export const hostTitles = {
  github: 'GitHub Actions',
  'azure-pipelines': 'Azure Pipelines',
  gitlab: 'GitLab',
  terminal: 'the command line',
} as const;

export type HostName = keyof typeof hostTitles;

/** What a host calls its things. */
export interface HostTerms {
  readonly name: HostName;
  /** Who gives the ID token. */
  readonly issuer: Words;
  /** The same, as a service that answers. */
  readonly issuerTitle: Words;
  /** What is started again: "Run … again". */
  readonly job: Words;
  /** What the program runs on. */
  readonly machine: Words;
}

/** What Entra compares of the ID token; shown to the person who must register it. */
export interface IdTokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** Whether everybody can read the repository, and so the run's page; absent where the token does not say. */
  readonly isPublic?: true;
}
