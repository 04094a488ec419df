/** What each situation is, and what leads its page: everything that is told follows from it. */
import { endingOf } from '../../src/conclude.ts';
import type { Observed } from '../../src/model/observed.ts';
import { type SituationKind, situationOf } from '../../src/model/situation.ts';
import {
  assignment,
  confirmed,
  disputed,
  found,
  keyVersion,
  noneTo,
  noVault,
  now,
  olderDetail,
  olderVersion,
  unknown,
  version,
  waived,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo } from '../checks/usage.ts';
import { type Case, invalidOn, outcomeOf } from './outcomes.ts';
import { callsOf, grantUntil, kinds, losses, others, refusedCall } from './situations.ts';

const uri = confirmed(version);
const olderUri = confirmed(olderVersion);
const seconds = (hours: number) => now + hours * 3600;
const after = (hours: number) => new Date(seconds(hours) * 1000).toISOString();
const older = (change: object) => ({ ...keyVersion, version: olderVersion, ...change });
const withOlder = (change: object): Partial<Observed> => ({ keyVersions: found([keyVersion, older(change)]) });
const logged = { usageDays: 7 } as const;
const closed = { networkDefault: 'deny', trustedServicesBypass: false } as const;
const enforced = withVault({ publicNetworkAccess: 'perimeter' });
const disabled = withKey({ enabled: false });
const unseenVersions: Partial<Observed> = { keyVersions: unknown, confirmedVersion: unknown };
const roleOfGroup = { roleAssignments: found([{ ...assignment, principalId: 'a-group', principalType: 'Group' }]) };
const ended = noneTo('2026-05-31');
const error = new Error('no answer');

const told = (what: Case): string => {
  const { kind, lead } = situationOf(outcomeOf(what));
  return `${kind} ${lead.by === 'finding' ? lead.finding.id : lead.by}`;
};

type Row = readonly [what: string, of: Case, told: `${SituationKind} ${string}`];

const withUri: readonly Row[] = [
  ['a warning that could not be checked', { observed: { locks: unknown } }, 'ready nothing'],
  ['a warning that fails', { observed: { locks: found([]) } }, 'harmless vault-lock'],
  ['purge protection is off', { observed: withVault({ purgeProtection: false }) }, 'harmless vault-purge-protection'],
  ['an older version is disabled', { observed: withOlder({ enabled: false }) }, 'harmless key-versions'],
  ['a pinned older version', { asked: { ...olderUri, adobeKeyVersion: 'pinned' } }, 'harmless confirmed-version'],
  ['a disabled key, in a plan', { asked: { mode: 'plan' }, observed: disabled }, 'cut-off key-enabled'],
  ['beside a failure', { asked: { mode: 'ensure' }, observed: disabled, error }, 'cut-off key-enabled'],
  [
    'the confirmed version is disabled beside an enabled one',
    {
      asked: olderUri,
      observed: { ...withOlder({ enabled: false }), confirmedVersion: found({ ...olderDetail, enabled: false }) },
    },
    'cut-off confirmed-key',
  ],
  [
    'another one is disabled, and nobody said which one Adobe uses',
    {
      asked: olderUri,
      observed: {
        ...disabled,
        keyVersions: found([{ ...keyVersion, enabled: false }, older({})]),
        confirmedVersion: found(olderDetail),
      },
    },
    'in-doubt key-enabled',
  ],
  ['the confirmed version was not read', { asked: olderUri, observed: unseenVersions }, 'in-doubt confirmed-key'],
  ['the confirmed version does not exist', { asked: confirmed('c'.repeat(32)) }, 'in-doubt confirmed-key'],
  [
    'a firewall that lets an address in',
    { observed: withVault({ ...closed, ipRules: ['8.8.8.8'] }) },
    'in-doubt vault-network',
  ],
  ['a perimeter in force', { observed: enforced }, 'in-doubt vault-network'],
  [
    'a call refused behind it',
    { asked: logged, observed: { ...enforced, ...callsOf(refusedCall) } },
    'cut-off adobe-use',
  ],
  ['a role that a group may give', { observed: roleOfGroup }, 'in-doubt adobe-grant'],
  ['a role that has ended', { observed: grantUntil(after(-1)) }, 'cut-off adobe-grant'],
  ['an end in 73 hours', { observed: grantUntil(after(73)) }, 'ends-later adobe-grant-lasting'],
  [
    'an expiry that passes, in 71 hours',
    { asked: { expiryWarningDays: 0 }, observed: withKey({ expires: seconds(71) }) },
    'ending key-expiry',
  ],
  [
    'an end that is waived',
    { asked: { waive: waived('adobe-grant-lasting') }, observed: grantUntil(after(48)) },
    'ready nothing',
  ],
  [
    'answers that disagree, waived where they say it first',
    { asked: { waive: waived('key-enabled') }, observed: disputed() },
    'in-doubt confirmed-key',
  ],
  ['a bill that is past due', others['bill-unpaid'] ?? {}, 'ending subscription-state'],
  [
    'a state of the subscription that nobody knows',
    { observed: { subscription: found({ state: 'Paused', tenantId: '' }) } },
    'ready nothing',
  ],
  ['a vault that could not be read', { observed: { vault: unknown, key: unknown } }, 'in-doubt vault-exists'],
  ['inputs for another key', { asked: { keyName: 'another' }, observed: disabled }, 'in-doubt confirmed-key'],
  ['a plan with a change', { asked: { mode: 'plan', deleteLock: true }, observed: { locks: found([]) } }, 'plan plan'],
];

