/** What docs/troubleshooting.md says to do about an error: the acts of a run, which has their commands. */
import type { Row, Step } from '../../src/model/runbook.ts';
import type { NumberedStep } from '../../src/report/numbered-step.ts';
import { numberedSteps } from '../../src/report/numbered-steps.ts';
import { commandBlocks, indentedBlock } from '../../src/report/runbook-layout.ts';
import { runAgain, runAnew } from '../../src/runbooks/run-mode.ts';
import { type ExplainedError, explainedErrors } from './explained-errors.ts';
import { examples } from './finding-examples.ts';
import { hasSameAct, linked, type Places, withLinks, withoutAnyError } from './told.ts';

/** What the texts refer to. */
const places: Places = new Map([
  ...explainedErrors.map(({ name, id }): [string, string] => [name, `#${id}`]),
  ...examples.map(({ name }): [string, string] => [name, `findings.md#${name}`]),
]);

/** A paragraph, and what stands below it. */
interface Block {
  readonly sentences: readonly string[];
  readonly below: readonly string[];
}

/** The log has the commands, with the reader's names: here is only what is to be copied into a file. */
export function errorRemedy(own: ExplainedError): string[] {
  const { asked, runbook } = withLinks(own, toldElsewhere(own));
  const todo = withoutLastRun(runbook.steps.filter(isToDo));
  const steps = todo.map((step) => withoutToldRows(withoutLeadingOn(step)));
  const isNumbered = todo.some(({ phase }) => phase === 'choose');
  const parts = numberedSteps({ question: runbook.question, steps }, 'en').map((part): Block => {
    const { condition, say, remark, commands } = part;
    const at = steps.findIndex((step) => step.en === say) - 1;
    return {
      sentences: [
        !isNumbered && isForTheRest(todo[at], steps[at]) ? 'Otherwise:' : '',
        condition,
        say,
        commands.length === 0 ? remark : '',
      ],
      below: [
        ...commandBlocks(commands.filter(({ kind }) => kind === 'yaml' || (kind === 'text' && todo.length === 1))),
        rowsOf(part),
      ],
    };
  });
  return isNumbered ? parts.flatMap(numbered) : inParagraphs([{ sentences: [asked], below: [] }, ...parts]);
}

function rowsOf({ rows }: NumberedStep): string {
  return withoutAnyError(rows)
    .map(([when, next]) => `- ${linked(when, places)}: ${linked(next, places)}`)
    .join('\n');
}

function numbered({ sentences, below }: Block, index: number): string[] {
  return [`${index + 1}. ${joined(sentences)}`, ...below.filter(isText).map((block) => indentedBlock(block, '   '))];
}

/** What follows each other without anything below is one paragraph. */
function inParagraphs(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  let sentences: string[] = [];
  for (const block of blocks) {
    sentences.push(...block.sentences);
    if (!block.below.some(isText)) continue;
    texts.push(joined(sentences), ...block.below);
    sentences = [];
  }
  return [...texts, joined(sentences)].filter(isText);
}

const isText = (text: string): boolean => text !== '';

function joined(sentences: readonly string[]): string {
  return sentences
    .filter(isText)
    .map((text) => linked(text, places))
    .join(' ');
}

const isLeadingOn = ({ next }: Row): boolean => typeof next === 'string' || ('steps' in next && next.but === undefined);

/** Whether what follows the step is for what no printed row names. */
function isForTheRest(step: Step | undefined, { rows: printed = [] }: Partial<Step> = {}): boolean {
  const areExceptions = printed.every((row) => step?.rows?.includes(row));
  return printed.length > 0 && areExceptions && step?.rows?.some(isLeadingOn) === true;
}

/** Without the rows that only lead to the steps that follow, unless the reader chooses among them. */
function withoutLeadingOn(step: Step): Step {
  if (step.phase === 'choose' || step.rows === undefined) return step;
  return { ...step, rows: step.rows.filter((row) => !isLeadingOn(row)).map(withoutNumbers) };
}

function withoutNumbers(row: Row): Row {
  const { when, next } = row;
  return typeof next === 'object' && 'but' in next ? { when, next: next.but } : row;
}

/** Of an act that another error has, with these rows and more. */
function withoutToldRows(step: Step): Step {
  const texts = ({ rows = [] }: Step) => rows.map((row) => JSON.stringify(row));
  const rows = texts(step);
  const place = explainedErrors.find((each) =>
    each.runbook.steps.map(withoutLeadingOn).some((other) => {
      const others = new Set(texts(other));
      return hasSameAct(step, other) && others.size > rows.length && rows.every((row) => others.has(row));
    }),
  );
  if (rows.length === 0 || place === undefined) return step;
  return { ...step, en: `${step.en} See ${place.name}.`, fr: '', rows: [] };
}

/** What a command only shows is in the log. */
function isToDo({ phase, rows = [] }: Step): boolean {
  return phase !== 'find' || rows.length > 0;
}

/** The introduction says it. */
function withoutLastRun(steps: readonly Step[]): readonly Step[] {
  const isSaid = [runAgain.en, runAnew.en].includes(steps.at(-1)?.en ?? '');
  return steps.length > 1 && isSaid ? steps.slice(0, -1) : steps;
}

/** Findings first; of errors with the same remedy, the first says it. */
function toldElsewhere(own: ExplainedError) {
  return [...examples, ...explainedErrors.slice(0, explainedErrors.indexOf(own))];
}
