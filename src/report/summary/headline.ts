/** The top of the page: ready or not and why, in the largest type; then which key it is, and where to find it. */

import { withinSentence } from '../../messages/findings/common.ts';
import { lostMessages } from '../../messages/lost.ts';
import { readableTime } from '../../model/dates.ts';
import { briefly, causesAmong, type Finding, type FindingStatus } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { lossesOfAccess } from '../../model/incident.ts';
import { type Inputs, isConfirmedKey } from '../../model/inputs.ts';
import { isLost } from '../../model/lost.ts';
import { isBlocked, isStopped, type Outcome } from '../../model/outcome.ts';
import type { Words } from '../../model/words.ts';
import { clockOf } from '../clock.ts';
import { codeSpan, markdown } from '../escape.ts';
import { findingOfObstacle, firstObstacle, isBlocker, problemsOf, whenFixed } from '../problems.ts';
import { unconfirmedUse } from '../unconfirmed-use.ts';
import { keyPage, linked, lostAccessLink, vaultPage } from './links.ts';
import { hasOpenError, type Section, type SummarySource } from './page.ts';

/** The maximum length of the headline's parts, in characters. */
const headlineLimit = 200;

/** @param never what must not be done, on a loss */
export function headline(source: SummarySource, never: Words | undefined): Section {
  const notUrgent = notConfirmed(source);
  return { blocks: [`# ${readiness(source)}`, ...notUrgent, ...atRisk(source, never)], vital: true };
}

/** Which key it is, and where to find it: under the headline, or under what has to be done first. */
export function contextSection(source: SummarySource, where: 'top' | 'below'): Section {
  const isBelow = hasOpenError(source) || isForeign(source) || unconfirmedUse(source.outcome) === 'refused';
  const isHere = isBelow === (where === 'below');
  return { blocks: isHere ? context(source) : [], vital: true };
}

function readiness(source: SummarySource): string {
  const { outcome, words, language } = source;
  const { verdict, inputs } = outcome;
  const { headline: said } = words;
  if (inputs === undefined) return said.notReady(said.invalidInputs);
  if (verdict === undefined) return said.notReady(said.stopped(firstCode(source)));
  if (inputs.mode === 'plan' && problemsOf(outcome, language).length === 0) return said.plan(outcome.changes.length);
  const isLoss = inputs.confirmedKeyUri !== undefined && lossesOfAccess(verdict, inputs).length > 0;
  const notReady = inputs.mode === 'plan' ? said.planBlocked : isLoss ? said.atRisk : said.notReady;
  if (isLost(verdict.lost)) return `❌ ${markdown(lostMessages[language].title(verdict.lost, inputs))}`;
  if (verdict.ready) {
    const remarks = said.remarks(problemsOf(outcome, language).length, warnings(source));
    if (verdict.state === 'confirmed' && isPastDue(source)) return said.pastDue;
    if (verdict.state === 'confirmed') return said.ready(`${said.confirmed}${remarks}`);
    if (inputs.confirmedKeyUri !== undefined) return said.ready(`${said.accepted}${remarks}`);
    if (isForeign(source)) return `${said.foreign}${remarks}`;
    const use = unconfirmedUse(outcome);
    if (use !== undefined) return `${use === 'refused' ? said.refused : said.inUse}${remarks}`;
    return `${inputs.adobeTicket === undefined ? said.provisioned : said.awaiting}${remarks}`;
  }
  const failure = failureOf(source);
  if (failure !== undefined) return isLoss ? said.atRisk(failure) : said.notReady(failure);
  if (verdict.state === 'provisioned')
    return said.notReady(inputs.confirmedKeyUri === undefined ? said.notConfirmed : said.notHeld);
  const obstacle = firstObstacle(outcome, language);
  if (obstacle !== undefined) return notReady(part(firstSentence(obstacle.message)));
  const failing = causesAmong(withStatus(source, 'fail'));
  if (failing[0] !== undefined) {
    // What stops the run comes before what the run would have fixed.
    const known = findingOfObstacle(outcome);
    if (known?.status === 'unknown') return notReady(part(known.unchecked[language]));
    return notReady(`${part(briefly(failing[0]))}${others(failing, source)}`);
  }
  const unknown = withStatus(source, 'unknown');
  const [first] = unknown;
  const head = first === undefined ? '' : part(first.unchecked);
  return said.unknown(`${head}${others(distinctReasons(unknown), source)}`);
}

