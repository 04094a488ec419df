/**
 * GitLab: the host of the command line, but for who gives the ID token, what the run is called, and merge requests. Source:
 * https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
import { RunError } from '../../errors/errors.ts';
import type { Environment } from '../../inputs/inputs.ts';
import type { Run } from '../../model/run.ts';
import { parseJson } from '../../runtime/json.ts';
import { type GivenIdToken, type Host, untoldRun } from '../host.ts';
import { untrustedEvent } from '../untrusted-events.ts';

/** @param hasToken whether the command line names the token's file */
export function gitlab(command: Host, hasToken: boolean): Host {
  const idTokens: Host['idTokens'] = hasToken
    ? (environment, audience) => command.idTokens(environment, audience)
    : jobToken;
  return {
    ...command,
    name: 'gitlab',
    form: 'variable',
    instead,
    idTokens,
    run: runOf,
    unsafeEvent: (environment, audience) => {
      const event = untrustedEvent(environment);
      if (event !== undefined) return event;
      const token = idTokens(environment, audience);
      return 'given' in token ? unsafeToken(token, environment) : undefined;
    },
    texts: async () => (await import('./gitlab-texts.ts')).texts,
  };
}

const instead = {
  'drift-issue':
    "is not for GitLab, which tells the schedule's owner, and others by the integration Pipeline status emails",
};

/** @throws RunError when the job declares no token under `id_tokens` */
function jobToken(environment: Environment): GivenIdToken {
  const token = environment['CJA_CMK_ID_TOKEN']?.trim() ?? '';
  if (token === '') throw new RunError('NoIdToken', 'CJA_CMK_ID_TOKEN is not set.');
  return { given: () => token };
}

/**
 * What the token says, which GitLab signed: whoever starts the pipeline can set the variables, so that these only add to it. Its
 * signature is not checked here: Entra does that.
 */
function unsafeToken({ given }: GivenIdToken, environment: Environment): string | undefined {
  const claims = claimsOf(given());
  const source = claims('pipeline_source');
  if (untrustedEvent({ CI_PIPELINE_SOURCE: source }) !== undefined) return source;
  if (claims('ref_protected') === 'false') return `the unprotected ${claims('ref_type') || 'branch'} ${claims('ref')}`;
  const [project, own] = [claims('project_id'), environment['CI_PROJECT_ID'] ?? ''];
  return project === '' || own === '' || project === own ? undefined : `a token of another project (${project})`;
}

/** A claim of a token, empty if it is not there. */
function claimsOf(jwt: string): (name: string) => string {
  const claims: unknown = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return (name) => {
    const value: unknown = typeof claims === 'object' && claims !== null ? Reflect.get(claims, name) : undefined;
    return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
  };
}

/** Project, pipeline and job. Source: https://docs.gitlab.com/ci/variables/predefined_variables/ */
function runOf(environment: Environment): Run {
  const of = (name: string) => environment[name] ?? '';
  const job = of('CI_JOB_URL');
  return {
    ...untoldRun,
    host: 'gitlab',
    repository: of('CI_PROJECT_PATH'),
    runId: of('CI_PIPELINE_ID'),
    // Whoever starts the pipeline can set it, and a page has it as the target of a link.
    runUrl: /^https?:[^\s()<>"'`\\]+$/.test(job) && URL.canParse(job) ? job : '',
    workflow: of('CI_PIPELINE_NAME'),
    job: of('CI_JOB_NAME'),
    runner: { name: of('CI_RUNNER_DESCRIPTION'), environment: '' },
    actor: of('GITLAB_USER_LOGIN'),
    event: of('CI_PIPELINE_SOURCE'),
    ref: of('CI_COMMIT_REF_NAME'),
    commit: of('CI_COMMIT_SHA'),
  };
}
