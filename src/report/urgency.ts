/** How bad it is, and whether anybody has to be called: the first line of page, log, annotation and issue. Pure. */

import { useOfAdobe } from '../model/adobe-calls.ts';
import { confirmedKeyOf, isConfirmed } from '../model/confirmation.ts';
import { readableDay } from '../model/dates.ts';
import type { EvaluatedFinding, FindingStatus, Severity, Verdict } from '../model/finding.ts';
import { lossesOfAccess } from '../model/incident.ts';
import { type Inputs, isConfirmedKey } from '../model/inputs.ts';
import { inDate, isEnabled, readsOf } from '../model/key-rules.ts';
import { type DoubtOfNone, noneEndingSoon } from '../model/none.ts';
import type { Observed } from '../model/observed.ts';
import { isBlocked, isStopped, type Outcome } from '../model/outcome.ts';
import { inSteps, nothingToDo, type Runbook } from '../model/runbook.ts';
import { otherCallers } from '../model/use-notes.ts';
import { validUntil } from '../model/valid-until.ts';
import { usesPolicies, usesRoles } from '../model/vault.ts';
import { capitalized, count, frenchCount, impossible, type Words } from '../model/words.ts';
import { noneEnds } from '../runbooks/doubt-of-none.ts';
import { callOwners, lookAtRole, lookYourself } from '../runbooks/look.ts';
import { type ClockSource, deadlineOf } from './clock.ts';
import { withoutId } from './fitting-headline.ts';
import { plainLine } from './plain.ts';
import { askWhose, doubted, payFirst, sendOrWait, setUp } from './setup-line.ts';

/** What decides. */
export type UrgencySource = ClockSource & Pick<Outcome, 'verdict' | 'plan' | 'changes' | 'failures'>;

export type UrgencyKind = 'act-now' | 'act-today' | 'can-wait' | 'next' | 'not-checked' | 'nothing';

export interface Urgency {
  readonly kind: UrgencyKind;
  /** With its period or colon. */
  readonly label: Words;
  /** One sentence or two; plain text. */
  readonly text: Words;
  /** Until working hours: nothing on the page has to be done at night. */
  readonly canWait: boolean;
}

/** Without what makes a title long. */
export const urgencyLabels: Readonly<Record<UrgencyKind, Words>> = {
  'act-now': { en: 'Act now.', fr: 'Agissez maintenant.' },
  'act-today': { en: 'Act today.', fr: "Agissez aujourd'hui." },
  'can-wait': { en: 'Can wait.', fr: 'Peut attendre.' },
  next: { en: 'Next:', fr: 'Ensuite\u00A0:' },
  'not-checked': { en: 'Not checked:', fr: 'Non vérifié\u00A0:' },
  nothing: { en: 'Nothing to do.', fr: 'Rien à faire.' },
};

export function urgencyOf(source: UrgencySource): Urgency {
  const [kind, text, when] = decided(source);
  return { kind, label: urgencyLabels[kind], text: withEnd(text, source), canWait: when === 'later' };
}

/** Whether a person says, and nothing doubts, that Adobe has confirmed no key yet. */
export function isOfSetup({ inputs, verdict }: Pick<UrgencySource, 'inputs' | 'verdict'>): boolean {
  return inputs !== undefined && !isConfirmed(inputs) && verdict?.doubt === undefined;
}

/** As plain text. */
export function firstLineOf(source: UrgencySource): Words {
  const { label, text } = urgencyOf(source);
  return followed(label, text);
}

/** Whoever gave the day hears of it while there is time. */
function withEnd(text: Words, { inputs, observed }: UrgencySource): Words {
  const until = inputs && observed && noneEndingSoon(inputs, observed.at);
  return until === undefined ? text : followed(text, noneEnds(until));
}

type Decided = readonly [kind: UrgencyKind, text: Words, when?: 'later'];

function decided(source: UrgencySource): Decided {
  const { inputs, verdict } = source;
  if (inputs === undefined || verdict === undefined) return stopped(source);
  if (lossesOfAccess(verdict, inputs).length > 0) return ['act-now', wakeFor(deadlineOf(source))];
  if (verdict.doubt !== undefined) return whileDoubted(source, inputs, verdict.doubt);
  const unknown = withStatus(source, 'unknown', 'error');
  const isFailing = withStatus(source, 'fail', 'error').length > 0;
  const warnings = withStatus(source, 'unknown', 'warning');
  if (unknown.length > 0 && !isFailing) return withoutResult(unknown.length + warnings.length, source);
  const isPlan = inputs.mode === 'plan' && (isBlocked(source) || source.changes.length > 0);
  if (isPlan) return ['next', isBlocked(source) ? unblock : agree, 'later'];
  if (verdict.ready && isStopped(source))
    return [isConfirmed(inputs) ? 'act-today' : 'next', readyAlready(source), 'later'];
  if (isFailing || isStopped(source)) return notReady(verdict, inputs);
  return whileReady(source, inputs);
}