test.each(withUri)('with a confirmed key: %s', (_what, of, kind) => {
  expect(told({ ...of, asked: { ...uri, ...of.asked } })).toBe(kind);
});

const withNone: readonly Row[] = [
  ['a ticket was sent', { asked: { adobeTicket: 'E-1' } }, 'unconfirmed ticket'],
  ['an end in a month', { observed: grantUntil(after(720)) }, 'ends-later ticket'],
  [
    'a call was refused before any was let through',
    { asked: logged, observed: callsOf(refusedCall) },
    'unconfirmed ticket',
  ],
  ['ensure read nothing', { asked: { mode: 'ensure' }, observed: undefined, error }, 'correction failure'],
  ['verify read nothing', { observed: undefined, error }, 'stopped failure'],
  [
    'a name that is taken',
    { asked: { mode: 'ensure' }, observed: { ...noVault, nameTaken: found(true) } },
    'blocked obstacle',
  ],
  [
    'one call was let through, and a later one refused',
    { asked: logged, observed: callsOf(hoursAgo(30), refusedCall) },
    'cut-off adobe-use',
  ],
  [
    'calls were let through to a key that is disabled',
    { asked: logged, observed: { ...disabled, ...callsOf(hoursAgo(30)) } },
    'none-at-risk adobe-confirmation',
  ],
  ['its day is over', { asked: ended }, 'none-over adobe-confirmation'],
  ['the same in a plan', { asked: { ...ended, mode: 'plan' } }, 'none-over adobe-confirmation'],
  [
    'its day is over, and a role was not read',
    { asked: ended, observed: { roleAssignments: unknown } },
    'none-at-risk adobe-confirmation',
  ],
  [
    'its day is over, and a role ends soon',
    { asked: ended, observed: grantUntil(after(48)) },
    'none-at-risk adobe-confirmation',
  ],
];

test.each(withNone)('with none: %s', (_what, of, kind) => {
  expect(told(of)).toBe(kind);
});

test.each(Object.entries(kinds))('the situation %s is of its kind', (kind, what) => {
  expect(told(what)).toMatch(new RegExp(`^${kind} `));
});

test('losses are told as such', () => {
  expect(Object.values(losses).map((what) => told(what).split(' ')[0])).toEqual(
    Object.values(losses).map(() => 'cut-off'),
  );
  expect(situationOf(invalidOn())).toMatchObject({ kind: 'invalid-inputs', urgency: 'look-now' });
});

test.each(['verify', 'ensure', 'gate'] as const)('what has to be done now fails the step in mode %s', (mode) => {
  const ending = { ...uri, mode, expiryWarningDays: 0 } as const;
  expect(endingOf(outcomeOf({ asked: ending, observed: withKey({ expires: seconds(48) }) }))).toBe('failed');
  expect(endingOf(outcomeOf({ asked: ending, observed: withKey({ expires: seconds(100) }) }))).toBe('passed');
});

test.each([{ failOn: 'never' }, { mode: 'plan' }] as const)('but not with %j', (more) => {
  const asked = { ...uri, expiryWarningDays: 0, ...more };
  expect(endingOf(outcomeOf({ asked, observed: withKey({ expires: seconds(48) }) }))).toBe('passed');
});
