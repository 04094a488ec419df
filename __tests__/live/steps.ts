/** Steps of the job `owner`, tried in a local cloud: as it is, and with Azure answering differently or not at all. */
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { type Ended, leftBehind, runOwned, startOwned, tryOwned } from './owner.ts';

export interface Step {
  /** The answers of Azure with which the rule would not hold. */
  readonly otherwise: readonly FaultRule[];
  /** Services that the local cloud does not have, answered by the test in the documented shape. */
  readonly beside?: (cloud: RunningCloud) => readonly FaultRule[];
  readonly isShared?: boolean;
}

type How = 'as it is' | 'otherwise';

/** The name of a test, how Azure answers, the exit code, and what the step prints. */
export const outcomes: readonly (readonly [string, How, number, RegExp])[] = [
  ['holds', 'as it is', 0, /^Holds: /],
  ['does not hold if Azure answers differently', 'otherwise', 1, /^Does not hold: /],
];

/** The output if the answer to a step's creation is lost: the step fails without a result for the rule. */
export const lostAnswer = /^Not tried: .*could not be prepared: the (?:vault|stack|perimeter): 0 no answer/;

/** The first creation with a matching path gets no answer. */
export const losing = (path: RegExp): FaultRule => ({
  when: { method: 'PUT', path },
  do: { kind: 'reset', moment: 'after' },
  times: 1,
});

/** Azure answers differently from the rule. */
export function answering(
  when: (request: CloudRequest) => boolean,
  answer: (request: CloudRequest) => CloudAnswer | undefined,
): FaultRule {
  return { when, do: { kind: 'intercept', name: 'another Azure', answer } };
}

/** Returns what the step printed and what is left behind; for steps that share resources, after the job's clean-up. */
export async function tryStep(id: string, { otherwise, beside = () => [], isShared = false }: Step, how: How) {
  const cloud = await startOwned();
  try {
    cloud.faults.push(...(how === 'otherwise' ? otherwise : []), ...beside(cloud));
    const ended: Ended = await tryOwned(cloud, id);
    if (isShared) await runOwned(cloud, 'owner-clean-up.ts');
    return { ...ended, left: leftBehind(cloud) };
  } finally {
    await cloud.stop();
  }
}
