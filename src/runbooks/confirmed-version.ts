/** What to do where the version of `confirmed-key-uri` is not there, or the input names none. */
import { listVersions } from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { ownersOfVault } from './asking.ts';

/** A version can't be deleted by itself, so the input is wrong, or the key was purged and created again. */
export function confirmedVersionMissing(inputs: Inputs): Runbook {
  return {
    never: {
      en: 'Never record the current version only because it is current, since the check would then hide a loss.',
      fr: "N'enregistrez jamais la version actuelle pour la seule raison qu'elle est actuelle\u00A0: le contrôle masquerait une perte.",
    },
    steps: [
      {
        phase: 'find',
        en: 'List the versions of the key.',
        fr: 'Affichez les versions de la clé.',
        commands: [listVersions({ inputs })],
        as: role('vaultReader', 'vault'),
      },
      {
        phase: 'ask',
        en: 'Call the person who opens your Adobe tickets: which key URI did Adobe confirm?',
        fr: 'Appelez la personne qui ouvre vos tickets Adobe\u00A0: quel URI de clé Adobe a-t-il confirmé\u00A0?',
        rows: [
          row({
            en: ['One whose version is listed', 'Record it in confirmed-key-uri, in a new run of mode verify.'],
            fr: [
              'Un URI dont la version est affichée',
              'Enregistrez-le dans confirmed-key-uri, dans une nouvelle exécution du mode verify.',
            ],
          }),
          {
            when: {
              en: 'The recorded one, or one that is not listed',
              fr: "L'URI enregistré, ou un URI qui n'est pas affiché",
            },
            next: {
              first: {
                en: 'Act now: the key may have been purged and created anew. That person sends the urgent text. Restore and record nothing.',
                fr: "Agissez maintenant\u00A0: la clé a peut-être été supprimée définitivement puis recréée. Cette personne envoie le texte urgent. Ne rétablissez et n'enregistrez rien.",
              },
              steps: ['owners'],
            },
          },
          row({
            en: [
              'Unsure, or no answer in 15 minutes',
              'As for the row above: your security lead has the text sent. Ask Adobe which URI it recorded.',
            ],
            fr: [
              'Incertain, ou pas de réponse en 15\u00A0minutes',
              'Comme à la ligne précédente\u00A0: votre responsable sécurité fait envoyer le texte. Demandez à Adobe quel URI est enregistré.',
            ],
          }),
        ],
      },
      callAboutPurge(inputs),
    ],
  };
}

function callAboutPurge(inputs: Inputs): Step {
  const { en, fr, shownBy = [] } = ownersOfVault(inputs);
  return {
    name: 'owners',
    phase: 'ask',
    en: `Call ${en}: "Did you purge key ${inputs.keyName}, or create it anew, on purpose?"`,
    fr: `Appelez ${fr}\u00A0: «\u00A0Avez-vous supprimé définitivement ou recréé la clé ${inputs.keyName} volontairement\u00A0?\u00A0»`,
    commands: shownBy,
    as: role('reader', 'subscription'),
    rows: [
      row({
        en: ['On purpose', 'The data may be lost. Wake your security lead, who tells Adobe whether it was intended.'],
        fr: [
          'Oui, volontairement',
          "Les données sont peut-être perdues. Réveillez le responsable sécurité, qui dit à Adobe si c'était voulu.",
        ],
      }),
      row({
        en: [
          'By mistake',
          'Wake your security lead, who decides what is restored. Until then, restore and create nothing.',
        ],
        fr: [
          'Par erreur',
          "Réveillez le responsable sécurité, qui décide de ce qui est rétabli. D'ici là, ne rétablissez et ne créez rien.",
        ],
      }),
      row({
        en: ['"Not us", or no answer', 'Keep calling: deputies, your security lead. Restore and create nothing.'],
        fr: [
          '«\u00A0Pas nous\u00A0», ou pas de réponse',
          "Continuez d'appeler\u00A0: suppléants, responsable sécurité. Ne rétablissez et ne créez rien.",
        ],
      }),
    ],
  };
}

export function confirmedWithoutVersion(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Set confirmed-key-uri to the key URI with version that stands in your ticket to Adobe.',
    fr: "Indiquez dans confirmed-key-uri l'URI de clé avec version qui figure dans votre ticket à Adobe.",
    commands: [listVersions({ inputs })],
    as: role('vaultReader', 'vault'),
  });
}
