/** What to do where Adobe does not use the key, or the vault's audit log does not show it. */
import { assignRoleAt } from '../az-commands/access.ts';
import { showPrincipal } from '../az-commands/directory.ts';
import { listRefusedCalls, sendAuditEvents } from '../az-commands/vault.ts';
import { callerName } from '../model/caller-name.ts';
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import {
  inSteps,
  isInPerimeter,
  isRestricted,
  type Next,
  type Question,
  type Runbook,
  role,
  row,
  type Step,
} from '../model/runbook.ts';
import type { OtherCaller } from '../model/use-notes.ts';
import type { Words } from '../model/words.ts';
import { asking, ownersOfVault } from './asking.ts';
import { runVerify } from './run-mode.ts';

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
    phase: 'ask',
    en: `Ask the owners of the vault this morning why these used the key: ${names.map(({ en }) => en).join(', ')}.`,
    fr: `Demandez ce matin aux responsables du coffre pourquoi la clé a été utilisée par\u00A0: ${names.map(({ fr }) => fr).join(', ')}.`,
    commands: applications.map(({ appId }) => showPrincipal(appId)),
    ...(applications.length > 0 && { as: role('directoryReaders', 'tenant') }),
    rows: [
      { when: { en: 'They know', fr: 'Ils le savent' }, next: { steps: ['complete'] } },
      {
        when: { en: 'Nobody knows, or no answer by noon', fr: 'Personne ne le sait, ou pas de réponse avant midi' },
        next: {
          first: {
            en: 'Tell your security lead: a stranger may be using the key.',
            fr: 'Prévenez votre responsable sécurité\u00A0: un inconnu utilise peut-être la clé.',
          },
          steps: ['complete'],
        },
      },
    ],
  };
}

const findWhenComplete: Step = {
  name: 'complete',
  phase: 'find',
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
      en: ['Earlier', 'Set usage-days to 90 in a new run. If there is still no call, ask Adobe Customer Care.'],
      fr: [
        'Auparavant',
        "Portez usage-days à 90 dans une nouvelle exécution. S'il n'y a toujours aucun appel, contactez l'assistance clientèle Adobe.",
      ],
    }),
  ],
};

/** 403, and nothing that was read explains it now. Source: Microsoft's list of Key Vault's error codes. */
export function callForbidden(inputs: Inputs, { vault, perimeters }: Pick<Observed, 'vault' | 'perimeters'>): Runbook {
  const isOpen = vault.presence === 'found' && !isRestricted(vault.value) && !isInPerimeter({ perimeters });
  return { question: askRestricted(inputs), steps: [readRefusal(inputs, isOpen), afterNextCall] };
}

/** Neither the vault's tenant nor Adobe's service principal explains it. */
export const tokenRejected = (inputs: Inputs): Runbook => ({ question: askRestricted(inputs), steps: [askForToken] });

/** Somebody may have kept Adobe out on purpose, and undone it since. */
function askRestricted(inputs: Inputs): Question {
  return asking(
    ownersOfVault(inputs),
    {
      en: "Did you restrict Adobe's access on purpose?",
      fr: "Avez-vous restreint volontairement l'accès d'Adobe\u00A0?",
    },
    {
      others: [
        {
          when: {
            en: 'No, they are its owners and changed nothing',
            fr: "Non\u00A0: ce sont ses responsables, et ils n'ont rien modifié",
          },
          next: 'proceed',
        },
      ],
    },
  );
}

const askForToken: Step = {
  en: 'Ask Adobe Customer Care why the vault rejects the token of its application (401).',
  fr: "Demandez à l'assistance clientèle Adobe pourquoi le coffre refuse le jeton de son application (401).",
};

/** @param isOpen whether the vault's network lets everybody in now */
function readRefusal(inputs: Inputs, isOpen: boolean): Step {
  return {
    phase: 'find',
    en: "List the refused calls with their reasons, from the vault's audit log.",
    fr: "Affichez les appels refusés et leurs motifs, d'après le journal d'audit du coffre.",
    commands: listRefusedCalls({ inputs }, inputs.usageDays ?? 7),
    as: role('reader', 'vault'),
    rows: [
      ...(isOpen ? [] : [networkRow]),
      { when: isOpen ? anySetting : otherSetting, next: inOrder },
      {
        when: { en: 'Another reason, or no row', fr: 'Autre motif, ou aucune ligne' },
        next: {
          first: {
            en: "Give Azure's support the time of the refused call.",
            fr: "Indiquez au support Azure l'heure de l'appel refusé.",
          },
          steps: ['check'],
        },
      },
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

const inOrder: Next = {
  first: {
    en: 'Probably repaired: this run found it in order. Restore nothing.',
    fr: "Sans doute réparé\u00A0: cette exécution l'a trouvé en ordre. Ne rétablissez rien.",
  },
  steps: ['check'],
};

const afterNextCall: Step = {
  phase: 'find',
  runs: 'verify',
  name: 'check',
  en: 'Run mode verify every hour, until its page shows an allowed call after the refusal.',
  fr: "Exécutez le mode verify toutes les heures, jusqu'à ce que sa page montre un appel autorisé après le refus.",
  how: { en: 'Only then tell Adobe that access is restored.', fr: "N'annoncez qu'alors le rétablissement à Adobe." },
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
      phase: 'find',
      en: "Look at the workspace's access control mode in the Azure portal (Overview).",
      fr: "Regardez le mode de contrôle d'accès de l'espace de travail dans le portail Azure (Vue d'ensemble).",
      rows: [
        {
          when: { en: 'Require workspace permissions', fr: "Exiger des autorisations d'espace de travail" },
          next: { steps: ['grant', 'check'] },
        },
        row({
          en: [
            'Use resource or workspace permissions, and no calls',
            'Nobody called the vault in these days. Set usage-days to 90 in a new run.',
          ],
          fr: [
            "Autorisations de ressource ou d'espace de travail, et aucun appel",
            "Personne n'a appelé le coffre durant ces jours. Portez usage-days à 90 dans une nouvelle exécution.",
          ],
        }),
      ],
    },
    {
      name: 'grant',
      en: `Assign Log Analytics Reader to the pipeline's identity (client ID ${clientId}).`,
      fr: `Attribuez le rôle Lecteur Log Analytics (Log Analytics Reader) à l'identité du pipeline (ID client ${clientId}).`,
      commands: workspaces.map((scope) => assignRoleAt({ inputs }, 'Log Analytics Reader', scope)),
      as: role(['owner', 'accessAdministrator'], 'workspace'),
    },
    { ...runVerify, name: 'check' },
  );
}
