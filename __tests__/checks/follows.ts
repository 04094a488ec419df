/** What follows from a case that does not pass. */
import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { EvaluatedFinding } from '../../src/model/finding.ts';
import type { Step } from '../../src/model/runbook.ts';
import type { Row } from './table.ts';
import { inputs, observed } from './tenant.ts';

/**
 * The part that counts as missing, how the finding is marked beyond its entry, and the outline of its runbook: of each step its
 * commands, and of each fold its title and its steps.
 */
export function follows({ id, presence = {}, asked = {} }: Row): string {
  const { findings, missing } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  const { steps } = finding.runbook;
  const parts = [missing === undefined ? [] : [`missing: ${missing}`], marksOf(finding), outlineOf(steps)];
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

function outlineOf(steps: readonly Step[]): readonly string[] {
  return steps.map((step) => {
    const folds = (step.folds ?? []).map(({ title, steps: own }) => `{${title.en}: ${outlineOf(own).join('; ')}}`);
    return [step.sends === true ? 'sends' : [], ...verbsOf(step), ...folds].flat(2).join(' ') || 'says';
  });
}

/** Of a command its first line up to the options, and those that say what is allowed. */
const verbsOf = ({ commands = [], rows = [] }: Step) => [
  ...commands.map(({ text }) => [
    /^[^\n]*?(?= -|=|\n|$)/.exec(text)?.[0] ?? '',
    ...(text.match(/--(?:[a-z]+-permissions|ops|role|ids)[^-\n]*/g) ?? []).map((option) => option.trim()),
  ]),
  rows.length === 0 ? [] : `(${rows.length} rows)`,
];
