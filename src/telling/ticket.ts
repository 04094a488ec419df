/** The ticket to Adobe Customer Care: a customer's letter, with only what Adobe's agent needs to set the key up. */

import { confirmedKeyOf } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import type { FindingId, Verdict } from '../model/finding.ts';
import { type Inputs, nameOtherKey } from '../model/inputs.ts';
import type { Key, Observed, Vault } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import { usesCurrent } from '../model/version-in-use.ts';
import { colon, inLanguage, type Language, type Words } from '../model/words.ts';
import { applicationNote } from './foreign-application.ts';
import { withoutPort } from './key-uri.ts';
import { type FromPerson, item, letterText, organizationLines, ticketLanguage } from './letter.ts';
import { azureTerm, detailLines } from './ticket-details.ts';

/**
 * What the ticket is for: a key that Adobe does not know yet, a newer version than Adobe confirmed (`question`: which of the two does
 * Adobe use?), or the record of a confirmed one.
 */
type TicketPurpose = 'setUp' | 'change' | 'question' | 'reference';

const subjects: Readonly<Record<TicketPurpose, Words>> = {
  setUp: {
    en: 'Set up a customer-managed key (CMK) for Customer Journey Analytics',
    fr: "Activation d'une clé gérée par le client (CMK) pour Customer Journey Analytics",
  },
  change: {
    en: 'Change the customer-managed key (CMK) for Customer Journey Analytics',
    fr: 'Changement de la clé gérée par le client (CMK) pour Customer Journey Analytics',
  },
  question: {
    en: 'Customer-managed key (CMK) for Customer Journey Analytics: question about its version',
    fr: 'Clé gérée par le client (CMK) pour Customer Journey Analytics\u00A0: question sur sa version',
  },
  reference: {
    en: 'Customer-managed key (CMK) for Customer Journey Analytics: current state, for reference',
    fr: 'Clé gérée par le client (CMK) pour Customer Journey Analytics\u00A0: état actuel, pour information',
  },
};

const requests: Readonly<Record<TicketPurpose, (user: Words) => Words>> = {
  setUp: (user) => ({
    en: `Please enable our customer-managed key for Customer Journey Analytics. The key is ready in our Azure Key Vault, and ${user.en} can use it (get, wrapKey, unwrapKey).`,
    fr: `Nous vous prions de bien vouloir activer notre clé gérée par le client pour Customer Journey Analytics. La clé est prête dans notre coffre Azure Key Vault et ${user.fr} dispose des autorisations nécessaires (get, wrapKey, unwrapKey).`,
  }),
  change: (user) => ({
    en: `Please switch our customer-managed key for Customer Journey Analytics from the key URI that you confirmed to the new one below. It is ready in our Azure Key Vault, and ${user.en} can use it (get, wrapKey, unwrapKey). We keep the previous one enabled until you write that nothing needs it any more, backups included.`,
    fr: `Nous vous prions de bien vouloir remplacer, pour Customer Journey Analytics, l'URI de clé que vous avez confirmé par celui indiqué ci-dessous. La clé est prête dans notre coffre Azure Key Vault et ${user.fr} dispose des autorisations nécessaires (get, wrapKey, unwrapKey). Nous conservons la précédente active tant que vous n'aurez pas écrit que plus rien n'en a besoin, sauvegardes comprises.`,
  }),
  question: () => ({
    en: 'Our customer-managed key for Customer Journey Analytics has a newer version than the one that you confirmed. Please tell us whether you store the version of the key or take the newest one by yourself, and change nothing yet. We keep both versions enabled.',
    fr: "Notre clé gérée par le client pour Customer Journey Analytics a une version plus récente que celle que vous avez confirmée. Merci de nous indiquer si vous enregistrez la version de la clé ou si vous prenez d'office la plus récente, et de ne rien modifier pour l'instant. Nous conservons les deux versions actives.",
  }),
  reference: () => ({
    en: 'You have confirmed our customer-managed key for Customer Journey Analytics. This is its current state. No action is needed.',
    fr: "Vous avez confirmé notre clé gérée par le client pour Customer Journey Analytics. Voici son état actuel. Aucune action n'est nécessaire de votre part.",
  }),
};

/** Where there is something to confirm. */
const questions: readonly Words[] = [
  { en: 'When the key is active, please reply with', fr: 'Une fois la clé active, merci de nous indiquer en réponse' },
  {
    en: '1. the key URI that you recorded, and whether you pin its version,',
    fr: "1. l'URI que vous avez enregistré et si vous en fixez la version\u00A0;",
  },
  {
    en: '2. whether your calls to the vault arrive as an Azure trusted service or from fixed addresses.',
    fr: "2. si vos appels au coffre proviennent d'un service Azure approuvé ou d'adresses fixes.",
  },
];

