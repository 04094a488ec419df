/** Adobe's 24 hours on a loss: until when, and from what they are counted. They never start anew with a later check. */
import type { LoggedCalls } from '../../src/model/audit-log.ts';
import { frenchTime, readableTime } from '../../src/model/dates.ts';
import type { Observed } from '../../src/model/observed.ts';
import { deadlineOf } from '../../src/telling/clock.ts';
import {
  absent,
  confirmed,
  found,
  noVault,
  observed,
  principalId,
  softDeletedKey,
  softDeletedVault,
  vaultScope,
  version,
  withKey,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall } from '../checks/usage.ts';
import { type Case, outcomeOf } from './outcomes.ts';
import { callsOf, refusedCall } from './situations.ts';

const now = Date.parse(observed.at);
const later = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const secondsAgo = (hours: number) => now / 1000 - hours * 3600;
const deletedPrincipal = (hours: number): Partial<Observed> => ({
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil: later(30 * 24 - hours) }),
});
const deletedVault = (hours: number, vaultId = softDeletedVault.vaultId): Partial<Observed> => ({
  ...noVault,
  deletedVault: found({ ...softDeletedVault, vaultId, deletedAt: later(-hours) }),
});
const deletedKey = (deletedAt: string | null): Partial<Observed> => ({
  key: absent,
  deletedKey: found({ ...softDeletedKey, deletedAt }),
});

const operations = {
  policies: 'microsoft.keyvault/vaults/accesspolicies/write',
  vault: 'microsoft.keyvault/vaults/write',
  deletion: 'microsoft.keyvault/vaults/delete',
  role: 'microsoft.authorization/roleassignments/delete',
} as const;
type Event = readonly [operation: keyof typeof operations, ago: number];
/** Adobe has no access; the newest event first, as the log is read. */
const withoutGrant = (...events: readonly Event[]): Case => ({
  observed: { ...withKey({ created: secondsAgo(700) }), roleAssignments: found([]) },
  activity: found({
    isComplete: true,
    entries: events.map(([operation, ago]) => ({
      operation: operations[operation],
      caller: 'eve@contoso.com',
      at: later(-ago),
      resourceId: vaultScope.toLowerCase(),
    })),
  }),
});
const disabledWith = (...rows: readonly Partial<LoggedCalls>[]): Case => ({
  observed: { ...withKey({ enabled: false }), ...callsOf(...rows) },
});
const update = (hours: number): Partial<LoggedCalls> => ({
  operation: 'KeyUpdate',
  appId: 'other',
  ...hoursAgo(hours),
});
const everyHour = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((ago): Event => ['vault', ago]);

type Row = readonly [what: string, of: Case, hours: number, start: string];

/** What was seen may have begun before. */
const orEarlier: readonly Row[] = [
  ['nothing earlier', {}, 24, 'this check'],
  ['an earlier check', { failingSince: later(-5) }, 19, 'our first failed check'],
  ['an issue without a time', { failingSince: 'some day' }, 24, 'this check'],
  ['a key that expired before 1970', { observed: withKey({ expires: -9e15 }) }, 24, 'this check'],
  ['a vault that was deleted elsewhere', { observed: deletedVault(6, '/elsewhere') }, 24, 'this check'],
  ['a vault that was made again', { observed: { ...deletedVault(6), vault: observed.vault } }, 24, 'this check'],
  ['a key that was made again', { observed: { ...deletedKey(later(-6)), key: observed.key } }, 24, 'this check'],
  ['a key of which Azure does not say when', { observed: deletedKey(null) }, 24, 'this check'],
  ['a deletion before 1970', { observed: deletedKey('0001-01-01T00:00:00Z') }, 24, 'this check'],
  ['a deletion in the future, by another clock', { observed: deletedKey(later(1)) }, 24, 'this check'],
  ['the latest of two changes of the key', disabledWith(update(2), update(9)), 22, 'the last logged change of the key'],
  ['one before calls that were let through', disabledWith(update(9), loggedCall()), 24, 'this check'],
  ['one that was refused', disabledWith({ ...update(2), status: 403 }), 24, 'this check'],
  ['later changes put nothing off', withoutGrant(...everyHour, ['policies', 20]), 4, "change of the vault's access"],
  ['not one of long ago', withoutGrant(['role', 2], ['vault', 24 * 40]), 22, "change of the vault's access"],
];
const exactly: readonly Row[] = [
  ['a refused call', { observed: callsOf({ ...refusedCall, ...hoursAgo(3) }) }, 21, 'the first refused call'],
  ['a key that expired', { observed: withKey({ expires: secondsAgo(2) }) }, 22, 'the expiry of the key'],
  ['a deleted vault', { observed: deletedVault(2) }, 22, 'the deletion'],
  ['a deleted key', { observed: deletedKey(later(-3)) }, 21, 'the deletion'],
  ['a deleted principal', { observed: deletedPrincipal(6) }, 18, 'the deletion'],
  ['a deletion before an earlier check', { observed: deletedVault(9), failingSince: later(-5) }, 15, 'the deletion'],
  ['a deletion, though the vault is back', withoutGrant(['vault', 1], ['deletion', 20]), 4, 'the deletion'],
];
const over: readonly Row[] = [
  ['an earlier check', { failingSince: later(-30) }, -6, 'our first failed check'],
  ['a key that expired', { observed: withKey({ expires: secondsAgo(48) }) }, -24, 'the expiry of the key'],
  ['a deleted vault', { observed: deletedVault(26) }, -2, 'the deletion'],
  ['a change of long ago, if there is no other', withoutGrant(['vault', 50]), -26, 'change of the vault'],
  ['a deletion of long ago', withoutGrant(['vault', 1], ['deletion', 90]), -66, 'the deletion'],
];

const deadline = (of: Case) => deadlineOf(outcomeOf({ ...of, asked: { ...confirmed(version), ...of.asked } }));

test.each([...orEarlier.map((row) => [...row, true] as const), ...exactly.map((row) => [...row, false] as const)])(
  'the 24 hours count from the earliest moment that is known: %s',
  (_what, of, hours, start, isEarlier) => {
    const { en, fr } = deadline(of);
    expect(en).toMatch(new RegExp(`^From ${readableTime(later(hours), 'en')} \\(24 hours after .*${start}`));
    expect(fr).toContain(frenchTime(later(hours)));
    expect([en.includes(', or earlier'), fr.includes(', voire plus tôt')]).toEqual([isEarlier, isEarlier]);
  },
);

test.each(over)('the 24 hours are over: %s', (_what, of, hours, start) => {
  const { en, fr } = deadline(of);
  expect(en).toContain(`at any time: the 24 hours since `);
  expect(en).toMatch(new RegExp(`${start}.* ended on ${readableTime(later(hours), 'en')}\\.$`));
  expect(fr).toContain('à tout moment');
});

test('a version that is disabled began to be so no later than its own record changed', () => {
  const { en } = deadline({ observed: withKey({ enabled: false, updated: secondsAgo(7) }) });
  expect(en).toMatch(new RegExp(`^From ${readableTime(later(17), 'en')}`));
});
