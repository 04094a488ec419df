/** Adobe's six steps: which are done, by whom, and what remains for a person to do. */

import { isConfirmed } from '../../model/confirmation.ts';
import type { FindingId, FindingStatus } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { isForeign } from '../../model/situation.ts';
import { inLanguage, type Words } from '../../model/words.ts';
import { table, tableCode } from '../escape.ts';
import { incidentTicketText } from '../incident-ticket.ts';
import { ticketPurpose, ticketText } from '../ticket.ts';
import { folded, hasOpenError, type Section, type SummarySource } from './page.ts';

const doers = {
  action: { en: 'this action', fr: 'cette action' },
  person: { en: 'you', fr: 'vous' },
  adobe: { en: 'Adobe, then you', fr: 'Adobe, puis vous' },
} as const satisfies Readonly<Record<string, Words>>;

const states = {
  done: { en: '✅ done', fr: '✅ fait' },
  warned: { en: '⚠️ done, with a warning', fr: '⚠️ fait, avec un avertissement' },
  /** A person says so, and nothing was read. */
  recorded: { en: '✅ done, as recorded', fr: '✅ fait, selon vos entrées' },
  /** Adobe did its part, and a waiver accepts that it may not be able to use the key since. */
  broken: { en: '⚠️ confirmed; problem found', fr: '⚠️ confirmé\u00A0; problème détecté' },
  'to-do': { en: '⬜ to do', fr: '⬜ à faire' },
  'not-checked': { en: '➖ not checked', fr: '➖ pas contrôlé' },
} as const satisfies Readonly<Record<string, Words>>;

type State = keyof typeof states;

/** How far a step has come, and what is left of it, if anything, in the words of a person who has to do it. */
interface Progress {
  readonly state: State;
  readonly left?: Words;
}

const heading: Words = { en: "Adobe's six steps", fr: "Les six étapes d'Adobe" };

const columns: readonly Words[] = [
  { en: 'Step', fr: 'Étape' },
  { en: 'Who', fr: 'Qui' },
  { en: 'State', fr: 'État' },
  { en: 'What is left', fr: 'Ce qui reste' },
];

/** Nobody needs them while an error is open, or Adobe can't use the key: what is shown has no error left. */
export function stepsSection(source: SummarySource): Section {
  const { outcome, language } = source;
  const isUrgent = hasOpenError(source) || incidentTicketText(outcome) !== '';
  if (outcome.inputs === undefined || isUrgent) return { blocks: [], vital: true };
  const rows = stepsOf(source).map(([name, doer, { state, left }]) => [
    name[language],
    doers[doer][language],
    states[state][language],
    left?.[language] ?? '',
  ]);
  return { blocks: folded(heading[language], [table(inLanguage(columns, language), rows)]), vital: true };
}

function stepsOf(source: SummarySource): readonly (readonly [name: Words, doer: keyof typeof doers, Progress])[] {
  return [
    [
      { en: '1. Be entitled to customer-managed keys', fr: '1. Avoir droit aux clés gérées par le client' },
      'person',
      entitlement(source),
    ],
    [
      {
        en: "2. Have permission to add Adobe's application to the tenant",
        fr: "2. Avoir le droit d'ajouter l'application d'Adobe au locataire",
      },
      'person',
      right(source),
    ],
    [
      {
        en: '3. A key vault used only for Customer Journey Analytics, with the key',
        fr: '3. Un coffre de clés réservé à Customer Journey Analytics, avec la clé',
      },
      'action',
      vaultStep(source),
    ],
    [
      {
        en: "4. Adobe's application has permission to use the key",
        fr: "4. L'application d'Adobe est autorisée à utiliser la clé",
      },
      'action',
      { state: 'done' },
    ],
    [{ en: "5. A ticket with the key's URI", fr: "5. Un ticket avec l'URI de la clé" }, 'person', ticket(source)],
    [{ en: '6. Adobe confirms', fr: '6. Adobe confirme' }, 'adobe', confirmation(source)],
  ];
}

function statusOf({ findings }: SummarySource, id: FindingId): FindingStatus | undefined {
  return findings.find((finding) => finding.id === id)?.status;
}

const entitlements = {
  'healthcare-shield': { en: 'Healthcare Shield.', fr: 'Healthcare Shield.' },
  'privacy-security-shield': { en: 'Privacy & Security Shield.', fr: 'Privacy & Security Shield.' },
} as const satisfies Readonly<Record<string, Words>>;

