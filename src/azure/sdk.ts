/**
 * Lets the Azure SDKs send through our transport, so that hosts, deadline, proxy and retries are the same for every
 * request. The SDKs keep what they are good at: addresses, bodies, tokens, challenges.
 */
import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { HttpAnswer, HttpRequest, Send } from './http.ts';

/** Options for every SDK client: our transport, and no retries or redirects of its own. */
export function clientOptions(send: Send, operation: () => string, onAnswer: (answer: HttpAnswer) => void = () => {}) {
  return {
    httpClient: httpClient(send, operation, onAnswer),
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: 'cja-cmk-action' },
  };
}

const methods = new Set<string>(['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE']);

function isMethod(method: string): method is HttpRequest['method'] {
  return methods.has(method);
}

function httpClient(send: Send, operation: () => string, onAnswer: (answer: HttpAnswer) => void): HttpClient {
  return {
    async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
      if (!isMethod(request.method)) throw new Error(`unexpected method ${request.method}`);
      const answer = await send({
        method: request.method,
        url: request.url,
        headers: request.headers.toJSON(),
        body: typeof request.body === 'string' ? request.body : undefined,
        operation: operation(),
        ...(isReadingPost(request) ? { writes: false } : {}),
      });
      onAnswer(answer);
      return { request, status: answer.status, headers: createHttpHeaders(answer.headers), bodyAsText: answer.body };
    },
  };
}

/** Asking for a token, or whether a name is free, changes nothing, although it is a POST. */
function isReadingPost(request: PipelineRequest): boolean {
  const { host, pathname } = new URL(request.url);
  return host === 'login.microsoftonline.com' || pathname.endsWith('/checkNameAvailability');
}
