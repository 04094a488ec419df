/** The changes that were made, or would be. */

import { noteText } from '../../messages/blockers/blockers.ts';
import type { Mode } from '../../model/inputs.ts';
import type { Change } from '../../model/plan.ts';
import { markdown, tableCell, tableCode } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';
import { table } from './table.ts';

export function changesSection({ outcome, words, language }: SummarySource): Section {
  const { inputs } = outcome;
  if (inputs === undefined) return { blocks: [], vital: true };
  const { mode } = inputs;
  if (mode === 'verify' || outcome.verdict === undefined) return { blocks: [], vital: true };
  const shown =
    outcome.changes.length === 0 ? words.changes.none(mode) : table(words.changes.columns, rows(outcome.changes));
  const notes = notesOf(
    mode,
    (outcome.plan?.notes ?? []).map((note) => noteText(note, inputs, language)),
  );
  return { blocks: [`### ${words.changes.heading(mode)}`, shown, ...notes], vital: true };

  function rows(changes: readonly Change[]): string[][] {
    const { resources, actions, statuses } = words.changes;
    return changes.map(({ resource, name, action, status }) => [
      tableCell(resources[resource]),
      tableCode(name),
      actions[action],
      statuses[status],
    ]);
  }

  function notesOf(of: Mode, texts: readonly string[]): string[] {
    if (of !== 'plan' || texts.length === 0) return [];
    return [`**${words.changes.notes}${words.colon}**`, texts.map((text) => `- ${markdown(text)}`).join('\n')];
  }
}
