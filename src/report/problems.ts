/** What ended a run or stands in its way, each said once. */

import type { SummaryMessages } from '../messages/summary.ts';
import type { Change, Failure, FindingId, Outcome } from '../model.ts';

/** The failures, and the plan's blockers that are not among them. Findings are no failures, whether or not the step fails for them. */
export function problemsOf({ failures, plan }: Outcome): Failure[] {
  const said = new Set(failures.map(({ code }) => code));
  const blockers = (plan?.blockers ?? []).filter(({ id }) => !said.has(id));
  return [
    ...failures,
    ...blockers.map(({ id, message, cure }) => ({
      tried: 'plan',
      code: id,
      message,
      status: undefined,
      requestId: undefined,
      meaning: '',
      cure,
    })),
  ];
}

/** The same in the summary's language, as far as they are our own words: what a service said, and what that means, stays in English. */
export function problemsToRead(outcome: Outcome, { failures: words }: SummaryMessages): Failure[] {
  const blockers = outcome.plan?.inLanguage.blockers ?? [];
  return problemsOf(outcome).map((problem) => {
    const blocker = blockers.find(({ id }) => id === problem.code);
    if (blocker === undefined) return problem;
    const meaning = problem.meaning === '' ? '' : words.nothingWritten;
    const { message, cure } = blocker;
    return Object.assign({}, problem, { tried: words.planning, message, meaning, cure });
  });
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
