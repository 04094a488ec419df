/** The urgent message to Adobe: it claims no more than is known, and there is none while Adobe can use the key. */
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { incidentText, messageOf } from '../../src/telling/message.ts';
import {
  absent,
  assignment,
  confirmed,
  denyAssignment,
  found,
  noVault,
  olderDetail,
  olderVersion,
  policy,
  principal,
  softDeletedKey,
  unknown,
  version,
  waived,
  withKey,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo } from '../checks/usage.ts';
import { outcomeOf } from './outcomes.ts';
import { asConfirmed, callsOf, grantUntil, refusedCall } from './situations.ts';

const outcome = (observed: Partial<Observed>, more: Partial<Inputs> = {}) =>
  outcomeOf({ asked: { ...asConfirmed, ...more }, observed });
/** Without the line ends within a sentence. */
const textOf = (...of: Parameters<typeof outcome>) =>
  incidentText(outcome(...of)).replaceAll(/(?<=\S)\n(?: {2})?(?=[^\n-])/g, ' ');

const disabled = withKey({ enabled: false });
const leaving: Partial<Observed> = { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) };
const otherId = '5e1f0c8a-1111-4222-8333-444455556666';
const roles = (...some: readonly Partial<typeof assignment>[]): Partial<Observed> => ({
  roleAssignments: found(some.map((each) => ({ ...assignment, ...each }))),
});
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const admin = '00482a5a-887f-4fb3-b363-3b7fe8e74483';
const byInput = found({ ...principal, from: 'input' as const });
const olderOff = (change: object) => ({
  keyVersions: found([{ ...olderDetail, ...change }]),
  confirmedVersion: found({ ...olderDetail, ...change }),
});

const can = {
  not: ['Your application can no longer use', 'otre application ne peut plus utiliser'],
  perhaps: ['Your application might be unable to use', 'otre application ne peut peut-être plus utiliser'],
  soon: ['Your application might soon be unable to use', 'otre application pourrait bientôt'],
} as const;

test.each<[string, Partial<Observed>, keyof typeof can, Partial<Inputs>?]>([
  ['a disabled key', disabled, 'not'],
  ['a confirmed version that is disabled', olderOff({ enabled: false }), 'not', confirmed(olderVersion)],
  ['an expiry, which may be a wrong date', withKey({ expires: 1 }), 'perhaps'],
  ['an expiry of the confirmed version', olderOff({ expires: 1 }), 'perhaps', confirmed(olderVersion)],
  ['a confirmed version that is not active yet', olderOff({ notBefore: 4e9 }), 'perhaps', confirmed(olderVersion)],
  ['a group that is being deleted', leaving, 'soon'],
  ['the same, with a role that is gone', { ...leaving, ...roles() }, 'soon'],
  ['no service principal, whatever ID is given', { principal: absent }, 'not', { adobePrincipalId: otherId }],
  ['a deny assignment over roles', { denyAssignments: found([denyAssignment]) }, 'not'],
  ['a role that ended, and is listed still', grantUntil('2026-05-31T23:00:00Z'), 'perhaps'],
  ['no role', roles(), 'not'],
  ['a role of somebody else', roles({ principalId: otherId }), 'not'],
  ['a role that uses no key', { ...roles({ principalId: otherId, roleId: reader }), principal: byInput }, 'not'],
  ['no policy', withPolicies(), 'not'],
  ['another role, and a disabled key', { ...roles({ roleId: admin }), ...disabled }, 'not'],
  ['another role, and an expiry', { ...roles({ roleId: admin }), ...withKey({ expires: 1 }) }, 'perhaps'],
])('it claims no more than is known: %s', (_what, observed, says, ...more) => {
  const [en, fr] = can[says];
  expect(textOf(observed, ...more)).toContain(en);
  expect(incidentText(outcome(observed, ...more), 'fr').replaceAll('\n', ' ')).toContain(fr);
});

