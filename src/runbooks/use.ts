/** Whether Adobe's application uses the key, by the vault's audit log. */
import { assignRoleAt } from '../az-commands/access.ts';
import { sendAuditEvents } from '../az-commands/vault.ts';
import { type CallsOfAdobe, type KeyPermission, permissionOf } from '../model/adobe-calls.ts';
import type { LoggedCalls } from '../model/audit-log.ts';
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Situation } from '../model/situation.ts';
import { joined, list, type Words } from '../model/words.ts';
import { runVerify } from './asking.ts';
import { learn } from './sources.ts';

const verbs: Readonly<Record<KeyPermission, Words>> = {
  get: { en: 'read the key', fr: 'lu la clé' },
  wrap: { en: 'used the key to wrap', fr: 'encapsulé avec la clé' },
  unwrap: { en: 'used the key to unwrap', fr: 'désencapsulé avec la clé' },
};

const verbOf = (call: LoggedCalls): Words => verbs[permissionOf(call) ?? 'get'];

/** `in the last 7 days`. */
export function within(days: number): Words {
  return days === 1
    ? { en: 'in the last 24 hours', fr: 'au cours des dernières 24\u00A0heures' }
    : { en: `in the last ${days} days`, fr: `au cours des ${days}\u00A0derniers jours` };
}

function calls(count: number): Words {
  return { en: `${count} ${count === 1 ? 'call' : 'calls'}`, fr: `${count} ${count < 2 ? 'appel' : 'appels'}` };
}

/** `403 Forbidden`. */
export function answerOf({ status, result }: LoggedCalls): string {
  return [status === null ? '' : String(status), result].filter(Boolean).join(' ');
}

const mostListed = 3;

/** The first ones, and the number of the others. */
export function shortList(items: readonly string[]): Words {
  const rest = items.length - mostListed;
  const shown = list(items.slice(0, mostListed));
  return rest > 0 ? { en: `${shown} and ${rest} more`, fr: `${shown} et ${rest} de plus` } : { en: shown, fr: shown };
}

function withVersion({ version: named }: LoggedCalls): Words {
  return named === '' ? { en: '', fr: '' } : { en: ` with version ${named}`, fr: ` avec la version ${named}` };
}

function version({ versions }: CallsOfAdobe): Words | false {
  const [used] = versions;
  return used !== undefined && { en: `, version ${used}`, fr: `, version ${used}` };
}

function addresses({ addresses: items }: CallsOfAdobe): Words | false {
  const { en, fr } = shortList(items);
  return items.length > 0 && { en: `, from ${en}`, fr: `, depuis ${fr}` };
}

/** Calls that were neither allowed nor refused. */
function undecided({ undecided: items }: CallsOfAdobe): Words | false {
  const each = (count: number, status: number | null): Words => ({
    en: `${calls(count).en} ${status === null ? 'without a status' : `with status ${status}`}`,
    fr: `${calls(count).fr} ${status === null ? 'sans code de statut' : `avec le code de statut ${status}`}`,
  });
  const texts = items.map((item) => each(item.calls, item.status));
  return (
    items.length > 0 && { en: `; ${list(texts.map(({ en }) => en))}`, fr: `\u00A0; ${list(texts.map(({ fr }) => fr))}` }
  );
}

function counts(days: number, of: CallsOfAdobe): Words {
  const period = within(days);
  return {
    en: `${calls(of.letThrough).en} allowed and ${of.refused} refused ${period.en}`,
    fr: `${calls(of.letThrough).fr} autorisé${of.letThrough > 1 ? 's' : ''} et ${of.refused} refusé${of.refused > 1 ? 's' : ''} ${period.fr}`,
  };
}

