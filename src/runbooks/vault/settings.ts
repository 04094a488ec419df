/** What to do about how the vault is provisioned, protected and used. */

import { assignToAdobe } from '../../az-commands/access.ts';
import {
  listContents,
  lockVault,
  sendAuditEvents,
  showProvisioningState,
  showSoftDelete,
  switchToRbac,
  turnOnPurgeProtection,
  turnOnSoftDelete,
} from '../../az-commands/vault.ts';
import { confirmedKeyOf, isConfirmed } from '../../model/confirmation.ts';
import { type Inputs, isConfirmedKey } from '../../model/inputs.ts';
import { inSteps, type Row, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import { askAgreement } from '../asking.ts';
import { ownersOfVault, toThem } from '../owners.ts';

/** A change of the vault that failed, or has not finished. */
export function unfinishedVault(inputs: Inputs): Runbook {
  const rows: readonly Row[] = [
    { when: { en: 'Succeeded', fr: 'Succeeded' }, next: { en: 'Run again.', fr: "Relancez l'exécution." } },
    row({
      en: ['Something else, for more than an hour', "Open a support request with Microsoft. Don't delete the vault."],
      fr: [
        "Autre chose, pendant plus d'une heure",
        'Ouvrez une demande de support auprès de Microsoft. Ne supprimez pas le coffre.',
      ],
    }),
  ];
  return inSteps({
    en: 'Show the provisioning state again.',
    fr: "Affichez de nouveau l'état d'approvisionnement.",
    commands: [showProvisioningState({ inputs })],
    as: role('reader', 'vault'),
    rows,
  });
}

export function sharedVault(inputs: Inputs): Runbook {
  const confirmed = confirmedKeyOf(inputs);
  if (confirmed !== undefined && !isConfirmedKey(inputs, confirmed)) return inSteps(moveNothing);
  return inSteps(
    {
      en: 'List what the vault contains besides this key.',
      fr: 'Affichez ce que le coffre contient en plus de cette clé.',
      commands: [listContents({ inputs }, 'key'), listContents({ inputs }, 'secret')],
      as: role('vaultReader', 'vault'),
    },
    {
      en: `Ask ${ownersOfVault(inputs).en} to move it to another vault, once what uses it is told.`,
      fr: `Demandez ${toThem(ownersOfVault(inputs))} de le déplacer vers un autre coffre, après avoir averti ceux qui l'utilisent.`,
      calls: ['owners'],
    },
  );
}

/** Of the keys there, the confirmed one may be what is not this key. */
const moveNothing: Step = {
  en: 'Move and delete nothing before confirmed-key passes, since another key might be the one that Adobe uses.',
  fr: "Ne déplacez et ne supprimez rien avant que confirmed-key réussisse, car une autre clé est peut-être celle qu'Adobe utilise.",
};

/** A person decides: the lock also keeps a role from being removed. */
export function unlockedVault(inputs: Inputs): Runbook {
  return askAgreement({
    whom: ownersOfVault(inputs),
    to: {
      en: 'a lock, which also prevents role assignments from being removed',
      fr: 'un verrou, qui empêche aussi de retirer des attributions de rôle',
    },
    steps: [
      {
        en: 'Create the lock.',
        fr: 'Créez le verrou.',
        commands: [lockVault({ inputs })],
        as: role(['owner', 'accessAdministrator'], 'vault'),
      },
    ],
  });
}

export function unloggedVault(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Send audit events to a Log Analytics workspace, with its resource ID in the command.',
    fr: "Envoyez les événements d'audit vers un espace de travail Log Analytics, avec son ID de ressource dans la commande.",
    commands: [sendAuditEvents({ inputs })],
    as: role('monitoringContributor', 'vaultAndWorkspace'),
  });
}

export function softDeleteOff(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Turn soft delete on.',
    fr: 'Activez la suppression réversible.',
    commands: [turnOnSoftDelete({ inputs })],
    as: role('vaultContributor', 'vault'),
  });
}

