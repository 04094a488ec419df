/** Applies the decision about the drift issue. An error here is a warning, and never fails the gate. */

import { ServiceError } from '../../errors/errors.ts';
import { explain } from '../../errors/explain.ts';
import { readGithubToken } from '../../inputs/inputs.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { TracedChange } from '../../model/who-changed.ts';
import { type Drift, decideDrift, type ExistingIssue, failingSince } from '../../report/drift-decision.ts';
import { isDriftIssue } from '../../report/drift-issue.ts';
import { failureLines } from '../../report/problem-text.ts';
import { problemOf } from '../../report/problems.ts';
import { Interrupted } from '../../runtime/deadline.ts';
import type { IssueOptions } from '../host.ts';
import { driftLabel } from './drift-label.ts';
import type { Issues } from './issues.ts';
import { readRun } from './run-context.ts';

/** With `drift-issue: true`; otherwise nothing is to be done. */
export async function keepDriftIssue(
  options: IssueOptions,
  verdict: Verdict,
  traced: readonly TracedChange[] = [],
): Promise<string | undefined> {
  const { environment, inputs, log } = options;
  if (!inputs.driftIssue) return undefined;
  const token = readGithubToken(environment);
  const run = readRun(environment);
  if (token === undefined || run.repository === '') {
    log.warning('Drift issue: not updated, since github-token or GITHUB_REPOSITORY is missing.');
    return undefined;
  }
  log.mask(token);
  try {
    const { openIssues } = await import('./issues.ts');
    log.step('Drift issue');
    const current = { now: new Date().toISOString(), run };
    const drift = { verdict, inputs, current, traced };
    const { text, warnings = [], since } = await updateIssue(openIssues(options, token, run.repository), drift);
    log.info(text);
    for (const warning of warnings) log.warning(warning);
    return since;
  } catch (error) {
    // A canceled job must end; if the deadline passes here, the result of the check does not change.
    if (error instanceof Interrupted && error.reason === 'cancelled') throw error;
    log.warning(driftWarning(error, inputs));
    return undefined;
  }
}

interface Result {
  readonly text: string;
  readonly warnings?: readonly string[];
  /** Since when the problem lasts, ISO 8601 UTC. */
  readonly since?: string | undefined;
}

async function updateIssue(issues: Issues, drift: Omit<Drift, 'existing'>): Promise<Result> {
  const existing = await findOwn(issues, drift);
  const decision = decideDrift({ ...drift, existing });
  const { title, body } = decision;
  const since = failingSince(body ?? existing?.body ?? '', drift.current.now);
  if (existing === undefined || decision.do === 'replace') {
    if (decision.do !== 'open' && decision.do !== 'replace') return { text: 'Drift issue: not needed.' };
    const opened = await openIssue(issues, drift.inputs, title ?? '', body ?? '');
    if (existing !== undefined) await closeFull(issues, existing.number, opened.number);
    return { ...opened, since };
  }
  const { number } = existing;
  if (decision.do === 'nothing' || decision.do === 'open')
    return { text: `Drift issue: #${number} is up to date.`, since };
  const state = { update: undefined, reopen: 'open', close: 'closed' } as const;
  const newState = state[decision.do];
  await issues.update(number, {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(newState === undefined ? {} : { state: newState }),
  });
  if (decision.comment !== undefined) await issues.comment(number, decision.comment);
  const verbs = { update: 'updated', reopen: 'reopened', close: 'closed' } as const;
  return { text: `Drift issue: ${verbs[decision.do]} #${number}.`, since };
}

/**
 * Only an issue that the token's own user opened: anybody may open one with the marker, and close it. An open one first: a
 * closed one may belong to an earlier problem. Whose token it is, is read only if there is something to decide.
 */
async function findOwn(issues: Issues, drift: Omit<Drift, 'existing'>): Promise<ExistingIssue | undefined> {
  const candidates = await issues.find((body) => isDriftIssue(body, drift.inputs));
  const isQuiet = decideDrift({ ...drift, existing: undefined }).do === 'nothing';
  if (!candidates.some(({ state }) => state === 'open' || !isQuiet)) return undefined;
  const login = (await issues.ownLogin()).toLowerCase();
  const own = candidates.filter(({ author }) => author.toLowerCase() === login);
  return own.find(({ state }) => state === 'open') ?? own[0];
}

async function openIssue(issues: Issues, inputs: Inputs, title: string, body: string) {
  const { number, isLabeled } = await issues.open(title, body);
  const warnings = isLabeled ? [] : [withoutLabel(number)];
  for (const login of inputs.driftIssueAssignees) {
    const problem = await assign(issues, number, login);
    if (problem !== undefined) warnings.push(problem);
  }
  return { number, text: `Drift issue: opened #${number}.`, warnings };
}

/** A person who can't be assigned must not cost the alarm: each is assigned after the issue was opened. */
async function assign(issues: Issues, number: number, login: string): Promise<string | undefined> {
  const refused = `Drift issue: GitHub did not assign ${login} to #${number}`;
  try {
    if (await issues.assign(number, login)) return undefined;
    return `${refused}. Only people with access to the repository can be assigned.`;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return `${refused} (${error.details.code}: ${error.details.message}).`;
  }
}

/** Its text has no space left for the problem. */
async function closeFull(issues: Issues, full: number, next: number): Promise<void> {
  await issues.update(full, { state: 'closed' });
  await issues.comment(full, `Continued in #${next}: the text of this issue has no space left.`);
}

function withoutLabel(number: number): string {
  return `Drift issue: opened #${number}, but GitHub dropped its label ${driftLabel}, since github-token belongs to a user without push access. Add the label to the issue: without it, each run opens another one. Use the job's own token with issues: write, or that of a user with push access.`;
}

function driftWarning(error: unknown, inputs: Inputs): string {
  if (error instanceof Interrupted) {
    return `Drift issue: not updated, since timeout-minutes is over (operation: ${error.operation.en}). The result of the check stands.`;
  }
  const lines = explain(error, { host: 'github', inputs, claims: undefined }).flatMap((failure) =>
    failureLines(problemOf(failure, 'en')),
  );
  return ['Drift issue: not updated. The result of the check stands.', ...lines].join('\n');
}
