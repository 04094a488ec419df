import { expect, test } from '@jest/globals';
import { evaluate } from '../../src/checks/evaluate.ts';
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
  unknown,
  vaultScope,
  version,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';

/** Of Azure's built-in role Reader. */
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const third = 'c'.repeat(32);
const otherKey = {
  confirmedKeyUri: {
    uri: 'https://other.vault.azure.net/keys/k',
    vaultName: 'other',
    keyName: 'k',
    version: undefined,
  },
};

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
    'a version that no read returns, not even its own',
    confirmed(third),
    { confirmedVersion: absent, keyVersions: found([]) },
    ['version'],
  ],
  [
    'versions that could not be listed',
    confirmed(third),
    { keyVersions: unknown, confirmedVersion: found(olderDetail) },
    [],
  ],
  ['a version of a key that could not be read', confirmed(third), { key: unknown }, []],
  ['the principal', confirmed(), { principal: absent }, ['principal']],
  ['the grant', confirmed(), { roleAssignments: found([]) }, ['grant']],
  [
    'the grant of a vault that moved to another tenant',
    confirmed(),
    { ...withVault({ tenantId: formerId }), roleAssignments: found([]) },
    [],
  ],
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
  const uri = given.confirmedKeyUri?.uri;
  const expected = lost.length === 0 ? undefined : { uri, parts: lost };
  const all = lostOf(given, seen, now * 1000);
  // toEqual takes a list with an undefined item for one without it.
  expect(all && { uri: all.uri, parts: all.parts }).toStrictEqual(expected);
  expect(evaluate(given, seen).lost).toEqual(all);
});

const day = '2026-08-01T00:00:00Z';
const earlier = '2026-06-20T08:00:00Z';
const deleted = { location: 'eastus2', vaultId: vaultScope, scheduledPurge: day, purgeProtection: true };
const deletedVault = (change: Partial<DeletedVault> = {}): Partial<Observed> => ({
  ...noVault,
  deletedVault: found({ ...deleted, ...change }),
});
const deletedPrincipal = (restorableUntil: string | null): Partial<Observed> => ({
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil }),
});
const notSearched: Partial<Observed> = { principal: absent, deletedPrincipal: unknown };

interface Fate {
  readonly name: string;
  readonly shown: Partial<Observed>;
  readonly asked?: Partial<Inputs>;
  readonly kind: LossKind;
  readonly worst: readonly LostPart[];
  readonly until?: string;
}

const fates: readonly Fate[] = [
  {
    name: 'a vault that is among neither the vaults nor the deleted ones',
    shown: noVault,
    kind: 'lost',
    worst: ['vault'],
  },
  { name: 'a deleted vault', shown: deletedVault(), kind: 'deleted', worst: ['vault'], until: day },
  {
    name: 'a deleted vault, on which day is not said',
    shown: deletedVault({ scheduledPurge: null }),
    kind: 'deleted',
    worst: ['vault'],
  },
  {
    name: 'a deleted vault in the other case',
    shown: deletedVault({ vaultId: `${vaultScope.toUpperCase()}/` }),
    kind: 'deleted',
    worst: ['vault'],
    until: day,
  },
  { name: 'one that was elsewhere', shown: deletedVault({ vaultId: '/elsewhere' }), kind: 'missing', worst: ['vault'] },
  {
    name: 'a vault whose name is taken',
    shown: { ...noVault, nameTaken: found(true) },
    kind: 'missing',
    worst: ['vault'],
  },
  {
    name: 'a vault whose name could not be checked',
    shown: { ...noVault, nameTaken: unknown },
    kind: 'missing',
    worst: ['vault'],
  },
  {
    name: 'a vault for which nobody may search',
    shown: { ...noVault, deletedVault: unknown },
    kind: 'missing',
    worst: ['vault'],
  },
  { name: 'a key that is not among the deleted ones', shown: { key: absent }, kind: 'lost', worst: ['key'] },
  {
    name: 'a deleted key',
    shown: { key: absent, deletedKey: found({ name: 'cja-cmk' }) },
    kind: 'deleted',
    worst: ['key'],
  },
  {
    name: 'a key for which nobody may search',
    shown: { key: absent, deletedKey: unknown },
    kind: 'missing',
    worst: ['key'],
  },
  { name: 'a role that was removed', shown: { roleAssignments: found([]) }, kind: 'removed', worst: ['grant'] },
  {
    name: 'a role that was removed, beside one that lets nobody use keys',
    shown: { roleAssignments: found([{ ...assignment, roleId: reader }]) },
    kind: 'removed',
    worst: ['grant'],
  },
  {
    name: 'a version that a working key does not have',
    shown: {},
    asked: confirmed(third),
    kind: 'version',
    worst: ['version'],
  },
  {
    name: 'a deleted principal',
    shown: deletedPrincipal(earlier),
    kind: 'deleted',
    worst: ['principal'],
    until: earlier,
  },
  {
    name: 'a deleted principal, on which day is not said',
    shown: deletedPrincipal(null),
    kind: 'deleted',
    worst: ['principal'],
  },
  {
    name: 'a deleted principal that the inputs name',
    shown: deletedPrincipal(earlier),
    asked: { adobePrincipalId: principalId },
    kind: 'deleted',
    worst: ['principal'],
    until: earlier,
  },
  {
    name: 'a principal that the inputs name, while another one is deleted',
    shown: deletedPrincipal(earlier),
    asked: { adobePrincipalId: formerId },
    kind: 'missing',
    worst: ['principal'],
  },
  {
    name: 'a principal that was deleted too long ago',
    shown: deletedPrincipal('2026-05-31T00:00:00Z'),
    kind: 'removed',
    worst: ['principal'],
  },
  {
    name: 'a principal that is not among the deleted ones',
    shown: { principal: absent },
    kind: 'removed',
    worst: ['principal'],
  },
  { name: 'a principal for which nobody may search', shown: notSearched, kind: 'missing', worst: ['principal'] },
  {
    name: 'the worst of two: a purged vault and a deleted principal',
    shown: { ...noVault, ...deletedPrincipal(earlier) },
    kind: 'lost',
    worst: ['vault'],
  },
  {
    name: 'the worst of two: a deleted vault and a principal for which nobody may search',
    shown: { ...deletedVault(), ...notSearched },
    kind: 'missing',
    worst: ['principal'],
  },
  {
    name: 'the worst of two: a deleted vault and a principal that is gone',
    shown: { ...deletedVault(), principal: absent },
    kind: 'deleted',
    worst: ['vault'],
    until: day,
  },
  {
    name: 'the worst of two: a missing version and a removed role',
    shown: { roleAssignments: found([]) },
    asked: confirmed(third),
    kind: 'removed',
    worst: ['grant'],
  },
  {
    name: 'both deleted: the earlier day counts',
    shown: { ...deletedVault(), ...deletedPrincipal(earlier) },
    kind: 'deleted',
    worst: ['vault', 'principal'],
    until: earlier,
  },
  {
    name: 'both deleted, the vault first',
    shown: { ...deletedVault({ scheduledPurge: '2026-06-10T00:00:00Z' }), ...deletedPrincipal(earlier) },
    kind: 'deleted',
    worst: ['vault', 'principal'],
    until: '2026-06-10T00:00:00Z',
  },
  {
    name: 'both deleted, one on a day that is not said',
    shown: { ...deletedVault(), ...deletedPrincipal(null) },
    kind: 'deleted',
    worst: ['vault', 'principal'],
  },
];

