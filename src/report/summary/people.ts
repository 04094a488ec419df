/** Whom the page calls. */
import type { ContactRole } from '../../model/contacts.ts';
import type { Runbook } from '../../model/runbook.ts';
import { noneHolds, type SituationSource, situationOf } from '../../model/situation.ts';
import { peopleBlocks } from '../people.ts';
import type { Section, SummarySource } from './page.ts';

/** On a loss all; else those whom the first steps ask. */
export function calledRoles(source: SituationSource, { question }: Pick<Runbook, 'question'>): readonly ContactRole[] {
  if (situationOf(source).kind === 'cut-off') return ['owners', 'security', 'adobe-admin', 'adobe'];
  if (source.verdict?.doubt !== undefined) return ['adobe-admin', 'adobe'];
  if (question === undefined) return [];
  return noneHolds(source) ? ['owners'] : ['owners', 'security'];
}

/** Only where somebody is recorded: else the steps say whom to look for. */
export function peopleSection({ outcome, language }: SummarySource, runbook: Runbook): Section {
  const { inputs } = outcome;
  const isRecorded = inputs !== undefined && inputs.contacts.length > 0;
  const blocks = isRecorded ? peopleBlocks(calledRoles(outcome, runbook), inputs, language) : [];
  return { blocks, vital: true };
}
