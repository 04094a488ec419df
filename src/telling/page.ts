/** A page: what a person reads of a run, as plain data. `markdown.ts` and `lines.ts` show it, and nothing changes it before. */
import type { Command, Requirement, Row } from '../model/remedy.ts';
import type { Language, Words } from '../model/words.ts';

/** Without an address, the text alone. */
export interface Link {
  readonly text: Words;
  readonly href: string;
}

/** It ends with where it leads. */
export interface LinkedSentence {
  readonly says: Words;
  readonly link: Link;
}

/** Closed, under a title that says when it is for. */
export interface PageFold {
  readonly title: Words;
  /** A loss that is found later. */
  readonly isUrgent?: true;
  readonly says?: Words | undefined;
  readonly commands?: readonly Command[];
  /** A message to copy, or what a service answered. */
  readonly text?: string | undefined;
  readonly steps: readonly PageStep[];
}

/** A bold act, then sentences, commands, a fold that finds somebody, a message, rows, and a fold, in this order. */
export interface PageStep extends Words {
  /** What begins with a comma or a colon continues the act. */
  readonly says?: Words | undefined;
  readonly needs?: Requirement | undefined;
  /** Who can give the role that is needed. */
  readonly givenBy?: Words | undefined;
  readonly more?: LinkedSentence | undefined;
  readonly commands?: readonly Command[];
  readonly find?: PageFold | undefined;
  /** A message to copy. */
  readonly text?: string | undefined;
  /** Above the rows, where they are neither answers nor results. */
  readonly columns?: Readonly<Record<Language, readonly [when: string, next: string]>>;
  readonly rows?: readonly Row[];
  /** What can be read before anybody answers. */
  readonly meanwhile?: PageFold | undefined;
  readonly fold?: PageFold | undefined;
  readonly after?: Words | undefined;
}

export interface Page {
  readonly sign: string;
  readonly headline: Words;
  /** How urgent it is, in a few words. */
  readonly urgency: Words;
  /** What begins with a comma continues the urgency. */
  readonly verdict: Words;
  /** When the verdict does not hold. */
  readonly unless?: LinkedSentence | undefined;
  /** What it means, before the steps. */
  readonly says?: Words | undefined;
  /** What was changed, or would be. */
  readonly changes: readonly Words[];
  /** Above the steps, where they can wait. */
  readonly when?: Words | undefined;
  readonly steps: readonly PageStep[];
  readonly folds: readonly PageFold[];
  readonly links: readonly Link[];
  /** What a service said. */
  readonly answers: readonly PageFold[];
  /** What failed, and how much passed. */
  readonly counts: Words;
  readonly target?: Target | undefined;
  /** The run; without an address where the host has none. */
  readonly run: Link;
  readonly at: Words;
}

/** The names of what was checked, with its pages in the Azure portal where it exists. */
export interface Target {
  /** Absent where there is no key yet. */
  readonly key?: Link | undefined;
  readonly vault: Link;
  readonly group: string;
}
