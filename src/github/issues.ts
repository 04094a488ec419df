/** GitHub's issues, as the drift issue needs them. Source: https://docs.github.com/rest/issues/issues */
import { getOctokit } from '@actions/github';
import * as v from 'valibot';
import { type HttpAnswer, type HttpRequest, requestIdOf, type Send } from '../azure/http.ts';
import { Wire } from '../azure/wire.ts';
import { ServiceError } from '../errors/errors.ts';
import type { ExistingIssue } from '../report/drift-issue.ts';
import { parseJson } from '../runtime/json.ts';

/** Every drift issue has this label, so that looking for one reads few others. */
export const driftLabel = 'cja-cmk';

const issueEntry = v.object({
  number: v.number(),
  state: v.picklist(['open', 'closed']),
  body: v.nullish(v.string()),
  pull_request: v.optional(v.unknown()),
});

export interface Issues {
  /** Labelled issues whose body passes, newest first. */
  find(matches: (body: string) => boolean): Promise<ExistingIssue[]>;
  open(title: string, body: string): Promise<number>;
  update(number: number, changes: { body?: string; state?: 'open' | 'closed' }): Promise<void>;
  comment(number: number, body: string): Promise<void>;
}

const perPage = 100;
const mostPages = 50;

/**
 * @param send a `Send` for GitHub's REST API
 * @param repository `owner/name`
 */
export function issuesOf(send: Send, token: string, repository: string, apiUrl: string | undefined): Issues {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };
  const ask = async <S extends v.GenericSchema>(
    operation: string,
    route: string,
    parameters: Record<string, unknown>,
    schema: S,
  ) => {
    const wire = new Wire();
    const request = { fetch: fetchThrough(wire.through(send), operation) };
    const octokit = getOctokit(token, { request, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
    const answer = await wire.answerOf(() => octokit.request(route, { ...at, ...parameters }));
    return accepted(operation, answer, schema);
  };
  return {
    async find(matches) {
      const found: ExistingIssue[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const query = { labels: driftLabel, state: 'all', per_page: perPage, page };
        const entries = await ask(
          'look for the drift issue',
          'GET /repos/{owner}/{repo}/issues',
          query,
          v.array(issueEntry),
        );
        const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
        found.push(...issues.map(({ number, state, body }) => ({ number, state, body: body ?? '' })));
        if (entries.length < perPage) break;
      }
      return found;
    },
    async open(title, body) {
      const parameters = { title, body, labels: [driftLabel] };
      return (
        await ask(
          'open the drift issue',
          'POST /repos/{owner}/{repo}/issues',
          parameters,
          v.object({ number: v.number() }),
        )
      ).number;
    },
    async update(number, changes) {
      const parameters = { issue_number: number, ...changes };
      await ask(
        'update the drift issue',
        'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
        parameters,
        v.object({ number: v.number() }),
      );
    },
    async comment(number, body) {
      const parameters = { issue_number: number, body };
      await ask(
        'comment on the drift issue',
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        parameters,
        v.object({ id: v.number() }),
      );
    },
  };
}

function accepted<S extends v.GenericSchema>(operation: string, answer: HttpAnswer, schema: S): v.InferOutput<S> {
  const refused = v.safeParse(v.object({ message: v.string() }), parseJson(answer.body));
  const { status } = answer;
  const details = { service: 'github', operation, status, requestId: requestIdOf(answer.headers) } as const;
  if (status < 200 || status > 299) {
    throw new ServiceError({
      ...details,
      code: `HTTP ${status}`,
      message: refused.success ? refused.output.message : 'no message',
    });
  }
  const body = v.safeParse(schema, parseJson(answer.body));
  if (body.success) return body.output;
  throw new ServiceError({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}

const methods = new Set<string>(['GET', 'POST', 'PATCH']);

function isMethod(method: string): method is HttpRequest['method'] {
  return methods.has(method);
}

/** Lets octokit send through our transport: its host rule, deadline, proxy and retries. */
function fetchThrough(send: Send, operation: string) {
  return async (
    url: string,
    options: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Response> => {
    const method = options.method ?? 'GET';
    if (!isMethod(method)) throw new Error(`unexpected method ${method}`);
    const answer = await send({ method, url, headers: options.headers ?? {}, body: options.body, operation });
    return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
  };
}
