/**
 * Answers that are true and still not the whole: the first of a run that is some seconds old, a list whose first page is empty, and
 * properties that no reader knows. None of them changes what a run may conclude.
 */
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';

export const staleReads = [
  'vault',
  'key',
  'deleted key',
  'deleted vaults',
  'principal',
  'deleted principals',
  'role assignments',
] as const;
export type StaleRead = (typeof staleReads)[number];

export interface OddAnswers {
  /** Whose first answer in each run does not have what is there. */
  readonly stale: readonly StaleRead[];
  /** Whether each list begins with an empty page. */
  readonly emptyPages: boolean;
  /** Whether every object has a property more, and every tag no value. */
  readonly moreProperties: boolean;
}

const notFound = (code: string) => ({ status: 404, body: { error: { code, message: 'Not found.' } } });
const nothing = { status: 200, body: { value: [] } };

const stale: Readonly<Record<StaleRead, { path: RegExp; answer: { status: number; body: object } }>> = {
  vault: { path: /\/vaults\/[^/?]+\?api-version=2026-02-01$/i, answer: notFound('ResourceNotFound') },
  key: { path: /\/vaults\/[^/?]+\/keys\/[^/?]+\?/i, answer: notFound('KeyNotFound') },
  'deleted key': { path: /\/deletedkeys\/[^/?]+\?/i, answer: notFound('KeyNotFound') },
  'deleted vaults': { path: /\/Microsoft\.KeyVault\/deletedVaults\?/i, answer: nothing },
  principal: {
    path: /\/servicePrincipals(?:\/|\(appId='(?!cfa8b339))/i,
    answer: notFound('Request_ResourceNotFound'),
  },
  'deleted principals': { path: /\/directory\/deletedItems\/[^/]+\?/i, answer: nothing },
  'role assignments': { path: /\/roleAssignments\?/i, answer: nothing },
};

const lists =
  /\/(?:roleAssignments|denyAssignments|roleAssignmentScheduleInstances|locks|deletedVaults|keys|secrets|versions|deletedItems\/[^/?]+)\?/i;

/** For one run: each first answer is old once. */
export function rulesOf({ stale: old, emptyPages, moreProperties }: OddAnswers): FaultRule[] {
  return [
    ...old.map((read): FaultRule => {
      const { path, answer } = stale[read];
      return { when: { method: 'GET', path }, do: { kind: 'answer', ...answer }, times: 1 };
    }),
    ...(emptyPages
      ? [{ when: isFirstPage, do: { kind: 'intercept', name: 'an empty first page', answer: emptyPage } } as const]
      : []),
    ...(moreProperties ? [{ when: isRead, do: { kind: 'rewrite', change: withMore } } as const] : []),
  ];
}

const addressOf = ({ host, path, query }: CloudRequest) => `https://${host}${path}?${query.toString()}`;

function isFirstPage(request: CloudRequest): boolean {
  return request.method === 'GET' && lists.test(`${request.path}?`) && !request.query.has('page');
}

function emptyPage(request: CloudRequest): CloudAnswer {
  const next = `${addressOf(request)}&page=2`;
  const name = request.host === 'graph.microsoft.com' ? '@odata.nextLink' : 'nextLink';
  return { status: 200, headers: {}, body: { value: [], [name]: next } };
}

function isRead({ method, host }: CloudRequest): boolean {
  return method === 'GET' && ['management.azure.com', 'graph.microsoft.com'].includes(host);
}

function withMore(answer: CloudAnswer): CloudAnswer {
  return answer.status === 200 ? { ...answer, body: grown(answer.body) } : answer;
}

function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, name === 'tags' ? { owner: null } : grown(part)]);
  return { ...Object.fromEntries(entries), notDocumented: { anything: null } };
}
