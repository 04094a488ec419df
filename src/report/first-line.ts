/** What the first line says after its label: by when, what was not checked, until when it can wait, or what is next. Plain text. */

import { named } from '../inputs/named.ts';
import { useOfAdobe } from '../model/adobe-calls.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableDay } from '../model/dates.ts';
import { waitsUntil } from '../model/effect.ts';
import { causesAmong, type FindingStatus, type Severity } from '../model/finding.ts';
import { cutsOf } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import { isBlocked } from '../model/outcome.ts';
import { endsOf, type Lead, type Situation, type SituationSource } from '../model/situation.ts';
import { otherCallers } from '../model/use-notes.ts';
import { count, frenchCount, impossible, joined, type Words } from '../model/words.ts';
import { type ClockSource, deadlineOf, momentOf } from './clock.ts';
import { withoutId } from './fitting-headline.ts';
import { isAccessSeen, isKeySeen } from './look.ts';
import { plainLine } from './plain.ts';

/** What is told of a run, on its page, in the log and in the issue. */
export type Told = SituationSource & ClockSource;

export type FirstLine = (told: Told, situation: Situation) => Words;

const text =
  (en: string, fr: string): FirstLine =>
  () => ({ en, fr });

export const invalidInputs = text(
  ': the inputs are invalid, and nothing was sent to Azure. Correct them, and run again now.',
  "\u00A0: les entrées ne sont pas valides et rien n'a été envoyé à Azure. Corrigez-les et relancez maintenant.",
);

export const stopped: FirstLine = ({ inputs }, { lead }) => {
  const why = operationOf(lead);
  const look = inputs !== undefined && isConfirmed(inputs) ? runLook : correctNow;
  return joined(afterColon, why, { en: '. ', fr: '. ' }, look);
};

const afterColon: Words = { en: ': ', fr: '\u00A0: ' };

const runLook: Words = {
  en: "A loss can't be ruled out: run step 1 now, which only reads, before you call anybody.",
  fr: "Une perte n'est pas exclue\u00A0: exécutez maintenant l'étape 1 (lecture seule), avant d'appeler qui que ce soit.",
};

const correctNow: Words = { en: 'Correct it, and run again now.', fr: 'Corrigez-le et relancez maintenant.' };

/** The operation that failed, as part of a sentence. */
function operationOf(lead: Lead): Words {
  if (lead.by !== 'failure') return { en: 'one of the changes failed', fr: "l'une des modifications a échoué" };
  const { operation, code } = lead.failure;
  const [en, fr] = [plainLine(withoutId(operation.en), 200), plainLine(withoutId(impossible(operation.fr)), 200)];
  const reason = plainLine(code, 60);
  return { en: `the run could not ${en} (${reason})`, fr: `${fr} (${reason})` };
}

export const byDeadline: FirstLine = (told) => {
  const { verdict, inputs } = told;
  const cuts = verdict === undefined || inputs === undefined ? [] : cutsOf(verdict, inputs);
  return cuts.every(({ facts }) => facts.isWithoutDeadline === true) ? untilOpen : deadlineOf(told);
};

const untilOpen: Words = {
  en: ': Adobe might be unable to reach the vault. Adobe documents no deadline for this.',
  fr: "\u00A0: Adobe ne peut peut-être pas joindre le coffre. Adobe n'indique aucun délai dans ce cas.",
};

export const byEnd: FirstLine = (told) => {
  const [first] = endsOf(told.verdict);
  if (first === undefined) return none;
  const { ends } = first.effect;
  if (first.id === 'subscription-state') {
    return {
      en: `, by ${readableDay(ends, 'en')} (UTC): Azure can disable the subscription any day, and Adobe's access ends with it.`,
      fr: `, avant le ${readableDay(ends, 'fr')} (UTC)\u00A0: Azure peut désactiver l'abonnement à tout moment, et l'accès d'Adobe prendrait fin avec lui.`,
    };
  }
  const by = momentOf(ends, Date.parse(told.observed?.at ?? told.startedAt));
  return {
    en: `, by ${by.en}: then Adobe's access to the data ends.`,
    fr: `, avant le ${by.fr}\u00A0: ensuite, l'accès d'Adobe aux données prend fin.`,
  };
};

export const whetherUsable: FirstLine = (told, { lead }) => {
  if (lead.by === 'finding' && lead.finding.status === 'fail') return stillUsable;
  if (!isKeySeen(told)) return joined(afterColon, keyUnread(codeOf(told)), { en: '. ', fr: '. ' }, runLook);
  if (!isAccessSeen(told))
    return joined({ en: ": Adobe's access to the key. ", fr: "\u00A0: l'accès d'Adobe à la clé. " }, runLook);
  const open = withStatus(told, 'unknown', 'error').length;
  const said = {
    en: `${count(open, 'check has', 'checks have')} no result. `,
    fr: `${frenchCount(open, "contrôle n'a", "contrôles n'ont")} pas de résultat. `,
  };
  return joined(afterColon, said, doStep);
};

