/** How bad it is, and by when: the line below the headline. */
import { named, namedWith } from '../inputs/named.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableDay } from '../model/dates.ts';
import { waitsUntil } from '../model/effect.ts';
import { briefly } from '../model/finding.ts';
import { cuttingFindings } from '../model/incident.ts';
import { noneEndingSoon } from '../model/none-over.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Remedy } from '../model/remedy.ts';
import { endsOf, noneHolds, type Situation, type Urgency } from '../model/situation.ts';
import { count, frenchCount, type Words } from '../model/words.ts';
import { noneEnds } from '../remedies/confirmation-remedies.ts';
import { causeOf } from './cause.ts';
import { deadlineOf, momentOf } from './clock.ts';
import { confirmedSince } from './links.ts';
import type { LinkedSentence } from './page.ts';
import { looksAt } from './unchecked.ts';

export const urgencyWords: Readonly<Record<Urgency, Words>> = {
  'act-now': { en: 'Act now.', fr: 'Agissez maintenant.' },
  'look-now': { en: 'Look now.', fr: 'Regardez maintenant.' },
  'nothing-tonight': { en: 'Tonight: nothing.', fr: 'Cette nuit\u00A0: rien.' },
  nothing: { en: 'Nothing to do.', fr: 'Rien à faire.' },
};

/** Above steps that can wait. */
export const inWorkingHours: Words = { en: 'In working hours:', fr: 'Aux heures de bureau\u00A0:' };

/** @param remedy of a loss, with what would make it worse */
export function verdictOf(outcome: Outcome, situation: Situation, remedy?: Remedy): Words {
  const { inputs, observed } = outcome;
  const until = inputs && observed && noneEndingSoon(inputs, observed.at);
  return spaced(
    byKind(outcome, situation),
    situation.urgency === 'act-now' && remedy?.never,
    situation.urgency === 'act-now' && remedy?.keptUntil !== undefined && kept(remedy.keptUntil),
    inputs !== undefined && until !== undefined && noneEnds(inputs, until),
  );
}

/** What is deleted can be recovered until a day that is not Adobe's. */
const kept = (until: string): Words => ({
  en: `Azure keeps it until ${readableDay(until, 'en')}; Adobe does not wait that long.`,
  fr: `Azure le conserve jusqu'au ${readableDay(until, 'fr')}\u00A0; Adobe n'attend pas si longtemps.`,
});

const spaced = (...parts: readonly (Words | undefined | false)[]): Words => {
  const all = parts.filter((part): part is Words => part !== undefined && part !== false);
  return { en: all.map(({ en }) => en).join(' '), fr: all.map(({ fr }) => fr).join(' ') };
};

/** Where a person's word is relied on that Adobe confirmed no key, when not to rely on it. */
export function unlessConfirmed(outcome: Outcome): LinkedSentence | undefined {
  if (!noneHolds(outcome) || isOfNewVault(outcome)) return undefined;
  return { says: onlyIf, link: confirmedSince(outcome.run) };
}

const onlyIf: Words = {
  en: 'Only if you know that Adobe has confirmed it since:',
  fr: "Seulement si vous savez qu'Adobe l'a confirmée depuis\u00A0:",
};

/** Nothing has its name, among the deleted vaults neither. */
const isOfNewVault = ({ plan, observed }: Outcome): boolean =>
  observed?.vault.presence === 'absent' &&
  (plan?.steps ?? []).some(({ resource, action }) => resource === 'vault' && action === 'create');

function byKind(outcome: Outcome, { kind, urgency, lead }: Situation): Words {
  const { inputs, verdict } = outcome;
  if (kind === 'cut-off' && inputs !== undefined && verdict !== undefined)
    return cuttingFindings(verdict, inputs).every(({ facts }) => facts.isWithoutDeadline === true)
      ? noDeadline
      : deadlineOf(outcome);
  if (kind === 'ending') return byEnd(outcome);
  if (kind === 'ends-later')
    return spaced(noneHolds(outcome) && notYetUsed(outcome), untilEnd(outcome, lead.by === 'finding'));
  if (kind === 'ready') return allIsWell;
  if (kind === 'none-at-risk') return spaced(unsaid, mayBeLoss(outcome));
  if (kind === 'none-over') return spaced(unsaid, keptOutByNothing);
  if (kind === 'waived') return notCheckedAtAll;
  if (kind === 'rotating') return perhapsUsed;
  if (urgency === 'look-now')
    return inputs !== undefined && isConfirmed(inputs)
      ? spaced(
          unknown,
          (lead.by !== 'finding' || lead.finding.status !== 'fail') && answering(looksAt(outcome, inputs)),
        )
      : notRead;
  if (noneHolds(outcome)) return notYetUsed(outcome);
  return doesNotDepend(outcome);
}

const answering = (looks: number): Words =>
  looks === 1
    ? { en: 'One command that only reads answers it.', fr: 'Une commande qui ne fait que lire y répond.' }
    : {
        en: `${looks === 2 ? 'Two' : 'Three'} commands that only read answer it.`,
        fr: `${looks === 2 ? 'Deux' : 'Trois'} commandes qui ne font que lire y répondent.`,
      };

const noDeadline: Words = {
  en: 'Adobe might be unable to reach the vault. Adobe documents no deadline for this.',
  fr: "Adobe ne peut peut-être pas joindre le coffre. Adobe n'indique aucun délai dans ce cas.",
};

