/** A runbook in Markdown, in reading order: each list counts from one, and a fold is closed under its title. */
import { groupBy } from '../model/group-by.ts';
import { doorOf } from '../model/network.ts';
import type { Command, Fold, Runbook, Step } from '../model/runbook.ts';
import { type Language, sentences, type Words } from '../model/words.ts';
import { codeBlock, markdown, table, tableCell } from './escape.ts';
import { brokenCommand } from './shell-lines.ts';
import { folded } from './summary/page.ts';
import { type Telling, toldStep, withErrorRows } from './told-step.ts';

/** In blocks to be separated by empty lines, without what can wait. */
export function runbookBlocks({ steps }: Pick<Runbook, 'steps'>, telling: Telling): string[] {
  return listBlocks(steps, telling, { numbered: 'always' });
}

/** Above what can wait. */
export const laterWord: Words = { en: 'Later', fr: 'Plus tard' };

/** What can wait, as a list of its own; empty if there is nothing. */
export function laterBlocks({ later = [] }: Runbook, telling: Telling): string[] {
  return listBlocks(later, telling);
}

/** @param options `numbered`: a page's first line names its first step, also where that is alone; `isEnd`: nothing is done after it */
function listBlocks(
  steps: readonly Step[],
  telling: Telling,
  { numbered = 'if several', isEnd = true }: { numbered?: 'always' | 'if several'; isEnd?: boolean } = {},
): string[] {
  const given = new Set<string>();
  return steps.flatMap((step, index) => {
    const mark = steps.length === 1 && numbered === 'if several' ? '' : `${index + 1}. `;
    return stepBlocks(step, mark, isEnd && index === steps.length - 1, given, telling);
  });
}

/** @param given how roles are given, as far as the list has said it */
function stepBlocks(step: Step, mark: string, isLast: boolean, given: Set<string>, telling: Telling): string[] {
  const { language, message = [], changes = [] } = telling;
  const told = toldStep(
    { ...step, rows: withErrorRows(step.rows ?? [], step, isLast, doorOf(telling.run?.observed)) },
    telling,
  );
  const cells = told.rows.map((row) => row.map((text) => tableCell(text)));
  const below = [
    ...commandBlocks(told.commands),
    ...(cells.length === 0 ? [] : [table(told.columns, cells)]),
    ...givenBlocks(told.given, given, language),
    ...(step.sends === true ? folded(theMessage[language], message) : []),
    ...(step.asksWho === true ? changes : []),
    ...(step.folds ?? []).flatMap((fold) => foldBlocks(fold, telling, isLast)),
  ];
  const head = `${mark}${boldVerb(sentences(told.say, told.remark))}`;
  return [head, ...below.map((block) => indentedBlock(block, ' '.repeat(mark.length)))];
}

function foldBlocks({ title, said, steps }: Fold, telling: Telling, isEnd: boolean): string[] {
  const { language } = telling;
  const lead = said === undefined ? [] : [markdown(said[language])];
  return folded(markdown(title[language]), [...lead, ...listBlocks(steps, telling, { isEnd })]);
}

function givenBlocks(given: ReturnType<typeof toldStep>['given'], known: Set<string>, language: Language): string[] {
  if (given === undefined) return [];
  const blocks = [markdown(given.by[language]), ...commandBlocks(given.commands)];
  const text = blocks.join('\n');
  if (known.has(text)) return [];
  known.add(text);
  return folded(nobodyHasIt[language], blocks);
}

const theMessage: Words = { en: 'The message', fr: 'Le message' };

const nobodyHasIt: Words = { en: 'Nobody has that role', fr: "Personne n'a ce rôle" };

function boldVerb(text: string): string {
  const [, verb = '', rest = ''] = /^([\p{L}'-]+)(.*)$/su.exec(text) ?? [];
  return verb === '' ? markdown(text) : `**${verb}** ${markdown(rest.trim())}`;
}

/** A block within a list item. */
export function indentedBlock(block: string, indent: string): string {
  return block
    .split('\n')
    .map((line) => (line === '' ? line : `${indent}${line}`))
    .join('\n');
}

/** In a block for each kind. */
export function commandBlocks(commands: readonly Command[]): string[] {
  const byKind = groupBy(commands, ({ kind }) => kind);
  return [...byKind].map(([kind, some]) => codeBlock(some.map(brokenCommand).join('\n'), kind));
}
