/** Which findings say that Adobe is cut off from the key that it uses. Pure. */

import type { ActivityLog } from './activity.ts';
import { isConfirmed } from './confirmation.ts';
import { causesAmong, type EvaluatedFinding, type Verdict } from './finding.ts';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';

/** What was read of a target, and what it means. */
export interface Incident {
  readonly verdict: Verdict;
  readonly inputs: Inputs;
  readonly observed: Observed;
  /** When the loss was first seen, ISO 8601 UTC; `undefined` if that is not known. */
  readonly failingSince?: string | undefined;
  /** Azure's activity log, if it was read. */
  readonly activity?: ActivityLog | undefined;
}

/**
 * The findings that cut Adobe off, one for each cause. With `confirmed-key-uri: none` there is nothing to be cut off from, unless
 * Adobe used the key and is refused.
 */
export function cuttingFindings({ findings }: Pick<Verdict, 'findings'>, inputs: Inputs): readonly EvaluatedFinding[] {
  const cutting = findings.filter(({ effect }) => effect === 'cuts');
  // As a warning, it is a call that was refused before Adobe used the key.
  const isCut = cutting.some(({ id, severity }) => id === 'adobe-use' && severity === 'error');
  const isUsed = isConfirmed(inputs) || isCut;
  return isUsed ? causesAmong(cutting) : [];
}

/** What Adobe can do with the key: a loss that leaves a way, or that is not certain, is not told as the end of access. */
export function accessLeft(
  cutting: readonly EvaluatedFinding[],
  { isLeaving }: Pick<Verdict, 'isLeaving'>,
): 'lost' | 'doubtful' | 'ending' {
  if (isLeaving) return 'ending';
  return cutting.every(({ isAccessDoubtful }) => isAccessDoubtful === true) ? 'doubtful' : 'lost';
}
