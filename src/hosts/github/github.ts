/** GitHub Actions. Its other files are loaded when the run needs them. */
import { RunError } from '../../errors/errors.ts';
import type { Environment } from '../../inputs/inputs.ts';
import { userAgent } from '../../runtime/version.ts';
import { type Host, type RequestedIdToken, stepExitCodes } from '../host.ts';
import { filesIn } from '../report-files.ts';
import { untrustedEvent } from '../untrusted-events.ts';
import { readRun } from './run-context.ts';

export const github: Host = {
  name: 'github',
  form: 'step',
  exitCodes: stepExitCodes,
  idTokens,
  run: readRun,
  // The pull request of a fork gets no token, and only who may write can open another one.
  unsafeEvent: ({ GITHUB_REF: _, ...others }) => untrustedEvent(others),
  // The runner always sets the folder; a run by hand has none.
  files: (environment, target) => filesIn(environment['RUNNER_TEMP'], target),
  proxy: (environment) => environment,
  writer: async () => (await import('./writer.ts')).writer,
  texts: async () => (await import('./github-texts.ts')).texts,
  issues: {
    apiUrl: (environment) => environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    keep: async (options, check) => (await import('./drift.ts')).keepDriftIssue(options, check),
  },
};

/**
 * GitHub's OIDC provider. Source: https://docs.github.com/actions/reference/security/oidc
 *
 * @throws RunError `NoIdToken` when the job cannot have a token, `ForeignHost` when the address is not GitHub's
 */
function idTokens(environment: Environment, audience: string): RequestedIdToken {
  const base = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!base || !requestToken || !URL.canParse(base)) {
    const missing = 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.';
    const isOfPullRequest = environment['GITHUB_EVENT_NAME']?.startsWith('pull_request') === true;
    throw new RunError('NoIdToken', isOfPullRequest ? `${missing} A pull request from a fork gets no token.` : missing);
  }
  const url = new URL(base);
  if (!isTokenHost(url, environment['GITHUB_SERVER_URL'])) {
    throw new RunError('ForeignHost', `${url.protocol}//${url.host}`, 'oidc');
  }
  url.searchParams.set('audience', audience);
  const headers = { Accept: 'application/json', Authorization: `Bearer ${requestToken}`, 'User-Agent': userAgent };
  // The runner masks the request token itself; others that run actions (on a developer's machine) may not.
  return { url: url.href, method: 'GET', headers, secrets: [requestToken], field: 'value' };
}

/**
 * Whether that host gives a job its ID token. Sources: https://docs.github.com/actions/reference/security/oidc and
 * https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 *
 * @param server `GITHUB_SERVER_URL`, which no workflow can set
 */
export function isTokenHost({ protocol, host }: URL, server: string | undefined): boolean {
  const own = server !== undefined && URL.canParse(server) ? new URL(server).host : 'github.com';
  const isCloud = own === 'github.com' || own.endsWith('.ghe.com');
  // An Enterprise Server answers itself, at /_services/token.
  const isOwn = own !== 'github.com' && (host === own || host.endsWith(`.${own}`));
  // A host has its port, unless it is the usual one.
  return protocol === 'https:' && (isOwn || (isCloud && host.endsWith('.actions.githubusercontent.com')));
}
