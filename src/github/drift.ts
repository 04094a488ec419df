/** Applies the decision about the drift issue. An error here is a warning, and never fails the gate. */

import { explain } from '../errors/explain.ts';
import { readGithubToken } from '../inputs/inputs.ts';
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Run } from '../model/outcome.ts';
import { decideDrift } from '../report/drift-decision.ts';
import { isDriftIssue } from '../report/drift-issue.ts';
import { failureLines } from '../report/problem-text.ts';
import { problemOf } from '../report/problems.ts';
import { Interrupted } from '../runtime/deadline.ts';
import { driftLabel } from './drift-label.ts';
import type { IssueOptions, Issues } from './issues.ts';
import { mask } from './log.ts';
import { readRun } from './run-context.ts';

export interface DriftOptions extends IssueOptions {
  readonly inputs: Inputs;
}

/** With `drift-issue: true`; otherwise nothing is to be done. */
export async function keepDriftIssue(options: DriftOptions, verdict: Verdict): Promise<void> {
  const { environment, inputs, log } = options;
  if (!inputs.driftIssue) return;
  const token = readGithubToken(environment);
  const run = readRun(environment);
  if (token === undefined || run.repository === '') {
    log.warning('Drift issue: not updated, since github-token or GITHUB_REPOSITORY is missing.');
    return;
  }
  mask(token);
  try {
    const { openIssues } = await import('./issues.ts');
    log.step('Drift issue');
    const { text, isWarning } = await updateIssue(openIssues(options, token, run.repository), inputs, verdict, run);
    if (isWarning) log.warning(text);
    else log.info(text);
  } catch (error) {
    // A canceled job must end; if the deadline passes here, the result of the check does not change.
    if (error instanceof Interrupted && error.reason === 'cancelled') throw error;
    log.warning(driftWarning(error, inputs));
  }
}

interface Result {
  readonly text: string;
  readonly isWarning?: boolean;
}

async function updateIssue(issues: Issues, inputs: Inputs, verdict: Verdict, run: Run): Promise<Result> {
  const candidates = await issues.find((body) => isDriftIssue(body, inputs));
  // An open one first: a closed one may belong to an earlier problem.
  const existing = candidates.find(({ state }) => state === 'open') ?? candidates[0];
  const decision = decideDrift({ existing, verdict, inputs, current: { now: new Date().toISOString(), run } });
  const { title, body } = decision;
  if (existing === undefined) {
    if (decision.do !== 'open') return { text: 'Drift issue: not needed.' };
    const { number, isLabeled } = await issues.open(title ?? '', body ?? '');
    return isLabeled ? { text: `Drift issue: opened #${number}.` } : { text: withoutLabel(number), isWarning: true };
  }
  const { number } = existing;
  if (decision.do === 'nothing' || decision.do === 'open') return { text: `Drift issue: #${number} is up to date.` };
  const state = { update: undefined, reopen: 'open', close: 'closed' } as const;
  const newState = state[decision.do];
  await issues.update(number, {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(newState === undefined ? {} : { state: newState }),
  });
  if (decision.comment !== undefined) await issues.comment(number, decision.comment);
  const verbs = { update: 'updated', reopen: 'reopened', close: 'closed' } as const;
  return { text: `Drift issue: ${verbs[decision.do]} #${number}.` };
}

function withoutLabel(number: number): string {
  return `Drift issue: opened #${number}, but GitHub dropped its label ${driftLabel}, since github-token belongs to a user without push access. Add the label to the issue: without it, each run opens another one. Use the job's own token with issues: write, or that of a user with push access.`;
}

function driftWarning(error: unknown, inputs: Inputs): string {
  if (error instanceof Interrupted) {
    return `Drift issue: not updated, since timeout-minutes is over (operation: ${error.operation.en}). The result of the check stands.`;
  }
  const lines = explain(error, { inputs, claims: undefined }).flatMap((failure) =>
    failureLines(problemOf(failure, 'en')),
  );
  return ['Drift issue: not updated. The result of the check stands.', ...lines].join('\n');
}
