/** What the situation is: one of few kinds, how urgent it is, and what leads the page. Everything that is told follows from it. Pure. */

import { onlyReads } from '../inputs/mode.ts';
import { isConfirmed } from './confirmation.ts';
import { type Ends, endsSoon, isEnd } from './effect.ts';
import { causesAmong, type EvaluatedFinding, type FindingStatus, type Severity, type Verdict } from './finding.ts';
import { cuttingFindings } from './incident.ts';
import type { Inputs } from './inputs.ts';
import { type Failure, isBlocked, type Outcome } from './outcome.ts';
import type { Change } from './plan.ts';
import { isOpen, rotationOf } from './rotation.ts';

/** What decides. */
export type SituationSource = Pick<
  Outcome,
  'inputs' | 'observed' | 'startedAt' | 'verdict' | 'plan' | 'changes' | 'failures'
>;

/** What the verdict begins with. */
export type Urgency = 'act-now' | 'look-now' | 'nothing-tonight' | 'nothing';

/** Each with how urgent it is. */
export const urgencies = {
  /** Nobody knows which key to look at. */
  'invalid-inputs': 'look-now',
  /** The run ended before it could evaluate anything. */
  stopped: 'look-now',
  /** Adobe can't use the key that it confirmed, or that it used. */
  'cut-off': 'act-now',
  /** Adobe's access ends by itself, soon. */
  ending: 'act-now',
  /** Nobody knows whether Adobe can use the key that it confirmed. */
  'in-doubt': 'look-now',
  /** `none` ended or is contradicted, and something might keep Adobe out. */
  'none-at-risk': 'look-now',
  /** `none` ended or is contradicted, and nothing keeps Adobe out. */
  'none-over': 'nothing-tonight',
  /** What ensure would do. */
  plan: 'nothing-tonight',
  /** Ensure can't do what is asked. */
  blocked: 'nothing-tonight',
  /** While setting up, an operation of the run failed. */
  correction: 'nothing-tonight',
  /** While setting up, something is missing or wrong. */
  'not-ready': 'nothing-tonight',
  /** While setting up, something could not be read. */
  unread: 'nothing-tonight',
  /** An application that Adobe does not publish would get a ticket. */
  foreign: 'nothing-tonight',
  /** Azure is ready, and what Adobe would use ends soon. */
  'ends-unused': 'nothing-tonight',
  /** Azure is ready, and Adobe has to confirm. */
  unconfirmed: 'nothing-tonight',
  /** The key works, and an operation of the run failed. */
  failed: 'nothing-tonight',
  /** Adobe's access ends by itself, later. */
  'ends-later': 'nothing-tonight',
  /** Something fails that takes no access away from Adobe. */
  harmless: 'nothing-tonight',
  /** Adobe takes the newest version, and the confirmed one is an older one: whose the newer one is has to be asked. */
  rotating: 'nothing-tonight',
  /** A waiver takes the place of the confirmed key's check. */
  waived: 'nothing-tonight',
  ready: 'nothing',
} as const satisfies Readonly<Record<string, Urgency>>;

export type SituationKind = keyof typeof urgencies;

/** What the page begins with. */
export type Lead =
  | { readonly by: 'failure'; readonly failure: Failure }
  | { readonly by: 'finding'; readonly finding: EvaluatedFinding }
  | { readonly by: 'obstacle' | 'plan' | 'ticket' | 'waiver' | 'rotation' | 'nothing' };

export interface Situation {
  readonly kind: SituationKind;
  readonly urgency: Urgency;
  readonly lead: Lead;
}

type Decided = readonly [kind: SituationKind, lead: Lead];

export function situationOf(source: SituationSource): Situation {
  const [kind, lead] = decided(source);
  return { kind, urgency: urgencies[kind], lead };
}

/** A person's word that Adobe has confirmed no key is believed. */
export function noneHolds({ inputs, verdict }: Pick<SituationSource, 'inputs' | 'verdict'>): boolean {
  return inputs !== undefined && !isConfirmed(inputs) && verdict?.doubt === undefined;
}

function decided(source: SituationSource): Decided {
  const { inputs, verdict } = source;
  if (inputs === undefined) return ['invalid-inputs', leadOf(source)];
  if (verdict === undefined) return [isChecked(inputs) ? 'stopped' : 'correction', leadOf(source)];
  if (noneHolds(source)) return whileSettingUp(source, inputs, verdict);
  const [cut] = cuttingFindings(verdict, inputs);
  if (cut !== undefined) return ['cut-off', ofRepair(cut, source)];
  const risk = soonestEnd(source) ?? keepsOut(verdict);
  if (!isConfirmed(inputs)) return [risk === undefined ? 'none-over' : 'none-at-risk', ofNone(source, verdict)];
  if (risk !== undefined) return [isEnd(risk.effect) ? 'ending' : 'in-doubt', ofFinding(risk)];
  return whileUsed(source, inputs, verdict);
}

/** Somebody relies on the key, or asked whether it can be relied on. */
const isChecked = (inputs: Inputs) => isConfirmed(inputs) || onlyReads(inputs.mode);

const ofFinding = (finding: EvaluatedFinding): Lead => ({ by: 'finding', finding });

/** A failure of the very change that would repair it says more. */
function ofRepair(cut: EvaluatedFinding, { changes, failures: [failure] }: SituationSource): Lead {
  const isOfRepair = ({ resource, status }: Change) => resource === cut.fixedBy && status === 'failed';
  return failure !== undefined && changes.some(isOfRepair) ? { by: 'failure', failure } : ofFinding(cut);
}

