/** A page: what a person reads of a run, as plain data. `markdown.ts` and `lines.ts` show it, and nothing changes it before. */
import type { Command, Requirement, Row } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';

export interface Link {
  readonly text: Words;
  readonly href: string;
}

/** Closed, under a title that says when it is for. */
export interface PageFold {
  readonly title: Words;
  readonly says?: Words | undefined;
  /** A message to copy, or what a service answered. */
  readonly text?: string;
  readonly steps: readonly PageStep[];
}

/** A bold act, then sentences, commands, rows, and a fold, in this order. */
export interface PageStep extends Words {
  readonly says?: Words | undefined;
  readonly needs?: Requirement | undefined;
  readonly commands?: readonly Command[];
  readonly rows?: readonly Row[];
  readonly fold?: PageFold | undefined;
  readonly then?: Words | undefined;
}

export interface Page {
  readonly sign: string;
  readonly headline: Words;
  /** What can't wait, in two words. */
  readonly urgency?: Words | undefined;
  readonly verdict: Words;
  /** Beside the verdict: when it does not hold. */
  readonly unless?: Link | undefined;
  /** What it means, before the steps. */
  readonly says?: Words | undefined;
  /** What was changed, or would be. */
  readonly changes: readonly Words[];
  readonly steps: readonly PageStep[];
  readonly folds: readonly PageFold[];
  readonly links: readonly Link[];
  readonly counts: Words;
  /** The run; without an address where the host has none. */
  readonly run: Link;
}