function notReady({ lost }: Verdict, inputs: Inputs): Decided {
  const confirmed = confirmedKeyOf(inputs);
  if (confirmed === undefined) return ['next', setUp, 'later'];
  if (!isConfirmedKey(inputs, confirmed)) return ['act-today', otherNamed];
  return lost?.kind === 'version' ? ['act-today', versionUnseen] : ['act-today', noLoss];
}

/** No error is known. */
function whileReady(source: UrgencySource, inputs: Inputs): Decided {
  const warnings = withStatus(source, 'fail', 'warning');
  if (!isConfirmed(inputs)) return whileSettingUp(source, inputs, warnings);
  if (warnings.some(({ facts }) => facts.comesBeforeTicket === true)) return ['act-today', strangerMayUseKey, 'later'];
  if (warnings.some(({ becomesLoss }) => becomesLoss === true)) return ['act-today', payBill];
  const end = endingSoon(source, inputs);
  if (end !== undefined) return ['act-today', end, 'later'];
  if (source.verdict?.state === 'provisioned') return ['next', nextStep(inputs), 'later'];
  if (warnings.length > 0) return ['can-wait', onlyWarnings(warnings.length, hasOtherCallers(source)), 'later'];
  return ['nothing', confirmed];
}

function whileSettingUp(source: UrgencySource, inputs: Inputs, warnings: readonly EvaluatedFinding[]): Decided {
  if (warnings.some(({ facts }) => facts.comesBeforeTicket === true)) return ['next', askWhose, 'later'];
  if (warnings.some(({ becomesLoss }) => becomesLoss === true)) return ['next', payFirst, 'later'];
  const end = endingSoon(source, inputs);
  if (end !== undefined) return [timeLeft(source, inputs) <= urgent ? 'next' : 'can-wait', end, 'later'];
  return ['next', nextStep(inputs), 'later'];
}

const wakeFor = ({ en, fr }: Words): Words => ({
  en: `Wake the people below. ${en}`,
  fr: `Réveillez les personnes ci-dessous. ${fr}`,
});

function withStatus({ verdict }: UrgencySource, status: FindingStatus, severity: Severity) {
  const findings = verdict?.findings ?? [];
  return findings.filter((each) => each.status === status && each.severity === severity);
}

const look: Words = {
  en: 'Wake nobody yet: check it now (step 1).',
  fr: 'Ne réveillez encore personne\u00A0: vérifiez-la maintenant (étape 1).',
};

/** What ended the run before anything could be judged. Without inputs nobody knows which key to look at. */
function stopped({ failures: [failure], inputs }: UrgencySource): Decided {
  const why = failure === undefined || inputs === undefined ? invalidInputs : couldNot(failure);
  if (inputs !== undefined && !isConfirmed(inputs)) {
    const isCheck = inputs.mode === 'verify' || inputs.mode === 'gate';
    return [isCheck ? 'not-checked' : 'next', inHours(why), 'later'];
  }
  const unread = notRead();
  const said = { en: `${why.en}. ${capitalized(unread.en)}`, fr: `${why.fr}. ${capitalized(unread.fr)}` };
  return ['not-checked', inputs === undefined ? said : followed(said, look)];
}

const inHours = ({ en, fr }: Words): Words => ({
  en: `${en}. Act in working hours.`,
  fr: `${fr}. Agissez aux heures de bureau.`,
});

const invalidInputs: Words = {
  en: 'the inputs are invalid, and nothing was sent to Azure',
  fr: "les entrées ne sont pas valides et rien n'a été envoyé à Azure",
};

function couldNot({ operation, code }: UrgencySource['failures'][number]): Words {
  const [en, fr] = [plainLine(withoutId(operation.en), 200), plainLine(withoutId(impossible(operation.fr)), 200)];
  const reason = plainLine(code, 60);
  return { en: `the run could not ${en} (${reason})`, fr: `${fr} (${reason})` };
}

