/**
 * The pipeline for all requests: a list of policies over the HTTP client of the Azure SDKs. Every SDK client and every
 * request of our own uses the client that is created here. What the SDKs would do a second time (retries, redirects,
 * proxies) is turned off in `sdkOptions`.
 */
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  type HttpClient,
  type Pipeline,
  type PipelinePolicy,
} from '@azure/core-rest-pipeline';
import type { Log } from '../../model/log.ts';
import type { ServiceName } from '../../model/operation.ts';
import type { Deadline } from '../../runtime/deadline.ts';
import { userAgent } from '../../runtime/version.ts';
import { attemptPolicy } from './attempts.ts';
import type { Connections } from './connections.ts';
import type { DomainRule } from './domains.ts';
import {
  boundPolicy,
  domainPolicy,
  followMovedRepository,
  limitPolicy,
  logPolicy,
  rawAnswerPolicy,
  refuseRedirect,
} from './policies.ts';

export interface PipelineOptions {
  readonly connections: Connections;
  readonly domains: DomainRule;
  readonly deadline: Deadline;
  readonly log: Log;
}

/** The client for requests to a service. It can reach no other domain. */
export function httpClientOf(
  service: ServiceName,
  { connections, domains, deadline, log }: PipelineOptions,
  last: HttpClient = createDefaultHttpClient(),
): HttpClient {
  const policies: readonly PipelinePolicy[] = [
    rawAnswerPolicy,
    refuseRedirect,
    ...(service === 'github' ? [followMovedRepository] : []),
    domainPolicy(service, domains),
    attemptPolicy({ deadline, log }),
    limitPolicy(service, connections),
    agentPolicy(service, connections),
    boundPolicy(service, connections),
    logPolicy(log),
  ];
  const pipeline = inOrder(policies);
  return { sendRequest: (request) => pipeline.sendRequest(last, request) };
}

/** A pipeline of these policies, the first one outermost. */
export function inOrder(policies: readonly PipelinePolicy[]): Pipeline {
  const pipeline = createEmptyPipeline();
  for (const [index, policy] of policies.entries()) {
    const before = policies[index - 1];
    pipeline.addPolicy(policy, before === undefined ? {} : { afterPolicies: [before.name] });
  }
  return pipeline;
}

/** The agent of the run for every request. */
function agentPolicy(service: ServiceName, connections: Connections): PipelinePolicy {
  return {
    name: 'agent',
    async sendRequest(request, next) {
      request.agent = connections.agentFor(service, new URL(request.url));
      return next(request);
    },
  };
}

/** Options for every SDK client: our client, and no retries, redirects or proxies of its own. */
export function sdkOptions(httpClient: HttpClient) {
  return {
    httpClient,
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: userAgent },
  };
}
