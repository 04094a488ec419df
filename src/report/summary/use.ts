/** Whether Adobe's application uses the key, by the vault's audit log: one line, and a small table. */

import { useSummary } from '../../messages/summary/use.ts';
import { type CallsOfAdobe, evaluateUse, type KeyPermission, permissionOf, type Use } from '../../model/adobe-calls.ts';
import type { LoggedCalls, Usage } from '../../model/audit-log.ts';
import { readableTime, timeAgo } from '../../model/dates.ts';
import type { Language, Words } from '../../model/words.ts';
import { answerOf } from '../../runbooks/use.ts';
import { codeSpan, markdown, table, tableCell, tableCode } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

/** Empty without `usage-days`, and if the log has no answer: the finding has the reason. */
export function useSection({ outcome, findings, language }: SummarySource): Section {
  const { inputs, observed } = outcome;
  const isSkipped = findings.find(({ id }) => id === 'adobe-use')?.status === 'skipped';
  if (inputs === undefined || observed?.usage.presence !== 'found' || isSkipped) return { blocks: [], vital: false };
  const usage = observed.usage.value;
  const use = evaluateUse(usage, { appId: inputs.adobeAppId, keyName: inputs.keyName });
  if (!('calls' in use)) return { blocks: [], vital: false };
  const note = !usage.isCut ? [] : [useSummary.incomplete(usage.rows.length)[language]];
  const blocks = [line(use, observed.at)[language], callsTable(usage, use.calls, language), ...note];
  return { blocks, vital: true };
}

function line(use: Extract<Use, { readonly calls: CallsOfAdobe }>, now: string): Words {
  if (use.kind === 'none') return useSummary.none;
  if (use.kind === 'too-many-rows') return useSummary.tooMany;
  const { latest, calls } = use;
  const when = { ago: both((language) => timeAgo(latest.last, now, language)), at: both((each) => at(latest, each)) };
  if (use.kind === 'refused') {
    const { operation, callerIp } = latest;
    return useSummary.refused(when, markdown(operation), markdown(answerOf(latest)), codeSpan(callerIp));
  }
  return useSummary.inUse(when, permissionOf(latest) ?? 'get', codeSpan(calls.versions[0] ?? ''));
}

function both(text: (language: Language) => string): Words {
  return { en: text('en'), fr: text('fr') };
}

function at({ last }: LoggedCalls, language: Language): string {
  return markdown(readableTime(last, language));
}

/** `403 Forbidden, 192.0.2.1`. */
function from(call: LoggedCalls): string {
  return [answerOf(call), call.callerIp].filter(Boolean).join(', ');
}

const permissions: readonly KeyPermission[] = ['get', 'wrap', 'unwrap'];

function callsTable({ days }: Usage, calls: CallsOfAdobe, language: Language): string {
  const { lastOf, lastRefused, undecided, versions, addresses } = calls;
  const latest = (call: LoggedCalls | undefined): string =>
    call === undefined ? useSummary.notLogged[language] : at(call, language);
  const list = (items: readonly string[]): string =>
    items
      .slice(0, mostListed)
      .map((each) => tableCode(each))
      .join(', ');
  const refused = `${useSummary.calls(calls.refused)[language]}, ${latest(lastRefused)}${lastRefused === undefined ? '' : ` (${tableCell(from(lastRefused))})`}`;
  const others = undecided.map(({ status, calls: count }) => {
    const which = status === null ? useSummary.withoutStatus : useSummary.withStatus(`${status}`);
    return `${useSummary.calls(count)[language]} ${which[language]}`;
  });
  const rows = [
    ...permissions.map((each) => [useSummary.last[each][language], latest(lastOf[each])]),
    [useSummary.refusedCalls[language], lastRefused === undefined ? useSummary.notLogged[language] : refused],
    ...(others.length === 0 ? [] : [[useSummary.otherResults[language], others.join(', ')]]),
    ...(versions.length === 0 ? [] : [[useSummary.versions[language], list(versions)]]),
    ...(addresses.length === 0 ? [] : [[useSummary.addresses[language], list(addresses)]]),
  ];
  return table(
    useSummary.columns(days).map((each) => each[language]),
    rows,
  );
}

const mostListed = 10;
