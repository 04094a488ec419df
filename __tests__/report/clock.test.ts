/** Adobe's 24 hours on a loss: until when, and from what they are counted. */
import type { LoggedCalls } from '../../src/model/audit-log.ts';
import { readableTime } from '../../src/model/dates.ts';
import type { Outcome } from '../../src/model/outcome.ts';
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
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { outcomeOf } from './outcomes.ts';

const now = Date.parse(observed.at);
const secondsAgo = (hours: number) => now / 1000 - hours * 3600;
const refused = { usage: found(usageOf(loggedCall({ status: 403, result: 'Forbidden', ...hoursAgo(3) }))) };
const deletedPrincipal = (hours: number) => ({
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil: hoursLater(30 * 24 - hours) }),
});
const deletedVault = (hours: number, vaultId = softDeletedVault.vaultId) => ({
  ...noVault,
  deletedVault: found({ ...softDeletedVault, vaultId, deletedAt: hoursLater(-hours) }),
});
const deletedKey = (deletedAt: string | null) => ({ key: absent, deletedKey: found({ ...softDeletedKey, deletedAt }) });
const since = (failingSince: string): Outcome => ({ ...outcomeOf(), failingSince });
const hoursLater = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

const timeIn = (hours: number, language: 'en' | 'fr') => readableTime(hoursLater(hours), language);

type Row = readonly [what: string, outcome: Outcome, hours: number, start?: string];

/** Counted from the run or an earlier one, which may have seen the loss late. */
const fromCheck: readonly Row[] = [
  ['nothing earlier', outcomeOf(), 24],
  ['an earlier check', since(hoursLater(-5)), 19],
  ['an issue without a time', since('some day'), 24],
  ['a key that expired before 1970', outcomeOf({ observed: withKey({ expires: -9e15 }) }), 24],
  ['a key that expires soon', outcomeOf({ observed: withKey({ expires: secondsAgo(-2) }) }), 24],
  ['a vault that was deleted elsewhere', outcomeOf({ observed: deletedVault(6, '/elsewhere') }), 24],
  ['a vault that was made again', outcomeOf({ observed: { ...deletedVault(6), vault: observed.vault } }), 24],
  ['a key that was made again', outcomeOf({ observed: { ...deletedKey(hoursLater(-6)), key: observed.key } }), 24],
  ['a key of which Azure does not say when', outcomeOf({ observed: deletedKey(null) }), 24],
  ['a deletion before 1970', outcomeOf({ observed: deletedKey('0001-01-01T00:00:00Z') }), 24],
  ['a deletion in the future, by another clock', outcomeOf({ observed: deletedKey(hoursLater(1)) }), 24],
];

const fromStart: readonly Row[] = [
  ['a refused call', outcomeOf({ observed: refused }), 21, 'the first refused call'],
  ['a key that expired', outcomeOf({ observed: withKey({ expires: secondsAgo(2) }) }), 22, 'the expiry of the key'],
  ['a deleted vault', outcomeOf({ observed: deletedVault(2) }), 22, 'the deletion of the vault'],
  ['a deleted key', outcomeOf({ observed: deletedKey(hoursLater(-3)) }), 21, 'the deletion of the key'],
  [
    'a vault deleted before an earlier check',
    { ...outcomeOf({ observed: deletedVault(9) }), failingSince: hoursLater(-5) },
    15,
    'the deletion of the vault',
  ],
  ['a deleted one', outcomeOf({ observed: deletedPrincipal(6) }), 18, 'the deletion of the service principal'],
];

const disabling = (hours: number) => loggedCall({ operation: 'KeyUpdate', appId: 'other', ...hoursAgo(hours) });
const disabledWith = (...rows: readonly LoggedCalls[]) =>
  outcomeOf({
    asked: confirmed(version),
    observed: { ...withKey({ enabled: false }), usage: found(usageOf(...rows)) },
  });

test.each([
  ['the latest of two', [disabling(2), disabling(9)], 22, '24 hours after the last logged change of the key'],
  [
    'one before the calls that were let through',
    [disabling(9), loggedCall()],
    24,
    '24 hours after our first failed check',
  ],
  ['one that was refused', [{ ...disabling(2), status: 403 }], 24, '24 hours after our first failed check'],
] as const)('a logged change began the loss no later: %s', (_what, rows, hours, start) => {
  const { en } = deadlineOf(disabledWith(...rows));
  expect(en).toContain(`, by ${timeIn(hours, 'en')}`);
  expect(en).toContain(start);
});

