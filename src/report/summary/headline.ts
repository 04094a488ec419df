/** The top of the page: ready or not and why, in the largest type; then what a loss means. */

import { onlyLooks } from '../../inputs/mode.ts';
import { briefly, causesAmong, type Finding, type FindingStatus, type Verdict } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { lossesOfAccess } from '../../model/incident.ts';
import { type Inputs, isConfirmedKey } from '../../model/inputs.ts';
import { isLost } from '../../model/lost.ts';
import { isStopped } from '../../model/outcome.ts';
import { colon, count, frenchCount, impossible, type Words, withinSentence } from '../../model/words.ts';
import { clockOf, clockSource } from '../clock.ts';
import { codeSpan, markdown } from '../escape.ts';
import { keptUntil, lossTitle, lostAccessProcedure } from '../loss.ts';
import { findingOfObstacle, firstObstacle, isBlocker, problemsOf, whenFixed } from '../problems.ts';
import { unconfirmedUse } from '../unconfirmed-use.ts';
import { lostAccessLink } from './links.ts';
import type { Section, SummarySource } from './page.ts';

/** The maximum length of the headline's parts, in characters. */
const headlineLimit = 200;

/** @param never what must not be done, on a loss */
export function headline(source: SummarySource, never: Words | undefined): Section {
  const notUrgent = notConfirmed(source);
  return { blocks: [`# ${readiness(source)}`, ...notUrgent, ...clockBlocks(source, never)], vital: true };
}

const notReady: Words = { en: '❌ Not ready', fr: '❌ Pas prêt' };
const planBlocked: Words = { en: '❌ Plan blocked', fr: '❌ Plan bloqué' };
/** Adobe can't use the key that it confirmed, or might be unable to. */
const atRisk: Words = { en: '❌ Production data at risk', fr: '❌ Données de production menacées' };
/** Nothing is known to be wrong, but something of severity error could not be checked. */
const unknown: Words = { en: '❓ Not ready', fr: '❓ Pas prêt' };

function readiness(source: SummarySource): string {
  const { outcome, language } = source;
  const { verdict, inputs } = outcome;
  const because = (what: Words, why: string) => `${what[language]}${colon[language]} ${why}`;
  if (inputs === undefined) return because(notReady, invalidInputs[language]);
  if (verdict === undefined) return because(notReady, stopped(source)[language]);
  if (inputs.mode === 'plan' && problemsOf(outcome, language).length === 0) {
    return planned(outcome.changes.length)[language];
  }
  if (isLost(verdict.lost)) return `❌ ${markdown(lossTitle(verdict.lost, inputs)[language])}`;
  if (verdict.ready) return ready(source, inputs, verdict)[language];
  const isLoss = inputs.confirmedKeyUri !== undefined && lossesOfAccess(verdict, inputs).length > 0;
  const failure = failureOf(source);
  if (failure !== undefined) return because(isLoss ? atRisk : notReady, failure[language]);
  if (verdict.state === 'provisioned') return because(notReady, unconfirmed(inputs)[language]);
  const failing = firstFailure(source);
  if (failing !== undefined) {
    return because(inputs.mode === 'plan' ? planBlocked : isLoss ? atRisk : notReady, failing);
  }
  const reasons = distinctReasons(withStatus(source, 'unknown'));
  return because(unknown, `${part(reasons[0]?.unchecked ?? '')}${others(reasons)[language]}`);
}

const invalidInputs: Words = {
  en: 'the inputs are invalid, and nothing was sent to Azure',
  fr: "les entrées ne sont pas valides et rien n'a été envoyé à Azure",
};

/** With the code of what ended the run, where something did. */
function stopped({ outcome, language }: SummarySource): Words {
  const [problem] = problemsOf(outcome, language);
  const code = problem === undefined ? '' : ` (${codeSpan(problem.code, headlineLimit)})`;
  return {
    en: `the run stopped before it could check the key${code}`,
    fr: `l'exécution s'est arrêtée avant de pouvoir vérifier la clé${code}`,
  };
}

