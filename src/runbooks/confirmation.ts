/** What to do where the confirmed key is not the one that the inputs name, or is not recorded. */
import { recordTicket } from '../az-commands/runner.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Runbook, row, type Step } from '../model/runbook.ts';
import { verifyYourself } from './asking.ts';
import { lookAtConfirmed } from './look.ts';
import { runAnew } from './run-mode.ts';

/** The inputs name a different key from the confirmed one. */
export function otherKeyConfirmed(inputs: Inputs): Runbook {
  const { vaultName, keyName, confirmedKeyUri: confirmed } = inputs;
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
    blocks: ({ confirmedKeyUri, keyName, vaultName }) => ({
      en: `confirmed-key-uri is ${confirmedKeyUri?.uri ?? ''}, while key-name and vault-name are ${keyName} and ${vaultName}. Which of the two is right is not known, so nothing is changed.`,
      fr: `confirmed-key-uri est ${confirmedKeyUri?.uri ?? ''}, alors que key-name et vault-name sont ${keyName} et ${vaultName}. Rien n'indique ce qui est juste\u00A0; rien n'est donc modifié.`,
    }),
    runbook: (inputs) => otherKeyConfirmed(inputs),
  },
  'none-contradicted': {
    explainedBy: 'adobe-use',
    blocks: ({ keyName, vaultName }) => ({
      en: `Adobe uses key ${keyName} in ${vaultName}, but confirmed-key-uri is none, so nothing is changed.`,
      fr: `Adobe utilise la clé ${keyName} de ${vaultName}, alors que confirmed-key-uri vaut none\u00A0; rien n'est donc modifié.`,
    }),
    runbook: (inputs) => recordUse(inputs),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;

/** Adobe can still be using the version that it confirmed. */
export function newerVersion(): Runbook {
  return inSteps({
    en: 'Ask the owners of the vault whether they created the new version, and whether Adobe is to change to it.',
    fr: "Demandez aux responsables du coffre s'ils ont créé la nouvelle version, et si Adobe doit y passer.",
    how: {
      en: 'Disable neither version, since Adobe might use either.',
      fr: "Ne désactivez aucune des deux versions\u00A0: Adobe utilise peut-être l'une ou l'autre.",
    },
    calls: ['owners'],
    told: 'answer',
    rows: [
      row({
        en: ['They created it, and Adobe is to change to it', 'Follow the list below.'],
        fr: ["Ils l'ont créée, et Adobe doit y passer", 'Suivez la liste ci-dessous.'],
      }),
      row({
        en: ['They created it, and Adobe is to keep the former one', 'Send nothing. This warning stays.'],
        fr: ["Ils l'ont créée, et Adobe doit garder l'ancienne", "N'envoyez rien. Cet avertissement reste."],
      }),
      row({
        en: [
          'Nobody knows it, or no answer that day',
          'Send and disable nothing. Tell your security lead that day: a stranger might have created it.',
        ],
        fr: [
          'Personne ne la connaît, ou pas de réponse ce jour-là',
          "N'envoyez et ne désactivez rien. Prévenez le jour même votre responsable sécurité\u00A0: un inconnu l'a peut-être créée.",
        ],
      }),
    ],
    folds: [
      {
        title: { en: 'Adobe is to change to it', fr: 'Adobe doit y passer' },
        steps: [sendChange, recordConfirmation, runAnew],
      },
    ],
  });
}

const sendChange: Step = {
  en: 'Send Adobe the ticket of this run, which asks it to change to the current version.',
  fr: 'Envoyez à Adobe le ticket de cette exécution, qui lui demande de passer à la version actuelle.',
  calls: ['adobe-admin'],
  told: 'found',
  rows: [
    row({
      en: ['It is sent, now or earlier', 'Go on.'],
      fr: ['Il est envoyé, maintenant ou déjà avant', 'Continuez.'],
    }),
  ],
};

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

/** The last steps of the setup, where Azure is ready. */
export function sendTicket(inputs: Inputs): Runbook {
  const hasBlanks = inputs.adobeOrgId === undefined || inputs.ticketContact === undefined;
  const number: Step = {
    en: `Set adobe-ticket to the ticket's number and, once Adobe has confirmed a URI, confirmed-key-uri to it.`,
    fr: "Indiquez le numéro du ticket dans adobe-ticket et, dès qu'Adobe a confirmé un URI, celui-ci dans confirmed-key-uri.",
    commands: recordTicket(inputs),
  };
  return inSteps(
    {
      en: 'Ask your Adobe support administrator whether a ticket for a key in Azure was sent already, and with which key URI.',
      fr: 'Demandez à votre administrateur du support Adobe si un ticket pour une clé dans Azure a déjà été envoyé, et avec quel URI de clé.',
      calls: ['adobe-admin'],
      told: 'answer',
      rows: [
        row({ en: ['None was sent', 'Go on.'], fr: ['Aucun', 'Continuez.'] }),
        row({
          en: ['One was sent', 'Send no second one: follow the list for its key URI below.'],
          fr: [
            'Un ticket a été envoyé',
            "N'en envoyez pas un second\u00A0: suivez la liste de son URI de clé ci-dessous.",
          ],
        }),
        row({
          en: [
            'Nobody knows',
            'Send nothing. Ask Adobe (account team or Customer Care) which key URI it recorded. None: go on.',
          ],
          fr: [
            'Personne ne sait',
            "N'envoyez rien. Demandez à Adobe (équipe de compte ou assistance clientèle) quel URI de clé est enregistré. Aucun\u00A0: continuez.",
          ],
        }),
      ],
      folds: [
        { title: { en: 'It has the key URI below', fr: "Il contient l'URI de clé ci-dessous" }, steps: [number] },
        {
          title: {
            en: 'It has another URI, which Adobe has not confirmed yet',
            fr: "Il contient un autre URI, qu'Adobe n'a pas encore confirmé",
          },
          said: { en: 'Disable no key.', fr: 'Ne désactivez aucune clé.' },
          steps: [askInTicket, number],
        },
        {
          title: {
            en: 'It has another URI, which Adobe confirmed or uses',
            fr: "Il contient un autre URI, qu'Adobe a confirmé ou utilise",
          },
          said: { en: 'Keep the key of that ticket enabled.', fr: 'Gardez la clé de ce ticket activée.' },
          steps: [{ ...verifyYourself(inputs, 'elsewhere'), rows: followIt }],
        },
      ],
    },
    {
      en: `Have a support administrator of your Adobe organization ${hasBlanks ? 'complete and ' : ''}send the ticket below to Adobe Customer Care.`,
      fr: `Faites ${hasBlanks ? 'compléter et ' : ''}envoyer le ticket ci-dessous à l'assistance clientèle Adobe par un administrateur du support de votre organisation Adobe.`,
      calls: ['adobe-admin'],
    },
    number,
  );
}

const askInTicket: Step = {
  en: 'Ask in that ticket which key Adobe uses.',
  fr: 'Demandez dans ce ticket quelle clé Adobe utilise.',
  told: 'answer',
  rows: [
    row({
      en: ['None', 'Have its URI replaced in the ticket by the one below.'],
      fr: ['Aucune', "Faites remplacer l'URI du ticket par celui ci-dessous."],
    }),
    row({
      en: ['One of them', 'Set the inputs to that key, in a new run.'],
      fr: ["L'une d'elles", 'Indiquez cette clé dans les entrées, dans une nouvelle exécution.'],
    }),
  ],
};

const followIt = [
  row({
    en: ['It passes', "Set the inputs to that key's values, and start a new run."],
    fr: ['Réussi', 'Indiquez dans les entrées les valeurs de cette clé, et lancez une nouvelle exécution.'],
  }),
  row({ en: ['It fails', 'Follow its page.'], fr: ['Échec', 'Suivez sa page.'] }),
];

/** The vault's log shows that Adobe uses the key: only Adobe's reply says which one it confirmed. */
export function recordUse(inputs: Inputs): Runbook {
  const { keyName, vaultName } = inputs;
  return {
    steps: [
      {
        en: "Find the key URI in Adobe's reply to your ticket.",
        fr: "Cherchez l'URI de clé dans la réponse d'Adobe à votre ticket.",
        how: {
          en: "Never compose it from the vault's log, which only shows use.",
          fr: "Ne le composez jamais d'après le journal du coffre, qui montre seulement l'utilisation.",
        },
        calls: ['adobe-admin'],
        told: 'found',
        rows: [
          row({
            en: [`Key ${keyName} in ${vaultName}`, 'Go on.'],
            fr: [`La clé ${keyName} de ${vaultName}`, 'Continuez.'],
          }),
          row({
            en: ['Another key', 'Record nothing, and keep both enabled. Ask in the ticket which key URI Adobe uses.'],
            fr: [
              'Une autre clé',
              "N'indiquez rien, et gardez les deux activées. Demandez dans le ticket quel URI de clé Adobe utilise.",
            ],
          }),
          row({
            en: ['No reply, or no URI', 'Record and change nothing. Ask in the ticket which key URI Adobe recorded.'],
            fr: [
              'Aucune réponse, ou aucun URI',
              "N'indiquez et ne modifiez rien. Demandez dans le ticket quel URI de clé Adobe a enregistré.",
            ],
          }),
        ],
      },
      {
        ...verifyYourself(inputs, 'here'),
        how: {
          en: "Replace KEY-URI with the URI of Adobe's reply, never with one from Azure.",
          fr: "Remplacez KEY-URI par l'URI de la réponse d'Adobe, jamais par un URI d'Azure.",
        },
      },
    ],
    later: [
      {
        en: "Set confirmed-key-uri to the URI of Adobe's reply, in the pipeline.",
        fr: "Indiquez l'URI de la réponse d'Adobe dans confirmed-key-uri, dans le pipeline.",
      },
      runAnew,
    ],
  };
}

export const notYetConfirmed: Runbook = inSteps(
  { en: 'Send the ticket to Adobe Customer Care.', fr: "Envoyez le ticket à l'assistance clientèle Adobe." },
  recordConfirmation,
);
