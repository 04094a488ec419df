/**
 * Errors about vaults, from ARM and from the vault itself. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/key-vault/general/common-error-codes.
 */

import { listLatestChanges } from '../az-commands/subscription-commands.ts';
import { showPerimeters, showProvisioningState } from '../az-commands/vault-commands.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import { permissions, rightOf } from '../permissions.ts';
import { deletedKey } from '../remedies/missing-key-remedies.ts';
import { missingPermission } from '../remedies/rights-remedies.ts';
import { runAgainLater, runEnsure, runVerify } from '../remedies/run-remedies.ts';
import { chooseName, deletedVault, nameTaken } from '../remedies/vault-remedies.ts';
import { ownersOfVault } from '../remedies/who.ts';
import type { ErrorEntry } from './entry.ts';

/** With `recover-deleted`, the run did not find out where the vault had been. */
function notRecovered(inputs: Inputs): Remedy {
  const search = missingPermission(inputs, rightOf(permissions.findDeletedVault));
  return inSteps(...search.steps);
}

const runInside: Step = {
  en: "Run inside the vault's network from now on, and leave the firewall as it is.",
  fr: "Lancez désormais l'exécution dans le réseau du coffre, et ne modifiez pas le pare-feu.",
};

/** Of the last hour. */
function showChanges(inputs: Inputs): Step {
  return {
    en: 'See who changes the vault in the latest changes of the resource group.',
    fr: 'Regardez qui modifie le coffre dans les derniers changements du groupe de ressources.',
    commands: [listLatestChanges({ inputs }, '1h')],
    needs: role('reader', 'group'),
  };
}

/** It existed as the run began. */
const vanished = (inputs: Inputs): Remedy => ({ asks: ownersOfVault, look: showChanges(inputs), steps: [runVerify] });

/** The action does not wait longer. */
function notReady(inputs: Inputs): Remedy {
  return inSteps(
    {
      en: 'Show the state of the vault.',
      fr: "Affichez l'état du coffre.",
      commands: [showProvisioningState({ inputs })],
      needs: role('reader', 'vault'),
      rows: [
        row({
          en: ['Failed, also after a second run', "Ask Azure's support."],
          fr: ['Failed, même après une seconde exécution', 'Adressez-vous au support Azure.'],
        }),
        row({ en: ['Anything else, or nothing', 'Go on.'], fr: ['Autre chose, ou rien', 'Continuez.'] }),
      ],
    },
    runAgainLater,
  );
}

