/** The urgent ticket to Adobe Customer Care, while Adobe can't use the key that it confirmed: plain text, true whoever did it. */

import { firstRefusal, useOfAdobe } from '../model/adobe-calls.ts';
import { type ConfirmedKey, confirmedKeyOf, isConfirmed } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import { briefly, type EvaluatedFinding } from '../model/finding.ts';
import { accessLeft, cutsOf, type Incident } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import { colon, type Language, sentences, type Words } from '../model/words.ts';
import { deletionTime } from './clock.ts';
import { applicationNote } from './foreign-application.ts';
import { withoutPort } from './key-uri.ts';
import { type FromPerson, fillInMark, item, labels, letterText, organizationLines, ticketLanguage } from './letter.ts';

const subject: Words = {
  en: 'Urgent: our customer-managed key for Customer Journey Analytics. Please do not purge any data',
  fr: 'Urgent\u00A0: notre clé gérée par le client pour Customer Journey Analytics. Merci de ne supprimer aucune donnée',
};

/** What Adobe can do with the key, as far as it is known. */
const accessWords: Readonly<Record<ReturnType<typeof accessLeft>, Words>> = {
  lost: {
    en: 'Your application can no longer use our customer-managed key for Customer Journey Analytics.',
    fr: 'Votre application ne peut plus utiliser notre clé gérée par le client pour Customer Journey Analytics.',
  },
  doubtful: {
    en: 'Your application might be unable to use our customer-managed key for Customer Journey Analytics.',
    fr: 'Il se peut que votre application ne puisse plus utiliser notre clé gérée par le client pour Customer Journey Analytics.',
  },
  ending: {
    en: 'Your application might soon be unable to use our customer-managed key for Customer Journey Analytics.',
    fr: 'Votre application pourrait bientôt ne plus pouvoir utiliser notre clé gérée par le client pour Customer Journey Analytics.',
  },
};

const request: Words = {
  en: 'Whatever the reason, please do not delete or purge any of our data until we withdraw this request in this case, in writing. Please tell us by when access must be restored.',
  fr: "Quelle qu'en soit la raison, merci de ne supprimer aucune de nos données tant que nous n'aurons pas retiré cette demande par écrit dans ce ticket. Merci aussi de nous indiquer la date limite pour rétablir l'accès.",
};

const closing: Words = {
  en: 'Please confirm that you have stopped any removal, and reply in this ticket. We will write here when access is restored.',
  fr: "Merci de nous confirmer dans ce ticket que toute suppression est suspendue. Nous vous y préviendrons dès le rétablissement de l'accès.",
};

/** In plain text with a line end after each line; empty unless access is known to be lost (see `cutsOf`). */
export function incidentTicketText(outcome: Outcome, language: Language = ticketLanguage(outcome.inputs)): string {
  const incident = incidentOf(outcome);
  if (incident === undefined) return '';
  const { inputs, verdict } = incident;
  const which = usedKey(incident, language) ?? whichKey(inputs, confirmedKeyOf(inputs), language);
  return letterAbout(cutsOf(verdict, inputs), which, incident, knownForIncident(inputs), language);
}

/** Where nothing is recorded, and Adobe uses the key all the same. */
function usedKey({ inputs, observed: { key } }: Incident, language: Language): readonly string[] | undefined {
  if (isConfirmed(inputs) || key.presence !== 'found') return undefined;
  return [
    `${{ en: 'Key URI', fr: 'URI de la clé' }[language]}${colon[language]}`,
    withoutPort(key.value.uriWithVersion),
  ];
}

/**
 * The same where the run could not read the key: what a person then sees is to be filled in.
 *
 * @param missingVersion the recorded version, if the run saw that the key does not have it
 */
export function textToFillIn(
  inputs: Inputs,
  missingVersion?: string,
  language: Language = ticketLanguage(inputs),
): string {
  const seen = missingVersion === undefined ? toFillIn : withoutVersion(missingVersion);
  const blocks = [
    [`${accessWords.doubtful[language]} ${request[language]}`],
    // Which URI Adobe confirmed is in question then.
    whichKey(inputs, missingVersion === undefined ? confirmedKeyOf(inputs) : undefined, language),
    [whatWeSee[language], seen[language]],
    organizationLines(knownForIncident(inputs), language),
    [closing[language]],
  ];
  return letterText(subject, blocks, language);
}

