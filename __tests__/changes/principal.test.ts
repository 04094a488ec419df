/** Whose the service principal is said to be, after each answer of Graph. */
import { afterEach, expect, test } from '@jest/globals';
import type { Session } from '../../src/azure/clients.ts';
import { makePrincipal } from '../../src/changes/principal.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { Deadline } from '../../src/runtime/deadline.ts';
import { inputs, principalId } from '../checks/tenant.ts';
import { sessionOf } from './session.ts';

const operation = { en: 'create it', fr: 'le créer' };
const answers = {
  exists: { status: 409, code: 'Request_MultipleObjectsWithSameKeyValue' },
  'exists, of old': { status: 400, code: 'Request_MultipleObjectsWithSameKeyValue' },
  conflict: { status: 409, code: 'Conflict' },
  lost: { status: undefined, code: 'ECONNRESET', answerLost: true, transient: true },
  forbidden: { status: 403, code: 'Authorization_RequestDenied' },
  absent: { status: 404, code: 'Request_ResourceNotFound' },
} as const;
type Answer = keyof typeof answers | 'there' | 'of another application';

let deadline: Deadline | undefined;
afterEach(() => deadline?.close());

async function ending(sent: readonly Answer[], seen: readonly Answer[]): Promise<string> {
  const left = { POST: [...sent], GET: [...seen] };
  deadline = new Deadline(60_000);
  // A pause takes no time.
  Object.assign(deadline, { wait: () => Promise.resolve() });
  const graph = (_: unknown, { method }: { readonly method: 'POST' | 'GET' }) => {
    const answer = left[method].shift() ?? 'forbidden';
    const appId = answer === 'there' ? inputs.adobeAppId : principalId;
    const body = { id: principalId, appId, accountEnabled: true, displayName: null };
    return answer === 'there' || answer === 'of another application'
      ? Promise.resolve({ status: 201, headers: new Map(), bodyAsText: JSON.stringify(body) })
      : Promise.reject(new ServiceError({ service: 'graph', operation, message: '', ...answers[answer] }));
  };
  const session = sessionOf({ deadline, inputs, graph: graph as unknown as Session['graph'] });
  const ended = await makePrincipal(session).then(
    ({ principal, isOurs }) =>
      `${principal.id === principalId ? '' : 'another, '}${isOurs ? 'ours' : 'of somebody else'}`,
    (error: unknown) => (error instanceof ServiceError ? error.details.code : String(error)),
  );
  return `${sent.length - left.POST.length} sent, ${seen.length - left.GET.length} read: ${ended}`;
}

test.each<[string, readonly Answer[], readonly Answer[], string]>([
  ['accepted', ['there'], [], '1 sent, 0 read: ours'],
  ['accepted, for another application', ['of another application'], [], '1 sent, 0 read: InvalidAnswer'],
  ['it exists', ['exists'], ['there'], '1 sent, 1 read: of somebody else'],
  ['it exists, and is read later', ['exists'], ['absent', 'absent', 'there'], '1 sent, 3 read: of somebody else'],
  ['it exists, by another status', ['exists, of old'], ['absent', 'there'], '1 sent, 2 read: of somebody else'],
  ['it exists, and may not be read', ['exists'], ['forbidden'], '1 sent, 1 read: Authorization_RequestDenied'],
  ['a conflict, and there', ['conflict'], ['there'], '1 sent, 1 read: of somebody else'],
  ['a conflict, and not there', ['conflict'], ['absent'], '1 sent, 1 read: Conflict'],
  ['lost, and done', ['lost'], ['there'], '1 sent, 1 read: ours'],
  ['refused', ['forbidden'], [], '1 sent, 0 read: Authorization_RequestDenied'],
])('%s', async (_, sent, seen, ended) => {
  expect(await ending(sent, seen)).toBe(ended);
});
