/** From inputs and observed state to findings, state and `ready`. Pure; no answer of Azure makes it throw. */

import type { Effect } from '../model/effect.ts';
import {
  type EvaluatedFinding,
  type FindingId,
  type MissingPart,
  type Severity,
  type State,
  stopsAdobe,
  type Verdict,
  type Waiver,
} from '../model/finding.ts';
import { type Inputs, nameOtherKey } from '../model/inputs.ts';
import { whyNoneIsOver } from '../model/none-over.ts';
import type { Observed } from '../model/observed.ts';
import { scopesOf } from '../model/scopes.ts';
import { isLeaving } from '../model/vault.ts';
import { isForNow, waiverOf } from '../model/waivers.ts';
import { capitalized, joined, type Words } from '../model/words.ts';
import { catalog } from './catalog.ts';
import { type CatalogEntry, type CheckOutcome, type Context, following } from './check.ts';

/** A finding, and what its check found before it was waived. */
interface Evaluation {
  readonly entry: CatalogEntry;
  readonly outcome: CheckOutcome;
  readonly finding: EvaluatedFinding;
}

/**
 * Evaluates a target.
 *
 * @param now milliseconds since 1970; without it, the time at which reading began
 * @param activity Azure's activity log, once it was read
 */
export function evaluate(
  inputs: Inputs,
  observed: Observed,
  now: number = Date.parse(observed.at),
  activity?: Context['activity'],
): Verdict {
  const context: Context = { inputs, observed, now, scopes: scopesOf(inputs), activity };
  const evaluations = catalog.map((entry) => evaluateFinding(entry, context));
  const state = stateOf(evaluations);
  const doubt = whyNoneIsOver(inputs, observed);
  return {
    findings: withCauses(evaluations),
    state,
    missing: missingOf(evaluations),
    ready: doubt === undefined && isReady(state, inputs),
    doubt,
    isLeaving: observed.vault.presence !== 'absent' && isLeaving(observed),
  };
}

/** What follows from a cause does what the cause does, unless the check saw more, or a waiver accepts the cause alone. */
function withCauses(evaluations: readonly Evaluation[]): readonly EvaluatedFinding[] {
  return evaluations.map(({ finding, outcome }) => {
    const cause = evaluations.find((each) => each.finding.id === finding.because);
    const isOwn = cause === undefined || outcome.effect !== undefined || cause.finding.status === 'waived';
    return isOwn ? finding : { ...finding, effect: cause.finding.effect };
  });
}

function evaluateFinding(entry: CatalogEntry, context: Context): Evaluation {
  const { id, title, expected, unchecked } = entry;
  const outcome = blamedOnInputs(entry.check(context), context);
  const { status, observed, remedy, because, isAccessDoubtful } = outcome;
  const { severity = entry.severity } = outcome;
  const { waiver, refused } = waivingOf(id, severity, outcome, context);
  const brief = outcome.brief ?? (refused && observed);
  const reason = refused === undefined ? observed : joined(observed, refused);
  const finding: EvaluatedFinding = {
    id,
    severity,
    status: waiver === undefined ? status : 'waived',
    title,
    // What could not be checked is not known to be wrong.
    headline: outcome.headline ?? (status === 'unknown' ? unchecked : entry.headline),
    observed: status === 'unknown' ? notChecked(unchecked, reason) : reason,
    ...(brief && { brief }),
    expected: typeof expected === 'function' ? expected(context.inputs) : expected,
    remedy,
    because,
    facts: entry,
    effect: waiver === undefined ? effectOf(entry, severity, outcome, context) : 'none',
    fixedBy: entry.fixedBy ?? catalog.find((each) => each.id === because)?.fixedBy,
    ...(isAccessDoubtful && { isAccessDoubtful }),
  };
  return { entry, outcome, finding: waiver === undefined ? finding : { ...finding, waiver } };
}

/** What is seen of another key than the confirmed one says nothing of Adobe's access. */
function effectOf(entry: CatalogEntry, severity: Severity, outcome: CheckOutcome, context: Context): Effect {
  if (nameOtherKey(context.inputs) && entry.confirms !== true) return 'none';
  const { status, effect } = outcome;
  if (effect !== undefined) return effect;
  const isOpen = severity === 'error' && (status === 'fail' || status === 'unknown');
  return !isOpen ? 'none' : status === 'unknown' && entry.effect === 'cuts' ? 'may-cut' : entry.effect;
}

