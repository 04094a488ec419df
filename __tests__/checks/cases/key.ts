import type { KeyState } from '../../../emulator/state.ts';
import type { KeyVersion, Observed } from '../../../src/model/observed.ts';
import { keyOf, warned } from '../../bundle/verify/cases.ts';
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

const { rows, breaks, check } = newTable();

export { breaks, rows };

const day = 86_400;
/** The cases that are the same for every check of the key. */
const without = [
  { name: 'key unknown', presence: { key: unknown }, status: 'unknown', says: 'AuthorizationFailed' },
  { name: 'key not found in an unknown vault', presence: { vault: unknown, key: absent }, status: 'unknown' },
  { name: 'no key', presence: { key: absent }, status: 'skipped', says: 'no key' },
  { name: 'no vault', presence: noVault, status: 'skipped', says: 'no vault' },
] as const;

check('key-enabled', [
  { name: 'enabled', status: 'pass', says: version },
  {
    name: 'disabled',
    presence: withKey({ enabled: false }),
    status: 'fail',
    says: version,
  },
  {
    name: 'enabled by itself, disabled in the list',
    presence: { keyVersions: found([{ ...keyVersion, enabled: false }]) },
    status: 'unknown',
    says: `disagree on whether key version ${version} is enabled`,
  },
  {
    name: 'disabled by itself, enabled in the list',
    presence: { ...withKey({ enabled: false }), keyVersions: found([keyVersion]) },
    status: 'unknown',
  },
  ...without,
]);

check('key-active', [
  { name: 'no dates', status: 'pass' },
  { name: 'between its dates', presence: withKey({ notBefore: now - 1, expires: now + 1 }), status: 'pass' },
  { name: 'from exactly this second on', presence: withKey({ notBefore: now }), status: 'pass' },
  {
    name: 'not before the next second',
    presence: withKey({ notBefore: now + 1 }),
    status: 'fail',
    says: 'not active until 1 June 2026, 00:00 UTC',
  },
  {
    name: 'until exactly this second',
    isExample: true,
    presence: withKey({ expires: now }),
    status: 'fail',
    says: 'expired on 1 June 2026, 00:00 UTC',
  },
  {
    name: 'expired long ago',
    presence: withKey({ expires: 1 }),
    status: 'fail',
    says: '1 January 1970, 00:00 UTC',
  },
  { name: 'a date that is not a date', presence: withKey({ expires: Number.NaN }), status: 'fail', says: 'NaN' },
  { name: 'an activation that is not a date', presence: withKey({ notBefore: Number.NaN }), status: 'fail' },
  { name: 'a date beyond the calendar', presence: withKey({ notBefore: 1e18 }), status: 'fail' },
  ...without,
]);

