/** What to do about the vault's firewall, or a network security perimeter. */

import {
  letTrustedServicesBypass,
  listRefusedCalls,
  showNetworkAccess,
  showNetworkRules,
  showPerimeters,
} from '../../az-commands/vault.ts';
import { named } from '../../inputs/named.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { askInSetup, askOnLoss } from '../asking.ts';
import { ownersOfVault } from '../owners.ts';
import { runAgain } from '../run-mode.ts';

/** Adobe doesn't document that its calls count as those of a trusted service, so that is not the end. */
export function closedFirewall(inputs: Inputs): Runbook {
  const bypass: Step = {
    en: 'Allow trusted Microsoft services to bypass the restriction.',
    fr: 'Autorisez les services Microsoft approuvés à contourner la restriction.',
    how: {
      en: 'Owners who know the former rules set them back (portal: the vault, Networking).',
      fr: 'Les responsables qui connaissent les anciennes règles les rétablissent (portail\u00A0: le coffre, Réseau).',
    },
    commands: [letTrustedServicesBypass({ inputs })],
    as: role('vaultContributor', 'vault'),
  };
  const meant = {
    whom: ownersOfVault(inputs),
    did: { en: 'restrict access to the vault', fr: "restreint l'accès au coffre" },
    kept: { en: 'the restriction', fr: 'la restriction' },
    never: neverOpen,
  };
  return isConfirmed(inputs)
    ? askOnLoss({ ...meant, find: [readCalls(inputs)], repair: [bypass, checkRules], check: askAdobeToTest })
    : askInSetup({ ...meant, repair: [bypass], check: runAgain });
}

const neverOpen: Words = {
  en: 'Never open the vault to all networks.',
  fr: "N'ouvrez jamais le coffre à tous les réseaux.",
};

const checkRules: Step = {
  runs: 'verify',
  en: 'Run mode verify, which sees the rules, and not whose calls they let through.',
  fr: 'Exécutez le mode verify, qui voit les règles, et non de qui elles laissent passer les appels.',
};

const askAdobeToTest: Step = {
  en: 'Ask Adobe in its case to test its access, and for the addresses of its calls.',
  fr: 'Demandez à Adobe, dans son ticket, de tester son accès, et les adresses de ses appels.',
  calls: ['adobe'],
  told: 'answer',
  rows: [
    row({
      en: ['Its test succeeds', 'Access is restored: say so in the case.'],
      fr: ['Son test réussit', "L'accès est rétabli\u00A0: dites-le dans le ticket."],
    }),
    row({
      en: [
        'It is still refused',
        'The owners allow those addresses (portal: the vault, Networking). Ask for a new test.',
      ],
      fr: [
        'Ses appels sont encore refusés',
        'Les responsables autorisent ces adresses (portail\u00A0: le coffre, Réseau). Redemandez un test.',
      ],
    }),
    row({
      en: ['No answer yet', 'Tell nobody that access is restored.'],
      fr: ['Pas encore de réponse', "Ne dites à personne que l'accès est rétabli."],
    }),
  ],
};

/** Whether the restriction stops Adobe is not certain: the log has a call some minutes after it. */
const readCalls = (inputs: Inputs): Step => ({
  en: "List Adobe's refused calls in the vault's log.",
  fr: "Affichez les appels refusés d'Adobe dans le journal du coffre.",
  commands: listRefusedCalls({ inputs }, inputs.usageDays ?? 7),
  as: role('reader', 'vault'),
  rows: [
    refused,
    {
      ...row({
        en: ['None, or an error', 'It proves nothing: Adobe might be blocked all the same. Keep calling.'],
        fr: [
          'Aucun, ou une erreur',
          "Cela ne prouve rien\u00A0: Adobe peut tout de même être bloqué. Continuez d'appeler.",
        ],
      }),
      error: 'any',
    },
  ],
});

const refused = row({
  en: ['Calls', 'Adobe is refused. Write the time of the last one into its case.'],
  fr: ['Des appels', "Les appels d'Adobe sont refusés. Indiquez l'heure du dernier dans son ticket."],
});

const runAgainNow: Words = { en: 'Run again.', fr: "Relancez l'exécution." };

/** The restriction may be meant, and nobody but Adobe knows whether its calls pass. */
export function meantRestriction(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: "Look in Adobe's answer to the ticket where its calls come from.",
      fr: "Regardez dans la réponse d'Adobe au ticket d'où viennent ses appels.",
      rows: [
        row({
          en: ['From a trusted Microsoft service', 'Set network to restricted.'],
          fr: ["D'un service Microsoft approuvé", "Réglez l'entrée network sur restricted."],
        }),
        row({
          en: ['From fixed addresses', 'The owners allow them (portal: the vault, Networking).'],
          fr: ["D'adresses fixes", 'Les responsables les autorisent (portail\u00A0: le coffre, Réseau).'],
        }),
        row({
          en: ['It says neither', 'Ask Adobe in the ticket. Change nothing until it answers.'],
          fr: [
            "Elle ne dit ni l'un ni l'autre",
            'Demandez-le à Adobe dans le ticket. Ne modifiez rien avant sa réponse.',
          ],
        }),
      ],
    },
    ...(inputs.usageDays === undefined ? [readLog(inputs)] : []),
  );
}

const readLog = (inputs: Inputs): Step => ({
  en: `Set ${named(inputs, 'usageDays')}: a call of Adobe's that the log shows as allowed ends this warning.`,
  fr: `Réglez ${named(inputs, 'usageDays')}\u00A0: un appel d'Adobe que le journal montre comme autorisé met fin à cet avertissement.`,
});

/** @param isSecured whether the vault's own setting names the perimeter */
export function enforcedPerimeter(inputs: Inputs, isSecured: boolean): Runbook {
  const shown = isSecured ? [showNetworkAccess({ inputs }), showPerimeters({ inputs })] : [showPerimeters({ inputs })];
  return inSteps(
    { en: 'Show what is set.', fr: 'Affichez les réglages.', commands: shown, as: role('reader', 'vault') },
    {
      en: "Ask the owner of the perimeter and Adobe about the inbound rules for Adobe's application.",
      fr: "Interrogez le propriétaire du périmètre et Adobe sur les règles entrantes pour l'application d'Adobe.",
      calls: ['owners', 'adobe'],
      told: 'answer',
      rows: [
        row({
          en: ['The rules allow it', 'Waive vault-network, with the reason.'],
          fr: ["Les règles l'autorisent", 'Ajoutez une dérogation pour vault-network, avec le motif.'],
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

/** A word that is new: Microsoft's documentation has it, and says who is let in. */
export function showNetwork(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: 'Show the network settings.',
      fr: 'Affichez les paramètres réseau.',
      commands: [showNetworkRules({ inputs })],
      as: role('reader', 'vault'),
    },
    {
      en: 'Ask the owners of the vault what the setting means for calls of Adobe.',
      fr: "Demandez aux responsables du coffre ce que ce paramètre implique pour les appels d'Adobe.",
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
      { when: { en: 'Succeeded', fr: 'Succeeded' }, next: runAgainNow },
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