const planned = (changes: number): Words => ({
  en: `📋 Plan: ${count(changes, 'change', 'changes')}`,
  fr: `📋 Plan\u00A0: ${frenchCount(changes, 'modification', 'modifications')}`,
});

const unconfirmed = ({ confirmedKeyUri }: Inputs): Words =>
  confirmedKeyUri === undefined
    ? {
        en: "Azure is set up, but this run requires Adobe's confirmation, and none is recorded",
        fr: "Azure est configuré, mais cette tâche exige la confirmation d'Adobe et aucune n'est renseignée",
      }
    : {
        en: "this run requires Adobe's confirmation to hold, and `confirmed-key` is waived",
        fr: "cette tâche exige que la confirmation d'Adobe soit respectée, et `confirmed-key` fait l'objet d'une dérogation",
      };

function ready(source: SummarySource, inputs: Inputs, { state }: Verdict): Words {
  if (state === 'confirmed' && isPastDue(source)) return pastDue;
  const [{ en, fr }, more] = [whyReady(source, inputs, state), remarks(source)];
  return { en: `${en}${more.en}`, fr: `${fr}${more.fr}` };
}

const pastDue: Words = {
  en: '⚠️ Ready for now: the bill of the subscription is past due, and Azure disables the subscription unless it is paid',
  fr: "⚠️ Prêt pour l'instant\u00A0: la facture de l'abonnement est en retard, et Azure le désactivera si elle reste impayée",
};

function whyReady(source: SummarySource, inputs: Inputs, state: Verdict['state']): Words {
  if (state === 'confirmed') {
    return {
      en: '✅ Ready: Adobe confirmed this key, and everything that it needs is in place',
      fr: '✅ Prêt\u00A0: Adobe a confirmé cette clé et tout ce dont elle a besoin est en place',
    };
  }
  // Only that waiver leaves a confirmed key without the state `confirmed`.
  if (inputs.confirmedKeyUri !== undefined) {
    return {
      en: '✅ Ready: the waiver of `confirmed-key` accepts the key as it is',
      fr: "✅ Prêt\u00A0: la dérogation pour `confirmed-key` accepte la clé en l'état",
    };
  }
  if (isForeign(source)) {
    return {
      en: "⚠️ Azure is ready, for an application that Adobe doesn't publish",
      fr: "⚠️ Azure est prêt, pour une application qu'Adobe ne publie pas",
    };
  }
  const use = unconfirmedUse(source.outcome);
  if (use === 'refused') {
    return {
      en: "⚠️ Azure is ready, but the vault refused Adobe's latest call",
      fr: "⚠️ Azure est prêt, mais le coffre a refusé le dernier appel d'Adobe",
    };
  }
  if (use === 'in-use') {
    return {
      en: '✅ Azure is ready, and Adobe uses this key: record its confirmation',
      fr: '✅ Azure est prêt, et Adobe utilise cette clé\u00A0: indiquez sa confirmation',
    };
  }
  if (inputs.adobeTicket !== undefined) {
    return {
      en: '✅ Azure is ready. Adobe has not confirmed this key yet',
      fr: "✅ Azure est prêt. Adobe n'a pas encore confirmé cette clé",
    };
  }
  return {
    en: "✅ Azure is ready. Adobe doesn't use this key yet: send the ticket",
    fr: "✅ Azure est prêt. Adobe n'utilise pas encore cette clé\u00A0: envoyez le ticket",
  };
}