function withoutResult(checks: number, source: UrgencySource): Decided {
  const isSeen = isKeySeen(source);
  if (source.inputs === undefined || !isConfirmed(source.inputs))
    return ['next', inHours(withoutAnswer(checks)), 'later'];
  if (isSeen && !isAccessSeen(source)) return ['not-checked', lookFirst];
  if (!isSeen) return ['not-checked', followed(notRead(codeOf(source)), look)];
  const { en, fr } = withoutAnswer(checks);
  return ['not-checked', { en: `${en}. ${keySeen.en}`, fr: `${fr}. ${keySeen.fr}` }, 'later'];
}

const withoutAnswer = (checks: number): Words => ({
  en: `${count(checks, 'check has', 'checks have')} no result`,
  fr: `${frenchCount(checks, "contrôle n'a", "contrôles n'ont")} pas de résultat`,
});

/** @param code why, as the vault or Azure named it */
function notRead(code = ''): Words {
  const why = code === '' ? '' : ` (${plainLine(code, 60)})`;
  return {
    en: `the key was not read${why}: a loss can't be ruled out.`,
    fr: `la clé n'a pas été lue${why}\u00A0: une perte n'est pas exclue.`,
  };
}

function codeOf({ observed }: UrgencySource): string | undefined {
  return observed?.key.presence === 'unknown' ? observed.key.reason?.code : undefined;
}

/** The key is only half of what Adobe needs. */
const lookFirst: Words = {
  en: "Adobe's access to the key, which is enabled and in date. Wake nobody yet: run step 1 now, which only reads.",
  fr: "l'accès d'Adobe à la clé, qui est activée et dans sa période de validité. Ne réveillez encore personne\u00A0: exécutez maintenant l'étape 1 (lecture seule).",
};

const keySeen: Words = {
  en: 'The key is enabled and in date, and no check failed. Wake nobody: act on the next working day.',
  fr: "La clé est activée et dans sa période de validité, et aucun contrôle n'est en échec. Ne réveillez personne\u00A0: agissez le prochain jour ouvré.",
};

function isAccessSeen({ observed }: UrgencySource): boolean {
  return observed?.principal.presence !== 'unknown' && isRoleSeen(observed);
}

/** What a person would look for. */
function isKeySeen({ observed }: UrgencySource): boolean {
  if (observed?.key.presence !== 'found') return false;
  const { value } = observed.key;
  return isEnabled(readsOf(value, observed)) === true && inDate(value, Date.parse(observed.at)) === 'active';
}

/** How a person looks at a confirmed key and Adobe's role, where the run could not; nothing where it could. */
export function lookOf(source: UrgencySource): Runbook {
  const { inputs, observed } = source;
  if (inputs === undefined || !isConfirmed(inputs) || urgencyOf(source).kind !== 'not-checked') return nothingToDo;
  const isRoleOpen = !isRoleSeen(observed);
  const role = isRoleOpen
    ? [
        lookAtRole(inputs, {
          usesRoles: observed !== undefined && usesRoles(observed),
          isPrincipalSeen: observed?.principal.presence === 'found',
        }),
      ]
    : [];
  if (isKeySeen(source)) return isRoleOpen ? inSteps(...role, ...callOwners(inputs)) : nothingToDo;
  return inSteps(lookYourself(inputs, isRoleOpen), ...role, ...callOwners(inputs));
}

/** Or has no effect, on a vault with access policies. */
function isRoleSeen(observed: Observed | undefined): boolean {
  if (observed === undefined || observed.vault.presence === 'unknown') return false;
  return usesPolicies(observed) || observed.roleAssignments.presence !== 'unknown';
}

const unblock: Words = {
  en: 'in working hours, resolve what blocks the plan.',
  fr: 'aux heures de bureau, levez ce qui bloque le plan.',
};

const agree: Words = {
  en: 'in working hours, review the plan. Once the owners agree, run mode ensure.',
  fr: "aux heures de bureau, examinez le plan. Une fois que les responsables l'acceptent, exécutez le mode ensure.",
};

/** One text after the other. */
const followed = (one: Words, next: Words): Words => ({ en: `${one.en} ${next.en}`, fr: `${one.fr} ${next.fr}` });

const otherNamed: Words = {
  en: 'Do step 1 now, even at night. The key that Adobe confirmed was not checked, since the inputs name another one.',
  fr: "Suivez l'étape 1 maintenant, même la nuit. La clé confirmée par Adobe n'a pas été vérifiée, car les entrées en désignent une autre.",
};

const versionUnseen: Words = {
  en: 'Wake the person in step 2 now, since data may be at risk: the recorded version was not found.',
  fr: "Réveillez maintenant la personne de l'étape 2, car des données sont peut-être menacées\u00A0: la version enregistrée est introuvable.",
};

