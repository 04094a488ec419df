/** What is asked before a first setup: whether what is missing ever was there. */
import type { Inputs } from '../model/inputs.ts';
import { type Confirmation, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { ownersOfSubscription, verifyYourself } from './asking.ts';

export function beforeSetup(runbook: Runbook, inputs: Inputs): Runbook {
  return { ...runbook, confirmation: askBeforeSetup(inputs) };
}

/** Nothing was lost here: the answer tells whether the inputs name the right place, and can wait for the morning. */
function askBeforeSetup(inputs: Inputs): Confirmation {
  const { vaultName } = inputs;
  return {
    afterYes: [callAboutLoss(inputs), { ...verifyYourself(inputs, 'elsewhere'), onlyIf: 'confirmed-elsewhere' }],
    phase: 'find',
    en: `Search your Adobe tickets now: did Adobe ever confirm a key, in ${vaultName} or elsewhere?`,
    fr: `Cherchez maintenant dans vos tickets Adobe\u00A0: Adobe a-t-il déjà confirmé une clé, de ${vaultName} ou d'ailleurs\u00A0?`,
    rows: [
      row({
        en: ['No', 'By day: check that the inputs name the right vault. Then step 4.'],
        fr: ['Non', 'De jour\u00A0: vérifiez que les entrées désignent le bon coffre. Puis étape 4.'],
      }),
      row({
        en: [`Yes, in ${vaultName}`, 'Act now, even at night: step 2.'],
        fr: [`Oui, de ${vaultName}`, 'Agissez maintenant, même la nuit\u00A0: étape 2.'],
      }),
      row({
        en: ['Yes, in another vault', 'Step 3 now, even at night: this run did not check it. Then correct the inputs.'],
        fr: [
          "Oui, d'un autre coffre",
          "Étape 3 maintenant, même la nuit\u00A0: cette exécution ne l'a pas contrôlé. Puis corrigez les entrées.",
        ],
      }),
      row({
        en: ['No access', 'Create nothing. Ask in the morning.'],
        fr: ["Pas d'accès", 'Ne créez rien. Demandez dans la matinée.'],
      }),
      row({
        en: [
          'Nobody knows',
          'Create nothing. Step 2 in the morning, adding to the text: which key URI did Adobe record?',
        ],
        fr: [
          'Personne ne sait',
          'Ne créez rien. Étape 2 dans la matinée, en ajoutant au texte\u00A0: quel URI de clé Adobe a-t-il enregistré\u00A0?',
        ],
      }),
    ],
  };
}

/** Nothing shows that there was anything; one who knows better acts as for a loss. */
function callAboutLoss(inputs: Inputs): Step {
  const { vaultName } = inputs;
  const { shownBy = [] } = ownersOfSubscription(inputs);
  return {
    onlyIf: 'confirmed-here',
    phase: 'ask',
    en: `Have the person who opens your tickets, your security lead or account team send the urgent text below, and call the owners of the subscription: "Did you delete or purge ${vaultName} on purpose?"`,
    fr: `Faites envoyer le texte urgent ci-dessous par qui ouvre vos tickets, le responsable sécurité ou l'équipe de compte, et appelez les propriétaires de l'abonnement\u00A0: «\u00A0Avez-vous supprimé ${vaultName} volontairement, même définitivement\u00A0?\u00A0»`,
    commands: shownBy,
    as: role('reader', 'subscription'),
    rows: [
      row({
        en: ['On purpose', 'Create nothing. Only your security lead may withdraw the text at Adobe.'],
        fr: [
          'Oui, volontairement',
          "Ne créez rien. Seul le responsable sécurité peut retirer le texte auprès d'Adobe.",
        ],
      }),
      deletedByMistake,
      row({
        en: ['"Not us", or no answer', 'Create nothing. Keep calling: deputies, your security lead.'],
        fr: [
          '«\u00A0Pas nous\u00A0», ou pas de réponse',
          "Ne créez rien. Continuez d'appeler\u00A0: suppléants, responsable sécurité.",
        ],
      }),
    ],
  };
}

const deletedByMistake = row({
  en: [
    'By mistake',
    'Create nothing. It is not among the deleted vaults: find out with them where it is (docs/lost-access.md), and wake your security lead.',
  ],
  fr: [
    'Par erreur',
    "Ne créez rien. Il n'est pas parmi les coffres supprimés\u00A0: cherchez avec eux où il est (docs/lost-access.md), et réveillez le responsable sécurité.",
  ],
});
