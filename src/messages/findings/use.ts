/** The finding about the use of the key, and what the vault's audit log adds to other findings. */

import type { CallsOfAdobe, KeyPermission } from '../../model/adobe-calls.ts';
import { permissionOf } from '../../model/adobe-calls.ts';
import type { LoggedCalls } from '../../model/audit-log.ts';
import { readableTime } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Act, asRole } from '../../model/remedy.ts';
import type { OtherCaller } from '../../model/use-notes.ts';
import type { Words } from '../../model/words.ts';
import { joined, list } from './shape.ts';

const verbs: Readonly<Record<KeyPermission, Words>> = {
  get: { en: 'read the key', fr: 'lu la clé' },
  wrap: { en: 'used the key to wrap', fr: 'encapsulé avec la clé' },
  unwrap: { en: 'used the key to unwrap', fr: 'désencapsulé avec la clé' },
};

const verbOf = (call: LoggedCalls): Words => verbs[permissionOf(call) ?? 'get'];

/** `in the last 7 days`. */
function within(days: number): Words {
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
function shortList(items: readonly string[]): Words {
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
    items.length > 0 && { en: `; ${list(texts.map(({ en }) => en))}`, fr: ` ; ${list(texts.map(({ fr }) => fr))}` }
  );
}

function counts(days: number, of: CallsOfAdobe): Words {
  const period = within(days);
  return {
    en: `${calls(of.letThrough).en} allowed and ${of.refused} refused ${period.en}`,
    fr: `${calls(of.letThrough).fr} autorisé${of.letThrough > 1 ? 's' : ''} et ${of.refused} refusé${of.refused > 1 ? 's' : ''} ${period.fr}`,
  };
}

