/** The issue of a check that ended before it could say anything: inputs, sign-in, Azure's answers. Pure. In English, like the log. */
import type { FindingId } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { endOfIssue, failedBefore, withoutSign } from './drift-issue.ts';
import { codeSpan, markdown } from './escape.ts';
import { peopleBlocks } from './people.ts';
import { logLine, plainLine } from './plain.ts';
import { type Problem, problemsOf } from './problems.ts';
import { runbookBlocks } from './runbook-layout.ts';
import { firstLineBlock, openingOf } from './situation.ts';

type Target = Pick<Inputs, 'vaultName' | 'keyName' | 'resourceGroup'>;

/** @param before what failed when it was last checked */
export function stoppedCheck(
  outcome: Outcome,
  target: Target,
  before: readonly FindingId[],
): { readonly title: string; readonly text: string } {
  const { inputs } = outcome;
  const telling = openingOf(outcome);
  const blocks = [
    firstLineBlock(telling, 'en'),
    ...(inputs === undefined || inputs.contacts.length === 0 ? [] : peopleBlocks(['pipeline', 'owners'], inputs, 'en')),
    `Key ${codeSpan(target.keyName)} in vault ${codeSpan(target.vaultName)} (resource group ${codeSpan(target.resourceGroup)}) was not checked.`,
    ...problemsOf(outcome, 'en').flatMap((problem) => problemBlocks(problem, outcome)),
    ...(before.length === 0 ? [] : [`${failedBefore}${before.map((id) => codeSpan(id)).join(', ')}.`]),
    endOfIssue,
  ];
  const named = ` (key ${plainLine(target.keyName, 60)} in vault ${plainLine(target.vaultName, 24)})`;
  return {
    title: `${telling.label.en}: ${logLine(withoutSign(telling.headline.en), 120).replace(/^[^:]*: /, '')}${named}`,
    text: blocks.join('\n\n').replaceAll('<!--', '<! --'),
  };
}

/** Without a service's own words, which have another ID each time. */
function problemBlocks(
  { operation, code, message, answeredBy, meaning, runbook }: Problem,
  outcome: Outcome,
): readonly string[] {
  const said = answeredBy === undefined ? markdown(message, 2_000) : codeSpan(code);
  const told = { language: 'en', run: outcome, message: [], changes: [] } as const;
  return [
    `### ${markdown(operation)}`,
    said,
    ...(meaning === '' ? [] : [markdown(meaning)]),
    ...runbookBlocks(runbook, told),
  ];
}
