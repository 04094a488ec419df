/** Findings that need no action, collapsed: what a change fixes, what was waived, what passed, what does not apply. */

import { confirmedKeyOf } from '../../model/confirmation.ts';
import { readableDay } from '../../model/dates.ts';
import type { Finding } from '../../model/finding.ts';
import { isConfirmedKey } from '../../model/inputs.ts';
import { count, frenchCount, inLanguage, type Words } from '../../model/words.ts';
import { markdown, table, tableCell } from '../escape.ts';
import { found, textLimit } from '../facts.ts';
import { whenFixed } from '../problems.ts';
import { bySeverity, withStatus } from './findings.ts';
import { findingCell } from './links.ts';
import { folded, hasOpenError, type Section, type SummarySource } from './page.ts';

/** What ensure changes, or will change. */
export function fixedSection(source: SummarySource): Section {
  const failing = bySeverity(withStatus(source, 'fail'));
  const those = (when: 'now' | 'later') => failing.filter((each) => whenFixed(each, source.outcome) === when);
  const blocks = [...collapsed(those('now'), fixedNow, source), ...collapsed(those('later'), fixedLater, source)];
  return { blocks, vital: false };
}

const fixedNow = (findings: number): Words => ({
  en: `${count(findings, 'check fails', 'checks fail')} before these changes`,
  fr: `${frenchCount(findings, 'contrôle échoue', 'contrôles échouent')} avant ces modifications`,
});

/** Named, since what is missing may be the worst news. */
const fixedLater = (findings: number, ids: string): Words => ({
  en: `${count(findings, 'check fails', 'checks fail')} for the same reason: ${ids}`,
  fr: `${frenchCount(findings, 'contrôle en échec', 'contrôles en échec')} pour la même raison\u00A0: ${ids}`,
});

export function passingSection(source: SummarySource): Section {
  return listed(source, 'pass', (findings) => ofWhich(passed(findings), source));
}

/** While an error is open, nobody reads what is in order: the report file has it. */
function listed(source: SummarySource, status: 'pass' | 'skipped', heading: (findings: number) => Words): Section {
  const findings = withStatus(source, status);
  if (!hasOpenError(source)) return { blocks: collapsed(findings, heading, source), vital: false };
  return { blocks: findings.length === 0 ? [] : [markdown(heading(findings.length)[source.language])], vital: false };
}

/** The confirmed key is another one, and nothing here is about it. */
function ofWhich({ en, fr }: Words, { outcome: { inputs } }: SummarySource): Words {
  const confirmed = inputs && confirmedKeyOf(inputs);
  if (inputs === undefined || confirmed === undefined || isConfirmedKey(inputs, confirmed)) return { en, fr };
  const { keyName, vaultName } = inputs;
  return {
    en: `${en}, of ${keyName} in ${vaultName}, not of the confirmed key`,
    fr: `${fr}, pour ${keyName} dans ${vaultName}, pas pour la clé confirmée`,
  };
}

const passed = (findings: number): Words => ({
  en: `✅ ${findings} passed`,
  fr: `✅ ${frenchCount(findings, 'contrôle réussi', 'contrôles réussis')}`,
});

export function skippedSection(source: SummarySource): Section {
  return listed(source, 'skipped', notApplicable);
}

const notApplicable = (findings: number): Words => ({ en: `➖ ${findings} skipped`, fr: `➖ ${findings} sans objet` });

const columns: readonly Words[] = [{ en: 'Check', fr: 'Contrôle' }, found];

function collapsed(
  findings: readonly Finding[],
  title: (count: number, ids: string) => Words,
  source: SummarySource,
): string[] {
  const { language, outcome } = source;
  if (findings.length === 0) return [];
  const rows = findings.map((finding) => [findingCell(finding, outcome.run), tableCell(finding.observed, textLimit)]);
  const ids = findings.map(({ id }) => id).join(', ');
  return folded(title(findings.length, ids)[language], [table(inLanguage(columns, language), rows)]);
}

export function waivedSection(source: SummarySource): Section {
  const { language } = source;
  const waived = withStatus(source, 'waived');
  if (waived.length === 0) return { blocks: [], vital: false };
  const title: Words = { en: `Waived (${waived.length})`, fr: `Accepté par dérogation (${waived.length})` };
  const meaning: Words = { en: 'Accepted by a waiver.', fr: 'Accepté tel quel, par dérogation.' };
  return { blocks: folded(title[language], [meaning[language], waivedTable(waived, source)]), vital: false };
}

/** With the end date and the reason of each waiver. */
function waivedTable(findings: readonly Finding[], { language, outcome }: SummarySource): string {
  const noEnd: Words = { en: 'no end', fr: 'sans fin' };
  const noReason: Words = { en: 'none given', fr: 'non indiquée' };
  const rows = findings.map(({ id, title, observed, waiver }) => [
    findingCell({ id, title }, outcome.run),
    tableCell(observed, textLimit),
    waiver?.until === undefined ? noEnd[language] : tableCell(readableDay(waiver.until, language)),
    waiver?.reason === undefined ? noReason[language] : tableCell(waiver.reason, textLimit),
  ]);
  const ofWaiver: readonly Words[] = [
    { en: 'Waived until (UTC)', fr: "Dérogation jusqu'au (UTC)" },
    { en: 'Reason', fr: 'Raison' },
  ];
  return table(inLanguage([...columns, ...ofWaiver], language), rows);
}
