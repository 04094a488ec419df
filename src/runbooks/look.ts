/** How a person looks at the key, where the run could not. */
import { showValidity } from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import { role, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { isConfirmed } from './asking.ts';

/** It only reads. What it shows decides whether anybody has to be called. */
export function lookYourself(inputs: Inputs): Step {
  const { keyName } = inputs;
  return {
    phase: 'find',
    en: `Check key ${keyName} yourself.`,
    fr: `Vérifiez vous-même la clé ${keyName}.`,
    commands: [showValidity({ inputs })],
    as: role('vaultReader', 'vault'),
    rows: [
      row({
        en: ['enabled: true, and no past date in expires', 'Call nobody. Do the steps below in working hours.'],
        fr: [
          'enabled\u00A0: true, et aucune date passée dans expires',
          "N'appelez personne. Suivez les étapes ci-dessous aux heures de bureau.",
        ],
      }),
      {
        when: {
          en: 'enabled: false, or a past date in expires',
          fr: 'enabled\u00A0: false, ou une date passée dans expires',
        },
        next: isConfirmed(inputs) ? actNow(inputs) : callOwners(inputs),
      },
      isConfirmed(inputs)
        ? { when: { en: 'An error: not found', fr: 'Une erreur\u00A0: introuvable' }, next: actNow(inputs) }
        : row({
            en: ['An error: not found', 'Before the setup, that is right. After it, call the owners. Create nothing.'],
            fr: [
              'Une erreur\u00A0: introuvable',
              "Avant la configuration, c'est normal. Après, appelez les responsables. Ne créez rien.",
            ],
          }),
      row({
        en: ['An error: forbidden', 'Ask a person with that role, in a network that the firewall allows.'],
        fr: [
          'Une erreur\u00A0: accès refusé',
          'Demandez à une personne qui a ce rôle, dans un réseau que le pare-feu autorise.',
        ],
      }),
      row({
        en: ['No answer', 'Azure might be down: see azure.status.microsoft, and try again in ten minutes.'],
        fr: [
          'Aucune réponse',
          'Azure est peut-être en panne\u00A0: voyez azure.status.microsoft et réessayez dans dix minutes.',
        ],
      }),
    ],
  };
}

function callOwners({ vaultName }: Inputs): Words {
  return {
    en: `Call the owners of vault ${vaultName}. Create and restore nothing.`,
    fr: `Appelez les responsables du coffre ${vaultName}. Ne créez et ne rétablissez rien.`,
  };
}

/** Only Adobe can give more time, and no ticket was written: nothing was known to be wrong. */
function actNow(inputs: Inputs): Words {
  const { en, fr } = callOwners(inputs);
  return {
    en: `Act now. ${en} Nobody answers: ask Adobe Customer Care, in an urgent case, to purge no data.`,
    fr: `Agissez maintenant. ${fr} Sans réponse\u00A0: demandez à l'assistance clientèle Adobe, dans un ticket urgent, de ne supprimer aucune donnée.`,
  };
}
