/** When the lock is written, and whose it is said to be, after each answer of Azure. */
import { afterEach, expect, test } from '@jest/globals';
import type { Session } from '../../src/azure/clients.ts';
import { makeLock } from '../../src/changes/lock.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { Deadline } from '../../src/runtime/deadline.ts';
import { group, inputs, vaultScope } from '../checks/tenant.ts';
import { sessionOf } from './session.ts';

const operation = { en: 'lock it', fr: 'le verrouiller' };
const answers = {
  accepted: undefined,
  conflict: { status: 409, code: 'Conflict' },
  lost: { status: undefined, code: 'ECONNRESET', answerLost: true, transient: true },
  forbidden: { status: 403, code: 'AuthorizationFailed' },
} as const;
type Lock = readonly [level: string, scope: string];
const mine: Lock = ['CanNotDelete', vaultScope];
const none: readonly Lock[] = [];
const own: readonly Lock[] = [mine];
const lockAt = (level: string, scope: string) => ({
  id: `${scope}/providers/Microsoft.Authorization/locks/one`,
  name: 'one',
  properties: { level },
});

let deadline: Deadline | undefined;
afterEach(() => deadline?.close());

/** @param seen the locks that each list has */
async function ending(sent: readonly (keyof typeof answers)[], seen: readonly (readonly Lock[])[]): Promise<string> {
  const [left, lists] = [[...sent], [...seen]];
  deadline = new Deadline(60_000);
  // A pause takes no time.
  Object.assign(deadline, { wait: () => Promise.resolve() });
  const arm = {
    put: () => {
      const answer = answers[left.shift() ?? 'forbidden'];
      const accepted = { status: 201, headers: new Map(), bodyAsText: JSON.stringify(lockAt(...mine)) };
      if (answer === undefined) return Promise.resolve(accepted);
      return Promise.reject(new ServiceError({ service: 'arm', operation, message: '', ...answer }));
    },
    list: () => Promise.resolve((lists.shift() ?? []).map((one) => lockAt(...one))),
  };
  const session = sessionOf({ deadline, inputs, arm: arm as unknown as Session['arm'] });
  const ended = await makeLock(session).then(
    (isOurs) => (isOurs ? 'ours' : 'of somebody else'),
    (error: unknown) => (error instanceof ServiceError ? error.details.code : String(error)),
  );
  return `${sent.length - left.length} sent: ${ended}`;
}

test.each<[string, readonly (keyof typeof answers)[], readonly (readonly Lock[])[], string]>([
  ['no lock', ['accepted'], [none], '1 sent: ours'],
  ['a lock that somebody created since', ['accepted'], [own], '0 sent: of somebody else'],
  [
    'one of another level, which a write would replace',
    ['accepted'],
    [[['Unknown', vaultScope]]],
    '0 sent: of somebody else',
  ],
  ['one above the vault', ['accepted'], [[['ReadOnly', group]]], '0 sent: of somebody else'],
  ['one of a key in it', ['accepted'], [[['CanNotDelete', `${vaultScope}/keys/x`]]], '1 sent: ours'],
  ['one of a vault with a similar name', ['accepted'], [[['CanNotDelete', `${vaultScope}-2`]]], '1 sent: ours'],
  ['a conflict, and there', ['conflict'], [none, own], '1 sent: of somebody else'],
  ['a conflict, and not there', ['conflict'], [none, none], '1 sent: Conflict'],
  ['lost, and done', ['lost'], [none, own], '1 sent: ours'],
  ['lost, and somebody was faster', ['lost'], [none, none, own], '1 sent: ours'],
  ['refused', ['forbidden'], [none], '1 sent: AuthorizationFailed'],
])('%s', async (_, sent, seen, ended) => {
  expect(await ending(sent, seen)).toBe(ended);
});