export const adobeUse = {
  id: 'adobe-use',
  severity: 'warning',
  severityRule: 'warning; skipped without `usage-days`',
  adobeStep: 6,
  // Adobe's refused calls come before what may go wrong.
  comesFirst: true,
  source: `${learn}/key-vault/general/logging`,
  title: { en: "Adobe's application uses the key", fr: "L'application d'Adobe utilise la clé" },
  why: {
    en: "A call in the vault's audit log is evidence that Adobe uses this key. A refused call shows that Adobe has lost access, even while its caches still last.",
    fr: "Un appel dans le journal d'audit du coffre prouve qu'Adobe utilise cette clé. Un appel refusé révèle la perte de l'accès, alors même que les caches d'Adobe sont encore valides.",
  },
  expected: ({ usageDays = 0 }: Inputs): Words => {
    const days =
      usageDays === 0
        ? { en: 'in the last `usage-days`', fr: 'au cours des derniers `usage-days`' }
        : within(usageDays);
    return {
      en: `A call of Adobe's application with the key that was allowed ${days.en}, and the latest call of each operation and version allowed`,
      fr: `Un appel de l'application d'Adobe avec la clé, autorisé ${days.fr}, et le dernier appel de chaque opération et de chaque version autorisé`,
    };
  },
  unchecked: {
    en: 'Nothing shows whether Adobe uses the key',
    fr: 'Rien ne montre si Adobe utilise la clé',
  },
  notAsked: { en: 'The input usage-days is not given', fr: "L'entrée usage-days n'est pas renseignée" },
  inUse: (latest: LoggedCalls, days: number, of: CallsOfAdobe): Words =>
    joined(
      {
        en: `Adobe's application last ${verbOf(latest).en} on ${readableTime(latest.last, 'en')}`,
        fr: `L'application d'Adobe a ${verbOf(latest).fr} pour la dernière fois le ${readableTime(latest.last, 'fr')}`,
      },
      version(of),
      { en: `: ${counts(days, of).en}`, fr: `\u00A0: ${counts(days, of).fr}` },
      addresses(of),
      undecided(of),
    ),
  refused: (latest: LoggedCalls, days: number, of: CallsOfAdobe): Words =>
    joined(
      {
        en: `The latest ${latest.operation} of Adobe's application${withVersion(latest).en} was refused: ${answerOf(latest)}, on ${readableTime(latest.last, 'en')}`,
        fr: `Le dernier appel ${latest.operation} de l'application d'Adobe${withVersion(latest).fr} a été refusé\u00A0: ${answerOf(latest)}, le ${readableTime(latest.last, 'fr')}`,
      },
      latest.callerIp !== '' && { en: `, from ${latest.callerIp}`, fr: `, depuis ${latest.callerIp}` },
      { en: `; ${counts(days, of).en}`, fr: `\u00A0; ${counts(days, of).fr}` },
      undecided(of),
    ),
  none: (days: number, of: CallsOfAdobe): Words =>
    joined(
      {
        en: `No call of Adobe's application with the key was logged as allowed ${within(days).en}`,
        fr: `Aucun appel autorisé de l'application d'Adobe avec la clé n'est journalisé ${within(days).fr}`,
      },
      undecided(of),
    ),
  nothingLogged: (days: number): Words => ({
    en: `the audit log, as far as this identity can read it, has no event of the vault ${within(days).en}`,
    fr: `le journal d'audit que cette identité peut lire ne contient aucun événement du coffre ${within(days).fr}`,
  }),
  tooManyRows: (days: number, rows: number): Words => ({
    en: `only the newest ${rows} entries of the vault's audit log ${within(days).en} are returned, and a refused call might be among the older ones`,
    fr: `seules les ${rows}\u00A0entrées les plus récentes du journal d'audit du coffre ${within(days).fr} sont renvoyées, et un appel refusé peut se trouver parmi les plus anciennes`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

/** No call of Adobe's was allowed; Adobe caches what it unwrapped. Source: Experience Platform's page on revocation. */
export const noCalls: Runbook = inSteps({
  phase: 'find',
  en: "Find out from Adobe's case when the setup was complete.",
  fr: "Cherchez dans le ticket d'Adobe quand l'activation a été terminée.",
  rows: [
    row({
      en: ['No date yet', 'No calls are expected. Change nothing.'],
      fr: ['Pas encore de date', "Aucun appel n'est attendu. Ne modifiez rien."],
    }),
    row({
      en: [
        'In the last 7 days',
        'Run again in a week: for Experience Platform, Adobe documents caches of up to 7 days.',
      ],
      fr: [
        'Au cours des 7\u00A0derniers jours',
        "Relancez dans une semaine\u00A0: pour Experience Platform, Adobe indique des caches d'une durée maximale de 7\u00A0jours.",
      ],
    }),
    row({
      en: ['Earlier', 'Set usage-days to more days. If there is still no call, ask Adobe Customer Care.'],
      fr: [
        'Auparavant',
        "Augmentez usage-days. S'il n'y a toujours aucun appel, contactez l'assistance clientèle Adobe.",
      ],
    }),
  ],
});

export const fewerDays: Runbook = inSteps({ en: 'Set usage-days to fewer days.', fr: 'Diminuez usage-days.' });

/** 401, and neither the vault's tenant nor Adobe's service principal explains it. */
export const tokenRejected: Runbook = inSteps({
  en: 'Ask Adobe Customer Care why the vault rejects the token of its application (401).',
  fr: "Demandez à l'assistance clientèle Adobe pourquoi le coffre refuse le jeton de son application (401).",
});

/** 403, and nothing that was read explains it now. Source: Microsoft's list of Key Vault's error codes. */
export const callForbidden: Runbook = inSteps({
  phase: 'find',
  en: "Read the column ResultDescription of the refused call in the vault's audit log.",
  fr: "Lisez la colonne ResultDescription de l'appel refusé dans le journal d'audit du coffre.",
  rows: [
    row({
      en: [
        'A firewall, perimeter or private link',
        'Ask the owners of the vault for the network rule, and Adobe Customer Care for its addresses.',
      ],
      fr: [
        'Pare-feu, périmètre ou liaison privée',
        "Demandez la règle réseau aux responsables du coffre, et ses adresses à l'assistance clientèle Adobe.",
      ],
    }),
    row({
      en: ['A role, policy or disabled key', "All of these are in order now. Run mode verify after Adobe's next call."],
      fr: [
        'Rôle, stratégie ou clé désactivée',
        "Tout cela est conforme actuellement. Exécutez le mode verify après le prochain appel d'Adobe.",
      ],
    }),
    row({
      en: ['Nothing', "Give Azure's support the time of the call."],
      fr: ['Rien', "Indiquez l'heure de l'appel au support Azure."],
    }),
  ],
});

/** @param failing findings that explain the vault's answer, and say what to do */
export function fixFirst(failing: readonly string[]): Runbook {
  return inSteps({
    en: `Fix ${list(failing)} first, which explains why the vault refused the call.`,
    fr: `Corrigez d'abord ${list(failing)}, ce qui explique pourquoi le coffre a refusé l'appel.`,
  });
}

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
            'Nobody called the vault in these days. Set usage-days to more days.',
          ],
          fr: [
            "Autorisations de ressource ou d'espace de travail, et aucun appel",
            "Personne n'a appelé le coffre durant ces jours. Augmentez usage-days.",
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
