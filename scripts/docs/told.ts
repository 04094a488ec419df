/**
 * What the pages of docs/ say to do, in the words of a run: without what their introductions say, and each runbook once.
 * A runbook that contains a whole one of another place has a link to that place instead.
 */
import { type Command, commandsOf, type Next, type Row, type Runbook, type Step } from '../../src/model/runbook.ts';
import { markdown } from '../../src/report/escape.ts';

/** A runbook as a page says it. */
export interface OnPage {
  /** The question; empty if there is none. */
  readonly ask: string;
  /** A sentence with it, if it has no other answers than the usual ones. */
  readonly asked: string;
  readonly runbook: Runbook;
}

/** Where a runbook is said. */
export interface Told extends OnPage {
  /** What a link to it shows: the ID of a finding, or the code of an error. */
  readonly name: string;
  /** Whether its commands are there, too. */
  readonly hasCommands: boolean;
}

/**
 * The introductions say what follows the usual answers, what is asked before anything is made, and what is run at the end. So a question with no other answers is
 * one sentence, and the steps have numbers of their own.
 */
export function withoutUsual(runbook: Runbook): OnPage {
  const { question, steps } = runbook;
  const acts = steps.filter(({ phase }) => phase !== 'check');
  // Where the others only show something, the last one is what there is to do.
  const own = withoutGone(acts.every(({ phase, rows = [] }) => phase === 'find' && rows.length === 0) ? steps : acts);
  const unusual = question?.answers.filter(({ when, next }) => typeof when !== 'string' || !isUsual(next)) ?? [];
  const answers = rowsWithoutGone(unusual, own);
  const ask = question?.ask.en ?? '';
  if (question === undefined || answers.length > 0)
    return { ask, asked: '', runbook: { ...(question && { question: { ...question, answers } }), steps: own } };
  const asked = `Ask ${question.whom.en}: "${ask}" By mistake only:`;
  return { ask, asked, runbook: { steps: own.map(({ onlyIf: _, ...step }) => step) } };
}

function withoutGone(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => (step.rows === undefined ? step : { ...step, rows: rowsWithoutGone(step.rows, steps) }));
}

/** Of a row whose steps are not there, what else is done. */
function rowsWithoutGone(rows: readonly Row[], steps: readonly Step[]): readonly Row[] {
  const names = new Set(steps.map(({ name }) => name));
  return rows.map((row) => {
    const { next } = row;
    if (typeof next === 'string' || !('steps' in next) || next.steps.some((name) => names.has(name))) return row;
    return { ...row, next: next.first ?? next.but ?? next };
  });
}

function isUsual(next: Next): boolean {
  return next === 'stop' || next === 'proceed' || next === 'wait';
}

/** What tells a command from others: not what differs from one case to the next. */
export function sameness({ text }: Command): string {
  return text.replaceAll(/ --(?:(?:scope|version|location) \S+|with-\S+)/g, '');
}

/** How much is the same from the beginning on: the question, if there is one, then acts. */
export function sameBeginning(one: OnPage, other: OnPage): number {
  if (one.ask !== other.ask) return 0;
  const different = one.runbook.steps.findIndex((step, at) => !hasSameAct(step, other.runbook.steps[at]));
  return (one.ask === '' ? 0 : 1) + (different === -1 ? one.runbook.steps.length : different);
}

/** What is done, in whichever words. */
function actOf({ en, commands = [] }: Step): string {
  const run = commands.filter(({ kind }) => kind === 'sh');
  return run.length === 0 ? en : run.map(sameness).join('\n');
}

/** As many first steps say where a runbook goes. */
const leastBeginning = 3;

/**
 * The same with a link in place of what stands in one of the other places: a whole runbook with a command, or several
 * steps with which both begin.
 */
export function withLinks(own: OnPage, others: readonly Told[]): OnPage {
  const [longest] = others.flatMap((other) => sharedSteps(own, other)).toSorted((one, next) => next.count - one.count);
  return longest === undefined ? own : linkedTo(own, longest);
}

interface Shared {
  readonly other: Told;
  readonly at: number;
  readonly count: number;
}

function sharedSteps(own: OnPage, other: Told): Shared[] {
  const { steps } = own.runbook;
  const all = other.runbook.steps;
  const whole = steps.findIndex((_, at) => all.every((step, index) => hasSameAct(step, steps[at + index])));
  const isSame = all.length === steps.length && own.ask === other.ask;
  const isMore = all.length > 1 || other.hasCommands;
  if (whole !== -1 && (isSame || (isMore && commandsOf({ steps: all }).length > 0)))
    return [{ other, at: whole, count: all.length }];
  const different = all.findIndex((step, index) => !hasSameAct(step, steps[index]));
  return different >= leastBeginning ? [{ other, at: 0, count: different }] : [];
}

export function hasSameAct(one: Step, other: Step | undefined): boolean {
  return other !== undefined && actOf(one) === actOf(other);
}

function linkedTo(own: OnPage, { other, at, count }: Shared): OnPage {
  const { question, steps } = own.runbook;
  const replaced = steps.slice(at, at + count);
  const [only] = replaced;
  const isAll = count === steps.length && own.ask === other.ask;
  const isAct = count === 1 && !isAll;
  const see = `See ${other.name}.`;
  const step: Step = {
    ...(only?.name !== undefined && { name: only.name }),
    ...(!isAll && only?.onlyIf !== undefined && { onlyIf: only.onlyIf }),
    ...(isAct && only?.rows !== undefined && { rows: only.rows }),
    ...differenceOf(replaced, other.runbook.steps),
    en: isAct ? `${only?.en ?? ''} ${see}` : see,
    fr: '',
  };
  return {
    ask: isAll ? '' : own.ask,
    asked: isAll ? '' : own.asked,
    runbook: { question: isAll ? undefined : question, steps: steps.toSpliced(at, count, step) },
  };
}

/** What is needed for the steps that is not needed at the other place. */
function differenceOf(steps: readonly Step[], others: readonly Step[]): Partial<Step> {
  const differing = (name: 'as' | 'ownPolicy' | 'isInsideNetwork') =>
    steps.find((step, index) => JSON.stringify(step[name]) !== JSON.stringify(others[index]?.[name]));
  const as = differing('as')?.as;
  const ownPolicy = differing('ownPolicy')?.ownPolicy;
  const isInsideNetwork = differing('isInsideNetwork')?.isInsideNetwork;
  return { ...(as && { as }), ...(ownPolicy && { ownPolicy }), ...(isInsideNetwork && { isInsideNetwork }) };
}

/** What the texts refer to, and where it is. */
export type Places = ReadonlyMap<string, string>;

/** Markdown, with links to what the text refers to. */
export function linked(text: string, places: Places): string {
  return markdown(text)
    .replaceAll(/\b([Ss]ee) ([\w\\-]+)/g, (all, see: string, escaped: string) => {
      const name = escaped.replaceAll('\\', '');
      const place = places.get(name);
      return place === undefined ? all : `${see} [\`${name}\`](${place})`;
    })
    .replaceAll(/`?docs\/([\w-]+)\.md(#[\w-]+)?`?/g, '[$1]($1.md$2)');
}

/** A run says the rest. */
export function firstSentence(text: string): string {
  return text.replace(/(?<=[.]) .*$/s, '');
}

/** The introductions say what an error means that no row names, and what follows the last step. */
export function withoutAnyError<Pair extends readonly [when: string, next: string]>(
  rows: readonly Pair[],
): readonly Pair[] {
  return rows.filter(([when, next]) => !/^(?:An|Another) error$/.test(when) && next !== 'Nothing more.');
}
