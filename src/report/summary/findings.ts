/** What failed, and what could not be checked: each with the reason, and what to do. */

import { briefly, causesAmong, type Finding, type FindingStatus, type Severity } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { hasAllOf } from '../../model/runbook.ts';
import { noneHolds } from '../../model/situation.ts';
import { colon, count, frenchCount, type Words } from '../../model/words.ts';
import { markdown } from '../escape.ts';
import { factItem, findingFacts, textLimit } from '../facts.ts';
import { whenFixed } from '../problems.ts';
import type { FirstThing } from './first-thing.ts';
import { findingLink } from './links.ts';
import { folded, hasOpenError, type Section, type SummarySource } from './page.ts';
import { toFixBlocks } from './to-fix.ts';

export function failingSection(source: SummarySource, first: FirstThing, severity: Severity): Section {
  const failing = notFixed(source);
  const causes = causesAmong(failing).filter((each) => each.severity === severity);
  const blocks = causes.map((finding) => {
    const same = failing.filter(({ because }) => because === finding.id);
    return failed(finding, same, source, first);
  });
  const heading: Readonly<Record<Severity, Words>> = {
    error: { en: `Failed (${causes.length})`, fr: `Non conforme (${causes.length})` },
    warning: { en: `Warnings (${causes.length})`, fr: `Avertissements (${causes.length})` },
  };
  const warnings: Words = {
    en: `⚠️ ${count(causes.length, 'warning', 'warnings')}`,
    fr: `⚠️ ${frenchCount(causes.length, 'avertissement', 'avertissements')}`,
  };
  const said: Words = { en: '❌ Failed', fr: '❌ Non conforme' };
  return section({ severity, heading: heading[severity], warnings, said }, blocks, causes, source, first);
}

/** What failed, and `ensure` does not change. */
function notFixed(source: SummarySource): Finding[] {
  return withStatus(source, 'fail').filter((each) => whenFixed(each, source.outcome) === undefined);
}

const isError = ({ severity }: Finding) => severity === 'error';

/** One block for each reason: a single refused read can leave several checks without an answer. */
export function unknownSection(source: SummarySource, first: FirstThing, severity: Severity): Section {
  const reasons = groupBy(bySeverity(withStatus(source, 'unknown')), ({ reason }) => reason);
  // A warning is with the error that has the same reason.
  const wanted = [...reasons].filter(([, some]) => some[0]?.severity === severity);
  const blocks = wanted.flatMap(([reason, [finding, ...others]]) =>
    finding === undefined ? [] : [notKnown({ finding, reason, others }, source, first)],
  );
  const findings = wanted.flatMap(([, some]) => some).length;
  const heading: Readonly<Record<Severity, Words>> = {
    error: { en: `Unknown (${findings})`, fr: `Inconnu (${findings})` },
    warning: {
      en: `Unknown warnings (${findings})\n\nAn unknown warning doesn't block.`,
      fr: `Avertissements inconnus (${findings})\n\nUn avertissement inconnu n'est pas bloquant.`,
    },
  };
  const warnings: Words = {
    en: `❓ ${count(findings, 'unknown warning', 'unknown warnings')}`,
    fr: `❓ ${frenchCount(findings, 'avertissement inconnu', 'avertissements inconnus')}`,
  };
  const said: Words = { en: '❓ Unknown', fr: '❓ Inconnu' };
  const causes = wanted.flatMap(([, [finding]]) => finding ?? []);
  return section({ severity, heading: heading[severity], warnings, said }, blocks, causes, source, first);
}

export function withStatus({ findings }: Pick<SummarySource, 'findings'>, status: FindingStatus): Finding[] {
  return findings.filter((finding) => finding.status === status);
}

export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings.filter(isError), ...findings.filter((each) => !isError(each))];
}

interface Title {
  readonly severity: Severity;
  readonly heading: Words;
  /** Warnings are collapsed while an error is open: they can wait. */
  readonly warnings: Words;
  /** For errors that headline and steps have said: they are collapsed. */
  readonly said: Words;
}