const stillUsable: Words = {
  en: ': nobody knows whether Adobe can still use the key. A loss is not ruled out: do step 1 now.',
  fr: "\u00A0: on ne sait pas si Adobe peut encore utiliser la clé. Une perte n'est pas exclue\u00A0: suivez maintenant l'étape 1.",
};

const doStep: Words = {
  en: "A loss can't be ruled out: do step 1 now.",
  fr: "Une perte n'est pas exclue\u00A0: suivez maintenant l'étape 1.",
};

/** @param code why, as the vault or Azure named it */
function keyUnread(code: string): Words {
  const why = code === '' ? '' : ` (${plainLine(code, 60)})`;
  return { en: `the confirmed key was not read${why}`, fr: `la clé confirmée n'a pas été lue${why}` };
}

function codeOf({ observed }: Told): string {
  return observed?.key.presence === 'unknown' ? (observed.key.reason?.code ?? '') : '';
}

export const noneAtRisk = text(
  ': whether Adobe confirmed a key here. What fails might be a loss: do step 1 now.',
  "\u00A0: si Adobe a confirmé une clé ici. Ce qui échoue est peut-être une perte\u00A0: suivez maintenant l'étape 1.",
);

export const noneOver = text(
  ' until the next working day: nothing keeps Adobe out.',
  " jusqu'au prochain jour ouvré\u00A0: rien ne bloque Adobe.",
);

export const reviewPlan: FirstLine = ({ inputs }) => {
  const next: Words = {
    en: ': have the owners agree to the plan. Nothing was changed.',
    fr: "\u00A0: faites accepter le plan par les responsables. Rien n'a été modifié.",
  };
  return inputs === undefined || isConfirmed(inputs) ? next : withoutHarm(next);
};

/** What the question below it asks about. */
const noneYet: Words = {
  en: ' This setup says that Adobe has confirmed no key yet.',
  fr: " D'après cette configuration, Adobe n'a encore confirmé aucune clé.",
};

export const unblock: FirstLine = ({ inputs }) =>
  inputs?.mode === 'plan'
    ? withoutHarm({ en: ': resolve what blocks the plan.', fr: '\u00A0: corrigez ce qui bloque le plan.' })
    : withoutHarm(followSteps);

const followSteps: Words = { en: ': follow the steps below.', fr: '\u00A0: suivez les étapes ci-dessous.' };

/** Whoever was woken by it can go back to bed. */
const withoutHarm = (next: Words): Words =>
  joined(next, {
    en: ' It can wait for working hours: this setup says that Adobe has confirmed no key, so no data depends on it.',
    fr: " Cela peut attendre les heures de bureau\u00A0: d'après cette configuration, Adobe n'a confirmé aucune clé, et aucune donnée n'en dépend.",
  });

export const correct: FirstLine = ({ verdict }, { lead }) => {
  const ready: Words = verdict?.ready === true ? { en: 'the key is ready, but ', fr: 'la clé est prête, mais ' } : none;
  return withoutHarm(
    joined(afterColon, ready, operationOf(lead), { en: '. Start with step 1.', fr: ". Commencez par l'étape 1." }),
  );
};

const none: Words = { en: '', fr: '' };

export const setUp: FirstLine = () => withoutHarm(followSteps);

export const readRest: FirstLine = (told) => {
  const open = withStatus(told, 'unknown', 'error').length;
  return withoutHarm({
    en: `: follow the steps below, since ${count(open, 'check', 'checks')} that ${open === 1 ? 'decides has' : 'decide have'} no result.`,
    fr: `\u00A0: suivez les étapes ci-dessous, car ${frenchCount(open, "contrôle obligatoire n'a", "contrôles obligatoires n'ont")} pas de résultat.`,
  });
};

export const whoseApplication: FirstLine = () =>
  withoutHarm({
    en: ': find out who named this application, by step 1. Send no setup ticket before that.',
    fr: "\u00A0: cherchez qui a indiqué cette application, par l'étape 1. D'ici là, n'envoyez aucun ticket d'activation.",
  });

export const renew: FirstLine = ({ verdict }) => {
  const [first] = endsOf(verdict);
  if (first === undefined) return none;
  if (first.id === 'subscription-state')
    return {
      en: ': have the bill paid, before Azure disables the subscription. Send the setup ticket after that.',
      fr: "\u00A0: faites payer la facture, avant qu'Azure ne désactive l'abonnement. Envoyez ensuite le ticket d'activation.",
    };
  const { ends } = first.effect;
  return {
    en: `: renew what ends on ${readableDay(ends, 'en')} (UTC), before Adobe uses the key.`,
    fr: `\u00A0: renouvelez ce qui prend fin le ${readableDay(ends, 'fr')} (UTC), avant qu'Adobe n'utilise la clé.`,
  };
};

