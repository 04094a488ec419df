/** Runbooks as text: plain for logs, annotations and outputs, Markdown for pages. */
import { groupBy } from '../model/group-by.ts';
import type { Command, Runbook } from '../model/runbook.ts';
import { colon, type Language, sentences, type Words } from '../model/words.ts';
import { codeBlock, markdown, table, tableCell } from './escape.ts';
import type { NumberedStep } from './numbered-step.ts';
import { numberedSteps, type TicketPlace } from './numbered-steps.ts';
import { plainLines } from './plain.ts';
import { inSentence, stepsText } from './runbook-rows.ts';
import { brokenCommand } from './shell-lines.ts';
import { folded } from './summary/page.ts';

/** Steps that follow each other and are done on the same condition; empty for all others. */
interface Part {
  readonly onlyAfter: string;
  readonly steps: readonly NumberedStep[];
}

function partsOf(all: readonly NumberedStep[]): readonly Part[] {
  const parts: { onlyAfter: string; steps: NumberedStep[] }[] = [];
  for (const step of all) {
    const last = parts.at(-1);
    if (last?.onlyAfter === step.onlyAfter) last.steps.push(step);
    else parts.push({ onlyAfter: step.onlyAfter, steps: [step] });
  }
  return parts;
}

/** In lines: each step, its rows, then its commands as they are. */
export function runbookLines(runbook: Runbook, language: Language, sends?: TicketPlace): string[] {
  const all = numberedSteps(runbook, language, sends);
  const lines = [...linesOf(all, language), ...laterLines(runbook, all.length, language)];
  return lines.flatMap((text) => plainLines(text));
}

function linesOf(all: readonly NumberedStep[], language: Language): string[] {
  return partsOf(all).flatMap(({ onlyAfter, steps }) => {
    const told = steps.flatMap((step) => numberedLines(step, all.length, language));
    return onlyAfter === '' ? told : [onlyAfter].concat(told);
  });
}

/** The same as one text; empty if there is nothing to do. */
export function runbookText(runbook: Runbook, language: Language, sends?: TicketPlace): string {
  return runbookLines(runbook, language, sends).join('\n');
}

/** The runbook as Markdown, in blocks to be separated by empty lines, without what can wait. */
export function runbookBlocks(runbook: Runbook, language: Language, sends?: TicketPlace): string[] {
  return blocksOf(numberedSteps(runbook, language, sends));
}

function blocksOf(all: readonly NumberedStep[]): string[] {
  return partsOf(all).flatMap(({ onlyAfter, steps }) => {
    const blocks = steps.flatMap((step) => numberedBlocks(step, all.length));
    return onlyAfter === '' ? blocks : [`**${markdown(onlyAfter)}**`].concat(blocks);
  });
}

/** The same, with what most readers don't need, or not at night, folded. */
export function foldedBlocks(runbook: Runbook, language: Language, sends?: TicketPlace): string[] {
  const all = numberedSteps(runbook, language, sends);
  return partsOf(all).flatMap((part) => {
    const blocks = part.steps.flatMap((step) => numberedBlocks(step, all.length));
    return part.onlyAfter === '' ? blocks : folded(titleOf(part, language), blocks);
  });
}

/** `Steps 3 to 5: only after "No", in the daytime`. */
function titleOf({ onlyAfter, steps }: Part, language: Language): string {
  const numbers = stepsText(steps.map(({ number }) => number))[language].replace(/\.$/, '');
  return `${numbers}${colon[language]} ${inSentence(onlyAfter.replace(/\s*[:.]$/u, ''))}`;
}

/** Above what can wait. */
export const laterWord: Words = { en: 'Later', fr: 'Plus tard' };

/** What can wait, as a list; empty if there is nothing. */
export function laterBlocks(runbook: Runbook, language: Language, sends?: TicketPlace): string[] {
  return blocksOf(laterSteps(runbook, numberedSteps(runbook, language, sends).length, language));
}

function laterLines(runbook: Runbook, before: number, language: Language): string[] {
  const all = laterSteps(runbook, before, language);
  return all.length === 0 ? [] : [`${laterWord[language]}${colon[language]}`, ...linesOf(all, language)];
}

/** Their numbers go on, since their rows name them. @param before how many steps there are before them */
function laterSteps({ later = [] }: Runbook, before: number, language: Language): readonly NumberedStep[] {
  return numberedSteps({ steps: later }, language, undefined, before + 1);
}

const leadOf = ({ condition, lead }: NumberedStep) => sentences(condition, lead);
const withRemark = ({ say, remark }: NumberedStep) => sentences(say, remark);

function numberedLines(part: NumberedStep, count: number, language: Language): string[] {
  const { number, rows, aboveCommands, commands } = part;
  const lead = leadOf(part);
  const head = count === 1 ? withRemark(part) : `${number}. ${withRemark(part)}`;
  const told = rows.map(([when, next]) => `   - ${when}${colon[language]} ${next}`);
  const toRun = [
    ...(aboveCommands === '' ? [] : [aboveCommands]),
    ...commands.map(({ text }) => indentedBlock(text, count === 1 ? '' : '   ')),
  ];
  return [...(lead === '' ? [] : [lead]), head, ...toRun, ...told];
}

/** A lead ends the list; the next one goes on with its number. */
function numberedBlocks(part: NumberedStep, count: number): string[] {
  const { number, rows, columns, aboveCommands, commands, foldedUnder } = part;
  const mark = count === 1 ? '' : `${number}. `;
  const cells = rows.map((row) => row.map((text) => tableCell(text)));
  const told = rows.length === 0 ? [] : [table(columns, cells)];
  const toRun = [...(aboveCommands === '' ? [] : [markdown(aboveCommands)]), ...commandBlocks(commands)];
  const indent = ' '.repeat(mark.length);
  return [
    ...leadBlocks(part),
    `${mark}${boldVerb(withRemark(part))}`,
    ...[...(foldedUnder === undefined ? toRun : folded(foldedUnder, toRun)), ...told].map((block) =>
      indentedBlock(block, indent),
    ),
  ];
}

function leadBlocks({ condition, lead }: NumberedStep): string[] {
  const text = sentences(condition === '' ? '' : `**${markdown(condition)}**`, markdown(lead));
  return text === '' ? [] : [text];
}

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
