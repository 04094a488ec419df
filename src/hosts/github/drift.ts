/** Keeps one issue for each incident of a target. An error here is a warning, and never fails the gate. */

import { explain } from '../../errors/explain.ts';
import { cuttingFindings } from '../../model/incident.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Step } from '../../model/remedy.ts';
import {
  type Drift,
  decideDrift,
  decideStopped,
  type OpenIssue,
  seenSince,
  sinceLastCall,
} from '../../report/drift-decision.ts';
import { driftMarker } from '../../report/drift-issue.ts';
import { Interrupted } from '../../runtime/deadline.ts';
import type { Check, IssueOptions } from '../host.ts';
import { texts } from './github-texts.ts';
import { type Issues, openIssues } from './issues.ts';

/** @returns since when the loss is seen by the issue, ISO 8601 UTC */
export async function keepDriftIssue(options: IssueOptions, check: Check): Promise<string | undefined> {
  const { log } = options;
  try {
    log.step('Drift issue');
    const issues = openIssues(options, driftMarker(options.inputs));
    const { text, warnings, since } =
      typeof issues === 'string' ? notUpdated(issues) : await updateIssue(issues, options, check);
    log.info(`Drift issue: ${text}.`);
    for (const warning of warnings) log.warning(`Drift issue: ${warning}`);
    return since;
  } catch (error) {
    // A canceled job must end; if the deadline passes here, the result of the check does not change.
    if (error instanceof Interrupted && error.reason === 'cancelled') throw error;
    log.warning(warningOf(error, check.kind === 'seen' ? check.drift.inputs : check.outcome.inputs));
    return undefined;
  }
}

interface Result {
  readonly text: string;
  readonly warnings: readonly string[];
  readonly since?: string | undefined;
}

function notUpdated(why: string): Result {
  return { text: 'not updated', warnings: [`not updated, since ${why}`] };
}

async function updateIssue(issues: Issues, { inputs }: IssueOptions, check: Check): Promise<Result> {
  const found = await issues.findOpen();
  const [open] = found.issues;
  const drift = check.kind === 'seen' ? { ...check.drift, now: new Date().toISOString() } : undefined;
  const since = open && drift && (await sinceOf(issues, open, drift));
  const decision =
    check.kind === 'stopped'
      ? decideStopped(check.outcome, inputs, open)
      : decideDrift({ ...check.drift, now: new Date().toISOString(), failingSince: since }, open);
  if (decision.do === 'open') {
    const { number, warnings } = await issues.open(decision.title, decision.text);
    return { text: `opened #${number}`, warnings: [...found.warnings, ...warnings] };
  }
  if (open === undefined) return { text: 'not needed', warnings: found.warnings };
  if (decision.do === 'leave') return { text: `#${open.number} is up to date`, warnings: [], since };
  if (decision.do === 'update') {
    const warnings = await issues.update(open, decision);
    return { text: `updated #${open.number}`, warnings, since };
  }
  const warnings: string[] = [];
  // Runs at the same time may have opened one each.
  for (const each of found.issues) warnings.push(...(await issues.close(each, decision.comment)));
  return { text: `closed ${found.issues.map(({ number }) => `#${number}`).join(', ')}`, warnings };
}

async function sinceOf(issues: Issues, open: OpenIssue, drift: Drift): Promise<string | undefined> {
  const { verdict, inputs } = drift;
  const cuts = cuttingFindings(verdict, inputs).map(({ id }) => id);
  if (seenSince(open, [], cuts) === undefined) return undefined;
  const seen = seenSince(open, await issues.comments(open), cuts);
  return seen && sinceLastCall(seen, drift);
}

const stepLines = ({ en, commands = [] }: Step): readonly string[] => [en, ...commands.map(({ text }) => text)];

function warningOf(error: unknown, inputs: Inputs | undefined): string {
  if (error instanceof Interrupted) {
    return `Drift issue: not updated, since the time limit is over (operation: ${error.operation.en}). The result of the check stands.`;
  }
  const [failure] = explain(error, { host: texts, inputs, claims: undefined });
  const said =
    failure === undefined ? [] : [failure.message, failure.meaning.en, ...failure.remedy.steps.flatMap(stepLines)];
  return ['Drift issue: not updated. The result of the check stands.', ...said].join('\n');
}
