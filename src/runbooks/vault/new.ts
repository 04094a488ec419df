/** What to do where a vault is to be created, or can't have the name that the inputs give. */

import { createVaultCommand } from '../../az-commands/vault.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';

export function refusedName({ vaultName }: Inputs): Words {
  return { en: `Azure does not allow the name ${vaultName}.`, fr: `Azure n'accepte pas le nom ${vaultName}.` };
}

export const chooseName: Runbook = inSteps({
  en: 'Choose a different name for the vault.',
  fr: 'Choisissez un autre nom de coffre.',
});

/** Nothing has its name. */
export function missingVault(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Create the vault with mode ensure, or with this command, which turns on purge protection.',
    fr: 'Créez le coffre avec le mode ensure, ou avec cette commande, qui active la protection contre le vidage.',
    commands: [createVaultCommand({ inputs })],
    as: role('vaultContributor', 'group'),
  });
}
