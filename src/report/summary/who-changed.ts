/** Who changed what Adobe confirmed, and when: in the step that asks, since these people are asked first. */

import { shortened } from '../../model/names.ts';
import type { Outcome } from '../../model/outcome.ts';
import { everyStep, type Runbook } from '../../model/runbook.ts';
import type { Language, Words } from '../../model/words.ts';
import { codeSpan, markdown } from '../escape.ts';
import { callOrRead, changeLines, leadOf, logRemarks, tracedChanges } from '../who-changed.ts';
import { folded, type Section, type SummarySource } from './page.ts';

/** The changes, newest first; empty if the logs show none. @param named what stands above those who can be called */
export function whoChangedBlocks(outcome: Outcome, language: Language, named?: Words): string[] {
  const changes = tracedChanges(outcome);
  const lines = changeLines(changes, language, (text) => codeSpan(shortened(text)));
  if (lines.length === 0) return [];
  return [
    `**${leadOf(changes, named ?? callOrRead(outcome))[language]}**`,
    lines.map((line) => `- ${line}`).join('\n'),
  ];
}

/** Below the steps: what the logs don't show, and the changes where no step asks. */
export function whoChangedSection(source: SummarySource, runbook: Runbook): Section {
  const isAsked = everyStep(runbook).some(({ asksWho }) => asksWho === true);
  const changes = isAsked ? [] : whoChangedBlocks(source.outcome, source.language);
  const remarks = logRemarks(source.outcome, source.language).map((text) => markdown(text));
  return { blocks: [...changes, ...folded(notShown[source.language], remarks)], vital: true };
}

const notShown: Words = { en: 'What the logs do not show', fr: 'Ce que les journaux ne montrent pas' };