/**
 * The ticket, in plain text with a line end after each line; empty unless Azure's side is complete, since nobody should
 * send a ticket for a key that Adobe can't use. No subscription, resource group or address range: Adobe has no use for
 * them.
 */
export function ticketText(outcome: Outcome, language: Language = ticketLanguage(outcome.inputs)): string {
  const { inputs, observed, verdict } = outcome;
  if (inputs === undefined || observed === undefined) return '';
  if ((verdict?.state !== 'provisioned' && verdict?.state !== 'confirmed') || verdict.doubt !== undefined) return '';
  if (observed.vault.presence !== 'found' || observed.key.presence !== 'found') return '';
  const [vault, key] = [observed.vault.value, observed.key.value];
  const purpose = purposeFor(inputs, key);
  if (purpose === 'change' && !isUsable(verdict.findings)) return '';
  const request = requests[purpose](userOf(observed))[language];
  const blocks = [
    [[request, ...applicationNote(inputs, language, 'toAdobe')].join(' ')],
    ...uriParts(inputs, key, purpose, language),
    organizationPart(inputs, vault, language),
    purpose === 'reference' || purpose === 'question' ? [] : inLanguage(questions, language),
    detailLines(inputs, observed, { vault, key }, language),
  ];
  const at = readableTime(observed.at, language);
  const checked: Words = { en: `Checked in Azure on ${at}.`, fr: `Vérifié dans Azure le ${at}.` };
  return letterText(subjects[purpose], blocks, language, { postscript: [checked[language]] });
}

/** What the current version needs, also where Adobe still uses another one. */
const ofVersion: ReadonlySet<FindingId> = new Set(['key-enabled', 'key-active', 'key-type', 'key-operations']);

function isUsable(findings: Verdict['findings']): boolean {
  return findings.every(({ id, status }) => !ofVersion.has(id) || status === 'pass');
}

/** Only what was checked is called Adobe's application. */
function userOf(observed: Observed): Words {
  return uncheckedPrincipal(observed) === undefined
    ? { en: 'your application', fr: 'votre application' }
    : { en: 'the service principal below', fr: 'le principal de service ci-dessous' };
}

/** The purpose of this run's ticket; `undefined` if there is none. */
export function ticketPurpose({ inputs, observed }: Outcome): TicketPurpose | undefined {
  if (inputs === undefined || observed?.key.presence !== 'found') return undefined;
  return purposeFor(inputs, observed.key.value);
}

function purposeFor(inputs: Inputs, key: Key): TicketPurpose {
  const confirmed = confirmedKeyOf(inputs);
  if (confirmed === undefined) return 'setUp';
  if (nameOtherKey(inputs)) return 'change';
  const isInUse = usesCurrent(inputs) || confirmed.version === key.version.toLowerCase();
  if (isInUse) return 'reference';
  return inputs.adobeKeyVersion === 'pinned' ? 'change' : 'question';
}

/** One part for each: a label and, alone on its line, a URI to copy. */
function uriParts(inputs: Inputs, key: Key, purpose: TicketPurpose, language: Language): string[][] {
  const part = (label: Words, uri: string): string[] => [`${label[language]}${colon[language]}`, uri];
  const known = confirmedKeyOf(inputs);
  const isSaid = known === undefined || (purpose === 'reference' && known.version === key.version.toLowerCase());
  const label: Words =
    known?.version !== undefined && !isSaid
      ? { en: 'New key URI (Key Identifier)', fr: 'Nouvel URI de la clé (identificateur de clé)' }
      : { en: 'Key URI (Key Identifier)', fr: 'URI de la clé (identificateur de clé)' };
  const confirmed: Words = { en: 'Key URI that you confirmed', fr: 'URI de la clé que vous avez confirmée' };
  return [...(isSaid ? [] : [part(confirmed, known.uri)]), part(label, withoutPort(key.uriWithVersion))];
}

const entitlements = {
  'healthcare-shield': 'Healthcare Shield',
  'privacy-security-shield': 'Privacy & Security Shield',
} as const;

function knownForTicket({ adobeOrgId, adobeEntitlement, ticketContact }: Inputs): FromPerson {
  const entitlement = adobeEntitlement && entitlements[adobeEntitlement];
  return { organization: adobeOrgId, entitlement, contact: ticketContact };
}

function organizationPart(inputs: Inputs, { tenantId }: Vault, language: Language): string[] {
  const { adobeTicket } = inputs;
  return [
    ...organizationLines(knownForTicket(inputs), language),
    ...(adobeTicket === undefined ? [] : [item({ en: 'Ticket', fr: 'Ticket' }, adobeTicket, language)]),
    item({ en: 'Azure tenant ID', fr: 'ID du locataire Azure' }, azureTerm(tenantId, language), language),
  ];
}
