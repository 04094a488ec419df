import type { KeyVersion, Observed } from '../../../src/model/observed.ts';
import { type Cells, newTable } from '../table.ts';
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

const day = 86_400;
/** The cases that are the same for every check of the key. */
const without = [
  ['unknown', 'key unknown', { key: unknown }],
  ['unknown', 'key not found in an unknown vault', { vault: unknown, key: absent }],
  ['skipped', 'no key', { key: absent }],
  ['skipped', 'no vault', noVault],
] as const;

/** What the current version's failure does, by what was confirmed and what Adobe answered. */
const byAnswer = (shown: Partial<Observed>): readonly Cells[] => [
  ['fail', 'the confirmed one', shown, { asked: confirmed(version) }],
  ['fail', 'another is confirmed, and Adobe has not answered', shown, { asked: confirmed(olderVersion) }],
  ['fail', 'Adobe pins another', shown, { asked: { ...confirmed(olderVersion), adobeKeyVersion: 'pinned' } }],
  ['fail', 'Adobe takes the newest', shown, { asked: { ...confirmed(olderVersion), adobeKeyVersion: 'latest' } }],
];

const newerEntry: KeyVersion = { ...keyVersion, version: 'c'.repeat(32), created: now };
const sameAge: KeyVersion = { ...newerEntry, created: keyVersion.created };
const ageless: KeyVersion = { ...newerEntry, created: null };

check('key-enabled', [
  ['pass', 'enabled'],
  ['fail', 'disabled', withKey({ enabled: false })],
  ['unknown', 'enabled by itself, disabled in the list', { keyVersions: found([{ ...keyVersion, enabled: false }]) }],
  ['unknown', 'disabled, enabled in the list', { ...withKey({ enabled: false }), keyVersions: found([keyVersion]) }],
  ['unknown', 'the list has a newer version', { keyVersions: found([keyVersion, newerEntry]) }],
  ['pass', 'the list has another version of the same second', { keyVersions: found([keyVersion, sameAge]) }],
  ['pass', 'the list does not say when another version was created', { keyVersions: found([keyVersion, ageless]) }],
  ['unknown', 'the list does not have the version', { keyVersions: found([{ ...keyVersion, version: olderVersion }]) }],
  ['unknown', 'an empty list', { keyVersions: found([]) }],
  ['pass', 'the list could not be read', { keyVersions: unknown }],
  ...byAnswer(withKey({ enabled: false })),
  ...without,
]);

check('key-active', [
  ['pass', 'no dates'],
  ['pass', 'between its dates', withKey({ notBefore: now - 1, expires: now + 1 })],
  ['pass', 'from exactly this second on', withKey({ notBefore: now })],
  ['fail', 'not before the next second', withKey({ notBefore: now + 1 })],
  ['fail', 'until exactly this second', withKey({ expires: now }), { isExample: true }],
  ['fail', 'expired long ago', withKey({ expires: 1 })],
  ['fail', 'a date that is not a date', withKey({ expires: Number.NaN })],
  ['fail', 'an activation that is not a date', withKey({ notBefore: Number.NaN })],
  ['fail', 'a date beyond the calendar', withKey({ notBefore: 1e18 })],
  ['unknown', 'expired in the list alone', { keyVersions: found([{ ...keyVersion, expires: now - 1 }]) }],
  ['unknown', 'expired by itself alone', { ...withKey({ expires: now }), keyVersions: found([keyVersion]) }],
  [
    'pass',
    'other dates in the list, and now is between both',
    { keyVersions: found([{ ...keyVersion, expires: now + 9 }]) },
  ],
  ...byAnswer(withKey({ expires: 1 })),
  ...without,
]);