export const vaultErrors: readonly ErrorEntry[] = [
  {
    id: 'vault-name-taken',
    services: ['arm'],
    codes: ['VaultAlreadyExists'],
    meaning: ({ inputs }) => ({
      en: `The name ${inputs.vaultName} is taken by a vault in another resource group, subscription, or tenant, or by a deleted one. Vault names are unique across Azure.`,
      fr: `Le nom ${inputs.vaultName} est pris par un coffre d'un autre groupe, abonnement ou locataire, ou par un coffre supprimé. Un nom de coffre est unique dans tout Azure.`,
    }),
    remedy: ({ inputs }) => nameTaken(inputs),
  },
  {
    id: 'vault-name-refused',
    services: ['arm'],
    codes: ['VaultNameNotValid', 'ReservedResourceName', 'AccountNameInvalid'],
    meaning: ({ inputs }) => ({
      en: `Azure does not allow the name ${inputs.vaultName}.`,
      fr: `Azure n'accepte pas le nom ${inputs.vaultName}.`,
    }),
    remedy: () => chooseName,
  },
  {
    id: 'vault-soft-deleted',
    services: ['arm'],
    codes: ['ConflictError'],
    when: ({ message }) => /deleted/i.test(message),
    meaning: ({ inputs }) => ({
      en: `A vault ${inputs.vaultName} was deleted in this subscription and can still be recovered. Somebody might have deleted it on purpose.`,
      fr: `Un coffre ${inputs.vaultName} a été supprimé dans cet abonnement et peut encore être récupéré. Quelqu'un l'a peut-être supprimé exprès.`,
    }),
    remedy: ({ inputs }) => (inputs.recoverDeleted ? notRecovered(inputs) : deletedVault(inputs)),
  },
  {
    id: 'vault-busy',
    services: ['arm'],
    codes: ['ConflictError'],
    meaning: ({ inputs }) => ({
      en: `Another operation was changing vault ${inputs.vaultName}, and did not finish while the action waited.`,
      fr: `Une autre opération modifiait le coffre ${inputs.vaultName} au même moment, et ne s'est pas terminée pendant l'attente.`,
    }),
    remedy: ({ inputs }) =>
      inSteps(showChanges(inputs), {
        en: 'Run again once the other change has finished.',
        fr: "Relancez l'exécution une fois l'autre changement terminé.",
      }),
  },
  {
    id: 'no-soft-deleted-vault',
    services: ['arm'],
    codes: ['SoftDeletedVaultDoesNotExist'],
    meaning: ({ inputs }) => ({
      en: `The deleted vault ${inputs.vaultName} no longer exists: it was purged, or it belongs to another subscription.`,
      fr: `Le coffre supprimé ${inputs.vaultName} n'existe plus\u00A0: il a été supprimé définitivement, ou c'est celui d'un autre abonnement.`,
    }),
    remedy: ({ inputs }) => inSteps(isConfirmed(inputs) ? runVerify : runEnsure),
  },
  {
    id: 'vault-side-rbac',
    services: ['arm', 'vault'],
    codes: ['ForbiddenByRbac'],
    meaning: ({ details }) =>
      details.service === 'vault'
        ? {
            en: 'The vault uses Azure RBAC, and the identity has no role on its data plane. Recovering a deleted key requires one; a new role takes effect within 10 minutes.',
            fr: "Le coffre utilise Azure RBAC et l'identité n'a aucun rôle sur son plan de données. Récupérer une clé supprimée en demande un\u00A0; il met jusqu'à 10 minutes à prendre effet.",
          }
        : {
            en: "Key Vault's data plane rejects the identity.",
            fr: "Le plan de données de Key Vault refuse l'identité.",
          },
    remedy: ({ inputs, details }) =>
      missingPermission(inputs, rightOf(details.service === 'vault' ? permissions.recoverKey : permissions.createKey)),
  },
  {
    id: 'vault-firewall',
    services: ['vault'],
    codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
    meaning: ({ host }) => ({
      en: `The vault's firewall blocks ${host.machine.en}, which calls the vault itself only to recover a deleted key.`,
      fr: `Le pare-feu du coffre ne laisse pas entrer ${host.machine.fr}, qui n'appelle le coffre lui-même que pour récupérer une clé supprimée.`,
    }),
    remedy: ({ inputs }) => {
      const { steps, ...asked } = deletedKey(inputs);
      return { ...asked, steps: [...steps, runInside] };
    },
  },
  {
    id: 'vault-perimeter',
    services: ['arm', 'vault'],
    codes: ['ForbiddenByNsp'],
    meaning: ({ inputs }) => ({
      en: `A network security perimeter rejects calls for the keys of vault ${inputs.vaultName}, even through Azure Resource Manager.`,
      fr: `Un périmètre de sécurité réseau refuse les appels pour les clés du coffre ${inputs.vaultName}, même par Azure Resource Manager.`,
    }),
    remedy: ({ inputs }) =>
      inSteps(
        {
          en: 'See the perimeter, which only logs these calls in mode Transition (Learning).',
          fr: 'Regardez le périmètre, qui ne fait que consigner ces appels en mode Transition (Learning).',
          commands: [showPerimeters({ inputs })],
          needs: role('reader', 'vault'),
        },
        {
          en: 'Ask the owner of the perimeter to allow these calls.',
          fr: 'Demandez au propriétaire du périmètre de les autoriser.',
        },
      ),
  },
  {
    id: 'vault-access-policy',
    services: ['vault'],
    codes: ['ForbiddenByPolicy', 'AccessDenied'],
    meaning: () => ({
      en: 'The vault uses access policies, and none allows the identity to do this.',
      fr: "Le coffre utilise des stratégies d'accès et aucune n'autorise l'identité à le faire.",
    }),
    remedy: ({ inputs }) => deletedKey(inputs),
  },
  {
    id: 'vault-not-ready',
    services: ['arm'],
    codes: ['VaultNotReady'],
    meaning: () => ({
      en: 'Azure accepted the request for the vault, but did not finish it in the usual time, or failed.',
      fr: "Azure a accepté la demande, mais ne l'a pas terminée dans le temps habituel, ou a échoué.",
    }),
    remedy: ({ inputs }) => notReady(inputs),
  },
  {
    id: 'vault-contradicted',
    services: ['arm'],
    codes: ['VaultContradicted'],
    meaning: ({ inputs }) => ({
      en: `Vault ${inputs.vaultName} or its key was created, moved or deleted a moment ago, and the change hasn't replicated yet. Nothing was decided on these answers.`,
      fr: `Le coffre ${inputs.vaultName} ou sa clé vient d'être créé, déplacé ou supprimé, et la modification n'est pas encore répliquée. Rien n'a été décidé d'après ces réponses.`,
    }),
    remedy: () => inSteps(runAgainLater),
  },
  {
    id: 'vault-vanished',
    services: ['arm'],
    codes: ['ResourceNotFound', 'ParentResourceNotFound'],
    meaning: ({ inputs }) => ({
      en: `Vault ${inputs.vaultName} existed a moment ago and does not exist anymore: somebody deleted it during this run.`,
      fr: `Le coffre ${inputs.vaultName} existait il y a un instant et n'existe plus\u00A0: quelqu'un l'a supprimé pendant l'exécution.`,
    }),
    remedy: ({ inputs }) => vanished(inputs),
  },
];
