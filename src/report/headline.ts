/** What is the matter, in the largest type: candidates from the one that says most to one that always fits. Plain text. */

import { named } from '../inputs/named.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { briefly, causesAmong, type Finding, type FindingStatus, findingsIn } from '../model/finding.ts';
import { firstOfEach } from '../model/group-by.ts';
import { accessLeft, cutsOf } from '../model/incident.ts';
import { isForeign, type Situation } from '../model/situation.ts';
import { colon, count, frenchCount, impossible, type Language, type Words, withinSentence } from '../model/words.ts';
import { doubtText } from '../runbooks/doubt-of-none.ts';
import type { Told } from './first-line.ts';
import { plainLine } from './plain.ts';
import { findingOfObstacle, firstObstacle, isObstacle, problemsOf, whenFixed } from './problems.ts';

export type Headline = (told: Told, language: Language, situation: Situation) => readonly string[];

const always =
  (words: Words): Headline =>
  (_, language) => [words[language]];

const because = (what: Words, why: readonly string[], language: Language) =>
  why.map((each) => `${what[language]}${colon[language]} ${withinSentence(each)}`);

const notReady: Words = { en: '❌ Not ready', fr: '❌ Pas prêt' };
const planBlocked: Words = { en: '❌ Plan blocked', fr: '❌ Plan bloqué' };
const notChecked: Words = { en: '❓ Not checked', fr: '❓ Non vérifié' };
const inDoubt: Words = { en: '❓ Access in doubt', fr: '❓ Accès incertain' };

export const inputsInvalid = always({
  en: '❓ Not checked: the inputs are invalid',
  fr: '❓ Non vérifié\u00A0: les entrées ne sont pas valides',
});

export const runStopped = always({
  en: '❓ Not checked: the run stopped before it could read the key',
  fr: "❓ Non vérifié\u00A0: l'exécution s'est arrêtée avant de lire la clé",
});

/** Every loss says whose data it is about. */
const losses: Readonly<Record<ReturnType<typeof accessLeft>, Words>> = {
  lost: {
    en: '❌ No access to Customer Journey Analytics data',
    fr: '❌ Données Customer Journey Analytics illisibles',
  },
  doubtful: { en: '❌ Customer Journey Analytics data at risk', fr: '❌ Données Customer Journey Analytics menacées' },
  ending: { en: '❌ Customer Journey Analytics data at risk', fr: '❌ Données Customer Journey Analytics menacées' },
};

/** By the words of the finding that have room beside that. */
export const accessLost: Headline = ({ verdict, inputs }, language) => {
  const cuts = verdict === undefined || inputs === undefined ? [] : cutsOf(verdict, inputs);
  const what = losses[verdict === undefined ? 'lost' : accessLeft(cuts, verdict)];
  const [cut] = cuts;
  return [...(cut === undefined ? [] : because(what, [cut.headline[language]], language)), what[language]];
};

export const accessEnding: Headline = ({ verdict }, language) => {
  const isUnpaid = verdict?.findings.some(({ id, status }) => id === 'subscription-state' && status === 'fail');
  return [(isUnpaid === true ? pastDue : endsSoon)[language]];
};

/** Nobody uses it yet, and the ticket comes after. */
export const endingFirst: Headline = ({ verdict }, language) => {
  const isUnpaid = verdict?.findings.some(({ id, status }) => id === 'subscription-state' && status === 'fail');
  return [(isUnpaid === true ? payFirst : renewFirst)[language]];
};

const payFirst: Words = {
  en: '⚠️ Pay first: the bill of the subscription is past due',
  fr: "⚠️ À régler d'abord\u00A0: la facture de l'abonnement est impayée",
};

const renewFirst: Words = {
  en: '⚠️ Renew first: what Adobe is to use ends soon',
  fr: "⚠️ À renouveler d'abord\u00A0: ce qu'Adobe doit utiliser prend bientôt fin",
};

const endsSoon: Words = {
  en: "⚠️ Adobe's access to Customer Journey Analytics data ends soon",
  fr: "⚠️ L'accès aux données Customer Journey Analytics prend bientôt fin",
};

