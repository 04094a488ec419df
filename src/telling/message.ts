/** The message to Adobe Customer Care about a loss: plain text, true whoever did it, and whatever follows. */

import { firstRefusal, useOfAdobe } from '../model/adobe-calls.ts';
import { type ConfirmedKey, confirmedKeyOf, isConfirmed } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import { briefly } from '../model/finding.ts';
import { accessLeft, cutsOf } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { situationOf } from '../model/situation.ts';
import type { Language, Words } from '../model/words.ts';
import { deletionTime } from './clock.ts';
import { applicationNote } from './foreign-application.ts';
import { withoutPort } from './key-uri.ts';
import { fillInMark, item, labels, letterText, ticketLanguage } from './letter.ts';

const subject: Words = {
  en: 'Urgent: our customer-managed key for Customer Journey Analytics. Please do not purge any data',
  fr: 'Urgent\u00A0: notre clé gérée par le client pour Customer Journey Analytics. Ne supprimez aucune donnée',
};

/** What Adobe can do with the key, as far as it is known. */
const access: Readonly<Record<ReturnType<typeof accessLeft>, Words>> = {
  lost: {
    en: 'Your application can no longer use our customer-managed key for Customer Journey Analytics.',
    fr: 'Votre application ne peut plus utiliser notre clé gérée par le client pour Customer Journey Analytics.',
  },
  doubtful: {
    en: 'Your application might be unable to use our customer-managed key for Customer Journey Analytics.',
    fr: 'Votre application ne peut peut-être plus utiliser notre clé gérée par le client pour Customer Journey Analytics.',
  },
  ending: {
    en: 'Your application might soon be unable to use our customer-managed key for Customer Journey Analytics.',
    fr: 'Votre application pourrait bientôt ne plus pouvoir utiliser notre clé gérée par le client pour Customer Journey Analytics.',
  },
};

const request: Words = {
  en: 'Whatever the reason, please do not delete or purge any of our data until we withdraw this request in this case, in writing. Please confirm that you have stopped any removal, and tell us by when access must be restored.',
  fr: "Quelle qu'en soit la raison, ne supprimez aucune de nos données tant que nous n'avons pas retiré cette demande par écrit dans ce ticket. Merci de confirmer que toute suppression est suspendue, et de nous dire avant quand l'accès doit être rétabli.",
};

const closing: Words = {
  en: 'We will write here when access is restored.',
  fr: "Nous écrirons ici dès que l'accès sera rétabli.",
};

/** Empty unless Adobe is known to be cut off. */
export function incidentText(outcome: Outcome, language: Language = ticketLanguage(outcome.inputs)): string {
  const { inputs, observed, verdict, failingSince } = outcome;
  if (inputs === undefined || observed === undefined || verdict === undefined) return '';
  const cuts = cutsOf(verdict, inputs);
  if (cuts.length === 0) return '';
  const deleted = deletionTime(outcome);
  const refused =
    observed.usage.presence === 'found' ? firstRefusal(observed.usage.value, useOfAdobe(inputs)) : undefined;
  const seen = [
    ...cuts.map((cut) => item(whatWeSee, briefly(cut)[language], language)),
    item(firstSeen, readableTime(failingSince ?? observed.at, language), language),
    ...(deleted === undefined
      ? []
      : [item(deletedOn, readableTime(new Date(deleted).toISOString(), language), language)]),
    ...(refused === undefined ? [] : [item(refusedSince, readableTime(refused, language), language)]),
  ];
  return letter(inputs, access[accessLeft(cuts, verdict)], seen, language);
}

/** About a loss that the run saw, or that a person finds who looks where the run could not. */
export function messageOf(outcome: Outcome): string {
  const { inputs } = outcome;
  const seen = incidentText(outcome);
  const mayBeLost = inputs !== undefined && isConfirmed(inputs) && situationOf(outcome).urgency === 'look-now';
  return seen === '' && mayBeLost ? textToFillIn(inputs) : seen;
}

export const textToFillIn = (inputs: Inputs, language: Language = ticketLanguage(inputs)): string =>
  letter(inputs, access.doubtful, [item(whatWeSee, `[${toFillIn[language]}]`, language)], language);

const toFillIn: Words = {
  en: `${fillInMark.en}: what the commands printed, and when`,
  fr: `${fillInMark.fr}\u00A0: ce que les commandes ont affiché, et quand`,
};
const whatWeSee: Words = { en: 'What we see', fr: 'Ce que nous constatons' };
const firstSeen: Words = { en: 'First seen by our check', fr: 'Première constatation par notre contrôle' };
const deletedOn: Words = { en: 'Deleted', fr: 'Suppression' };
const refusedSince: Words = {
  en: "First call of yours that our vault's log shows as refused",
  fr: "Premier de vos appels refusés, d'après le journal de notre coffre",
};

function letter(inputs: Inputs, what: Words, seen: readonly string[], language: Language): string {
  const { adobeOrgId, ticketContact, adobeTicket } = inputs;
  const blank = `[${fillInMark[language]}]`;
  return letterText(
    subject,
    [
      [[what[language], ...applicationNote(inputs, language, 'toAdobe'), request[language]].join(' ')],
      [
        whichKey(inputs, confirmedKeyOf(inputs), language),
        ...seen,
        item(labels.organization, adobeOrgId ?? blank, language),
        ...(adobeTicket === undefined ? [] : [item(setupTicket, adobeTicket, language)]),
        item(labels.contact, ticketContact ?? blank, language),
      ],
      [closing[language]],
    ],
    language,
  );
}

const setupTicket: Words = { en: 'Setup ticket', fr: "Ticket d'activation" };

/** By its confirmed URI, or by its names. */
const whichKey = ({ vaultName, keyName }: Inputs, confirmed: ConfirmedKey | undefined, language: Language): string =>
  confirmed === undefined
    ? item({ en: 'Key', fr: 'Clé' }, `${keyName} (${vaultName})`, language)
    : item(labels.keyUri, withoutPort(confirmed.uri), language);
