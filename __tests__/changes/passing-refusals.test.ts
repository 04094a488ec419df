/** Which refusals are waited out, and which are final. */
import {
  isHeldByDeleted,
  whileBusy,
  whileParentIsUnknown,
  whileRolesPropagate,
} from '../../src/changes/passing-refusals.ts';
import { ending, inTurn, refusedBy, sessionOf } from './session.ts';

const waits = {
  busy: whileBusy,
  roles: whileRolesPropagate,
  parent: (session: Parameters<typeof whileBusy>[0], change: () => Promise<string>) =>
    whileParentIsUnknown(session, 'vault', change),
};
const held = 'A vault with the same name already exists in deleted state.';

test.each<[keyof typeof waits, status: number, code: string, message: string, isWaited: boolean]>([
  ['busy', 409, 'ConflictError', 'A conflict occurred.', true],
  ['busy', 409, 'ConflictError', held, false],
  ['busy', 409, 'Conflict', 'A conflict occurred.', false],
  ['busy', 409, 'VaultAlreadyExists', 'The name is taken.', false],
  ['roles', 400, 'ForbiddenByRbac', '', true],
  ['roles', 403, 'ForbiddenByRbac', '', false],
  ['roles', 400, 'BadRequest', '', false],
  ['parent', 404, 'ResourceGroupNotFound', '', true],
  ['parent', 404, 'ParentResourceNotFound', '', true],
  ['parent', 404, 'ResourceNotFound', '', true],
  ['parent', 404, 'SubscriptionNotFound', '', false],
  ['parent', 400, 'ResourceNotFound', '', false],
])('%s: %d %s %s', async (wait, status, code, message, isWaited) => {
  const turns = inTurn(['refused', 'made']);
  const change = () => {
    const turn = turns.next();
    return turn === 'made' ? Promise.resolve(turn) : refusedBy({ status, code, message });
  };
  expect(await ending(waits[wait](sessionOf({}), change))).toBe(isWaited ? 'made' : code);
});

describe('what lasts', () => {
  test('is told as Azure told it, when the time is over', async () => {
    const busy = () => refusedBy({ status: 409, code: 'ConflictError' });
    expect(await ending(whileBusy(sessionOf({}), busy))).toBe('ConflictError');
  });

  test('of a name that a deleted vault has is known by both code and message', () => {
    const details = { service: 'arm', operation: { en: '', fr: '' }, status: 409 } as const;
    expect(isHeldByDeleted({ ...details, code: 'VaultAlreadyExists', message: held })).toBe(false);
    expect(isHeldByDeleted({ ...details, code: 'ConflictError', message: held })).toBe(true);
  });
});