/** Azure's answer does not say it: nothing irreversible is done for that. */
export function softDeleteUnknown(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Show the state of soft delete.',
    fr: "Affichez l'état de la suppression réversible.",
    commands: [showSoftDelete({ inputs })],
    as: role('reader', 'vault'),
    rows: [
      row({
        en: ['true', 'It is on. The next scheduled run shows it.'],
        fr: ['true', 'Elle est active. La prochaine exécution planifiée le montrera.'],
      }),
      row({
        en: ['Nothing', 'Delete neither vault nor key. Ask Microsoft support whether soft delete is on.'],
        fr: [
          'Rien',
          'Ne supprimez ni le coffre ni la clé. Demandez au support Microsoft si la suppression réversible est active.',
        ],
      }),
      row({
        en: [
          'false',
          "Delete neither vault nor key. Tell the vault's owners today: a deleted key would be lost immediately.",
        ],
        fr: [
          'false',
          "Ne supprimez ni le coffre ni la clé. Prévenez aujourd'hui les responsables du coffre\u00A0: une clé supprimée serait perdue immédiatement.",
        ],
      }),
    ],
  });
}

export function purgeProtectionOff(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Turn purge protection on.',
    fr: 'Activez la protection contre le vidage.',
    commands: [turnOnPurgeProtection({ inputs })],
    as: role('vaultContributor', 'vault'),
  });
}

/** Adobe's access policy, as far as it was read. */
export interface PolicyOfAdobe {
  /** Of Adobe's service principal, where it is known. */
  readonly principalId: string | undefined;
  /** Whether it gives Adobe the agreed permissions. */
  readonly isThere: boolean;
  /** Whether a role of Adobe's at the vault might have no effect. */
  readonly isRoleInDoubt: boolean;
}

/** A policy acts at once, an assignment only after some minutes (Microsoft: Migrate from vault access policy to Azure RBAC). */
const untilInEffect: Step = {
  en: 'Wait ten minutes, until the role assignments take effect.',
  fr: 'Attendez dix minutes, le temps que les attributions de rôle prennent effet.',
};

/** A policy that is not there may have been removed to revoke Adobe's access, which the role would give back. */
export function accessPolicies(inputs: Inputs, { principalId, isThere, isRoleInDoubt }: PolicyOfAdobe): Runbook {
  const asOwner = role('owner', 'vault');
  const assign: Step = {
    en: "Assign roles to Adobe, and to those in the policies whom the vault's owners name, since the switch ends the policies. A stranger may have written one.",
    fr: 'Attribuez des rôles à Adobe, et à ceux des stratégies que désignent les responsables du coffre, car le changement y met fin. Un inconnu a pu en écrire une.',
    commands: [assignToAdobe({ inputs }, principalId, idsOf(inputs).vault)],
    as: asOwner,
  };
  const switchOver: Step = {
    en: 'Switch the vault to Azure RBAC.',
    fr: 'Passez le coffre à Azure RBAC.',
    commands: [switchToRbac({ inputs })],
    as: asOwner,
  };
  if (!isThere && isConfirmed(inputs)) return inSteps(grantFirst);
  return isRoleInDoubt ? inSteps(keepPolicies) : inSteps(assign, untilInEffect, switchOver);
}

/** That finding asks who removed it. */
const grantFirst: Step = {
  en: 'Leave the policies until adobe-grant passes.',
  fr: "Laissez les stratégies jusqu'à ce qu'adobe-grant réussisse.",
  how: {
    en: "A role would give back Adobe's access, which somebody might have removed on purpose.",
    fr: "Un rôle rendrait à Adobe un accès que quelqu'un a peut-être retiré volontairement.",
  },
};

/** Azure refuses a second assignment at the vault, and the Azure CLI then answers with the one that is there. */
const keepPolicies: Step = {
  en: 'Leave the policies while a role of Adobe at the vault has ended, has not begun, is under a condition, or could not be checked.',
  fr: "Laissez les stratégies tant qu'un rôle d'Adobe sur le coffre a pris fin, n'a pas commencé, est soumis à une condition ou n'a pas pu être vérifié.",
  how: {
    en: 'The switch ends the policies, and a role that has no effect then leaves Adobe without access.',
    fr: 'Le changement met fin aux stratégies, et un rôle sans effet laisserait alors Adobe sans accès.',
  },
};
