/**
 * Repository, workflow and actor of the run, from the variables that GitHub sets. Source:
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
import type { Environment } from '../../inputs/inputs.ts';
import { docsUrlOf } from '../../model/docs-url.ts';
import type { Run } from '../../model/run.ts';
import { version } from '../../runtime/version.ts';

export function readRun(environment: Environment): Run {
  const of = (name: string) => environment[`GITHUB_${name}`] ?? '';
  const repository = of('REPOSITORY');
  const runId = of('RUN_ID');
  const server = of('SERVER_URL') || 'https://github.com';
  return {
    host: 'github',
    repository,
    runId,
    runNumber: of('RUN_NUMBER'),
    runAttempt: of('RUN_ATTEMPT'),
    runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : '',
    workflow: of('WORKFLOW'),
    job: of('JOB'),
    runner: { name: environment['RUNNER_NAME'] ?? '', environment: environment['RUNNER_ENVIRONMENT'] ?? '' },
    actor: of('ACTOR'),
    event: of('EVENT_NAME'),
    ref: of('REF'),
    commit: of('SHA'),
    workflowRef: of('WORKFLOW_REF'),
    workflowCommit: of('WORKFLOW_SHA'),
    action: version,
    docsUrl: docsUrl(server, of('ACTION_REPOSITORY'), of('ACTION_REF')),
  };
}

/**
 * From the repository and version that the workflow uses (`uses: OWNER/REPOSITORY@REF`); empty for a local checkout.
 */
function docsUrl(server: string, repository: string, ref: string): string {
  if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository)) return '';
  const isRef = /^\w[\w./-]{0,250}$/.test(ref) && !ref.includes('..');
  return docsUrlOf({ repository: `${server}/${repository}`, ref: isRef ? ref : `v${version}` });
}
