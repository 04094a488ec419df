/** From what was asked and seen to findings, state and `ready`. Pure; never throws for what Azure answered. */
import { findingWords } from '../messages/findings.ts';
import type { Finding, FindingId, FindingStatus, State, Verdict } from '../model/finding.ts';
import type { Inputs, Language } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import { catalog } from './catalog.ts';
import { type CatalogEntry, type Context, contextOf } from './check.ts';

/** A finding, and what it was before it was waived. */
interface EvaluatedFinding {
  readonly finding: Finding;
  readonly statusBeforeWaiver: FindingStatus;
}

/**
 * Judges a target. `now` is in milliseconds since 1970; without it, the time of the look.
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
  return { findings: evaluated.map(({ finding }) => finding), state, ready: isReady(evaluated, state, inputs) };
}

function evaluateFinding(entry: CatalogEntry, context: Context, language: Language): EvaluatedFinding {
  const words = findingWords(language);
  const outcome = entry.check(context, words);
  const waivable = outcome.status === 'fail' || outcome.status === 'unknown';
  const status: FindingStatus = waivable && context.inputs.waive.includes(entry.id) ? 'waived' : outcome.status;
  const severity = typeof entry.severity === 'function' ? entry.severity(context.inputs) : entry.severity;
  const finding = { ...outcome, id: entry.id, severity, status, title: words[entry.id].title };
  return { finding, statusBeforeWaiver: outcome.status };
}

const existence: ReadonlySet<FindingId> = new Set(['vault-exists', 'key-exists', 'adobe-grant']);

/** Waiving can't make something exist, nor make Adobe's confirmation hold; else a waived finding counts as passed. */
function stateOf(evaluated: readonly EvaluatedFinding[]): State {
  if (evaluated.some(({ finding, statusBeforeWaiver }) => existence.has(finding.id) && statusBeforeWaiver === 'fail'))
    return 'missing';
  // Adobe's confirmation comes after the ticket, and the ticket after `provisioned`: it is no part of the state.
  const errors = evaluated.filter(({ finding }) => finding.severity === 'error' && finding.id !== 'adobe-confirmation');
  if (errors.some(({ finding }) => finding.status === 'fail')) return 'unhealthy';
  if (errors.some(({ finding }) => finding.status === 'unknown')) return 'unknown';
  const holds = evaluated.some(
    ({ finding, statusBeforeWaiver }) => finding.id === 'confirmed-key' && statusBeforeWaiver === 'pass',
  );
  return holds ? 'confirmed' : 'provisioned';
}

/**
 * `provisioned` is enough unless a confirmation is required. A required one that is not given may be waived; one that is
 * given has to hold.
 */
function isReady(evaluated: readonly EvaluatedFinding[], state: State, inputs: Inputs): boolean {
  if (state === 'confirmed') return true;
  if (state !== 'provisioned') return false;
  if (!inputs.requireConfirmation) return true;
  return evaluated.some(({ finding }) => finding.id === 'adobe-confirmation' && finding.status === 'waived');
}
