/** Which of several deleted service principals is restored. */
import { chooseDeleted } from '../../src/observing/read-principal.ts';
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
