import { expect, test } from '@jest/globals';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { LossKind, LostPart } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { lostOf } from '../../src/model/lost.ts';
import type { Observed } from '../../src/model/observed.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
  keyVersion,
  noVault,
  observed,
  olderDetail,
  olderVersion,
  unknown,
  vaultScope,
  version,
  withPolicies,
} from '../checks/tenant.ts';

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
  ['the same in the other case', confirmed(version.toUpperCase()), { keyVersions: found([]) }, []],
  ['a listed version', confirmed(olderVersion), { confirmedVersion: absent }, []],
  ['a listed version in the other case', confirmed(olderVersion.toUpperCase()), { confirmedVersion: absent }, []],
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
  ['the access policy', confirmed(), withPolicies(), ['grant']],
  ['a grant that could not be read', confirmed(), { roleAssignments: unknown }, []],
  ['key and grant', confirmed(), { key: absent, roleAssignments: found([]) }, ['key', 'grant']],
  ['another key was confirmed, and this one is gone', otherKey, { key: absent }, []],
  ['another key was confirmed, and the grant is gone', otherKey, { roleAssignments: found([]) }, ['grant']],
];

test.each(cases)('what is lost: %s', (_, asked, shown, lost) => {
  const [given, seen] = [
    { ...inputs, ...asked },
    { ...observed, ...shown },
  ];
  const uri = given.confirmedKeyUri?.uri;
  const expected = lost.length === 0 ? undefined : { uri, parts: lost };
  const all = lostOf(given, seen);
  expect(all && { uri: all.uri, parts: all.parts }).toEqual(expected);
  expect(evaluate(given, seen).lost).toEqual(all);
});

const day = '2026-08-01T00:00:00Z';
const deleted = { location: 'eastus2', vaultId: vaultScope, scheduledPurge: day, purgeProtection: true };
const kinds: readonly [what: string, shown: Partial<Observed>, kind: LossKind, until: string | null][] = [
  ['a vault that is among neither the vaults nor the deleted ones', noVault, 'lost', null],
  ['a deleted vault', { ...noVault, deletedVault: found(deleted) }, 'deleted', day],
  [
    'one that was elsewhere',
    { ...noVault, deletedVault: found({ ...deleted, vaultId: '/elsewhere' }) },
    'missing',
    day,
  ],
  ['a vault whose name is taken', { ...noVault, nameTaken: found(true) }, 'missing', null],
  ['a vault for which nobody may search', { ...noVault, deletedVault: unknown }, 'missing', null],
  ['a key that is not among the deleted ones', { key: absent }, 'lost', null],
  ['a deleted key', { key: absent, deletedKey: found({ name: 'cja-cmk' }) }, 'deleted', null],
  ['a key for which nobody may search', { key: absent, deletedKey: unknown }, 'missing', null],
  ['a role that was removed', { roleAssignments: found([]) }, 'removed', null],
];

test.each(kinds)('what became of it: %s', (_, shown, kind, until) => {
  const lost = lostOf({ ...inputs, ...confirmed() }, { ...observed, ...shown });
  expect([lost?.kind, lost?.until]).toEqual([kind, until]);
});
