/** The findings: failed ones first, passed ones collapsed. */

import type { StepRest } from '../../messages/summary/steps.ts';
import { readableDay } from '../../model/dates.ts';
import { briefly, causesAmong, type Finding, type FindingStatus, type Severity } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { isStopped } from '../../model/outcome.ts';
import { markdown, table, tableCell } from '../escape.ts';
import { whenFixed } from '../problems.ts';
import { runbookBlocks } from '../runbook-layout.ts';
import type { FirstThing } from './first-thing.ts';
import { givenBefore } from './given.ts';
import { findingCell, findingLink } from './links.ts';
import { hasOpenError, type Section, type SummarySource, textLimit } from './page.ts';

/** Warnings are collapsed while an error is open: they can wait. */
export function failingSection(source: SummarySource, first: FirstThing, severity: Severity): Section {
  const { words } = source;
  const failing = notFixed(source);
  const causes = causesAmong(failing).filter((each) => each.severity === severity);
  const blocks = causes.flatMap((finding) => {
    const same = failing.filter(({ because }) => because === finding.id);
    return failed(finding, same, source, first);
  });
  if (severity === 'warning' && hasOpenError(source)) {
    return folded(words.findings.warnings(causes.length), blocks);
  }
  return section(`### ${words.findings.failing[severity](causes.length)}`, blocks);
}

/** What failed, and `ensure` does not change. */
function notFixed(source: SummarySource): Finding[] {
  return withStatus(source, 'fail').filter((each) => whenFixed(each, source.outcome) === undefined);
}

const isError = ({ severity }: Finding) => severity === 'error';

/** The section of the page that has what failed. An empty one is left out. */
export function whereFailed(source: SummarySource): StepRest {
  if (isStopped(source.outcome)) return 'see-first';
  return causesAmong(notFixed(source)).some(isError) ? 'see-failed' : whereWaived(source);
}

/** The same for what could not be checked. */
export function whereUnknown(source: SummarySource): StepRest {
  return withStatus(source, 'unknown').some(isError) ? 'see-unknown' : whereWaived(source);
}

function whereWaived(source: SummarySource): StepRest {
  return withStatus(source, 'waived').some(isError) ? 'see-waived' : 'see-first';
}

function folded(title: string, blocks: readonly string[]): Section {
  if (blocks.length === 0) return { blocks: [], vital: false };
  return { blocks: [`<details><summary>${title}</summary>`, ...blocks, '</details>'], vital: false };
}

/** What ensure changes, or will change, needs no action: collapsed. */
export function fixedSection(source: SummarySource): Section {
  const { fixedNow, fixedLater } = source.words.findings;
  const failing = bySeverity(withStatus(source, 'fail'));
  const those = (when: 'now' | 'later') => failing.filter((each) => whenFixed(each, source.outcome) === when);
  const [now, later] = [collapsed(those('now'), fixedNow, source), collapsed(those('later'), fixedLater, source)];
  return { blocks: [...now.blocks, ...later.blocks], vital: false };
}

/** One block for each reason: a single refused read can leave several checks without an answer. */
export function unknownSection(source: SummarySource, first: FirstThing, severity: Severity): Section {
  const { words } = source;
  const reasons = groupBy(bySeverity(withStatus(source, 'unknown')), ({ reason }) => reason);
  // A warning is with the error that has the same reason.
  const wanted = [...reasons].filter(([, some]) => some[0]?.severity === severity);
  const blocks = wanted.flatMap(([reason, [finding, ...others]]) =>
    finding === undefined ? [] : notKnown({ finding, reason, others }, source, first),
  );
  const count = wanted.flatMap(([, some]) => some).length;
  if (severity === 'warning' && hasOpenError(source)) return folded(words.findings.unknownWarnings(count), blocks);
  return section(
    `### ${words.findings.unknown[severity](count)}\n\n${words.findings.unknownMeaning[severity]}`,
    blocks,
  );
}

export function waivedSection(source: SummarySource): Section {
  const waived = withStatus(source, 'waived');
  const { words } = source;
  if (waived.length === 0) return { blocks: [], vital: false };
  return folded(words.findings.waived(waived.length), [words.findings.waivedMeaning, waivedTable(waived, source)]);
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

function failed(finding: Finding, same: readonly Finding[], source: SummarySource, first: FirstThing): string[] {
  const { words, outcome } = source;
  const kind = words.findings.failed[finding.severity];
  const facts = [
    ...(finding.brief === undefined ? [] : [fact(words.findings.columns[1], finding.observed, source)]),
    fact(words.findings.why, finding.why, source),
    fact(words.findings.expected, finding.expected, source),
    ...same.map((each) => sameAs(words.findings.sameCause, each.observed, each, source)),
  ];
  return [
    `#### ${kind}${words.colon} ${markdown(briefly(finding), textLimit)} (${findingLink(finding.id, outcome.run)})`,
    facts.join('\n'),
    ...toFix(finding, first, source),
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
  const same = others.map((each) => sameAs(words.findings.sameReason, each.unchecked, each, source));
  const facts = [
    ...(isAbove ? [] : [fact(words.findings.reason, reason, source)]),
    fact(words.findings.expected, finding.expected, source),
    ...same,
  ];
  return [
    `#### ${kind}${words.colon} ${markdown(finding.unchecked)} (${findingLink(finding.id, outcome.run)})`,
    facts.join('\n'),
    ...toFix(finding, first, source),
  ];
}

/** Another finding with the same cause or reason. */
function sameAs(label: string, text: string, { id, severity }: Finding, { words, outcome }: SummarySource): string {
  const kind = words.findings.severities[severity];
  return `- **${label}${words.colon}** ${markdown(text, textLimit)} (${findingLink(id, outcome.run)}, ${kind})`;
}

function fact(label: string, text: string, { words }: SummarySource): string {
  return `- **${label}${words.colon}** ${markdown(text, textLimit)}`;
}

function toFix({ id, remediation }: Finding, first: FirstThing, source: SummarySource): string[] {
  const { words, language } = source;
  const label = `**${words.findings.remediation}${words.colon}**`;
  const given = givenBefore(id, remediation, first, source);
  if (given !== undefined) return [`${label} ${given}`];
  const [head, ...rest] = runbookBlocks(remediation, language);
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
