/** Mode verify, run by a person from a terminal. It only reads. */
import { verifyConfirmed } from '../az-commands/verify.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Requirement, role, row, type Step } from '../model/runbook.ts';

/**
 * What its page says is for a key that Adobe confirmed. A workflow would have to be changed first.
 *
 * @param where `in-group`: the vault is in a group that only the reader knows; `elsewhere`: the key may be in another vault
 */
export function verifyYourself(inputs: Inputs, where: 'here' | 'in-group' | 'elsewhere'): Step {
  return {
    en: 'Run mode verify yourself on the confirmed key, and follow what it says.',
    fr: "Exécutez vous-même le mode verify sur la clé confirmée, et suivez ce qu'il indique.",
    ...(where === 'elsewhere' && {
      how: {
        en: 'Replace what is in capitals by the names and the URI of that key.',
        fr: "Remplacez ce qui est en capitales par les noms et l'URI de cette clé.",
      },
    }),
    commands:
      where === 'in-group'
        ? verifyConfirmed({ inputs: { ...inputs, resourceGroup: 'GROUP' } }, 'here')
        : verifyConfirmed({ inputs }, where),
    as: where !== 'here' ? readerOfGroup : { ...role('vaultReader', 'vault'), and: role('reader', 'group') },
    rows: [
      row({ en: ['It is ready', 'Go on.'], fr: ['La clé est prête', 'Continuez.'] }),
      row({
        en: ['It is not ready, or could not be checked', 'Follow what it prints.'],
        fr: ["Elle n'est pas prête ou n'a pas pu être contrôlée", "Suivez ce qu'il affiche."],
      }),
    ],
  };
}

/** Of whoever runs mode verify where the vault itself may be gone, recovered, or in another group. */
const readerOfGroup: Requirement = { ...role('vaultReader', 'otherGroup'), and: role('reader', 'otherGroup') };