test.each(fates)('what became of it: $name', ({ shown, asked, kind, worst, until = null }) => {
  const lost = lostOf({ ...inputs, ...confirmed(), ...asked }, { ...observed, ...shown }, now * 1000);
  expect(lost).toMatchObject({ kind, worst, until });
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
  expect(lostOf({ ...inputs, ...confirmed() }, { ...observed, ...shown }, now * 1000)).toBeUndefined();
});

test.each<[string, Partial<Observed>]>([
  ['a former service principal', { roleAssignments: found([{ ...ofGroup, principalType: 'ServicePrincipal' }]) }],
  ['a group that may not use keys', { roleAssignments: found([{ ...ofGroup, roleId: reader }]) }],
  ['a group, elsewhere', { roleAssignments: found([{ ...ofGroup, scope: `${vaultScope}-other` }]) }],
  ['a policy that is not enough', withPolicies({ ...otherPolicy, keys: ['get'] })],
  [
    'a policy that is not enough with its own',
    withPolicies({ ...policy, keys: ['get'] }, { ...otherPolicy, keys: ['wrapkey'] }),
  ],
  ['a policy for a compound identity', withPolicies({ ...otherPolicy, applicationId: reader })],
  ['the policy of this run', { ...withPolicies(otherPolicy), caller: found({ id: formerId }) }],
])('access that can not come from there is lost: %s', (_, shown) => {
  expect(lostOf({ ...inputs, ...confirmed() }, { ...observed, ...shown }, now * 1000)?.kind).toBe('removed');
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

test.each<[what: string, scheduledPurge: string | null, told: string | null]>([
  ['a day to come', '2026-06-01T12:00:01Z', '2026-06-01T12:00:01Z'],
  ['this moment', '2026-06-01T12:00:00Z', null],
  ['a day that has passed', '2026-05-31T12:00:00Z', null],
  ['no day', null, null],
  ['a text that is no day', 'soon', null],
])('when a deleted vault will be purged: %s', (_what, scheduledPurge, told) => {
  const gone: DeletedVault = {
    location: 'eastus2',
    vaultId: vaultScope,
    scheduledPurge,
    purgeProtection: true,
  };
  expect(purgeAfter(gone, noon)).toBe(told);
});

test.each<[what: string, resourceGroup: Observed['resourceGroup'], isGone: boolean]>([
  ['is gone', absent, true],
  ['is there', found({ name: 'rg-cja', provisioningState: 'Succeeded' }), false],
  ['could not be read', unknown, false],
])('with a lost vault it is said whether its group %s', (_what, resourceGroup, isGone) => {
  const lost = lostOf({ ...inputs, ...confirmed() }, { ...observed, ...noVault, resourceGroup }, now * 1000);
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
  expect(lostOf({ ...inputs, ...confirmed() }, { ...observed, ...shown }, now * 1000)?.isNameTaken).toBe(isTaken);
});
