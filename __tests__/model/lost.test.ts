import { evaluate } from '../../src/checks/evaluate.ts';
import { confirmedKeyOf } from '../../src/model/confirmation.ts';
import type { LossKind, LostPart } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { isLost, lostOf, purgeAfter } from '../../src/model/lost.ts';
import type { DeletedVault, Observed } from '../../src/model/observed.ts';
import {
  absent,
  assignment,
  confirmed,
  formerId,
  found,
  inputs,
  keyVersion,
  noVault,
  now,
  observed,
  olderDetail,
  olderVersion,
  policy,
  principal,
  principalId,
  softDeletedKey,
  softDeletedVault,
  unknown,
  vaultScope,
  version,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';

/** Of Azure's built-in role Reader. */
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const third = 'c'.repeat(32);
const otherKey = { ...confirmed(), vaultName: 'kv-of-another-key' };

type Case = [what: string, asked: Partial<Inputs>, shown: Partial<Observed>, lost: LostPart[]];

const cases: Case[] = [
  ['everything exists', confirmed(), {}, []],
  ['nothing was confirmed', {}, { ...noVault, principal: absent }, []],
  ['the vault', confirmed(), noVault, ['vault']],
  ['the vault, and the principal', confirmed(), { ...noVault, principal: absent }, ['vault', 'principal']],
  ['a vault that could not be read', confirmed(), { vault: unknown, key: absent }, []],
  ['the key', confirmed(), { key: absent }, ['key']],
  ['a key that could not be read', confirmed(), { key: unknown }, []],
  ['the current version is the confirmed one', confirmed(version), { keyVersions: found([]) }, []],
  ['a listed version', confirmed(olderVersion), { confirmedVersion: absent }, []],
  [
    'Azure lists in the other case',
    confirmed(olderVersion),
    { confirmedVersion: absent, keyVersions: found([{ ...keyVersion, version: olderVersion.toUpperCase() }]) },
    [],
  ],
  ['a version that only its own read returns', confirmed(olderVersion), { keyVersions: found([keyVersion]) }, []],
  ['a version that no read returns', confirmed(third), {}, ['version']],
  [
    'a version that no read returns',
    confirmed(third),
    { confirmedVersion: absent, keyVersions: found([keyVersion]) },
    ['version'],
  ],
  ['a version that an empty list lacks', confirmed(third), { confirmedVersion: absent, keyVersions: found([]) }, []],
  ['versions not listed', confirmed(third), { keyVersions: unknown, confirmedVersion: found(olderDetail) }, []],
  ['a version of a key that could not be read', confirmed(third), { key: unknown }, []],
  ['the principal', confirmed(), { principal: absent }, ['principal']],
  ['a principal that could not be read', confirmed(), { principal: unknown }, []],
  ['the grant', confirmed(), { roleAssignments: found([]) }, ['grant']],
  ['in another tenant', confirmed(), { ...withVault({ tenantId: formerId }), roleAssignments: found([]) }, []],
  ['the access policy', confirmed(), withPolicies(), ['grant']],
  ['a grant that could not be read', confirmed(), { roleAssignments: unknown }, []],
  ['key and grant', confirmed(), { key: absent, roleAssignments: found([]) }, ['key', 'grant']],
  ['another key was confirmed, and this one is gone', otherKey, { key: absent }, []],
  ['another key was confirmed, and the grant is gone', otherKey, { roleAssignments: found([]) }, []],
  ['another key was confirmed, and the principal is gone', otherKey, { principal: absent }, []],
  ["an ID that is another application's", confirmed(), { principal: found({ ...principal, appId: formerId }) }, []],
];

test.each(cases)('what is lost: %s', (_, asked, shown, lost) => {
  const [given, seen] = [
    { ...inputs, ...asked },
    { ...observed, ...shown },
  ];
  const uri = confirmedKeyOf(given)?.uri;
  const expected = lost.length === 0 ? undefined : { uri, parts: lost };
  const all = lostOf(given, seen, now * 1000);
  // toEqual takes a list with an undefined item for one without it.
  expect(all && { uri: all.uri, parts: all.parts }).toStrictEqual(expected);
  expect(evaluate(given, seen).lost).toEqual(all);
});

const day = '2026-08-01T00:00:00Z';
const earlier = '2026-06-20T08:00:00Z';
const deleted = { ...softDeletedVault, scheduledPurge: day };
const deletedVault = (change: Partial<DeletedVault> = {}): Partial<Observed> => ({
  ...noVault,
  deletedVault: found({ ...deleted, ...change }),
});
const deletedPrincipal = (restorableUntil: string | null): Partial<Observed> => ({
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil }),
});
const notSearched: Partial<Observed> = { principal: absent, deletedPrincipal: unknown };

