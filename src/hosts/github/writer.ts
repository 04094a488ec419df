/**
 * What is sent to GitHub's runner, by @actions/core. The package takes some 40 ms to load (it brings an HTTP client for
 * OIDC along), so this file is loaded only when the first request has left; see `log.ts`.
 */
import * as core from '@actions/core';
import { type Annotation, withinLimits } from '../../report/annotation.ts';
import { keepSecret } from '../../runtime/secrets.ts';
import { logLine, logLines } from '../../telling/plain.ts';
import type { Writer } from '../host.ts';

export const writer: Writer = {
  mask: (secret) => {
    keepSecret(secret);
    core.setSecret(secret);
  },
  startGroup: (title) => core.startGroup(logLine(title)),
  endGroup: core.endGroup,
  info: (text) => core.info(logLines(text).join('\n')),
  debug: (text) => {
    if (core.isDebug()) for (const each of logLines(text)) core.debug(logLine(each));
  },
  annotate,
  fail: (message) => {
    for (const shown of withinLimits([{ level: 'error', title: '', message }])) core.setFailed(shown.message);
  },
  earlyOutputs: (outputs) => {
    try {
      setOutputs(outputs);
    } catch {
      // Publishing fails as well, and reports it.
    }
  },
  parts: ({ report }) => [
    { name: 'the job summary', write: () => writeSummary(report.summary) },
    { name: 'the outputs', write: () => setOutputs(report.outputs) },
  ],
};

/**
 * A closed log (EPIPE) or a full disk must not end a run between two writes: the result is in the outputs as well. What
 * a slow reader has not read yet, node buffers and writes before the process ends.
 */
process.stdout.on('error', () => undefined);

const issue = { error: core.error, warning: core.warning, notice: core.notice } as const;

function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message } of withinLimits(annotations)) {
    issue[level](message, title === '' ? {} : { title });
  }
}

/**
 * Sets outputs of the step; the runner takes the last value of an output. Outside a runner there are none: the command line is for that.
 *
 * @throws when the runner's file can't be written
 */
function setOutputs(outputs: Readonly<Record<string, string>>): void {
  if ((process.env['GITHUB_OUTPUT'] ?? '') === '') return;
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/**
 * Adds Markdown to the job summary. A run outside GitHub has none; the log has the same content.
 *
 * @throws when the runner's file can't be written
 */
async function writeSummary(markdown: string): Promise<void> {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
  await core.summary.addRaw(markdown, true).write();
}
