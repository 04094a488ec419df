/** What a run knows of its target so far. Plain data. */
import type { Key, Vault } from './observed.ts';

export interface Known {
  readonly vault?: Vault | undefined;
  readonly key?: Key | undefined;
  /** Object ID of Adobe's service principal. */
  readonly principalId?: string | undefined;
  /** ARM ID of Adobe's role assignment. */
  readonly grantId?: string | undefined;
}

/** Receives each part as soon as it is known. */
export type NoteKnown = (known: Known) => void;
