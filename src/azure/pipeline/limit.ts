/** Limits the number of concurrent requests behind a proxy. */
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { ServiceName } from '../../model/operation.ts';
import type { Connections } from './connections.ts';

/**
 * Many proxies allow a client few connections at a time. Node's agents don't respect their own limit while tunnels are
 * being opened, so the requests are limited instead: then four connections are enough. Microsoft Entra answers before any
 * other service is asked; one connection is left to the service that is asked beside Azure Resource Manager.
 */
const mostThroughProxy = { arm: 3, entra: 2, other: 1 } as const;

export function limitPolicy(service: ServiceName, connections: Connections): PipelinePolicy {
  const most = service === 'arm' || service === 'entra' ? mostThroughProxy[service] : mostThroughProxy.other;
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return {
    name: 'limit',
    async sendRequest(request, next) {
      if (!connections.isProxied(new URL(request.url))) return next(request);
      if (underWay === most) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      } else underWay += 1;
      try {
        return await next(request);
      } finally {
        // The one that has waited longest goes next.
        const free = waiting.shift();
        if (free === undefined) underWay -= 1;
        else free();
      }
    },
  };
}
