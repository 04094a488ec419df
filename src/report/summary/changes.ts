/** The changes that were made, or would be. */

import { isBlocked } from '../../model/outcome.ts';
import { type Change, notesOf } from '../../model/plan.ts';
import { noteText } from '../../runbooks/notes.ts';
import { markdown, table, tableCell, tableCode } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

export function changesSection({ outcome, words, language }: SummarySource): Section {
  const { inputs } = outcome;
  if (inputs === undefined) return { blocks: [], vital: true };
  const { mode } = inputs;
  if (mode === 'verify' || outcome.verdict === undefined) return { blocks: [], vital: true };
  const shown =
    outcome.changes.length === 0 ? words.changes.none(mode) : table(words.changes.columns, rows(outcome.changes));
  const notes = notesOf(outcome.plan, mode).map((note) => `- ${markdown(noteText(note, inputs, language))}`);
  const noted = notes.length === 0 ? [] : [`**${words.changes.notes(mode)}${words.colon}**`, notes.join('\n')];
  return { blocks: [`### ${words.changes.heading(mode, isBlocked(outcome))}`, shown, ...noted], vital: true };

  function rows(changes: readonly Change[]): string[][] {
    const { resources, actions, statuses } = words.changes;
    return changes.map(({ resource, name, action, status }) => [
      tableCell(resources[resource]),
      tableCode(name),
      actions[action],
      statuses[status],
    ]);
  }
}
