/** When the lock is written, and whose it is said to be, after each answer of Azure. */
import type { Session } from '../../src/azure/clients.ts';
import { makeLock } from '../../src/changes/change-lock.ts';
import { group, inputs, vaultScope } from '../checks/tenant.ts';
import { accepted, ending, inTurn, refusals, refusedBy, sessionOf } from './session.ts';

type Lock = readonly [level: string, scope: string];
const mine: Lock = ['CanNotDelete', vaultScope];
const none: readonly Lock[] = [];
const own: readonly Lock[] = [mine];
const lockAt = (level: string, scope: string) => ({
  id: `${scope}/providers/Microsoft.Authorization/locks/one`,
  name: 'one',
  properties: { level },
});
type Answer = keyof typeof refusals | 'accepted';

/** `seen`: the locks that each list has. */
test.each<[string, readonly Answer[], seen: readonly (readonly Lock[])[], string]>([
  ['no lock', ['accepted'], [none], '1 sent: ours'],
  ['a lock that somebody created since', ['accepted'], [own], '0 sent: of somebody else'],
  ['another level, which a write would replace', ['accepted'], [[['Unknown', vaultScope]]], '0 sent: of somebody else'],
  ['one above the vault', ['accepted'], [[['ReadOnly', group]]], '0 sent: of somebody else'],
  ['one of a key in it', ['accepted'], [[['CanNotDelete', `${vaultScope}/keys/x`]]], '1 sent: ours'],
  ['one of a vault with a similar name', ['accepted'], [[['CanNotDelete', `${vaultScope}-2`]]], '1 sent: ours'],
  ['a conflict, and there', ['conflict'], [none, own], '1 sent: of somebody else'],
  ['a conflict, and not there', ['conflict'], [none, none], '1 sent: Conflict'],
  ['lost, and done', ['lost'], [none, own], '1 sent: ours'],
  ['lost, and somebody was faster', ['lost'], [none, none, own], '1 sent: ours'],
  ['refused', ['forbidden'], [none], '1 sent: AuthorizationFailed'],
])('%s', async (_, sent, seen, ended) => {
  const [writes, lists] = [inTurn(sent), inTurn(seen)];
  const arm = {
    put: () => {
      const answer = writes.next();
      return answer === 'accepted' ? Promise.resolve(accepted(lockAt(...mine))) : refusedBy(refusals[answer]);
    },
    list: () => Promise.resolve(lists.next().map((one) => lockAt(...one))),
  };
  const end = await ending(makeLock(sessionOf({ inputs, arm: arm as unknown as Session['arm'] })));
  expect(`${writes.asked()} sent: ${end}`).toBe(ended);
});