/** A blocker's message, up to its first full stop or bracket. */
function firstSentence(message: string): string {
  return /^(.*?)(?: \(|[.:] |\.$|$)/s.exec(message)?.[1] ?? message;
}

/** One refused read can leave several checks unknown: it is one problem. */
function distinctReasons(unknown: readonly Finding[]): readonly Finding[] {
  return [...groupBy(unknown, ({ reason }) => reason).values()].flatMap(([finding]) => finding ?? []);
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

/** The one warning that comes before the ticket. */
function isForeign({ findings }: SummarySource): boolean {
  return findings.some(({ facts, status }) => facts.comesBeforeTicket === true && status === 'fail');
}

/** The one warning that becomes a loss by itself. */
function isPastDue({ findings }: SummarySource): boolean {
  return findings.some(
    ({ status, severity, becomesLoss }) => status === 'fail' && severity === 'warning' && becomesLoss === true,
  );
}

function warnings({ outcome, findings }: SummarySource): number {
  return findings.filter(
    (each) => each.status === 'fail' && each.severity === 'warning' && whenFixed(each, outcome) === undefined,
  ).length;
}

/** While Adobe can't use what it confirmed: Adobe's clock, what must not be done, and the page for lost access. */
function atRisk(source: SummarySource, never: Words | undefined): string[] {
  const { outcome, language } = source;
  const { verdict, inputs, run } = outcome;
  const isConfirmed = inputs?.confirmedKeyUri !== undefined && isConfirmedKey(inputs, inputs.confirmedKeyUri);
  if (verdict === undefined || !isConfirmed || (verdict.state !== 'missing' && verdict.state !== 'unhealthy'))
    return [];
  const { clockSource, kept, procedure } = lostMessages[language];
  const link = lostAccessLink(procedure, run);
  if (lossesOfAccess(verdict, inputs).length === 0) return [link];
  const { left, until } = clockOf(outcome, language);
  const limits = [clockSource, kept(verdict.lost)].filter((text) => text !== '').map((text) => markdown(text));
  return [
    `**${markdown(left)}**, ${markdown(until)}${source.words.colon} ${limits.join(' ')}`,
    `${never === undefined ? '' : `${boldNever(markdown(never[language]))} `}${link}.`,
  ];
}

function boldNever(text: string): string {
  return text.replace(/\b(?:Never|jamais)\b/, '**$&**');
}

function context({ outcome, words, language }: SummarySource): string[] {
  const { inputs, verdict, run } = outcome;
  if (inputs === undefined) return [];
  const sentences = [
    words.target(keyName(inputs, outcome), vaultName(inputs, outcome), codeSpan(inputs.resourceGroup)),
    ...(verdict === undefined
      ? []
      : [
          words.state(codeSpan(verdict.state), verdict.missing),
          words.changed(inputs.mode, changeCount(outcome), isBlocked(outcome)),
        ]),
    // A terminal has no runs.
    `${run.runId === '' ? '' : `${linked(words.run(markdown(run.runId)), run.runUrl)}, `}${markdown(readableTime(outcome.finishedAt, language))}.`,
  ];
  return [sentences.join(' ')];
}

/** Said where a person might run ensure again before the confirmed key is recorded, above the step that does. */
function notConfirmed({ outcome, words }: SummarySource): string[] {
  const { inputs, verdict } = outcome;
  if (inputs === undefined || verdict === undefined || inputs.confirmedKeyUri !== undefined) return [];
  return isStopped(outcome) && inputs.mode !== 'verify' ? [words.notConfirmed] : [];
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
