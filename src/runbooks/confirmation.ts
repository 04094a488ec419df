/** What to do where the confirmed key is not the one that the inputs name, or is not recorded. */

import { recordTicket } from '../az-commands/runner.ts';
import { confirmationText, confirmedKeyOf } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Runbook, row, type Step, see } from '../model/runbook.ts';
import { lookAtConfirmed } from './look.ts';

/** The inputs name a different key from the confirmed one. */
export function otherKeyConfirmed(inputs: Inputs): Runbook {
  const { vaultName, keyName } = inputs;
  const confirmed = confirmedKeyOf(inputs);
  const looks =
    confirmed === undefined
      ? []
      : lookAtConfirmed({ ...inputs, vaultName: confirmed.vaultName, keyName: confirmed.keyName });
  return inSteps(...looks, {
    en: "Compare confirmed-key-uri with the key URI in Adobe's confirmation.",
    fr: "Comparez confirmed-key-uri à l'URI de clé de la confirmation d'Adobe.",
    how: { en: `It is ${confirmed?.uri ?? ''}.`, fr: `Il vaut ${confirmed?.uri ?? ''}.` },
    calls: ['adobe-admin'],
    told: 'found',
    rows: [
      row({
        en: ['The same key', 'Set vault-name and key-name to its names, and start a new run.'],
        fr: ['La même clé', 'Indiquez ses noms dans vault-name et key-name, et lancez une nouvelle exécution.'],
      }),
      row({
        en: [
          `Key ${keyName} in ${vaultName}`,
          'Set confirmed-key-uri to its URI now, and start a new run, which checks that key.',
        ],
        fr: [
          `La clé ${keyName} de ${vaultName}`,
          'Indiquez maintenant son URI dans confirmed-key-uri, et lancez une nouvelle exécution, qui contrôle cette clé.',
        ],
      }),
      row({
        en: ['A third key', 'Set all three inputs to it now, and start a new run, which checks that key.'],
        fr: [
          'Une troisième clé',
          'Indiquez-la maintenant dans les trois entrées, et lancez une nouvelle exécution, qui la contrôle.',
        ],
      }),
      row({
        en: [
          'No confirmation, or only a ticket',
          'Ask Adobe Customer Care in the daytime which key URI it recorded. Create and change nothing.',
        ],
        fr: [
          'Aucune confirmation, ou seulement un ticket',
          "Demandez en journée à l'assistance clientèle Adobe quel URI de clé est enregistré. Ne créez et ne modifiez rien.",
        ],
      }),
    ],
  });
}

/** What contradicts the confirmation. */
export const confirmationObstacles = {
  'another-key-confirmed': {
    explainedBy: 'confirmed-key',
    blocks: ({ confirmedKeyUri: said, keyName, vaultName }) => ({
      en: `confirmed-key-uri is ${confirmationText(said)}, while key-name and vault-name are ${keyName} and ${vaultName}. Which of the two is right is not known, so nothing is changed.`,
      fr: `confirmed-key-uri est ${confirmationText(said)}, alors que key-name et vault-name sont ${keyName} et ${vaultName}. Rien n'indique ce qui est juste\u00A0; rien n'est donc modifié.`,
    }),
    runbook: (inputs) => otherKeyConfirmed(inputs),
  },
  'none-contradicted': {
    explainedBy: 'adobe-confirmation',
    blocks: ({ keyName, vaultName }) => ({
      en: `Adobe uses key ${keyName} in ${vaultName}, and confirmed-key-uri says none, so nothing is changed.`,
      fr: `Adobe utilise la clé ${keyName} de ${vaultName}, et confirmed-key-uri indique none\u00A0; rien n'est donc modifié.`,
    }),
    runbook: () => see('adobe-confirmation'),
  },
  'none-ended': {
    explainedBy: 'adobe-confirmation',
    blocks: ({ confirmedKeyUri }) => ({
      en: `confirmed-key-uri is ${confirmationText(confirmedKeyUri)}, and that day is over. Whether Adobe has confirmed a key since is not known, so nothing is changed.`,
      fr: `confirmed-key-uri vaut ${confirmationText(confirmedKeyUri)}, et ce jour est passé. Rien n'indique si Adobe a confirmé une clé depuis\u00A0; rien n'est donc modifié.`,
    }),
    runbook: () => see('adobe-confirmation'),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;

export const recordConfirmation: Step = {
  en: 'Record the key URI as confirmed-key-uri, once Adobe has replied, and keep every version enabled.',
  fr: "Indiquez l'URI de la clé dans confirmed-key-uri, une fois qu'Adobe a répondu, et gardez chaque version activée.",
  told: 'found',
  rows: [
    row({
      en: ["Adobe's reply confirms the current version's URI", 'Record that URI.'],
      fr: ["La réponse d'Adobe confirme l'URI de la version actuelle", 'Indiquez cet URI.'],
    }),
    row({
      en: ['It confirms another URI, or names none', 'Record nothing. Ask Adobe which one it uses.'],
      fr: ["Elle confirme un autre URI, ou n'en cite aucun", "N'indiquez rien. Demandez à Adobe lequel est utilisé."],
    }),
    row({
      en: ['It confirms nothing yet, as a receipt does', 'Record nothing yet.'],
      fr: ['Elle ne confirme rien encore, comme un accusé de réception', "N'indiquez encore rien."],
    }),
  ],
};

/** What a rotation depends on. */
export const recordVersionAnswer: Step = {
  en: 'Record what Adobe answered about the version, as adobe-key-version.',
  fr: "Indiquez dans adobe-key-version ce qu'Adobe a répondu sur la version.",
  told: 'answer',
  rows: [
    row({
      en: ['It stores the version that you sent', 'Set adobe-key-version to pinned.'],
      fr: ['Adobe enregistre la version que vous avez envoyée', 'Indiquez pinned dans adobe-key-version.'],
    }),
    row({
      en: ['It takes the newest version', 'Set adobe-key-version to latest.'],
      fr: ['Adobe prend la version la plus récente', 'Indiquez latest dans adobe-key-version.'],
    }),
    row({
      en: ['Nothing about the version', 'Leave adobe-key-version out, ask again in the case, and create no version.'],
      fr: [
        'Rien sur la version',
        "N'indiquez pas adobe-key-version, reposez la question dans le ticket, et ne créez aucune version.",
      ],
    }),
  ],
};

/** The last steps of the setup, where Azure is ready. */
export function sendTicket(inputs: Inputs): Runbook {
  const hasBlanks = inputs.adobeOrgId === undefined || inputs.ticketContact === undefined;
  return inSteps(
    {
      en: `Have a support administrator of your Adobe organization ${hasBlanks ? 'complete and ' : ''}send the ticket below to Adobe Customer Care.`,
      fr: `Faites ${hasBlanks ? 'compléter et ' : ''}envoyer le ticket ci-dessous à l'assistance clientèle Adobe par un administrateur du support de votre organisation Adobe.`,
      calls: ['adobe-admin'],
    },
    {
      en: `Set adobe-ticket to the ticket's number and, once Adobe has confirmed a URI, confirmed-key-uri to it.`,
      fr: "Indiquez le numéro du ticket dans adobe-ticket et, dès qu'Adobe a confirmé un URI, celui-ci dans confirmed-key-uri.",
      commands: recordTicket(inputs),
    },
  );
}

export const notYetConfirmed: Runbook = inSteps(
  { en: 'Send the ticket to Adobe Customer Care.', fr: "Envoyez le ticket à l'assistance clientèle Adobe." },
  recordConfirmation,
  recordVersionAnswer,
);
