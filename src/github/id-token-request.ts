/** Requests an OIDC token from GitHub, through the same policies as every request. */
import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { exchange } from '../azure/pipeline/exchange.ts';
import { httpClientOf, type PipelineOptions } from '../azure/pipeline/pipeline.ts';
import { requestIdOf } from '../azure/pipeline/request-id.ts';
import { ServiceError } from '../errors/errors.ts';
import { getIdToken } from '../permissions.ts';
import { excerpt } from '../runtime/secrets.ts';
import type { EarlyResponse } from './early-request.ts';
import { type IdToken, type IdTokenSource, idTokenHeaders, parseIdToken } from './id-tokens.ts';

export interface IdTokenRequestOptions extends PipelineOptions {
  readonly idTokenSource: IdTokenSource;
  /** The answer to the request that was sent before this file was loaded. */
  readonly firstIdToken: Promise<EarlyResponse>;
}

/**
 * @returns a function that requests a token; its first call uses the pending answer
 * @throws ServiceError when GitHub answers with an error or a malformed answer
 */
export function requestIdToken(options: IdTokenRequestOptions): () => Promise<IdToken> {
  const { idTokenSource: source } = options;
  const client = httpClientOf('oidc', options, startingWith(options.firstIdToken, createDefaultHttpClient()));
  return async () => {
    const headers = createHttpHeaders(idTokenHeaders(source));
    const request = createPipelineRequest({ url: source.url, headers });
    return tokenOf(await exchange(getIdToken, () => client.sendRequest(request)));
  };
}

/** Uses the pending answer for the first request, and sends every later one. */
function startingWith(first: Promise<EarlyResponse>, next: HttpClient): HttpClient {
  let early: Promise<EarlyResponse> | undefined = first;
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

function tokenOf(response: PipelineResponse): IdToken {
  const { status, bodyAsText } = response;
  const text = bodyAsText ?? '';
  const token = status === 200 ? parseIdToken(text) : undefined;
  if (token !== undefined) return token;
  throw new ServiceError({
    service: getIdToken.service,
    operation: getIdToken.name,
    status,
    code: status === 200 ? 'InvalidAnswer' : `HTTP ${status}`,
    message: status === 200 ? 'the answer holds no token' : excerpt(text),
    requestId: requestIdOf(response),
  });
}
