/** What the checks say: those that fail first, those that pass folded away. */

import { readableDay } from '../../messages/dates.ts';
import type { Finding, FindingStatus } from '../../model/finding.ts';
import { codeSpan, markdown, tableCell, tableCode } from '../escape.ts';
import { seenTo } from '../problems.ts';
import { remediationBlocks } from '../remediation.ts';
import type { FirstThing } from './first-thing.ts';
import { type Section, type SummarySource, textLimit } from './page.ts';
import { table } from './table.ts';

export function failingSection(source: SummarySource, first: FirstThing): Section {
  const failing = bySeverity(withStatus(source, 'fail')).filter(({ id }) => seenTo(id, source.outcome) === undefined);
  const mode = source.outcome.inputs?.mode ?? 'verify';
  const heading = `### ${source.words.findings.failing(mode, failing.length)}`;
  return section(
    heading,
    failing.flatMap((finding) => inFull(finding, source, first)),
  );
}

/** What ensure does, or will do, needs nobody's hand: folded away. */
export function seenToSection(source: SummarySource): Section {
  const { seenToNow, seenToLater } = source.words.findings;
  const failing = bySeverity(withStatus(source, 'fail'));
  const those = (when: 'now' | 'later') => failing.filter(({ id }) => seenTo(id, source.outcome) === when);
  const [now, later] = [folded(those('now'), seenToNow, source), folded(those('later'), seenToLater, source)];
  return { blocks: [...now.blocks, ...later.blocks], vital: false };
}

/** One block for each reason: a single refused read can leave several checks without an answer. */
export function unknownSection(source: SummarySource, first: FirstThing): Section {
  const unknown = bySeverity(withStatus(source, 'unknown'));
  const { words } = source;
  const reasons = Map.groupBy(unknown, ({ observed }) => observed);
  const blocks = [...reasons.values()].flatMap(([finding, ...others]) =>
    finding === undefined ? [] : inFull(finding, source, first, others),
  );
  const heading = `### ${words.findings.unknown(unknown.length)}\n\n${words.findings.unknownMeaning}`;
  return section(heading, blocks);
}

export function waivedSection(source: SummarySource): Section {
  const waived = withStatus(source, 'waived');
  const { words } = source;
  const heading = `### ${words.findings.waived(waived.length)}\n\n${words.findings.waivedMeaning}`;
  return section(heading, waived.length === 0 ? [] : [waivedTable(waived, source)]);
}

export function passingSection(source: SummarySource): Section {
  return folded(withStatus(source, 'pass'), source.words.findings.passing, source);
}

export function skippedSection(source: SummarySource): Section {
  return folded(withStatus(source, 'skipped'), source.words.findings.skipped, source);
}

function withStatus({ findings }: SummarySource, status: FindingStatus): Finding[] {
  return findings.filter((finding) => finding.status === status);
}

function bySeverity(findings: readonly Finding[]): Finding[] {
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter((each) => each.severity !== 'error'),
  ];
}

function section(heading: string, blocks: readonly string[]): Section {
  return { blocks: blocks.length === 0 ? [] : [heading, ...blocks], vital: false };
}

/** @param others checks that are not known for the same reason */
function inFull(
  finding: Finding,
  { words }: SummarySource,
  first: FirstThing,
  others: readonly Finding[] = [],
): string[] {
  const { observed, expected, notMet, notKnown, remediation, fixAbove, sameReason } = words.findings;
  const kind = (finding.status === 'unknown' ? notKnown : notMet)[finding.severity];
  const label = (text: string): string => `**${text}${words.colon}**`;
  const title = `#### ${kind}${words.colon} ${markdown(finding.title)} (${codeSpan(finding.id)})`;
  const facts = [
    `- ${label(observed)} ${markdown(finding.observed, textLimit)}`,
    `- ${label(expected)} ${markdown(finding.expected, textLimit)}`,
    ...others.map(
      (other) =>
        `- ${label(sameReason)} ${markdown(other.title)} (${codeSpan(other.id)}, ${words.findings.severities[other.severity]})`,
    ),
  ].join('\n');
  if (finding.id === first.about) return [title, facts, `${label(remediation)} ${fixAbove}`];
  return [title, facts, ...remediationBlocks(finding.remediation)];
}

function checksTable(findings: readonly Finding[], { words }: SummarySource): string {
  const rows = findings.map(({ id, title, observed }) => [
    `${tableCell(title)} (${tableCode(id)})`,
    tableCell(observed, textLimit),
  ]);
  return table(words.findings.columns, rows);
}

/** With the end and the reason of each waiver. */
function waivedTable(findings: readonly Finding[], { words, language }: SummarySource): string {
  const rows = findings.map(({ id, title, observed, waiver }) => [
    `${tableCell(title)} (${tableCode(id)})`,
    tableCell(observed, textLimit),
    waiver?.until === undefined ? words.findings.noEnd : tableCell(readableDay(waiver.until, language)),
    waiver?.reason === undefined ? words.findings.noReason : tableCell(waiver.reason, textLimit),
  ]);
  return table([...words.findings.columns, ...words.findings.waivedColumns], rows);
}

function folded(findings: readonly Finding[], title: (count: number) => string, source: SummarySource): Section {
  if (findings.length === 0) return { blocks: [], vital: false };
  const open = `<details><summary>${title(findings.length)}</summary>`;
  return { blocks: [open, checksTable(findings, source), '</details>'], vital: false };
}
