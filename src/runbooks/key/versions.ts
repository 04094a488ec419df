/** What to do about older versions of the key, and about its rotation. */
import { enableVersion, onlyNotify } from '../../az-commands/key.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Runbook, role, row } from '../../model/runbook.ts';
import { asking, byMistake, ownersOfVault } from '../asking.ts';
import { runVerify } from '../run-mode.ts';

const officer = role('cryptoOfficer', 'vault');

/** @param shown the versions that the commands name */
export function disabledOlderVersions(inputs: Inputs, shown: readonly string[]): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you disable older versions of key ${inputs.keyName} on purpose?`,
      fr: `Avez-vous désactivé d'anciennes versions de la clé ${inputs.keyName} volontairement\u00A0?`,
    }),
    steps: [
      {
        phase: 'find',
        en: 'Ask Adobe Customer Care which data still needs these versions.',
        fr: "Demandez à l'assistance clientèle Adobe quelles données ont encore besoin de ces versions.",
        rows: [
          { when: { en: 'Some data', fr: 'Certaines données' }, next: { steps: ['enable', 'check'] } },
          row({ en: ['No data', 'Leave them disabled.'], fr: ['Aucune donnée', 'Laissez-les désactivées.'] }),
        ],
      },
      ...byMistake(
        {
          name: 'enable',
          en: 'Enable the versions that are still needed.',
          fr: 'Activez les versions encore nécessaires.',
          commands: shown.map((version) => enableVersion({ inputs }, version)),
          as: officer,
        },
        { ...runVerify, name: 'check' },
      ),
    ],
  };
}

export function rotatingKey(inputs: Inputs): Runbook {
  return {
    steps: [
      {
        en: 'Set the rotation policy to notify only.',
        fr: 'Limitez la stratégie de rotation à la notification.',
        commands: [onlyNotify({ inputs })],
        as: officer,
      },
    ],
    later: [
      {
        en: 'Rotate manually from now on, in agreement with Adobe.',
        fr: 'Effectuez désormais la rotation manuellement, en accord avec Adobe.',
      },
    ],
  };
}
