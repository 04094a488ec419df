/** What to do about older versions of the key, and about its rotation. */
import { enableVersion, onlyNotify } from '../../az-commands/key.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { askAgreement } from '../asking.ts';
import { ownersOfVault } from '../owners.ts';
import { runVerify } from '../run-mode.ts';

const officer = role('cryptoOfficer', 'vault');

/** Somebody may have disabled them on purpose. @param shown the versions that the commands name */
export function disabledOlderVersions(inputs: Inputs, shown: readonly string[]): Runbook {
  const { steps } = askAgreement({
    whom: ownersOfVault(inputs),
    to: {
      en: `enabling older versions of key ${inputs.keyName} again`,
      fr: `la réactivation d'anciennes versions de la clé ${inputs.keyName}`,
    },
    steps: [
      {
        en: 'Enable the versions that are still needed.',
        fr: 'Activez les versions encore nécessaires.',
        commands: shown.map((version) => enableVersion({ inputs }, version)),
        as: officer,
      },
      runVerify,
    ],
  });
  return { steps: [whichData, ...steps] };
}

const whichData: Step = {
  en: 'Ask Adobe Customer Care which data still needs these versions.',
  fr: "Demandez à l'assistance clientèle Adobe quelles données ont encore besoin de ces versions.",
  calls: ['adobe-admin', 'adobe'],
  told: 'answer',
  rows: [
    row({ en: ['Some data', 'Go on.'], fr: ['Certaines données', 'Continuez.'] }),
    row({
      en: ['No data, or no answer', 'Leave them disabled.'],
      fr: ['Aucune donnée, ou pas de réponse', 'Laissez-les désactivées.'],
    }),
  ],
};

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
