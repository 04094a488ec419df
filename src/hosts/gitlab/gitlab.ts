/**
 * GitLab: the host of the command line, but for who gives the ID token, what the run is called, and merge requests. Source:
 * https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
import { RunError } from '../../errors/errors.ts';
import type { Environment } from '../../inputs/inputs.ts';
import type { GivenIdToken, Host } from '../host.ts';
import { readRun } from './run-context.ts';

/** @param hasToken whether the command line names the token's file */
export function gitlab(command: Host, hasToken: boolean): Host {
  return {
    ...command,
    name: 'gitlab',
    idTokens: hasToken ? (environment, audience) => command.idTokens(environment, audience) : jobToken,
    run: readRun,
    unsafeEvent,
  };
}

/** @throws RunError when the job declares no token under `id_tokens` */
function jobToken(environment: Environment): GivenIdToken {
  const token = environment['CJA_CMK_ID_TOKEN']?.trim() ?? '';
  if (token === '') throw new RunError('NoJobToken', '');
  return { given: () => token };
}

const requestEvents = ['merge_request_event', 'external_pull_request_event'];
/** Also set in child pipelines, whose source is `parent_pipeline`. */
const requestNumbers = ['CI_MERGE_REQUEST_IID', 'CI_EXTERNAL_PULL_REQUEST_IID'];

/** Detached pipelines, those of merged results and of merge trains alike: all run what the request's branch says. */
function unsafeEvent(environment: Environment): string | undefined {
  const source = environment['CI_PIPELINE_SOURCE'] ?? '';
  if (requestEvents.includes(source)) return source;
  return requestNumbers.some((name) => (environment[name] ?? '') !== '') ? requestEvents[0] : undefined;
}
