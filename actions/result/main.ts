import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { isObject, parseJson } from '../json.ts';
import { reportsOf, resultPage, summarize } from './result.ts';

function readReports(folder: string): Buffer[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.report.json'));
  return files.map((file) => readFileSync(join(folder, file)));
}

/**
 * Last job of verify-cmk.yml: the outputs of a matrix are those of the job that ended last, so they are built from all
 * reports.
 */
export async function run(): Promise<void> {
  const listed = parseJson(core.getInput('targets') || '[]');
  const targets = Array.isArray(listed) ? listed : [];
  const digests = parseJson(core.getInput('digests'));
  const folder = core.getInput('reports');
  // download-artifact (src/download-artifact.ts of its v8.0.1) makes a folder for each artifact, but none for a single one.
  const read = (name: string) => [join(folder, name), folder].flatMap(readReports);
  const reports = reportsOf(targets, isObject(digests) ? digests : {}, read);
  const attempt = Number(process.env['GITHUB_RUN_ATTEMPT']) || 1;
  const result = summarize(targets, reports, { attempt, jobs: core.getInput('jobs'), now: Date.now() });
  core.setOutput('ready', String(result.ready));
  core.setOutput('state', result.state);
  core.setOutput('key-uri', result.keyUri);
  core.setOutput('report', JSON.stringify(result.entries));
  await core.summary.addRaw(`${resultPage(result)}\n`).write();

  const lost = result.entries.filter(({ artifact }) => artifact === '');
  for (const entry of lost) {
    const key = `key ${entry['key-name']} in vault ${entry['vault-name']}`;
    core.error(`No report of ${key} arrived from its job: it counts as not ready.`, { title: 'No report' });
  }
  if (lost.length > 0 || result.entries.length === 0) process.exitCode = core.ExitCode.Failure;
}
