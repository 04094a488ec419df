/** How bad it is, and by when: the line below the headline. */
import { namedWith } from '../inputs/named.ts';
import { confirmationText, isConfirmed } from '../model/confirmation.ts';
import { readableDay } from '../model/dates.ts';
import { waitsUntil } from '../model/effect.ts';
import { cutsOf } from '../model/incident.ts';
import { noneEndingSoon } from '../model/none-over.ts';
import type { Outcome } from '../model/outcome.ts';
import { endsOf, noneHolds, type Situation, type Urgency } from '../model/situation.ts';
import { joined, type Words } from '../model/words.ts';
import { noneEnds } from '../remedies/confirmation-remedies.ts';
import { deadlineOf, momentOf } from './clock.ts';

/** What can wait says so in its verdict. */
export const urgencyWords: Readonly<Partial<Record<Urgency, Words>>> = {
  'act-now': { en: 'Act now.', fr: 'Agissez maintenant.' },
  'not-checked': { en: 'Look now.', fr: 'Regardez maintenant.' },
  nothing: { en: 'Nothing to do.', fr: 'Rien à faire.' },
};

/** @param never what would make a loss worse */
export function verdictOf(outcome: Outcome, situation: Situation, never?: Words): Words {
  const { inputs, observed } = outcome;
  const until = inputs && observed && noneEndingSoon(inputs, observed.at);
  return spaced(
    byKind(outcome, situation),
    situation.urgency === 'act-now' && never,
    inputs !== undefined && until !== undefined && noneEnds(inputs, until),
  );
}

const spaced = (...parts: readonly (Words | undefined | false)[]): Words => {
  const all = parts.filter((part): part is Words => part !== undefined && part !== false);
  return { en: all.map(({ en }) => en).join(' '), fr: all.map(({ fr }) => fr).join(' ') };
};

function byKind(outcome: Outcome, { kind, urgency }: Situation): Words {
  const { inputs, verdict } = outcome;
  if (kind === 'cut-off' && inputs !== undefined && verdict !== undefined)
    return cutsOf(verdict, inputs).every(({ facts }) => facts.isWithoutDeadline === true)
      ? noDeadline
      : deadlineOf(outcome);
  if (kind === 'ending') return byEnd(outcome);
  if (kind === 'ends-later') return untilEnd(outcome);
  if (kind === 'ready') return allIsWell;
  if (kind === 'none-at-risk') return unsaid;
  if (kind === 'unconfirmed' || kind === 'plan') return notYetUsed(outcome);
  if (urgency === 'not-checked') return inputs !== undefined && isConfirmed(inputs) ? unknown : notRead;
  if (noneHolds(outcome)) return spaced(unchanged(outcome), notYetUsed(outcome));
  return usedAndSafe;
}

const noDeadline: Words = {
  en: 'Adobe might be unable to reach the vault. Adobe documents no deadline for this.',
  fr: "Adobe ne peut peut-être pas joindre le coffre. Adobe n'indique aucun délai dans ce cas.",
};

const unknown: Words = {
  en: "Whether Adobe can use the key is unknown: nothing is known to be lost, and a loss can't be ruled out.",
  fr: "On ne sait pas si Adobe peut utiliser la clé\u00A0: rien n'indique une perte, mais une perte n'est pas exclue.",
};

const notRead: Words = { en: 'Nothing is known of the key.', fr: 'On ne sait rien de la clé.' };

const unsaid: Words = {
  en: 'Whether Adobe confirmed a key here is unknown, and what fails might be a loss.',
  fr: 'On ne sait pas si Adobe a confirmé une clé ici, et ce qui échoue est peut-être une perte.',
};

const usedAndSafe: Words = {
  en: "It can wait for working hours: Adobe's access does not depend on it.",
  fr: "Cela peut attendre les heures de bureau\u00A0: l'accès d'Adobe n'en dépend pas.",
};

const allIsWell: Words = {
  en: 'Adobe confirmed this key, and nothing fails. If an alert woke you, ask who made that change.',
  fr: "Adobe a confirmé cette clé, et rien n'est en échec. Si une alerte vous a réveillé, demandez qui a fait ce changement.",
};

function unchanged({ changed, failures, plan }: Outcome): Words | undefined {
  const isStopped = failures.length > 0 || (plan?.obstacles ?? []).length > 0;
  return isStopped && !changed ? { en: 'Nothing was changed.', fr: "Rien n'a été modifié." } : undefined;
}

/** A person's word is believed, and named. */
function notYetUsed({ inputs }: Outcome): Words {
  if (inputs === undefined || isConfirmed(inputs)) return usedAndSafe;
  const said = namedWith(inputs, 'confirmedKeyUri', confirmationText(inputs.confirmedKeyUri) ?? 'none');
  return {
    en: `It can wait for working hours: by its settings (${said}) Adobe doesn't use this key yet.`,
    fr: `Cela peut attendre les heures de bureau\u00A0: d'après ses réglages (${said}), Adobe n'utilise pas encore cette clé.`,
  };
}

function byEnd(outcome: Outcome): Words {
  const [first] = endsOf(outcome.verdict);
  if (first === undefined) return unknown;
  const { ends } = first.effect;
  if (first.id === 'subscription-state')
    return {
      en: `By ${readableDay(ends, 'en')}: Azure can disable the subscription any day, and Adobe's access ends with it.`,
      fr: `Avant le ${readableDay(ends, 'fr')}\u00A0: Azure peut désactiver l'abonnement à tout moment, et l'accès d'Adobe prendrait fin avec lui.`,
    };
  const by = momentOf(ends, Date.parse(outcome.observed?.at ?? outcome.startedAt));
  return {
    en: `By ${by.en}: then Adobe's access to the data ends.`,
    fr: `Avant le ${by.fr}\u00A0: ensuite, l'accès d'Adobe aux données prend fin.`,
  };
}

function untilEnd({ verdict }: Outcome): Words {
  const [first] = endsOf(verdict);
  if (first === undefined) return usedAndSafe;
  const [until, end] = [waitsUntil(first.effect), first.effect.ends];
  return joined({
    en: `Until ${readableDay(until, 'en')}: Adobe's access ends by itself on ${readableDay(end, 'en')} (UTC).`,
    fr: `Jusqu'au ${readableDay(until, 'fr')}\u00A0: l'accès d'Adobe prendra fin de lui-même le ${readableDay(end, 'fr')} (UTC).`,
  });
}