type Fate = readonly [name: string, shown: Partial<Observed>, until?: string | undefined, asked?: Partial<Inputs>];

const fates: readonly (readonly [kind: LossKind, worst: LostPart, rows: readonly Fate[]])[] = [
  [
    'lost',
    'vault',
    [
      ['among neither the vaults nor the deleted ones', noVault],
      ['a purged one, and a deleted principal', { ...noVault, ...deletedPrincipal(earlier) }],
    ],
  ],
  [
    'deleted',
    'vault',
    [
      ['a deleted one', deletedVault(), day],
      ['on which day is not said', deletedVault({ scheduledPurge: null })],
      ['in the other case', deletedVault({ vaultId: `${vaultScope.toUpperCase()}/` }), day],
      ['a deleted one, and a principal that is gone', { ...deletedVault(), principal: absent }, day],
    ],
  ],
  [
    'missing',
    'vault',
    [
      ['one that was elsewhere', deletedVault({ vaultId: '/elsewhere' })],
      ['whose name is taken', { ...noVault, nameTaken: found(true) }],
      ['whose name could not be checked', { ...noVault, nameTaken: unknown }],
      ['for which nobody may search', { ...noVault, deletedVault: unknown }],
    ],
  ],
  ['lost', 'key', [['not among the deleted ones', { key: absent }]]],
  [
    'deleted',
    'key',
    [
      ['a deleted one', { key: absent, deletedKey: found(softDeletedKey) }, '2026-08-29T21:00:00Z'],
      [
        'one of which the vault says no day',
        { key: absent, deletedKey: found({ ...softDeletedKey, scheduledPurge: null }) },
      ],
    ],
  ],
  ['missing', 'key', [['for which nobody may search', { key: absent, deletedKey: unknown }]]],
  [
    'removed',
    'grant',
    [
      ['a role that was removed', { roleAssignments: found([]) }],
      ['beside one that lets nobody use keys', { roleAssignments: found([{ ...assignment, roleId: reader }]) }],
      ['and a missing version', { roleAssignments: found([]) }, undefined, confirmed(third)],
    ],
  ],
  ['version', 'version', [['that a working key does not have', {}, undefined, confirmed(third)]]],
  [
    'deleted',
    'principal',
    [
      ['a deleted one', deletedPrincipal(earlier), earlier],
      ['on which day is not said', deletedPrincipal(null)],
      ['that the inputs name', deletedPrincipal(earlier), earlier, { adobePrincipalId: principalId }],
    ],
  ],
  [
    'missing',
    'principal',
    [
      ['that is named, while another is deleted', deletedPrincipal(earlier), undefined, { adobePrincipalId: formerId }],
      ['for which nobody may search', notSearched],
      ['for which nobody may search, and a deleted vault', { ...deletedVault(), ...notSearched }],
    ],
  ],
  [
    'removed',
    'principal',
    [
      ['that was deleted too long ago', deletedPrincipal('2026-05-31T00:00:00Z')],
      ['not among the deleted ones', { principal: absent }],
    ],
  ],
];

const told = (shown: Partial<Observed>, asked: Partial<Inputs> = {}) =>
  lostOf({ ...inputs, ...confirmed(), ...asked }, { ...observed, ...shown }, now * 1000);

describe.each(fates)('what became of it: %s %s', (kind, part, rows) => {
  test.each(rows)('%s', (...[, shown, until = null, asked]) => {
    expect(told(shown, asked)).toMatchObject({ kind, worst: [part], until });
  });
});

const sooner = '2026-06-10T00:00:00Z';
test.each([
  ['the principal first', deletedVault(), earlier, earlier],
  ['the vault first', deletedVault({ scheduledPurge: sooner }), earlier, sooner],
  ['one on a day that is not said', deletedVault(), null, null],
])('of a vault and a principal that are deleted the earlier day counts: %s', (_, gone, restorableUntil, until) => {
  const lost = told({ ...gone, ...deletedPrincipal(restorableUntil) });
  expect(lost).toMatchObject({ kind: 'deleted', worst: ['vault', 'principal'], until });
});

const keyVaultAdministrator = '00482a5a-887f-4fb3-b363-3b7fe8e74483';
const ofGroup = { ...assignment, principalId: formerId, principalType: 'Group' };
const otherPolicy = { ...policy, objectId: formerId };