/** What a ready key has beside. */
function remarks({ outcome, findings, language }: SummarySource): Words {
  const failures = problemsOf(outcome, language).length;
  const warnings = findings.filter(
    (each) => each.status === 'fail' && each.severity === 'warning' && whenFixed(each, outcome) === undefined,
  ).length;
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

/** What is known to be wrong, and how many more errors there are; `undefined` if nothing is. */
function firstFailure(source: SummarySource): string | undefined {
  const { outcome, language } = source;
  const obstacle = firstObstacle(outcome, language);
  if (obstacle !== undefined) return part(firstSentence(obstacle.message));
  const failing = causesAmong(withStatus(source, 'fail'));
  if (failing[0] === undefined) return undefined;
  // What stops the run comes before what the run would have fixed.
  const known = findingOfObstacle(outcome);
  if (known?.status === 'unknown') return part(known.unchecked[language]);
  return `${part(briefly(failing[0]))}${others(failing)[language]}`;
}

/** A blocker's message, up to its first full stop or bracket. */
function firstSentence(message: string): string {
  return /^(.*?)(?: \(|[.:] |\.$|$)/s.exec(message)?.[1] ?? message;
}

/** One refused read can leave several checks unknown: it is one problem. */
function distinctReasons(unchecked: readonly Finding[]): readonly Finding[] {
  return [...groupBy(unchecked, ({ reason }) => reason).values()].flatMap(([finding]) => finding ?? []);
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

function part(sentence: string): string {
  return markdown(withinSentence(sentence), headlineLimit);
}

/** The operation that failed; the findings have the plan's blockers. */
function failureOf({ outcome, language }: SummarySource): Words | undefined {
  const [problem] = problemsOf(outcome, language);
  if (problem === undefined || isBlocker(problem, outcome)) return undefined;
  const [operation, code] = [markdown(problem.operation, headlineLimit), codeSpan(problem.code, headlineLimit)];
  return { en: `could not ${operation} (${code})`, fr: `${impossible(operation)} (${code})` };
}

/** The one warning that comes before the ticket. */
export function isForeign({ findings }: SummarySource): boolean {
  return findings.some(({ facts, status }) => facts.comesBeforeTicket === true && status === 'fail');
}

/** The one warning that becomes a loss by itself. */
function isPastDue({ findings }: SummarySource): boolean {
  return findings.some(
    ({ status, severity, becomesLoss }) => status === 'fail' && severity === 'warning' && becomesLoss === true,
  );
}

/** While Adobe can't use what it confirmed: Adobe's clock, what must not be done, and the page for lost access. */
function clockBlocks(source: SummarySource, never: Words | undefined): string[] {
  const { outcome, language } = source;
  const { verdict, inputs, run } = outcome;
  const isConfirmed = inputs?.confirmedKeyUri !== undefined && isConfirmedKey(inputs, inputs.confirmedKeyUri);
  if (verdict === undefined || !isConfirmed || (verdict.state !== 'missing' && verdict.state !== 'unhealthy'))
    return [];
  const link = lostAccessLink(lostAccessProcedure[language], run);
  if (lossesOfAccess(verdict, inputs).length === 0) return [link];
  const { left, until } = clockOf(outcome, language);
  const limits = [clockSource[language], keptUntil(verdict.lost, language)].filter((text) => text !== '');
  return [
    `**${markdown(left)}**, ${markdown(until)}${colon[language]} ${limits.map((text) => markdown(text)).join(' ')}`,
    `${never === undefined ? '' : `${boldNever(markdown(never[language]))} `}${link}.`,
  ];
}

function boldNever(text: string): string {
  return text.replace(/\b(?:Never|jamais)\b/, '**$&**');
}

/** Said where a person might run ensure again before the confirmed key is recorded, above the step that does. */
function notConfirmed({ outcome, language }: SummarySource): string[] {
  const { inputs, verdict } = outcome;
  if (inputs === undefined || verdict === undefined || inputs.confirmedKeyUri !== undefined) return [];
  if (!isStopped(outcome) || onlyLooks(inputs.mode)) return [];
  return [
    {
      en: 'If Adobe confirmed a key, set `confirmed-key-uri` first. Otherwise, no data should depend on this vault yet.',
      fr: "Si Adobe a confirmé une clé, renseignez d'abord `confirmed-key-uri`. Sinon, aucune donnée ne devrait encore dépendre de ce coffre.",
    }[language],
  ];
}
