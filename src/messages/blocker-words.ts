/** The shape of the words of a plan, the same in every language. */
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { BlockerId, NoteId } from '../model/plan.ts';

/** `[message, remediation]` of a blocker; `reason` is why something could not be read, `detail` names what is in the way. */
export type BlockerText = (
  inputs: Inputs,
  reason: ReadFailure,
  detail: string,
) => readonly [message: string, remediation: string];

export type BlockerWords = Readonly<Record<BlockerId, BlockerText>>;

export type NoteWords = Readonly<Record<NoteId, (inputs: Inputs, reason: ReadFailure) => string>>;
