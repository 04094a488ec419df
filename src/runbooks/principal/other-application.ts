/** What to do about an application that Adobe does not publish, and that adobe-app-id names. */
import { named } from '../../inputs/named.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Observed } from '../../model/observed.ts';
import { inSteps, type Runbook, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { type EndOfAccess, endOfAccess } from '../revocation.ts';
import { runAnew } from '../run-mode.ts';

/**
 * Its owner can use the key. Where Adobe confirmed the key, the access may be the only one that works: that of Adobe's own
 * application is checked before it is removed.
 */
export function otherApplication(inputs: Inputs, observed: Observed): Runbook {
  // Until the input is gone, mode ensure would give the access back.
  const removal = endOfAccess(inputs, observed, ofStranger);
  const steps = isConfirmed(inputs) ? [correct(inputs), checkOwn, ...removal] : [correct(inputs), ...removal, runAnew];
  return inSteps(findReason(inputs, steps));
}

/** @param removal where it was a mistake */
function findReason(inputs: Inputs, removal: readonly Step[]): Step {
  const { adobeAppId } = inputs;
  return {
    en: `Ask the owners of pipeline and vault who set ${named(inputs, 'adobeAppId')}, and why.`,
    fr: `Demandez aux responsables du pipeline et du coffre qui a renseigné ${named(inputs, 'adobeAppId')}, et pourquoi.`,
    calls: ['pipeline', 'owners', 'security'],
    told: 'answer',
    rows: [
      row({
        en: [
          'Adobe Customer Care asked for it in your ticket',
          "Find that in Adobe's own portal, then waive adobe-application, with the ticket as the reason.",
        ],
        fr: [
          "L'assistance clientèle Adobe l'a demandé dans votre ticket",
          "Retrouvez-le dans le portail d'Adobe, puis ajoutez une dérogation pour adobe-application, avec le ticket comme motif.",
        ],
      }),
      { when: ownMistake, next: followList },
      row({
        en: [
          'Otherwise, no reason known, or no answer',
          `Remove nothing, and send no ticket for setup. Ask Adobe Customer Care whether application ${adobeAppId} is theirs, and tell your security lead, who decides.`,
        ],
        fr: [
          'Sinon, raison inconnue, ou pas de réponse',
          `Ne retirez rien, et n'envoyez aucun ticket d'activation. Demandez à l'assistance clientèle Adobe si l'application ${adobeAppId} est la sienne, et prévenez votre responsable de la sécurité, qui décide.`,
        ],
      }),
    ],
    folds: [{ title: ownMistake, steps: removal }],
  };
}

const ownMistake: Words = { en: 'For a test or by mistake', fr: 'Pour un test ou par erreur' };

const followList: Words = { en: 'Follow the list below.', fr: 'Suivez la liste ci-dessous.' };

function correct(inputs: Inputs): Step {
  const name = named(inputs, 'adobeAppId');
  return { en: `Remove ${name} from the pipeline's file.`, fr: `Retirez ${name} du fichier du pipeline.` };
}

const checkOwn: Step = {
  ...runAnew,
  rows: [
    row({ en: ['adobe-grant passes', 'Go on.'], fr: ['adobe-grant réussit', 'Continuez.'] }),
    row({
      en: ['adobe-grant has an error', "Remove nothing: follow that run's page first."],
      fr: ['adobe-grant est en erreur', "Ne retirez rien\u00A0: suivez d'abord la page de cette exécution."],
    }),
  ],
};

const ofStranger: EndOfAccess = {
  remove: { en: "Remove that application's access.", fr: "Retirez l'accès de cette application." },
  kept: {
    en: 'Stop here, leave the lock, and tell the security lead that the application can still use the key.',
    fr: "Arrêtez-vous là, laissez le verrou, et signalez au responsable de la sécurité que l'application peut encore utiliser la clé.",
  },
  lockAgain: { en: 'Create the lock again, also after a failure.', fr: 'Recréez le verrou, même après un échec.' },
};
