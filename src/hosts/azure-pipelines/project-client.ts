/** Azure DevOps' REST API for one project, with answers that are validated. */
import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { httpClientOf, type PipelineOptions } from '../../azure/pipeline/pipeline.ts';
import { rawAnswer } from '../../azure/pipeline/raw-answer.ts';
import { ServiceError } from '../../errors/errors.ts';
import type { Operation } from '../../model/operation.ts';
import { parseJson } from '../../runtime/json.ts';
import { excerpt } from '../../runtime/secrets.ts';
import { userAgent } from '../../runtime/version.ts';

export interface ProjectRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the project's `_apis/wit/`, encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type AskProject = <S extends v.GenericSchema>(
  operation: Pick<Operation, 'name' | 'writes'>,
  request: ProjectRequest,
  schema: S,
) => Promise<v.InferOutput<S>>;

/** @param project its ID or name */
export function projectClient(options: PipelineOptions, token: string, collection: URL, project: string): AskProject {
  const client = httpClientOf('azure-devops', options);
  return async (about, { method, path, query = {}, body }, schema) => {
    const operation: Operation = { ...about, service: 'azure-devops' };
    const base = `${collection.href.replace(/\/$/, '')}/${encodeURIComponent(project)}/_apis/wit/`;
    const url = `${base}${path}?${new URLSearchParams({ 'api-version': '7.1', ...query }).toString()}`;
    const headers = createHttpHeaders({
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      'User-Agent': userAgent,
      // Turns a sign-in page into an error.
      'X-TFS-FedAuthRedirect': 'Suppress',
      ...(body !== undefined && {
        'Content-Type': Array.isArray(body) ? 'application/json-patch+json' : 'application/json',
      }),
    });
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const request = createPipelineRequest({ url, method, headers, ...sent });
    return parsed(operation, await rawAnswer(operation, () => client.sendRequest(request)), schema);
  };
}

function parsed<S extends v.GenericSchema>(
  { service, name }: Operation,
  { status, headers, bodyAsText }: PipelineResponse,
  schema: S,
): v.InferOutput<S> {
  const body = parseJson(bodyAsText ?? '');
  const details = { service, operation: name, status, requestId: headers.get('x-vss-e2eid') };
  // 203 is the page on which people sign in.
  if (status < 200 || status > 299 || status === 203) {
    const refused = v.safeParse(v.object({ message: v.string() }), body);
    const message = refused.success ? refused.output.message : excerpt(bodyAsText ?? '');
    throw new ServiceError({ ...details, code: `HTTP ${status}`, message });
  }
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new ServiceError({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