test.each<[string, Partial<Observed>, Partial<Inputs>?]>([
  ['another role', roles({ roleId: admin })],
  ['a policy of others, perhaps a group', withPolicies({ ...policy, objectId: otherId })],
  [
    'two policies that give all together',
    withPolicies({ ...policy, keys: ['get'] }, { ...policy, keys: ['wrapkey', 'unwrapkey'] }),
  ],
  [
    'a policy, and a deny assignment that may not count',
    { ...withPolicies(policy), denyAssignments: found([denyAssignment]) },
  ],
  ["a role that may be Adobe's", { ...roles({ principalId: otherId }), principal: byInput }],
  ['a key that was not read', { key: unknown }],
])('it is to be filled in where a person has to look first: %s', (_what, observed, ...more) => {
  expect(incidentText(outcome(observed, ...more))).toBe('');
  expect(messageOf(outcome(observed, ...more))).toContain('Your application might be unable to use');
});

test.each<[string, Partial<Observed>, Partial<Inputs>?]>([
  ['a key that is well', {}],
  ['a warning', withKey({ rotates: true })],
  ['a protection that is off', withVault({ purgeProtection: false })],
  ['a version that a working key never had', {}, confirmed('c'.repeat(32))],
  ["an ID that is another application's", { principal: found({ ...principal, appId: otherId }) }],
  ['inputs for another key', disabled, { keyName: 'another' }],
  [
    'a closed network that is waived, since it lets somebody in',
    withVault({ networkDefault: 'deny', trustedServicesBypass: false, ipRules: ['203.0.113.7'] }),
    { waive: waived('vault-network') },
  ],
])('there is none for %s', (_what, observed, ...more) => {
  expect(incidentText(outcome(observed, ...more))).toBe('');
});

test('without a confirmation there is one only where Adobe used the key, and is refused now', () => {
  const unconfirmed = (observed: Partial<Observed>) => incidentText(outcomeOf({ asked: { usageDays: 7 }, observed }));
  expect(unconfirmed(callsOf(refusedCall, hoursAgo(24)))).toContain('the latest KeyUnwrap');
  const withCause = unconfirmed({ ...callsOf(refusedCall, hoursAgo(24)), ...disabled });
  expect(withCause).toMatch(/^- What we see: key version .* is\s+disabled/m);
  expect(withCause).toMatch(/first\s+refused\s+call\s+was\s+on\s+31\s+May\s+2026,\s+23:00\s+UTC/);
  expect([callsOf(refusedCall), callsOf({}), { ...callsOf(refusedCall), ...disabled }].map(unconfirmed)).toEqual([
    '',
    '',
    '',
  ]);
});

test('it tells the earliest that is known, and each cause once', () => {
  const deleted = (deletedAt: string | null) =>
    textOf({ key: absent, deletedKey: found({ ...softDeletedKey, deletedAt }) });
  expect(deleted('2026-05-31T21:00:00Z')).toMatch(/deleted\s+on\s+31\s+May\s+2026,\s+21:00\s+UTC/);
  expect(deleted(null)).not.toMatch(/deleted\s+on/);
  const { failingSince } = { failingSince: '2026-05-30T05:17:00.000Z' };
  expect(incidentText({ ...outcome(disabled), failingSince })).toContain('30 May 2026, 05:17 UTC');
  for (const observed of [noVault, { principal: absent }])
    expect(textOf(observed).match(/What we see/g)).toHaveLength(1);
});

test('it names the version that Adobe confirmed, and in the language of the ticket', () => {
  const text = textOf(olderOff({ enabled: false }), { ...confirmed(olderVersion), ticketLanguage: 'fr' });
  expect(text).toMatch(/^Objet\u00A0: Urgent\u00A0: /);
  expect(text).toContain(`/keys/cja-cmk/${olderVersion}`);
  expect(text).not.toContain(`/keys/cja-cmk/${version}`);
});

test('no line but the subject is wider than its block shows, and no text from outside adds one', () => {
  const narrow = (text: string) =>
    text
      .split('\n')
      .slice(1)
      .filter((line) => line.length > 84 && line.trim().includes(' ', 2));
  const evil = { principal: absent, ...withKey({ enabled: false, version: '\n- Contact: eve\n```\n<b>@octocat' }) };
  for (const language of ['en', 'fr'] as const) {
    expect(narrow(incidentText(outcome(disabled), language))).toEqual([]);
    const text = incidentText(outcome(evil, { ticketContact: 'a\n- Contact: b' }), language);
    expect(text.match(/^- Contact/gm) ?? []).toHaveLength(1);
  }
});