function entitlement({ outcome }: SummarySource): Progress {
  const recorded = outcome.inputs?.adobeEntitlement;
  if (recorded !== undefined) return { state: 'recorded', left: entitlements[recorded] };
  return {
    state: 'not-checked',
    left: {
      en: 'Ask your Adobe account team whether you have Healthcare Shield or Privacy & Security Shield, on Adobe Experience Platform running on Azure, and record it.',
      fr: 'Demandez à votre équipe de compte Adobe si vous avez Healthcare Shield ou Privacy & Security Shield, sur Adobe Experience Platform hébergé sur Azure, et indiquez-le.',
    },
  };
}

/** Adobe's application exists, so somebody had the right to add it. */
function right({ outcome }: SummarySource): Progress {
  const principal = outcome.observed?.principal;
  if (principal?.presence === 'found' && principal.value.enabled !== null) return { state: 'done' };
  return {
    state: 'not-checked',
    left: {
      en: 'Nothing, provided the ID of the service principal is right: Microsoft Graph did not say whose it is.',
      fr: "Rien, à condition que l'ID du principal de service soit exact\u00A0: Microsoft Graph n'a pas dit de qui il est.",
    },
  };
}

function vaultStep(source: SummarySource): Progress {
  if (statusOf(source, 'vault-dedicated') !== 'fail') return { state: 'done' };
  return {
    state: 'warned',
    left: {
      en: 'It exists, but also contains other keys or secrets.',
      fr: "Il existe, mais contient aussi d'autres clés ou des secrets.",
    },
  };
}

function ticket(source: SummarySource): Progress {
  const { outcome } = source;
  if (source.findings.some(isForeign)) return { state: 'to-do', left: checkApplication };
  if (isChangeOpen(outcome)) return { state: 'to-do', left: sendChange };
  const number = outcome.inputs?.adobeTicket;
  if (number !== undefined) {
    const said = `Ticket ${tableCode(number)}.`;
    return { state: 'recorded', left: { en: said, fr: said } };
  }
  if (outcome.inputs !== undefined && isConfirmed(outcome.inputs)) return { state: 'recorded' };
  return { state: 'to-do', left: sendTicket };
}

const sendChange: Words = {
  en: 'Send the ticket above, once the owners of the vault agreed. It asks Adobe to change to the current version.',
  fr: "Envoyez le ticket ci-dessus, une fois l'accord des responsables du coffre obtenu. Il demande à Adobe de passer à la version actuelle.",
};

const sendTicket: Words = {
  en: 'Have the ticket sent, if none was sent yet, and record its number.',
  fr: "Faites envoyer le ticket, si aucun n'a été envoyé, et indiquez son numéro.",
};

const checkApplication: Words = {
  en: "Check the application's ID first.",
  fr: "Vérifiez d'abord l'ID de l'application.",
};

/** The ticket of this run asks Adobe to change to the key's current version. */
function isChangeOpen(outcome: Outcome): boolean {
  return ticketPurpose(outcome) === 'change' && ticketText(outcome) !== '';
}

function confirmation(source: SummarySource): Progress {
  const { inputs } = source.outcome;
  if (inputs === undefined || !isConfirmed(inputs)) {
    return { state: 'to-do', left: inputs?.adobeTicket === undefined ? awaitAdobe : recordConfirmation };
  }
  if (statusOf(source, 'confirmed-key') !== 'pass') return { state: 'broken', left: seeWaived };
  return isChangeOpen(source.outcome) ? { state: 'to-do', left: awaitChange } : { state: 'recorded' };
}

const seeWaived: Words = { en: 'See "Waived".', fr: 'Voir «\u00A0Accepté par dérogation\u00A0».' };

const recordConfirmation: Words = {
  en: 'When Adobe confirms the key, record its URI.',
  fr: 'Une fois la clé confirmée par Adobe, indiquez son URI.',
};

const awaitAdobe: Words = {
  en: "After you send the ticket, wait for Adobe's reply.",
  fr: "Après l'envoi du ticket, attendez la réponse d'Adobe.",
};

const awaitChange: Words = {
  en: 'Adobe confirmed the previous version. When Adobe confirms the change, record the new URI.',
  fr: 'Adobe a confirmé la version précédente. Une fois le changement confirmé par Adobe, indiquez le nouvel URI.',
};
