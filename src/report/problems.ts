/** What ended a run or stands in its way, each said once. */

import type { SummaryMessages } from '../messages/summary.ts';
import type { FindingId } from '../model/finding.ts';
import type { Failure, Outcome } from '../model/outcome.ts';
import type { Blocker, Change } from '../model/plan.ts';

/** The failures, and the plan's blockers that are not among them. Findings are no failures, whether or not the step fails for them. */
export function problemsOf({ failures, plan }: Outcome): Failure[] {
  return together(failures, plan?.blockers ?? []);
}

/** The same in the summary's language, but for what is quoted from the log: what was tried, and what a service answered. */
export function problemsToRead(outcome: Outcome, { failures: words }: SummaryMessages): Failure[] {
  const problems = together(outcome.failuresToRead, outcome.plan?.inLanguage.blockers ?? []);
  return problems.map((problem) =>
    isBlocker(problem, outcome) ? Object.assign({}, problem, { operation: words.planning }) : problem,
  );
}

function together(failures: readonly Failure[], blockers: readonly Blocker[]): Failure[] {
  const said = new Set(failures.map(({ code }) => code));
  return [
    ...failures,
    ...blockers
      .filter(({ id }) => !said.has(id))
      .map(({ id, message, remediation }) => ({
        operation: 'plan',
        code: id,
        message,
        status: undefined,
        requestId: undefined,
        meaning: '',
        remediation,
      })),
  ];
}

/** Whether the failure is a blocker: its message says all, no service answered. */
export function isBlocker({ code }: Failure, { plan }: Outcome): boolean {
  return plan?.blockers.some(({ id }) => id === code) ?? false;
}

export function isInvalidInput({ code }: Failure): boolean {
  return code === 'InvalidInputs';
}

const resources: Readonly<Partial<Record<FindingId, Change['resource']>>> = {
  'vault-exists': 'vault',
  'vault-purge-protection': 'vault',
  'vault-lock': 'lock',
  'key-exists': 'key',
  'adobe-principal': 'principal',
  'adobe-grant': 'grant',
};

/**
 * Whether a change will see to the finding, so that nobody need do by hand what it cures: one that is still to be made, or
 * one of the next run, once what stands in its way is gone. What Adobe confirmed is never made anew.
 */
export function seenTo(id: FindingId, outcome: Outcome): 'now' | 'later' | undefined {
  const resource = resources[id];
  if (resource === undefined) return undefined;
  if (outcome.changes.some((each) => each.resource === resource && each.status !== 'done')) return 'now';
  const { plan, inputs } = outcome;
  const later = plan !== undefined && plan.blockers.length > 0 && inputs?.confirmedKeyUri === undefined;
  return later && (resource !== 'lock' || inputs?.deleteLock === true) ? 'later' : undefined;
}