/**
 * With inputs for another key than the confirmed one, nothing that is missing here was taken away: the inputs have to be
 * corrected first.
 */
function blamedOnInputs(outcome: CheckOutcome, { inputs }: Context): CheckOutcome {
  return outcome.isMissing === true && nameOtherKey(inputs) ? following('confirmed-key', outcome) : outcome;
}

interface Waiving {
  /** The waiver that accepts the finding. */
  readonly waiver?: Waiver;
  /** Why the one that was given does not; it continues what was observed. */
  readonly refused?: Words;
}

/** What a waiver makes of a finding: it accepts what is unknown or unwise, and never a refusal that was seen. */
function waivingOf(id: FindingId, severity: Severity, outcome: CheckOutcome, context: Context): Waiving {
  const { status, isWaivable } = outcome;
  const waiver = status === 'fail' || status === 'unknown' ? waiverOf(context.inputs, id, context.now) : undefined;
  if (waiver === undefined) return {};
  if (id === 'adobe-confirmation' && whyNoneIsOver(context.inputs, context.observed) !== undefined) {
    return { refused: nobodySaid };
  }
  const isRefusedNow = id === 'adobe-use' && status === 'fail' && severity === 'error';
  if (isRefusedNow && !isForNow(waiver, context.now)) return { refused: refusedNow };
  const isRefusal = status === 'fail' && severity === 'error' && stopsAdobe(id) && isWaivable !== true;
  return isRefusal ? { refused: isWaivable === undefined ? refusalSeen : nobodyAdmitted } : { waiver };
}

const nobodySaid: Words = {
  en: ". The waiver doesn't count: only a person who looks into the ticket knows",
  fr: '. La dérogation ne compte pas\u00A0: seule une personne qui consulte le ticket le sait',
};

const refusedNow: Words = {
  en: ". The waiver doesn't count: Adobe's calls are refused now. It would count with a reason and a day at most 14 days ahead",
  fr: ". La dérogation ne compte pas\u00A0: les appels d'Adobe sont refusés en ce moment. Elle compterait avec un motif et une date à 14\u00A0jours au plus",
};

const refusalSeen: Words = {
  en: ". The waiver doesn't count: this was seen, and keeps Adobe out. It would count only if this could not be checked",
  fr: ". La dérogation ne compte pas\u00A0: c'est un constat, qui bloque Adobe. Elle ne compterait que si la vérification était impossible",
};

const nobodyAdmitted: Words = {
  en: ". The waiver doesn't count: the firewall lets nobody in. It would count if an address, a network or a private endpoint were let in, which might be Adobe's",
  fr: ". La dérogation ne compte pas\u00A0: le pare-feu ne laisse entrer personne. Elle compterait si une adresse, un réseau ou un point de terminaison privé, peut-être d'Adobe, était admis",
};

/** What could not be checked, and why. */
function notChecked(what: Words, why: Words): Words {
  return { en: `${what.en}. ${capitalized(why.en)}`, fr: `${what.fr}. ${capitalized(why.fr)}` };
}

/**
 * A waiver can't make something exist or make Adobe's confirmation hold; otherwise a waived finding counts as passed.
 */
function stateOf(evaluations: readonly Evaluation[]): State {
  if (evaluations.some(({ outcome }) => outcome.isAbsence)) return 'missing';
  const errors = evaluations.filter(
    ({ entry, finding }) => finding.severity === 'error' && entry.entersState !== false,
  );
  if (errors.some(({ finding }) => finding.status === 'fail')) return 'unhealthy';
  if (errors.some(({ finding }) => finding.status === 'unknown')) return 'unknown';
  const holds = evaluations.some(({ entry, outcome }) => entry.confirms === true && outcome.status === 'pass');
  return holds ? 'confirmed' : 'provisioned';
}

/** The first of these, as far as one is missing. */
function missingOf(evaluations: readonly Evaluation[]): MissingPart | undefined {
  const absent = new Set(evaluations.filter(({ outcome }) => outcome.isAbsence).map(({ entry }) => entry.fixedBy));
  if (absent.size === 0) return undefined;
  return absent.has('vault') ? 'vault' : absent.has('key') ? 'key' : 'grant';
}

/** `provisioned` is enough unless a confirmation is required, which can't be waived. */
function isReady(state: State, { requireConfirmation }: Inputs): boolean {
  return state === 'confirmed' || (state === 'provisioned' && !requireConfirmation);
}
