/** Requests an ID token from the host, through the same policies as every request. */
import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { httpClientOf, type PipelineOptions } from '../azure/pipeline/pipeline.ts';
import { rawAnswer, requestIdOf } from '../azure/pipeline/raw-answer.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Operation } from '../model/operation.ts';
import { excerpt } from '../runtime/secrets.ts';
import type { EarlyResponse } from './early-request.ts';
import type { RequestedIdToken } from './host.ts';
import { type IdToken, idTokenIn } from './id-tokens.ts';

/**
 * @param operation that gets a token from this host
 * @param first the answer to the request that was sent before this file was loaded
 * @returns a function that requests a token; its first call uses the pending answer
 * @throws ServiceError when the host answers with an error or a malformed answer
 */
export function requestIdToken(
  options: PipelineOptions,
  operation: Operation,
  { url, method, headers, field }: RequestedIdToken,
  first: Promise<EarlyResponse> | undefined,
): () => Promise<IdToken> {
  const client = httpClientOf('oidc', options, startingWith(first, createDefaultHttpClient()));
  return async () => {
    const request = createPipelineRequest({ url, method, headers: createHttpHeaders({ ...headers }) });
    return tokenOf(operation, await rawAnswer(operation, () => client.sendRequest(request)), field);
  };
}

/** Uses the pending answer for the first request, and sends every later one. */
function startingWith(first: Promise<EarlyResponse> | undefined, next: HttpClient): HttpClient {
  let early = first;
  return {
    async sendRequest(request) {
      const answer = early;
      early = undefined;
      return answer === undefined ? next.sendRequest(request) : pipelineResponse(request, await answer);
    },
  };
}

function pipelineResponse(request: PipelineRequest, { status, headers, body }: EarlyResponse): PipelineResponse {
  const encoding = headers['content-encoding'] ?? 'identity';
  // The first request asks for none, and its body is read as it comes.
  if (encoding.toLowerCase() !== 'identity') {
    throw Object.assign(new Error(`content-encoding ${excerpt(encoding, 40)}`), { code: 'UnexpectedEncoding' });
  }
  return { request, status, headers: createHttpHeaders({ ...headers }), bodyAsText: body };
}

function tokenOf({ service, name, title }: Operation, response: PipelineResponse, field: string): IdToken {
  const { status, bodyAsText } = response;
  const text = bodyAsText ?? '';
  const token = status === 200 ? idTokenIn(text, field) : undefined;
  if (token !== undefined) return token;
  throw new ServiceError({
    service,
    operation: name,
    title,
    status,
    code: status === 200 ? 'InvalidAnswer' : `HTTP ${status}`,
    message: status === 200 ? 'the answer holds no token' : excerpt(text),
    requestId: requestIdOf(response),
  });
}