const pastDue: Words = {
  en: '⚠️ Ready for now: the bill of the subscription is past due',
  fr: "⚠️ Prêt pour l'instant\u00A0: la facture de l'abonnement est impayée",
};

export const accessInDoubt: Headline = (told, language, { lead }) =>
  lead.by === 'finding' && lead.finding.status === 'fail'
    ? because(inDoubt, [briefly(lead.finding)[language], lead.finding.headline[language]], language)
    : because(notChecked, notKnown(told, language), language);

export const notRead: Headline = (told, language) => because(notReady, notKnown(told, language), language);

/** One refused read can leave several checks unknown: it is one problem. */
function notKnown(told: Told, language: Language): string[] {
  const reasons = firstOfEach(withStatus(told, 'unknown', language), ({ reason }) => reason);
  const part: Words = { en: 'part of the setup', fr: 'une partie de la configuration' };
  const first = reasons[0]?.unchecked ?? '';
  return [`${first}${others(reasons)[language]}`, first, part[language]];
}

/** Whatever else fails. */
export const noneDoubted: Headline = ({ verdict, inputs }, language) =>
  verdict?.doubt === undefined || inputs === undefined ? [] : [`❌ ${doubtText(inputs, verdict.doubt)[language]}`];

export const changesPlanned: Headline = ({ changes: { length } }, language) => {
  const planned: Words = {
    en: `📋 Plan: ${count(length, 'change', 'changes')}`,
    fr: `📋 Plan\u00A0: ${frenchCount(length, 'modification', 'modifications')}`,
  };
  return [planned[language]];
};

export const planStopped: Headline = (told, language) =>
  because(told.inputs?.mode === 'plan' ? planBlocked : notReady, firstFailure(told, language), language);

/** The operation that failed. */
export const operationFailed: Headline = (told, language) => {
  const failures = failureOf(told, language);
  if (failures.length === 0) return stateOf(told, language);
  return because(told.verdict?.ready === true ? readyBut : notReady, failures, language);
};

const readyBut: Words = { en: '⚠️ The key is ready, but', fr: '⚠️ La clé est prête, sauf' };

/** What fails, or what is ready. */
export const stateOf: (told: Told, language: Language) => readonly string[] = (told, language) => {
  const { verdict, inputs } = told;
  if (inputs?.mode === 'plan' && isPlanOnly(told, language)) return [nothingPlanned[language]];
  if (verdict?.ready === true) return ready(told, language);
  if (verdict?.state === 'provisioned') return because(notReady, [unconfirmed(told)[language]], language);
  const failing = firstFailure(told, language);
  return because(notReady, failing.length > 0 ? failing : notKnown(told, language), language);
};

const nothingPlanned: Words = { en: '📋 Plan: 0 changes', fr: '📋 Plan\u00A0: 0\u00A0modification' };

/** Nothing is in the way, and nothing fails that the plan would not change. */
function isPlanOnly(told: Told, language: Language): boolean {
  const isFailing = told.changes.length === 0 && withStatus(told, 'fail', language).length > 0;
  return problemsOf(told, language).length === 0 && !isFailing;
}

function unconfirmed({ inputs }: Told): Words {
  if (inputs !== undefined && isConfirmed(inputs))
    return {
      en: "Adobe's confirmation is required, and it is waived",
      fr: "la confirmation d'Adobe est exigée, et elle fait l'objet d'une dérogation",
    };
  const name = inputs === undefined ? 'confirmed-key-uri' : named(inputs, 'confirmedKeyUri');
  return {
    en: `Adobe's confirmation is required, and ${name} is none`,
    fr: `la confirmation d'Adobe est exigée, et ${name} vaut none`,
  };
}

function ready(told: Told, language: Language): string[] {
  const why = whyReady(told)[language];
  const [failures, warnings] = [problemsOf(told, language).length, warningsOf(told, language)];
  const [warning] = warnings;
  const isOnly = told.verdict?.state === 'confirmed' && failures === 0 && warnings.length === 1;
  const only = isOnly && warning !== undefined ? because(withWarning, [warning.headline], language) : [];
  return [...only, `${why}${remarks(failures, warnings.length)[language]}`, why];
}

