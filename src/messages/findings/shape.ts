/** The texts that every finding has, in both languages. */
import type { Inputs } from '../../model/inputs.ts';
import type { Words } from '../../model/words.ts';

/**
 * Titles and what was observed are sentences without a full stop. What was observed comes first, with its value; for
 * what could not be checked, there is only the reason (`notChecked` says before it what could not be checked).
 */
export interface FindingText {
  /** What is true when the check passes. */
  readonly title: Words;
  /** Why it matters: one sentence or two. */
  readonly why: Words;
  readonly expected: Words | ((inputs: Inputs) => Words);
}
