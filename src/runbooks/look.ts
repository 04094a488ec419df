/** How a person looks at the key, where the run could not. */
import { showValidity } from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Row, role, row, type Step } from '../model/runbook.ts';
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
          'enabled: true, and no past date in expires',
          "The key works: call nobody tonight. Check Adobe's access tomorrow.",
        ],
        fr: [
          'enabled\u00A0: true, et aucune date passée dans expires',
          "La clé fonctionne\u00A0: n'appelez personne cette nuit. Vérifiez l'accès d'Adobe demain.",
        ],
      }),
      ...unusableRows(inputs),
      row({
        en: ['An error: forbidden', 'Have a person with that role run it, from a network that the firewall allows.'],
        fr: [
          'Une erreur\u00A0: accès refusé',
          'Faites exécuter la commande par une personne qui a ce rôle, depuis un réseau autorisé par le pare-feu.',
        ],
      }),
      row({
        en: ['No answer', 'See azure.status.microsoft. Try again in ten minutes.'],
        fr: ['Aucune réponse', 'Consultez azure.status.microsoft. Réessayez dans dix minutes.'],
      }),
    ],
  };
}

/** Of a key that Adobe confirmed, one that is gone is as bad as one that is disabled. */
function unusableRows(inputs: Inputs): readonly Row[] {
  if (isConfirmed(inputs)) return [{ when: lost, next: actNow(inputs) }];
  const wait = inputs.mode === 'ensure' ? notBefore : createNothing;
  const neverSetUp: Words = {
    en: `If the vault was never set up, that is right. If you aren't sure, call its owners.${wait.en}`,
    fr: `Si le coffre n'a jamais été configuré, c'est normal. En cas de doute, appelez ses responsables.${wait.fr}`,
  };
  return [
    { when: unusable, next: callOwners(inputs) },
    { when: notFound, next: neverSetUp },
  ];
}

/** A vault that is gone has no host name either. */
const notFound: Words = {
  en: 'An error: not found, or an unknown host name',
  fr: "Une erreur\u00A0: introuvable, ou nom d'hôte inconnu",
};

const unusable: Words = {
  en: 'enabled: false, or a past date in expires',
  fr: 'enabled\u00A0: false, ou une date passée dans expires',
};

const lost: Words = {
  en: `${unusable.en}; an error: not found, or an unknown host name`,
  fr: `${unusable.fr}\u00A0; une erreur\u00A0: introuvable, ou nom d'hôte inconnu`,
};

const createNothing: Words = { en: ' Create nothing.', fr: ' Ne créez rien.' };

/** Mode ensure would create what is missing. */
const notBefore: Words = {
  en: " Create nothing, and don't run ensure again before they answer.",
  fr: ' Ne créez rien, et ne relancez pas ensure avant leur réponse.',
};

function callOwners({ vaultName }: Inputs): Words {
  return {
    en: `Call the owners of vault ${vaultName}, their deputies, the subscription's owners. Create and restore nothing.`,
    fr: `Appelez les responsables du coffre ${vaultName}, leurs suppléants et les propriétaires de l'abonnement. Ne créez et ne rétablissez rien.`,
  };
}

/** Only Adobe can give more time, and no ticket was written: nothing was known to be wrong. */
function actNow(inputs: Inputs): Words {
  const { en, fr } = callOwners(inputs);
  return {
    en: `Act now. ${en} Nobody answers: ask Adobe Customer Care, in an urgent case, to purge no data. Then follow docs/lost-access.md.`,
    fr: `Agissez maintenant. ${fr} Sans réponse\u00A0: demandez à l'assistance clientèle Adobe, dans un ticket urgent, de ne supprimer aucune donnée. Suivez ensuite docs/lost-access.md.`,
  };
}
