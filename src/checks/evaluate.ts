/** From what was asked and seen to findings, state and `ready`. Pure; never throws for what Azure answered. */
import { findingWords } from '../messages/findings.ts';
import type { Finding, FindingId, FindingStatus, Inputs, Language, Observed, State, Verdict } from '../model.ts';
import { catalogue } from './catalogue.ts';
import { type CatalogueEntry, type Context, contextOf } from './check.ts';

/** A finding, and what it was before it was waived. */
interface Judged {
  readonly finding: Finding;
  readonly seen: FindingStatus;
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
  const judged = catalogue.map((entry) => judge(entry, context, language));
  const state = stateOf(judged);
  return { findings: judged.map(({ finding }) => finding), state, ready: isReady(judged, state, inputs) };
}

function judge(entry: CatalogueEntry, context: Context, language: Language): Judged {
  const words = findingWords(language);
  const outcome = entry.check(context, words);
  const waivable = outcome.status === 'fail' || outcome.status === 'unknown';
  const status: FindingStatus = waivable && context.inputs.waive.includes(entry.id) ? 'waived' : outcome.status;
  const severity = typeof entry.severity === 'function' ? entry.severity(context.inputs) : entry.severity;
  const finding = { ...outcome, id: entry.id, severity, status, title: words[entry.id].title };
  return { finding, seen: outcome.status };
}

const existence: ReadonlySet<FindingId> = new Set(['vault-exists', 'key-exists', 'adobe-grant']);

/** Waiving can't make something exist, nor make Adobe's confirmation hold; else a waived finding counts as passed. */
function stateOf(judged: readonly Judged[]): State {
  if (judged.some(({ finding, seen }) => existence.has(finding.id) && seen === 'fail')) return 'missing';
  // Adobe's confirmation comes after the ticket, and the ticket after `provisioned`: it is no part of the state.
  const errors = judged.filter(({ finding }) => finding.severity === 'error' && finding.id !== 'adobe-confirmation');
  if (errors.some(({ finding }) => finding.status === 'fail')) return 'unhealthy';
  if (errors.some(({ finding }) => finding.status === 'unknown')) return 'unknown';
  const holds = judged.some(({ finding, seen }) => finding.id === 'confirmed-key' && seen === 'pass');
  return holds ? 'confirmed' : 'provisioned';
}

/**
 * `provisioned` is enough unless a confirmation is required. A required one that is not given may be waived; one that is
 * given has to hold.
 */
function isReady(judged: readonly Judged[], state: State, inputs: Inputs): boolean {
  if (state === 'confirmed') return true;
  if (state !== 'provisioned') return false;
  if (!inputs.requireConfirmation) return true;
  return judged.some(({ finding }) => finding.id === 'adobe-confirmation' && finding.status === 'waived');
}
