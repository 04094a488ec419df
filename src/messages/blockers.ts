/** The words of what `ensure` will not or cannot do, and of what to know before it does something: one shape for all languages. */
import type { Inputs, Language } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { BlockerId } from '../model/plan.ts';
import { blockers as englishBlockers, notes as englishNotes } from './en/blockers.ts';
import { blockers as frenchBlockers, notes as frenchNotes } from './fr/blockers.ts';

/** `[message, cure]` of each blocker; `reason` is why something could not be read. */
export type BlockerWords = Readonly<
  Record<BlockerId, (inputs: Inputs, reason: ReadFailure) => readonly [message: string, remediation: string]>
>;

export interface NoteWords {
  readonly purgeProtection: (inputs: Inputs) => string;
  readonly newVaultIsProtected: (inputs: Inputs) => string;
  readonly recoveredVaultHasNoGrants: (inputs: Inputs) => string;
  readonly deletedKeyNotSeen: (inputs: Inputs, reason: ReadFailure) => string;
  readonly nameNotChecked: (inputs: Inputs, reason: ReadFailure) => string;
}

interface PlanWords {
  readonly blockers: BlockerWords;
  readonly notes: NoteWords;
}

export const planMessages: Readonly<Record<Language, PlanWords>> = {
  en: { blockers: englishBlockers, notes: englishNotes },
  fr: { blockers: frenchBlockers, notes: frenchNotes },
};
