/** What to know before `ensure` does something. */
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { nameOf } from '../model/names.ts';
import type { ReadFailure } from '../model/observed.ts';
import { places } from '../model/places.ts';
import type { Note, NoteId } from '../model/plan.ts';
import { roleNamed } from '../model/role-names.ts';
import type { Language, Words } from '../model/words.ts';
import { rightOfMode } from './rights-remedies.ts';

/** To be said after a code: the right that the read needs. */
function needed(right: ReadFailure['right'], inputs: Inputs): Words {
  if (right === undefined) return { en: '', fr: '' };
  const { name, place } = rightOfMode(right, inputs);
  const role = roleNamed(name);
  return {
    en: `, which requires ${role.en} on ${places[place].en}`,
    fr: `, ce qui exige ${role.fr} sur ${places[place].fr}`,
  };
}

type NoteWords = (inputs: Inputs, reason: ReadFailure | undefined, names: readonly string[]) => Words;

/** More names than these help nobody to find the right one. */
const mostNames = 3;

const notes: Readonly<Record<NoteId, NoteWords>> = {
  anotherVault: ({ resourceGroup, vaultName, retentionDays }, _, vaults) => {
    const [named, more] = [vaults.slice(0, mostNames).map(nameOf).join(', '), vaults.length - mostNames];
    const isOne = vaults.length === 1;
    const [en, fr] = [more > 0 ? ` and ${more} more` : '', more > 0 ? ` et ${more}\u00A0de plus` : ''];
    return {
      en: `Resource group ${resourceGroup} already contains ${isOne ? 'another vault' : 'other vaults'} (${named}${en}). If you meant ${isOne ? 'that vault' : 'one of them'}, correct the vault's name. Creating vault ${vaultName} can't be undone, because purge protection keeps a deleted vault and its name for ${retentionDays} days.`,
      fr: `Le groupe de ressources ${resourceGroup} contient déjà ${isOne ? 'un autre coffre' : "d'autres coffres"} (${named}${fr}). Si vous pensiez à ${isOne ? 'ce coffre' : "l'un d'eux"}, corrigez le nom du coffre. La création du coffre ${vaultName} est irréversible\u00A0: la protection contre le vidage conserve un coffre supprimé, et son nom, pendant ${retentionDays}\u00A0jours.`,
    };
  },
  purgeProtection: ({ vaultName }) => ({
    en: `Purge protection of vault ${vaultName} is turned on. It can't be turned off again.`,
    fr: `La protection contre le vidage du coffre ${vaultName} sera activée. Elle ne pourra plus être désactivée.`,
  }),
  newVaultIsProtected: ({ vaultName, retentionDays }) => ({
    en: `Vault ${vaultName} is created with purge protection, which can't be turned off: for ${retentionDays} days, a deleted vault can be recovered and keeps its name.`,
    fr: `Le coffre ${vaultName} sera créé avec la protection contre le vidage, qui ne peut plus être désactivée\u00A0: pendant ${retentionDays}\u00A0jours, un coffre supprimé reste récupérable et garde son nom.`,
  }),
  recoveredVaultHasNoGrants: ({ vaultName }) => ({
    en: `Azure does not restore the role assignments of vault ${vaultName}, so the role is assigned again.`,
    fr: `Azure ne restaure pas les attributions de rôle du coffre ${vaultName}\u00A0; le rôle sera donc attribué de nouveau.`,
  }),
  recoveredVaultNotRead: ({ vaultName }) => ({
    en: `What deleted vault ${vaultName} contains can't be read before its recovery. With access policies, which come back, no role is assigned; a deleted key is recovered, too; the rest is skipped if something prevents a change.`,
    fr: `Le contenu du coffre supprimé ${vaultName} ne peut pas être lu avant sa récupération\u00A0: son locataire, ses clés, ses stratégies d'accès. S'il utilise des stratégies d'accès, elles reviennent avec lui et aucun rôle n'est attribué. Si la clé y est supprimée, elle est récupérée elle aussi. Si un obstacle apparaît alors, le reste n'est pas exécuté.`,
  }),
  deletedKeyNotRead: (inputs, reason) => {
    const right = needed(reason?.right, inputs);
    return {
      en: `Whether a deleted key of that name can be recovered could not be checked (${reason?.code ?? ''})${right.en}; ${!isConfirmed(inputs) ? 'look before you agree (az keyvault key list-deleted)' : 'its recovery will show it'}.`,
      fr: `Il n'a pas été possible de vérifier si une clé supprimée de ce nom peut être récupérée (${reason?.code ?? ''})${right.fr}\u00A0; ${!isConfirmed(inputs) ? "vérifiez avant d'accepter (az keyvault key list-deleted)" : 'sa récupération le montrera'}.`,
    };
  },
  nameNotChecked: (inputs, reason) => {
    const right = needed(reason?.right, inputs);
    return {
      en: `Whether the vault's name is free, or belongs to a deleted vault, could not be checked (${reason?.code ?? ''})${right.en}; look before you agree (az keyvault list-deleted).`,
      fr: `Il n'a pas été possible de vérifier si le nom du coffre est libre ou pris par un coffre supprimé (${reason?.code ?? ''})${right.fr}\u00A0; vérifiez avant d'accepter (az keyvault list-deleted).`,
    };
  },
  deletionNotRead: (inputs, reason) => {
    const right = needed(reason?.right, inputs);
    return {
      en: `Whether vault ${inputs.vaultName} was deleted could not be checked in Azure's activity log (${reason?.code ?? ''})${right.en}.`,
      fr: `Il n'a pas été possible de vérifier dans le journal d'activité Azure si le coffre ${inputs.vaultName} a été supprimé (${reason?.code ?? ''})${right.fr}.`,
    };
  },
};

export function noteText({ id, reason, names = [] }: Note, inputs: Inputs, language: Language): string {
  return notes[id](inputs, reason, names)[language];
}
