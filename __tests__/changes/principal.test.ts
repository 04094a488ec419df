/** Whose the service principal is said to be, after each answer of Graph. */
import type { Session } from '../../src/azure/clients.ts';
import { makePrincipal, restorePrincipal } from '../../src/changes/change-principal.ts';
import { inputs, principalId } from '../checks/tenant.ts';
import { accepted, ending, inTurn, refusals, refusedBy, sessionOf } from './session.ts';

const answers = {
  ...refusals,
  exists: { status: 409, code: 'Request_MultipleObjectsWithSameKeyValue' },
  'exists, of old': { status: 400, code: 'Request_MultipleObjectsWithSameKeyValue' },
  absent: { status: 404, code: 'Request_ResourceNotFound' },
} as const;
type Answer = keyof typeof answers | 'there' | 'of another application';

test.each<[string, readonly Answer[], readonly Answer[], string]>([
  ['accepted', ['there'], [], '1 sent, 0 read: ours'],
  [
    'accepted, for another application',
    ['of another application'],
    ['forbidden'],
    `1 sent, 1 read: InvalidAnswer: the answer is about app ${principalId}`,
  ],
  ['it exists', ['exists'], ['there'], '1 sent, 1 read: of somebody else'],
  ['it exists, and is read later', ['exists'], ['absent', 'absent', 'there'], '1 sent, 3 read: of somebody else'],
  ['it exists, by another status', ['exists, of old'], ['absent', 'there'], '1 sent, 2 read: of somebody else'],
  ['it exists, and may not be read', ['exists'], ['forbidden'], '1 sent, 1 read: AuthorizationFailed'],
  ['a conflict, and there', ['conflict'], ['there'], '1 sent, 1 read: of somebody else'],
  ['a conflict, and not there', ['conflict'], ['absent'], '1 sent, 1 read: Conflict'],
  ['lost, and done', ['lost'], ['there'], '1 sent, 1 read: ours'],
  ['refused', ['forbidden'], [], '1 sent, 0 read: AuthorizationFailed'],
])('%s', async (_, sent, seen, ended) => {
  const turns = { POST: inTurn(sent), GET: inTurn(seen) };
  const graph = (_operation: unknown, { method }: { readonly method: 'POST' | 'GET' }) => {
    const answer = turns[method].next();
    if (answer !== 'there' && answer !== 'of another application') return refusedBy(answers[answer]);
    const appId = answer === 'there' ? inputs.adobeAppId : principalId;
    return Promise.resolve(accepted({ id: principalId, appId, accountEnabled: true, displayName: null }));
  };
  const session = sessionOf({ inputs, graph: graph as unknown as Session['graph'] });
  const made = makePrincipal(session).then(({ principal, isOurs }) =>
    principal.id === principalId ? isOurs : 'another principal',
  );
  const end = await ending(made);
  expect(`${turns.POST.asked()} sent, ${turns.GET.asked()} read: ${end}`).toBe(ended);
});

test('a restored one is known from then on, whatever comes later', async () => {
  const noted: object[] = [];
  const graph = () => Promise.resolve(accepted({ id: principalId, appId: inputs.adobeAppId, accountEnabled: true }));
  const session = sessionOf({
    inputs,
    graph: graph as unknown as Session['graph'],
    publishKnown: (known) => void noted.push(known),
  });
  await restorePrincipal(session, principalId);
  expect(noted).toEqual([{ principalId }]);
});
