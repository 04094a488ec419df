/** Where the program runs. The entry point names the host; nothing guesses. */

/** What a host is called in a rule of an input. */
export const hostTitles = {
  github: 'GitHub Actions',
  'azure-pipelines': 'Azure Pipelines',
  gitlab: 'GitLab',
  terminal: 'the command line',
} as const;

export type HostName = keyof typeof hostTitles;

/** What Entra compares of the ID token; shown to the person who must register it. */
export interface IdTokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** Whether everybody can read the repository, and so the run's page; absent where the token does not say. */
  readonly isPublic?: true;
}
