import * as core from '@actions/core';
import { keepSecret, withoutSecrets } from '../../src/runtime/secrets.ts';
import { removeVariables } from '../../src/runtime/variables.ts';
import { isRecent, parseEntries } from '../entry.ts';
import { parseJson } from '../json.ts';
import { summarize } from '../result/result.ts';
import { destinationOf, heartbeatRows } from './heartbeat.ts';
import { makeSend } from './request.ts';
import { sendHeartbeat } from './send.ts';

/** The runner masks the whole secret; `withoutSecrets` removes parts of it from a monitor's answer. */
function mask(secret: string): void {
  if (secret === '') return;
  keepSecret(secret);
  core.setSecret(secret);
}

/**
 * Reports to the customer's monitor that a verification has ended, so that a missing heartbeat raises an alarm. Reads
 * nothing from Azure.
 */
export async function run(): Promise<void> {
  for (const warning of removeVariables(process.env)) core.warning(warning);
  const url = core.getInput('url');
  mask(url);
  // If the job with the summary was lost, the run has still verified, with an unknown result.
  const targets = parseJson(core.getInput('targets'));
  const reported = parseEntries(core.getInput('report'));
  const listed = Array.isArray(targets) ? targets : [];
  const now = Date.now();
  const nothing = { attempt: 1, jobs: '', now };
  const entries = reported.length > 0 ? reported : summarize(listed, new Map(), nothing).entries;
  const destination = destinationOf({
    url,
    endpoint: core.getInput('endpoint'),
    ruleId: core.getInput('rule-id'),
    stream: core.getInput('stream'),
    tenantId: core.getInput('tenant-id'),
    clientId: core.getInput('client-id'),
    // The workflow passes an empty value if its caller gave none.
    audience: core.getInput('audience') || 'api://AzureADTokenExchange',
  });
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  const runUrl = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
  try {
    if (entries.length === 0) throw new Error('there is nothing to report: no target was verified');
    const old = entries.find((entry) => entry['finished-at'] !== '' && !isRecent(entry, now));
    if (old !== undefined) {
      throw new Error(`the result is of ${old['finished-at']}; run the whole workflow again, not only this job`);
    }
    if (!('kind' in destination)) throw new Error(destination.join('; '));
    const parts = { send: makeSend(process.env), environment: process.env, mask };
    await sendHeartbeat(destination, heartbeatRows(entries, new Date(now), runUrl), parts);
    core.info(`Heartbeat sent (targets: ${entries.length}).`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    core.error(`The heartbeat could not be sent: ${withoutSecrets(message)}.`, { title: 'No heartbeat' });
    process.exitCode = core.ExitCode.Failure;
  }
}
