/** The search for a vault that is not where the inputs say: among the deleted ones, then among the others. */
import { findVault, listDeletedVaults } from '../../az-commands/vault.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Row, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';

/** The search says why a person makes it. */
export const notSearched = ({ vaultName }: Inputs): Words => ({
  en: `Find ${vaultName} among the deleted vaults, which this run could not search, then among the others, of this subscription.`,
  fr: `Cherchez ${vaultName} parmi les coffres supprimés, ce que cette exécution n'a pas pu faire, puis parmi les autres, de cet abonnement.`,
});

/** Neither a deleted vault nor one that was moved leaves its name free. */
export const searchOnceMore = ({ vaultName }: Inputs): Words => ({
  en: `Search for ${vaultName} once more: this run found its name free in all of Azure, so it was probably purged.`,
  fr: `Cherchez encore une fois ${vaultName}\u00A0: cette exécution a trouvé son nom libre dans tout Azure, il est donc sans doute supprimé définitivement.`,
});

const searchUsually = ({ vaultName }: Inputs): Words => ({
  en: `Find ${vaultName} among the deleted vaults, then among the others, of this subscription.`,
  fr: `Cherchez ${vaultName} parmi les coffres supprimés, puis parmi les autres, de cet abonnement.`,
});

export function searchFor(inputs: Inputs, rows: readonly Row[], say: Words = searchUsually(inputs)): Step {
  return {
    ...say,
    commands: [listDeletedVaults({ inputs }), findVault({ inputs })],
    as: role('reader', 'subscription'),
    rows,
  };
}

export const firstPrints: Words = { en: 'First command prints it', fr: "La première commande l'affiche" };
export const secondPrints: Words = { en: 'Second command prints it', fr: "La seconde commande l'affiche" };
export const noResult: Words = { en: 'No error, and neither prints it', fr: "Aucune erreur, et aucune ne l'affiche" };
