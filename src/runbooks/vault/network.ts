/** What to do about the vault's firewall, or a network security perimeter. */
import {
  letTrustedServicesBypass,
  listRefusedCalls,
  showNetworkAccess,
  showPerimeters,
} from '../../az-commands/vault.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { asking, byMistake, isConfirmed, ownersOfVault } from '../asking.ts';
import { runAgain, runVerify } from '../run-mode.ts';

/** Adobe doesn't document that its calls count as those of a trusted service, so that is not the end. */
export function closedFirewall(inputs: Inputs): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: 'Did you restrict access to the vault on purpose?',
      fr: "Avez-vous restreint volontairement l'accès au coffre\u00A0?",
    }),
    steps: byMistake(
      {
        en: 'Have the owners of the vault set its former firewall rules back (portal: the vault, Networking).',
        fr: 'Faites rétablir les anciennes règles du pare-feu par les responsables du coffre (portail\u00A0: le coffre, Réseau).',
      },
      {
        en: 'Allow trusted Microsoft services to bypass the restriction.',
        fr: 'Autorisez les services Microsoft approuvés à contourner la restriction.',
        commands: [letTrustedServicesBypass({ inputs })],
        as: role('vaultContributor', 'vault'),
      },
      ...(isConfirmed(inputs) ? [readCalls(inputs), runVerify] : [runAgain]),
    ),
  };
}

/** The log has a call some minutes after it. */
const readCalls = (inputs: Inputs): Step => ({
  en: 'List the refused calls ten minutes after the change.',
  fr: 'Affichez les appels refusés dix minutes après la modification.',
  commands: listRefusedCalls({ inputs }, inputs.usageDays ?? 7),
  as: role('reader', 'vault'),
  rows: [
    row({
      en: [
        'A call since the change',
        "Ask in Adobe's case for the addresses of its calls, which the owners then allow.",
      ],
      fr: [
        'Un appel depuis la modification',
        "Demandez dans le ticket d'Adobe les adresses de ses appels, que les responsables autorisent ensuite.",
      ],
    }),
    row({
      en: ['None since the change', 'Ask Adobe in the case to test its access.'],
      fr: ['Aucun depuis la modification', 'Demandez à Adobe dans le ticket de tester son accès.'],
    }),
  ],
});

/** @param isSecured whether the vault's own setting names the perimeter */
export function enforcedPerimeter(inputs: Inputs, isSecured: boolean): Runbook {
  const shown = isSecured ? [showNetworkAccess({ inputs }), showPerimeters({ inputs })] : [showPerimeters({ inputs })];
  return inSteps(
    { en: 'Show what is set.', fr: 'Affichez les réglages.', commands: shown, as: role('reader', 'vault') },
    {
      en: "Ask the owner of the perimeter and Adobe about the inbound rules for Adobe's application.",
      fr: "Interrogez le propriétaire du périmètre et Adobe sur les règles entrantes pour l'application d'Adobe.",
      rows: [
        row({
          en: ['The rules allow it', 'Add vault-network to waive.'],
          fr: ["Les règles l'autorisent", "Ajoutez vault-network à l'entrée waive."],
        }),
        row({
          en: ["They don't, on purpose", 'Stop here. Change nothing.'],
          fr: ["Elles ne l'autorisent pas, volontairement", 'Arrêtez-vous là. Ne modifiez rien.'],
        }),
        row({
          en: ["They don't, by mistake", 'The owner corrects them.'],
          fr: ["Elles ne l'autorisent pas, par erreur", 'Le propriétaire les corrige.'],
        }),
      ],
    },
  );
}

export function changingPerimeter(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Show the state of the association.',
    fr: "Affichez l'état de l'association.",
    commands: [showPerimeters({ inputs })],
    as: role('reader', 'vault'),
    rows: [
      { when: { en: 'Succeeded', fr: 'Succeeded' }, next: runAgain },
      row({
        en: ['Failed', 'The owner of the perimeter creates the association again.'],
        fr: ['Failed', "Le propriétaire du périmètre recrée l'association."],
      }),
      row({
        en: ['Something else', 'Wait some minutes, then show it again.'],
        fr: ['Autre chose', 'Attendez quelques minutes, puis affichez-le à nouveau.'],
      }),
    ],
  });
}
