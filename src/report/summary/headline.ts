/** The top of the page: what is the matter, in the largest type; then how bad it is, and what must not be done. */

import { confirmedKeyOf, isConfirmed } from '../../model/confirmation.ts';
import { briefly, causesAmong, type Finding, type FindingStatus, type Verdict } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { lossesOfAccess } from '../../model/incident.ts';
import { type Inputs, isConfirmedKey } from '../../model/inputs.ts';
import { isLost, keptOf } from '../../model/lost.ts';
import { isBlocked, type Outcome } from '../../model/outcome.ts';
import {
  colon,
  count,
  frenchCount,
  impossible,
  type Language,
  sentences,
  type Words,
  withinSentence,
} from '../../model/words.ts';
import { doubtText } from '../../runbooks/doubt-of-none.ts';
import { markdown } from '../escape.ts';
import { fittingHeadline } from '../fitting-headline.ts';
import { ifConfirmed, keptUntil, lossTitle, lostAccessProcedure } from '../loss.ts';
import { plainLine } from '../plain.ts';
import { findingOfObstacle, firstObstacle, isObstacle, problemsOf, whenFixed } from '../problems.ts';
import { isOfSetup, urgencyOf } from '../urgency.ts';
import { lostAccessLink } from './links.ts';
import { isForeign, type Section, type SummarySource } from './page.ts';

/** @param never what must not be done, on a loss */
export function headline(source: SummarySource, never: Words | undefined): Section {
  const { outcome, language } = source;
  const { label, text } = urgencyOf(outcome);
  const how = `**${label[language]}** ${markdown(text[language])}`;
  return {
    blocks: [
      `# ${withSign(fittingHeadline(candidates(source)))}`,
      how,
      ...noneBlocks(outcome, language),
      ...lossBlocks(source, never),
    ],
    vital: true,
  };
}

/** What asks for an emoji's picture (U+FE0F) is invisible, and is kept only in the sign that is ours. */
function withSign(line: string): string {
  const [, sign = '', text = line] = /^(⚠\uFE0F )?(.*)$/su.exec(line) ?? [];
  return `${sign}${markdown(text)}`;
}

const notReady: Words = { en: '❌ Not ready', fr: '❌ Pas prêt' };
const planBlocked: Words = { en: '❌ Plan blocked', fr: '❌ Plan bloqué' };
/** Adobe can't use the key that it confirmed, or might be unable to. */
const atRisk: Words = { en: '❌ Data at risk', fr: '❌ Données menacées' };
/** The recorded version was not found, and may be wrong. */
const possibleLoss: Words = { en: '❌ Possible loss', fr: '❌ Perte possible' };
const notChecked: Words = { en: '❓ Not checked', fr: '❓ Non vérifié' };

/** Headlines from the one that says most to one that always fits; plain text. */
function candidates(source: SummarySource): string[] {
  const { outcome, language } = source;
  const { verdict, inputs } = outcome;
  const because = (what: Words, why: readonly string[]) =>
    why.map((each) => `${what[language]}${colon[language]} ${withinSentence(each)}`);
  if (inputs === undefined) return because(notChecked, [invalidInputs[language]]);
  if (verdict === undefined) return because(notChecked, [stopped[language]]);
  const kind = urgencyOf(outcome).kind;
  if (verdict.doubt !== undefined && kind !== 'act-now') return [`❌ ${doubtText(verdict.doubt)[language]}`];
  if (kind === 'not-checked') return because(notChecked, notKnown(source));
  if (isPlanOnly(source)) return [planned(outcome)[language]];
  if (verdict.lost?.kind === 'version') return because(possibleLoss, firstFailure(source));
  if (isLost(verdict.lost)) return [`❌ ${lossTitle(verdict.lost, inputs)[language]}`];
  if (verdict.ready && kind === 'act-now') return because(atRisk, [refusedCall[language]]);
  if (verdict.ready) return [...because(readyBut, failureOf(source)), ...ready(source, inputs, verdict)];
  const what = kind === 'act-now' ? atRisk : inputs.mode === 'plan' && isBlocked(outcome) ? planBlocked : notReady;
  const failures = failureOf(source);
  if (failures.length > 0) return because(kind === 'act-now' ? atRisk : notReady, failures);
  if (verdict.state === 'provisioned') return because(notReady, [unconfirmed(inputs)[language]]);
  return because(what, firstFailure(source));
}

const invalidInputs: Words = { en: 'the inputs are invalid', fr: 'les entrées ne sont pas valides' };

const stopped: Words = {
  en: 'the run stopped before it could read the key',
  fr: "l'exécution s'est arrêtée avant de lire la clé",
};