const ofOlder = { asked: confirmed(olderVersion) };
const ofCurrent = { asked: confirmed(version) };
const neither = { confirmedVersion: unknown, keyVersions: unknown };
const detail = (expires: number) => ({ confirmedVersion: found({ ...olderDetail, expires }) });
check('key-expiry', [
  ['pass', 'never'],
  ['pass', 'a second more than 30 days', withKey({ expires: now + 30 * day + 1 })],
  ['fail', 'in exactly 30 days', withKey({ expires: now + 30 * day })],
  ['fail', 'past', withKey({ expires: now - 1 }), { because: 'key-active' }],
  ['pass', 'tomorrow, without a warning period', withKey({ expires: now + day }), { asked: { expiryWarningDays: 0 } }],
  ['fail', 'now, no warning', withKey({ expires: now }), { asked: { expiryWarningDays: 0 }, because: 'key-active' }],
  ['fail', 'no date', withKey({ expires: Number.NaN })],
  ['fail', 'tomorrow, in the list alone', { keyVersions: found([{ ...keyVersion, expires: now + day }]) }],
  ['fail', 'the confirmed version, in three days', detail(now + 3 * day), ofOlder],
  [
    'fail',
    'the confirmed version, by the list of versions',
    { keyVersions: found([{ ...keyVersion, version: olderVersion, expires: now + 3 * day }]) },
    ofOlder,
  ],
  ['unknown', 'the confirmed version, which no answer has', neither, ofOlder],
  [
    'fail',
    'the current version, tomorrow, and nothing has the confirmed one',
    { ...withKey({ expires: now + day }), ...neither },
    ofOlder,
  ],
  [
    'fail',
    'the confirmed version, tomorrow, and the current one later',
    { ...withKey({ expires: now + 3 * day }), ...detail(now + day) },
    ofOlder,
  ],
  [
    'pass',
    'the confirmed version is current, and the list could not be read',
    { confirmedVersion: absent, keyVersions: unknown },
    ofCurrent,
  ],
  ['pass', 'the confirmed version was read, and the list could not be read', { keyVersions: unknown }, ofOlder],
  [
    'pass',
    'a confirmed version that is not listed',
    { confirmedVersion: absent },
    { asked: confirmed('c'.repeat(32)) },
  ],
  [
    'unknown',
    'the confirmed version, which could not be read, and no list',
    { confirmedVersion: unknown, keyVersions: absent },
    ofOlder,
  ],
  [
    'fail',
    'the confirmed version, past',
    detail(now - 1),
    { asked: confirmed(olderVersion), because: 'confirmed-key' },
  ],
  ['pass', 'an older version that Adobe did not confirm', detail(now + 3 * day), ofCurrent],
  ...without,
]);

const ec = withKey({ type: 'EC', size: null });
check('key-type', [
  ['pass', 'RSA'],
  ['pass', 'RSA-HSM in other casing', withKey({ type: 'Rsa-Hsm' })],
  ['fail', 'EC', ec],
  ['fail', 'EC, under the longest name that a key can have', ec, { asked: { keyName: 'k'.repeat(127) } }],
  ['fail', 'RSA, where an HSM is asked for', {}, { asked: { keyType: 'RSA-HSM' } }],
  [
    'fail',
    'RSA, where an HSM is asked for, and another version is confirmed',
    {},
    { asked: { ...confirmed(olderVersion), keyType: 'RSA-HSM' } },
  ],
  ['pass', 'RSA-HSM, as asked for', withKey({ type: 'RSA-HSM' }), { asked: { keyType: 'RSA-HSM' } }],
  ['fail', 'nothing', withKey({ type: '' })],
  ...byAnswer(withKey({ type: 'EC', size: null })),
  ...without,
]);

check('key-size', [
  ['pass', '3072'],
  ['pass', '4096', withKey({ size: 4096 })],
  ['fail', '2048', withKey({ size: 2048 }), { isExample: true }],
  ['fail', '2048, in hardware', withKey({ size: 2048, type: 'RSA-HSM' })],
  ['fail', '2048, of a confirmed key: a rotation, by day', withKey({ size: 2048 }), ofCurrent],
  ['unknown', 'unsaid', withKey({ size: null })],
  ['skipped', 'not an RSA key', ec],
  ...without,
]);

check('key-operations', [
  ['pass', 'both'],
  ['pass', 'both among others, any casing', withKey({ operations: ['Sign', 'WRAPKEY', 'unwrapKey'] })],
  ['fail', 'no unwrapKey: allowed operations stay allowed', withKey({ operations: ['sign', 'wrapkey'] })],
  ['fail', 'no wrapKey', withKey({ operations: ['unwrapkey'] }), { isExample: true }],
  [
    'fail',
    'neither, on a key of a type that allows neither',
    withKey({ type: 'EC', size: null, operations: ['sign'] }),
    { because: 'key-type' },
  ],
  ['fail', 'none', withKey({ operations: [] })],
  ['unknown', 'not said', withKey({ operations: null })],
  ['fail', 'an operation that would be a command', withKey({ operations: ["x'; rm -rf /\n"] })],
  ...byAnswer(withKey({ operations: [] })),
  ...without,
]);

