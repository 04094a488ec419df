/** Which findings say that Adobe lost access to the key that it confirmed. Pure. */

import type { ActivityEvent } from './activity.ts';
import { confirmedKeyOf } from './confirmation.ts';
import { causesAmong, type EvaluatedFinding, type Verdict } from './finding.ts';
import { type Inputs, isConfirmedKey } from './inputs.ts';
import type { Listed } from './listed.ts';
import type { Observation, Observed } from './observed.ts';

/** What was read of a target, and what it means. */
export interface Incident {
  readonly verdict: Verdict;
  readonly inputs: Inputs;
  readonly observed: Observed;
  /** When the loss was first seen, ISO 8601 UTC; `undefined` if that is not known. */
  readonly failingSince?: string | undefined;
  /** Azure's activity log, if it was read. */
  readonly activity?: Observation<Listed<ActivityEvent>> | undefined;
}

/**
 * The failed findings that show the loss, also one that has only begun with the deletion of the resource group, one for
 * each cause; none if the inputs name a different key than the confirmed one. With `none` in `confirmed-key-uri`, only a
 * call of Adobe's that is refused after it used the key shows one. What could not be read is no loss, nor is a confirmed version that the key never had while its
 * current version works: then the input is likely wrong.
 */
export function lossesOfAccess({ findings }: Pick<Verdict, 'findings'>, inputs: Inputs): readonly EvaluatedFinding[] {
  const confirmed = confirmedKeyOf(inputs);
  const isOurs = confirmed === undefined ? findings.some(isRefusal) : isConfirmedKey(inputs, confirmed);
  if (!isOurs) return [];
  const losses = lossesAmong(findings);
  const refusals = confirmed === undefined ? findings.filter((one) => isRefusal(one) && !losses.includes(one)) : [];
  return [...losses, ...refusals];
}

function lossesAmong(findings: readonly EvaluatedFinding[]): readonly EvaluatedFinding[] {
  const failing = findings.filter(
    ({ severity, status, isWrongInput, isLoss }) =>
      severity === 'error' && status === 'fail' && isWrongInput !== true && isLoss !== false,
  );
  return causesAmong(failing);
}

const isRefusal = ({ status, isAccessRefused }: EvaluatedFinding) => status === 'fail' && isAccessRefused === true;

/** What Adobe can do with the key: a loss that leaves a way, or that is not certain, is not told as the end of access. */
export function accessLeft(
  losses: readonly EvaluatedFinding[],
  { isLeaving }: Pick<Verdict, 'isLeaving'>,
): 'lost' | 'doubtful' | 'ending' {
  if (isLeaving) return 'ending';
  return losses.every(({ isAccessDoubtful }) => isAccessDoubtful === true) ? 'doubtful' : 'lost';
}
