/** Who runs it: from the variables that GitHub sets. Source: https://docs.github.com/actions/reference/workflows-and-actions/variables */
import type { Environment } from '../inputs/inputs.ts';
import type { Run } from '../model/outcome.ts';
import { version } from '../runtime/version.ts';

export function readRun(environment: Environment): Run {
  const of = (name: string) => environment[`GITHUB_${name}`] ?? '';
  const repository = of('REPOSITORY');
  const runId = of('RUN_ID');
  const server = of('SERVER_URL') || 'https://github.com';
  return {
    repository,
    runId,
    runAttempt: of('RUN_ATTEMPT'),
    runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : '',
    workflow: of('WORKFLOW'),
    job: of('JOB'),
    actor: of('ACTOR'),
    event: of('EVENT_NAME'),
    ref: of('REF'),
    commit: of('SHA'),
    action: version,
  };
}
