/** Where the page gives a command first: nobody reads the same command twice, or wonders whether it has to be run twice. */

import type { Severity } from '../../model/finding.ts';
import { commandsOf, isSameRunbook, type Runbook } from '../../model/runbook.ts';
import { codeSpan } from '../escape.ts';
import { problemsOf, whenFixed } from '../problems.ts';
import type { FirstThing } from './first-thing.ts';
import type { SummarySource } from './page.ts';

/** Refers to where the page gives all commands of the remedy already; `undefined` if it has to give them. */
export function givenBefore(id: string, remedy: Runbook, first: FirstThing, source: SummarySource): string | undefined {
  const { fixAbove, fixAt } = source.words.findings;
  if (first.about === id && isSameRunbook(first.remediation, remedy)) return fixAbove;
  const commands = commandsOf(remedy).map(({ text }) => text);
  if (commands.length === 0) return undefined;
  const has = (other: Runbook) => {
    const texts = new Set(commandsOf(other).map(({ text }) => text));
    return commands.every((text) => texts.has(text));
  };
  if (has(first.remediation)) return fixAbove;
  const all = inOrderOfPage(source);
  const own = all.findIndex((each) => each.remediation === remedy);
  const earlier = all.slice(0, Math.max(0, own)).find(({ remediation }) => has(remediation));
  return earlier && fixAt(codeSpan(earlier.id));
}

interface Given {
  readonly id: string;
  readonly remediation: Runbook;
}

function inOrderOfPage(source: SummarySource): readonly Given[] {
  const { outcome, findings, language } = source;
  const shown = findings.filter((each) => each.status === 'unknown' || whenFixed(each, outcome) === undefined);
  const of = (status: 'fail' | 'unknown', severity: Severity): readonly Given[] =>
    shown.filter((each) => each.status === status && each.severity === severity);
  const problems = problemsOf(outcome, language).map(({ code, remediation }) => ({ id: code, remediation }));
  return [
    ...problems,
    ...of('fail', 'error'),
    ...of('unknown', 'error'),
    ...of('fail', 'warning'),
    ...of('unknown', 'warning'),
  ];
}