const noLoss: Words = { en: 'No loss of access was found.', fr: "Aucune perte d'accès n'a été constatée." };

/** In milliseconds: what ends within three days does not wait for the next working day. */
const urgent = 72 * 3_600_000;

/** Nobody knows whether what fails is a loss; step 1 looks into the ticket. */
function whileDoubted(source: UrgencySource, inputs: Inputs, doubt: DoubtOfNone): Decided {
  const { verdict } = source;
  const isOpen = ({ status, severity, id }: EvaluatedFinding) =>
    severity === 'error' && (status === 'fail' || status === 'unknown') && id !== 'adobe-confirmation';
  if (verdict?.findings.some(isOpen) !== true && !(timeLeft(source, inputs) <= urgent)) {
    return ['can-wait', doubted(doubt, 'later'), 'later'];
  }
  return ['not-checked', doubted(doubt, 'now')];
}

function readyAlready({ failures: [failure] }: UrgencySource): Words {
  const { en, fr } = failure === undefined ? oneFailed : couldNot(failure);
  return {
    en: `Wake nobody, act in working hours: the key is ready, but ${en}.`,
    fr: `Ne réveillez personne, agissez aux heures de bureau\u00A0: la clé est prête, mais ${fr}.`,
  };
}

const oneFailed: Words = { en: 'one of the changes failed', fr: "l'une des modifications a échoué" };

/** No error is known, so it has the access that Adobe's own would have. */
const strangerMayUseKey: Words = {
  en: 'Wake nobody: find out in working hours whose application it is. Until then, send no setup ticket.',
  fr: "Ne réveillez personne\u00A0: cherchez aux heures de bureau à qui est l'application. D'ici là, n'envoyez aucun ticket d'activation.",
};

const payBill: Words = {
  en: 'Wake nobody: do step 1 now, the rest in the daytime, weekends too. Without a payment, Azure disables the subscription, and Adobe might purge the data.',
  fr: "Ne réveillez personne\u00A0: étape 1 maintenant, la suite en journée, même le week-end. Sans paiement, Azure désactivera l'abonnement, et Adobe pourrait supprimer les données.",
};

/** In milliseconds: what ends within a week can't wait for the next one. */
const soon = 7 * 86_400_000;

function timeLeft({ observed }: UrgencySource, inputs: Inputs): number {
  const end = observed && validUntil(inputs, observed);
  return observed === undefined || end === undefined
    ? Number.POSITIVE_INFINITY
    : Date.parse(end.at) - Date.parse(observed.at);
}

function endingSoon(source: UrgencySource, inputs: Inputs): Words | undefined {
  const end = source.observed && validUntil(inputs, source.observed);
  const left = timeLeft(source, inputs);
  if (end === undefined || left <= 0 || left > soon) return undefined;
  return {
    en: `Adobe's access ends on ${readableDay(end.at, 'en')} (UTC).`,
    fr: `L'accès d'Adobe prendra fin le ${readableDay(end.at, 'fr')} (UTC).`,
  };
}

function nextStep(inputs: Inputs): Words {
  if (isConfirmed(inputs)) {
    return {
      en: 'check that the waiver of confirmed-key is still intended.',
      fr: 'vérifiez que la dérogation pour confirmed-key est toujours voulue.',
    };
  }
  return sendOrWait(inputs);
}

/** A user of the key whom nobody knows waits for the morning, and no longer. */
function onlyWarnings(warnings: number, isUsedByOthers: boolean): Words {
  const [en, fr] = isUsedByOthers
    ? [' This morning, ask who else used the key.', " Ce matin, demandez qui d'autre a utilisé la clé."]
    : ['', ''];
  return {
    en: `Wake nobody: ${count(warnings, 'warning', 'warnings')}, no error.${en}`,
    fr: `Ne réveillez personne\u00A0: ${frenchCount(warnings, 'avertissement', 'avertissements')}, aucune erreur.${fr}`,
  };
}

function hasOtherCallers({ inputs, observed }: Pick<UrgencySource, 'inputs' | 'observed'>): boolean {
  if (inputs === undefined || observed?.usage.presence !== 'found') return false;
  return otherCallers(observed.usage.value, useOfAdobe(inputs)).length > 0;
}

const confirmed: Words = {
  en: 'Adobe confirmed this key, and no check failed.',
  fr: "Adobe a confirmé cette clé et aucun contrôle n'est en échec.",
};
