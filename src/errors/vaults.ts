/**
 * Errors about vaults, from ARM and from the vault itself. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/key-vault/general/common-error-codes.
 */

import { missingPermission } from '../advice/permission.ts';
import { listLatestChanges } from '../az-commands/subscription.ts';
import { showPerimeters, showProvisioningState } from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { permissions, rightOf } from '../permissions.ts';
import { deletedKey } from '../situations/gone-key.ts';
import { chooseName, deletedVault, nameTaken, refusedName } from '../situations/missing-vault.ts';
import type { ErrorEntry } from './entry.ts';

/** With `recover-deleted`, the run did not find out where the vault had been. */
function notRecovered(inputs: Inputs): Runbook {
  const search = missingPermission(inputs, rightOf(permissions.findDeletedVault));
  return { ...deletedVault(inputs), later: inOrder(onlyWhereItWas(inputs), search).steps };
}

const onlyWhereItWas = ({ resourceGroup }: Inputs): Words => ({
  en: `The action recovers the vault only if it can read that the vault was in resource group ${resourceGroup}.`,
  fr: `L'action ne récupère le coffre que si elle peut lire qu'il se trouvait dans le groupe de ressources ${resourceGroup}.`,
});

export const vaultErrors: readonly ErrorEntry[] = [
  {
    id: 'vault-name-taken',
    services: ['arm'],
    codes: ['VaultAlreadyExists'],
    meaning: ({ inputs }) => ({
      en: `The name ${inputs.vaultName} is taken by a vault in another resource group, subscription, or tenant, or by a deleted one. Vault names are unique across Azure.`,
      fr: `Le nom ${inputs.vaultName} est pris par un coffre d'un autre groupe, abonnement ou locataire, ou par un coffre supprimé. Un nom de coffre est unique dans tout Azure.`,
    }),
    remediation: ({ inputs }) => nameTaken(inputs),
  },
  {
    id: 'vault-name-refused',
    services: ['arm'],
    codes: ['VaultNameNotValid', 'ReservedResourceName', 'AccountNameInvalid'],
    meaning: ({ inputs }) => refusedName(inputs),
    remediation: () => chooseName,
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
    remediation: ({ inputs }) => (inputs.recoverDeleted ? notRecovered(inputs) : deletedVault(inputs)),
  },
  {
    id: 'vault-busy',
    services: ['arm'],
    codes: ['ConflictError'],
    meaning: ({ inputs }) => ({
      en: `Another operation was changing vault ${inputs.vaultName} at the same time, and did not finish while the action waited.`,
      fr: `Une autre opération modifiait le coffre ${inputs.vaultName} au même moment, et ne s'est pas terminée pendant l'attente.`,
    }),
    remediation: ({ inputs }) =>
      remedyOf(
        asRole(
          {
            en: 'Find out what else changes the vault (a deployment, a policy remediation), wait for it to finish, and run again. This command shows the latest changes.',
            fr: "Cherchez ce qui modifie aussi le coffre (un déploiement, la correction d'une stratégie), attendez la fin, puis relancez. Cette commande montre les derniers changements.",
          },
          'reader',
          'group',
        ),
        listLatestChanges({ inputs }),
      ),
  },
  {
    id: 'no-soft-deleted-vault',
    services: ['arm'],
    codes: ['SoftDeletedVaultDoesNotExist'],
    meaning: ({ inputs }) => ({
      en: `The deleted vault ${inputs.vaultName} no longer exists: it was purged, or it belongs to another subscription.`,
      fr: `Le coffre supprimé ${inputs.vaultName} n'existe plus : il a été supprimé définitivement, ou c'est celui d'un autre abonnement.`,
    }),
    remediation: () => ({
      en: 'Run again: a purged vault is created again (unless confirmed-key-uri is set).',
      fr: 'Relancez : un coffre supprimé définitivement est créé à nouveau (sauf si confirmed-key-uri est renseigné).',
    }),
  },
  {
    id: 'vault-side-rbac',
    services: ['arm', 'vault'],
    codes: ['ForbiddenByRbac'],
    meaning: ({ details }) =>
      details.service === 'vault'
        ? {
            en: 'The vault uses Azure RBAC, and the identity has no role on its data plane. Recovering a deleted key requires one; a new role takes effect within 10 minutes.',
            fr: "Le coffre utilise Azure RBAC et l'identité n'a aucun rôle sur son plan de données. Récupérer une clé supprimée en demande un ; il met jusqu'à 10 minutes à prendre effet.",
          }
        : {
            en: "Key Vault's data plane rejects the identity.",
            fr: "Le plan de données de Key Vault refuse l'identité.",
          },
    remediation: ({ inputs, details }) =>
      missingPermission(inputs, rightOf(details.service === 'vault' ? permissions.recoverKey : permissions.createKey)),
  },
  {
    id: 'vault-firewall',
    services: ['vault'],
    codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
    meaning: () => ({
      en: "The vault's firewall blocks this runner. The data plane is needed only to recover a deleted key.",
      fr: "Le pare-feu du coffre ne laisse pas entrer cet exécuteur. Le plan de données ne sert qu'à récupérer une clé supprimée.",
    }),
    remediation: ({ inputs }) =>
      inOrder(
        {
          en: "Run the job on a runner inside the vault's network, or recover the key yourself from there. Leave the firewall as it is.",
          fr: 'Exécutez la tâche sur un exécuteur situé dans le réseau du coffre, ou récupérez-y la clé vous-même. Ne modifiez pas le pare-feu.',
        },
        deletedKey(inputs),
      ),
  },
  {
    id: 'vault-perimeter',
    services: ['arm', 'vault'],
    codes: ['ForbiddenByNsp'],
    meaning: ({ inputs }) => ({
      en: `A network security perimeter rejects calls for the keys of vault ${inputs.vaultName}, even through Azure Resource Manager.`,
      fr: `Un périmètre de sécurité réseau refuse les appels pour les clés du coffre ${inputs.vaultName}, même par Azure Resource Manager.`,
    }),
    remediation: ({ inputs }) =>
      remedyOf(
        asRole(
          {
            en: 'Ask the owner of the perimeter to allow these calls. In mode Transition (Learning) they are only logged. This command shows the perimeter.',
            fr: 'Demandez au propriétaire du périmètre de les autoriser. En mode Transition (Learning), ils sont seulement consignés. Cette commande montre le périmètre.',
          },
          'reader',
          'vault',
        ),
        showPerimeters({ inputs }),
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
    remediation: ({ inputs }) =>
      inOrder(
        {
          en: 'Have somebody recover the key whose access policy allows recover for keys.',
          fr: "Faites récupérer la clé par une personne dont la stratégie d'accès autorise recover pour les clés.",
        },
        deletedKey(inputs),
      ),
  },
  {
    id: 'vault-not-ready',
    services: ['arm'],
    codes: ['VaultNotReady'],
    meaning: () => ({
      en: 'Azure accepted the request for the vault, but did not finish it in the usual time, or failed.',
      fr: "Azure a accepté la demande, mais ne l'a pas terminée dans le temps habituel, ou a échoué.",
    }),
    remediation: ({ inputs }) =>
      remedyOf(
        asRole(
          {
            en: "Run again: the action continues from there. If the state stays Failed, ask Azure's support. This command shows the state.",
            fr: "Relancez\u00A0: l'action reprend là où elle s'est arrêtée. Si l'état reste Failed, adressez-vous au support Azure. Cette commande affiche l'état.",
          },
          'reader',
          'vault',
        ),
        showProvisioningState({ inputs }),
      ),
  },
  {
    id: 'vault-contradicted',
    services: ['arm'],
    codes: ['VaultContradicted'],
    meaning: ({ inputs }) => ({
      en: `Vault ${inputs.vaultName} or its key was created, moved or deleted a moment ago, and the change hasn't replicated yet. Nothing was decided on these answers.`,
      fr: `Le coffre ${inputs.vaultName} ou sa clé vient d'être créé, déplacé ou supprimé, et la modification n'est pas encore répliquée. Rien n'a été décidé d'après ces réponses.`,
    }),
    remediation: () => ({
      en: 'Run again in ten minutes.',
      fr: 'Relancez dans dix minutes.',
    }),
  },
  {
    id: 'vault-vanished',
    services: ['arm'],
    codes: ['ResourceNotFound', 'ParentResourceNotFound'],
    meaning: ({ inputs }) => ({
      en: `Vault ${inputs.vaultName} existed a moment ago and does not exist anymore: somebody deleted it during this run.`,
      fr: `Le coffre ${inputs.vaultName} existait il y a un instant et n'existe plus : quelqu'un l'a supprimé pendant l'exécution.`,
    }),
    remediation: () => ({
      en: 'Ask who deleted it, and why. The activity log of the resource group shows who did. Then run again.',
      fr: "Cherchez qui l'a supprimé et pourquoi (le journal d'activité du groupe de ressources le dit), puis relancez.",
    }),
  },
];
