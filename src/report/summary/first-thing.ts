/** The one thing that a person should do first. Nobody reads a page that asks for ten things. */

import { listVaults } from '../../az-commands/vault.ts';
import { onlyLooks } from '../../inputs/mode.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import { causesAmong, type Finding, type FindingStatus, type Severity } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { doubtsOf } from '../../model/plan.ts';
import { isEmpty, nothingToDo, type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { agreement } from '../../runbooks/agreement.ts';
import { sendTicket } from '../../runbooks/confirmation.ts';
import { lookIntoTicketFirst } from '../../runbooks/doubt-of-none.ts';
import { invalidInputs } from '../../runbooks/invalid-input.ts';
import { withStart } from '../../runbooks/run-mode.ts';
import { codeSpan, markdown } from '../escape.ts';
import { incidentTicketText } from '../incident-ticket.ts';
import { isInvalidInput, type Problem, problemsOf } from '../problems.ts';
import { foldedBlocks, indentedBlock, laterBlocks, laterWord } from '../runbook-layout.ts';
import { isOfSetup, lookOf, urgencyOf } from '../urgency.ts';
import { callFirst } from '../who-changed.ts';
import { withLostAccessLink } from './links.ts';
import { folded, type Section, type SummarySource } from './page.ts';
import { whoChangedBlocks } from './who-changed.ts';

export interface FirstThing {
  /** What it is about, so that the page does not say the same runbook twice: a failure's code, a finding's id. */
  readonly about: string | undefined;
  /** Two failures with the same code may have different ones. */
  readonly runbook: Runbook;
  readonly blocks: readonly string[];
  /** What can wait. */
  readonly later: readonly string[];
}

export function firstThing(source: SummarySource): FirstThing {
  const { outcome } = source;
  const problems = problemsOf(outcome, source.language);
  const doubted = doubtedNone(source);
  if (doubted !== undefined) return withRunbook(doubted.id, '', doubted.runbook, source);
  const problem = problems[0];
  if (problem !== undefined) return ofProblem(problem, problems, source);
  const { inputs, changes, verdict } = outcome;
  if (inputs?.mode === 'plan' && verdict !== undefined && changes.length > 0) {
    return withRunbook('plan', '', agreement(verdict), source);
  }
  const error = findingWith('fail', 'error', source);
  // The headline already has what failed; the first sentence here says what to do, or whom to ask.
  if (error !== undefined) return withRunbook(error.id, '', error.runbook, source);
  const unknown = findingWith('unknown', 'error', source);
  if (unknown !== undefined) return withRunbook(unknown.id, '', unknown.runbook, source);
  // Nobody sends a ticket for an application that might be a stranger's.
  const foreign = source.findings.find(({ facts, status }) => facts.comesBeforeTicket === true && status === 'fail');
  if (foreign !== undefined) return withRunbook(foreign.id, '', foreign.runbook, source);
  const unpaid = source.findings.find(({ becomesLoss, status }) => becomesLoss === true && status === 'fail');
  if (unpaid !== undefined) return withRunbook(unpaid.id, sentence(unpaid.observed), unpaid.runbook, source);
  if (outcome.verdict?.state === 'provisioned') return nextOfSetup(source);
  const warning = findingWith('fail', 'warning', source);
  if (warning !== undefined) return withRunbook(warning.id, sentence(warning.observed), warning.runbook, source);
  return { about: undefined, runbook: nothingToDo, blocks: [], later: [] };
}

/** Before all else: nobody knows whether what fails is a loss. */
function doubtedNone({ outcome, findings }: SummarySource): Finding | undefined {
  const isDoubted = outcome.verdict?.doubt !== undefined && urgencyOf(outcome).kind !== 'act-now';
  return isDoubted ? findings.find(({ id }) => id === 'adobe-confirmation') : undefined;
}

function ofProblem(problem: Problem, problems: readonly Problem[], source: SummarySource): FirstThing {
  const runbook = isInvalidInput(problem) ? invalidInputs(problems.filter(isInvalidInput)) : problem.runbook;
  return withRunbook(problem.code, '', runbook, source);
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

function nextOfSetup(source: SummarySource): FirstThing {
  const { inputs } = source.outcome;
  if (inputs !== undefined && isConfirmed(inputs)) return plain(checkWaiver, source);
  if (inputs?.adobeTicket !== undefined) return plain(waitFor(inputs.adobeTicket), source);
  return { ...withRunbook('', '', inputs === undefined ? nothingToDo : sendTicket(inputs), source), about: undefined };
}

const checkWaiver: Words = {
  en: 'Check with the owners of the vault that the waiver of `confirmed-key` is still intended: Adobe might be unable to use the key.',
  fr: 'Vérifiez auprès des responsables du coffre que la dérogation pour `confirmed-key` est toujours voulue\u00A0: Adobe ne peut peut-être pas utiliser la clé.',
};

function waitFor(number: string): Words {
  const ticket = codeSpan(number);
  return {
    en: `Wait for Adobe's reply to ticket ${ticket}. When Adobe confirms the key, set the input \`confirmed-key-uri\` to its URI.`,
    fr: `Attendez la réponse d'Adobe au ticket ${ticket}. Une fois la clé confirmée par Adobe, indiquez son URI dans l'entrée \`confirmed-key-uri\`.`,
  };
}

function plain(text: Words, { language }: SummarySource): FirstThing {
  return { about: undefined, runbook: nothingToDo, blocks: [text[language]], later: [] };
}

function withRunbook(about: string, meaning: string, runbook: Runbook, source: SummarySource): FirstThing {
  const { outcome, language } = source;
  const seeBelow: Words = { en: 'See what failed below.', fr: 'Voyez ci-dessous ce qui a échoué.' };
  const first = [...lookInTicket(outcome), ...doubtsFirst(outcome)];
  const whole = afterLook(lookOf(outcome).steps, { ...runbook, steps: [...first, ...runbook.steps] });
  if (isEmpty(whole)) return plain(seeBelow, source);
  const why = meaning === '' ? [] : [markdown(meaning)];
  const sends = incidentTicketText(outcome) === '' ? undefined : 'below';
  const told = withStart(whole, outcome);
  const steps = withWhoChanged(foldedBlocks(told, language, sends), runbook, source);
  const blocks = [...why, ...steps].map((block) => withLostAccessLink(block, outcome.run));
  return { about, runbook, blocks, later: laterBlocks(told, language, sends) };
}

/** In the step that asks the owners. */
function withWhoChanged(blocks: readonly string[], runbook: Runbook, source: SummarySource): readonly string[] {
  if (runbook.question === undefined) return blocks;
  const changes = whoChangedBlocks(source, callFirst);
  const asks = blocks.findIndex((block) => block.startsWith('1. '));
  const at = Math.max(0, asks);
  return blocks.toSpliced(at + 1, 0, ...changes.map((block) => indentedBlock(block, '   ')));
}

/** Whoever sent a ticket may have had an answer. */
function lookInTicket(outcome: Outcome): readonly Step[] {
  const { inputs } = outcome;
  return inputs?.adobeTicket !== undefined && isOfSetup(outcome) ? [lookIntoTicketFirst(inputs)] : [];
}

/** A vault that is created can't be undone, and a run that is repeated creates it. */
function doubtsFirst({ plan, inputs }: Outcome): readonly Step[] {
  if (plan === undefined || inputs === undefined || onlyLooks(inputs.mode) || doubtsOf(plan).length === 0) return [];
  const { resourceGroup: group, vaultName } = inputs;
  return [
    {
      en: `Check that ${vaultName} is to be created, and that vault-name does not mean one of the vaults that ${group} contains already.`,
      fr: `Vérifiez que ${vaultName} doit être créé, et que vault-name ne désigne pas un des coffres que ${group} contient déjà.`,
      commands: [listVaults({ inputs })],
      as: role('reader', 'group'),
    },
  ];
}

/** What shows whether anybody has to be called comes first, and the repair can wait. */
export function afterLook(look: readonly Step[], runbook: Runbook): Runbook {
  if (look.length === 0) return runbook;
  const repair = runbook.steps.map((step): Step => ({ onlyIf: 'working-hours', ...step }));
  // Its own question to the owners takes the place of the runbook's.
  return { ...runbook, question: undefined, steps: [...look, ...repair] };
}

/** What can wait, collapsed. */
export function laterSection({ later }: FirstThing, { language }: SummarySource): Section {
  return { blocks: folded(laterWord[language], later), vital: true };
}

/** Under its own heading: GitHub shows quotations in gray, and this is what has to be read. */
export function firstThingSection(first: FirstThing, { outcome, language }: SummarySource): Section {
  if (first.blocks.length === 0) return { blocks: [], vital: true };
  const heading = urgencyOf(outcome).canWait ? inWorkingHours : doFirst;
  const blocks = [`## ${heading[language]}`, ...first.blocks.map(capitalized)];
  return { blocks, vital: true };
}

const inWorkingHours: Words = { en: 'In working hours', fr: 'Aux heures de bureau' };

const doFirst: Words = { en: 'Do this first', fr: 'À faire en premier' };

/** A message may be part of a sentence; here it begins one. */
function capitalized(text: string, index: number): string {
  return index === 0 ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}