export const useTexts = {
  'adobe-use': {
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
    notAsked: { en: 'The input usage-days is not given', fr: "L'entrée usage-days n'est pas renseignée" },
    inUse: (latest: LoggedCalls, days: number, of: CallsOfAdobe): Words =>
      joined(
        {
          en: `Adobe's application last ${verbOf(latest).en} on ${readableTime(latest.last, 'en')}`,
          fr: `L'application d'Adobe a ${verbOf(latest).fr} pour la dernière fois le ${readableTime(latest.last, 'fr')}`,
        },
        version(of),
        { en: `: ${counts(days, of).en}`, fr: ` : ${counts(days, of).fr}` },
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
        { en: `; ${counts(days, of).en}`, fr: ` ; ${counts(days, of).fr}` },
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
    fixNone: {
      en: 'No call does not mean that the key is not in use, because Adobe caches what it unwrapped (for Adobe Experience Platform, it documents up to 7 days). No calls are expected before setup. Otherwise, set usage-days to more days. If there is still none, ask Adobe Customer Care.',
      fr: "L'absence d'appel ne signifie pas que la clé est inutilisée, car Adobe met en cache ce qu'il a désencapsulé (pour Adobe Experience Platform, il indique jusqu'à 7\u00A0jours). Avant l'activation par Adobe, aucun appel n'est attendu. Sinon, augmentez usage-days et, s'il n'y en a toujours pas, contactez l'assistance clientèle Adobe.",
    },
    fixFewerDays: { en: 'Set usage-days to fewer days.', fr: 'Diminuez usage-days.' },
    fixToken: {
      en: "401 means that the vault did not accept the token of Adobe's application. See vault-tenant and adobe-principal; if both passed, ask Adobe Customer Care.",
      fr: "401 signifie que le coffre n'a pas accepté le jeton de l'application d'Adobe. Voir vault-tenant et adobe-principal ; si les deux sont conformes, contactez l'assistance clientèle Adobe.",
    },
    fixForbidden: {
      en: "The vault answers 403 if a role is missing, a firewall blocks the call, or the key is disabled or outside its validity period. None of these applies now. Run again after Adobe's next call. The vault's log (ResultDescription) contains the full reason.",
      fr: "Le coffre répond 403 si un rôle manque, si un pare-feu bloque l'appel ou si la clé est désactivée ou hors de sa période de validité. Rien de tout cela n'est constaté actuellement. Relancez l'exécution après le prochain appel d'Adobe. Le journal du coffre (ResultDescription) donne la raison complète.",
    },
    /** @param failing findings that explain the answer 403, and say what to do */
    fixFirst: (failing: readonly string[]): Words => ({
      en: `The vault answers 403 for this reason. Fix ${list(failing)} first.`,
      fr: `C'est ce qui amène le coffre à répondre 403. Corrigez d'abord ${list(failing)}.`,
    }),
    fixLogging: asRole(
      {
        en: 'Send audit events to a Log Analytics workspace, which gets none now. Put its resource ID into the command.',
        fr: "Rien n'est envoyé vers un espace de travail Log Analytics : envoyez-y les événements d'audit ; indiquez son ID de ressource dans la commande.",
      },
      'monitoringContributor',
      'vaultAndWorkspace',
    ),
    fixWorkspace: (clientId: string): Act =>
      asRole(
        {
          en: `Either nobody called the vault, or this identity isn't allowed to read where the calls are logged. If the workspace's access control mode is "Require workspace permissions", grant Log Analytics Reader on it to the pipeline's identity (client ID ${clientId}), wait ten minutes, and run again.`,
          fr: `Soit personne n'a appelé le coffre, soit cette identité n'est pas autorisée à lire l'endroit où les appels sont journalisés. Si le mode de contrôle d'accès de l'espace de travail exige des autorisations d'espace de travail, accordez-y le rôle Lecteur Log Analytics (Log Analytics Reader) à l'identité du pipeline (ID client ${clientId}), attendez dix minutes et relancez l'exécution.`,
        },
        ['owner', 'accessAdministrator'],
        'workspace',
      ),
  },
} as const;

/** Additions to the headlines of other findings; each begins with its punctuation. */
export const useNotes = {
  disabledVersions(used: readonly string[], days: number): Words {
    const period = within(days);
    if (used.length === 0)
      return {
        en: `; the vault's log shows no call of Adobe's application with one of them ${period.en}`,
        fr: `\u00A0; le journal du coffre ne contient aucun appel de l'application d'Adobe avec l'une d'elles ${period.fr}`,
      };
    return {
      en: `; the vault's log shows calls of Adobe's application with ${shortList(used).en} ${period.en}`,
      fr: `\u00A0; le journal du coffre contient des appels de l'application d'Adobe avec ${shortList(used).fr} ${period.fr}`,
    };
  },
  otherVersions: (versions: readonly string[]): Words => ({
    en: `; the vault's log shows that Adobe's application used version ${shortList(versions).en}`,
    fr: ` ; d'après le journal du coffre, l'application d'Adobe a utilisé la version ${shortList(versions).fr}`,
  }),
  unlistedAddresses: (items: readonly string[]): Words => ({
    en: `; the vault's log shows calls of Adobe's application from ${shortList(items).en}, which the firewall does not list`,
    fr: ` ; d'après le journal du coffre, l'application d'Adobe a appelé depuis ${shortList(items).fr}, que le pare-feu n'énumère pas`,
  }),
  otherCallers(callers: readonly OtherCaller[]): Words {
    const { en, fr } = {
      en: shortList(callers.map((each) => callerName(each).en)).en,
      fr: shortList(callers.map((each) => callerName(each).fr)).fr,
    };
    return {
      en: `; the vault's log shows that the key was also used by ${en}`,
      fr: ` ; d'après le journal du coffre, la clé a aussi été utilisée par ${fr}`,
    };
  },
} as const;

function callerName({ appId, tool }: OtherCaller): Words {
  if (tool !== undefined) return { en: `a person with ${tool}`, fr: `une personne avec ${tool}` };
  if (appId === '') return { en: 'a caller without an application ID', fr: "un appelant sans ID d'application" };
  return { en: `application ${appId}`, fr: `l'application ${appId}` };
}