const operations = {
  policies: 'microsoft.keyvault/vaults/accesspolicies/write',
  vault: 'microsoft.keyvault/vaults/write',
  deletion: 'microsoft.keyvault/vaults/delete',
  role: 'microsoft.authorization/roleassignments/delete',
} as const;
const at = (operation: keyof typeof operations, ...hours: readonly number[]) =>
  hours.map((ago) => ({
    operation: operations[operation],
    caller: `${operation}-${ago}@contoso.com`,
    at: hoursLater(-ago),
    resourceId: vaultScope.toLowerCase(),
  }));
/** Adobe has no access; the newest event first, as the log is read. */
const withoutGrant = (...events: readonly ReturnType<typeof at>[]) =>
  outcomeOf({
    asked: confirmed(version),
    observed: { ...withKey({ created: secondsAgo(700) }), roleAssignments: found([]) },
    activity: found({ entries: events.flat(), isComplete: true }),
  });
const everyHour = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const ofAccess = "after the last logged change of the vault's access, or earlier.";
const ofVault = 'after the last logged change of the vault, or earlier.';

test.each([
  [
    'later changes of the vault put nothing off',
    withoutGrant(at('vault', ...everyHour), at('policies', 20)),
    4,
    ofAccess,
  ],
  [
    'the newest of its kind',
    withoutGrant(at('role', 2), at('policies', 20), at('vault', 30)),
    -6,
    'of the vault ended',
  ],
  ['not one of long ago', withoutGrant(at('role', 2), at('vault', 24 * 40)), 22, ofAccess],
  ['one of long ago, if there is no other', withoutGrant(at('vault', 50)), -26, 'of the vault ended'],
  [
    'one of two days before an earlier check',
    { ...withoutGrant(at('vault', 1), at('policies', 52)), failingSince: hoursLater(-10) },
    -28,
    "of the vault's access ended",
  ],
  [
    'a deletion, though the vault is back',
    withoutGrant(at('vault', 1), at('deletion', 20)),
    4,
    'after the deletion of the vault.',
  ],
  ['also one of long ago', withoutGrant(at('vault', 1), at('deletion', 90)), -66, 'the deletion of the vault ended'],
  ['but not of a vault before this key', withoutGrant(at('vault', 1), at('deletion', 900)), 23, ofVault],
] as const)('what the activity log shows: %s', (_what, outcome, hours, told) => {
  const { en, fr } = deadlineOf(outcome);
  expect(en).toContain(`on ${timeIn(hours, 'en')}`.slice(hours < 0 ? 0 : 3));
  expect(en).toContain(told);
  expect(fr.endsWith(', voire avant.')).toBe(en.endsWith(', or earlier.'));
});

const over: readonly Row[] = [
  ['an earlier check', since(hoursLater(-30)), -6, 'our first failed check'],
  ['a key that expired', outcomeOf({ observed: withKey({ expires: secondsAgo(48) }) }), -24, 'the expiry of the key'],
  ['a deleted vault', outcomeOf({ observed: deletedVault(26) }), -2, 'the deletion of the vault'],
];

test.each(fromCheck)('the 24 hours may have begun before the first failed check: %s', (_what, outcome, hours) => {
  const { en, fr } = deadlineOf(outcome);
  const left = `${timeIn(hours, 'en')} (${hours} hours left at the check)`;
  expect(en).toBe(`, by ${left}: Adobe may purge the data 24 hours after our first failed check, or earlier.`);
  expect(fr).toContain(`, avant le ${timeIn(hours, 'fr')} (`);
  expect(fr).toContain(`il restait ${hours}\u00A0heures lors du contrôle)\u00A0: Adobe peut supprimer les données 24`);
  expect(fr).toContain('notre premier contrôle en échec, voire avant.');
});

test.each(fromStart)(
  'the 24 hours count from the earliest moment that is known: %s',
  (_what, outcome, hours, start) => {
    const { en, fr } = deadlineOf(outcome);
    const left = `${timeIn(hours, 'en')} (${hours} hours left at the check)`;
    expect(en).toBe(`, by ${left}: Adobe may purge the data 24 hours after ${start}.`);
    expect(fr).toContain(`, avant le ${timeIn(hours, 'fr')} (`);
    expect(fr).not.toContain('voire avant');
  },
);

test.each(over)('the 24 hours are over: %s', (_what, outcome, hours, start) => {
  const { en, fr } = deadlineOf(outcome);
  const ended = `The 24 hours since ${start} ended on ${timeIn(hours, 'en')}.`;
  expect(en).toBe(`: Adobe may purge the data at any time. ${ended}`);
  expect(fr).toContain('à tout moment. Les 24\u00A0heures depuis');
  expect(fr).toContain(`ont pris fin le ${timeIn(hours, 'fr')} (`);
});
