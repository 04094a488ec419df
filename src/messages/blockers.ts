/** The words of what `ensure` will not or cannot do, and of what to know before it does something: one shape for all languages. */
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Blocker, Note } from '../model/plan.ts';
import type { Language, Words } from '../model/words.ts';
import type { BlockerWords, NoteWords } from './blocker-words.ts';
import { blockers as englishBlockers, notes as englishNotes } from './en/blockers.ts';
import { blockers as frenchBlockers, notes as frenchNotes } from './fr/blockers.ts';

interface PlanWords {
  readonly blockers: BlockerWords;
  readonly notes: NoteWords;
}

export const planMessages: Readonly<Record<Language, PlanWords>> = {
  en: { blockers: englishBlockers, notes: englishNotes },
  fr: { blockers: frenchBlockers, notes: frenchNotes },
};

const noReason: ReadFailure = {
  operation: { en: '', fr: '' },
  status: undefined,
  code: '',
  message: '',
  requestId: undefined,
  right: undefined,
};

/** What stands in the way, one or two sentences, and what to do about it, with the command to run. */
export function blockerText({ id, reason, detail }: Blocker, inputs: Inputs, language: Language) {
  const [message, remediation] = planMessages[language].blockers[id](inputs, reason ?? noReason, detail ?? '');
  return { id, message, remediation };
}

export function noteText({ id, reason }: Note, inputs: Inputs, language: Language): string {
  return planMessages[language].notes[id](inputs, reason ?? noReason);
}

/** What a blocker means for what was written. */
export const nothingWritten: Words = { en: 'Nothing was written.', fr: "Rien n'a été écrit." };
/** The same where something was written before the blocker was found: a recovered vault, for example. */
export const nothingMoreWritten: Words = {
  en: 'What was done until then stays; nothing more was written.',
  fr: "Ce qui était déjà fait reste ; rien d'autre n'a été écrit.",
};
