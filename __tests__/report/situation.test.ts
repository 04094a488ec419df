/** What each situation is, how its first line begins, and what leads the page. */
import { endingOf } from '../../src/conclude.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Lead, SituationKind } from '../../src/model/situation.ts';
import { situationOf } from '../../src/model/situation.ts';
import { isHeadline } from '../../src/report/fitting-headline.ts';
import { firstLineOf, openingOf } from '../../src/report/situation.ts';
import {
  absent,
  assignment,
  confirmed,
  disputed,
  found,
  keyVersion,
  noVault,
  now,
  olderDetail,
  olderVersion,
  principal,
  principalId,
  unknown,
  version,
  waived,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { type Case, invalid, outcomeOf } from './outcomes.ts';

const uri = confirmed(version);
const olderUri = confirmed(olderVersion);
const hours = (number: number) => now + number * 3600;
const after = (number: number) => new Date(hours(number) * 1000).toISOString();
const older = (change: object) => ({ ...keyVersion, version: olderVersion, ...change });
const withOlder = (change: object): Partial<Observed> => ({ keyVersions: found([keyVersion, older(change)]) });
const instance = {
  id: 'schedule',
  principalId,
  roleId: assignment.roleId.toLowerCase(),
  scope: assignment.scope,
  assignmentId: assignment.id,
  start: null,
};
const grantUntil = (end: string): Partial<Observed> => ({ scheduleInstances: found([{ ...instance, end }]) });
const pastDue = { subscription: found({ state: 'PastDue', tenantId: '' }) };
const calls = (...rows: readonly Parameters<typeof loggedCall>[0][]): Partial<Observed> => ({
  usage: found(usageOf(...rows.map((row) => loggedCall(row)))),
});
const refusedCall = { status: 403, result: 'Forbidden', ...hoursAgo(1) };
const logged = { usageDays: 7 } as const;
const closed = withVault({ networkDefault: 'deny', trustedServicesBypass: false });
const closedWith = (ipRules: readonly string[]) =>
  withVault({ networkDefault: 'deny', trustedServicesBypass: false, ipRules: [...ipRules] });
const enforced = withVault({ publicNetworkAccess: 'perimeter' });
const roleGone = { roleAssignments: found([]) };
const roleOfGroup = { roleAssignments: found([{ ...assignment, principalId: 'a-group', principalType: 'Group' }]) };
const ofAnotherKey = {
  confirmedKeyUri: { kind: 'uri', uri: '', vaultName: 'kv-contoso-cja', keyName: 'another', version },
} as const;
const otherApp = '77777777-7777-4777-8777-777777777777';
const error = new Error('no answer');

type Row = readonly [what: string, of: Case, kind: SituationKind, line: RegExp, lead: string];

const withUri: readonly Row[] = [
  [
    'everything passes',
    { asked: uri },
    'ready',
    /^Nothing to do\. .* no check failed\. If an alert woke you, ask who made that change\.$/,
    'nothing',
  ],
  [
    'a warning fails',
    { asked: uri, observed: { locks: found([]) } },
    'harmless',
    /^Can wait: 1 warning\. /,
    'vault-lock',
  ],
  [
    'an error that takes no access away',
    { asked: uri, observed: withVault({ purgeProtection: false }) },
    'harmless',
    /^Can wait: 1 error\. /,
    'vault-purge-protection',
  ],
  [
    'a newer version than the confirmed one, and Adobe takes the newest',
    { asked: { ...confirmed(olderVersion), adobeKeyVersion: 'latest' } },
    'rotating',
    /^Can wait: ask who created the newer version\. /,
    'rotation',
  ],
  [
    'the same, and Adobe pins the confirmed one',
    { asked: { ...confirmed(olderVersion), adobeKeyVersion: 'pinned' } },
    'harmless',
    /^Can wait: 1 warning\. /,
    'confirmed-version',
  ],
  [
    'a warning that could not be checked',
    { asked: uri, observed: { locks: unknown } },
    'ready',
    /^Nothing to do/,
    'nothing',
  ],
  [
    'a disabled key',
    { asked: uri, observed: withKey({ enabled: false }) },
    'cut-off',
    /^Act now, by 2 June 2026, 00:00 UTC \(24 hours left at the check\): Adobe may purge .*, or earlier\.$/,
    'key-enabled',
  ],
  [
    'the same in a plan',
    { asked: { ...uri, mode: 'plan' }, observed: withKey({ enabled: false }) },
    'cut-off',
    /^Act now/,
    'key-enabled',
  ],
  ['a vault that is gone', { asked: uri, observed: noVault }, 'cut-off', /^Act now, by /, 'vault-exists'],
  [
    'a confirmed version that is disabled beside an enabled one',
    {
      asked: olderUri,
      observed: { ...withOlder({ enabled: false }), confirmedVersion: found({ ...olderDetail, enabled: false }) },
    },
    'cut-off',
    /^Act now/,
    'confirmed-key',
  ],
  [
    'a disabled version beside the confirmed one, while nobody said which one Adobe uses',
    {
      asked: olderUri,
      observed: {
        ...withKey({ enabled: false }),
        keyVersions: found([{ ...keyVersion, enabled: false }, older({})]),
        confirmedVersion: found(olderDetail),
      },
    },
    'in-doubt',
    /^Not checked: nobody knows whether Adobe can still use the key\. A loss is not ruled out: do step 1 now\.$/,
    'key-enabled',
  ],
  [
    'a confirmed version that could not be read',
    { asked: olderUri, observed: { keyVersions: unknown, confirmedVersion: unknown } },
    'in-doubt',
    /^Not checked: the confirmed key was not read\. .* run step 1 now, which only reads, before you call anybody\.$/,
    'confirmed-key',
  ],
  [
    'a confirmed version that does not exist',
    { asked: confirmed('c'.repeat(32)) },
    'in-doubt',
    /^Not checked: nobody knows whether Adobe can still/,
    'confirmed-key',
  ],
  [
    'a firewall that lets nobody in',
    { asked: uri, observed: closed },
    'cut-off',
    /^Act now: .* no deadline for this\.$/,
    'vault-network',
  ],
  [
    'a firewall that lets an address in',
    { asked: uri, observed: closedWith(['8.8.8.8/32']) },
    'in-doubt',
    /^Not checked/,
    'vault-network',
  ],
  ['a perimeter in force', { asked: uri, observed: enforced }, 'in-doubt', /^Not checked/, 'vault-network'],
  [
    'a call that is refused behind that perimeter',
    { asked: { ...uri, ...logged }, observed: { ...enforced, ...calls(refusedCall) } },
    'cut-off',
    /^Act now, by 1 June 2026, 23:00 UTC \(23 hours left at the check\): Adobe may purge the data 24 hours after the first refused call/,
    'adobe-use',
  ],
  [
    'a call that is refused',
    { asked: { ...uri, ...logged }, observed: calls(refusedCall) },
    'cut-off',
    /^Act now/,
    'adobe-use',
  ],
  ['a grant that is gone', { asked: uri, observed: roleGone }, 'cut-off', /^Act now/, 'adobe-grant'],
  ['a grant that a group may give', { asked: uri, observed: roleOfGroup }, 'in-doubt', /^Not checked/, 'adobe-grant'],
  ['a grant that has ended', { asked: uri, observed: grantUntil(after(-1)) }, 'cut-off', /^Act now/, 'adobe-grant'],
  [
    'a grant that ends in two days',
    { asked: uri, observed: grantUntil(after(48)) },
    'ending',
    /^Act now, by 3 June 2026, 00:00 UTC \(48 hours left at the check\): then Adobe's access to the data ends\.$/,
    'adobe-grant-lasting',
  ],
  [
    'a key that expires in two days, and passes',
    { asked: { ...uri, expiryWarningDays: 0 }, observed: withKey({ expires: hours(48) }) },
    'ending',
    /^Act now, by 3 June/,
    'key-expiry',
  ],
  [
    'a key that expires in a year',
    { asked: uri, observed: withKey({ expires: hours(8760) }) },
    'ends-later',
    /^Can wait until 29 May 2027: Adobe's access ends by itself on 1 June 2027 \(UTC\)\.$/,
    'nothing',
  ],
  [
    'an end that is waived',
    { asked: { ...uri, waive: waived('adobe-grant-lasting') }, observed: grantUntil(after(48)) },
    'ready',
    /^Nothing to do\. Adobe confirmed this key, and no check failed that isn't waived\.$/,
    'nothing',
  ],
  [
    'answers that disagree on the key, waived where they say it first',
    { asked: { ...uri, waive: waived('key-enabled') }, observed: disputed() },
    'in-doubt',
    /^Not checked/,
    'confirmed-key',
  ],
  [
    'an older version that is disabled, of which data may depend',
    { asked: uri, observed: withOlder({ enabled: false }) },
    'harmless',
    /^Can wait: 1 warning\. This run passed\.$/,
    'key-versions',
  ],
  [
    'a bill that is past due',
    { asked: uri, observed: pastDue },
    'ending',
    /^Act now, by 2 June 2026 \(UTC\): Azure can disable the subscription any day/,
    'subscription-state',
  ],
  [
    'a vault that could not be read',
    { asked: uri, observed: { vault: unknown, key: unknown } },
    'in-doubt',
    /^Not checked: the confirmed key was not read \(/,
    'vault-exists',
  ],
  [
    'inputs for another key',
    { asked: ofAnotherKey, observed: withKey({ enabled: false }) },
    'in-doubt',
    /^Not checked: nobody knows whether/,
    'confirmed-key',
  ],
  [
    'a run that read nothing',
    { asked: uri, observed: undefined, error },
    'stopped',
    /^Not checked: the run could not .* run step 1 now, which only reads, before you call anybody\.$/,
    'failure',
  ],
  [
    'a lock that could not be put',
    { asked: { ...uri, mode: 'ensure' }, error },
    'failed',
    /^Can wait: the run could not /,
    'failure',
  ],
  [
    'a loss beside a failure',
    { asked: { ...uri, mode: 'ensure' }, observed: withKey({ enabled: false }), error },
    'cut-off',
    /^Act now/,
    'key-enabled',
  ],
  [
    'a plan with a change',
    { asked: { ...uri, mode: 'plan', deleteLock: true }, observed: { locks: found([]) } },
    'plan',
    /^Next: have the owners agree to the plan/,
    'plan',
  ],
  [
    'a waiver in the place of the check',
    {
      asked: { ...olderUri, waive: waived('confirmed-key', 'confirmed-version') },
      observed: { keyVersions: unknown, confirmedVersion: unknown },
    },
    'waived',
    /^Can wait: check that the waiver/,
    'waiver',
  ],
];

const withNone: readonly Row[] = [
  ['everything passes', {}, 'unconfirmed', /^Next: send the ticket below/, 'ticket'],
  ['a ticket was sent', { asked: { adobeTicket: 'E-1' } }, 'unconfirmed', /^Next: when Adobe replies/, 'ticket'],
  ['a disabled key', { observed: withKey({ enabled: false }) }, 'not-ready', /^Next: follow the steps /, 'key-enabled'],
  [
    'nothing there',
    { asked: { mode: 'plan' }, observed: { ...noVault, principal: absent } },
    'plan',
    /^Next: have the owners agree to the plan\. Nothing was changed\. It can wait/,
    'plan',
  ],
  [
    'what could not be read',
    { observed: { roleAssignments: unknown } },
    'unread',
    /^Next: follow the steps below, since 1 check that decides/,
    'adobe-grant',
  ],
  [
    'a stranger application',
    { asked: { adobeAppId: otherApp }, observed: { principal: found({ ...principal, appId: otherApp }) } },
    'foreign',
    /^Next: find out who named/,
    'adobe-application',
  ],
  [
    'a grant that ends in two days',
    { observed: grantUntil(after(48)) },
    'ends-unused',
    /^Next: renew what ends on 3 June/,
    'adobe-grant-lasting',
  ],
  ['a bill that is past due', { observed: pastDue }, 'ends-unused', /^Next: have the bill paid/, 'subscription-state'],
  [
    'a grant that ends in a month',
    { observed: grantUntil(after(720)) },
    'ends-later',
    /^Can wait until 28 June 2026/,
    'ticket',
  ],
  [
    'a run that read nothing in ensure',
    { asked: { mode: 'ensure' }, observed: undefined, error },
    'correction',
    /^Next: the run could not/,
    'failure',
  ],
  [
    'a run that read nothing in verify',
    { observed: undefined, error },
    'stopped',
    /^Not checked: .*Correct it, and run again now\.$/,
    'failure',
  ],
  [
    'a vault that is in the way',
    { asked: { mode: 'ensure' }, observed: { ...noVault, nameTaken: found(true) } },
    'blocked',
    /^Next: follow the steps below. It can wait/,
    'obstacle',
  ],
];

const doubted: readonly Row[] = [
  [
    'calls that were let through',
    { asked: logged, observed: calls({}) },
    'none-over',
    /^Can wait until the next working day: /,
    'adobe-confirmation',
  ],
  [
    'such calls, and a disabled key',
    { asked: logged, observed: { ...withKey({ enabled: false }), ...calls({ ...hoursAgo(30) }) } },
    'none-at-risk',
    /^Not checked: whether Adobe confirmed a key here\./,
    'adobe-confirmation',
  ],
  [
    'such calls, and one that is refused since',
    { asked: logged, observed: calls({ ...hoursAgo(30) }, refusedCall) },
    'cut-off',
    /^Act now, by /,
    'adobe-use',
  ],
];

const ended: Case['asked'] = { confirmedKeyUri: { kind: 'none', until: '2026-05-31' } };
const endedRows: readonly Row[] = [
  [
    'everything passes',
    { asked: ended },
    'none-over',
    /^Can wait until the next working day: nothing/,
    'adobe-confirmation',
  ],
  [
    'a disabled key',
    { asked: ended, observed: withKey({ enabled: false }) },
    'none-at-risk',
    /^Not checked/,
    'adobe-confirmation',
  ],
  [
    'a role that could not be read',
    { asked: ended, observed: { roleAssignments: unknown } },
    'none-at-risk',
    /^Not checked/,
    'adobe-confirmation',
  ],
  [
    'a grant that ends in two days',
    { asked: ended, observed: grantUntil(after(48)) },
    'none-at-risk',
    /^Not checked/,
    'adobe-confirmation',
  ],
  ['a plan', { asked: { ...ended, mode: 'plan' } }, 'none-over', /^Can wait/, 'adobe-confirmation'],
];

test.each(endedRows)('with none whose day is over: %s', (_, of, kind, line, lead) => {
  expect(toldOf(of)).toEqual([kind, lead, expect.stringMatching(line), []]);
});

const leadName = (lead: Lead): string => (lead.by === 'finding' ? lead.finding.id : lead.by);

/** What is told of a case, and each headline that is none. */
function toldOf(of: Case): readonly [kind: SituationKind, lead: string, line: string, wrong: readonly string[]] {
  const outcome = outcomeOf(of);
  const { kind, lead } = situationOf(outcome);
  const { headline } = openingOf(outcome);
  const wrong = [headline.en, headline.fr].filter((title) => !isHeadline(title));
  return [kind, leadName(lead), firstLineOf(outcome).en, wrong];
}

test.each(withUri)('with a confirmed key: %s', (_, of, kind, line, lead) => {
  expect(toldOf(of)).toEqual([kind, lead, expect.stringMatching(line), []]);
});

test.each(withNone)('while setting up: %s', (_, of, kind, line, lead) => {
  expect(toldOf(of)).toEqual([kind, lead, expect.stringMatching(line), []]);
});

test.each(doubted)('with none, against the log: %s', (_, of, kind, line, lead) => {
  expect(toldOf(of)).toEqual([kind, lead, expect.stringMatching(line), []]);
});

test('a call that was refused before any was let through is a matter of setting up', () => {
  expect(situationOf(outcomeOf({ asked: logged, observed: calls(refusedCall) })).urgency).toBe('next');
});

test('without inputs nobody knows which key to look at', () => {
  expect(situationOf(invalid)).toMatchObject({ kind: 'invalid-inputs', urgency: 'not-checked' });
  expect(firstLineOf(invalid).en).toMatch(/^Not checked: the inputs are invalid/);
});

test.each([
  [
    'a loss',
    { observed: withKey({ enabled: false }) },
    'No access to Customer Journey Analytics data: the key is disabled',
  ],
  ['a firewall', { observed: closed }, "Customer Journey Analytics data at risk: the vault's firewall is closed"],
  ['an end', { observed: grantUntil(after(48)) }, "Adobe's access to Customer Journey Analytics data ends soon"],
] as const)('the headline of %s says whose data it is about', (_, of, title) => {
  expect(openingOf(outcomeOf({ asked: uri, ...of })).headline.en).toContain(title);
});

test('in French, a deadline also has the times of Paris and Montréal', () => {
  const { fr } = firstLineOf(outcomeOf({ asked: uri, observed: grantUntil(after(48)) }));
  expect(fr).toContain(
    'avant le 3 juin 2026 à 00:00 UTC (3 juin à 02:00 à Paris, 2 juin à 20:00 à Montréal\u00A0; il restait 48\u00A0heures lors du contrôle)',
  );
});

test.each(['verify', 'ensure', 'gate'] as const)('what has to be done now fails the step in mode %s', (mode) => {
  const ending = { ...uri, mode, expiryWarningDays: 0 } as const;
  expect(endingOf(outcomeOf({ asked: ending, observed: withKey({ expires: hours(48) }) }))).toBe('failed');
  expect(endingOf(outcomeOf({ asked: ending, observed: withKey({ expires: hours(100) }) }))).toBe('passed');
});

test('but not where nothing may fail it, or in a plan', () => {
  const asked = { ...uri, expiryWarningDays: 0 } as const;
  const ends = withKey({ expires: hours(48) });
  expect(endingOf(outcomeOf({ asked: { ...asked, failOn: 'never' }, observed: ends }))).toBe('passed');
  expect(endingOf(outcomeOf({ asked: { ...asked, mode: 'plan' }, observed: ends }))).toBe('passed');
});

test('a version in use that could not be read is not told as enabled', () => {
  const { en } = firstLineOf(
    outcomeOf({ asked: olderUri, observed: { keyVersions: unknown, confirmedVersion: unknown } }),
  );
  expect(en).not.toMatch(/enabled|no check failed/);
});
