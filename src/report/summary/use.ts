/** Whether Adobe's application uses the key, by the vault's audit log: one line, and a small table. */

import {
  type CallsOfAdobe,
  evaluateUse,
  type KeyPermission,
  permissionOf,
  type Use,
  useOfAdobe,
} from '../../model/adobe-calls.ts';
import { answerOf, type LoggedCalls, type Usage } from '../../model/audit-log.ts';
import { callerName } from '../../model/caller-name.ts';
import { readableTime, timeAgo } from '../../model/dates.ts';
import { situationOf } from '../../model/situation.ts';
import { otherCallers } from '../../model/use-notes.ts';
import { count, frenchCount, inLanguage, type Language, type Words } from '../../model/words.ts';
import { codeSpan, markdown, table, tableCell, tableCode } from '../escape.ts';
import { found } from '../facts.ts';
import { folded, type Section, type SummarySource } from './page.ts';

/** Empty without `usage-days`, and if the log has no answer: the finding has the reason. */
export function useSection({ outcome, findings, language }: SummarySource): Section {
  const { inputs, observed } = outcome;
  const isSkipped = findings.find(({ id }) => id === 'adobe-use')?.status === 'skipped';
  if (inputs === undefined || observed?.usage.presence !== 'found' || isSkipped) return { blocks: [], vital: false };
  const usage = observed.usage.value;
  const adobe = useOfAdobe(inputs);
  const use = evaluateUse(usage, adobe);
  if (!('calls' in use)) return { blocks: [], vital: false };
  const note = !usage.isCut ? [] : [incomplete(usage.rows.length)[language]];
  // A vault is for Journey Analytics alone: somebody has to know whose calls these are.
  const others = otherCallers(usage, adobe).slice(0, mostListed).map(callerName);
  // Where no call of Adobe's was seen, the first step asks.
  const unknown = others.length === 0 || use.kind === 'none' ? [] : [whoseCalls(others)[language]];
  const seen = [line(use, observed.at)[language], callsTable(usage, use.calls, language), ...note];
  // On a loss, what worked before it would read as good news.
  const isLoss = situationOf(outcome).urgency === 'act-now';
  return { blocks: [...unknown, ...(isLoss ? folded(callsInLog(usage.days)[language], seen) : seen)], vital: true };
}

function line(use: Extract<Use, { readonly calls: CallsOfAdobe }>, now: string): Words {
  if (use.kind === 'none') return noUse;
  if (use.kind === 'too-many-rows') return tooManyRows;
  const { latest, calls } = use;
  const when = (language: Language) => `**${timeAgo(latest.last, now, language)}** (${at(latest, language)}`;
  if (use.kind === 'refused') {
    const [answer, call, address] = [markdown(answerOf(latest)), markdown(latest.operation), codeSpan(latest.callerIp)];
    const caller = address === '' ? { en: '', fr: '' } : { en: `, from ${address}`, fr: `, depuis ${address}` };
    return {
      en: `⚠️ Refused: the vault answered ${answer} to the latest ${call} of Adobe's application ${when('en')}${caller.en}).`,
      fr: `⚠️ Refusé\u00A0: le coffre a répondu ${answer} au dernier ${call} de l'application d'Adobe ${when('fr')}${caller.fr}).`,
    };
  }
  const did = past[permissionOf(latest) ?? 'get'];
  const version = codeSpan(calls.versions[0] ?? '');
  const named = version === '' ? '' : `, version ${version}`;
  return {
    en: `✅ Adobe's application last ${did.en} this key ${when('en')})${named}.`,
    fr: `✅ L'application d'Adobe a ${did.fr} cette clé pour la dernière fois ${when('fr')})${named}.`,
  };
}

const past: Readonly<Record<KeyPermission, Words>> = {
  get: { en: 'read', fr: 'lu' },
  wrap: { en: 'wrapped with', fr: 'encapsulé avec' },
  unwrap: { en: 'unwrapped with', fr: 'désencapsulé avec' },
};

const noUse: Words = {
  en: '⚠️ No use by Adobe was logged. The key might be in use all the same, since Adobe caches what it unwrapped.',
  fr: "⚠️ Aucune utilisation par Adobe n'est journalisée. La clé est peut-être utilisée malgré tout, car Adobe met en cache ce qu'il a désencapsulé.",
};

