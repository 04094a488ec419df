/** What to do where the confirmed key is not the one that the inputs name, or is not recorded. */
import { listVersions } from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { runVerify } from './run-mode.ts';

/** The inputs name a different key from the confirmed one. */
export function otherKeyConfirmed({ vaultName, keyName }: Inputs): Runbook {
  return inSteps({
    phase: 'find',
    en: 'Compare confirmed-key-uri with the key URI in your ticket to Adobe.',
    fr: "Comparez confirmed-key-uri à l'URI de clé de votre ticket à Adobe.",
    rows: [
      row({
        en: ['They are the same', 'Set vault-name and key-name to the names in that URI.'],
        fr: ['Ils sont identiques', 'Indiquez dans vault-name et key-name les noms de cet URI.'],
      }),
      row({
        en: [`The ticket names ${keyName} in ${vaultName}`, 'Correct confirmed-key-uri.'],
        fr: [`Le ticket nomme ${keyName} dans ${vaultName}`, 'Corrigez confirmed-key-uri.'],
      }),
      row({
        en: ['No ticket can be found', 'Ask Adobe Customer Care which key URI it recorded.'],
        fr: ['Aucun ticket trouvé', "Demandez à l'assistance clientèle Adobe quel URI de clé est enregistré."],
      }),
    ],
  });
}

/** What contradicts the confirmation. */
export const confirmationObstacles = {
  'another-key-confirmed': {
    explainedBy: 'confirmed-key',
    blocks: ({ confirmedKeyUri, keyName, vaultName }) => ({
      en: `confirmed-key-uri is ${confirmedKeyUri?.uri ?? ''}, while key-name and vault-name are ${keyName} and ${vaultName}. Which of the two is right is not known, so nothing is changed.`,
      fr: `confirmed-key-uri est ${confirmedKeyUri?.uri ?? ''}, alors que key-name et vault-name sont ${keyName} et ${vaultName}. Rien n'indique ce qui est juste\u00A0; rien n'est donc modifié.`,
    }),
    runbook: (inputs) => otherKeyConfirmed(inputs),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;

/** A version can't be deleted by itself, so the input is wrong, or the key was purged and created again. */
export function confirmedVersionMissing(inputs: Inputs): Runbook {
  return {
    never: {
      en: 'Never record the current version only because it is current, since the check would then hide a loss.',
      fr: "N'enregistrez jamais la version actuelle pour la seule raison qu'elle est actuelle\u00A0: le contrôle masquerait une perte.",
    },
    steps: [
      {
        phase: 'find',
        en: "Compare confirmed-key-uri with your ticket and Adobe's reply, and with the versions that the key has.",
        fr: "Comparez confirmed-key-uri à votre ticket, à la réponse d'Adobe et aux versions de la clé.",
        commands: [listVersions({ inputs })],
        as: role('vaultReader', 'vault'),
        rows: [
          row({
            en: [
              "Adobe's reply (without one, your ticket) names a listed version",
              'Record that URI in confirmed-key-uri, and run mode verify.',
            ],
            fr: [
              "La réponse d'Adobe (à défaut, votre ticket) mentionne une version affichée",
              'Enregistrez cet URI dans confirmed-key-uri, et exécutez le mode verify.',
            ],
          }),
          row({
            en: [
              'Neither names a listed version',
              'Somebody purged the key and created another one of the same name. Call the owners of the vault, and tell Adobe Customer Care today.',
            ],
            fr: [
              'Ni la réponse ni le ticket ne mentionnent une version affichée',
              "Quelqu'un a supprimé la clé définitivement et en a créé une autre du même nom. Appelez les responsables du coffre, et prévenez l'assistance clientèle Adobe dès aujourd'hui.",
            ],
          }),
        ],
      },
    ],
  };
}

export function confirmedWithoutVersion(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Set confirmed-key-uri to the key URI with version that stands in your ticket to Adobe.',
    fr: "Indiquez dans confirmed-key-uri l'URI de clé avec version qui figure dans votre ticket à Adobe.",
    commands: [listVersions({ inputs })],
    as: role('vaultReader', 'vault'),
  });
}

/** @param confirmed the version that Adobe confirmed, which it can still be using */
export function newerVersion(confirmed: string): Runbook {
  const keep: Step = {
    en: `Don't disable version ${confirmed}, since Adobe might still use it.`,
    fr: `Ne désactivez pas la version ${confirmed}, qu'Adobe utilise peut-être encore.`,
  };
  return inSteps(keep, sendChange, recordConfirmation, verifyWithInput);
}

/** A run that is repeated has the inputs that it had. */
const verifyWithInput: Step = { en: runVerify.en, fr: runVerify.fr, phase: 'check' };

const sendChange: Step = {
  en: 'Send Adobe the ticket of this run, which asks it to change to the current version.',
  fr: 'Envoyez à Adobe le ticket de cette exécution, qui lui demande de passer à la version actuelle.',
};

const recordConfirmation: Step = {
  en: 'Record the key URI as confirmed-key-uri, once Adobe has replied.',
  fr: "Indiquez l'URI de la clé dans confirmed-key-uri, une fois qu'Adobe a répondu.",
  rows: [
    row({
      en: ['The reply names a URI', 'Record that one.'],
      fr: ['La réponse mentionne un URI', 'Indiquez celui-là.'],
    }),
    row({
      en: ['It names none', 'Record the one in the ticket.'],
      fr: ["Elle n'en mentionne aucun", 'Indiquez celui du ticket.'],
    }),
  ],
};

export const notYetConfirmed: Runbook = inSteps(
  {
    en: 'Send the ticket to Adobe Customer Care.',
    fr: "Envoyez le ticket à l'assistance clientèle Adobe.",
  },
  recordConfirmation,
);
