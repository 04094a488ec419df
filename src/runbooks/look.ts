/** How a person looks at the key, where the run could not. */
import { listRolesOfAdobe } from '../az-commands/access.ts';
import { showValidity } from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Row, role, row, type Step } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
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
        en: [
          'enabled: true; expires empty or in the future',
          "The key can be used: call nobody tonight. Repair the run in working hours: it also checks Adobe's access.",
        ],
        fr: [
          'enabled\u00A0: true\u00A0; expires vide ou dans le futur',
          "La clé est utilisable\u00A0: n'appelez personne cette nuit. Réparez l'exécution aux heures de bureau\u00A0: elle vérifie aussi l'accès d'Adobe.",
        ],
      }),
      ...(isConfirmed(inputs) ? [{ when: unusable, next: actNow(inputs) }] : perhapsConfirmed(inputs)),
      { when: forbidden, next: isConfirmed(inputs) ? readerTonight : reader },
      row({
        en: ['No answer from Azure', 'See azure.status.microsoft, and try again.'],
        fr: ["Aucune réponse d'Azure", 'Consultez azure.status.microsoft, puis réessayez.'],
      }),
    ],
  };
}

const forbidden: Words = { en: 'An error: forbidden', fr: 'Une erreur\u00A0: accès refusé (forbidden)' };

const reader: Words = {
  en: 'Have a person with that role run it, from an allowed network; tonight, if Adobe confirmed a key.',
  fr: 'Faites exécuter la commande par une personne qui a ce rôle, depuis un réseau autorisé\u00A0: cette nuit, si Adobe a confirmé une clé.',
};

const readerTonight: Words = {
  en: 'Have a person with that role run it tonight, from an allowed network.',
  fr: 'Faites exécuter la commande dès cette nuit par une personne qui a ce rôle, depuis un réseau autorisé.',
};

/** The same for Adobe's role on a confirmed key that works, which can wait until then. */
export function lookAtRole(inputs: Inputs): Step {
  return {
    phase: 'find',
    onlyIf: 'working-hours',
    en: "Check Adobe's role yourself.",
    fr: "Vérifiez vous-même le rôle d'Adobe.",
    commands: [listRolesOfAdobe({ inputs }, idsOf(inputs).vault)],
    as: role('reader', 'vault'),
    rows: [
      row({ en: ['An ID', 'Adobe has its role.'], fr: ['Un ID', 'Adobe a son rôle.'] }),
      {
        when: {
          en: 'Nothing, and the vault uses roles (portal: Access configuration)',
          fr: "Rien, et le coffre utilise des rôles (portail\u00A0: Configuration de l'accès)",
        },
        next: lostRole,
      },
    ],
  };
}

const lostRole: Words = {
  en: 'Adobe has lost its role. Act now, by docs/lost-access.md.',
  fr: 'Adobe a perdu son rôle. Agissez maintenant, selon docs/lost-access.md.',
};

/** A vault that is gone has no host name either. */
const unusable: Words = {
  en: 'enabled: false, a past date in expires, or an error: not found, unknown host name',
  fr: "enabled\u00A0: false, une date passée dans expires, ou une erreur\u00A0: introuvable (not found), nom d'hôte inconnu",
};

/** Of what was never recorded, the ticket knows. Who can't find out at night has to act as if it did. */
function perhapsConfirmed({ mode, vaultName }: Inputs): readonly Row[] {
  const [en, fr] = mode === 'ensure' ? [", and don't run ensure", ", et n'exécutez pas ensure"] : ['', ''];
  return [
    row({
      en: [
        `${unusable.en}; Adobe confirmed a key, or you can't tell`,
        `Act now, by docs/lost-access.md: call the owners of vault ${vaultName}. Create and restore nothing.`,
      ],
      fr: [
        `${unusable.fr}\u00A0; Adobe a confirmé une clé, ou vous l'ignorez`,
        `Agissez maintenant, selon docs/lost-access.md\u00A0: appelez les responsables du coffre ${vaultName}. Ne créez et ne rétablissez rien.`,
      ],
    }),
    row({
      en: [
        'The same; your Adobe ticket has no confirmation',
        `Ask the vault's owners in working hours. Create nothing${en}.`,
      ],
      fr: [
        'De même, sans confirmation dans votre ticket Adobe',
        `Interrogez les responsables du coffre aux heures de bureau. Ne créez rien${fr}.`,
      ],
    }),
  ];
}

/** Only Adobe can give more time, and no ticket was written: nothing was known to be wrong. */
function actNow({ vaultName }: Inputs): Words {
  return {
    en: `Act now, by docs/lost-access.md: call the owners of vault ${vaultName}, and ask Adobe Customer Care, in an urgent case, to purge no data. Create and restore nothing.`,
    fr: `Agissez maintenant, selon docs/lost-access.md\u00A0: appelez les responsables du coffre ${vaultName}, et demandez à l'assistance clientèle Adobe, dans un ticket urgent, de ne supprimer aucune donnée. Ne créez et ne rétablissez rien.`,
  };
}