check('key-expiry', [
  { name: 'never', status: 'pass' },
  { name: 'a second more than 30 days', presence: withKey({ expires: now + 30 * day + 1 }), status: 'pass' },
  {
    name: 'in exactly 30 days',
    presence: withKey({ expires: now + 30 * day }),
    status: 'fail',
    says: 'expires on 1 July 2026, 00:00 UTC',
  },
  { name: 'past', presence: withKey({ expires: now - 1 }), status: 'fail', because: 'key-active', says: 'expired on' },
  {
    name: 'tomorrow, without a warning period',
    presence: withKey({ expires: now + day }),
    asked: { expiryWarningDays: 0 },
    status: 'pass',
  },
  {
    name: 'now, without a warning period',
    presence: withKey({ expires: now }),
    asked: { expiryWarningDays: 0 },
    status: 'fail',
    because: 'key-active',
    says: 'expired on',
  },
  { name: 'no date', presence: withKey({ expires: Number.NaN }), status: 'fail' },
  {
    name: 'the confirmed version, in three days',
    presence: { confirmedVersion: found({ ...olderDetail, expires: now + 3 * day }) },
    asked: confirmed(olderVersion),
    status: 'fail',
    says: `confirmed key version ${olderVersion} expires on 4 June 2026`,
  },
  {
    name: 'the confirmed version, by the list of versions',
    presence: { keyVersions: found([{ ...keyVersion, version: olderVersion, expires: now + 3 * day }]) },
    asked: confirmed(olderVersion),
    status: 'fail',
  },
  {
    name: 'the confirmed version, which no answer has',
    presence: { confirmedVersion: unknown, keyVersions: unknown },
    asked: confirmed(olderVersion),
    status: 'unknown',
  },
  {
    name: 'the current version, tomorrow, and no answer has the confirmed one',
    presence: {
      ...withKey({ expires: now + day }),
      confirmedVersion: unknown,
      keyVersions: unknown,
    },
    asked: confirmed(olderVersion),
    status: 'fail',
  },
  {
    name: 'the current version, tomorrow, and the confirmed one later',
    presence: {
      ...withKey({ expires: now + day }),
      confirmedVersion: found({ ...olderDetail, expires: now + 3 * day }),
    },
    asked: confirmed(olderVersion),
    status: 'fail',
    says: 'expires on 2 June 2026',
  },
  {
    name: 'the confirmed version, tomorrow, and the current one later',
    presence: {
      ...withKey({ expires: now + 3 * day }),
      confirmedVersion: found({ ...olderDetail, expires: now + day }),
    },
    asked: confirmed(olderVersion),
    status: 'fail',
    says: 'expires on 2 June 2026',
  },
  {
    name: 'the confirmed version is the current one, and the list could not be read',
    presence: { confirmedVersion: absent, keyVersions: unknown },
    asked: confirmed(version),
    status: 'pass',
  },
  {
    name: 'the confirmed version was read, and the list could not be read',
    presence: { keyVersions: unknown },
    asked: confirmed(olderVersion),
    status: 'pass',
  },
  {
    name: 'a confirmed version that the whole list does not have',
    presence: { confirmedVersion: absent },
    asked: confirmed('c'.repeat(32)),
    status: 'pass',
  },
  {
    name: 'the confirmed version, which its own read could not read, and no list',
    presence: { confirmedVersion: unknown, keyVersions: absent },
    asked: confirmed(olderVersion),
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  {
    name: 'the confirmed version, past',
    presence: { confirmedVersion: found({ ...olderDetail, expires: now - 1 }) },
    asked: confirmed(olderVersion),
    status: 'fail',
    because: 'confirmed-key',
    says: 'expired on',
  },
  {
    name: 'an older version that Adobe did not confirm',
    presence: { confirmedVersion: found({ ...olderDetail, expires: now + 3 * day }) },
    asked: confirmed(version),
    status: 'pass',
  },
  ...without,
]);

check('key-type', [
  { name: 'RSA', status: 'pass' },
  { name: 'RSA-HSM in other casing', presence: withKey({ type: 'Rsa-Hsm' }), status: 'pass' },
  {
    name: 'EC',
    presence: withKey({ type: 'EC', size: null }),
    status: 'fail',
    says: 'type is EC',
  },
  {
    name: 'EC, under the longest name that a key can have',
    presence: withKey({ type: 'EC', size: null }),
    asked: { keyName: 'k'.repeat(127) },
    status: 'fail',
  },
  {
    name: 'EC, of a key that Adobe confirmed: none is created in its place',
    presence: withKey({ type: 'EC', size: null }),
    asked: confirmed(olderVersion),
    status: 'fail',
  },
  { name: 'oct-HSM', presence: withKey({ type: 'oct-HSM', size: null }), status: 'fail' },
  { name: 'nothing', presence: withKey({ type: '' }), status: 'fail' },
  ...without,
]);

check('key-size', [
  { name: '3072', status: 'pass', says: '3072 bits' },
  { name: '4096', presence: withKey({ size: 4096 }), status: 'pass' },
  { name: '2048', isExample: true, presence: withKey({ size: 2048 }), status: 'fail', says: '2048 bits' },
  {
    name: '2048, in hardware',
    presence: withKey({ size: 2048, type: 'RSA-HSM' }),
    status: 'fail',
    says: '2048 bits',
  },
  {
    name: 'unsaid',
    presence: withKey({ size: null }),
    status: 'unknown',
  },
  { name: 'not an RSA key', presence: withKey({ type: 'EC', size: null }), status: 'skipped', says: 'EC' },
  ...without,
]);

check('key-operations', [
  { name: 'both', status: 'pass', says: 'wrapKey, unwrapKey' },
  {
    name: 'both among others, any casing',
    presence: withKey({ operations: ['Sign', 'WRAPKEY', 'unwrapKey'] }),
    status: 'pass',
  },
  {
    name: 'no unwrapKey: allowed operations stay allowed',
    presence: withKey({ operations: ['sign', 'wrapkey'] }),
    status: 'fail',
    says: 'does not allow unwrapKey (allowed: sign, wrapKey)',
  },
  { name: 'no wrapKey', isExample: true, presence: withKey({ operations: ['unwrapkey'] }), status: 'fail' },
  {
    name: 'neither, on a key whose type allows neither',
    presence: withKey({ type: 'EC', size: null, operations: ['sign', 'verify'] }),
    status: 'fail',
    because: 'key-type',
  },
  {
    name: 'none',
    presence: withKey({ operations: [] }),
    status: 'fail',
    says: 'does not allow wrapKey, unwrapKey (allowed: nothing)',
  },
  { name: 'not said', presence: withKey({ operations: null }), status: 'unknown', says: 'does not say which' },
  {
    name: 'an operation that would be a command',
    presence: withKey({ operations: ["x'; rm -rf /\n"] }),
    status: 'fail',
  },
  ...without,
]);

const versions = (...others: readonly Partial<KeyVersion>[]): Partial<Observed> => ({
  keyVersions: found([
    keyVersion,
    ...others.map((each) => Object.assign({}, keyVersion, { version: olderVersion }, each)),
  ]),
});
check('key-versions', [
  { name: 'only enabled ones', status: 'pass' },
  {
    name: 'only the current one, disabled',
    presence: { ...withKey({ enabled: false }), keyVersions: found([{ ...keyVersion, enabled: false }]) },
    status: 'pass',
  },
  { name: 'an older one that expired', presence: versions({ expires: now - 1 }), status: 'pass' },
  {
    name: 'an older one that is disabled',
    presence: versions({ enabled: false }),
    status: 'fail',
    says: `Key version ${olderVersion} is disabled`,
  },
  {
    name: 'two of three that are disabled',
    presence: versions({ enabled: false }, { version: 'c'.repeat(32), enabled: false }, { version: 'd'.repeat(32) }),
    status: 'fail',
    says: `Key versions ${olderVersion}, ${'c'.repeat(32)} are disabled`,
  },
  {
    name: 'more than are named',
    presence: versions(
      ...Array.from({ length: 12 }, (_, index) => ({ version: `${index}`.padStart(32, '0'), enabled: false })),
    ),
    status: 'fail',
    says: ' and 2 more are disabled',
  },
  {
    name: 'a list that could not be read',
    presence: { keyVersions: unknown },
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  { name: 'a list that is not found, of a key that is', presence: { keyVersions: absent }, status: 'unknown' },
  { name: 'no key', presence: { key: absent }, status: 'skipped' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

const rotating: Partial<KeyState> = {
  rotationPolicy: { lifetimeActions: [{ trigger: { timeAfterCreate: 'P180D' }, action: { type: 'rotate' } }] },
};

check(
  'key-rotation',
  [
    { name: 'no rotation (a policy that only notifies is none)', status: 'pass' },
    {
      name: 'rotates',
      presence: withKey({ rotates: true }),
      status: 'fail',
    },
    ...without,
  ],
  [
    {
      name: 'a rotation policy that rotates',
      change: (state) => void Object.assign(keyOf(state), rotating),
      differs: { 'key-rotation': 'fail' },
      ends: warned,
    },
  ],
);
