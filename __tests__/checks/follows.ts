/** What follows from a case that does not pass. */
import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { EvaluatedFinding } from '../../src/model/finding.ts';
import type { Step } from '../../src/model/runbook.ts';
import type { Row } from './table.ts';
import { inputs, observed } from './tenant.ts';

/**
 * The part that counts as missing, how the finding is marked beyond its entry, and the outline of its runbook: how its question
 * begins, and of each step when it is done and its commands.
 */
export function follows({ id, presence = {}, asked = {} }: Row): string {
  const { findings, missing } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  const { question, steps, sends } = finding.runbook;
  const parts = [
    missing === undefined ? [] : [`missing: ${missing}`],
    marksOf(finding),
    sends === true ? ['ticket first'] : [],
    question === undefined ? [] : [`asks "${question.ask.en.split(' ').slice(0, 4).join(' ')} …"`],
    steps.map((step) => [step.onlyIf ?? [], step.phase ?? [], ...verbsOf(step)].flat(2).join(' ') || 'says'),
  ];
  return parts.flat().join('; ');
}

function marksOf(finding: EvaluatedFinding): readonly string[] {
  const { id, effect, isAccessDoubtful, fixedBy, brief } = finding;
  const entry = catalog.find((one) => one.id === id);
  return [
    typeof effect === 'string' ? effect : `ends ${effect.ends}`,
    ...(isAccessDoubtful === true ? ['isAccessDoubtful'] : []),
    ...(fixedBy === entry?.fixedBy ? [] : [`fixedBy: ${fixedBy}`]),
    ...(brief === undefined ? [] : [`brief: ${brief.en}`]),
  ];
}

/** Of a command its first line up to the options, and those that say what is allowed. */
const verbsOf = ({ commands = [], rows = [] }: Step) => [
  ...commands.map(({ text }) => [
    /^[^\n]*?(?= -|=|\n|$)/.exec(text)?.[0] ?? '',
    ...(text.match(/--(?:[a-z]+-permissions|ops|role|ids)[^-\n]*/g) ?? []).map((option) => option.trim()),
  ]),
  rows.length === 0 ? [] : `(${rows.length} rows)`,
];
