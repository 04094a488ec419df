/** Assembles the sections of the summary, and limits the size of the page. */

import type { Finding } from '../../model/finding.ts';
import { isStopped, type Outcome } from '../../model/outcome.ts';
import { situationOf } from '../../model/situation.ts';
import type { Language } from '../../model/words.ts';

/** Everything that a section may use. */
export interface SummarySource {
  readonly outcome: Outcome;
  /** The findings in the summary's language. */
  readonly findings: readonly Finding[];
  /** The ticket's text; empty if there is none. */
  readonly ticket: string;
  readonly language: Language;
}

export interface Section {
  /** Blocks of Markdown, separated by empty lines on the page. */
  readonly blocks: readonly string[];
  /** Kept in preference to the others if the page is too long. */
  readonly vital: boolean;
}

/** Blocks that are collapsed under a title; none without any. */
export function folded(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`<details><summary>${title}</summary>`, ...blocks, '</details>'];
}

/** Whether something failed, a check of severity error failed or could not be made, or a warning shows a loss. */
export function hasOpenError({ outcome, findings }: SummarySource): boolean {
  const isOpen = ({ severity, status }: Finding) => severity === 'error' && (status === 'fail' || status === 'unknown');
  return isStopped(outcome) || findings.some(isOpen) || situationOf(outcome).urgency === 'act-now';
}

/** GitHub discards a step's summary above 1 MiB; some space is left for whatever else a step writes. */
const pageLimit = 1_000_000;

/** The sections in their order, without those that make the page too long; then `note` says that they are missing. */
export function page(sections: readonly Section[], note: string, limit: number = pageLimit): string {
  const rendered = sections.map(({ blocks, vital }) => ({
    text: blocks.map((block) => `${block}\n\n`).join(''),
    vital,
  }));
  let room = limit - Buffer.byteLength(note) - 2;
  const kept = new Set<string>();
  for (const { text } of [...rendered.filter(({ vital }) => vital), ...rendered.filter(({ vital }) => !vital)]) {
    const size = Buffer.byteLength(text);
    if (size > room) continue;
    room -= size;
    kept.add(text);
  }
  const cut = rendered.some(({ text }) => !kept.has(text));
  const texts = rendered.filter(({ text }) => kept.has(text)).map(({ text }) => text);
  return `${`${texts.join('')}${cut ? note : ''}`.trimEnd()}\n`;
}