/** One refused read can leave several checks unknown: it is one problem. */
function notKnown(source: SummarySource): string[] {
  const { language } = source;
  const reasons = [...groupBy(withStatus(source, 'unknown'), ({ reason }) => reason).values()].flatMap(
    ([finding]) => finding ?? [],
  );
  const part: Words = { en: 'part of the setup', fr: 'une partie de la configuration' };
  const first = reasons[0]?.unchecked ?? '';
  return [`${first}${others(reasons)[language]}`, first, part[language]];
}

/** Nothing is in the way, and what fails is what the plan would change. */
function isPlanOnly(source: SummarySource): boolean {
  const { outcome, language } = source;
  const isClean = problemsOf(outcome, language).length === 0;
  const isFailing = outcome.changes.length === 0 && withStatus(source, 'fail').length > 0;
  return outcome.inputs?.mode === 'plan' && isClean && !isFailing;
}

const planned = ({ changes }: Outcome): Words => ({
  en: `📋 Plan: ${count(changes.length, 'change', 'changes')}`,
  fr: `📋 Plan\u00A0: ${frenchCount(changes.length, 'modification', 'modifications')}`,
});

const unconfirmed = (inputs: Inputs): Words =>
  !isConfirmed(inputs)
    ? {
        en: "Adobe's confirmation is required, and confirmed-key-uri is none",
        fr: "la confirmation d'Adobe est exigée, et confirmed-key-uri vaut none",
      }
    : {
        en: "Adobe's confirmation is required, and it is waived",
        fr: "la confirmation d'Adobe est exigée, et elle fait l'objet d'une dérogation",
      };

function ready(source: SummarySource, inputs: Inputs, { state }: Verdict): string[] {
  const { language } = source;
  if (isPastDue(source)) return [pastDue[language]];
  const why = whyReady(source, inputs, state)[language];
  const [failures, warnings] = [problemsOf(source.outcome, language).length, warningsOf(source)];
  const [warning] = warnings;
  const isOnly = state === 'confirmed' && failures === 0 && warnings.length === 1 && warning !== undefined;
  const only = isOnly ? [`${withWarning[language]}${colon[language]} ${withinSentence(warning.headline)}`] : [];
  return [...only, `${why}${remarks(failures, warnings.length)[language]}`, why];
}

const withWarning: Words = { en: '✅ Ready, with a warning', fr: '✅ Prêt, à vérifier' };

/** Something failed that no check needs. */
const readyBut: Words = { en: '⚠️ The key is ready, but', fr: '⚠️ La clé est prête, sauf' };

/** What the run did not mend. */
function warningsOf({ outcome, findings }: SummarySource): Finding[] {
  const failing = findings.filter(({ status, severity }) => status === 'fail' && severity === 'warning');
  return failing.filter((each) => whenFixed(each, outcome) === undefined);
}

/** All that was read is right, and the vault's log shows a loss. */
const refusedCall: Words = {
  en: "The vault refused Adobe's latest call",
  fr: "Le dernier appel d'Adobe a été refusé par le coffre",
};

const pastDue: Words = {
  en: '⚠️ Ready for now: the bill of the subscription is past due',
  fr: "⚠️ Prêt pour l'instant\u00A0: la facture de l'abonnement est impayée",
};

function whyReady(source: SummarySource, inputs: Inputs, state: Verdict['state']): Words {
  if (state === 'confirmed') {
    return {
      en: '✅ Ready: everything that the confirmed key needs is in place',
      fr: '✅ Prêt\u00A0: tout ce dont la clé confirmée a besoin est en place',
    };
  }
  // Only that waiver leaves a confirmed key without the state `confirmed`.
  if (isConfirmed(inputs)) {
    return {
      en: '✅ Ready: a waiver accepts the confirmed key as it is',
      fr: "✅ Prêt\u00A0: une dérogation accepte la clé confirmée en l'état",
    };
  }
  if (isForeign(source)) {
    return {
      en: "⚠️ An application that Adobe doesn't publish can use the key",
      fr: "⚠️ Une application qu'Adobe ne publie pas peut utiliser la clé",
    };
  }
  if (inputs.adobeTicket !== undefined) {
    return {
      en: '✅ Azure is ready. Adobe has not confirmed this key yet',
      fr: "✅ Azure est prêt. Adobe n'a pas encore confirmé cette clé",
    };
  }
  return {
    en: '✅ Azure is ready. No ticket to Adobe is recorded',
    fr: '✅ Azure est prêt. Aucun ticket à Adobe indiqué',
  };
}