const versions = (...others: readonly Partial<KeyVersion>[]): Partial<Observed> => ({
  keyVersions: found([
    keyVersion,
    ...others.map((each) => Object.assign({}, keyVersion, { version: olderVersion }, each)),
  ]),
});
check('key-versions', [
  ['pass', 'only enabled ones'],
  [
    'pass',
    'only the current one, disabled',
    { ...withKey({ enabled: false }), keyVersions: found([{ ...keyVersion, enabled: false }]) },
  ],
  ['pass', 'an older one that expired', versions({ expires: now - 1 })],
  ['fail', 'an older one that is disabled', versions({ enabled: false })],
  [
    'fail',
    'more than are named',
    versions(...Array.from({ length: 12 }, (_, index) => ({ version: `${index}`.padStart(32, '0'), enabled: false }))),
  ],
  ['unknown', 'a list that could not be read', { keyVersions: unknown }],
  ['unknown', 'an empty list', { keyVersions: found([]) }],
  ['unknown', 'a list without the current one', { keyVersions: found([{ ...keyVersion, version: olderVersion }]) }],
  [
    'fail',
    'a list without the current one, and with one that is disabled',
    { keyVersions: found([{ ...keyVersion, version: olderVersion, enabled: false }]) },
  ],
  ['skipped', 'no key', { key: absent }],
  ['skipped', 'no vault', noVault],
]);

const age = (keyMaxAgeDays: number, asked: object = {}) => ({ asked: { ...asked, keyMaxAgeDays } });
const aged = (days: number) => withKey({ created: now - days * day });
check('key-age', [
  ['skipped', 'no limit', aged(4000)],
  ['pass', 'more than 60 days left', aged(400), age(730)],
  ['pass', '60 days left: the day is told', aged(670), age(730)],
  ['pass', 'a second left', withKey({ created: now - 730 * day + 1 }), age(730)],
  ['fail', 'to the second', aged(730), { ...age(730), isExample: true }],
  ['pass', 'of an old current version, whose confirmed one is young', aged(730), age(730, confirmed(olderVersion))],
  [
    'fail',
    'of an old current version, which Adobe takes as the newest',
    aged(730),
    age(730, { ...confirmed(olderVersion), adobeKeyVersion: 'latest' }),
  ],
  ['unknown', 'no date', withKey({ created: null }), age(730)],
  [
    'unknown',
    'of a confirmed version that no answer has',
    { keyVersions: unknown, confirmedVersion: unknown },
    age(730, confirmed(olderVersion)),
  ],
  ['skipped', 'of another key', {}, age(730, { ...confirmed(version), keyName: 'other' })],
  ['unknown', 'key unknown', { key: unknown }, age(730)],
  ['skipped', 'no key', { key: absent }, age(730)],
]);

check('key-rotation', [
  ['pass', 'rotates, and Adobe takes the newest', withKey({ rotates: true }), { asked: { adobeKeyVersion: 'latest' } }],
  ['fail', 'rotates, and Adobe pins', withKey({ rotates: true }), { asked: { adobeKeyVersion: 'pinned' } }],
  ['pass', 'no end, and Adobe takes the newest', {}, { asked: { adobeKeyVersion: 'latest' } }],
  [
    'fail',
    'an end without a successor, and Adobe takes the newest',
    withKey({ expires: now + 400 * day }),
    { asked: { adobeKeyVersion: 'latest' } },
  ],
  [
    'pass',
    'an end with a successor, and Adobe takes the newest',
    withKey({ expires: now + 400 * day, rotates: true }),
    { asked: { adobeKeyVersion: 'latest' } },
  ],
  ['pass', 'no rotation (a policy that only notifies is none)'],
  ['fail', 'rotates', withKey({ rotates: true })],
  ...without,
]);