/** As the warning says it where Adobe does not take the newest version. */
export const versionNewer = always({
  en: '✅ Ready: the key has a newer version than the confirmed one',
  fr: '✅ Prêt\u00A0: la clé a une version plus récente que la version confirmée',
});

const withWarning: Words = { en: '✅ Ready, with a warning', fr: '✅ Prêt, à vérifier' };

/** What the run did not mend. */
function warningsOf(told: Told, language: Language): Finding[] {
  const failing = findingsIn(told.verdict, language).filter(
    ({ status, severity }) => status === 'fail' && severity === 'warning',
  );
  return [...causesAmong(failing.filter((each) => whenFixed(each, told) === undefined))];
}

function whyReady({ inputs, verdict }: Told): Words {
  if (verdict?.state === 'confirmed') {
    return {
      en: '✅ Ready: everything that the confirmed key needs is in place',
      fr: '✅ Prêt\u00A0: tout ce dont la clé confirmée a besoin est en place',
    };
  }
  // Only that waiver leaves a confirmed key without the state `confirmed`.
  if (inputs !== undefined && isConfirmed(inputs)) {
    return {
      en: '✅ Ready: a waiver accepts the confirmed key as it is',
      fr: "✅ Prêt\u00A0: une dérogation accepte la clé confirmée en l'état",
    };
  }
  if (verdict?.findings.some(isForeign) === true) {
    return {
      en: "⚠️ An application that Adobe doesn't publish can use the key",
      fr: "⚠️ Une application qu'Adobe ne publie pas peut utiliser la clé",
    };
  }
  if (inputs?.adobeTicket !== undefined) {
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
function firstFailure(told: Told, language: Language): string[] {
  const obstacle = firstObstacle(told, language);
  if (obstacle !== undefined) return [firstSentence(obstacle.message), blockedBy(obstacle.code)[language]];
  const failing = withoutPlanned(causesAmong(withStatus(told, 'fail', language)), told);
  const [first] = failing;
  // What stops the run comes before what the run would have fixed.
  const known = findingOfObstacle(told);
  if (known?.status === 'unknown') return [known.unchecked, blockedBy(known.id)].map((each) => each[language]);
  if (first === undefined) return [];
  const more = others(failing)[language];
  return [briefly(first), first.headline].flatMap((what) => [`${what}${more}`, what]);
}

/** What is to be created is no error of its own beside what stops the run. */
function withoutPlanned(failing: readonly Finding[], told: Told): readonly Finding[] {
  if (told.inputs !== undefined && isConfirmed(told.inputs)) return failing;
  const unplanned = failing.filter((each) => whenFixed(each, told) === undefined);
  return unplanned.length === 0 ? failing : unplanned;
}

const blockedBy = (what: string): Words => ({ en: `obstacle ${what}`, fr: `obstacle ${what}` });

/** An obstacle's message, up to its first full stop or bracket. */
function firstSentence(message: string): string {
  return /^(.*?)(?: \(|[.:] |\.$|$)/s.exec(message)?.[1] ?? message;
}

/** Only errors: they decide. */
function withStatus({ verdict }: Told, status: FindingStatus, language: Language): Finding[] {
  return findingsIn(verdict, language).filter((each) => each.status === status && each.severity === 'error');
}

function others({ length }: readonly Finding[]): Words {
  if (length < 2) return { en: '', fr: '' };
  return {
    en: `, and ${count(length - 1, 'more error', 'more errors')}`,
    fr: `\u00A0; ${frenchCount(length - 1, 'autre erreur', 'autres erreurs')}`,
  };
}

/** The operation that failed; the findings have the plan's obstacles. */
function failureOf(told: Told, language: Language): string[] {
  const [problem] = problemsOf(told, language);
  if (problem === undefined || isObstacle(problem, told)) return [];
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
