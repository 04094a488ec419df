/** The one thing that a person should do first. Nobody reads a page that asks for ten things. */

import { causesAmong, type Finding, type FindingStatus, type Severity } from '../../model/finding.ts';
import { doubtsOf } from '../../model/plan.ts';
import { isEmpty, nothingToDo, type Runbook } from '../../model/runbook.ts';
import { invalidInputs } from '../../runbooks/invalid-input.ts';
import { withStart } from '../../runbooks/starting.ts';
import { codeSpan, markdown } from '../escape.ts';
import { incidentTicketText } from '../incident-ticket.ts';
import { isInvalidInput, type Problem, problemsOf } from '../problems.ts';
import { indentedBlock, laterBlocks, runbookBlocks } from '../runbook-layout.ts';
import { runbookWords } from '../runbook-words.ts';
import { unconfirmedUse } from '../unconfirmed-use.ts';
import type { Section, SummarySource } from './page.ts';
import { whoChangedBlocks } from './who-changed.ts';

export interface FirstThing {
  /** What it is about, so that the page does not say the same remediation twice: a failure's code, a finding's id. */
  readonly about: string | undefined;
  /** Two failures with the same code may have different ones. */
  readonly remediation: Runbook;
  readonly blocks: readonly string[];
}

export function firstThing(source: SummarySource): FirstThing {
  const { outcome, words } = source;
  const problems = problemsOf(outcome, source.language);
  const problem = problems[0];
  if (problem !== undefined) return ofProblem(problem, problems, source);
  if (outcome.inputs?.mode === 'plan' && outcome.changes.length > 0) return plain(agree(source));
  const error = findingWith('fail', 'error', source);
  // The headline already has what failed; the first sentence here says what to do, or whom to ask.
  if (error !== undefined) return fixed(error.id, '', error.remediation, source);
  const unknown = findingWith('unknown', 'error', source);
  if (unknown !== undefined) {
    const reason = unknown.reason;
    return fixed(unknown.id, sentence(reason), unknown.remediation, source);
  }
  // Nobody sends a ticket for an application that might be a stranger's.
  const foreign = source.findings.find(({ facts, status }) => facts.comesBeforeTicket === true && status === 'fail');
  if (foreign !== undefined) return fixed(foreign.id, '', foreign.remediation, source);
  const use = unconfirmedUse(outcome);
  const refused = source.findings.find(({ facts }) => facts.comesFirst);
  if (use === 'refused' && refused !== undefined) return fixed(refused.id, '', refused.remediation, source);
  if (use === 'in-use') return plain(words.first.recordUse);
  if (outcome.verdict?.state === 'provisioned') return plain(next(source));
  const warning = findingWith('fail', 'warning', source);
  if (warning !== undefined) return fixed(warning.id, sentence(warning.observed), warning.remediation, source);
  return plain(words.first.nothing);
}

function ofProblem(problem: Problem, problems: readonly Problem[], source: SummarySource): FirstThing {
  const remedy = isInvalidInput(problem) ? invalidInputs(problems.filter(isInvalidInput)) : problem.remediation;
  return fixed(problem.code, '', remedy, source);
}

function findingWith(status: FindingStatus, severity: Severity, { findings }: SummarySource): Finding | undefined {
  const some = causesAmong(findings.filter((each) => each.status === status));
  const all = some.filter((each) => each.severity === severity);
  // Adobe's refused calls come before what may go wrong.
  return all.find(({ facts }) => facts.comesFirst) ?? all[0];
}

/** What was observed is written without a full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function agree({ outcome, words }: SummarySource): string {
  const isDoubtful = outcome.plan !== undefined && doubtsOf(outcome.plan).length > 0;
  return isDoubtful ? `${words.first.settleDoubt} ${words.first.runEnsure}` : words.first.runEnsure;
}

function next({ outcome, words }: SummarySource): string {
  if (outcome.inputs?.confirmedKeyUri !== undefined) return words.first.checkWaiver;
  const ticket = outcome.inputs?.adobeTicket;
  return ticket === undefined ? words.first.sendTicket : words.first.awaitAdobe(codeSpan(ticket));
}

function plain(text: string): FirstThing {
  return { about: undefined, remediation: nothingToDo, blocks: [text] };
}

function fixed(about: string, meaning: string, remediation: Runbook, source: SummarySource): FirstThing {
  const { outcome, words, language } = source;
  if (isEmpty(remediation)) return plain(words.first.seeReport);
  const why = meaning === '' ? [] : [markdown(meaning)];
  const sends = incidentTicketText(outcome) === '' ? undefined : 'below';
  const told = withStart(remediation, outcome.run, outcome.inputs?.mode);
  const [first = '', ...steps] = runbookBlocks(told, language, sends);
  const changes = remediation.question === undefined ? [] : whoChangedBlocks(source);
  const asked = changes.map((block) => indentedBlock(block, '   '));
  return { about, remediation, blocks: [...why, first, ...asked, ...steps] };
}

/** What can wait, collapsed. */
export function laterSection({ remediation }: FirstThing, { language }: SummarySource): Section {
  const blocks = laterBlocks(remediation, language);
  if (blocks.length === 0) return { blocks: [], vital: false };
  return {
    blocks: [`<details><summary>${runbookWords[language].later}</summary>`, ...blocks, '</details>'],
    vital: true,
  };
}

/** Under its own heading: GitHub shows quotations in gray, and this is what has to be read. */
export function firstThingSection(first: FirstThing, source: SummarySource): Section {
  const blocks = [`## ${source.words.first.label}`, ...first.blocks.map(capitalized)];
  return { blocks, vital: true };
}

/** A message may be part of a sentence; here it begins one. */
function capitalized(text: string, index: number): string {
  return index === 0 ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}
