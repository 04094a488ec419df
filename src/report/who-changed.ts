/** Who changed what Adobe confirmed, and when, in lines for page, log and issue. */

import { whoChangedMessages } from '../messages/who-changed.ts';
import { readableTime } from '../model/dates.ts';
import type { Outcome } from '../model/outcome.ts';
import { places } from '../model/places.ts';
import { roleNamed } from '../model/role-names.ts';
import { type TracedChange, whoChanged } from '../model/who-changed.ts';
import type { Language } from '../model/words.ts';

type Source = Pick<Outcome, 'inputs' | 'observed' | 'verdict' | 'activity'>;

/** The changes that fit what fails; none if no log was read. */
export function tracedChanges({ inputs, observed, verdict, activity }: Source): readonly TracedChange[] {
  if (inputs === undefined || observed === undefined || verdict === undefined || activity === undefined) return [];
  return whoChanged(inputs, observed, verdict, activity.presence === 'found' ? activity.value.entries : []);
}

/** One line for each change. @param show a name, an ID or an address where it is shown: as code, or in quotation marks */
export function changeLines(
  changes: readonly TracedChange[],
  language: Language,
  show: (text: string) => string,
): string[] {
  const words = whoChangedMessages[language];
  return changes.map(({ kind, operation, caller, tool, address, at, log }) => {
    const from = address === '' ? '' : show(address);
    const named = log === 'vault log' ? words.application(show(caller), from) : show(caller);
    const who = tool !== undefined ? words.person(tool, from) : caller === '' ? words.unknownCaller : named;
    return words.line(readableTime(at, language), who, words.did[kind], `${show(operation)}, ${words.logs[log]}`);
  });
}

/** What the logs don't show, and where it stands; plain text. Empty if no log was read. */
export function logRemarks(source: Source, language: Language): string[] {
  const { inputs, activity, verdict } = source;
  if (activity === undefined || verdict === undefined) return [];
  const words = whoChangedMessages[language];
  const failing = verdict.findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
  const isLoggedIn = (log: 'vault' | 'entra') => failing.some(({ facts }) => facts.loggedIn === log);
  const isVaultLogMissing = inputs?.usageDays === undefined && isLoggedIn('vault');
  const elsewhere = [
    ...(isVaultLogMissing ? [words.inVaultLog] : []),
    ...(isLoggedIn('entra') ? [words.inEntraLog] : []),
  ];
  if (activity.presence === 'unknown') {
    const { code, right } = activity.reason;
    const needed = right && words.on(roleNamed(right.name)[language], places[right.place][language]);
    return [words.unreadable(code, needed), ...elsewhere];
  }
  if (tracedChanges(source).length > 0 || activity.presence === 'absent') return [];
  if (elsewhere.length > 0) return elsewhere;
  const { isComplete } = activity.value;
  return [(isComplete ? words.none : words.noneInNewest)(inputs?.resourceGroup ?? '')];
}
