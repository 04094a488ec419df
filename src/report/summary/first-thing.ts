/** The one thing that a person should do first. A page that asks for ten things at once is read by nobody. */

import type { Finding, FindingStatus, Severity } from '../../model/finding.ts';
import type { Failure } from '../../model/outcome.ts';
import { codeSpan, markdown } from '../escape.ts';
import { isBlocker, isInvalidInput, problemsToRead } from '../problems.ts';
import { remediationBlocks } from '../remediation.ts';
import type { Section, SummarySource } from './page.ts';

export interface FirstThing {
  /** What it is about, so that the page does not say the same cure twice: a failure's code, a finding's id. */
  readonly about: string | undefined;
  /** As it was given: of two failures with one code each may have its own. */
  readonly remediation: string;
  readonly blocks: readonly string[];
}

export function firstThing(source: SummarySource): FirstThing {
  const { outcome, words } = source;
  const problems = problemsToRead(outcome, words);
  const problem = problems[0];
  if (problem !== undefined) return ofProblem(problem, problems.length, source);
  if (outcome.inputs?.mode === 'plan' && outcome.changes.length > 0) return plain(words.first.runEnsure);
  const error = findingWith('fail', 'error', source) ?? findingWith('unknown', 'error', source);
  if (error !== undefined) return cured(error.id, sentence(error.observed), error.remediation, source);
  if (outcome.verdict?.state === 'provisioned') return plain(next(source));
  const warning = findingWith('fail', 'warning', source);
  if (warning !== undefined) return cured(warning.id, sentence(warning.observed), warning.remediation, source);
  return plain(words.first.nothing);
}

function ofProblem(problem: Failure, count: number, source: SummarySource): FirstThing {
  if (isInvalidInput(problem) && count > 1) return plain(source.words.first.correctInputs);
  const why = isBlocker(problem, source.outcome) || isInvalidInput(problem) ? problem.message : problem.meaning;
  return cured(problem.code, why, problem.remediation, source);
}

function findingWith(status: FindingStatus, severity: Severity, { findings }: SummarySource): Finding | undefined {
  return findings.find((each) => each.status === status && each.severity === severity);
}

/** What was seen is written without a full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function next({ outcome, words }: SummarySource): string {
  const ticket = outcome.inputs?.adobeTicket;
  return ticket === undefined ? words.first.sendTicket : words.first.awaitAdobe(codeSpan(ticket));
}

function plain(text: string): FirstThing {
  return { about: undefined, remediation: '', blocks: [text] };
}

function cured(about: string, meaning: string, remediation: string, { words }: SummarySource): FirstThing {
  if (remediation === '') return plain(words.first.seeReport);
  const why = meaning === '' ? [] : [markdown(meaning)];
  const [first = '', ...rest] = remediationBlocks(remediation);
  const joined = first.startsWith('```') ? [why.join(''), first] : [[...why, first].join(' ')];
  return { about, remediation, blocks: [...joined.filter((block) => block !== ''), ...rest] };
}

/** Under a heading of its own: GitHub greys what stands in a quotation, and this is what has to be read. */
export function firstThingSection(first: FirstThing, { words }: SummarySource): Section {
  return { blocks: [`### ${words.first.label}`, ...first.blocks.map(capitalised)], vital: true };
}

/** What was seen is written as a part of a sentence; here it begins one. */
function capitalised(text: string, index: number): string {
  return index === 0 ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}
