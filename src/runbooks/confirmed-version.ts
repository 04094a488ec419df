/** What to do where the version of `confirmed-key-uri` is not there, or the input names none. */

import { listVersions } from '../az-commands/key.ts';
import { named } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { askOnLoss } from './asking.ts';
import { ownersOfVault } from './owners.ts';

/** A version can't be deleted by itself, so the input is wrong, or the key was purged and created again. */
export function confirmedVersionMissing(inputs: Inputs): Runbook {
  return {
    never: {
      en: 'Never record the current version only because it is current, since the check would then hide a loss.',
      fr: "N'enregistrez jamais la version actuelle pour la seule raison qu'elle est actuelle\u00A0: le contrôle masquerait une perte.",
    },
    steps: [
      {
        en: 'List the versions of the key.',
        fr: 'Affichez les versions de la clé.',
        commands: [listVersions({ inputs })],
        as: role('vaultReader', 'vault'),
      },
      {
        en: "Find the key URI in Adobe's confirmation, with the person who opens your cases with Adobe.",
        fr: "Cherchez l'URI de clé dans la confirmation d'Adobe, avec la personne qui ouvre vos tickets chez Adobe.",
        calls: ['adobe-admin'],
        rows: [
          row({
            en: [
              'One whose version is listed',
              `Record it in ${named(inputs, 'confirmedKeyUri')}, and start a new run of mode verify.`,
            ],
            fr: [
              'Un URI dont la version est affichée',
              `Enregistrez-le dans ${named(inputs, 'confirmedKeyUri')}, et lancez une nouvelle exécution du mode verify.`,
            ],
          }),
          row({
            en: ['The recorded one, or one that is not listed', 'Act now: follow the list below. Record nothing.'],
            fr: [
              "L'URI enregistré, ou un URI qui n'est pas affiché",
              "Agissez maintenant\u00A0: suivez la liste ci-dessous. N'enregistrez rien.",
            ],
          }),
          row({
            en: [
              'Unsure, or no answer in 15 minutes',
              'Act now: follow the list below, and ask Adobe in the case which key URI it recorded.',
            ],
            fr: [
              'Incertain, ou pas de réponse en 15\u00A0minutes',
              'Agissez maintenant\u00A0: suivez la liste ci-dessous, et demandez à Adobe dans le ticket quel URI de clé est enregistré.',
            ],
          }),
        ],
        folds: [
          {
            title: {
              en: 'No URI whose version is listed: act now',
              fr: 'Aucun URI dont la version est affichée\u00A0: agissez maintenant',
            },
            steps: ifPurged(inputs),
          },
        ],
      },
    ],
  };
}

function ifPurged(inputs: Inputs): readonly Step[] {
  return askOnLoss({
    whom: ownersOfVault(inputs),
    did: {
      en: `purge key ${inputs.keyName}, or create it anew`,
      fr: `supprimé définitivement ou recréé la clé ${inputs.keyName}`,
    },
    kept: { en: 'the key as it is', fr: 'la clé telle quelle' },
    repair: [
      {
        en: 'Call the security lead, who decides what is restored from which backup.',
        fr: 'Appelez le responsable de la sécurité, qui décide de ce qui est restauré, et de quelle sauvegarde.',
        how: { en: 'Create nothing.', fr: 'Ne créez rien.' },
        calls: ['security'],
      },
    ],
  }).steps;
}

export function confirmedWithoutVersion(inputs: Inputs): Runbook {
  return inSteps({
    en: `Set ${named(inputs, 'confirmedKeyUri')} to the key URI with version that stands in your ticket to Adobe.`,
    fr: `Indiquez dans ${named(inputs, 'confirmedKeyUri')} l'URI de clé avec version qui figure dans votre ticket à Adobe.`,
    commands: [listVersions({ inputs })],
    as: role('vaultReader', 'vault'),
  });
}
