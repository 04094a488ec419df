/** What ended a run or stands in its way, each said once. */

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

/** Whether a change that is still to be made will see to the finding, so that nobody need do by hand what it cures. */
export function isSeenTo(id: FindingId, { changes }: Outcome): boolean {
  const resource = resources[id];
  return resource !== undefined && changes.some((each) => each.resource === resource && each.status !== 'done');
}