const unknown: Words = {
  en: "Whether Adobe can use the key is unknown: nothing is known to be lost, and a loss can't be ruled out.",
  fr: "On ne sait pas si Adobe peut utiliser la clé\u00A0: rien n'indique une perte, mais une perte n'est pas exclue.",
};

const notRead: Words = { en: 'Nothing is known of the key.', fr: 'On ne sait rien de la clé.' };

/** Only the ticket knows. */
const unsaid: Words = {
  en: 'Which key URI Adobe recorded is unknown here: only your ticket with Adobe says it.',
  fr: "On ne sait pas ici quel URI de clé Adobe a enregistré\u00A0: seul votre ticket chez Adobe l'indique.",
};

/** What fails, in its own words. */
function mayBeLoss({ verdict }: Outcome): Words {
  const seen = (verdict?.findings ?? []).find(({ effect, status }) => effect !== 'none' && status === 'fail');
  if (seen === undefined) return ifThisKey;
  const { en, fr } = causeOf(seen);
  return {
    en: `If it recorded this key, it may be unable to use it: ${en}.`,
    fr: `S'il a enregistré cette clé, il ne peut peut-être plus l'utiliser\u00A0: ${fr}.`,
  };
}

const ifThisKey: Words = {
  en: 'If it recorded this key, it may be unable to use it.',
  fr: "S'il a enregistré cette clé, il ne peut peut-être plus l'utiliser.",
};

const keptOutByNothing: Words = {
  en: 'Nothing that was read keeps Adobe out.',
  fr: "Rien de ce qui a été lu n'en prive Adobe.",
};

const notCheckedAtAll: Words = {
  en: 'Somebody accepted by a waiver that this run does not check the key that Adobe confirmed: it shows no loss of that key either.',
  fr: "Quelqu'un a accepté par une dérogation que cette exécution ne contrôle pas la clé qu'Adobe a confirmée\u00A0: elle n'en montre donc pas la perte non plus.",
};

const usedAndSafe: Words = { en: "Adobe's access does not depend on it.", fr: "L'accès d'Adobe n'en dépend pas." };

/** An older version that is disabled, or calls that are missing: nobody but Adobe knows. */
const perhapsUsed: Words = {
  en: 'Nothing shows that Adobe lost access.',
  fr: "Rien ne montre qu'Adobe a perdu l'accès.",
};

const doesNotDepend = ({ verdict }: Outcome): Words =>
  (verdict?.findings ?? []).some(({ facts, status }) => facts.mayMatterToAdobe === true && status === 'fail')
    ? perhapsUsed
    : usedAndSafe;

const allIsWell: Words = {
  en: 'Adobe confirmed this key, and nothing fails. If an alert woke you, ask who made that change.',
  fr: "Adobe a confirmé cette clé, et rien n'est en échec. Si une alerte vous a réveillé, demandez qui a fait ce changement.",
};

/** A person's word is believed, and named. */
function notYetUsed(outcome: Outcome): Words {
  const { inputs, changed, failures, plan } = outcome;
  const isStopped = failures.length > 0 || (plan?.obstacles ?? []).length > 0;
  const stopped = isStopped && !changed && { en: ', and nothing was changed.', fr: ", et rien n'a été modifié." };
  if (isOfNewVault(outcome)) return spaced(stopped, noVaultYet);
  if (inputs === undefined || inputs.confirmedKeyUri.kind !== 'none') return spaced(stopped);
  const { until } = inputs.confirmedKeyUri;
  const said = namedWith(inputs, 'confirmedKeyUri', `none until ${readableDay(until, 'en')}`);
  const name = named(inputs, 'confirmedKeyUri');
  return spaced(stopped, {
    en: `By its settings (${said}) Adobe doesn't use this key yet.`,
    fr: `D'après ses réglages (${name}\u00A0: none jusqu'au ${readableDay(until, 'fr')}), Adobe n'utilise pas encore cette clé.`,
  });
}

const noVaultYet: Words = {
  en: 'No vault exists yet, so Adobe uses no key of it.',
  fr: "Aucun coffre n'existe encore\u00A0: Adobe n'en utilise aucune clé.",
};

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

/** @param isTold whether the steps say what to do about it */
function untilEnd({ inputs, verdict }: Outcome, isTold: boolean): Words {
  const [first] = endsOf(verdict);
  if (first === undefined) return usedAndSafe;
  const [until, end] = [waitsUntil(first.effect), first.effect.ends];
  const days = inputs?.expiryWarningDays ?? 0;
  const then: Words = isTold
    ? { en: `Act by ${readableDay(until, 'en')}.`, fr: `Agissez avant le ${readableDay(until, 'fr')}.` }
    : {
        en: `The check says what to do from ${count(days, 'day', 'days')} before.`,
        fr: `Le contrôle dira quoi faire à partir de ${frenchCount(days, 'jour', 'jours')} avant.`,
      };
  const { en, fr } = briefly(first);
  return spaced(
    {
      en: `${en}. Adobe's access ends by itself on ${readableDay(end, 'en')} (UTC).`,
      fr: `${fr}. L'accès d'Adobe prendra fin de lui-même le ${readableDay(end, 'fr')} (UTC).`,
    },
    then,
  );
}