/** What a ready key has beside. */
function remarks(failures: number, warnings: number): Words {
  const failed: Words = {
    en: count(failures, 'operation failed', 'operations failed'),
    fr: frenchCount(failures, 'opération en échec', 'opérations en échec'),
  };
  const warned: Words = {
    en: count(warnings, 'warning', 'warnings'),
    fr: frenchCount(warnings, 'avertissement', 'avertissements'),
  };
  const said = [...(failures === 0 ? [] : [failed]), ...(warnings === 0 ? [] : [warned])];
  if (said.length === 0) return { en: '', fr: '' };
  return { en: ` (${said.map(({ en }) => en).join(', ')})`, fr: ` (${said.map(({ fr }) => fr).join(', ')})` };
}

/** What is known to be wrong, and how many more errors there are. */
function firstFailure(source: SummarySource): string[] {
  const { outcome, language } = source;
  const obstacle = firstObstacle(outcome, language);
  if (obstacle !== undefined) return [firstSentence(obstacle.message), blockedBy(obstacle.code)[language]];
  const failing = withoutPlanned(causesAmong(withStatus(source, 'fail')), outcome);
  const [first] = failing;
  // What stops the run comes before what the run would have fixed.
  const known = findingOfObstacle(outcome);
  if (known?.status === 'unknown') return [known.unchecked, blockedBy(known.id)].map((each) => each[language]);
  if (first === undefined) return [];
  const more = others(failing)[language];
  return [briefly(first), first.headline].flatMap((what) => [`${what}${more}`, what]);
}

/** What is to be created is no error of its own beside what stops the run. */
function withoutPlanned(failing: readonly Finding[], outcome: Outcome): readonly Finding[] {
  if (outcome.inputs !== undefined && isConfirmed(outcome.inputs)) return failing;
  const unplanned = failing.filter((each) => whenFixed(each, outcome) === undefined);
  return unplanned.length === 0 ? failing : unplanned;
}

const blockedBy = (what: string): Words => ({ en: `obstacle ${what}`, fr: `obstacle ${what}` });

/** An obstacle's message, up to its first full stop or bracket. */
function firstSentence(message: string): string {
  return /^(.*?)(?: \(|[.:] |\.$|$)/s.exec(message)?.[1] ?? message;
}

/** Only errors: they decide. */
function withStatus({ findings }: SummarySource, status: FindingStatus): Finding[] {
  return findings.filter((each) => each.status === status && each.severity === 'error');
}

function others({ length }: readonly Finding[]): Words {
  if (length < 2) return { en: '', fr: '' };
  return {
    en: `, and ${count(length - 1, 'more error', 'more errors')}`,
    fr: `\u00A0; ${frenchCount(length - 1, 'autre erreur', 'autres erreurs')}`,
  };
}

/** The operation that failed; the findings have the plan's obstacles. */
function failureOf({ outcome, language }: SummarySource): string[] {
  const [problem] = problemsOf(outcome, language);
  if (problem === undefined || isObstacle(problem, outcome)) return [];
  const operation = plainLine(problem.operation, 200);
  const [code, finish] = [plainLine(problem.code, 60), { en: 'finish the changes', fr: 'terminer les modifications' }];
  const could = (what: string) => ({ en: `could not ${what}`, fr: impossible(what) })[language];
  return [
    `${could(operation)} (${code})`,
    could(operation),
    `${could(finish[language])} (${code})`,
    could(finish[language]),
  ];
}

/** The one warning that becomes a loss by itself. */
function isPastDue({ findings }: SummarySource): boolean {
  return findings.some(
    ({ status, severity, becomesLoss }) => status === 'fail' && severity === 'warning' && becomesLoss === true,
  );
}

function noneBlocks(outcome: Outcome, language: Language): string[] {
  if (!isOfSetup(outcome)) return [];
  return [ifConfirmed(lostAccessLink({ en: 'lost access', fr: "perte d'accès" }[language], outcome.run))[language]];
}

/** While Adobe can't use what it confirmed: what must not be done, what is kept, and the page for lost access. */
function lossBlocks(source: SummarySource, never: Words | undefined): string[] {
  const { outcome, language } = source;
  const { verdict, inputs, run } = outcome;
  const confirmed = inputs && confirmedKeyOf(inputs);
  const isOurs = inputs !== undefined && confirmed !== undefined && isConfirmedKey(inputs, confirmed);
  if (!isOurs || (verdict?.state !== 'missing' && verdict?.state !== 'unhealthy')) return [];
  const link = lostAccessLink(lostAccessProcedure[language], run);
  if (lossesOfAccess(verdict, inputs).length === 0) return [link];
  const rule = never === undefined ? '' : boldNever(markdown(never[language]));
  return [sentences(rule, markdown(keptUntil(keptOf(verdict.lost), language)), `${link}.`)];
}

function boldNever(text: string): string {
  return text.replace(/\b(?:Never|jamais)\b/, '**$&**');
}
