/**
 * The first requests. The request for GitHub's token is sent here, before any SDK is loaded, and the connections to
 * Azure open in parallel. This is the only file that is ordered for speed; it loads no SDK.
 */
import { hosts as azureHosts } from './azure/cloud.ts';
import { Connections } from './azure/pipeline/connections.ts';
import { type HostRule, hostRule } from './azure/pipeline/hosts.ts';
import { readProxy } from './azure/pipeline/proxy.ts';
import { attemptLimit } from './azure/pipeline/transient.ts';
import { RunError } from './errors/errors.ts';
import { type EarlyResponse, sendEarly } from './github/early-request.ts';
import { type IdTokenSource, idTokenHeaders, idTokenSource } from './github/id-tokens.ts';
import { mask } from './github/log.ts';
import type { Environment } from './inputs/inputs.ts';
import type { Inputs } from './model/inputs.ts';
import type { Log } from './model/log.ts';
import { waiverOf } from './model/waivers.ts';
import type { Cancellation } from './runtime/cancellation.ts';
import { Deadline } from './runtime/deadline.ts';

export interface Connection {
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly log: Log;
  readonly deadline: Deadline;
  readonly hosts: HostRule;
  readonly connections: Connections;
  readonly idTokenSource: IdTokenSource;
  /** The answer to the first request for GitHub's token. */
  readonly firstIdToken: Promise<EarlyResponse>;
  /** Closes the connections, including those in use. */
  close(): void;
}

/** Requests that are sent together once the tokens are available (see `observe.ts`; a test counts them). */
const firstRequests = { entra: 2, arm: 14, graph: 2, logs: 1 } as const;

/** @throws RunError when the job can't have a token, or the proxy that the environment names can't be used */
export function connect(environment: Environment, inputs: Inputs, log: Log, cancellation: Cancellation): Connection {
  const source = idTokenSource(environment, inputs.audience);
  const githubApiUrl = environment['GITHUB_API_URL'];
  const hosts = hostRule({ vaultName: inputs.vaultName, idTokenUrl: source.url, githubApiUrl });
  const url = new URL(source.url);
  if (!hosts('oidc', url)) throw new RunError('ForeignHost', `${url.protocol}//${url.host}`, 'oidc');
  const proxy = readProxy(environment);
  // The runner masks the token itself; others that run actions (on a developer's machine) may not.
  for (const secret of [source.requestToken, ...(proxy?.secrets ?? [])]) mask(secret);
  const connections = new Connections({ environment, proxy, hosts });
  const deadline = new Deadline(inputs.timeoutMinutes * 60_000);
  cancellation.whenAsked(() => deadline.cancel());
  const firstIdToken = sendEarly(source.url, {
    agent: connections.agentFor('oidc', url),
    headers: idTokenHeaders(source),
    signal: deadline.signal,
    timeout: attemptLimit(1, false),
  });
  // If it fails, the error is reported where the token is needed.
  firstIdToken.catch(() => undefined);
  // Each service's token is an exchange of its own.
  const asksLogs = inputs.usageDays !== undefined;
  connections.openAhead('entra', `https://${azureHosts.entra}`, firstRequests.entra + (asksLogs ? 1 : 0));
  // A confirmed version needs a read of its own.
  const armRequests = firstRequests.arm + (inputs.confirmedKeyUri?.version === undefined ? 0 : 1);
  connections.openAhead('arm', `https://${azureHosts.arm}`, armRequests);
  if (asksGraph(inputs)) connections.openAhead('graph', `https://${azureHosts.graph}`, firstRequests.graph);
  if (asksLogs) connections.openAhead('logs', `https://${azureHosts.logs}`, firstRequests.logs);
  const close = () => {
    connections.close();
    deadline.close();
  };
  return { environment, inputs, log, deadline, hosts, connections, idTokenSource: source, firstIdToken, close };
}

/** With `adobe-principal-id`, waiving `adobe-principal` means that Graph is never called. */
function asksGraph(inputs: Inputs): boolean {
  return inputs.adobePrincipalId === undefined || waiverOf(inputs, 'adobe-principal', Date.now()) === undefined;
}
