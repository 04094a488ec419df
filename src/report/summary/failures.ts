/** What failed: the operation, the answer, what it means, what to do. */

import { codeBlock, codeSpan, markdown } from '../escape.ts';
import { isInvalidInput, type Problem, problemsOf } from '../problems.ts';
import { runbookBlocks } from '../runbook-layout.ts';
import type { FirstThing } from './first-thing.ts';
import { givenBefore } from './given.ts';
import { type Section, type SummarySource, textLimit } from './page.ts';

const shownAtMost = 10;

export function failuresSection(source: SummarySource, first: FirstThing): Section {
  const { heading, more } = source.words.failures;
  // What to do first has the invalid inputs, with their rules.
  const problems = problemsOf(source.outcome, source.language).filter((problem) => !isInvalidInput(problem));
  if (problems.length === 0) return { blocks: [], vital: true };
  const rest = problems.length > shownAtMost ? [more(problems.length - shownAtMost)] : [];
  const shown = problems.slice(0, shownAtMost).flatMap((problem) => inFull(problem, source, first));
  return { blocks: [`### ${heading(problems.length)}`, ...shown, ...rest], vital: true };
}

function inFull(failure: Problem, source: SummarySource, first: FirstThing): string[] {
  const { words } = source;
  const { operation, requestId, message, meaning } = words.failures;
  const fact = (label: string, text: string): string => `- **${label}${words.colon}** ${text}`.trimEnd();
  // Some errors have no code, only a status.
  const isCode = failure.code === `HTTP ${failure.status}`;
  const code = codeSpan(failure.code) + (failure.status === undefined || isCode ? '' : ` (HTTP ${failure.status})`);
  const long = /[\r\n]/.test(failure.message.trim());
  const text = long ? '' : `${words.colon} ${markdown(failure.message, textLimit)}`;
  const block = long ? [codeBlock(failure.message, 'text', 4 * textLimit)] : [];
  const answer = [
    fact(operation, markdown(failure.operation, textLimit)),
    fact(message[failure.answeredBy ?? 'action'], `${code}${text}`),
  ];
  const rest = [
    ...(failure.requestId === undefined ? [] : [fact(requestId, codeSpan(failure.requestId))]),
    ...(failure.meaning === '' ? [] : [fact(meaning[failure.tells], markdown(failure.meaning))]),
  ];
  const facts = block.length === 0 ? [[...answer, ...rest].join('\n')] : [answer.join('\n'), ...block, rest.join('\n')];
  return [...facts.filter((part) => part !== ''), ...remediation(failure, first, source)];
}

function remediation({ code, remediation: remedy }: Problem, first: FirstThing, source: SummarySource): string[] {
  const { words, language } = source;
  const label = `**${words.failures.remediation}${words.colon}**`;
  const given = givenBefore(code, remedy, first, source);
  if (given !== undefined) return [`${label} ${given}`];
  const [head, ...rest] = runbookBlocks(remedy, language);
  return head === undefined ? [] : [`${label} ${head}`, ...rest];
}
