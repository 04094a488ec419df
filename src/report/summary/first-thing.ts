/** What the page begins with, in the order of its steps: the situation says what that is. */

import { listVaults } from '../../az-commands/vault.ts';
import { onlyLooks } from '../../inputs/mode.ts';
import { named } from '../../inputs/named.ts';
import type { ContactRole } from '../../model/contacts.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Outcome } from '../../model/outcome.ts';
import { doubtsOf } from '../../model/plan.ts';
import { everyStep, isEmpty, nothingToDo, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { noneHolds, situationOf } from '../../model/situation.ts';
import type { Words } from '../../model/words.ts';
import { agreement } from '../../runbooks/agreement.ts';
import { sendMessage } from '../../runbooks/asking.ts';
import { sendTicket } from '../../runbooks/confirmation.ts';
import { lookIntoTicketFirst } from '../../runbooks/doubt-of-none.ts';
import { invalidInputs } from '../../runbooks/invalid-input.ts';
import { openRotation } from '../../runbooks/rotation.ts';
import { codeSpan, markdown } from '../escape.ts';
import { incidentTicketText } from '../incident-ticket.ts';
import { lookOf } from '../look.ts';
import { isInvalidInput, obstaclesOf, type Problem, problemOf, problemsOf } from '../problems.ts';
import { laterBlocks, laterWord, runbookBlocks } from '../runbook-layout.ts';
import { openingOf } from '../situation.ts';
import { pageTelling } from '../telling.ts';
import { withLostAccessLink } from './links.ts';
import { folded, type Section, type SummarySource } from './page.ts';
import { calledRoles } from './people.ts';

export interface FirstThing {
  /** What it is about, so that the page does not say the same runbook twice: a failure's code, a finding's id. */
  readonly about: string | undefined;
  /** Two failures with the same code may have different ones. */
  readonly runbook: Runbook;
  readonly blocks: readonly string[];
  /** Whom its steps call. */
  readonly calls: readonly ContactRole[];
  /** What can wait. */
  readonly later: readonly string[];
}

/** What leads the page, in blocks. */
export function firstThing(source: SummarySource): FirstThing {
  const { outcome, language } = source;
  const { lead, kind } = situationOf(outcome);
  switch (lead.by) {
    case 'failure':
      return ofProblem(problemOf(lead.failure, language), source);
    case 'obstacle': {
      const [obstacle] = obstaclesOf(outcome, language);
      return obstacle === undefined ? nothing : ofProblem(obstacle, source);
    }
    case 'finding': {
      const { id, severity, observed, runbook } = lead.finding;
      // The headline has an error; of warnings it may have only the number.
      const isTold = severity === 'error' || kind === 'foreign' || kind === 'none-at-risk' || kind === 'none-over';
      return withRunbook(id, isTold ? '' : sentence(observed[language]), runbook, source);
    }
    case 'plan':
      if (outcome.verdict === undefined || outcome.inputs === undefined) return nothing;
      return withRunbook('plan', '', agreement(outcome.verdict, outcome.inputs), source);
    case 'ticket':
      return nextOfSetup(source);
    case 'waiver':
      return plain(checkWaiver, source);
    case 'rotation':
      return withRunbook('rotation', '', openRotation(outcome), source);
    default:
      return nothing;
  }
}

const nothing: FirstThing = { about: undefined, runbook: nothingToDo, blocks: [], calls: [], later: [] };

function ofProblem(problem: Problem, source: SummarySource): FirstThing {
  const { outcome, language } = source;
  const invalid = problemsOf(outcome, language).filter(isInvalidInput);
  return withRunbook(problem.code, '', isInvalidInput(problem) ? invalidInputs(invalid) : problem.runbook, source);
}

/** What was observed is written without a full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function nextOfSetup(source: SummarySource): FirstThing {
  const { inputs } = source.outcome;
  if (inputs?.adobeTicket !== undefined) return plain(waitFor(inputs.adobeTicket, inputs), source);
  return { ...withRunbook('', '', inputs === undefined ? nothingToDo : sendTicket(inputs), source), about: undefined };
}

const checkWaiver: Words = {
  en: 'Check with the owners of the vault that the waiver of `confirmed-key` is still intended: Adobe might be unable to use the key.',
  fr: 'Vérifiez auprès des responsables du coffre que la dérogation pour `confirmed-key` est toujours voulue\u00A0: Adobe ne peut peut-être pas utiliser la clé.',
};

function waitFor(number: string, inputs: Inputs): Words {
  const ticket = codeSpan(number);
  const name = codeSpan(named(inputs, 'confirmedKeyUri'));
  return {
    en: `Wait for Adobe's reply to ticket ${ticket}. When Adobe confirms the key, set ${name} to its URI.`,
    fr: `Attendez la réponse d'Adobe au ticket ${ticket}. Une fois la clé confirmée par Adobe, indiquez son URI dans ${name}.`,
  };
}

function plain(text: Words, { language }: SummarySource): FirstThing {
  return { about: undefined, runbook: nothingToDo, blocks: [text[language]], calls: [], later: [] };
}

function withRunbook(about: string, meaning: string, runbook: Runbook, source: SummarySource): FirstThing {
  const { outcome, language } = source;
  const seeBelow: Words = { en: 'See what failed below.', fr: 'Voyez ci-dessous ce qui a échoué.' };
  const first = [...sentFirst(outcome, runbook), ...lookInTicket(outcome), ...doubtsFirst(outcome)];
  const whole = afterLook(lookOf(outcome), { ...runbook, steps: [...first, ...runbook.steps] });
  if (isEmpty(whole)) return plain(seeBelow, source);
  const why = meaning === '' ? [] : [markdown(meaning)];
  const telling = pageTelling(outcome, language);
  const blocks = [...why, ...runbookBlocks(whole, telling)].map((block) => withLostAccessLink(block, outcome.run));
  return { about, runbook, blocks, calls: calledRoles(whole), later: laterBlocks(whole, telling) };
}

/** On a loss the message comes first, whatever else leads the page. */
function sentFirst(outcome: Outcome, runbook: Runbook): readonly Step[] {
  const isSent = everyStep(runbook).some(({ sends }) => sends === true);
  return isSent || incidentTicketText(outcome) === '' ? [] : [sendMessage];
}

/** Whoever sent a ticket may have had an answer. */
function lookInTicket(outcome: Outcome): readonly Step[] {
  const { inputs } = outcome;
  return inputs?.adobeTicket !== undefined && noneHolds(outcome) ? [lookIntoTicketFirst(inputs)] : [];
}

/** A vault that is created can't be undone, and a run that is repeated creates it. */
function doubtsFirst({ plan, inputs }: Outcome): readonly Step[] {
  if (plan === undefined || inputs === undefined || onlyLooks(inputs.mode) || doubtsOf(plan).length === 0) return [];
  const { resourceGroup: group, vaultName } = inputs;
  return [
    {
      en: `Ask the pipeline's owners whether ${vaultName} is to be created, though ${group} has vaults already.`,
      fr: `Demandez aux responsables du pipeline s'il faut créer ${vaultName}, alors que ${group} contient déjà des coffres.`,
      how: {
        en: "This shows them. A vault that is created can't be purged for the days of its purge protection.",
        fr: 'Cette commande les affiche. Un coffre créé reste, même supprimé, pendant les jours de sa protection contre le vidage.',
      },
      calls: ['pipeline'],
      commands: [listVaults({ inputs })],
      as: role('reader', 'group'),
      told: 'answer',
      rows: [
        row({ en: ['Yes, it is to be created', 'Go on.'], fr: ['Oui, il faut le créer', 'Continuez.'] }),
        row({
          en: [
            'No, or no answer',
            'Stop here: run nothing. One of these is meant: correct the name of the vault, in a new run.',
          ],
          fr: [
            'Non, ou pas de réponse',
            "Arrêtez-vous là\u00A0: n'exécutez rien. Si l'un de ceux-ci était voulu, corrigez le nom du coffre, dans une nouvelle exécution.",
          ],
        }),
      ],
    },
  ];
}

/** What shows whether anybody has to be called comes first, and the repair can wait. */
function afterLook(look: Runbook, runbook: Runbook): Runbook {
  if (isEmpty(look)) return runbook;
  return { ...look, later: [...(look.later ?? []), ...runbook.steps, ...(runbook.later ?? [])] };
}

/** What can wait, collapsed. */
export function laterSection({ later }: FirstThing, { language }: SummarySource): Section {
  return { blocks: folded(laterWord[language], later), vital: true };
}

/** Under its own heading: GitHub shows quotations in gray, and this is what has to be read. */
export function firstThingSection(first: FirstThing, { outcome, language }: SummarySource): Section {
  if (first.blocks.length === 0) return { blocks: [], vital: true };
  const blocks = [`## ${openingOf(outcome).heading[language]}`, ...first.blocks.map(capitalized)];
  return { blocks, vital: true };
}

/** A message may be part of a sentence; here it begins one. */
function capitalized(text: string, index: number): string {
  return index === 0 ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}
