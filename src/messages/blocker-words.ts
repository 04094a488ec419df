/** The shape of the words of a plan, the same in every language. */
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { BlockerId, NoteId } from '../model/plan.ts';

/** `[message, remediation]` of each blocker; `reason` is why something could not be read. */
export type BlockerWords = Readonly<
  Record<BlockerId, (inputs: Inputs, reason: ReadFailure) => readonly [message: string, remediation: string]>
>;

export type NoteWords = Readonly<Record<NoteId, (inputs: Inputs, reason: ReadFailure) => string>>;