const toFillIn: Words = {
  en: `- [${fillInMark.en}: what your own checks showed, and when]`,
  fr: `- [${fillInMark.fr}\u00A0: ce que vos propres contrôles ont montré, et quand]`,
};

const withoutVersion = (version: string): Words => ({
  en: `- The key has no version ${version}, which we recorded as confirmed by you.`,
  fr: `- La clé n'a pas de version ${version}, que nous avons enregistrée comme confirmée par vous.`,
});

const whatWeSee: Words = { en: 'What we see', fr: 'Ce que nous constatons' };

/** By its confirmed URI, or by its names. */
function whichKey(
  { vaultName, keyName }: Inputs,
  confirmed: ConfirmedKey | undefined,
  language: Language,
): readonly string[] {
  if (confirmed !== undefined) return [`${labels.keyUri[language]}${colon[language]}`, withoutPort(confirmed.uri)];
  const [vault, key] = { en: ['Vault', 'Key'], fr: ['Coffre', 'Clé'] }[language];
  return [`${vault}${colon[language]} ${vaultName}`, `${key}${colon[language]} ${keyName}`];
}

/** `undefined` before the run got as far as a verdict. */
function incidentOf({ inputs, observed, verdict, failingSince, activity }: Outcome): Incident | undefined {
  if (inputs === undefined || observed === undefined || verdict === undefined) return undefined;
  return { inputs, observed, verdict, failingSince, activity };
}

/** @returns nothing without a loss */
function letterAbout(
  cuts: readonly EvaluatedFinding[],
  which: readonly string[],
  { inputs, observed, verdict, failingSince, activity }: Incident,
  known: FromPerson,
  language: Language,
): string {
  if (cuts.length === 0) return '';
  const access = accessWords[accessLeft(cuts, verdict)][language];
  const { adobeTicket } = inputs;
  const blocks = [
    [[access, ...applicationNote(inputs, language, 'toAdobe'), request[language]].join(' ')],
    which,
    [
      whatWeSee[language],
      ...cuts.map((finding) => `- ${briefly(finding)[language]}.`),
      ...notChecked(uncheckedPrincipal(observed), language),
      sentences(
        firstSeen(readableTime(failingSince ?? observed.at, language))[language],
        deletedOn(deletionTime({ inputs, observed, activity }), language),
      ),
      ...refusedSince(inputs, observed, language),
    ],
    [
      ...organizationLines(known, language),
      ...(adobeTicket === undefined
        ? []
        : [item({ en: 'Setup ticket', fr: "Ticket d'activation" }, adobeTicket, language)]),
    ],
    [closing[language]],
  ];
  return letterText(subject, blocks, language);
}

/** Adobe counts from it. @param time in milliseconds @returns empty where it is not known */
function deletedOn(time: number | undefined, language: Language): string {
  if (time === undefined) return '';
  const at = readableTime(new Date(time).toISOString(), language);
  return { en: `Deleted: ${at}.`, fr: `Suppression\u00A0: ${at}.` }[language];
}

const firstSeen = (time: string): Words => ({
  en: `First seen by our check: ${time}.`,
  fr: `Première constatation par notre contrôle\u00A0: ${time}.`,
});

/** Calls of Adobe's that the vault's log shows as refused now, and since when. */
function refusedSince(inputs: Inputs, { usage }: Observed, language: Language): string[] {
  if (usage.presence !== 'found') return [];
  const first = firstRefusal(usage.value, useOfAdobe(inputs));
  if (first === undefined) return [];
  const time = readableTime(first, language);
  return [
    {
      en: `First call of yours that our vault's log shows as refused: ${time}.`,
      fr: `Premier de vos appels refusés d'après le journal de notre coffre\u00A0: ${time}.`,
    }[language],
  ];
}

function notChecked(principal: string | undefined, language: Language): string[] {
  if (principal === undefined) return [];
  return [
    {
      en: `- We did not check whose object ID ${principal} is.`,
      fr: `- Nous n'avons pas vérifié à qui appartient l'ID d'objet ${principal}.`,
    }[language],
  ];
}

export function knownForIncident({ adobeOrgId, ticketContact }: Inputs): FromPerson {
  return { organization: adobeOrgId, contact: ticketContact };
}
