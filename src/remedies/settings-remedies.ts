/** How the vault is provisioned, protected and used. */
import {
  listContents,
  lockVault,
  sendAuditEvents,
  showProvisioningState,
  showSoftDelete,
  turnOnPurgeProtection,
  turnOnSoftDelete,
} from '../az-commands/vault-commands.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAgainLater } from './run-remedies.ts';

const reader = role('reader', 'vault');
const contributor = role('vaultContributor', 'vault');

export const unfinishedVault = (inputs: Inputs): Remedy =>
  inSteps(
    {
      en: 'Show the provisioning state again.',
      fr: "Affichez de nouveau l'état d'approvisionnement.",
      says: { en: 'Failed twice: ask Azure support.', fr: 'Failed deux fois\u00A0: contactez le support Azure.' },
      needs: reader,
      commands: [showProvisioningState({ inputs })],
    },
    runAgainLater,
  );

export const sharedVault = (inputs: Inputs): Remedy =>
  inSteps({
    en: 'Ask the owners of the vault to move what else it contains to another one.',
    fr: 'Demandez aux propriétaires du coffre de déplacer le reste de son contenu vers un autre.',
    says: {
      en: 'Only after confirmed-key passes: another key might be the one that Adobe uses. Delete nothing.',
      fr: "Seulement une fois que confirmed-key réussit\u00A0: une autre clé est peut-être celle qu'Adobe utilise. Ne supprimez rien.",
    },
    needs: role('vaultReader', 'vault'),
    commands: [listContents({ inputs }, 'key'), listContents({ inputs }, 'secret')],
  });

export const unlockedVault = (inputs: Inputs): Remedy =>
  inSteps({
    en: 'Create a lock, once the owners of the vault agree.',
    fr: "Créez un verrou, avec l'accord des propriétaires du coffre.",
    says: {
      en: 'It also prevents role assignments from being removed.',
      fr: 'Il empêche aussi de retirer des attributions de rôle.',
    },
    needs: role(['owner', 'accessAdministrator'], 'vault'),
    commands: [lockVault({ inputs })],
  });

export const unloggedVault = (inputs: Inputs): Remedy =>
  inSteps({
    en: 'Send audit events to a Log Analytics workspace, with its resource ID in the command.',
    fr: "Envoyez les événements d'audit à un espace de travail Log Analytics, avec son ID de ressource dans la commande.",
    needs: role('monitoringContributor', 'vaultAndWorkspace'),
    commands: [sendAuditEvents({ inputs })],
  });

const irreversible: Words = { en: "This can't be undone.", fr: 'Cette opération est irréversible.' };

export const softDeleteOff = (inputs: Inputs): Remedy =>
  inSteps({
    en: 'Turn soft delete on.',
    fr: 'Activez la suppression réversible.',
    says: irreversible,
    needs: contributor,
    commands: [turnOnSoftDelete({ inputs })],
  });

/** Azure's answer does not say it: nothing irreversible is done for that. */
export const softDeleteUnknown = (inputs: Inputs): Remedy =>
  inSteps({
    en: 'Show the state of soft delete, and delete neither vault nor key.',
    fr: "Affichez l'état de la suppression réversible, et ne supprimez ni le coffre ni la clé.",
    needs: reader,
    commands: [showSoftDelete({ inputs })],
    after: {
      en: 'true: it is on. false: tell the owners of the vault today. Nothing: ask Microsoft support.',
      fr: "true\u00A0: elle est active. false\u00A0: prévenez aujourd'hui les propriétaires du coffre. Rien\u00A0: demandez au support Microsoft.",
    },
  });

export const purgeProtectionOff = (inputs: Inputs): Remedy =>
  inSteps({
    en: 'Turn purge protection on.',
    fr: 'Activez la protection contre le vidage.',
    says: irreversible,
    needs: contributor,
    commands: [turnOnPurgeProtection({ inputs })],
  });
