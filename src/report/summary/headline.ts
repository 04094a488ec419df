/** The top of the page: ready or not and why, in the largest type; then which key it is, and where to find it. */

import { readableTime } from '../../messages/dates.ts';
import { withinSentence } from '../../messages/findings/common.ts';
import { lostMessages } from '../../messages/lost.ts';
import { isConfirmedKey } from '../../model/confirmed-key.ts';
import { causesAmong, type Finding, type FindingStatus } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Inputs } from '../../model/inputs.ts';
import { isLost } from '../../model/lost.ts';
import { isBlocked, isStopped, type Outcome } from '../../model/outcome.ts';
import type { Language } from '../../model/words.ts';
import { codeSpan, markdown } from '../escape.ts';
import { findingOfObstacle, isBlocker, obstacleOf, problemsOf, whenFixed } from '../problems.ts';
import { keyPage, linked, lostAccessLink, vaultPage } from './links.ts';
import type { Section, SummarySource } from './page.ts';
import { uncheckedHead, uncheckedReason } from './unchecked.ts';

/** The maximum length of the headline's parts, in characters. */
const headlineLimit = 200;

export function headline(source: SummarySource): Section {
  return { blocks: [`# ${readiness(source)}`, ...procedure(source), ...context(source)], vital: true };
}

function readiness(source: SummarySource): string {
  const { outcome, words, language } = source;
  const { verdict, inputs } = outcome;
  const { headline: said } = words;
  if (inputs === undefined) return said.notReady(said.invalidInputs);
  if (verdict === undefined) return said.notReady(said.stopped(firstCode(source)));
  if (inputs.mode === 'plan' && problemsOf(outcome, language).length === 0) return said.plan(outcome.changes.length);
  const notReady = inputs.mode === 'plan' ? said.planBlocked : said.notReady;
  if (isLost(verdict.lost)) return said.lost(markdown(lostMessages[language].title(verdict.lost)));
  if (verdict.ready) {
    const remarks = said.remarks(problemsOf(outcome, language).length, warnings(source));
    if (verdict.state === 'confirmed') return said.ready(`${said.confirmed}${remarks}`);
    if (inputs.confirmedKeyUri !== undefined) return said.ready(`${said.accepted}${remarks}`);
    return `${inputs.adobeTicket === undefined ? said.provisioned : said.awaiting}${remarks}`;
  }
  const failure = failureOf(source);
  if (failure !== undefined) return said.notReady(failure);
  if (verdict.state === 'provisioned')
    return said.notReady(inputs.confirmedKeyUri === undefined ? said.notConfirmed : said.notHeld);
  const obstacle = obstacleOf(outcome, language);
  if (obstacle !== undefined) return notReady(part(firstSentence(obstacle.message)));
  const failing = causesAmong(withStatus(source, 'fail'));
  if (failing[0] !== undefined) {
    // What stops the run comes before what the run would have fixed.
    const known = findingOfObstacle(outcome);
    if (known?.status === 'unknown') return notReady(part(uncheckedHead(known, language)));
    return notReady(`${part(failing[0].observed)}${others(failing, source)}`);
  }
  const unknown = withStatus(source, 'unknown');
  const [first] = unknown;
  const head = first === undefined ? '' : part(uncheckedHead(first, language));
  return said.unknown(`${head}${others(distinctReasons(unknown, language), source)}`);
}

/** A blocker's message, up to its first full stop or bracket. */
function firstSentence(message: string): string {
  return /^(.*?)(?: \(|[.:] |\.$|$)/s.exec(message)?.[1] ?? message;
}

/** One refused read can leave several checks unknown: it is one problem. */
function distinctReasons(unknown: readonly Finding[], language: Language): readonly Finding[] {
  return [...groupBy(unknown, (finding) => uncheckedReason(finding, language)).values()].flatMap(
    ([finding]) => finding ?? [],
  );
}

/** Only errors: they decide. */
function withStatus({ findings }: SummarySource, status: FindingStatus): Finding[] {
  return findings.filter((each) => each.status === status && each.severity === 'error');
}

function others(findings: readonly Finding[], { words }: SummarySource): string {
  return findings.length < 2 ? '' : words.headline.others(findings.length - 1);
}

function part(sentence: string): string {
  return markdown(withinSentence(sentence), headlineLimit);
}

/** The operation that failed; the findings have the plan's blockers. */
function failureOf({ outcome, words, language }: SummarySource): string | undefined {
  const [problem] = problemsOf(outcome, language);
  if (problem === undefined || isBlocker(problem, outcome)) return undefined;
  const { operation, code } = problem;
  return words.headline.failed(markdown(operation, headlineLimit), codeSpan(code, headlineLimit));
}

function firstCode({ outcome, language }: SummarySource): string {
  const code = problemsOf(outcome, language)[0]?.code;
  return code === undefined ? '' : codeSpan(code, headlineLimit);
}

function warnings({ outcome, findings }: SummarySource): number {
  return findings.filter(
    (each) => each.status === 'fail' && each.severity === 'warning' && whenFixed(each, outcome) === undefined,
  ).length;
}

/** The page for lost access, above everything else; for what is gone, also what it might mean. */
function procedure(source: SummarySource): string[] {
  const { verdict, inputs, run } = source.outcome;
  const isConfirmed = inputs?.confirmedKeyUri !== undefined && isConfirmedKey(inputs, inputs.confirmedKeyUri);
  if (verdict === undefined || !isConfirmed || (verdict.state !== 'missing' && verdict.state !== 'unhealthy'))
    return [];
  const { lines, atRisk, procedure: title } = lostMessages[source.language];
  const link = `**${lostAccessLink(title, run)}**`;
  if (!isLost(verdict.lost)) return [`${link} ${atRisk}`];
  return [
    link,
    lines(verdict.lost)
      .map((line) => `- ${markdown(line)}`)
      .join('\n'),
  ];
}

function context({ outcome, words, language }: SummarySource): string[] {
  const { inputs, verdict, run } = outcome;
  if (inputs === undefined) return [];
  const sentences = [
    words.target(keyName(inputs, outcome), vaultName(inputs, outcome), codeSpan(inputs.resourceGroup)),
    ...(verdict === undefined
      ? []
      : [words.state(codeSpan(verdict.state)), words.changed(inputs.mode, changeCount(outcome), isBlocked(outcome))]),
    `${linked(words.run(markdown(run.runId)), run.runUrl)}, ${markdown(readableTime(outcome.finishedAt, language))}.`,
  ];
  return [sentences.join(' '), ...notConfirmed(outcome, words.notConfirmed)];
}

/** Said where a person might run ensure again before the confirmed key is recorded. */
function notConfirmed(outcome: Outcome, say: string): string[] {
  const { inputs, verdict } = outcome;
  if (inputs === undefined || verdict === undefined || inputs.confirmedKeyUri !== undefined) return [];
  return isStopped(outcome) && inputs.mode !== 'verify' ? [say] : [];
}

function keyName(inputs: Inputs, { observed }: Outcome): string {
  const name = codeSpan(inputs.keyName);
  return observed?.key.presence === 'found' ? linked(name, keyPage(inputs)) : name;
}

function vaultName(inputs: Inputs, { observed }: Outcome): string {
  const name = codeSpan(inputs.vaultName);
  return observed?.vault.presence === 'found' ? linked(name, vaultPage(inputs)) : name;
}

function changeCount({ inputs, changes }: Outcome): number {
  const counted = inputs?.mode === 'plan' ? 'planned' : 'done';
  return changes.filter(({ status }) => status === counted).length;
}
