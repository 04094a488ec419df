/** A runbook in plain lines, for logs, annotations and outputs. Pure. */
import type { Fold, Runbook, Step } from '../model/runbook.ts';
import { colon, sentences } from '../model/words.ts';
import { plainLines } from './plain.ts';
import { laterWord } from './runbook-layout.ts';
import { type Telling, toldStep } from './told-step.ts';

/** Each step, its commands as they are, its rows, and its folds. */
export function runbookLines(runbook: Runbook, telling: Telling): string[] {
  const { steps, later = [] } = runbook;
  const { language } = telling;
  const waiting = later.length === 0 ? [] : [`${laterWord[language]}${colon[language]}`, ...listLines(later, telling)];
  return [...listLines(steps, telling), ...waiting].flatMap((text) => plainLines(text));
}

/** The same as one text; empty if there is nothing to do. */
export function runbookText(runbook: Runbook, telling: Telling): string {
  return runbookLines(runbook, telling).join('\n');
}

function listLines(steps: readonly Step[], telling: Telling): string[] {
  return steps.flatMap((step, index) => stepLines(step, steps.length === 1 ? '' : `${index + 1}. `, telling));
}

function stepLines(step: Step, mark: string, telling: Telling): string[] {
  const { language, message = [], changes = [] } = telling;
  const { say, remark, commands, rows } = toldStep(step, telling);
  const below = [
    ...commands.flatMap(({ text }) => text.split('\n')),
    ...rows.map(([when, next]) => `- ${when}${colon[language]} ${next}`),
    ...(step.sends === true ? message : []),
    ...(step.asksWho === true ? changes : []),
    ...(step.folds ?? []).flatMap((fold) => foldLines(fold, telling)),
  ];
  const indent = mark === '' ? '' : '   ';
  return [`${mark}${sentences(say, remark)}`, ...below.map((line) => `${indent}${line}`)];
}

function foldLines({ title, said, steps }: Fold, telling: Telling): string[] {
  const { language } = telling;
  const told = said === undefined ? '' : ` ${said[language]}`;
  return [`${title[language]}${colon[language]}${told}`, ...listLines(steps, telling).map((line) => `   ${line}`)];
}
