/** The top of the page: ready or not and why, in the largest type; then which key it is, and where to find it. */

import { readableTime } from '../../messages/dates.ts';
import { withinSentence } from '../../messages/findings/common.ts';
import { lostMessages } from '../../messages/lost.ts';
import type { Finding, FindingStatus } from '../../model/finding.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Outcome } from '../../model/outcome.ts';
import { codeSpan, markdown } from '../escape.ts';
import { isBlocker, problemsOf, seenTo } from '../problems.ts';
import { keyPage, linked, lostAccessLink, vaultPage } from './links.ts';
import type { Section, SummarySource } from './page.ts';
import { uncheckedHead } from './unchecked.ts';

/** The maximum length of the headline's parts, in characters. */
const headlineLimit = 200;

export function headline(source: SummarySource): Section {
  return { blocks: [`# ${readiness(source)}`, ...loss(source), ...context(source)], vital: true };
}

function readiness(source: SummarySource): string {
  const { outcome, words, language } = source;
  const { verdict, inputs } = outcome;
  const { headline: said } = words;
  if (inputs === undefined) return said.notReady(said.invalidInputs);
  if (verdict === undefined) return said.notReady(said.stopped(firstCode(source)));
  if (verdict.lost !== undefined) return said.lost(markdown(lostMessages[language].title(verdict.lost)));
  if (verdict.ready) {
    const why = verdict.state === 'confirmed' ? said.confirmed : said.provisioned;
    return said.ready(`${why}${said.remarks(problemsOf(outcome, language).length, warnings(source))}`);
  }
  const failure = failureOf(source);
  if (failure !== undefined) return said.notReady(failure);
  if (verdict.state === 'provisioned') return said.notReady(said.notConfirmed);
  const failing = withStatus(source, 'fail');
  if (failing[0] !== undefined) {
    return said.notReady(`${part(failing[0].observed)}${others(failing, source)}`);
  }
  const unknown = withStatus(source, 'unknown');
  const head = uncheckedHead({ title: unknown[0]?.title ?? '' }, language);
  return said.unknown(`${part(head)}${others(unknown, source)}`);
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
    ({ id, status, severity }) => status === 'fail' && severity === 'warning' && seenTo(id, outcome) === undefined,
  ).length;
}

/** What Adobe confirmed and is now missing: what it may mean, and whom to call, before anything else. */
function loss({ outcome, language }: SummarySource): string[] {
  const lost = outcome.verdict?.lost;
  if (lost === undefined) return [];
  const { lines, procedure } = lostMessages[language];
  const texts = [...lines(lost).map((line) => markdown(line)), lostAccessLink(procedure, outcome.run)];
  return [texts.map((text) => `- ${text}`).join('\n')];
}

function context({ outcome, words, language }: SummarySource): string[] {
  const { inputs, verdict, run } = outcome;
  if (inputs === undefined) return [];
  const sentences = [
    words.target(keyName(inputs, outcome), vaultName(inputs, outcome), codeSpan(inputs.resourceGroup)),
    ...(verdict === undefined
      ? []
      : [words.state(codeSpan(verdict.state)), words.changed(inputs.mode, changeCount(outcome))]),
    `${linked(words.run(markdown(run.runId)), run.runUrl)}, ${markdown(readableTime(outcome.finishedAt, language))}.`,
  ];
  return [sentences.join(' ')];
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
