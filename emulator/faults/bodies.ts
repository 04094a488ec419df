/** Changes to the body or a header of the service's answers. */
import type { CloudAnswer, CloudRequest } from '../service.ts';
import { bytesOf } from '../wire/send.ts';

export type Change = (answer: CloudAnswer, request: CloudRequest) => CloudAnswer;

/** Lists, by the last segment of their path; a key's versions and the secrets of a vault too. */
export const lists =
  /\/(?:subscriptions|resourceGroups|resources|vaults|deletedVaults|keys|versions|secrets|locks|roleAssignments|roleAssignmentScheduleInstances|roleDefinitions|denyAssignments|permissions|diagnosticSettings|networkSecurityPerimeterConfigurations|(?:microsoft\.graph\.)?servicePrincipals?|applications|issues|comments)(?:\?|$)/i;

export const byteOrderMark: Change = (answer) =>
  answer.body === undefined ? answer : { ...answer, headers: typed(answer), body: `\uFEFF${bytesOf(answer.body)}` };

/** A string has no content type of its own. */
function typed({ headers = {} }: CloudAnswer): Record<string, string> {
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return { ...(isTyped ? {} : { 'Content-Type': 'application/json; charset=utf-8' }), ...headers };
}

function entriesOf(body: unknown): { readonly fields: object; readonly value: readonly unknown[] } | undefined {
  if (typeof body !== 'object' || body === null || !('value' in body)) return undefined;
  return Array.isArray(body.value) ? { fields: body, value: body.value } : undefined;
}

/** The name of each service's link to the next page. */
function linkName({ host }: CloudRequest): string {
  return host === 'graph.microsoft.com' ? '@odata.nextLink' : 'nextLink';
}

/** Lists of ARM, Key Vault and Graph get this link to a next page; other answers stay as they are. */
function withNextLink(linkFor: (request: CloudRequest) => string): Change {
  return (answer, request) => {
    const list = entriesOf(answer.body);
    return list ? { ...answer, body: { ...list.fields, [linkName(request)]: linkFor(request) } } : answer;
  };
}

function addressOf({ host, path }: CloudRequest, query: URLSearchParams): string {
  return `https://${host}${path}?${query.toString()}`;
}

export const foreignNextLink = withNextLink(({ path }) => `https://elsewhere.example${path}?api-version=2022-04-01`);

export const nextLinkToItself = withNextLink((request) => addressOf(request, request.query));

/** Each page links to another one, and each is the first page. */
export const endlessPages = withNextLink((request) => {
  const query = new URLSearchParams(request.query);
  query.set('page', String(Number(query.get('page') ?? '1') + 1));
  return addressOf(request, query);
});

const manyEntries = Array.from({ length: 300_000 }, (_, index) => ({ id: `/${index}` }));

export const hugePage: Change = (answer) => {
  const list = entriesOf(answer.body);
  return list ? { ...answer, body: { ...list.fields, value: [...list.value, ...manyEntries] } } : answer;
};

const longName = 'n'.repeat(15_000_000);

/** Each of so many pages has one entry, whose name is 15 MB long: small on the wire, compressed. */
export function longNames(pages: number): Change {
  return (answer, request) => {
    const list = entriesOf(answer.body);
    const [first] = list?.value ?? [];
    if (list === undefined || typeof first !== 'object') return answer;
    const query = new URLSearchParams(request.query);
    const page = Number(query.get('page') ?? '1');
    query.set('page', String(page + 1));
    const next = page < pages ? { [linkName(request)]: addressOf(request, query) } : {};
    return { ...answer, body: { ...list.fields, ...next, value: [{ ...first, name: longName }] } };
  };
}

/** So many pages of 50 entries, each a copy of the first one with a name of 1,000 characters, not all of them Latin. */
export function manyPages(pages: number): Change {
  const name = `\u9375${'n'.repeat(1000)}`;
  return (answer, request) => {
    const list = entriesOf(answer.body);
    const [first] = list?.value ?? [];
    if (list === undefined || typeof first !== 'object') return answer;
    const query = new URLSearchParams(request.query);
    const page = Number(query.get('page') ?? '1');
    query.set('page', String(page + 1));
    const next = page < pages ? { [linkName(request)]: addressOf(request, query) } : {};
    const value = Array.from({ length: 50 }, (_, index) => ({ ...first, name: `${page}-${index}-${name}` }));
    return { ...answer, body: { ...list.fields, ...next, value } };
  };
}

/** JSON of that size, which takes a hundred times its memory when parsed. */
export function nestedJson(size: number): Change {
  const text = `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`;
  return (answer) => ({ ...answer, headers: typed(answer), body: text });
}

/** JSON of that size with nothing but empty objects. */
export function emptyObjects(size: number): Change {
  const text = `{"value":[${'{},'.repeat(size / 3)}{}]}`;
  return (answer) => ({ ...answer, headers: typed(answer), body: text });
}

/** @param size characters */
export function longHeader(size: number): Change {
  return (answer) => ({ ...answer, headers: { ...answer.headers, 'x-ms-diagnostics': 'x'.repeat(size) } });
}
