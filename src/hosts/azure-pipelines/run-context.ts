/**
 * Project, pipeline and run, from the variables of the job. Source:
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
import type { Environment } from '../../inputs/inputs.ts';
import type { Run } from '../../model/run.ts';
import { docsUrl, version } from '../../runtime/version.ts';

export function readRun(environment: Environment): Run {
  const of = (name: string) => environment[name] ?? '';
  const [collection, project, build] = [of('SYSTEM_COLLECTIONURI'), of('SYSTEM_TEAMPROJECT'), of('BUILD_BUILDID')];
  const isKnown = URL.canParse(collection) && project !== '' && build !== '';
  const results = `${encodeURIComponent(project)}/_build/results?buildId=${encodeURIComponent(build)}`;
  return {
    host: 'azure-pipelines',
    repository: of('BUILD_REPOSITORY_NAME'),
    runId: build,
    runAttempt: of('SYSTEM_JOBATTEMPT'),
    runUrl: isKnown ? new URL(results, collection).href : '',
    workflow: of('BUILD_DEFINITIONNAME'),
    job: of('SYSTEM_JOBDISPLAYNAME'),
    actor: of('BUILD_REQUESTEDFOR'),
    event: of('BUILD_REASON'),
    ref: of('BUILD_SOURCEBRANCH'),
    commit: of('BUILD_SOURCEVERSION'),
    workflowRef: '',
    workflowCommit: '',
    action: version,
    docsUrl,
  };
}
