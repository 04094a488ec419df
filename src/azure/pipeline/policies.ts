/** The small policies: where a request may be sent, how many at a time, what its answer may be, and its line in the debug log. */
import type { PipelinePolicy, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { RunError, ServiceError } from '../../errors/errors.ts';
import type { Log } from '../../model/log.ts';
import type { ServiceName } from '../../model/operation.ts';
import { excessOf } from '../../runtime/json-bounds.ts';
import { excerpt } from '../../runtime/secrets.ts';
import { codeOf } from './attempts.ts';
import type { Connections } from './connections.ts';
import type { DomainRule } from './domains.ts';
import { currentOperation, keepOriginalError, keepRawAnswer, requestIdOf } from './raw-answer.ts';

/** Records the result of a request for the operation that it belongs to. */
export const rawAnswerPolicy: PipelinePolicy = {
  name: 'raw-answer',
  async sendRequest(request, next) {
    const response = await keepOriginalError(() => next(request));
    keepRawAnswer(request, response);
    return response;
  },
};

/** Keeps a service's requests to its domain; a token is sent to no other. @throws RunError `ForeignHost` */
export function domainPolicy(service: ServiceName, rule: DomainRule): PipelinePolicy {
  return {
    name: 'domains',
    async sendRequest(request, next) {
      if (!URL.canParse(request.url)) throw new RunError('ForeignHost', request.url, service);
      const url = new URL(request.url);
      if (!rule(service, url)) throw new RunError('ForeignHost', `${url.protocol}//${url.host}`, service);
      return next(request);
    },
  };
}

const redirects = new Set([301, 302, 307, 308]);
const mostRedirects = 3;

/**
 * A repository that was renamed or moved: GitHub answers with its new address. The request is sent there with the same
 * token, on the same domain only. Source:
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export const followMovedRepository: PipelinePolicy = {
  name: 'moved-repository',
  async sendRequest(request, next) {
    let response = await next(request);
    for (let followed = 0; followed < mostRedirects && redirects.has(response.status); followed += 1) {
      const location = response.headers.get('location');
      const goal = location !== undefined && URL.canParse(location, request.url) && new URL(location, request.url);
      if (!goal || goal.host !== new URL(request.url).host || goal.protocol !== 'https:') return response;
      request.url = goal.href;
      response = await next(request);
    }
    return response;
  },
};

/** No service of Azure redirects, so a redirect comes from something in between and is not followed. @throws ServiceError */
export const refuseRedirect: PipelinePolicy = {
  name: 'no-redirect',
  async sendRequest(request, next) {
    const response = await next(request);
    const { status, headers } = response;
    if (status < 300 || status > 399) return response;
    const goal = headers.get('location') ?? 'another address';
    const { service, name } = currentOperation();
    const message = `it leads to ${excerpt(goal)}; redirects are not followed.`;
    const requestId = requestIdOf(response);
    throw new ServiceError({ service, operation: name, status, code: 'Redirected', message, requestId });
  },
};

/**
 * Many proxies allow a client few connections at a time. Node's agents don't respect their own limit while tunnels are
 * being opened, so the requests are limited instead: then four connections are enough. Microsoft Entra answers before any
 * other service is asked; one connection is left to the service that is asked beside Azure Resource Manager.
 */
const mostThroughProxy = { arm: 3, entra: 2, other: 1 } as const;

/** Limits the number of concurrent requests behind a proxy. */
export function limitPolicy(service: ServiceName, connections: Pick<Connections, 'isProxied'>): PipelinePolicy {
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

/**
 * The largest answer that is read, bytes after decompression. Azure returns all role assignments of a subscription, 4,000 at
 * most, in one page of some 4 MB.
 */
const answerLimit = 8 * 1024 * 1024;

/** The same for all answers that arrive at the same time: reads are sent in parallel. */
const arrivingLimit = 16 * 1024 * 1024;

/** The longest text in an answer, characters. Names and IDs have hundreds; the body of a GitHub issue has 65,536 at most. */
const longestText = { github: 512 * 1024, other: 32 * 1024 } as const;

/** The largest headers that are read, bytes; node's own limit is half of it. */
const headerLimit = 32 * 1024;

/**
 * Limits what an answer may be: the size of its headers and decompressed body, and the only accepted encoding. Every
 * request that may have a body carries a length: some front ends answer 411 without one.
 */
export function boundPolicy(service: ServiceName, connections: { arriving: number }): PipelinePolicy {
  const most = service === 'github' ? longestText.github : longestText.other;
  return {
    name: 'bounds',
    async sendRequest(request, next) {
      request.headers.set('Accept-Encoding', 'gzip');
      if (!request.body && ['POST', 'PUT', 'PATCH'].includes(request.method)) {
        request.headers.set('Content-Length', '0');
      }
      request.requestOverrides = { ...request.requestOverrides, maxHeaderSize: headerLimit };
      let own = 0;
      let isTooLarge = false;
      request.onDownloadProgress = ({ loadedBytes }) => {
        connections.arriving += loadedBytes - own;
        own = loadedBytes;
        isTooLarge = own > answerLimit || (own > smallAnswer && connections.arriving > arrivingLimit);
        if (isTooLarge) throw new Error('the answer is too large');
      };
      try {
        const response = readable(await next(request));
        const excess = excessOf(response.bodyAsText ?? '', most);
        if (excess === undefined) return response;
        throw tooLarge(`the answer ${excess}`);
      } catch (error) {
        throw isTooLarge ? tooLarge('the answer is too large') : error;
      } finally {
        connections.arriving -= own;
      }
    },
  };
}

/** An answer of this size is read whatever else arrives, bytes. */
const smallAnswer = 256 * 1024;

function tooLarge(message: string): Error {
  return Object.assign(new Error(message), { code: 'AnswerTooLarge' });
}

/**
 * The package decodes only `gzip` and `deflate`, spelled in lower case, and passes every other encoding through
 * unchanged.
 */
function readable(response: PipelineResponse): PipelineResponse {
  const encoding = response.headers.get('content-encoding')?.trim() ?? 'identity';
  if (encoding !== 'gzip' && encoding.toLowerCase() !== 'identity') {
    throw Object.assign(new Error(`content-encoding ${excerpt(encoding, 40)}`), { code: 'UnexpectedEncoding' });
  }
  // Some services put a byte order mark before JSON.
  if (response.bodyAsText?.startsWith('\uFEFF') === true) response.bodyAsText = response.bodyAsText.slice(1);
  return response;
}

/** One line of the debug log for each attempt: method, address without query, status, request ids. Never a body or header. */
export function logPolicy(log: Log): PipelinePolicy {
  return {
    name: 'log',
    async sendRequest(request, next) {
      try {
        const response = await next(request);
        log.debug(`${line(request)} → ${response.status} ${requestIdOf(response) ?? ''}`);
        return response;
      } catch (error) {
        log.debug(`${line(request)} → ${codeOf(error)} ${error instanceof Error ? error.message : ''}`);
        throw error;
      }
    },
  };
}

function line({ method, url, headers }: PipelineRequest): string {
  const { host, pathname } = new URL(url);
  const id = headers.get('x-ms-client-request-id');
  return `${method} ${host}${pathname}${id === undefined ? '' : ` (${id})`}`;
}
