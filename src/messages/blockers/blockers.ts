/** The words of what `ensure` will not or cannot do, and of what to know before it does something. */
import type { Inputs } from '../../model/inputs.ts';
import type { Blocker, BlockerId, Note } from '../../model/plan.ts';
import type { Language, Words } from '../../model/words.ts';
import { accessBlockers } from './access.ts';
import { keyBlockers } from './key.ts';
import { notes } from './notes.ts';
import { type BlockerWords, noReason } from './shape.ts';
import { vaultBlockers } from './vault.ts';

export const blockerWords: Readonly<Record<BlockerId, BlockerWords>> = {
  ...vaultBlockers,
  ...keyBlockers,
  ...accessBlockers,
};

/** What stands in the way, one or two sentences, and what to do about it. */
export function blockerText(
  { id, reason = noReason, detail = '', prevents = [] }: Blocker,
  inputs: Inputs,
  language: Language,
) {
  const { message, remediation } = blockerWords[id]({ inputs, reason, detail, prevents });
  return { id, message: message[language], remediation };
}

export function noteText({ id, reason, detail }: Note, inputs: Inputs, language: Language): string {
  return notes[id](inputs, reason ?? noReason, detail?.split('\n') ?? [])[language];
}

/** What a blocker means for what was written. */
export const nothingWritten: Words = { en: 'Nothing was written.', fr: "Aucune modification n'a été effectuée." };
/** The same where something was written before the blocker was found: a recovered vault, for example. */
export const nothingMoreWritten: Words = {
  en: 'What was done until then stays. Nothing more was written.',
  fr: "Ce qui était déjà fait est conservé ; aucune autre modification n'a été effectuée.",
};