export const confirm: FirstLine = ({ inputs }) => {
  if (inputs === undefined || inputs.adobeTicket !== undefined)
    return joined(
      {
        en: ': when Adobe replies to the ticket, record its confirmation.',
        fr: "\u00A0: lorsqu'Adobe répond au ticket, indiquez sa confirmation.",
      },
      noneYet,
    );
  const name = named(inputs, 'adobeTicket');
  return joined(
    {
      en: `: send the ticket below, and set ${name} to its number.`,
      fr: `\u00A0: envoyez le ticket ci-dessous, et indiquez son numéro dans ${name}.`,
    },
    noneYet,
  );
};

export const failed: FirstLine = (told, { lead }) => {
  if (isBlocked(told) && lead.by === 'obstacle')
    return {
      en: ": something stopped the run, which does not affect Adobe's access.",
      fr: "\u00A0: l'exécution a été arrêtée, ce qui ne touche pas l'accès d'Adobe.",
    };
  return joined(afterColon, operationOf(lead), {
    en: ". It does not affect Adobe's access.",
    fr: ". Cela ne touche pas l'accès d'Adobe.",
  });
};

export const untilEnd: FirstLine = ({ verdict }) => {
  const [first] = endsOf(verdict);
  if (first === undefined) return none;
  const [until, end] = [waitsUntil(first.effect), first.effect.ends];
  return {
    en: ` until ${readableDay(until, 'en')}: Adobe's access ends by itself on ${readableDay(end, 'en')} (UTC).`,
    fr: ` jusqu'au ${readableDay(until, 'fr')}\u00A0: l'accès d'Adobe prendra fin de lui-même le ${readableDay(end, 'fr')} (UTC).`,
  };
};

export const rotating = text(
  ": ask who created the newer version. It does not affect Adobe's access.",
  "\u00A0: demandez qui a créé la version la plus récente. Cela ne touche pas l'accès d'Adobe.",
);

/** A user of the key whom nobody knows waits for the morning, and no longer. */
export const harmless: FirstLine = (told) => {
  const [errors, warnings] = [openErrors(told), causesAmong(withStatus(told, 'fail', 'warning')).length];
  const said = [
    ...(errors === 0 ? [] : [{ en: count(errors, 'error', 'errors'), fr: frenchCount(errors, 'erreur', 'erreurs') }]),
    ...(warnings === 0
      ? []
      : [{ en: count(warnings, 'warning', 'warnings'), fr: frenchCount(warnings, 'avertissement', 'avertissements') }]),
  ];
  const counted = {
    en: `: ${said.map(({ en }) => en).join(', ')}.`,
    fr: `\u00A0: ${said.map(({ fr }) => fr).join(', ')}.`,
  };
  const hasPassed = errors === 0 && told.inputs?.failOn !== 'warning';
  return joined(counted, !mayMatter(told) && independent, hasPassed && passed, whoElse(told));
};

const independent: Words = { en: " It does not affect Adobe's access.", fr: " Cela ne touche pas l'accès d'Adobe." };

/** Whoever was called by an alert looks elsewhere. */
const passed: Words = { en: ' This run passed.', fr: ' Cette exécution a réussi.' };

const mayMatter = (told: Told) =>
  withStatus(told, 'fail', 'warning').some(({ facts }) => facts.mayMatterToAdobe === true);

const openErrors = (told: Told) =>
  withStatus(told, 'fail', 'error').length + withStatus(told, 'unknown', 'error').length;

function whoElse({ inputs, observed }: Told): Words {
  return inputs !== undefined && hasOtherCallers(inputs, observed)
    ? { en: ' This morning, ask who else used the key.', fr: " Ce matin, demandez qui d'autre a utilisé la clé." }
    : none;
}

function hasOtherCallers(inputs: Inputs, observed: Told['observed']): boolean {
  return observed?.usage.presence === 'found' && otherCallers(observed.usage.value, useOfAdobe(inputs)).length > 0;
}

export const checkWaiver = text(
  ': check that the waiver of confirmed-key is still intended.',
  '\u00A0: vérifiez que la dérogation pour confirmed-key est toujours voulue.',
);

export const allIsWell: FirstLine = ({ verdict }) =>
  verdict?.findings.some(({ status }) => status === 'waived') === true
    ? {
        en: ". Adobe confirmed this key, and no check failed that isn't waived.",
        fr: ". Adobe a confirmé cette clé et aucun contrôle n'est en échec, hors dérogations.",
      }
    : {
        en: '. Adobe confirmed this key, and no check failed. If an alert woke you, ask who made that change.',
        fr: ". Adobe a confirmé cette clé et aucun contrôle n'est en échec. Si une alerte vous a réveillé, demandez qui a fait ce changement.",
      };

function withStatus({ verdict }: Told, status: FindingStatus, severity: Severity) {
  return (verdict?.findings ?? []).filter((each) => each.status === status && each.severity === severity);
}