/** The findings for which somebody has to act now, whether they fail or not. */
export function urgentFindings(source: SituationSource): readonly EvaluatedFinding[] {
  const { inputs, verdict } = source;
  const { kind } = situationOf(source);
  if (inputs === undefined || verdict === undefined) return [];
  if (kind === 'cut-off') return cuttingFindings(verdict, inputs);
  return kind === 'ending' ? endsOf(verdict).filter(({ effect }) => endsSoon(effect, checkedAt(source))) : [];
}

/** Milliseconds since 1970. */
const checkedAt = ({ observed, startedAt }: SituationSource) => Date.parse(observed?.at ?? startedAt);

/** The end that makes it urgent, of those that are soon the first. */
function soonestEnd(source: SituationSource): EvaluatedFinding | undefined {
  const [end] = endsOf(source.verdict);
  return end !== undefined && endsSoon(end.effect, checkedAt(source)) ? end : undefined;
}

type Ending = EvaluatedFinding & { readonly effect: Ends };

/** The first end first. */
export function endsOf(verdict: Verdict | undefined): readonly Ending[] {
  const isEnding = (finding: EvaluatedFinding): finding is Ending => isEnd(finding.effect);
  const ends = (verdict?.findings ?? []).filter(isEnding);
  return ends.toSorted((one, other) => Date.parse(one.effect.ends) - Date.parse(other.effect.ends));
}

/** What keeps Adobe out, or may. What fails says more than what is unknown. */
function keepsOut({ findings }: Verdict): EvaluatedFinding | undefined {
  const some = causesAmong(findings.filter(({ effect }) => effect === 'cuts' || effect === 'may-cut'));
  return some.find(({ status }) => status === 'fail') ?? some[0];
}

/** The finding that says so, also where the plan has it as an obstacle. */
function ofNone(source: SituationSource, { findings }: Verdict): Lead {
  const saying = findings.find(({ id }) => id === 'adobe-confirmation');
  return saying === undefined ? leadOf(source) : ofFinding(saying);
}

/** Nothing keeps Adobe out, as far as is known. */
function whileUsed(source: SituationSource, inputs: Inputs, verdict: Verdict): Decided {
  const { changes, failures } = source;
  if (failures.length > 0) return ['failed', leadOf(source)];
  if (inputs.mode === 'plan' && isBlocked(source)) return ['blocked', leadOf(source)];
  if (inputs.mode === 'plan' && changes.length > 0) return ['plan', { by: 'plan' }];
  if (isBlocked(source)) return ['failed', leadOf(source)];
  const lead = leadOf(source);
  if (endsOf(verdict).length > 0) return ['ends-later', lead];
  if (lead.by === 'finding') return ['harmless', lead];
  if (verdict.state === 'provisioned') return ['waived', { by: 'waiver' }];
  const { observed } = source;
  // Where Adobe takes no other version, or did not say so, a warning asks.
  const asks = inputs.adobeKeyVersion === 'latest' && observed !== undefined && isOpen(rotationOf(inputs, observed));
  return asks ? ['rotating', { by: 'rotation' }] : ['ready', { by: 'nothing' }];
}

/** The one warning that comes before the ticket: nobody sends one for an application that might be a stranger's. */
export const isForeign = ({ facts, status }: Pick<EvaluatedFinding, 'facts' | 'status'>): boolean =>
  facts.comesBeforeTicket === true && status === 'fail';

function whileSettingUp(source: SituationSource, { mode }: Inputs, verdict: Verdict): Decided {
  const { changes, failures } = source;
  if (failures.length > 0) return ['correction', leadOf(source)];
  if (isBlocked(source)) return ['blocked', leadOf(source)];
  if (mode === 'plan' && changes.length > 0) return ['plan', { by: 'plan' }];
  const failing = first(verdict, 'fail', 'error');
  if (failing !== undefined) return ['not-ready', ofFinding(failing)];
  const unknown = first(verdict, 'unknown', 'error');
  if (unknown !== undefined) return ['unread', ofFinding(unknown)];
  const foreign = verdict.findings.find(isForeign);
  if (foreign !== undefined) return ['foreign', ofFinding(foreign)];
  const ending = soonestEnd(source);
  if (ending !== undefined) return ['ends-unused', ending.status === 'fail' ? ofFinding(ending) : { by: 'ticket' }];
  return [endsOf(verdict).length > 0 ? 'ends-later' : 'unconfirmed', { by: 'ticket' }];
}

/** What ended the run, what stands in its way, or what fails, the worst first. */
function leadOf(source: SituationSource): Lead {
  const { failures, verdict } = source;
  const [failure] = failures;
  if (failure !== undefined) return { by: 'failure', failure };
  if (isBlocked(source)) return { by: 'obstacle' };
  if (verdict === undefined) return { by: 'nothing' };
  const worst =
    first(verdict, 'fail', 'error') ?? first(verdict, 'unknown', 'error') ?? first(verdict, 'fail', 'warning');
  return worst === undefined ? { by: 'nothing' } : ofFinding(worst);
}

function first({ findings }: Verdict, status: FindingStatus, severity: Severity): EvaluatedFinding | undefined {
  const some = causesAmong(findings.filter((each) => each.status === status));
  return some.find((each) => each.severity === severity);
}
