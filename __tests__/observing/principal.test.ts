/** Which of several deleted service principals is restored, and whom an ID that is given hides. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { chooseDeleted, readPrincipal } from '../../src/observing/read-principal.ts';
import { accepted, refusals, refusedBy, sessionOf } from '../changes/session.ts';
import { assignment, found, inputsOf, unknown } from '../checks/tenant.ts';

const [newest, middle, oldest] = [9, 8, 7].map((day) => `0000000${day}-0000-4000-8000-000000000000`);
const deleted = [newest, middle, oldest].map((id = '') => ({ id, restorableUntil: null }));
const role = (principalId = '') => found([{ ...assignment, principalId }]);

test.each([
  ['the one that the inputs name', oldest, role(middle), oldest],
  ['the one that holds the role', undefined, role(middle), middle],
  ['the newest, where none holds it', undefined, role('another'), newest],
  ['the newest, where roles could not be read', undefined, unknown, newest],
])('%s', (_, adobePrincipalId, roles, chosen) => {
  expect(chooseDeleted(deleted, inputsOf({ adobePrincipalId }), roles)?.id).toBe(chosen);
});

test('none of none', () => {
  expect(chooseDeleted([], inputsOf(), role())).toBeUndefined();
});

describe('an ID that is given', () => {
  const body = { id: newest, appId: inputsOf().adobeAppId, accountEnabled: true };
  const unasked = sessionOf({ inputs: inputsOf({ adobePrincipalId: oldest }) });
  const missing = { service: 'graph', status: 404, code: 'Request_ResourceNotFound' } as const;

  test.each([
    [
      'that nobody has hides no service principal of the application',
      missing,
      { presence: 'found', value: { id: newest } },
    ],
    [
      'that may not be read is believed',
      refusals.forbidden,
      { presence: 'found', value: { id: oldest, from: 'input' } },
    ],
  ])('%s', async (_what, refusal, expected) => {
    const graph: typeof unasked.graph = (_operation, { url }) =>
      url.includes('appId=')
        ? Promise.resolve({ ...accepted(body), headers: createHttpHeaders(), request: createPipelineRequest({ url }) })
        : refusedBy(refusal);
    expect(await readPrincipal({ ...unasked, graph })).toMatchObject(expected);
  });
});
