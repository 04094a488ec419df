/** The message to Adobe Customer Care about a loss: plain text, true whoever did it, and whatever follows. */

import { type ConfirmedKey, confirmedKeyOf, isConfirmed } from '../model/confirmation.ts';
import { readableDay, readableTime } from '../model/dates.ts';
import { briefly, type EvaluatedFinding } from '../model/finding.ts';
import { accessLeft, cuttingFindings } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { situationOf } from '../model/situation.ts';
import type { Language, Words } from '../model/words.ts';
import { within } from './cause.ts';
import { deletionTime, sinceOf } from './clock.ts';
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

const restored: Words = {
  en: 'We will write here when access is restored. Thank you.',
  fr: "Nous écrirons ici dès que l'accès sera rétabli. Merci.",
};

/** Empty unless Adobe is known to be cut off. */
export function incidentText(outcome: Outcome, language: Language = ticketLanguage(outcome.inputs)): string {
  const { inputs, observed, verdict } = outcome;
  if (inputs === undefined || observed === undefined || verdict === undefined) return '';
  const cuts = cuttingFindings(verdict, inputs);
  if (cuts.length === 0) return '';
  const seen = cuts.map((cut, index) => item(whatWeSee, seenOf(cut, index === 0, outcome, language), language));
  const what = access[accessLeft(cuts, verdict)];
  return letter(
    inputs,
    subject,
    [[what[language], ...foreign(inputs, language), request[language]].join(' ')],
    seen,
    language,
  );
}

/** What is seen, and since when: the first of several says it for all. */
function seenOf(cut: EvaluatedFinding, isFirst: boolean, outcome: Outcome, language: Language): string {
  const { asks, keptUntil } = cut.remedy;
  const at = deletionTime(outcome);
  if (isFirst && asks?.done !== undefined && at !== undefined) {
    const { en, fr } = within(asks.done);
    const time = readableTime(new Date(at).toISOString(), language);
    const until = keptUntil === undefined ? '' : readableDay(keptUntil, language);
    const kept = { en: `, and can be recovered until ${until}`, fr: `, et peut être récupéré jusqu'au ${until}` };
    return { en: `${en} on ${time}`, fr: `${fr} le ${time}` }[language] + (until === '' ? '' : kept[language]);
  }
  const what = within(briefly(cut))[language];
  return isFirst ? `${what}, ${sinceOf(outcome, language)}` : what;
}

/** About a loss that the run saw, or that a person finds who looks where the run could not. */
export function messageOf(outcome: Outcome): string {
  const { inputs } = outcome;
  const seen = incidentText(outcome);
  const mayBeLost = inputs !== undefined && isConfirmed(inputs) && situationOf(outcome).urgency === 'look-now';
  return seen === '' && mayBeLost ? textToFillIn(inputs) : seen;
}

/** Who looks fills in what the commands printed. */
export function textToFillIn(inputs: Inputs, language: Language = ticketLanguage(inputs)): string {
  const first = [access.doubtful[language], `[${toFillIn[language]}]`, ...foreign(inputs, language)].join(' ');
  const now = item(onCall, `[${nameAndNumber[language]}]`, language);
  return letter(inputs, shortSubject, [first, request[language]], [], language, { more: [now], closing: nothing });
}

const nothing: Words = { en: '', fr: '' };

const shortSubject: Words = {
  en: 'Urgent: please purge no data (customer-managed key for Customer Journey Analytics)',
  fr: 'Urgent\u00A0: ne supprimez aucune donnée (clé gérée par le client pour Customer Journey Analytics)',
};

const toFillIn: Words = { en: 'What the commands printed, and when', fr: 'Ce que les commandes ont affiché, et quand' };
const onCall: Words = { en: 'On call now', fr: "D'astreinte" };
const nameAndNumber: Words = { en: 'your name and number', fr: 'votre nom et votre numéro' };
const whatWeSee: Words = { en: 'What we see', fr: 'Ce que nous constatons' };

const foreign = (inputs: Inputs, language: Language) => applicationNote(inputs, language, 'toAdobe');

/** @param paragraphs what is the matter, and what is asked @param more of whoever sends it */
function letter(
  inputs: Inputs,
  about: Words,
  paragraphs: readonly string[],
  seen: readonly string[],
  language: Language,
  { more = [], closing = restored }: { readonly more?: readonly string[]; readonly closing?: Words } = {},
): string {
  const { adobeOrgId, ticketContact, adobeTicket } = inputs;
  const blank = `[${fillInMark[language]}]`;
  const known = [
    whichKey(inputs, confirmedKeyOf(inputs), language),
    ...seen,
    item(labels.organization, adobeOrgId ?? blank, language),
    ...(adobeTicket === undefined ? [] : [item(setupTicket, adobeTicket, language)]),
    item(labels.contact, ticketContact ?? blank, language),
    ...more,
  ];
  return letterText(about, [...paragraphs.map((each) => [each]), known], language, { closing });
}

const setupTicket: Words = { en: 'Setup ticket', fr: "Ticket d'activation" };

/** By its confirmed URI, or by its names. */
const whichKey = ({ vaultName, keyName }: Inputs, confirmed: ConfirmedKey | undefined, language: Language): string =>
  confirmed === undefined
    ? item({ en: 'Key', fr: 'Clé' }, `${keyName} (${vaultName})`, language)
    : item(labels.keyUri, withoutPort(confirmed.uri), language);
