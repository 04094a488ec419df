/** The key is not there: deleted, purged, or never created. */
import { createKeyCommand, listDeletedKeys, recoverKeyCommand, restoreKey } from '../az-commands/key-commands.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableDay } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right } from '../model/operation.ts';
import { type Asked, inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runEnsure } from './run-remedies.ts';
import { ownersOfVault } from './who.ts';

export const reader = role('vaultReader', 'vault');
export const officer = role('cryptoOfficer', 'vault');

const neverKey: Words = {
  en: "Never create a new version or key instead: it can't decrypt that data.",
  fr: 'Ne créez jamais de nouvelle version ni de nouvelle clé à la place\u00A0: elle ne déchiffrerait pas ces données.',
};

/** A remedy that an owner's answer opens. @param asked the key, as the owners know it, and what was seen of it */
export const ifByMistake = (step: Step, asked: Pick<Asked, 'about' | 'done'> = {}): Remedy => ({
  asks: { ...ownersOfVault, ...asked },
  never: neverKey,
  steps: [step],
});

export const keyInVault = ({ keyName, vaultName }: Inputs): Words => ({
  en: `key ${keyName} in vault ${vaultName}`,
  fr: `clé ${keyName}, dans le coffre ${vaultName},`,
});

const wasDeleted = (inputs: Inputs): Pick<Asked, 'about' | 'done'> => {
  const { en, fr } = keyInVault(inputs);
  const done: Words = { en: `Key${en.slice(3)} was deleted`, fr: `La ${fr} a été supprimée` };
  return { about: done, done: { ...done, kinds: ['key-deleted', 'key-purged'] } };
};

/** @param keptUntil until when it can be recovered, ISO 8601 */
export function deletedKey(inputs: Inputs, keptUntil?: string | null): Remedy {
  const recover: Step = {
    en: 'Recover the key.',
    fr: 'Récupérez la clé.',
    says: isConfirmed(inputs) ? undefined : recoverableUntil(keptUntil),
    needs: officer,
    commands: [recoverKeyCommand({ inputs })],
  };
  return { ...ifByMistake(recover, wasDeleted(inputs)), never: neverPurge, keptUntil: keptUntil ?? undefined };
}

/** Of what was deleted, where the verdict does not say it. */
export const recoverableUntil = (iso: string | null | undefined): Words | undefined =>
  iso == null
    ? undefined
    : {
        en: `It can be recovered until ${readableDay(iso, 'en')}.`,
        fr: `Récupération possible jusqu'au ${readableDay(iso, 'fr')}.`,
      };

const neverPurge: Words = {
  en: "Never purge the deleted key, and never create a new version or key instead: it can't decrypt that data.",
  fr: 'Ne purgez jamais la clé supprimée, et ne créez jamais de nouvelle version ni de nouvelle clé à la place\u00A0: elle ne déchiffrerait pas ces données.',
};

/** It does not exist, and it could not be checked whether it can be recovered. @param right that the search needs */
export function keyNotSearched(inputs: Inputs, right: Right | undefined): Remedy {
  const confirmed = isConfirmed(inputs);
  const search: Step = {
    en: `Search ${inputs.keyName} among the deleted keys.`,
    fr: `Cherchez ${inputs.keyName} parmi les clés supprimées.`,
    says: {
      en: `The run could not read them${right === undefined ? '' : ` (it needs ${right.name})`}.`,
      fr: `L'exécution n'a pas pu les lire${right === undefined ? '' : ` (il lui faut ${right.name})`}.`,
    },
    needs: reader,
    commands: [listDeletedKeys({ inputs })],
    rows: [
      confirmed
        ? row({
            en: ['It is there', 'It can be recovered. Recover nothing before the owners have answered.'],
            fr: ['Elle y est', 'Elle peut être récupérée. Ne récupérez rien avant la réponse des propriétaires.'],
          })
        : row({
            en: [
              'It is there',
              'Create nothing, and ask its owners: by mistake, they recover it; on purpose, choose another name.',
            ],
            fr: [
              'Elle y est',
              'Ne créez rien, et interrogez ses propriétaires\u00A0: par erreur, ils la récupèrent\u00A0; volontairement, choisissez un autre nom.',
            ],
          }),
      confirmed
        ? row({
            en: [
              'It is not, ten minutes later either',
              'The security lead decides on a backup of the key, if there is one.',
            ],
            fr: [
              "Elle n'y est pas, dix minutes plus tard non plus",
              "Le responsable sécurité décide d'une sauvegarde de la clé, s'il y en a une.",
            ],
          })
        : row({
            en: ['It is not, ten minutes later either', 'Go on.'],
            fr: ["Elle n'y est pas, dix minutes plus tard non plus", 'Continuez.'],
          }),
    ],
  };
  const { keyName, vaultName } = inputs;
  const about: Words = {
    en: `Key ${keyName} is not in vault ${vaultName}`,
    fr: `La clé ${keyName} n'est pas dans le coffre ${vaultName}`,
  };
  return confirmed
    ? { ...deletedKey(inputs), asks: { ...ownersOfVault, about }, look: search }
    : inSteps(search, runEnsure);
}

/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. A backup is the former key. */
export function keyLost(inputs: Inputs): Remedy {
  const { vaultName, keyName } = inputs;
  const find: Step = {
    en: `Compare ${keyName} and ${vaultName} with Adobe's reply, and look for a backup of the key.`,
    fr: `Comparez ${keyName} et ${vaultName} à la réponse d'Adobe, et cherchez une sauvegarde de la clé.`,
    says: {
      en: 'Other names: correct the inputs, and start a new run. A backup (a file of az keyvault key backup): restore nothing yet. Neither: nothing brings the key back.',
      fr: "D'autres noms\u00A0: corrigez les entrées, et lancez une nouvelle exécution. Une sauvegarde (un fichier de az keyvault key backup)\u00A0: ne restaurez encore rien. Ni l'un ni l'autre\u00A0: rien ne rend la clé.",
    },
  };
  const restore: Step = {
    en: 'Restore the key from its backup.',
    fr: 'Restaurez la clé depuis sa sauvegarde.',
    needs: officer,
    commands: [restoreKey({ inputs })],
  };
  return { ...ifByMistake(restore), look: find };
}

/** Nothing was deleted, and nothing is confirmed. */
export function missingKey(inputs: Inputs): Remedy {
  return inSteps({
    en: 'Create the key with mode ensure, or with this command.',
    fr: 'Créez la clé avec le mode ensure, ou avec cette commande.',
    needs: officer,
    commands: [createKeyCommand({ inputs })],
  });
}
