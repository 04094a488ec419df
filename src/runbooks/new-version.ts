/** How a new version of the key is created, once nothing speaks against it. */

import { backUpKey, onlyNotify, rotateKey } from '../az-commands/key.ts';
import { named } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Runbook, role } from '../model/runbook.ts';
import { recordVersionAnswer } from './confirmation.ts';
import { runToGoOn } from './run-mode.ts';

const officer = role('cryptoOfficer', 'vault');

/** What keeps a new version from being created now. */
export type NotYet = 'error' | 'unnamed' | 'unanswered' | 'policy';

/** @param notYet what has to be done first; the command is printed only where nothing has */
export function createVersionNow(inputs: Inputs, notYet: NotYet | undefined): Runbook {
  switch (notYet) {
    case 'error':
      return inSteps({
        en: 'Resolve first what fails or could not be checked, and create no version meanwhile.',
        fr: "Résolvez d'abord ce qui échoue ou n'a pas pu être vérifié, et ne créez aucune version d'ici là.",
      });
    case 'unnamed':
      return inSteps({
        en: `Record first in ${named(inputs, 'confirmedKeyUri')} the key URI that Adobe confirmed, with its version, and create no version meanwhile.`,
        fr: `Indiquez d'abord dans ${named(inputs, 'confirmedKeyUri')} l'URI de clé qu'Adobe a confirmé, avec sa version, et ne créez aucune version d'ici là.`,
      });
    case 'unanswered':
      return inSteps(
        {
          en: 'Ask Adobe, in the case, whether it stores the key version or takes the newest by itself.',
          fr: "Demandez à Adobe, dans le ticket, si la version de la clé est enregistrée ou si la plus récente est prise d'office.",
          calls: ['adobe-admin'],
        },
        recordVersionAnswer(inputs),
        runToGoOn,
      );
    case 'policy':
      return inSteps(
        {
          en: 'Set the rotation policy to notify only, since it would put an expiration date on the new version.',
          fr: "Limitez la stratégie de rotation à la notification, car elle daterait l'expiration de la nouvelle version.",
          commands: [onlyNotify({ inputs })],
          as: officer,
        },
        runToGoOn,
      );
    default:
      return inSteps(
        {
          en: 'Back up the key to a file that only its owners can read.',
          fr: 'Sauvegardez la clé dans un fichier que seuls ses responsables peuvent lire.',
          commands: [backUpKey({ inputs })],
          as: officer,
        },
        {
          en: 'Create the version, with the type, size and operations of the current one.',
          fr: 'Créez la version, avec le type, la taille et les opérations de la version actuelle.',
          commands: [rotateKey({ inputs })],
          as: officer,
        },
        {
          ...runToGoOn,
          how: {
            en: 'Its page says how it goes on. Keep every version enabled.',
            fr: 'Sa page indique la suite. Gardez chaque version activée.',
          },
        },
      );
  }
}
