/** What only a terminal says. */

import type { Explanation, HostTexts } from '../../errors/entry.ts';
import type { IdTokenClaims } from '../../model/host.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Start, Starts } from '../../model/outcome.ts';
import { inSteps, type Remedy } from '../../model/remedy.ts';
import { runAgainLater, runVerbosely } from '../../remedies/run-remedies.ts';
import { compareCredentials, identityName, olderNode } from '../../remedies/sign-in-remedies.ts';

/** Nothing registers what was presented: whoever can get such a token could then sign in. */
function untrusted(inputs: Inputs, claims: IdTokenClaims | undefined): Remedy {
  const { en, fr } = identityName(inputs);
  return inSteps(
    {
      en: `Use a token that is for ${en}, or correct --client-id.`,
      fr: `Utilisez un jeton destiné à ${fr}, ou corrigez --client-id.`,
      says: {
        en: 'Never add this subject to the federated credentials: anyone who can get such a token could then sign in.',
        fr: "N'ajoutez jamais ce sujet aux informations d'identification fédérées\u00A0: quiconque obtient un tel jeton pourrait alors se connecter.",
      },
    },
    compareCredentials(inputs, claims),
    runAgainLater,
  );
}

const sameCommand: Start = { says: { en: 'Use the same command.', fr: 'Utilisez la même commande.' } };

const starts: Starts = {
  again: sameCommand,
  anew: { en: 'Run the command again, with what you changed.', fr: 'Relancez la commande, avec vos modifications.' },
  other: (mode) => ({
    says: {
      en: `The command is cja-cmk ${mode}, with the same options.`,
      fr: `La commande est cja-cmk ${mode}, avec les mêmes options.`,
    },
  }),
};

const unsafeEvent: Explanation = {
  meaning: {
    en: 'Strangers can cause such a run, or it runs what nobody has reviewed.',
    fr: "Des inconnus peuvent déclencher une telle exécution, ou elle exécute ce que personne n'a relu.",
  },
  remedy: inSteps(
    {
      en: 'Run mode ensure on a protected branch, started by a person or by a push.',
      fr: 'Exécutez le mode ensure sur une branche protégée, à la demande ou après un push.',
    },
    {
      en: 'Run mode plan for what is proposed, with the identity of verify.',
      fr: "Exécutez le mode plan pour ce qui est proposé, avec l'identité de verify.",
    },
  ),
};

export const texts: HostTexts = {
  name: 'terminal',
  form: 'option',
  issuer: { en: "the token's issuer", fr: "l'émetteur du jeton" },
  issuerTitle: { en: "the token's issuer", fr: "l'émetteur du jeton" },
  job: { en: 'the command', fr: 'la commande' },
  machine: { en: 'this machine', fr: 'cette machine' },
  starts: () => starts,
  runVerbosely,
  ids: { 'client-id': { en: '--client-id', fr: '--client-id' }, 'tenant-id': { en: '--tenant-id', fr: '--tenant-id' } },
  noToken: {},
  audience: 'audience',
  untrusted,
  unsafeEvent,
  oldNode: olderNode({
    en: 'Install Node.js 24 from https://nodejs.org, and run the same command with it.',
    fr: 'Installez Node.js 24 depuis https://nodejs.org, et lancez la même commande avec cette version.',
  }),
  errors: [],
};
