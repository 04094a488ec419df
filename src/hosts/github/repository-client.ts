/** GitHub's REST API for one repository: octokit over the client of all other requests, with answers that are validated. */
import { getOctokit } from '@actions/github';
import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { httpClientOf } from '../../azure/pipeline/pipeline.ts';
import { rawAnswer, requestIdOf } from '../../azure/pipeline/raw-answer.ts';
import { ServiceError } from '../../errors/errors.ts';
import type { Listed } from '../../model/listed.ts';
import type { Operation } from '../../model/operation.ts';
import type { Words } from '../../model/words.ts';
import { parseJson } from '../../runtime/json.ts';
import { userAgent } from '../../runtime/version.ts';
import type { IssueOptions } from '../host.ts';

/** GitHub's GraphQL API tells it to every kind of token, an app's included. */
const viewer = v.object({ data: v.object({ viewer: v.object({ login: v.string() }) }) });
const readOwnLogin = {
  en: "read the login of github-token's user",
  fr: "lire l'identifiant de l'utilisateur de github-token",
};
interface Repository {
  readonly owner: string;
  readonly repo: string;
}

type Parameters = Readonly<Record<string, unknown>>;

export interface RepositoryClient {
  /** @param route below the repository: `PATCH issues/{issue_number}` */
  ask<S extends v.GenericSchema>(
    name: Words,
    route: string,
    parameters: Parameters,
    schema: S,
  ): Promise<v.InferOutput<S>>;
  /** A list to its end, as far as that is not endless: what is kept of it, so that others' entries take no memory. */
  list<S extends v.GenericSchema>(
    name: Words,
    route: string,
    parameters: Parameters,
    entry: S,
    isKept: (entry: v.InferOutput<S>) => Promise<boolean>,
  ): Promise<Listed<v.InferOutput<S>>>;
  /** The login of the token's own user; `undefined` if GitHub does not say. */
  ownLogin(): Promise<string | undefined>;
}

export function repositoryClient(options: IssueOptions, token: string, repository: Repository): RepositoryClient {
  const octokit = octokitOf(options, token);
  const request = (operation: Operation, route: string, parameters: Parameters) => {
    const path = route.replace(' ', ' /repos/{owner}/{repo}/');
    return rawAnswer(operation, () => octokit.request(path, { ...repository, ...parameters }));
  };
  return {
    async ask(name, route, parameters, schema) {
      const operation: Operation = { service: 'github', name };
      return parsed(operation, await request(operation, route, parameters), schema);
    },
    async list(name, route, parameters, entry, isKept) {
      const operation: Operation = { service: 'github', name };
      const read = async (perPage: number) => {
        const entries: v.InferOutput<typeof entry>[] = [];
        for (let page = 1; page <= mostEntries / perPage; page += 1) {
          const response = await request(operation, route, { ...parameters, per_page: perPage, page });
          for (const each of parsed(operation, response, v.array(entry))) if (await isKept(each)) entries.push(each);
          if (!hasNext(response)) return { entries, isComplete: true };
        }
        return { entries, isComplete: false };
      };
      try {
        return await read(perPage);
      } catch (error) {
        if (!isTooLarge(error)) throw error;
        return read(perPageOfLong);
      }
    },
    ownLogin: () => readLogin(() => octokit.graphql('query { viewer { login } }')),
  };
}

/** GitHub names the next page in the header `Link` (RFC 8288). */
function hasNext({ headers }: PipelineResponse): boolean {
  return /;\s*rel="?next"?/i.test(headers.get('link') ?? '');
}

const perPage = 100;
/** Of the longest texts that GitHub takes, 65,536 characters, so many fit in an answer. */
const perPageOfLong = 20;
const mostEntries = 5000;

const isTooLarge = (error: unknown) => error instanceof ServiceError && error.details.code === 'AnswerTooLarge';

function octokitOf(options: IssueOptions, token: string) {
  const apiUrl = options.environment['GITHUB_API_URL'];
  return getOctokit(token, {
    userAgent,
    request: { fetch: fetchBy(httpClientOf('github', options)) },
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
  });
}

/** @param ask sends the query for the viewer */
async function readLogin(ask: () => Promise<unknown>): Promise<string | undefined> {
  const operation: Operation = { service: 'github', name: readOwnLogin, writes: false };
  try {
    return parsed(operation, await rawAnswer(operation, ask), viewer).data.viewer.login;
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}

function parsed<S extends v.GenericSchema>(
  { service, name }: Operation,
  response: PipelineResponse,
  schema: S,
): v.InferOutput<S> {
  const { status, bodyAsText } = response;
  const body = parseJson(bodyAsText ?? '');
  const details = { service, operation: name, status, requestId: requestIdOf(response) };
  if (status < 200 || status > 299) {
    const refused = v.safeParse(v.object({ message: v.string() }), body);
    const message = refused.success ? refused.output.message : 'no message';
    throw new ServiceError({ ...details, code: `HTTP ${status}`, message });
  }
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new ServiceError({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}

const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

function methodOf(name: string): (typeof methods)[number] {
  const known = methods.find((one) => one === name);
  if (known !== undefined) return known;
  throw new Error(`unexpected method ${name}`);
}

interface FetchOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Makes octokit use the client of all other requests, with its host rule, deadline, proxy and retries. */
function fetchBy(client: HttpClient) {
  return async (url: string, options: FetchOptions): Promise<Response> => {
    const method = methodOf(options.method ?? 'GET');
    const body = options.body === undefined ? {} : { body: options.body };
    const request = createPipelineRequest({ url, method, headers: createHttpHeaders(options.headers), ...body });
    const { status, headers, bodyAsText } = await client.sendRequest(request);
    return new Response(bodyAsText === undefined || bodyAsText === null || bodyAsText === '' ? null : bodyAsText, {
      status,
      headers: headers.toJSON(),
    });
  };
}
