/** Conventions of GitHub's REST API (docs.github.com, "Getting started with the REST API"). */
import { randomUUID } from 'node:crypto';
import type { CloudAnswer } from '../service.ts';

const page = 'https://docs.github.com/rest';

const headers = (): Record<string, string> => ({
  'x-github-api-version-selected': '2022-11-28',
  'X-GitHub-Request-Id': randomUUID().slice(0, 18).toUpperCase().replaceAll('-', ':'),
});

export function data(status: 200 | 201, body: unknown, own: Readonly<Record<string, string>> = {}): CloudAnswer {
  return { status, headers: { ...headers(), ...own }, body };
}

function fail(status: number, message: string, more: Record<string, unknown> = {}): CloudAnswer {
  const body = { message, ...more, documentation_url: page, status: String(status) };
  return { status, headers: headers(), body };
}

/** The answer for a repository that was renamed or moved ("Best practices for using the REST API", redirects). */
export function moved(status: 301 | 307, url: string): CloudAnswer {
  const message = status === 301 ? 'Moved Permanently' : 'Temporary Redirect';
  const answer = fail(status, message, { url });
  return { ...answer, headers: { ...answer.headers, Location: url } };
}

/** A refusal whose message matters. */
export const refused = (status: 403 | 404 | 422 | 502, message: string) => fail(status, message);
export const conflict = (message: string) => fail(409, message);
export const noContent = (): CloudAnswer => ({ status: 204, headers: headers() });
export const notFound = () => fail(404, 'Not Found');
export const signInNeeded = () => fail(401, 'Requires authentication');
export const badCredentials = () => fail(401, 'Bad credentials');

/** The answer to a job without `issues: write`, with the sufficient permission. */
export function notAccessible(permission: 'issues=read' | 'issues=write'): CloudAnswer {
  const answer = fail(403, 'Resource not accessible by integration');
  return { ...answer, headers: { ...answer.headers, 'X-Accepted-GitHub-Permissions': permission } };
}

export function invalid(resource: string, field: string, code: 'missing_field' | 'already_exists'): CloudAnswer {
  return fail(422, 'Validation Failed', { errors: [{ resource, code, field }] });
}

/** One page of a list, and the `Link` header with the others ("Using pagination in the REST API"). */
export function pageOf(items: readonly unknown[], query: URLSearchParams, address: string): CloudAnswer {
  const number = Math.max(Number(query.get('page') ?? 1) || 1, 1);
  const size = Math.min(Math.max(Number(query.get('per_page') ?? 30) || 30, 1), 100);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = (to: number, relation: string) => {
    const others = new URLSearchParams(query);
    others.set('page', String(to));
    return `<${address}?${others.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ];
  const own: Record<string, string> = links.length > 0 ? { Link: links.join(', ') } : {};
  return data(200, items.slice((number - 1) * size, number * size), own);
}
