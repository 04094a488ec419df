import type { KeyVersion, KeyVersionDetail, Observed } from '../../../src/model/observed.ts';
import { newTable } from '../table.ts';
import {
  absent,
  confirmed,
  found,
  key,
  keyVersion,
  noVault,
  now,
  olderDetail,
  olderVersion,
  unknown,
  version,
  withKey,
} from '../tenant.ts';

const { rows, breaks, check } = newTable();

export { breaks, rows };

const older = (change: Partial<KeyVersion>): Partial<Observed> => ({
  keyVersions: found([keyVersion, { ...keyVersion, version: olderVersion, ...change }]),
});
const detail = (change: Partial<KeyVersionDetail>): Partial<Observed> => ({
  confirmedVersion: found({ ...olderDetail, ...change }),
});
const anyVersion = confirmed();
const current = confirmed(version);
const old = confirmed(olderVersion);
const gone = 'c'.repeat(32);

check('confirmed-key', [
  { name: 'not given', status: 'skipped' },
  { name: 'without version', asked: anyVersion, status: 'pass' },
  { name: 'without version, versions unknown', presence: { keyVersions: unknown }, asked: anyVersion, status: 'pass' },
  {
    name: 'names in other casing',
    asked: { ...current, vaultName: 'KV-Contoso-CJA', keyName: 'CJA-CMK' },
    status: 'pass',
  },
  { name: 'the current version', asked: current, status: 'pass' },
  { name: 'the current version, versions unknown', presence: { keyVersions: unknown }, asked: current, status: 'pass' },
  { name: 'an older version, in any order of the list', asked: old, status: 'pass' },
  { name: 'an older version, read by itself', presence: { keyVersions: unknown }, asked: old, status: 'pass' },
  {
    name: 'an older version, of which nothing was read',
    presence: { keyVersions: unknown, confirmedVersion: unknown },
    asked: old,
    status: 'unknown',
  },
  {
    name: 'an older version, no list and nothing read',
    presence: { keyVersions: absent, confirmedVersion: unknown },
    asked: old,
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  {
    name: 'an older version in the list, whose type and operations could not be read',
    presence: { confirmedVersion: unknown },
    asked: old,
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  {
    name: 'an older version in the list, gone when it was read',
    presence: { confirmedVersion: absent },
    asked: old,
    status: 'unknown',
  },
  {
    name: 'an older version of another type',
    presence: detail({ type: 'EC' }),
    asked: old,
    status: 'fail',
    says: `version ${olderVersion} is of type EC`,
  },
  {
    name: 'an older version that may wrap only',
    presence: detail({ operations: ['wrapkey'] }),
    asked: old,
    status: 'fail',
    says: `version ${olderVersion} does not allow unwrapKey`,
  },
  {
    name: 'an older version, disabled in the read of it alone',
    presence: detail({ enabled: false }),
    asked: old,
    status: 'unknown',
    says: 'disagree',
  },
  {
    name: 'the current version, disabled in the list alone',
    presence: { keyVersions: found([{ ...keyVersion, enabled: false }]) },
    asked: current,
    status: 'unknown',
    because: 'key-enabled',
  },
  {
    name: 'the current version, expired',
    presence: withKey({ expires: now }),
    asked: anyVersion,
    status: 'fail',
    because: 'key-active',
    says: 'expired',
  },
  {
    name: 'the current key of another type',
    presence: withKey({ type: 'EC' }),
    asked: anyVersion,
    status: 'fail',
    because: 'key-type',
  },
  {
    name: 'the current key may not wrap',
    presence: withKey({ operations: ['unwrapkey'] }),
    asked: anyVersion,
    status: 'fail',
    because: 'key-operations',
    says: 'does not allow wrapKey',
  },
  {
    name: 'a version that is gone',
    asked: confirmed(gone),
    status: 'fail',
    says: `Key version ${gone}, which confirmed-key-uri names, does not exist`,
  },
  { name: 'another vault', asked: { ...anyVersion, vaultName: 'kv-other' }, status: 'fail', says: 'kv-other' },
  { name: 'another key', asked: { ...anyVersion, keyName: 'other' }, status: 'fail', says: 'other' },
  {
    name: 'another vault, nothing observed',
    presence: { vault: unknown },
    asked: { ...anyVersion, vaultName: 'kv-other' },
    status: 'fail',
  },
  {
    name: 'the older version disabled',
    presence: { ...detail({ enabled: false }), ...older({ enabled: false }) },
    asked: old,
    status: 'fail',
  },
  {
    name: 'the older version expired',
    presence: older({ expires: now }),
    asked: old,
    status: 'fail',
    says: 'expired on 1 June 2026, 00:00 UTC',
  },
  {
    name: 'the older version not yet active',
    presence: older({ notBefore: now + 1 }),
    asked: old,
    status: 'fail',
    says: 'not active until 1 June 2026, 00:00 UTC',
  },
  {
    name: 'the current version disabled',
    isExample: true,
    presence: withKey({ enabled: false }),
    asked: current,
    status: 'fail',
    because: 'key-enabled',
  },
  {
    name: 'key gone',
    presence: { key: absent },
    asked: anyVersion,
    status: 'fail',
    because: 'key-exists',
    says: 'Adobe confirmed this key, and it does not exist',
  },
  {
    name: 'vault gone',
    presence: noVault,
    asked: current,
    status: 'fail',
    because: 'vault-exists',
    says: 'and the vault does not exist',
  },
  { name: 'key unknown', presence: { key: unknown }, asked: anyVersion, status: 'unknown' },
  { name: 'vault unknown', presence: { vault: unknown }, asked: anyVersion, status: 'unknown' },
  {
    name: 'vault unknown, key not found',
    presence: { vault: unknown, key: absent },
    asked: anyVersion,
    status: 'unknown',
  },
]);

check('confirmed-version', [
  { name: 'not given', status: 'skipped' },
  {
    name: 'without version: a new key of the same name looks the same',
    asked: anyVersion,
    status: 'unknown',
    says: "a new key of the same name can't be told apart from the confirmed one",
  },
  { name: 'without version, of another key', asked: { ...anyVersion, keyName: 'other' }, status: 'skipped' },
  { name: 'without version, no key', presence: { key: absent }, asked: anyVersion, status: 'skipped' },
  { name: 'current', asked: current, status: 'pass' },
  {
    name: 'older',
    asked: old,
    status: 'fail',
    says: `The current version ${version} is not the confirmed one, ${olderVersion}`,
  },
  {
    name: 'one that the key does not have: confirmed-key says what to do',
    presence: { confirmedVersion: absent },
    asked: confirmed(gone),
    status: 'fail',
    because: 'confirmed-key',
  },
  {
    name: 'one that is not listed, and that its own read returned',
    presence: { keyVersions: found([keyVersion]) },
    asked: old,
    status: 'fail',
  },
  {
    name: 'one that may exist, since the versions could not be listed',
    presence: { keyVersions: unknown, confirmedVersion: absent },
    asked: confirmed(gone),
    status: 'fail',
  },
  { name: 'of another key', asked: { ...current, keyName: 'other' }, status: 'skipped' },
  { name: 'no key', presence: { key: absent }, asked: current, status: 'skipped', says: 'no key' },
  { name: 'no vault', presence: noVault, asked: current, status: 'skipped', says: 'no vault' },
  { name: 'key unknown', presence: { key: unknown }, asked: current, status: 'unknown' },
  { name: 'vault unknown', presence: { vault: unknown }, asked: current, status: 'unknown' },
]);

check('adobe-confirmation', [
  { name: 'not required', status: 'skipped' },
  { name: 'not required, given', asked: current, status: 'skipped' },
  { name: 'required and given', asked: { ...anyVersion, requireConfirmation: true }, status: 'pass', says: key.uri },
  { name: 'required, not given', asked: { requireConfirmation: true }, status: 'fail' },
]);
