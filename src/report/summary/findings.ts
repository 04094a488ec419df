/** The findings: failed ones first, passed ones collapsed. */

import { readableDay } from '../../messages/dates.ts';
import type { Finding, FindingStatus } from '../../model/finding.ts';
import { markdown, tableCell } from '../escape.ts';
import { seenTo } from '../problems.ts';
import { remedyBlocks } from '../remedy-layout.ts';
import type { FirstThing } from './first-thing.ts';
import { findingCell, findingLink } from './links.ts';
import { type Section, type SummarySource, textLimit } from './page.ts';
import { table } from './table.ts';
import { uncheckedHead, uncheckedReason } from './unchecked.ts';

export function failingSection(source: SummarySource, first: FirstThing): Section {
  const failing = bySeverity(withStatus(source, 'fail')).filter(({ id }) => seenTo(id, source.outcome) === undefined);
  const heading = `### ${source.words.findings.failing(failing.length)}`;
  return section(
    heading,
    failing.flatMap((finding) => failed(finding, source, first)),
  );
}

/** What ensure changes, or will change, needs no action: collapsed. */
export function fixedSection(source: SummarySource): Section {
  const { fixedNow, fixedLater } = source.words.findings;
  const failing = bySeverity(withStatus(source, 'fail'));
  const those = (when: 'now' | 'later') => failing.filter(({ id }) => seenTo(id, source.outcome) === when);
  const [now, later] = [collapsed(those('now'), fixedNow, source), collapsed(those('later'), fixedLater, source)];
  return { blocks: [...now.blocks, ...later.blocks], vital: false };
}

/** One block for each reason: a single refused read can leave several checks without an answer. */
export function unknownSection(source: SummarySource, first: FirstThing): Section {
  const unknown = bySeverity(withStatus(source, 'unknown'));
  const { words } = source;
  const reasons = Map.groupBy(unknown, (finding) => uncheckedReason(finding, source.language));
  const blocks = [...reasons].flatMap(([reason, [finding, ...others]]) =>
    finding === undefined ? [] : notKnown({ finding, reason, others }, source, first),
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
  return collapsed(withStatus(source, 'pass'), source.words.findings.passing, source);
}

export function skippedSection(source: SummarySource): Section {
  return collapsed(withStatus(source, 'skipped'), source.words.findings.skipped, source);
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

function failed(finding: Finding, source: SummarySource, first: FirstThing): string[] {
  const { words, outcome } = source;
  const kind = words.findings.failed[finding.severity];
  const isAbove = finding.id === first.about;
  const facts = [
    // The top of the page already has it.
    ...(isAbove ? [] : [fact(words.findings.why, finding.why, source)]),
    fact(words.findings.expected, finding.expected, source),
  ];
  return [
    `#### ${kind}${words.colon} ${markdown(finding.observed, textLimit)} (${findingLink(finding.id, outcome.run)})`,
    facts.join('\n'),
    ...toFix(finding, isAbove, source),
  ];
}

/** What could not be checked, for one common reason. */
interface Unknown {
  readonly finding: Finding;
  readonly reason: string;
  readonly others: readonly Finding[];
}

function notKnown({ finding, reason, others }: Unknown, source: SummarySource, first: FirstThing): string[] {
  const { words, outcome } = source;
  const kind = words.findings.notKnown[finding.severity];
  const isAbove = finding.id === first.about;
  const same = others.map(
    ({ id, title, severity }) =>
      `- **${words.findings.sameReason}${words.colon}** ${markdown(title)} (${findingLink(id, outcome.run)}, ${words.findings.severities[severity]})`,
  );
  const facts = [
    ...(isAbove ? [] : [fact(words.findings.reason, reason, source)]),
    fact(words.findings.expected, finding.expected, source),
    ...same,
  ];
  return [
    `#### ${kind}${words.colon} ${markdown(uncheckedHead(finding, source.language))} (${findingLink(finding.id, outcome.run)})`,
    facts.join('\n'),
    ...toFix(finding, isAbove, source),
  ];
}

function fact(label: string, text: string, { words }: SummarySource): string {
  return `- **${label}${words.colon}** ${markdown(text, textLimit)}`;
}

function toFix({ remediation }: Finding, isAbove: boolean, { words, language }: SummarySource): string[] {
  const label = `**${words.findings.remediation}${words.colon}**`;
  if (isAbove) return [`${label} ${words.findings.fixAbove}`];
  const [head, ...rest] = remedyBlocks(remediation, language);
  return head === undefined ? [] : [`${label} ${head}`, ...rest];
}

function checksTable(findings: readonly Finding[], { words, outcome }: SummarySource): string {
  const rows = findings.map((finding) => [findingCell(finding, outcome.run), tableCell(finding.observed, textLimit)]);
  return table(words.findings.columns, rows);
}

/** With the end date and the reason of each waiver. */
function waivedTable(findings: readonly Finding[], { words, language, outcome }: SummarySource): string {
  const rows = findings.map(({ id, title, observed, waiver }) => [
    findingCell({ id, title }, outcome.run),
    tableCell(observed, textLimit),
    waiver?.until === undefined ? words.findings.noEnd : tableCell(readableDay(waiver.until, language)),
    waiver?.reason === undefined ? words.findings.noReason : tableCell(waiver.reason, textLimit),
  ]);
  return table([...words.findings.columns, ...words.findings.waivedColumns], rows);
}

function collapsed(findings: readonly Finding[], title: (count: number) => string, source: SummarySource): Section {
  if (findings.length === 0) return { blocks: [], vital: false };
  const open = `<details><summary>${title(findings.length)}</summary>`;
  return { blocks: [open, checksTable(findings, source), '</details>'], vital: false };
}
