/** What to do where the confirmed key is not the one that the inputs name, or is not recorded. */

import { recordTicket } from '../az-commands/runner.ts';
import { named } from '../inputs/named.ts';
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
    en: `Compare ${named(inputs, 'confirmedKeyUri')} with the key URI in Adobe's confirmation.`,
    fr: `Comparez ${named(inputs, 'confirmedKeyUri')} à l'URI de clé de la confirmation d'Adobe.`,
    how: { en: `It is ${confirmed?.uri ?? ''}.`, fr: `Il vaut ${confirmed?.uri ?? ''}.` },
    calls: ['adobe-admin'],
    rows: [
      row({
        en: ['The same key', 'Correct the names of vault and key to its names, and start a new run.'],
        fr: ['La même clé', "Corrigez les noms du coffre et de la clé d'après elle, et lancez une nouvelle exécution."],
      }),
      row({
        en: [
          `Key ${keyName} in ${vaultName}`,
          `Set ${named(inputs, 'confirmedKeyUri')} to its URI now, and start a new run, which checks that key.`,
        ],
        fr: [
          `La clé ${keyName} de ${vaultName}`,
          `Indiquez maintenant son URI dans ${named(inputs, 'confirmedKeyUri')}, et lancez une nouvelle exécution, qui contrôle cette clé.`,
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
    blocks: (inputs) => ({
      en: `${named(inputs, 'confirmedKeyUri')} is ${confirmationText(inputs.confirmedKeyUri)}, while this run is about key ${inputs.keyName} in vault ${inputs.vaultName}. Which of the two is right is not known, so nothing is changed.`,
      fr: `${named(inputs, 'confirmedKeyUri')} est ${confirmationText(inputs.confirmedKeyUri)}, alors que cette exécution concerne la clé ${inputs.keyName} du coffre ${inputs.vaultName}. Rien n'indique ce qui est juste\u00A0; rien n'est donc modifié.`,
    }),
    runbook: (inputs) => otherKeyConfirmed(inputs),
  },
  'none-contradicted': {
    explainedBy: 'adobe-confirmation',
    blocks: (inputs) => ({
      en: `Adobe uses key ${inputs.keyName} in ${inputs.vaultName}, and ${named(inputs, 'confirmedKeyUri')} says none, so nothing is changed.`,
      fr: `Adobe utilise la clé ${inputs.keyName} de ${inputs.vaultName}, et ${named(inputs, 'confirmedKeyUri')} indique none\u00A0; rien n'est donc modifié.`,
    }),
    runbook: () => see('adobe-confirmation'),
  },
  'none-ended': {
    explainedBy: 'adobe-confirmation',
    blocks: (inputs) => ({
      en: `${named(inputs, 'confirmedKeyUri')} is ${confirmationText(inputs.confirmedKeyUri)}, and that day is over. Whether Adobe has confirmed a key since is not known, so nothing is changed.`,
      fr: `${named(inputs, 'confirmedKeyUri')} vaut ${confirmationText(inputs.confirmedKeyUri)}, et ce jour est passé. Rien n'indique si Adobe a confirmé une clé depuis\u00A0; rien n'est donc modifié.`,
    }),
    runbook: () => see('adobe-confirmation'),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;

export const recordConfirmation = (inputs: Inputs): Step => ({
  en: `Record the key URI as ${named(inputs, 'confirmedKeyUri')}, once Adobe has replied, and keep every version enabled.`,
  fr: `Indiquez l'URI de la clé dans ${named(inputs, 'confirmedKeyUri')}, une fois qu'Adobe a répondu, et gardez chaque version activée.`,
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
});

/** What a rotation depends on. */
export function recordVersionAnswer(inputs: Inputs): Step {
  const name = named(inputs, 'adobeKeyVersion');
  return {
    en: `Record what Adobe answered about the version, as ${name}.`,
    fr: `Indiquez dans ${name} ce qu'Adobe a répondu sur la version.`,
    told: 'answer',
    rows: [
      row({
        en: ['It stores the version that you sent', `Set ${name} to pinned.`],
        fr: ['Adobe enregistre la version que vous avez envoyée', `Indiquez pinned dans ${name}.`],
      }),
      row({
        en: ['It takes the newest version', `Set ${name} to latest.`],
        fr: ['Adobe prend la version la plus récente', `Indiquez latest dans ${name}.`],
      }),
      row({
        en: ['Nothing about the version', `Leave ${name} out, ask again in the case, and create no version.`],
        fr: [
          'Rien sur la version',
          `N'indiquez pas ${name}, reposez la question dans le ticket, et ne créez aucune version.`,
        ],
      }),
    ],
  };
}

/** The last steps of the setup, where Azure is ready. */
export function sendTicket(inputs: Inputs): Runbook {
  const hasBlanks = inputs.adobeOrgId === undefined || inputs.ticketContact === undefined;
  return inSteps(
    {
      en: `Have a support administrator of your Adobe organization ${hasBlanks ? 'complete and ' : ''}send the ticket below to Adobe Customer Care.`,
      fr: `Faites ${hasBlanks ? 'compléter et ' : ''}envoyer le ticket ci-dessous à l'assistance clientèle Adobe par un administrateur du support de votre organisation Adobe.`,
      calls: ['adobe-admin'],
      rows: [
        row({ en: ['It is sent', 'Go on.'], fr: ['Il est envoyé', 'Continuez.'] }),
        row({
          en: ['A ticket for this key is open already', 'Send none. Go on with its number.'],
          fr: ['Un ticket est déjà ouvert pour cette clé', "N'en envoyez pas. Continuez avec son numéro."],
        }),
        row({
          en: ['Nobody who can send it', 'Ask again in working hours.'],
          fr: ["Personne pour l'envoyer", 'Redemandez aux heures de bureau.'],
        }),
      ],
    },
    {
      en: `Set ${named(inputs, 'adobeTicket')} to the ticket's number and, once Adobe's reply confirms a URI, ${named(inputs, 'confirmedKeyUri')} to exactly that URI.`,
      fr: `Indiquez le numéro du ticket dans ${named(inputs, 'adobeTicket')} et, dès que la réponse d'Adobe confirme un URI, cet URI exact dans ${named(inputs, 'confirmedKeyUri')}.`,
      commands: recordTicket(inputs),
    },
  );
}

export const notYetConfirmed = (inputs: Inputs): Runbook =>
  inSteps(
    { en: 'Send the ticket to Adobe Customer Care.', fr: "Envoyez le ticket à l'assistance clientèle Adobe." },
    recordConfirmation(inputs),
    recordVersionAnswer(inputs),
  );
