/** What failed: what was tried, what was answered, what it means, what to do. */

import type { Blocker, Failure } from '../../model.ts';
import { cureBlocks } from '../cure.ts';
import { codeBlock, codeSpan, markdown } from '../escape.ts';
import type { FirstThing } from './first-thing.ts';
import { type Section, type SummarySource, textLimit } from './page.ts';

const shownAtMost = 10;

/** Failures, and what the plan found in its way unless a failure says the same. */
export function failuresSection(source: SummarySource, first: FirstThing): Section {
  const { failures, plan } = source.outcome;
  const said = new Set(failures.flatMap(({ message, meaning }) => [message, meaning]));
  const blockers = (plan?.blockers ?? []).filter(({ message }) => !said.has(message));
  const count = failures.length + blockers.length;
  if (count === 0) return { blocks: [], vital: true };
  const entries = [
    ...failures.map((failure) => failureBlocks(failure, source, first)),
    ...blockers.map((blocker) => blockerBlocks(blocker, source, first)),
  ];
  const { heading, more } = source.words.failures;
  const rest = count > shownAtMost ? [more(count - shownAtMost)] : [];
  return { blocks: [`### ${heading(count)}`, ...entries.slice(0, shownAtMost).flat(), ...rest], vital: true };
}

function failureBlocks(failure: Failure, source: SummarySource, first: FirstThing): string[] {
  const { words } = source;
  const label = (text: string): string => `**${text}${words.colon}**`;
  const answer = failure.status === undefined ? '' : ` (HTTP ${failure.status})`;
  const long = /[\r\n]/.test(failure.message.trim());
  const above = failure.message === first.about;
  const facts = [
    `- ${label(words.failures.tried)} ${markdown(failure.tried, textLimit)}`,
    `- ${label(words.failures.answer)} ${codeSpan(failure.code)}${answer}`,
    ...(failure.requestId === undefined ? [] : [`- ${label(words.failures.requestId)} ${codeSpan(failure.requestId)}`]),
    ...(above || failure.meaning === '' ? [] : [`- ${label(words.failures.meaning)} ${markdown(failure.meaning)}`]),
    `- ${label(words.failures.message)} ${long ? '' : markdown(failure.message, textLimit)}`.trimEnd(),
  ];
  const message = long ? [codeBlock(failure.message, 'text', 4 * textLimit)] : [];
  return [facts.join('\n'), ...message, ...cure(failure.cure, above, source)];
}

function blockerBlocks(blocker: Blocker, source: SummarySource, first: FirstThing): string[] {
  const { failures, colon } = source.words;
  const above = blocker.message === first.about;
  const fact = `- **${failures.blocked}${colon}** ${markdown(blocker.message)}`;
  return [fact, ...cure(blocker.cure, above, source)];
}

function cure(text: string, above: boolean, { words }: SummarySource): string[] {
  const label = `**${words.failures.cure}${words.colon}**`;
  if (above) return [`${label} ${words.failures.cureAbove}`];
  const [head = '', ...rest] = cureBlocks(text);
  if (head === '') return [];
  return head.startsWith('```') ? [label, head, ...rest] : [`${label} ${head}`, ...rest];
}
