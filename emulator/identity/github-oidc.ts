/**
 * GitHub's OIDC provider: the job's token request (docs.github.com, "OpenID Connect reference") and the issuer's public
 * documents. Claims and their times are those of the page's example; the body of the error is a guess, its status is
 * not.
 */
import { randomUUID } from 'node:crypto';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';

/** What GitHub knows about the run; the same in every token, as in a real run. */
const run = {
  sha: '5c9f2f4e1d3b7a8096c4e2d1f0a9b8c7d6e5f403',
  run_id: '11893467210',
  run_number: '42',
  run_attempt: '1',
  repository_visibility: 'private',
  repository_id: '812345678',
  repository_owner_id: '9812345',
  actor_id: '1234567',
  actor: 'octo-engineer',
  workflow: 'Customer-managed keys',
  head_ref: '',
  base_ref: '',
  event_name: 'workflow_dispatch',
  ref_protected: 'true',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  runner_environment: 'github-hosted',
};

/** @param environment of the job; the subject then names it in place of the branch */
function claimsFor(audience: string | null, cloud: Cloud, environment?: string | null): Record<string, unknown> {
  const { issuer, repository, subject } = cloud.state.github;
  const ofEnvironment = environment
    ? { environment, sub: `${subject.split(':', 2).join(':')}:environment:${environment}` }
    : {};
  const [owner] = repository.split('/');
  const workflow = `${repository}/.github/workflows/cmk.yml@${run.ref}`;
  const issued = Math.floor(cloud.now() / 1000);
  return {
    jti: randomUUID(),
    sub: subject,
    aud: audience || `https://github.com/${owner}`,
    ...run,
    repository,
    repository_owner: owner,
    workflow_ref: workflow,
    workflow_sha: run.sha,
    job_workflow_ref: workflow,
    job_workflow_sha: run.sha,
    iss: issuer,
    nbf: issued - 600,
    exp: issued + cloud.state.settings.idTokenLifetime,
    iat: issued,
    ...ofEnvironment,
  };
}

export function githubIdToken(cloud: Cloud, audience: string | null, environment?: string | null): string {
  return cloud.tokens.signIdToken(claimsFor(audience, cloud, environment));
}

/** GitHub's own page writes the scheme as `bearer`; schemes are case-insensitive (RFC 9110, section 11.1). */
function isAuthorized({ headers }: CloudRequest, cloud: Cloud): boolean {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(headers['authorization'] ?? '') ?? [];
  return token === cloud.state.github.requestToken;
}

function giveToken(request: CloudRequest, cloud: Cloud): CloudAnswer {
  if (!isAuthorized(request, cloud)) {
    return {
      status: 401,
      body: { $id: '1', message: 'The request token is not valid.', typeKey: 'UnauthorizedException' },
    };
  }
  const { query } = request;
  // GitHub knows the job's environment by itself; here, the address says it.
  const value = githubIdToken(cloud, query.get('audience'), query.get('environment'));
  return { status: 200, body: { count: value.length, value } };
}

export function githubOidc(request: CloudRequest, cloud: Cloud): CloudAnswer {
  if (request.method !== 'GET') return { status: 405 };
  if (/\/idtoken(\/|$)/.test(request.path)) return giveToken(request, cloud);
  if (request.path === '/.well-known/jwks') return { status: 200, body: { keys: cloud.tokens.idTokenKeys() } };
  return { status: 404 };
}
