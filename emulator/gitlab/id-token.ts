/**
 * GitLab's ID token, which a job gets as a variable and can't renew. Claims, and the lifetime of five minutes where the job has
 * no timeout: docs.gitlab.com, "OpenID Connect (OIDC) authentication using ID tokens".
 */
import { randomUUID } from 'node:crypto';
import type { Cloud } from '../service.ts';

/** @param audience as under `id_tokens: NAME: aud:` */
export function gitlabIdToken(cloud: Cloud, audience: string): string {
  const { issuer, project, ref } = cloud.state.gitlab;
  const issued = Math.floor(cloud.now() / 1000);
  return cloud.tokens.signIdToken({
    namespace_id: '72',
    namespace_path: project.split('/').slice(0, -1).join('/'),
    project_id: '20',
    project_path: project,
    user_id: '1',
    user_login: 'sample-user',
    pipeline_id: '574',
    pipeline_source: 'push',
    job_id: '302',
    ref,
    ref_type: 'branch',
    ref_path: `refs/heads/${ref}`,
    ref_protected: 'true',
    runner_environment: 'gitlab-hosted',
    sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
    jti: randomUUID(),
    iss: issuer,
    iat: issued,
    nbf: issued - 5,
    exp: issued + cloud.state.settings.idTokenLifetime,
    sub: gitlabSubject(cloud.state),
    aud: audience,
  });
}

export function gitlabSubject({ gitlab }: Cloud['state']): string {
  return `project_path:${gitlab.project}:ref_type:branch:ref:${gitlab.ref}`;
}
