import { randomBytes } from 'node:crypto';
import * as core from '@actions/core';
import { checkTargets } from './targets.ts';

/** First job of verify-cmk.yml: what to verify. If a target is invalid, it fails before anything is sent to Azure. */
export function run(): void {
  const call = randomBytes(4).toString('hex');
  const { targets, problems } = checkTargets(
    {
      targets: core.getInput('targets'),
      resourceGroup: core.getInput('resource-group'),
      vaultName: core.getInput('vault-name'),
      keyName: core.getInput('key-name'),
      confirmedKeyUri: core.getInput('confirmed-key-uri'),
      clientId: core.getInput('client-id'),
      environment: core.getInput('environment'),
      heartbeat: core.getInput('heartbeat'),
      heartbeatClientId: core.getInput('heartbeat-client-id'),
      heartbeatEnvironment: core.getInput('heartbeat-environment'),
    },
    call,
  );
  for (const problem of problems) core.error(problem, { title: 'Targets' });
  if (problems.length > 0) {
    process.exitCode = core.ExitCode.Failure;
  } else {
    core.setOutput('call', call);
    core.setOutput('list', JSON.stringify(targets));
  }
}
