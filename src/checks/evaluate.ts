/** From what was asked and seen to findings, state and `ready`. Pure; never throws for what Azure answered. */
import { findingWords } from '../messages/findings.ts';
import type { Finding, FindingStatus, State, Verdict } from '../model/finding.ts';
import type { Inputs, Language } from '../model/inputs.ts';
import { lostParts } from '../model/lost.ts';
import type { Observed } from '../model/observed.ts';
import { waiverOf } from '../model/waivers.ts';
import { catalog } from './catalog.ts';
import { type CatalogEntry, type Context, contextOf } from './check.ts';

/** A finding, and what it was before it was waived. */
interface EvaluatedFinding {
  readonly finding: Finding;
  readonly statusBeforeWaiver: FindingStatus;
  readonly isAbsence: boolean;
}

/**
 * Evaluates a target. `now` is in milliseconds since 1970; without it, the time of the look.
 * The words of the findings are those of `language`; ids, statuses and the state are the same in all.
 */
export function evaluate(
  inputs: Inputs,
  observed: Observed,
  language: Language,
  now: number = Date.parse(observed.at),
): Verdict {
  const context = contextOf(inputs, observed, now);
  const evaluated = catalog.map((entry) => evaluateFinding(entry, context, language));
  const state = stateOf(evaluated);
  const verdict = { findings: evaluated.map(({ finding }) => finding), state, ready: isReady(state, inputs) };
  const parts = lostParts(inputs, observed);
  const { confirmedKeyUri } = inputs;
  if (confirmedKeyUri === undefined || parts.length === 0) return verdict;
  return { ...verdict, lost: { uri: confirmedKeyUri.uri, parts } };
}

function evaluateFinding(entry: CatalogEntry, context: Context, language: Language): EvaluatedFinding {
  const words = findingWords(language);
  const { isAbsence = false, ...outcome } = entry.check(context, words);
  const waivable = outcome.status === 'fail' || outcome.status === 'unknown';
  const waiver = waivable ? waiverOf(context.inputs, entry.id, context.now) : undefined;
  const status: FindingStatus = waiver === undefined ? outcome.status : 'waived';
  const severity = typeof entry.severity === 'function' ? entry.severity(context) : entry.severity;
  const finding = { ...outcome, id: entry.id, severity, status, title: words[entry.id].title };
  return {
    finding: waiver === undefined ? finding : { ...finding, waiver },
    statusBeforeWaiver: outcome.status,
    isAbsence,
  };
}

/** Waiving can't make something exist, nor make Adobe's confirmation hold; else a waived finding counts as passed. */
function stateOf(evaluated: readonly EvaluatedFinding[]): State {
  if (evaluated.some(({ isAbsence }) => isAbsence)) return 'missing';
  // Adobe's confirmation comes after the ticket, and the ticket after `provisioned`: it is no part of the state.
  const errors = evaluated.filter(({ finding }) => finding.severity === 'error' && finding.id !== 'adobe-confirmation');
  if (errors.some(({ finding }) => finding.status === 'fail')) return 'unhealthy';
  if (errors.some(({ finding }) => finding.status === 'unknown')) return 'unknown';
  const holds = evaluated.some(
    ({ finding, statusBeforeWaiver }) => finding.id === 'confirmed-key' && statusBeforeWaiver === 'pass',
  );
  return holds ? 'confirmed' : 'provisioned';
}

/** `provisioned` is enough unless a confirmation is required: that can't be waived into ready. */
function isReady(state: State, { requireConfirmation }: Inputs): boolean {
  return state === 'confirmed' || (state === 'provisioned' && !requireConfirmation);
}
