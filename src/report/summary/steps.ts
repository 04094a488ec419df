/** Adobe's six steps: which are done, by whom, and what remains for a person to do. */

import type { Doer, StepRest, StepState } from '../../messages/summary/steps.ts';
import { type FindingFacts, type FindingId, type FindingStatus, isExistence } from '../../model/finding.ts';
import { lossesOfAccess } from '../../model/incident.ts';
import { isStopped, type Outcome } from '../../model/outcome.ts';
import { table, tableCode } from '../escape.ts';
import { ticketPurpose, ticketText } from '../ticket.ts';
import { unconfirmedUse } from '../unconfirmed-use.ts';
import { whereFailed, whereUnknown } from './findings.ts';
import { hasOpenError, type Section, type SummarySource } from './page.ts';

interface Step {
  readonly doer: Doer;
  readonly state: StepState;
  readonly rest: StepRest;
  readonly remark?: string;
}

export function stepsSection(source: SummarySource): Section {
  const { words, outcome } = source;
  if (outcome.inputs === undefined) return { blocks: [], vital: true };
  const vault = vaultStep(source);
  const grant = azureStep(source, 4);
  const azureDone = [vault, grant].every(({ state }) => state === 'done' || state === 'warned');
  const steps = [entitlement(source), right(source), vault, grant, ticket(source, azureDone), confirmation(source)];
  const rows = steps.map(({ doer, state, rest, remark }, index) => [
    words.steps.names[index] ?? '',
    words.steps.doers[doer],
    words.steps.states[state],
    [remark, words.steps.rest[rest]].filter((text) => text !== undefined && text !== '').join(' '),
  ]);
  return { blocks: shown(words.steps.heading, table(words.steps.columns, rows), source), vital: true };
}

/** Collapsed once Adobe has confirmed, and while an error is open: what matters is above. */
function shown(heading: string, steps: string, source: SummarySource): string[] {
  if (source.outcome.inputs?.confirmedKeyUri === undefined && !hasOpenError(source)) return [`### ${heading}`, steps];
  return [`<details><summary>${heading}</summary>`, steps, '</details>'];
}

function statusOf({ findings }: SummarySource, id: FindingId): FindingStatus | undefined {
  return findings.find((finding) => finding.id === id)?.status;
}

const entitlements = {
  'healthcare-shield': 'Healthcare Shield.',
  'privacy-security-shield': 'Privacy & Security Shield.',
} as const;

function entitlement({ outcome }: SummarySource): Step {
  const recorded = outcome.inputs?.adobeEntitlement;
  if (recorded === undefined) return { doer: 'person', state: 'not-checked', rest: 'record-entitlement' };
  return { doer: 'person', state: 'recorded', rest: 'nothing', remark: entitlements[recorded] };
}

/** If Adobe's application exists, somebody had the right to add it. */
function right(source: SummarySource): Step {
  const { outcome } = source;
  const principal = outcome.observed?.principal;
  if (principal === undefined) return { doer: 'person', state: 'not-checked', rest: 'nothing' };
  if (principal.presence === 'absent') {
    const isLeft =
      outcome.inputs?.confirmedKeyUri !== undefined || outcome.observed?.deletedPrincipal.presence !== 'absent';
    return {
      doer: 'person',
      state: toDo(outcome),
      rest: isLeft ? whereFailed(source) : 'grant-right-to-add-application',
    };
  }
  if (principal.presence === 'unknown') return { doer: 'person', state: 'unknown', rest: whereUnknown(source) };
  if (principal.value.enabled === null) return { doer: 'person', state: 'not-checked', rest: 'principal-given' };
  return { doer: 'person', state: 'done', rest: 'nothing' };
}

/** Whatever Adobe confirmed was done once. */
function toDo({ inputs }: Outcome): StepState {
  return inputs?.confirmedKeyUri === undefined ? 'to-do' : 'undone';
}

function vaultStep(source: SummarySource): Step {
  const step = azureStep(source, 3);
  const shared = statusOf(source, 'vault-dedicated') === 'fail';
  return step.state === 'done' && shared ? { ...step, state: 'warned', rest: 'vault-shared' } : step;
}

/** Warnings leave the step done, and so does what is an error only where it fails, while it could not be read. */
function azureStep(source: SummarySource, number: FindingFacts['adobeStep']): Step {
  const findings = source.findings.filter(({ facts }) => facts.adobeStep === number);
  const existence = findings.filter(({ id }) => isExistence(id)).map(({ status }) => status);
  const health = findings.filter(({ severity }) => severity === 'error').map(({ status }) => status);
  const { outcome } = source;
  const doer = 'action';
  if (outcome.verdict === undefined) return { doer, state: 'not-checked', rest: 'nothing' };
  if (existence.some((status) => status !== 'pass' && status !== 'unknown')) {
    const inTheWay = isStopped(outcome) || outcome.inputs?.confirmedKeyUri !== undefined;
    return { doer, state: toDo(outcome), rest: inTheWay ? whereFailed(source) : 'run-ensure' };
  }
  const all = new Set([...existence, ...health]);
  if (all.has('fail')) return { doer, state: toDo(outcome), rest: whereFailed(source) };
  if (all.has('unknown')) return { doer, state: 'unknown', rest: whereUnknown(source) };
  return { doer, state: 'done', rest: 'nothing' };
}

function ticket({ outcome, words }: SummarySource, azureDone: boolean): Step {
  if (isChangeOpen(outcome)) return { doer: 'person', state: 'to-do', rest: 'send-change' };
  const number = outcome.inputs?.adobeTicket;
  if (number !== undefined) {
    return { doer: 'person', state: 'recorded', rest: 'nothing', remark: words.steps.ticketNumber(tableCode(number)) };
  }
  if (outcome.inputs?.confirmedKeyUri !== undefined) return { doer: 'person', state: 'recorded', rest: 'nothing' };
  if (unconfirmedUse(outcome) !== undefined) return { doer: 'person', state: 'done', rest: 'nothing' };
  return { doer: 'person', state: 'to-do', rest: azureDone ? 'send-ticket' : 'ticket-after-azure' };
}

/** The ticket of this run asks Adobe to change to the key's current version. */
function isChangeOpen(outcome: Outcome): boolean {
  return ticketPurpose(outcome) === 'change' && ticketText(outcome) !== '';
}

function confirmation(source: SummarySource): Step {
  const { inputs, verdict } = source.outcome;
  const doer = 'adobe';
  if (inputs?.confirmedKeyUri === undefined) {
    const isSent = inputs?.adobeTicket !== undefined || unconfirmedUse(source.outcome) !== undefined;
    return { doer, state: 'to-do', rest: isSent ? 'record-confirmation' : 'await-adobe' };
  }
  const held = statusOf(source, 'confirmed-key');
  const isUsable = verdict === undefined || lossesOfAccess(verdict, inputs).length === 0;
  if (held === 'fail' || held === 'waived' || !isUsable) {
    return { doer, state: 'broken', rest: whereFailed(source) };
  }
  if (held === 'pass' && isChangeOpen(source.outcome)) return { doer, state: 'to-do', rest: 'change-confirmation' };
  if (held === 'pass') return { doer, state: 'recorded', rest: 'nothing' };
  return { doer, state: 'unknown', rest: held === undefined ? 'nothing' : whereUnknown(source) };
}