function section(
  { severity, heading, warnings, said }: Title,
  findings: readonly (readonly string[])[],
  causes: readonly Finding[],
  source: SummarySource,
  first: FirstThing,
): Section {
  const below = (level: '###' | '####') => findings.flatMap(([title = '', ...rest]) => [`${level} ${title}`, ...rest]);
  const { language } = source;
  if (
    severity === 'error' &&
    causes.length > 0 &&
    (isAlone(source, first) || causes.every((each) => isSaid(each, first)))
  ) {
    const ids = causes.map(({ id }) => id).join(', ');
    return { blocks: folded(`${said[language]}${colon[language]} ${ids}`, below('###')), vital: false };
  }
  if (severity === 'warning' && hasOpenError(source)) {
    return { blocks: folded(warnings[language], below('###')), vital: false };
  }
  return { blocks: findings.length === 0 ? [] : [`### ${heading[language]}`, ...below('####')], vital: false };
}

/** A page about a `none` that is doubted is about that alone. */
const isAlone = ({ outcome }: SummarySource, { about }: FirstThing) =>
  outcome.verdict?.doubt !== undefined && about === 'adobe-confirmation';

function failed(finding: Finding, same: readonly Finding[], source: SummarySource, first: FirstThing): string[] {
  const label: Words = { en: 'Fails for the same reason', fr: 'Non conforme pour la même raison' };
  const items = [
    ...findingFacts(finding, !noneHolds(source.outcome)).map((fact) => factItem(fact, source.language)),
    ...sameReason(label, same, source),
  ];
  const mark = finding.severity === 'error' ? '❌' : '⚠️';
  const title = `${mark} ${markdown(briefly(finding), textLimit)}`;
  // The page begins with what to do about it.
  const facts = isBegunWith(finding, first)
    ? folded(whyItMatters[source.language], [items.join('\n')])
    : [items.join('\n')];
  return inFull(finding, title, facts, source, first);
}

const isBegunWith = ({ id, because, runbook }: Finding, { about }: FirstThing) =>
  about !== undefined && [id, because, runbook.refersTo].includes(about);

/** Whether the first steps resolve it. */
const isSaid = (finding: Finding, first: FirstThing) =>
  isBegunWith(finding, first) || hasAllOf(first.runbook, finding.runbook);

const whyItMatters: Words = { en: 'Why it matters', fr: "Pourquoi c'est important" };

/** What could not be checked, for one common reason. */
interface Unknown {
  readonly finding: Finding;
  readonly reason: string;
  readonly others: readonly Finding[];
}

function notKnown({ finding, reason, others }: Unknown, source: SummarySource, first: FirstThing): string[] {
  const label: Words = { en: 'Unknown for the same reason', fr: 'Inconnu pour la même raison' };
  const why = { label: { en: 'Reason', fr: 'Raison' }, text: reason };
  const rest = folded(`${label[source.language]} (${others.length})`, sameReason(label, others, source));
  const title = `❓ ${markdown(finding.unchecked)}`;
  return inFull(finding, title, [factItem(why, source.language), ...rest], source, first);
}

/** Its first block is the title, without the level of the heading: a fold has no heading above it. */
function inFull(
  { id, runbook }: Finding,
  title: string,
  facts: readonly string[],
  source: SummarySource,
  first: FirstThing,
): string[] {
  return [`${title} (${findingLink(id, source.outcome.run)})`, ...facts, ...toFixBlocks(runbook, first, source)];
}

/** The others with one cause or reason: their links are enough. */
function sameReason(label: Words, others: readonly Finding[], { outcome, language }: SummarySource): string[] {
  const links = others.map(({ id }) => findingLink(id, outcome.run)).join(', ');
  return others.length === 0 ? [] : [`${factItem({ label, text: '' }, language)} ${links}`];
}
