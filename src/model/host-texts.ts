/** What differs between hosts in the texts for people. */
import type { InputForm } from '../inputs/named.ts';
import type { HostName, IdTokenClaims } from './host.ts';
import type { Mode } from './inputs.ts';
import type { Starts } from './outcome.ts';
import type { Command } from './remedy.ts';
import type { Run } from './run.ts';
import type { Words } from './words.ts';

/** What a host calls its things, and its addresses. `hosts/` has one for each, which is handed in. */
export interface HostTexts {
  readonly name: HostName;
  /** Who gives the ID token. */
  readonly issuer: Words;
  /** The same, as a service that answers. */
  readonly issuerTitle: Words;
  /** What is started again: "Run … again". */
  readonly job: Words;
  /** What the program runs on. */
  readonly machine: Words;
  /** As the host itself has it. */
  readonly form: InputForm;
  readonly starts: (run: Run, mode: Mode | undefined) => Starts;
  /** What shows more in the log: `--verbose`. */
  readonly verbose: string;
  /** Where these IDs are set: a connection, a variable, or the input itself. */
  readonly ids: Readonly<Record<'client-id' | 'tenant-id', Words>>;
  /** What holds the IDs, where the job itself does not. */
  readonly holderOfIds?: Words;
  /** The setting that decides for whom the token is. */
  readonly audience: string;
  /** What a job has so that it gets an ID token. */
  readonly declares: (audience: string) => readonly Command[];
  /** What gives a newer token, where a job gets only one. */
  readonly newToken?: Words;
  /** What decides which identity the job gets: its environment, its connection, its branch. */
  readonly trusted: (mode: Mode) => Words;
  /** Whether a review protects what was presented: no other subject is ever registered. */
  readonly isReviewed: (claims: IdTokenClaims | undefined) => boolean;
  /** Where mode ensure runs only what was reviewed. */
  readonly reviewed: Words;
  /** What brings Node.js 24. */
  readonly node24: string;
  readonly statusPage?: string;
}