test.each<[string, Partial<Observed>]>([
  ['its own other role', { roleAssignments: found([{ ...assignment, roleId: keyVaultAdministrator }]) }],
  ['a role that nobody knows', { roleAssignments: found([{ ...assignment, roleId: formerId }]) }],
  ['a group', { roleAssignments: found([ofGroup]) }],
  ['something of a type that is not said', { roleAssignments: found([{ ...ofGroup, principalType: null }]) }],
  ['a group with another role', { roleAssignments: found([{ ...ofGroup, roleId: keyVaultAdministrator }]) }],
  ['a policy, perhaps of a group', withPolicies(otherPolicy)],
  [
    "a policy, perhaps of a group, with one of the principal's own",
    withPolicies({ ...policy, keys: ['get', 'wrapkey'] }, { ...otherPolicy, keys: ['unwrapkey'] }),
  ],
  [
    'two policies, perhaps of groups',
    withPolicies(
      { ...otherPolicy, keys: ['get', 'wrapkey'] },
      { ...otherPolicy, objectId: reader, keys: ['unwrapkey'] },
    ),
  ],
])('access that might still work is not lost: %s', (_, shown) => {
  expect(told(shown)).toBeUndefined();
});

test.each<[string, Partial<Observed>]>([
  ['a former service principal', { roleAssignments: found([{ ...ofGroup, principalType: 'ServicePrincipal' }]) }],
  ['a group that may not use keys', { roleAssignments: found([{ ...ofGroup, roleId: reader }]) }],
  ['a group, elsewhere', { roleAssignments: found([{ ...ofGroup, scope: `${vaultScope}-other` }]) }],
  ['a policy that is not enough', withPolicies({ ...otherPolicy, keys: ['get'] })],
  ['not enough with its own', withPolicies({ ...policy, keys: ['get'] }, { ...otherPolicy, keys: ['wrapkey'] })],
  ['a policy for a compound identity', withPolicies({ ...otherPolicy, applicationId: reader })],
  ['the policy of this run', { ...withPolicies(otherPolicy), caller: found({ id: formerId }) }],
])('access that can not come from there is lost: %s', (_, shown) => {
  expect(told(shown)?.kind).toBe('removed');
});

test('the time of the evaluation decides whether a principal can still be restored', () => {
  const kindAt = (seconds: number) => {
    const shown = { ...observed, ...deletedPrincipal(new Date(now * 1000).toISOString()) };
    return lostOf({ ...inputs, ...confirmed() }, shown, seconds * 1000)?.kind;
  };
  expect([kindAt(now - 1), kindAt(now)]).toEqual(['deleted', 'removed']);
});

test.each([
  ['lost', true],
  ['missing', true],
  ['deleted', true],
  ['removed', true],
  ['version', false],
] as const)('%s counts as lost: %s', (kind, counts) => {
  expect(isLost({ uri: '', parts: [], kind, worst: [], until: null, isGroupGone: false, isNameTaken: false })).toBe(
    counts,
  );
});

test('nothing missing is no loss', () => expect(isLost(undefined)).toBe(false));

const noon = Date.parse('2026-06-01T12:00:00Z');

test.each<[what: string, scheduledPurge: string | null, after: string | null]>([
  ['a day to come', '2026-06-01T12:00:01Z', '2026-06-01T12:00:01Z'],
  ['this moment', '2026-06-01T12:00:00Z', null],
  ['a day that has passed', '2026-05-31T12:00:00Z', null],
  ['no day', null, null],
  ['a text that is no day', 'soon', null],
])('when a deleted vault will be purged: %s', (_what, scheduledPurge, after) => {
  expect(purgeAfter({ ...deleted, scheduledPurge }, noon)).toBe(after);
});

test.each<[what: string, resourceGroup: Observed['resourceGroup'], isGone: boolean]>([
  ['is gone', absent, true],
  ['is there', found({ name: 'rg-cja', provisioningState: 'Succeeded' }), false],
  ['could not be read', unknown, false],
])('with a lost vault it is said whether its group %s', (_what, resourceGroup, isGone) => {
  const lost = told({ ...noVault, resourceGroup });
  expect(lost?.isGroupGone).toBe(isGone);
});

test.each<[what: string, shown: Partial<Observed>, isTaken: boolean]>([
  ['is taken', { ...noVault, nameTaken: found(true) }, true],
  ['could not be checked', { ...noVault, nameTaken: unknown }, false],
  ['is free, while nobody may search', { ...noVault, deletedVault: unknown }, false],
  ['is taken by the deleted vault itself', { ...deletedVault(), nameTaken: found(true) }, false],
  ['is taken, but the key is what is missing', { key: absent, deletedKey: unknown, nameTaken: found(true) }, false],
  ['is taken, and the principal is missing too', { ...noVault, ...notSearched, nameTaken: found(true) }, true],
])("with a missing vault it is said whether its name is somebody else's: it %s", (_what, shown, isTaken) => {
  expect(told(shown)?.isNameTaken).toBe(isTaken);
});
