/** A runbook with its numbers: question, sending and steps in one list, each with the role that is said above it. Pure. */
import { covering } from '../model/covering-role.ts';
import type { Command, Next, Question, Requirement, Row, Runbook, Step } from '../model/runbook.ts';
import type { Language } from '../model/words.ts';
import { answerText, ownPolicyText, type RunbookWords, requirementText, runbookWords } from './runbook-words.ts';

/** What a reader sees of a step; plain text. */
export interface NumberedStep {
  readonly number: number;
  /** The answer without which neither this step nor those that follow are done; empty if there is none. */
  readonly condition: string;
  /** For the same steps: the role that they share. */
  readonly lead: string;
  /** Begins with its verb. */
  readonly say: string;
  /** After the sentence; empty if there is nothing to add. */
  readonly remark: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [when: string, next: string])[];
  readonly commands: readonly Command[];
}

/** Where the numbers are. */
interface Numbers {
  readonly send: number | undefined;
  readonly steps: readonly Step[];
  /** Of the first of the steps. */
  readonly first: number;
  /** Whether the question is about what took Adobe's access away. */
  readonly isLoss: boolean;
}

/** Where the text for Adobe is, if it is to be sent before anything is restored. */
export type Sending = 'below' | 'output' | undefined;

/** @param where the text for Adobe is; without it, in the output */
export function numberedSteps(runbook: Runbook, language: Language, where?: Sending): readonly NumberedStep[] {
  const { question, steps } = runbook;
  const sends = where ?? (runbook.sends === true ? 'output' : undefined);
  const send = sends === undefined ? undefined : question === undefined ? 1 : 2;
  const numbers = {
    send,
    steps,
    first: 1 + (question === undefined ? 0 : 1) + (sends === undefined ? 0 : 1),
    isLoss: send !== undefined && question !== undefined && question.endsAccess !== false,
  };
  return [
    ...(question === undefined ? [] : [asked(question, numbers, language)]),
    ...(send === undefined || sends === undefined ? [] : [sent(send, sends, language)]),
    ...groupsOf(steps, question !== undefined).flatMap((group) => numberedGroup(group, numbers, language)),
  ];
}

function asked(question: Question, numbers: Numbers, language: Language): NumberedStep {
  const { whom, ask, answers } = question;
  const words = runbookWords[language];
  return {
    number: 1,
    condition: '',
    lead: '',
    say: words.call(whom[language], ask[language]),
    remark: '',
    columns: words.answered,
    rows: answers.flatMap((row) => answerRows(row, question, numbers, language)),
    commands: [],
  };
}

/** Where Adobe lost its access, what is neither an end of it nor a mistake has a row of its own. */
function answerRows(
  row: Row,
  { otherReason }: Question,
  numbers: Numbers,
  language: Language,
): (readonly [string, string])[] {
  const words = runbookWords[language];
  const told = rowText(row, 1, numbers, language);
  if (row.when !== 'by-mistake' || !numbers.isLoss || numbers.send === undefined) return [told];
  const when = otherReason?.when?.[language] ?? words.otherReason;
  return [told, [when, otherReason?.next?.[language] ?? `${words.steps([numbers.send])} ${words.onlyAgreed}`]];
}

function sent(number: number, where: NonNullable<Sending>, language: Language): NumberedStep {
  const { send } = runbookWords[language];
  return { number, condition: '', lead: '', say: send[where], remark: '', columns: [], rows: [], commands: [] };
}

function conditionOf(answer: Step['onlyIf'], { isLoss }: Numbers, words: RunbookWords): string {
  if (answer === undefined) return '';
  return isLoss && answer === 'by-mistake' ? words.leadAgreed : words.leads[answer];
}

/** Consecutive steps that are done on the same condition. */
interface Group {
  readonly steps: readonly Step[];
  readonly isFreeToRead: boolean;
}

function groupsOf(steps: readonly Step[], isAsked: boolean): readonly Group[] {
  const groups: { steps: Step[]; key: string; isFreeToRead: boolean }[] = [];
  for (const step of steps) {
    const isFreeToRead = isAsked && step.phase === 'find';
    const key = `${step.onlyIf ?? ''} ${isFreeToRead}`;
    const last = groups.at(-1);
    if (last?.key === key) last.steps.push(step);
    else groups.push({ steps: [step], key, isFreeToRead });
  }
  return groups;
}

