/** What to do about Adobe's service principal where it does not exist, and none can be restored. */

import { createAdobePrincipal } from '../../az-commands/directory.ts';
import { renewEnsureIdentity } from '../../az-commands/identity.ts';
import { named } from '../../inputs/named.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Fold, inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { askOnLoss, type Meant } from '../asking.ts';
import { ownersOfPrincipal } from '../owners.ts';
import { removeAfterward, restoreByRun, runEnsure, runPlan } from '../run-mode.ts';

export const administrator = role('applicationAdministrator', 'tenant');

/** Somebody deleted it, perhaps to revoke Adobe's access. */
export const deletion = (inputs: Inputs): Omit<Meant, 'repair'> => ({
  whom: ownersOfPrincipal(inputs),
  did: { en: "delete Adobe's service principal", fr: "supprimé le principal de service d'Adobe" },
  kept: { en: 'the service principal deleted', fr: 'le principal de service supprimé' },
});

/** Adobe confirms no key that it can't use. */
export const neverThere: Fold = {
  title: { en: 'They say: it never existed', fr: "Réponse\u00A0: il n'a jamais existé" },
  said: { en: 'Create nothing.', fr: 'Ne créez rien.' },
  steps: [
    {
      en: "Find Adobe's confirmation in your tickets.",
      fr: "Cherchez la confirmation d'Adobe dans vos tickets.",
      calls: ['security'],
      rows: [
        row({
          en: ['It is for another vault', 'Call the owners of that vault.'],
          fr: ['Elle concerne un autre coffre', 'Appelez les responsables de ce coffre.'],
        }),
        row({
          en: ['It is for this vault, or none is found', 'Call the security lead, who decides.'],
          fr: ['Elle concerne ce coffre, ou est introuvable', 'Appelez le responsable de la sécurité, qui décide.'],
        }),
      ],
    },
  ],
};

/** A new service principal has no role, and the condition of the role of ensure names the former one. */
export function afterNewId(inputs: Inputs): Step {
  return {
    en: 'Run the setup script again, since the role of ensure names the former ID.',
    fr: "Relancez le script d'installation, car le rôle d'ensure nomme l'ancien ID.",
    ...(inputs.mode !== 'ensure' && { how: valuesOfEnsure }),
    commands: renewEnsureIdentity({ inputs }),
    as: role(['owner', 'accessAdministrator'], 'group'),
  };
}

/** A run as verify does not know them. */
const valuesOfEnsure: Words = {
  en: 'Capitals: see the file of the pipeline of mode ensure.',
  fr: 'Capitales\u00A0: voir le fichier du pipeline du mode ensure.',
};

/** Adobe confirmed a key, and no service principal of Adobe's exists or can be restored. */
export function lostPrincipal(inputs: Inputs): Runbook {
  return askOnLoss({
    ...deletion(inputs),
    others: [neverThere],
    repair: [
      ...createdAgain(inputs),
      afterNewId(inputs),
      restoreByRun(inputs, 'restoreGrant'),
      removeAfterward(inputs, 'restoreGrant'),
    ],
  });
}

/** Whoever deleted the vault need not be who deleted it. */
export const askAboutPrincipal: Step = {
  en: "Ask the tenant's application administrators whether they deleted Adobe's service principal on purpose.",
  fr: "Demandez aux administrateurs d'application du locataire s'ils ont supprimé volontairement le principal de service d'Adobe.",
  calls: ['owners', 'security'],
  told: 'answer',
  rows: [
    row({
      en: ['By mistake, or it never existed', 'Go on.'],
      fr: ["Par erreur, ou il n'a jamais existé", 'Continuez.'],
    }),
    row({
      en: ['On purpose, or no answer', 'Stop here: the security lead decides.'],
      fr: ['Oui, volontairement, ou pas de réponse', 'Arrêtez-vous là\u00A0: le responsable de la sécurité décide.'],
    }),
  ],
};

/** With a new ID, and without a role. */
export function createdAgain(inputs: Inputs): readonly Step[] {
  const again: Step = {
    ...create(inputs),
    en: `Create Adobe's service principal again in tenant ${inputs.tenantId}.`,
    fr: `Recréez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
  };
  return inputs.adobePrincipalId === undefined ? [again] : [again, setNewId(inputs)];
}

const setNewId = (inputs: Inputs): Step => ({
  en: `Set ${named(inputs, 'adobePrincipalId')} to the ID that this shows, everywhere that it is set.`,
  fr: `Indiquez l'ID affiché dans ${named(inputs, 'adobePrincipalId')}, partout où il est renseigné.`,
});

/** It never existed, as far as anybody could see. */
export function missingPrincipal(inputs: Inputs): Runbook {
  return inSteps(create(inputs), inputs.mode === 'plan' ? runPlan : runEnsure);
}

function create(inputs: Inputs): Step {
  return {
    en: `Create Adobe's service principal in tenant ${inputs.tenantId}.`,
    fr: `Créez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    commands: [createAdobePrincipal({ inputs })],
    as: administrator,
  };
}
