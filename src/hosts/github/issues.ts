/** GitHub's issues, as the drift issue needs them. Source: https://docs.github.com/rest/issues/issues */
import { getOctokit } from '@actions/github';
import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { exchange } from '../../azure/pipeline/exchange.ts';
import { httpClientOf } from '../../azure/pipeline/pipeline.ts';
import { requestIdOf } from '../../azure/pipeline/request-id.ts';
import { ServiceError } from '../../errors/errors.ts';
import type { Listed } from '../../model/listed.ts';
import type { Operation } from '../../model/operation.ts';
import type { Words } from '../../model/words.ts';
import type { ExistingIssue } from '../../report/drift-decision.ts';
import { parseJson } from '../../runtime/json.ts';
import { userAgent } from '../../runtime/version.ts';
import type { IssueOptions } from '../host.ts';
import { driftLabel } from './drift-label.ts';

const issueEntry = v.object({
  number: v.number(),
  title: v.string(),
  state: v.picklist(['open', 'closed']),
  body: v.nullish(v.string()),
  /** Absent for a deleted user. */
  user: v.nullish(v.object({ login: v.string() })),
  pull_request: v.optional(v.unknown()),
});

/** GitHub's reference: labels are strings or objects, and "silently dropped" for users without push access. */
const newIssue = v.object({
  number: v.number(),
  labels: v.array(v.union([v.string(), v.object({ name: v.nullish(v.string()) })])),
});

/** GitHub's GraphQL API tells it to every kind of token, an app's included. */
const viewer = v.object({ data: v.object({ viewer: v.object({ login: v.string() }) }) });
const readOwnLogin = {
  en: "read the login of github-token's user",
  fr: "lire l'identifiant de l'utilisateur de github-token",
};
/** Of the token that GitHub gives to a job. */
export const jobLogin = 'github-actions[bot]';

export interface Issues {
  /** Labeled issues whose body matches, newest first. */
  find(matches: (body: string) => boolean): Promise<Listed<ExistingIssue>>;
  /** The login of the token's own user; `undefined` if GitHub does not say. */
  ownLogin(): Promise<string | undefined>;
  /** @returns whether GitHub assigned that person */
  assign(number: number, login: string): Promise<boolean>;
  /** @returns its number, and whether GitHub accepted the label, without which no later run finds the issue */
  open(title: string, body: string): Promise<{ readonly number: number; readonly isLabeled: boolean }>;
  update(number: number, changes: { title?: string; body?: string; state?: 'open' | 'closed' }): Promise<void>;
  comment(number: number, body: string): Promise<void>;
}

function isDriftLabel(label: v.InferOutput<typeof newIssue>['labels'][number]): boolean {
  const name = typeof label === 'string' ? label : label.name;
  return name?.toLowerCase() === driftLabel;
}

function existingIssue({ number, title, state, body, user }: v.InferOutput<typeof issueEntry>): ExistingIssue {
  return { number, title, state, body: body ?? '', author: user?.login ?? '' };
}

const findIssue = { en: 'look for the drift issue', fr: "rechercher l'issue de dérive" };

/** GitHub names the next page in the header `Link` (RFC 8288). */
function hasNext({ headers }: PipelineResponse): boolean {
  return /;\s*rel="?next"?/i.test(headers.get('link') ?? '');
}

const perPage = 100;
const mostPages = 50;

function octokitOf(options: IssueOptions, token: string) {
  const apiUrl = options.environment['GITHUB_API_URL'];
  return getOctokit(token, {
    userAgent,
    request: { fetch: fetchBy(httpClientOf('github', options)) },
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
  });
}

/** @param repository `owner/name` */
export function openIssues(options: IssueOptions, token: string, repository: string): Issues {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };
  const octokit = octokitOf(options, token);
  const ask = async <S extends v.GenericSchema>(
    name: Words,
    route: string,
    parameters: Record<string, unknown>,
    schema: S,
  ) => {
    const operation: Operation = { service: 'github', name };
    const response = await exchange(operation, () => octokit.request(route, { ...at, ...parameters }));
    return parsed(operation, response, schema);
  };
  return {
    async find(matches) {
      const found: ExistingIssue[] = [];
      const operation: Operation = { service: 'github', name: findIssue };
      for (let page = 1; page <= mostPages; page += 1) {
        const query = { ...at, labels: driftLabel, state: 'all' as const, per_page: perPage, page };
        const response = await exchange(operation, () => octokit.request('GET /repos/{owner}/{repo}/issues', query));
        const entries = parsed(operation, response, v.array(issueEntry));
        const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
        found.push(...issues.map(existingIssue));
        if (!hasNext(response)) return { entries: found, isComplete: true };
      }
      return { entries: found, isComplete: false };
    },
    ownLogin: () => readLogin(() => octokit.graphql('query { viewer { login } }')),
    async assign(number, login) {
      const { assignees } = await ask(
        { en: `assign ${login} to the drift issue`, fr: `assigner ${login} à l'issue de dérive` },
        'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
        { issue_number: number, assignees: [login] },
        v.object({ assignees: v.array(v.object({ login: v.string() })) }),
      );
      return assignees.some((one) => one.login.toLowerCase() === login.toLowerCase());
    },
    async open(title, body) {
      const parameters = { title, body, labels: [driftLabel] };
      const { number, labels } = await ask(
        { en: 'open the drift issue', fr: "ouvrir l'issue de dérive" },
        'POST /repos/{owner}/{repo}/issues',
        parameters,
        newIssue,
      );
      return { number, isLabeled: labels.some(isDriftLabel) };
    },
    async update(number, changes) {
      const parameters = { issue_number: number, ...changes };
      await ask(
        { en: 'update the drift issue', fr: "mettre à jour l'issue de dérive" },
        'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
        parameters,
        v.object({ number: v.number() }),
      );
    },
    async comment(number, body) {
      await ask(
        { en: 'comment on the drift issue', fr: "commenter l'issue de dérive" },
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        { issue_number: number, body },
        v.object({ id: v.number() }),
      );
    },
  };
}

/** @param ask sends the query for the viewer */
async function readLogin(ask: () => Promise<unknown>): Promise<string | undefined> {
  const operation: Operation = { service: 'github', name: readOwnLogin, writes: false };
  try {
    return parsed(operation, await exchange(operation, ask), viewer).data.viewer.login;
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

function methodOf(name: string): 'GET' | 'POST' | 'PATCH' {
  if (name === 'GET' || name === 'POST' || name === 'PATCH') return name;
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
