/** Keeps the drift issue as it was decided. What goes wrong here is a warning, never a failed gate. */
import { Interrupted } from '../errors/errors.ts';
import { explain } from '../errors/explain.ts';
import { loadErrorCatalogFor } from '../errors/load.ts';
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Log } from '../model/log.ts';
import type { Run } from '../model/outcome.ts';
import { decideDrift, driftIssueTitle, isDriftIssue } from '../report/drift-issue.ts';
import { failureLines } from '../report/problem-text.ts';
import type { Issues } from './issues.ts';

export interface DriftOptions {
  /** The issues of a repository, reached with the token. */
  readonly issuesOf: (token: string, repository: string) => Promise<Issues>;
  readonly token: string | undefined;
  readonly inputs: Inputs;
  readonly verdict: Verdict;
  readonly run: Run;
  readonly log: Log;
}

export async function keepDriftIssue({ issuesOf, token, inputs, verdict, run, log }: DriftOptions): Promise<void> {
  if (token === undefined || run.repository === '') {
    log.warning('drift-issue: no github-token, or no GITHUB_REPOSITORY; the issue is left as it is.');
    return;
  }
  try {
    const issues = await issuesOf(token, run.repository);
    log.step('Keep the drift issue');
    log.info(await conflictCodes(issues, inputs, verdict, run));
  } catch (error) {
    // A cancelled job wants its end; a deadline that passes here leaves the result of the check as it is.
    if (error instanceof Interrupted && error.reason === 'cancelled') throw error;
    log.warning(await driftWarning(error, inputs));
  }
}

async function conflictCodes(issues: Issues, inputs: Inputs, verdict: Verdict, run: Run): Promise<string> {
  const candidates = await issues.find((body) => isDriftIssue(body, inputs));
  // An open one first: a closed one may be an older, finished story.
  const existing = candidates.find(({ state }) => state === 'open') ?? candidates[0];
  const decision = decideDrift(existing, verdict, inputs, run);
  if (existing === undefined) {
    if (decision.do !== 'open') return 'Drift issue: none is needed.';
    return `Drift issue: opened #${await issues.open(driftIssueTitle(inputs), decision.body ?? '')}.`;
  }
  const { number } = existing;
  if (decision.do === 'nothing' || decision.do === 'open') return `Drift issue: #${number} stays as it is.`;
  const state = { update: undefined, reopen: 'open', close: 'closed' } as const;
  const newState = state[decision.do];
  await issues.update(number, {
    ...(decision.body === undefined ? {} : { body: decision.body }),
    ...(newState === undefined ? {} : { state: newState }),
  });
  if (decision.comment !== undefined) await issues.comment(number, decision.comment);
  const verbs = { update: 'brought up to date', reopen: 'reopened', close: 'closed' } as const;
  return `Drift issue: ${verbs[decision.do]}: #${number}.`;
}

async function driftWarning(error: unknown, inputs: Inputs): Promise<string> {
  if (error instanceof Interrupted) {
    return `Drift issue: timeout-minutes is over (to ${error.operation}). The result of the check stands.`;
  }
  const findErrorEntry = await loadErrorCatalogFor(error);
  const lines = explain(error, { inputs, claims: undefined, findErrorEntry }).flatMap(failureLines);
  return ['Drift issue: left as it is; the result of the check stands.', ...lines].join('\n');
}
