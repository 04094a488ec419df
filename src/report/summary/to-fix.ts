/** What to do about a failure or a finding: nobody reads the same command twice, or wonders whether it has to be run twice. */

import type { Severity } from '../../model/finding.ts';
import { commandsOf, hasAllOf, type Runbook } from '../../model/runbook.ts';
import { colon, type Words } from '../../model/words.ts';
import { codeSpan } from '../escape.ts';
import { toFix } from '../facts.ts';
import { problemsOf, whenFixed } from '../problems.ts';
import { runbookBlocks } from '../runbook-layout.ts';
import { pageTelling } from '../telling.ts';
import type { FirstThing } from './first-thing.ts';
import type { SummarySource } from './page.ts';

/** In blocks, or where the page has it already. */
export function toFixBlocks(runbook: Runbook, first: FirstThing, source: SummarySource): string[] {
  const { language } = source;
  const label = `**${toFix[language]}${colon[language]}**`;
  const given = givenBefore(runbook, first, source);
  if (given === 'first') return [];
  if (given !== undefined) return [`${label} ${given[language]}`];
  const [head, ...rest] = runbookBlocks(runbook, pageTelling(source.outcome, language));
  return head === undefined ? [] : [`${label} ${head}`, ...rest];
}

/** Refers to where the page gives all commands of the runbook already; `undefined` if it has to give them. */
function givenBefore(runbook: Runbook, first: FirstThing, source: SummarySource): Words | 'first' | undefined {
  const isReference = first.about !== undefined && runbook.refersTo === first.about;
  if (isReference || hasAllOf(first.runbook, runbook)) return 'first';
  if (commandsOf(runbook).length === 0) return undefined;
  const all = inOrderOfPage(source);
  const own = all.findIndex((each) => each.runbook === runbook);
  const earlier = all.slice(0, Math.max(0, own)).find((each) => hasAllOf(each.runbook, runbook));
  return earlier && { en: `see ${codeSpan(earlier.id)}.`, fr: `voir ${codeSpan(earlier.id)}.` };
}

interface Shown {
  readonly id: string;
  readonly runbook: Runbook;
}

function inOrderOfPage(source: SummarySource): readonly Shown[] {
  const { outcome, findings, language } = source;
  const shown = findings.filter((each) => each.status === 'unknown' || whenFixed(each, outcome) === undefined);
  const of = (status: 'fail' | 'unknown', severity: Severity): readonly Shown[] =>
    shown.filter((each) => each.status === status && each.severity === severity);
  const problems = problemsOf(outcome, language).map(({ code, runbook }) => ({ id: code, runbook }));
  return [
    ...problems,
    ...of('fail', 'error'),
    ...of('unknown', 'error'),
    ...of('fail', 'warning'),
    ...of('unknown', 'warning'),
  ];
}
