import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { parseJson } from '../json.ts';
import { gateOf } from './gate.ts';

/**
 * For require-cmk.yml: writes the summary, and fails the job unless the key is ready, regardless of `fail-on`.
 * evidence-cmk.yml only uses the summary.
 */
export function run(): void {
  const file = core.getInput('report-file');
  const verified = {
    resourceGroup: core.getInput('resource-group'),
    vaultName: core.getInput('vault-name'),
    keyName: core.getInput('key-name'),
    ready: core.getInput('ready'),
    state: core.getInput('state'),
    keyUri: core.getInput('key-uri'),
  };
  const report = file !== '' && existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  const { open, entry } = gateOf(verified, report, randomBytes(4).toString('hex'));
  core.setOutput('ready', String(open));
  core.setOutput('state', entry.state);
  core.setOutput('key-uri', entry['key-uri']);
  core.setOutput('artifact', entry.artifact);
  core.setOutput('report', JSON.stringify([entry]));
  // Only the exact word keeps the gate open: an empty or mistyped expression must not.
  if (!open && core.getInput('must-be-ready') !== 'false') {
    core.error('The key is not ready. The job summary says why.', { title: 'The gate is shut' });
    process.exitCode = core.ExitCode.Failure;
  }
}
