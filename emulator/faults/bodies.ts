/** Changes to the body of the service's answers. */
import type { CloudAnswer, CloudRequest } from '../service.ts';
import { bytesOf } from '../wire/send.ts';

export type Change = (answer: CloudAnswer, request: CloudRequest) => CloudAnswer;

/** Without a content type of its own, which a string has none of. */
export const byteOrderMark: Change = (answer) => {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return answer.body === undefined
    ? answer
    : { ...answer, headers: { ...type, ...answer.headers }, body: `\uFEFF${bytesOf(answer.body)}` };
};

/** Of an answer with a list, changed fields; other answers stay as they are. */
function withFields(change: (value: readonly unknown[], request: CloudRequest) => Record<string, unknown>): Change {
  return (answer, request) => {
    const { body } = answer;
    if (typeof body !== 'object' || body === null || !('value' in body) || !Array.isArray(body.value)) return answer;
    return { ...answer, body: { ...body, ...change(body.value, request) } };
  };
}

function withNextLink(linkFor: (request: CloudRequest) => string): Change {
  return withFields((_value, request) => ({ nextLink: linkFor(request) }));
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

export const hugePage = withFields((value) => ({ value: [...value, ...manyEntries] }));

/** As recorded of a log query that became too large: 200 with rows and an error. */
export const partialResult: Change = (answer) => {
  if (answer.status !== 200 || typeof answer.body !== 'object') return answer;
  const message = 'There were some errors when processing your query.';
  return { ...answer, body: { ...answer.body, error: { code: 'PartialError', message } } };
};
