/** What to do about a resource group that does not exist, or is being deleted. */

import { renewEnsureIdentity } from '../az-commands/identity.ts';
import { createGroupCommand, listGroups } from '../az-commands/subscription.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Row, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { askInSetup } from './asking.ts';
import { ownersOfSubscription } from './owners.ts';
import { runAgain } from './run-mode.ts';
import { deleteGroup, type Stopped, watchDeletion } from './vault/deleted.ts';

/** It may be misspelt, or in a different subscription. */
export function missingGroup(inputs: Inputs): Runbook {
  const { resourceGroup: name, subscriptionId } = inputs;
  return inSteps(
    {
      en: `List the resource groups of subscription ${subscriptionId}, and compare the names with ${name}.`,
      fr: `Affichez les groupes de ressources de l'abonnement ${subscriptionId}, et comparez leurs noms à ${name}.`,
      commands: [listGroups({ inputs })],
      as: role('reader', 'subscription'),
      rows: [
        row({
          en: ['The group, spelled differently', "Correct the group's name, and start a new run."],
          fr: ['Le groupe, écrit autrement', 'Corrigez le nom du groupe, et lancez une nouvelle exécution.'],
        }),
        row({
          en: ['The group, spelled the same', 'It was created since. Run again.'],
          fr: ['Le groupe, écrit de même', "Il a été créé depuis. Relancez l'exécution."],
        }),
        row({ en: ['No such group', 'Go on.'], fr: ['Aucun groupe de ce nom', 'Continuez.'] }),
      ],
    },
    askWhere(inputs),
    ...(isConfirmed(inputs) ? [] : [createGroup(inputs), ...rolesOnGroup(inputs), runAgain]),
  );
}

function askWhere(inputs: Inputs): Step {
  const { resourceGroup: name } = inputs;
  const isNew: Row = isConfirmed(inputs)
    ? { when: neverExisted, next: askDeleted(inputs) }
    : { when: neverExisted, next: { en: 'Go on.', fr: 'Continuez.' } };
  return {
    en: `Ask the owners of the subscription where ${name} is.`,
    fr: `Demandez aux propriétaires de l'abonnement où se trouve ${name}.`,
    calls: ['owners'],
    told: 'answer',
    rows: [
      row({
        en: ['In a different subscription', 'Correct the subscription ID, and start a new run.'],
        fr: ['Dans un autre abonnement', "Corrigez l'ID d'abonnement, et lancez une nouvelle exécution."],
      }),
      {
        when: { en: 'It was deleted, or nobody knows', fr: 'Il a été supprimé, ou personne ne le sait' },
        next: askDeleted(inputs),
      },
      isNew,
    ],
  };
}

const neverExisted: Words = { en: 'It never existed', fr: "Il n'a jamais existé" };

function askDeleted(inputs: Inputs): Words {
  const [en, fr] = isConfirmed(inputs)
    ? ['Adobe confirmed a key in it. ', "Adobe a confirmé une clé qui s'y trouve. "]
    : ['', ''];
  return {
    en: `${en}Find out who deleted it, and why. Create nothing.`,
    fr: `${fr}Cherchez qui l'a supprimé, et pourquoi. Ne créez rien.`,
  };
}

/** A person creates it: the pipeline then needs no permission on the whole subscription. */
export function createGroup(inputs: Inputs): Step {
  return {
    en: `Create resource group ${inputs.resourceGroup}.`,
    fr: `Créez le groupe de ressources ${inputs.resourceGroup}.`,
    commands: [createGroupCommand({ inputs })],
    as: role('contributor', 'subscription'),
  };
}

/** A group that is new has no role assignments of its own. */
function rolesOnGroup(inputs: Inputs): readonly Step[] {
  if (inputs.mode !== 'ensure') return [];
  return [
    {
      en: 'Run the setup script again, which gives ensure its roles on the new group.',
      fr: "Relancez le script d'installation, qui donne à ensure ses rôles sur le nouveau groupe.",
      commands: renewEnsureIdentity({ inputs }),
      as: role(['owner', 'accessAdministrator'], 'group'),
    },
  ];
}

/** With nothing in it that Adobe confirmed. */
export function leavingGroup(inputs: Inputs): Runbook {
  const create = createGroup(inputs);
  return askInSetup({
    whom: ownersOfSubscription(),
    did: deleteGroup(inputs),
    kept: { en: 'it, and choose a different group', fr: 'le groupe, et choisissez-en un autre' },
    repair: [watchDeletion(inputs, groupStays, create)],
    check: inputs.mode === 'ensure' ? createAll : runAgain,
  });
}

const groupStays: Stopped = {
  next: {
    en: 'The deletion stopped, perhaps at a lock, and the group stays.',
    fr: "La suppression s'est arrêtée, peut-être à cause d'un verrou, et le groupe reste.",
  },
};

/** All of it was in the group. */
const createAll: Step = {
  ...runAgain,
  en: "Run mode ensure again, which creates the vault, the key and Adobe's access.",
  fr: "Exécutez de nouveau le mode ensure, qui crée le coffre, la clé et l'accès d'Adobe.",
};

/** What stands in the way of changes in the group. */
export const resourceGroupObstacles = {
  'resource-group-missing': {
    blocks: (inputs) => ({
      en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}.`,
      fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}.`,
    }),
    runbook: (inputs) => missingGroup(inputs),
  },
  'resource-group-deleting': {
    explainedBy: 'vault-provisioned',
    blocks: (inputs) => ({
      en: `Azure is deleting resource group ${inputs.resourceGroup}, with everything in it.`,
      fr: `Azure est en train de supprimer le groupe de ressources ${inputs.resourceGroup}, avec tout ce qu'il contient.`,
    }),
    runbook: (inputs) => leavingGroup(inputs),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;
