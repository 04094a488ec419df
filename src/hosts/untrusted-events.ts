/**
 * Events that strangers cause, or that run what nobody has reviewed, by the variables of the CI systems that have them. The
 * command line runs on each of them. A pipeline of a pull request runs its own file: this is no boundary, but it stops a mistake.
 */
import type { Environment } from '../inputs/inputs.ts';

/** Where there is none, the variable is empty, or `false`. */
const number = /^\d/;

/**
 * Sources: docs.github.com, "Events that trigger workflows" (these give the job the base repository's permissions and tokens; a wiki can be
 * open to everybody, and other services report checks, statuses and previews of a fork's pull request);
 * learn.microsoft.com, "Use predefined variables" (a build of a pull request that is started by hand has only its ref);
 * docs.gitlab.com, "Predefined CI/CD variables reference" (a child pipeline has only the number).
 */
const signs: Readonly<Record<string, RegExp>> = {
  GITHUB_EVENT_NAME:
    /^(?:pull_request_target|pull_request_review(?:_comment)?|issue_comment|issues|discussion(?:_comment)?|workflow_run|fork|watch|gollum|check_(?:run|suite)|(?:deployment_)?status)$/,
  GITHUB_REF: /^refs\/pull\//,
  BUILD_REASON: /^PullRequest$/i,
  BUILD_SOURCEBRANCH: /^refs\/pull\//i,
  SYSTEM_PULLREQUEST_ISFORK: /^true$/i,
  CI_PIPELINE_SOURCE: /^(?:merge_request|external_pull_request)_event$/,
  CI_MERGE_REQUEST_IID: number,
  CI_EXTERNAL_PULL_REQUEST_IID: number,
  BITBUCKET_PR_ID: number,
  BUILDKITE_PULL_REQUEST: number,
};

/** Elsewhere the number of a change may be something else. */
const ofJenkins = { CHANGE_ID: number };

/** @returns what is said of the event; `undefined` if there is none */
export function untrustedEvent(environment: Environment): string | undefined {
  const isJenkins = Object.keys(environment).some((name) => name.startsWith('JENKINS_'));
  const found = Object.entries({ ...signs, ...(isJenkins && ofJenkins) }).find(([name, unsafe]) =>
    unsafe.test(environment[name] ?? ''),
  );
  const value = environment[found?.[0] ?? ''];
  return found?.[1] === number ? `${found[0]} ${value}` : value;
}
