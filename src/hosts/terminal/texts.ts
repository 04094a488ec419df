/** What only a terminal says. */

import type { Explanation, HostTexts } from '../../errors/entry.ts';
import { named } from '../../inputs/named.ts';
import type { IdTokenClaims } from '../../model/host.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Start, Starts } from '../../model/outcome.ts';
import { inSteps, type Runbook, row } from '../../model/runbook.ts';
import { compareCredentials, sameValues } from '../../runbooks/credentials.ts';
import { identityName } from '../../runbooks/identity.ts';
import { olderNode } from '../../runbooks/older-node.ts';
import { runAgainLater, runVerbosely } from '../../runbooks/run-mode.ts';

/** Nothing registers what was presented: whoever can get such a token could then sign in. */
function untrusted(inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  const { en, fr } = identityName(inputs);
  return inSteps(
    {
      en: `Keep this subject out of the federated credentials, since anyone who can get such a token could then sign in as ${en}.`,
      fr: `Laissez ce sujet hors des informations d'identification fédérées, car quiconque obtient un tel jeton pourrait alors se connecter avec ${fr}.`,
    },
    ...compareCredentials(inputs, claims, [
      sameValues,
      row({
        en: ['Different values, or nothing', 'Use a token that is for this identity, or correct --client-id.'],
        fr: [
          'Des valeurs différentes, ou rien',
          'Utilisez un jeton destiné à cette identité, ou corrigez --client-id.',
        ],
      }),
    ]),
    runAgainLater,
  );
}

const sameCommand: Start = { how: { en: 'Use the same command.', fr: 'Utilisez la même commande.' } };

const starts: Starts = {
  again: sameCommand,
  anew: { en: 'Run the command again, with what you changed.', fr: 'Relancez la commande, avec vos modifications.' },
  other: (mode) => ({
    how: {
      en: `The command is cja-cmk ${mode}, with the same options.`,
      fr: `La commande est cja-cmk ${mode}, avec les mêmes options.`,
    },
  }),
  restoring: (input) => ({
    how: {
      en: `Add ${named({ form: 'option' }, input)} to the command of mode ensure.`,
      fr: `Ajoutez ${named({ form: 'option' }, input)} à la commande du mode ensure.`,
    },
  }),
};

const unsafeEvent: Explanation = {
  meaning: {
    en: 'Strangers can cause such a run, or it runs what nobody has reviewed.',
    fr: "Des inconnus peuvent déclencher une telle exécution, ou elle exécute ce que personne n'a relu.",
  },
  runbook: inSteps(
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
  renewsTokens: false,
  audience: 'audience',
  untrusted,
  unsafeEvent,
  oldNode: olderNode({
    en: 'Install Node.js 24 from https://nodejs.org, and run the same command with it.',
    fr: 'Installez Node.js 24 depuis https://nodejs.org, et lancez la même commande avec cette version.',
  }),
  errors: [],
};