const tooManyRows: Words = {
  en: '⚠️ Not all entries of the log were returned: a refused call might be among the others.',
  fr: "⚠️ Les entrées du journal n'ont pas toutes été renvoyées\u00A0: un appel refusé peut se trouver parmi les autres.",
};

const incomplete = (rows: number): Words => ({
  en: `Only the newest ${rows} entries of the log were returned, so calls might be missing.`,
  fr: `Seules les ${rows}\u00A0entrées les plus récentes du journal ont été renvoyées\u00A0: des appels peuvent manquer.`,
});

function at({ last }: LoggedCalls, language: Language): string {
  return markdown(readableTime(last, language));
}

/** `403 Forbidden, 192.0.2.1`. */
function from(call: LoggedCalls): string {
  return [answerOf(call), call.callerIp].filter(Boolean).join(', ');
}

const permissions: readonly KeyPermission[] = ['get', 'wrap', 'unwrap'];

const permissionNames: Readonly<Record<KeyPermission, Words>> = {
  get: { en: 'Get', fr: 'Lecture (get)' },
  wrap: { en: 'Wrap', fr: 'Encapsulation (wrap)' },
  unwrap: { en: 'Unwrap', fr: 'Désencapsulation (unwrap)' },
};

const callsInLog = (days: number): Words => ({
  en: `Adobe's calls in the vault's log, last ${days === 1 ? '24 hours' : `${days} days`}`,
  fr: `Appels d'Adobe dans le journal du coffre, ${days === 1 ? '24\u00A0dernières heures' : `${days}\u00A0derniers jours`}`,
});

/** @param others who called, each in both languages */
function whoseCalls(others: readonly Words[]): Words {
  const named = (language: Language) => others.map((each) => markdown(each[language])).join(', ');
  return {
    en: `⚠️ The key was also used by ${named('en')}. **Ask** the owners of the vault this morning whose calls these are. Nobody knows: tell your security lead immediately.`,
    fr: `⚠️ La clé a aussi été utilisée par ${named('fr')}. **Demandez** ce matin aux responsables du coffre de qui viennent ces appels. Personne ne sait\u00A0: prévenez aussitôt votre responsable de la sécurité.`,
  };
}

function callsTable({ days }: Usage, calls: CallsOfAdobe, language: Language): string {
  const { lastOf, undecided, versions, addresses } = calls;
  const notLogged: Words = { en: 'none logged', fr: 'aucun appel journalisé' };
  const list = (items: readonly string[]): string =>
    items
      .slice(0, mostListed)
      .map((each) => tableCode(each))
      .join(', ');
  const otherResults = undecided.map(
    ({ status, calls: number }) => `${callCount(number)[language]} ${withStatus(status)[language]}`,
  );
  const rows: readonly (readonly [Words, string])[] = [
    ...permissions.map((each) => {
      const last = lastOf[each];
      return [permissionNames[each], last === undefined ? notLogged[language] : at(last, language)] as const;
    }),
    [{ en: 'Refused', fr: 'Refusés' }, refused(calls, language) ?? notLogged[language]],
    ...row({ en: 'Other results', fr: 'Autres résultats' }, otherResults.join(', ')),
    ...row({ en: 'Versions used', fr: 'Versions utilisées' }, list(versions)),
    ...row({ en: 'From', fr: "Adresses IP d'origine" }, list(addresses)),
  ];
  return table(
    inLanguage([callsInLog(days), found], language),
    rows.map(([label, text]) => [label[language], text]),
  );
}

/** None for what the log does not have. */
const row = (label: Words, text: string): readonly (readonly [Words, string])[] => (text === '' ? [] : [[label, text]]);

function refused({ refused: number, lastRefused }: CallsOfAdobe, language: Language): string | undefined {
  if (lastRefused === undefined) return undefined;
  return `${callCount(number)[language]}, ${at(lastRefused, language)} (${tableCell(from(lastRefused))})`;
}

const callCount = (number: number): Words => ({
  en: count(number, 'call', 'calls'),
  fr: frenchCount(number, 'appel', 'appels'),
});

const withStatus = (status: number | null): Words =>
  status === null
    ? { en: 'without a status', fr: 'sans code' }
    : { en: `with status ${status}`, fr: `avec le code ${status}` };

const mostListed = 10;
