/** The environment of a job of GitLab that declares an ID token. Source: docs.gitlab.com, "Predefined CI/CD variables reference". */
import type { Cloud } from '../service.ts';
import { gitlabIdToken } from './id-token.ts';

/** @param audience as under `id_tokens: CJA_CMK_ID_TOKEN: aud:` */
export function gitlabJob(cloud: Cloud, audience = 'api://AzureADTokenExchange'): Record<string, string> {
  const { project, ref, issuer } = cloud.state.gitlab;
  return {
    CI: 'true',
    GITLAB_CI: 'true',
    CI_COMMIT_REF_NAME: ref,
    CI_COMMIT_SHA: '714a629c0b401fdce83e847fc9589983fc6f46bc',
    CI_JOB_NAME: 'cmk',
    CI_JOB_URL: `${issuer}/${project}/-/jobs/302`,
    CI_PIPELINE_ID: '574',
    CI_PIPELINE_SOURCE: 'push',
    CI_PROJECT_PATH: project,
    GITLAB_USER_LOGIN: 'sample-user',
    CJA_CMK_ID_TOKEN: gitlabIdToken(cloud, audience),
  };
}
