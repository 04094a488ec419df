/**
 * What is sent to GitHub's runner, by @actions/core. The package takes some 40 ms to load (it brings an HTTP client for
 * OIDC along), so this file is loaded only when the first request has left; see `log.ts`.
 */
import * as core from '@actions/core';
import { type Annotation, withinLimits } from '../report/annotation.ts';
import { logLine, logLines } from '../report/plain.ts';
import { keepSecret } from '../runtime/secrets.ts';

export { endGroup } from '@actions/core';

/** From now on, the runner's output and our own have no such text. */
export function setSecret(secret: string): void {
  keepSecret(secret);
  core.setSecret(secret);
}

export function startGroup(title: string): void {
  core.startGroup(logLine(title));
}

export function info(text: string): void {
  core.info(logLines(text).join('\n'));
}

/** Shown only with step debug logging. */
export function debug(text: string): void {
  if (core.isDebug()) for (const each of logLines(text)) core.debug(logLine(each));
}

/**
 * A closed log (EPIPE) or a full disk must not end a run between two writes: the result is in the outputs as well. What
 * a slow reader has not read yet, node buffers and writes before the process ends.
 */
export function ignoreLogErrors(): void {
  process.stdout.on('error', () => undefined);
}

const issue = { error: core.error, warning: core.warning, notice: core.notice } as const;

export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message } of withinLimits(annotations)) {
    issue[level](message, title === '' ? {} : { title });
  }
}

/** Makes the step fail, with an annotation that gives the reason. */
export function failStep(message: string): void {
  for (const shown of withinLimits([{ level: 'error', title: '', message }])) core.setFailed(shown.message);
}

/**
 * Sets outputs of the step; without a runner (a run by hand) prints them.
 *
 * @throws when the runner's file can't be written
 */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  const hasRunner = (process.env['GITHUB_OUTPUT'] ?? '') !== '';
  for (const [name, value] of Object.entries(outputs)) {
    if (hasRunner) core.setOutput(name, value);
    else printOutput(name, value);
  }
}

/**
 * Sets outputs before the result is known, so that a run that is killed leaves them. The runner takes the last value of an
 * output; `publish` sets all of them, and says if they can't be written.
 */
export function setEarlyOutputs(outputs: Readonly<Record<string, string>>): void {
  if ((process.env['GITHUB_OUTPUT'] ?? '') === '') return;
  try {
    setOutputs(outputs);
  } catch {
    // Publishing fails as well, and reports it.
  }
}

function printOutput(name: string, value: string): void {
  const [first = '', ...rest] = logLines(value, 64_000);
  const lines =
    rest.length === 0 ? [`${name} = ${first}`] : [`${name} =`, ...[first, ...rest].map((line) => `  ${line}`)];
  core.info(lines.map((line) => line.trimEnd()).join('\n'));
}

/**
 * Adds Markdown to the job summary. A run outside GitHub has none; the log has the same content.
 *
 * @throws when the runner's file can't be written
 */
export async function writeSummary(markdown: string): Promise<void> {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
  await core.summary.addRaw(markdown, true).write();
}
