/** Azure Pipelines, as a task or in a script. Its writer is loaded when the run needs it. */
import { RunError } from '../../errors/errors.ts';
import type { Environment } from '../../inputs/inputs.ts';
import type { Run } from '../../model/run.ts';
import { userAgent } from '../../runtime/version.ts';
import { type Host, type HostFiles, type RequestedIdToken, stepExitCodes, type Target, untoldRun } from '../host.ts';
import { filesIn, incidentFileBeside } from '../report-files.ts';
import { untrustedEvent } from '../untrusted-events.ts';
import { agentProxy } from './agent-proxy.ts';
import { replacingVariables } from './task-inputs.ts';

export const azurePipelines: Host = {
  name: 'azure-pipelines',
  form: 'task',
  exitCodes: stepExitCodes,
  idTokens,
  run: runOf,
  problems: replacingVariables,
  unsafeEvent: untrustedEvent,
  files,
  proxy: agentProxy,
  writer: async () => (await import('./writer.ts')).writer,
  texts: async () => (await import('./azure-pipelines-texts.ts')).texts,
  instead: {
    'drift-issue':
      'is GitHub\'s: here, a notification subscription of the project ("a build fails", for this pipeline, to the team) tells of a failed schedule',
  },
};

/** Outputs are in the environment of every later step: the incident ticket is a file next to the report. */
function files(environment: Environment, target: Target | undefined): HostFiles {
  const standard = filesIn(environment['AGENT_TEMPDIRECTORY'], target);
  return { ...standard, incidentFile: incidentFileBeside(standard.reportFile) };
}

/**
 * The token of the service connection, asked for anew each time. Source:
 * https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create; the header turns a sign-in page into an error.
 *
 * @throws RunError when the job can't have a token
 */
function idTokens(environment: Environment): RequestedIdToken {
  const accessToken = environment['SYSTEM_ACCESSTOKEN'];
  const connection = environment['AZURESUBSCRIPTION_SERVICE_CONNECTION_ID'];
  const base = environment['SYSTEM_OIDCREQUESTURI'];
  const scheme = environment['AZURESUBSCRIPTION_SCHEME'] || federated;
  // Outside a secret variable's mapping, its text is left as it is.
  if (!accessToken || accessToken === '$(System.AccessToken)')
    throw new RunError('NoIdToken', 'SYSTEM_ACCESSTOKEN is not set.');
  if (!connection) throw new RunError('NoIdToken', 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.');
  if (scheme !== federated) throw new RunError('NoIdToken', `The service connection signs in with ${scheme}.`);
  if (!base || !URL.canParse(base))
    throw new RunError('NoIdToken', 'SYSTEM_OIDCREQUESTURI is no address: update the agent.');
  const url = new URL(base);
  if (!isServices(url)) throw new RunError('ForeignHost', `${url.protocol}//${url.host}`, 'oidc');
  url.searchParams.set('api-version', '7.1');
  url.searchParams.set('serviceConnectionId', connection);
  const headers = {
    Accept: 'application/json',
    Authorization: `Bearer ${accessToken}`,
    'User-Agent': userAgent,
    'X-TFS-FedAuthRedirect': 'Suppress',
  };
  return { url: url.href, method: 'POST', headers, secrets: [accessToken], field: 'oidcToken' };
}

/** What a service connection without a secret calls its way to sign in. */
const federated = 'WorkloadIdentityFederation';

/**
 * Project, pipeline and run, from the variables of the job. Source:
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
function runOf(environment: Environment): Run {
  const of = (name: string) => environment[name] ?? '';
  const [collection, project, build] = [of('SYSTEM_COLLECTIONURI'), of('SYSTEM_TEAMPROJECT'), of('BUILD_BUILDID')];
  const isKnown = URL.canParse(collection) && project !== '' && build !== '';
  const results = `${encodeURIComponent(project)}/_build/results?buildId=${encodeURIComponent(build)}`;
  return {
    ...untoldRun,
    host: 'azure-pipelines',
    repository: of('BUILD_REPOSITORY_NAME'),
    runId: build,
    runAttempt: of('SYSTEM_JOBATTEMPT'),
    runUrl: isKnown ? new URL(results, collection).href : '',
    workflow: of('BUILD_DEFINITIONNAME'),
    job: of('SYSTEM_JOBDISPLAYNAME'),
    runner: { name: of('AGENT_NAME'), environment: '' },
    actor: of('BUILD_REQUESTEDFOR'),
    event: of('BUILD_REASON'),
    ref: of('BUILD_SOURCEBRANCH'),
    commit: of('BUILD_SOURCEVERSION'),
  };
}

/**
 * Whether the job's access token may be sent there: Azure DevOps Services only. A server of one's own would be any host that the
 * environment names, and it has no federation by which a job could sign in to Azure.
 */
function isServices({ protocol, port, hostname }: URL): boolean {
  const isKnown = /^(?:(?:[a-z0-9-]+\.)?dev\.azure|[a-z0-9-]+\.visualstudio)\.com$/.test(hostname);
  return protocol === 'https:' && port === '' && isKnown;
}
