/** What to do where Adobe does not use the key, or the vault's audit log does not show it. */

import { assignRoleAt } from '../az-commands/access.ts';
import { showPrincipal } from '../az-commands/directory.ts';
import { listRefusedCalls, sendAuditEvents } from '../az-commands/vault.ts';
import { named } from '../inputs/named.ts';
import { callerName } from '../model/caller-name.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { doorOf } from '../model/network.ts';
import type { Observed } from '../model/observed.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { OtherCaller } from '../model/use-notes.ts';
import type { Words } from '../model/words.ts';
import { askInSetup, askOnLoss } from './asking.ts';
import { ownersOfVault } from './owners.ts';
import { checkLoss, runVerify } from './run-mode.ts';

/** No call of Adobe's was allowed; Adobe caches what it unwrapped. Source: Experience Platform's page on revocation. */
export function noCalls(others: readonly OtherCaller[]): Runbook {
  return inSteps(...(others.length === 0 ? [] : [askWhose(others)]), findWhenComplete);
}

/** A vault is for Journey Analytics alone: somebody has to know whose calls these are. */
function askWhose(others: readonly OtherCaller[]): Step {
  const names = others.map((other): Words => {
    const [{ en, fr }, { last }] = [callerName(other), other];
    return {
      en: `${en} (last on ${readableTime(last, 'en')})`,
      fr: `${fr} (dernier appel le ${readableTime(last, 'fr')})`,
    };
  });
  const applications = others.filter(({ appId, tool }) => appId !== '' && tool === undefined);
  return {
    en: 'Ask the owners of the vault why somebody other than Adobe used the key.',
    fr: "Demandez aux responsables du coffre pourquoi la clé a été utilisée par d'autres qu'Adobe.",
    how: {
      en: `The log shows ${names.map(({ en }) => en).join(', ')}.`,
      fr: `Le journal montre ${names.map(({ fr }) => fr).join(', ')}.`,
    },
    calls: ['owners', 'security'],
    told: 'answer',
    commands: applications.map(({ appId }) => showPrincipal(appId)),
    ...(applications.length > 0 && { as: role('directoryReaders', 'tenant') }),
    rows: [
      row({
        en: ['They know, and it is allowed', 'Go on.'],
        fr: ['Ils le savent, et cet usage est autorisé', 'Continuez.'],
      }),
      row({
        en: [
          'It is not allowed, nobody knows, or no answer',
          'Tell the security lead that a stranger might be using the key. Never disable the key for that: Adobe needs it. Go on.',
        ],
        fr: [
          "Il n'est pas autorisé, personne ne le sait, ou pas de réponse",
          "Prévenez le responsable de la sécurité qu'un inconnu utilise peut-être la clé. Ne désactivez jamais la clé pour autant\u00A0: Adobe en a besoin. Continuez.",
        ],
      }),
    ],
  };
}

const findWhenComplete: Step = {
  en: "Find out from Adobe's case when the setup was complete.",
  fr: "Cherchez dans le ticket d'Adobe quand l'activation a été terminée.",
  rows: [
    row({
      en: ['Not yet complete', 'No calls are expected. Change nothing.'],
      fr: ["L'activation n'est pas terminée", "Aucun appel n'est attendu. Ne modifiez rien."],
    }),
    row({
      en: ['Nobody knows', 'Ask Adobe Customer Care. Change nothing.'],
      fr: ['Personne ne sait', "Demandez à l'assistance clientèle Adobe. Ne modifiez rien."],
    }),
    row({
      en: ['In the last 7 days', 'Run this check again in a week.'],
      fr: ['Au cours des 7\u00A0derniers jours', 'Relancez ce contrôle dans une semaine.'],
    }),
    row({
      en: ['Earlier', 'Read the log of 90 days in a new run. If there is still no call, ask Adobe Customer Care.'],
      fr: [
        'Auparavant',
        "Lisez le journal sur 90\u00A0jours dans une nouvelle exécution. S'il n'y a toujours aucun appel, contactez l'assistance clientèle Adobe.",
      ],
    }),
  ],
};

/** What is known where a call was refused. */
interface Refused {
  readonly inputs: Inputs;
  readonly observed: Pick<Observed, 'vault' | 'perimeters'>;
}

/** 403, and nothing that was read explains it now. Source: Microsoft's list of Key Vault's error codes. */
export function callForbidden({ inputs, observed }: Refused, isCut: boolean): Runbook {
  const isOpen = doorOf(observed)?.isRestricted === false;
  return perhapsRestricted(inputs, readRefusal(inputs, isOpen), isCut);
}

/** Neither the vault's tenant nor Adobe's service principal explains it. */
export const tokenRejected = ({ inputs }: Refused, isCut: boolean): Runbook =>
  perhapsRestricted(inputs, askForToken, isCut);

/**
 * Somebody may have kept Adobe out on purpose, and undone it since.
 *
 * @param isCut Adobe used the key and is refused now: a loss, whatever the input says
 */
function perhapsRestricted(inputs: Inputs, find: Step, isCut: boolean): Runbook {
  const ask = isCut || isConfirmed(inputs) ? askOnLoss : askInSetup;
  return ask({
    whom: ownersOfVault(inputs),
    did: { en: "restrict Adobe's access", fr: "restreint l'accès d'Adobe" },
    kept: { en: 'the restriction as it is', fr: 'la restriction telle quelle' },
    find: [find],
    repair: [
      {
        en: "Have the owners undo what restricts Adobe's access.",
        fr: "Demandez aux responsables de lever ce qui restreint l'accès d'Adobe.",
      },
    ],
    check: afterNextCall,
    others: [
      {
        title: { en: 'They say: nothing was changed', fr: "Réponse\u00A0: rien n'a été modifié" },
        steps: [afterNextCall],
      },
    ],
  });
}

