/** Applies the decision about the drift issue. An error here is a warning, and never fails the gate. */

import { ServiceError } from '../../errors/errors.ts';
import { explain } from '../../errors/explain.ts';
import { readGithubToken } from '../../inputs/inputs.ts';
import type { Verdict } from '../../model/finding.ts';
import { lossesOfAccess } from '../../model/incident.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { TracedChange } from '../../model/who-changed.ts';
import { type Drift, decideDrift, type ExistingIssue, failingSince } from '../../report/drift-decision.ts';
import { isDriftIssue } from '../../report/drift-issue.ts';
import { failureLines } from '../../report/problem-text.ts';
import { problemOf } from '../../report/problems.ts';
import { Interrupted } from '../../runtime/deadline.ts';
import type { IssueOptions } from '../host.ts';
import { driftLabel } from './drift-label.ts';
import { type Issues, jobLogin } from './issues.ts';
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
  /** When the loss was first seen, ISO 8601 UTC. */
  readonly since?: string | undefined;
}

async function updateIssue(issues: Issues, drift: Omit<Drift, 'existing'>): Promise<Result> {
  const found = await findOwn(issues, drift);
  if (found === 'not known') return { text: 'Drift issue: not updated.', warnings: [ownIssueNotKnown] };
  const { existing } = found;
  const decision = decideDrift({ ...drift, existing });
  const { title, body } = decision;
  const lost = lossesOfAccess(drift.verdict, drift.inputs).map(({ id }) => id);
  const since = failingSince(body ?? existing?.body ?? '', drift.current.now, lost);
  if (existing === undefined || decision.do === 'replace') {
    if (decision.do !== 'open' && decision.do !== 'replace') return { text: 'Drift issue: not needed.' };
    const opened = await openIssue(issues, drift.inputs, title ?? '', body ?? '');
    const refused = existing === undefined ? [] : await closeFull(issues, existing.number, opened.number);
    return { ...opened, warnings: [...opened.warnings, ...refused], since };
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
  const warnings = decision.comment === undefined ? [] : await comment(issues, number, decision.comment);
  const verbs = { update: 'updated', reopen: 'reopened', close: 'closed' } as const;
  return { text: `Drift issue: ${verbs[decision.do]} #${number}.`, warnings, since };
}

/** GitHub refuses a comment on a locked issue, which changes nothing about the issue's state. */
async function comment(issues: Issues, number: number, text: string): Promise<string[]> {
  try {
    await issues.comment(number, text);
    return [];
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { code, message } = error.details;
    return [`Drift issue: GitHub did not accept a comment on #${number} (${code}: ${message}).`];
  }
}

/**
 * Only an issue that the token's own user opened: anybody may open one with the marker, and close it. An open one first: a
 * closed one may belong to an earlier problem. Whose token it is, is read only if there is something to decide.
 */
async function findOwn(
  issues: Issues,
  drift: Omit<Drift, 'existing'>,
): Promise<{ readonly existing: ExistingIssue | undefined } | 'not known'> {
  const { entries: candidates, isComplete } = await issues.find((body) => isDriftIssue(body, drift.inputs));
  const isQuiet = decideDrift({ ...drift, existing: undefined }).do === 'nothing';
  const nothing = isComplete || isQuiet ? ({ existing: undefined } as const) : 'not known';
  if (!candidates.some(({ state }) => state === 'open' || !isQuiet)) return nothing;
  const login = await issues.ownLogin();
  // GitHub's answer is missing: the job's own token is the usual one.
  const own = candidates.filter(({ author }) => author.toLowerCase() === (login ?? jobLogin).toLowerCase());
  const existing = own.find(({ state }) => state === 'open') ?? own[0];
  if (existing !== undefined) return { existing };
  return login === undefined ? 'not known' : nothing;
}

const ownIssueNotKnown =
  "Drift issue: not updated, since GitHub did not say which of the issues with this key's marker belongs to github-token. None was opened next to them.";

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
async function closeFull(issues: Issues, full: number, next: number): Promise<string[]> {
  await issues.update(full, { state: 'closed' });
  return comment(issues, full, `Continued in #${next}: the text of this issue has no space left.`);
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
