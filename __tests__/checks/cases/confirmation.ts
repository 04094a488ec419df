import type { KeyVersion, KeyVersionDetail, Observed } from '../../../src/model/observed.ts';
import { newTable } from '../table.ts';
import {
  absent,
  confirmed,
  found,
  keyVersion,
  noVault,
  now,
  olderDetail,
  olderVersion,
  unknown,
  version,
  withKey,
} from '../tenant.ts';

const { rows, check } = newTable();

export { rows };

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
  ['skipped', 'not given'],
  ['pass', 'without version', {}, { asked: anyVersion }],
  ['pass', 'names in other casing', {}, { asked: { ...current, vaultName: 'KV-Contoso-CJA', keyName: 'CJA-CMK' } }],
  ['pass', 'the current version', {}, { asked: current }],
  ['pass', 'the current version, versions unknown', { keyVersions: unknown }, { asked: current }],
  ['pass', 'an older version, in any order of the list', {}, { asked: old }],
  ['pass', 'an older version, read by itself', { keyVersions: unknown }, { asked: old }],
  ['unknown', 'an older one, nothing of it read', { keyVersions: unknown, confirmedVersion: unknown }, { asked: old }],
  ['unknown', 'an older version in the list, its type unknown', { confirmedVersion: unknown }, { asked: old }],
  ['unknown', 'an older version in the list, gone when it was read', { confirmedVersion: absent }, { asked: old }],
  ['unknown', 'an older version that the list does not have', { keyVersions: found([keyVersion]) }, { asked: old }],
  ['fail', 'an older version of another type', detail({ type: 'EC' }), { asked: old }],
  ['fail', 'an older version that may wrap only', detail({ operations: ['wrapkey'] }), { asked: old }],
  ['unknown', 'an older version, disabled in the read of it alone', detail({ enabled: false }), { asked: old }],
  [
    'unknown',
    'the current version, disabled in the list alone',
    { keyVersions: found([{ ...keyVersion, enabled: false }]) },
    { asked: current, because: 'key-enabled' },
  ],
  ['fail', 'the current version, expired', withKey({ expires: now }), { asked: anyVersion, because: 'key-active' }],
  ['fail', 'the current key of another type', withKey({ type: 'EC' }), { asked: anyVersion, because: 'key-type' }],
  ['fail', 'the current key', withKey({ operations: ['unwrapkey'] }), { asked: anyVersion, because: 'key-operations' }],
  ['fail', 'a version that is gone', {}, { asked: confirmed(gone) }],
  ['fail', 'another vault', {}, { asked: { ...anyVersion, vaultName: 'kv-other' } }],
  ['fail', 'another key', {}, { asked: { ...anyVersion, keyName: 'other' } }],
  ['fail', 'another vault, nothing observed', { vault: unknown }, { asked: { ...anyVersion, vaultName: 'kv-other' } }],
  ['fail', 'the older one disabled', { ...detail({ enabled: false }), ...older({ enabled: false }) }, { asked: old }],
  ['fail', 'the older version expired', { ...older({ expires: now }), ...detail({ expires: now }) }, { asked: old }],
  [
    'fail',
    'the older version not yet active',
    { ...older({ notBefore: now + 1 }), ...detail({ notBefore: now + 1 }) },
    { asked: old },
  ],
  ['unknown', 'the older version, expired in the list alone', older({ expires: now }), { asked: old }],
  [
    'fail',
    'the older version, disabled in the list, and not to be read',
    { ...older({ enabled: false }), confirmedVersion: unknown },
    { asked: old },
  ],
  [
    'unknown',
    'the current version, and an empty list',
    { keyVersions: found([]) },
    { asked: current, because: 'key-enabled' },
  ],
  [
    'unknown',
    'the current key, expired in the list alone',
    { keyVersions: found([{ ...keyVersion, expires: now }]) },
    { asked: anyVersion, because: 'key-active' },
  ],
  [
    'unknown',
    'a version that an empty list does not have',
    { keyVersions: found([]), confirmedVersion: absent },
    { asked: confirmed(gone) },
  ],
  ['fail', 'disabled', withKey({ enabled: false }), { isExample: true, asked: current, because: 'key-enabled' }],
  ['fail', 'key gone', { key: absent }, { asked: anyVersion, because: 'key-exists' }],
  ['fail', 'vault gone', noVault, { asked: current, because: 'vault-exists' }],
  ['unknown', 'key unknown', { key: unknown }, { asked: anyVersion }],
  ['unknown', 'vault unknown', { vault: unknown }, { asked: anyVersion }],
]);

const newest = { asked: { ...old, adobeKeyVersion: 'latest' } } as const;
check('confirmed-key', [
  ['pass', 'the older version disabled, and Adobe takes the newest', detail({ enabled: false }), newest],
  [
    'fail',
    'the current version disabled, and Adobe takes the newest',
    withKey({ enabled: false }),
    { ...newest, because: 'key-enabled' },
  ],
  [
    'fail',
    'a version that the key lacks, though Adobe takes the newest',
    { confirmedVersion: absent },
    { asked: { ...confirmed(gone), adobeKeyVersion: 'latest' } },
  ],
  [
    'pass',
    'the current version disabled, and Adobe pins the older one',
    withKey({ enabled: false }),
    { asked: { ...old, adobeKeyVersion: 'pinned' } },
  ],
]);

check('confirmed-version', [
  ['skipped', 'not given'],
  ['unknown', 'without version: a new key of the same name looks the same', {}, { asked: anyVersion }],
  ['pass', 'current', {}, { asked: current }],
  ['fail', 'older', {}, { asked: old }],
  ['pass', 'older, and Adobe takes the newest', {}, { asked: { ...old, adobeKeyVersion: 'latest' } }],
  ['pass', 'without version, and Adobe takes the newest', {}, { asked: { ...anyVersion, adobeKeyVersion: 'latest' } }],
  [
    'fail',
    'one that the key does not have: confirmed-key says what to do',
    { confirmedVersion: absent },
    { asked: confirmed(gone), because: 'confirmed-key' },
  ],
  ['fail', 'one that only its own read returned', { keyVersions: found([keyVersion]) }, { asked: old }],
  [
    'fail',
    'one that may exist, since the versions could not be listed',
    { keyVersions: unknown, confirmedVersion: absent },
    { asked: confirmed(gone) },
  ],
  ['skipped', 'of another key', {}, { asked: { ...current, keyName: 'other' } }],
  ['skipped', 'no key', { key: absent }, { asked: current }],
  ['skipped', 'no vault', noVault, { asked: current }],
  ['unknown', 'key unknown', { key: unknown }, { asked: current }],
  ['unknown', 'vault unknown', { vault: unknown }, { asked: current }],
]);

check('adobe-confirmation', [
  ['skipped', 'not required'],
  ['skipped', 'not required, given', {}, { asked: current }],
  ['pass', 'required and given', {}, { asked: { ...anyVersion, requireConfirmation: true } }],
  ['fail', 'required, not given', {}, { asked: { requireConfirmation: true } }],
]);
