/** Project, pipeline and job, from the variables of the job. Source: https://docs.gitlab.com/ci/variables/predefined_variables/ */
import type { Environment } from '../../inputs/inputs.ts';
import type { Run } from '../../model/run.ts';
import { docsUrl, version } from '../../runtime/version.ts';

export function readRun(environment: Environment): Run {
  const of = (name: string) => environment[name] ?? '';
  const job = of('CI_JOB_URL');
  return {
    host: 'gitlab',
    repository: of('CI_PROJECT_PATH'),
    runId: of('CI_PIPELINE_ID'),
    runAttempt: '',
    runUrl: /^https?:/.test(job) && URL.canParse(job) ? job : '',
    workflow: of('CI_PIPELINE_NAME'),
    job: of('CI_JOB_NAME'),
    actor: of('GITLAB_USER_LOGIN'),
    event: of('CI_PIPELINE_SOURCE'),
    ref: of('CI_COMMIT_REF_NAME'),
    commit: of('CI_COMMIT_SHA'),
    workflowRef: '',
    workflowCommit: '',
    action: version,
    docsUrl,
  };
}