const askForToken: Step = {
  en: 'Ask Adobe Customer Care why the vault rejects the token of its application (401).',
  fr: "Demandez à l'assistance clientèle Adobe pourquoi le coffre refuse le jeton de son application (401).",
  calls: ['adobe-admin', 'adobe'],
};

/** @param isOpen whether the vault's network lets everybody in now */
function readRefusal(inputs: Inputs, isOpen: boolean): Step {
  return {
    en: "List the refused calls with their reasons, from the vault's audit log.",
    fr: "Affichez les appels refusés et leurs motifs, d'après le journal d'audit du coffre.",
    commands: listRefusedCalls({ inputs }, inputs.usageDays ?? 7),
    as: role('reader', 'vault'),
    rows: [
      ...(isOpen ? [] : [networkRow]),
      { when: isOpen ? anySetting : otherSetting, next: inOrder },
      row({
        en: ['Another reason, or no row', "Give Azure's support the time of the refused call. Go on."],
        fr: ['Autre motif ou aucune ligne', "Indiquez au support Azure l'heure de l'appel refusé. Continuez."],
      }),
    ],
  };
}

const networkRow = row({
  en: [
    'A firewall, perimeter or private link',
    'Ask the owners of the vault for the network rule, and Adobe Customer Care for its addresses.',
  ],
  fr: [
    'Pare-feu, périmètre ou liaison privée',
    "Demandez la règle réseau aux responsables du coffre, et ses adresses à l'assistance clientèle Adobe.",
  ],
});

const otherSetting: Words = { en: 'A role, policy or disabled key', fr: 'Rôle, stratégie ou clé désactivée' };

const anySetting: Words = {
  en: 'A firewall, role, policy or disabled key',
  fr: 'Pare-feu, rôle, stratégie ou clé désactivée',
};

const inOrder: Words = {
  en: 'Probably repaired: this run found it in order. Restore nothing.',
  fr: "Sans doute réparé\u00A0: cette exécution l'a trouvé en ordre. Ne rétablissez rien.",
};

/** Settings that are in order prove nothing: only a call does. */
const afterNextCall: Step = {
  ...checkLoss,
  en: "Run mode verify every hour, until its page shows that Adobe's call was allowed.",
  fr: "Exécutez le mode verify toutes les heures, jusqu'à ce que sa page montre un appel autorisé d'Adobe.",
  rows: [
    row({
      en: [
        'It shows an allowed call after the refusal',
        'Write in the case that access is restored, and when it was verified.',
      ],
      fr: [
        'Un appel autorisé après le refus',
        "Écrivez dans le ticket que l'accès est rétabli, et quand il a été vérifié.",
      ],
    }),
    row({
      en: ['No call yet', 'Tell Adobe nothing yet.'],
      fr: ["Pas encore d'appel", "N'annoncez encore rien à Adobe."],
    }),
    row({
      en: [
        'It shows a new refusal',
        "The restriction is still there: have the owners undo it. Tell Adobe's support so.",
      ],
      fr: [
        'Un nouveau refus',
        "La restriction est toujours là\u00A0: faites-la lever par les responsables. Dites-le au support d'Adobe.",
      ],
    }),
  ],
};

/** No workspace gets the vault's events. */
export function logNowhere(inputs: Inputs): Runbook {
  const send: Step = {
    en: "Send the vault's audit events to a Log Analytics workspace, whose resource ID the command needs.",
    fr: "Envoyez les événements d'audit du coffre vers un espace de travail Log Analytics, dont la commande demande l'ID de ressource.",
    commands: [sendAuditEvents({ inputs })],
    as: role('monitoringContributor', 'vaultAndWorkspace'),
  };
  return inSteps(send);
}

/**
 * Nobody called the vault, or Azure leaves out the rows: in access mode "Require workspace permissions" it does so
 * without an error.
 *
 * @param workspaces resource IDs
 */
export function logUnreadable(inputs: Inputs, workspaces: readonly string[]): Runbook {
  const { clientId } = inputs;
  return inSteps(
    {
      en: "Look at the workspace's access control mode in the Azure portal (Overview).",
      fr: "Regardez le mode de contrôle d'accès de l'espace de travail dans le portail Azure (Vue d'ensemble).",
      rows: [
        row({
          en: ['Require workspace permissions', 'Go on.'],
          fr: ["Exiger des autorisations d'espace de travail", 'Continuez.'],
        }),
        row({
          en: [
            'Use resource or workspace permissions, and no calls',
            `Nobody called the vault in these days. Set ${named(inputs, 'usageDays')} to 90 in a new run.`,
          ],
          fr: [
            "Autorisations de ressource ou d'espace de travail, et aucun appel",
            `Personne n'a appelé le coffre durant ces jours. Portez ${named(inputs, 'usageDays')} à 90 dans une nouvelle exécution.`,
          ],
        }),
      ],
    },
    {
      en: `Assign Log Analytics Reader to the pipeline's identity (client ID ${clientId}).`,
      fr: `Attribuez le rôle Lecteur Log Analytics (Log Analytics Reader) à l'identité du pipeline (ID client ${clientId}).`,
      commands: workspaces.map((scope) => assignRoleAt({ inputs }, 'Log Analytics Reader', scope)),
      as: role(['owner', 'accessAdministrator'], 'workspace'),
    },
    runVerify,
  );
}
