/** Adobe's calls in the vault's audit log, as sentences. */
import { type CallsOfAdobe, type KeyPermission, permissionOf } from '../../model/adobe-calls.ts';
import { answerOf, type LoggedCalls } from '../../model/audit-log.ts';
import { readableTime } from '../../model/dates.ts';
import { joined, list, shortList, type Words } from '../../model/words.ts';

/** `in the last 7 days`. */
export function within(days: number): Words {
  return days === 1
    ? { en: 'in the last 24 hours', fr: 'au cours des dernières 24\u00A0heures' }
    : { en: `in the last ${days} days`, fr: `au cours des ${days}\u00A0derniers jours` };
}

export function isInUse(latest: LoggedCalls, days: number, of: CallsOfAdobe): Words {
  return joined(
    {
      en: `Adobe's application last ${verbOf(latest).en} on ${readableTime(latest.last, 'en')}`,
      fr: `L'application d'Adobe a ${verbOf(latest).fr} pour la dernière fois le ${readableTime(latest.last, 'fr')}`,
    },
    version(of),
    { en: `: ${counts(days, of).en}`, fr: `\u00A0: ${counts(days, of).fr}` },
    addresses(of),
    undecidedCalls(of),
  );
}

export function wasRefused(latest: LoggedCalls, days: number, of: CallsOfAdobe): Words {
  return joined(
    {
      en: `The latest ${latest.operation} of Adobe's application${withVersion(latest).en} was refused: ${answerOf(latest)}, on ${readableTime(latest.last, 'en')}`,
      fr: `Le dernier appel ${latest.operation} de l'application d'Adobe${withVersion(latest).fr} a été refusé\u00A0: ${answerOf(latest)}, le ${readableTime(latest.last, 'fr')}`,
    },
    latest.callerIp !== '' && { en: `, from ${latest.callerIp}`, fr: `, depuis ${latest.callerIp}` },
    { en: `; ${counts(days, of).en}`, fr: `\u00A0; ${counts(days, of).fr}` },
    undecidedCalls(of),
  );
}

export function noneAllowed(days: number, of: CallsOfAdobe): Words {
  return joined(
    {
      en: `No call of Adobe's application with the key was logged as allowed ${within(days).en}`,
      fr: `Aucun appel autorisé de l'application d'Adobe avec la clé n'est journalisé ${within(days).fr}`,
    },
    undecidedCalls(of),
  );
}

const verbs: Readonly<Record<KeyPermission, Words>> = {
  get: { en: 'read the key', fr: 'lu la clé' },
  wrap: { en: 'used the key to wrap', fr: 'encapsulé avec la clé' },
  unwrap: { en: 'used the key to unwrap', fr: 'désencapsulé avec la clé' },
};

const verbOf = (call: LoggedCalls): Words => verbs[permissionOf(call) ?? 'get'];

function calls(count: number): Words {
  return { en: `${count} ${count === 1 ? 'call' : 'calls'}`, fr: `${count} ${count < 2 ? 'appel' : 'appels'}` };
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
function undecidedCalls({ undecided: items }: CallsOfAdobe): Words | false {
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
