/** What is said of a failure or a finding: each fact is put together once, then shown as lines (log, annotation) or as Markdown (page, issue). */

import type { Finding } from '../model/finding.ts';
import type { Runbook } from '../model/runbook.ts';
import { colon, type Language, type Words } from '../model/words.ts';
import { codeBlock, codeSpan, markdown } from './escape.ts';
import { plainLine, plainLines } from './plain.ts';
import type { Problem } from './problems.ts';
import { runbookLines } from './runbook-lines.ts';
import type { Telling } from './told-step.ts';

/** Plain text, not yet safe for where it is shown. */
export interface Fact {
  readonly label: Words;
  /** An error's code or a request's ID: shown as code, before the text. */
  readonly code?: string;
  /** The HTTP status beside the code, unless that says it. */
  readonly status?: number;
  /** May have several lines, or be empty. */
  readonly text: string;
}

/** Whose message it is; `action` where no service answered. */
const messageOf: Readonly<Record<NonNullable<Problem['answeredBy']> | 'action', Words>> = {
  azure: { en: "Azure's message", fr: "Message d'Azure" },
  'azure-pipelines': { en: "Azure DevOps' message", fr: "Message d'Azure DevOps" },
  github: { en: "GitHub's message", fr: 'Message de GitHub' },
  action: { en: 'Message', fr: 'Message' },
};

const meanings: Readonly<Record<Problem['tells'], Words>> = {
  cause: { en: 'Likely cause', fr: 'Cause probable' },
  result: { en: 'Result', fr: 'Résultat' },
};

/** The operation, the message, the request, the likely cause: in this order. */
export function failureFacts({
  operation,
  code,
  status,
  message,
  requestId,
  answeredBy,
  meaning,
  tells,
}: Problem): Fact[] {
  return [
    { label: { en: 'Operation', fr: 'Opération' }, text: operation },
    {
      label: messageOf[answeredBy ?? 'action'],
      code,
      // Some errors have no code, only a status.
      ...(status === undefined || code === `HTTP ${status}` ? {} : { status }),
      text: message.trim(),
    },
    ...(requestId === undefined
      ? []
      : [{ label: { en: 'Request ID', fr: 'Identifiant de requête' }, code: requestId, text: '' }]),
    ...(meaning === '' ? [] : [{ label: meanings[tells], text: meaning }]),
  ];
}

export const found: Words = { en: 'Found', fr: 'Constaté' };

/**
 * What was found is told where the headline has it without names that others chose.
 *
 * @param isYet whether Adobe has confirmed the key, as far as is known: else what could happen does not happen yet
 */
export function findingFacts(finding: Finding, isYet: boolean): Fact[] {
  return [
    ...(finding.brief === undefined ? [] : [{ label: found, text: finding.observed }]),
    { label: isYet ? why : whyLater, text: finding.why },
    expectedFact(finding),
  ];
}

const why: Words = { en: 'Why it matters', fr: 'Pourquoi' };
const whyLater: Words = {
  en: 'Why it matters, once Adobe has confirmed the key',
  fr: "Pourquoi, une fois qu'Adobe a confirmé la clé",
};

export function expectedFact({ expected }: Finding): Fact {
  return { label: { en: 'Expected', fr: 'Attendu' }, text: expected };
}

/** Above what to do. */
export const toFix: Words = { en: 'To fix', fr: 'Pour corriger' };

/** Longest text of a service or a finding that is shown as Markdown, in characters. */
export const textLimit = 1500;

/** As items of a list; a text of several lines is a block of its own below its item. */
export function factBlocks(facts: readonly Fact[], language: Language): string[] {
  const blocks: string[][] = [[]];
  for (const fact of facts) {
    blocks.at(-1)?.push(factItem(fact, language));
    if (isLong(fact)) blocks.push([codeBlock(fact.text, 'text', 4 * textLimit)], []);
  }
  return blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
}

/** Only what a service answers is kept in its lines. */
const isLong = ({ code, text }: Fact) => code !== undefined && /[\r\n]/.test(text);
const statusOf = ({ status }: Fact) => (status === undefined ? '' : ` (HTTP ${status})`);

/** One item of a list. */
export function factItem(fact: Fact, language: Language): string {
  const { label, code, text } = fact;
  const parts = [
    ...(code === undefined ? [] : [`${codeSpan(code)}${statusOf(fact)}`]),
    ...(text === '' || isLong(fact) ? [] : [markdown(text, textLimit)]),
  ];
  return `- **${label[language]}${colon[language]}** ${parts.join(`${colon[language]} `)}`.trimEnd();
}

/** In English, since that is what people search for. */
function factLines(fact: Fact): string[] {
  const { label, code, text } = fact;
  if (code === undefined) return [`${label.en}: ${plainLine(text)}`];
  const before = `${label.en}: ${plainLine(code)}${statusOf(fact)}`;
  if (text === '') return [before];
  const [first = '', ...rest] = plainLines(text);
  return rest.length === 0 ? [`${before}: ${first}`] : [`${before}:`, ...indented([first, ...rest])];
}

/** A failure in plain lines, for the log and for annotations, with what to do. */
export function failureLines(failure: Problem, telling: Telling): string[] {
  return [...problemLines(failure), ...toFixLines(failure.runbook, telling)];
}

/** The same without what to do. */
export function problemLines(failure: Problem): string[] {
  return failureFacts(failure).flatMap(factLines);
}

/** What is expected and what to do, below the headline. */
export function findingLines(finding: Finding, telling: Telling): string[] {
  return [...expectedLines(finding), ...toFixLines(finding.runbook, telling)];
}

/** The same without what to do. */
export function expectedLines(finding: Finding): string[] {
  return factLines(expectedFact(finding));
}

function toFixLines(runbook: Runbook, telling: Telling): string[] {
  const [first, ...rest] = runbookLines(runbook, telling);
  return first === undefined ? [] : [`${toFix.en}: ${first}`, ...indented(rest)];
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