function numberedGroup({ steps, isFreeToRead }: Group, numbers: Numbers, language: Language): NumberedStep[] {
  const words = runbookWords[language];
  const [first] = steps;
  const needs = steps.flatMap(({ as }) => as ?? []);
  // Where an access policy decides, no role is enough.
  const isByPolicy = steps.some(({ ownPolicy }) => ownPolicy !== undefined);
  const shared = !isByPolicy && steps.length > 1 && needs.length > 1 ? covering(needs) : undefined;
  const condition = conditionOf(first?.onlyIf, numbers, words);
  const lead = [
    ...(isFreeToRead ? [words.onlyReads(steps.length)] : []),
    ...(shared === undefined
      ? []
      : [requirementText(shared.requirement, language, shared.isSame ? 'requires' : 'covers')]),
  ].join(' ');
  return steps.map((step, index) => {
    const own = shared === undefined ? step.as : undefined;
    return numberedStep(
      step,
      index === 0 ? { condition, lead, own } : { condition: '', lead: '', own },
      numbers,
      language,
    );
  });
}

interface Said {
  readonly condition: string;
  readonly lead: string;
  readonly own: Requirement | undefined;
}

function numberedStep(step: Step, { condition, lead, own }: Said, numbers: Numbers, language: Language): NumberedStep {
  const words = runbookWords[language];
  const number = numbers.first + numbers.steps.indexOf(step);
  const { rows = [], commands = [], phase } = step;
  const remark = [
    ...(commands.some(({ undoable }) => undoable === false) ? [words.cannotBeUndone] : []),
    ...(own === undefined ? [] : [requirementText(own, language, 'requires')]),
    ...(step.ownPolicy === undefined ? [] : [ownPolicyText(step.ownPolicy, language)]),
    ...(step.isInsideNetwork === true ? [words.insideNetwork] : []),
    ...(step.how === undefined ? [] : [step.how[language]]),
    ...(phase === 'check' && numbers.send !== undefined ? [words.report] : []),
  ].join(' ');
  const columns = rows.length === 0 ? [] : columnsOf(step, words);
  const told = rows.map((row) => rowText(row, number, numbers, language));
  return { number, condition, lead, say: step[language], remark, columns, rows: told, commands };
}

/** What the left cell of each row is. */
function columnsOf({ phase, commands = [] }: Step, words: RunbookWords): readonly string[] {
  if (phase === 'choose') return words.chosen;
  const inShell = commands.filter(({ kind }) => kind === 'sh');
  if (inShell.length === 0) return words.found;
  return inShell.length === 1 ? words.printed : words.printedByEach;
}

function rowText({ when, next }: Row, at: number, numbers: Numbers, language: Language): readonly [string, string] {
  const told = typeof when === 'string' ? answerText(when, language, numbers.isLoss) : when[language];
  return [told, nextText(next, at, numbers, language)];
}

function nextText(next: Next, at: number, numbers: Numbers, language: Language): string {
  const words = runbookWords[language];
  const { send, steps, first } = numbers;
  if (next === 'stop') return send === undefined ? words.stopUnsent : words.stop;
  if (next === 'wait') {
    const free = steps.flatMap((step, index) => (step.phase === 'find' ? [first + index] : []));
    const meanwhile = [...(send === undefined ? [] : [send]), ...free].filter((number) => number > at);
    const rest = send === undefined ? words.waitUnsent : words.keepCalling;
    return meanwhile.length === 0 ? rest : `${words.steps(meanwhile)} ${rest}`;
  }
  if (next === 'proceed') return proceedText(at, numbers, words);
  if (!('steps' in next)) return next[language];
  const wanted = steps.flatMap((step, index) =>
    next.steps.includes(step.name ?? '') ? [{ step, number: first + index }] : [],
  );
  const but = next.but === undefined ? '' : ` ${next.but[language]}`;
  const numbered = words.steps(wanted.map(({ number }) => number));
  const said = `${next.first === undefined ? numbered : `${next.first[language]} ${words.thenSteps(numbered)}`}${but}`;
  const isLimited = wanted.some(({ step }) => step.onlyIf === 'by-mistake') && steps[at - first]?.onlyIf === undefined;
  return isLimited && at !== 1 ? words.onlyThen(conditionOf('by-mistake', numbers, words), said) : said;
}

/** The steps that follow. */
function proceedText(at: number, { steps, first }: Numbers, words: RunbookWords): string {
  const last = first + steps.length - 1;
  const following = Array.from({ length: Math.max(0, last - at) }, (_, index) => at + 1 + index);
  return following.length === 0 ? words.nothingMore : words.steps(following);
}
