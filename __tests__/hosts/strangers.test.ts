/** On which events ensure refuses to run, by the host that runs it. */
import { azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines.ts';
import { inScript } from '../../src/hosts/azure-pipelines/in-script.ts';
import { github } from '../../src/hosts/github/github.ts';
import { gitlab } from '../../src/hosts/gitlab/gitlab.ts';
import type { Environment } from '../../src/inputs/inputs.ts';
import { commandHost } from './every.ts';

const command = commandHost();
const hosts = { github, azurePipelines, command, script: inScript(command, false), gitlab: gitlab(command, false) };

const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
const job = (claims: object, variables: Environment = {}) => ({ CJA_CMK_ID_TOKEN: token(claims), ...variables });

test.each<[keyof typeof hosts, Environment, string | undefined]>([
  ['github', { GITHUB_EVENT_NAME: 'pull_request_target' }, 'pull_request_target'],
  ['github', { GITHUB_EVENT_NAME: 'discussion_comment' }, 'discussion_comment'],
  ['github', { GITHUB_EVENT_NAME: 'check_run' }, 'check_run'],
  ['github', { GITHUB_EVENT_NAME: 'check_suite' }, 'check_suite'],
  ['github', { GITHUB_EVENT_NAME: 'status' }, 'status'],
  ['github', { GITHUB_EVENT_NAME: 'deployment_status' }, 'deployment_status'],
  ['github', { GITHUB_EVENT_NAME: 'gollum' }, 'gollum'],
  ['github', { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }, undefined],
  ['github', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }, undefined],
  ['command', { GITHUB_EVENT_NAME: 'issue_comment' }, 'issue_comment'],
  ['command', { GITHUB_EVENT_NAME: 'workflow_run' }, 'workflow_run'],
  ['command', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }, 'refs/pull/7/merge'],
  ['command', { JENKINS_HOME: '/x', CHANGE_ID: '7' }, 'CHANGE_ID 7'],
  ['command', { CHANGE_ID: 'CHG0031' }, undefined],
  ['command', { BITBUCKET_PR_ID: '7' }, 'BITBUCKET_PR_ID 7'],
  ['command', { BUILDKITE_PULL_REQUEST: '7' }, 'BUILDKITE_PULL_REQUEST 7'],
  ['command', { BUILDKITE_PULL_REQUEST: 'false' }, undefined],
  ['azurePipelines', { BUILD_REASON: 'PullRequest' }, 'PullRequest'],
  ['azurePipelines', { BUILD_REASON: 'Manual', BUILD_SOURCEBRANCH: 'refs/pull/7/merge' }, 'refs/pull/7/merge'],
  ['azurePipelines', { BUILD_REASON: 'Manual', SYSTEM_PULLREQUEST_ISFORK: 'False' }, undefined],
  ['script', { BUILD_REASON: 'Manual', BUILD_SOURCEBRANCH: 'refs/pull/7/merge' }, 'refs/pull/7/merge'],
  ['gitlab', job({ pipeline_source: 'push', ref_protected: 'true' }), undefined],
  ['gitlab', job({ pipeline_source: 'merge_request_event' }, { CI_PIPELINE_SOURCE: 'push' }), 'merge_request_event'],
  ['gitlab', job({ pipeline_source: 'push' }, { CI_MERGE_REQUEST_IID: '7' }), 'CI_MERGE_REQUEST_IID 7'],
  ['gitlab', job({}, { CI_PIPELINE_SOURCE: 'external_pull_request_event' }), 'external_pull_request_event'],
  ['gitlab', job({}, { CI_EXTERNAL_PULL_REQUEST_IID: '7' }), 'CI_EXTERNAL_PULL_REQUEST_IID 7'],
  ['gitlab', job({ ref_protected: 'false', ref: 'mine', ref_type: 'branch' }), 'the unprotected branch mine'],
  ['gitlab', job({ ref_protected: false, ref: 'v1', ref_type: 'tag' }), 'the unprotected tag v1'],
  ['gitlab', job({ project_id: '20' }, { CI_PROJECT_ID: '21' }), 'a token of another project (20)'],
  ['gitlab', job({ project_id: 20 }, { CI_PROJECT_ID: '20' }), undefined],
  ['gitlab', { CJA_CMK_ID_TOKEN: 'no token', CI_PIPELINE_SOURCE: 'web' }, undefined],
])('%s %j', (host, environment, event) => {
  expect(hosts[host].unsafeEvent(environment, 'api://AzureADTokenExchange')).toBe(event);
});

test.each(['https://gitlab.com/a) [here](https://evil.example', 'https://gitlab.com/a"b', 'javascript:alert(1)'])(
  'a page links to no %s as the job',
  (address) => {
    expect(hosts.gitlab.run({ CI_JOB_URL: address }).runUrl).toBe('');
  },
);
