/**
 * The first requests. The request for the host's ID token is sent here, before any SDK is loaded, and the connections to
 * Azure open in parallel. This is the only file that is ordered for speed; it loads no SDK.
 */

import { domains as azureDomains } from './azure/cloud.ts';
import { Connections } from './azure/pipeline/connections.ts';
import { type DomainRule, domainRule } from './azure/pipeline/domains.ts';
import { readProxy } from './azure/pipeline/proxy.ts';
import { attemptLimit } from './azure/pipeline/transient.ts';
import { RunError } from './errors/errors.ts';
import { type EarlyResponse, sendEarly } from './hosts/early-request.ts';
import type { Host, IdTokenSource, IssueOptions, RequestedIdToken } from './hosts/host.ts';
import type { Environment, IssueInputs } from './inputs/inputs.ts';
import { confirmedKeyOf } from './model/confirmation.ts';
import type { Inputs } from './model/inputs.ts';
import type { MaskingLog } from './model/log.ts';
import { waiverOf } from './model/waivers.ts';
import type { Cancellation } from './runtime/cancellation.ts';
import { Deadline } from './runtime/deadline.ts';

export interface RunContext {
  readonly host: Host;
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly log: MaskingLog;
  readonly deadline: Deadline;
  readonly domains: DomainRule;
  readonly connections: Connections;
  readonly idTokens: IdTokenSource;
  /** The answer to the first request for an ID token, if the host is asked for one. */
  readonly firstIdToken: Promise<EarlyResponse> | undefined;
  /** Closes the connections, including those in use. */
  close(): void;
}

/** Requests that are sent together once the tokens are available (see `observe.ts`; a test counts them). */
const firstRequests = { entra: 2, arm: 14, graph: 2, logs: 1 } as const;

/** @throws RunError when the job can't have a token, or the proxy that the environment names can't be used */
export function connect(
  host: Host,
  given: Environment,
  inputs: Inputs,
  log: MaskingLog,
  cancellation: Cancellation,
): RunContext {
  const environment = host.proxy(given);
  const idTokens = host.idTokens(environment, inputs.audience);
  const idTokenUrl = 'url' in idTokens ? idTokens.url : undefined;
  const domains = domainsOf(host, environment, inputs, idTokenUrl);
  if (idTokenUrl !== undefined) requireDomain(domains, new URL(idTokenUrl));
  for (const secret of 'secrets' in idTokens ? idTokens.secrets : []) log.mask(secret);
  const network = openNetwork(environment, domains, log, inputs.timeoutMinutes * 60_000);
  const { connections, deadline } = network;
  cancellation.whenAsked(() => deadline.cancel());
  const firstIdToken = 'url' in idTokens ? requestEarly(idTokens, connections, deadline) : undefined;
  // Each service's token is an exchange of its own.
  const asksLogs = inputs.usageDays !== undefined;
  if (!('accessToken' in idTokens))
    connections.openAhead('entra', `https://${azureDomains.entra}`, firstRequests.entra + (asksLogs ? 1 : 0));
  // A confirmed version needs a read of its own.
  const armRequests = firstRequests.arm + (confirmedKeyOf(inputs)?.version === undefined ? 0 : 1);
  connections.openAhead('arm', `https://${azureDomains.arm}`, armRequests);
  if (asksGraph(inputs)) connections.openAhead('graph', `https://${azureDomains.graph}`, firstRequests.graph);
  if (asksLogs) connections.openAhead('logs', `https://${azureDomains.logs}`, firstRequests.logs);
  return { host, environment, inputs, log, idTokens, firstIdToken, ...network };
}

/** For the issue of a check that got no connection of its own, or no time. */
export function connectForIssue(
  host: Host,
  given: Environment,
  inputs: IssueInputs,
  log: MaskingLog,
): IssueOptions & Pick<RunContext, 'close'> {
  const environment = host.proxy(given);
  const domains = domainsOf(host, environment, inputs, undefined);
  return { environment, inputs, log, ...openNetwork(environment, domains, log, timeForIssue) };
}

/** In milliseconds: beyond `timeout-minutes`, since a check that took too long is told, too. */
const timeForIssue = 60_000;

function domainsOf(
  host: Host,
  environment: Environment,
  { vaultName }: Pick<Inputs, 'vaultName'>,
  idTokenUrl: string | undefined,
): DomainRule {
  return domainRule({ vaultName, idTokenUrl, issuesUrl: host.issues?.apiUrl(environment) });
}

/** @param milliseconds until everything must have ended */
function openNetwork(environment: Environment, domains: DomainRule, log: MaskingLog, milliseconds: number) {
  const proxy = readProxy(environment);
  for (const secret of proxy?.secrets ?? []) log.mask(secret);
  const connections = new Connections({ environment, proxy, domains });
  const deadline = new Deadline(milliseconds);
  const close = () => {
    connections.close();
    deadline.close();
  };
  return { domains, connections, deadline, close };
}

function requireDomain(domains: DomainRule, url: URL): void {
  if (!domains('oidc', url)) throw new RunError('ForeignHost', `${url.protocol}//${url.host}`, 'oidc');
}

function requestEarly(source: RequestedIdToken, connections: Connections, deadline: Deadline): Promise<EarlyResponse> {
  const answer = sendEarly(source.url, {
    agent: connections.agentFor('oidc', new URL(source.url)),
    method: source.method,
    headers: source.headers,
    signal: deadline.signal,
    timeout: attemptLimit(1, false),
  });
  // If it fails, the error is reported where the token is needed.
  answer.catch(() => undefined);
  return answer;
}

/** With `adobe-principal-id`, waiving `adobe-principal` means that Graph is never called. */
function asksGraph(inputs: Inputs): boolean {
  return inputs.adobePrincipalId === undefined || waiverOf(inputs, 'adobe-principal', Date.now()) === undefined;
}
