/** Everything about a key that a finding can detect. */

import type { CloudState, KeyState, KeyVersionState } from '../../../emulator/state.ts';
import {
  allWith,
  type Break,
  fine,
  inDays,
  keyOf,
  keyUri,
  missing,
  notKnown,
  reads,
  refused,
  unhealthy,
  vaultOf,
  versionOf,
  warned,
  without,
} from './cases.ts';

const noKey: Break['differs'] = { ...allWith('skipped', /^key-/), 'key-exists': 'fail' };
const keyUnread = allWith('unknown', /^key-/);

function key(change: Partial<KeyState>): (state: CloudState) => void {
  return (state) => void Object.assign(keyOf(state), change);
}

const attributes: Break[] = [
  { name: 'no key', change: (state) => vaultOf(state).keys.splice(0), differs: noKey, ends: missing },
  {
    name: 'a key that cannot be read',
    faults: [refused(reads.key)],
    differs: keyUnread,
    ends: notKnown,
    says: 'AuthorizationFailed',
  },
  { name: 'a disabled key', tenant: 'key-disabled', differs: { 'key-enabled': 'fail' }, ends: unhealthy },
  {
    name: 'an expired key',
    tenant: 'key-expired',
    differs: { 'key-active': 'fail', 'key-expiry': 'fail' },
    ends: unhealthy,
  },
  {
    name: "a key that expired by Azure's clock, while the runner's is two hours behind",
    change: (state) => {
      state.settings.clockSkew = 7200;
      versionOf(state).exp = inDays(0) + 3600;
    },
    differs: { 'key-active': 'fail', 'key-expiry': 'fail' },
    ends: unhealthy,
    says: 'expired on',
  },
  {
    name: 'a key that is not active yet',
    change: (state) => Object.assign(versionOf(state), { nbf: inDays(2) }),
    differs: { 'key-active': 'fail' },
    ends: unhealthy,
  },
  {
    name: 'a key that expires soon',
    change: (state) => Object.assign(versionOf(state), { exp: inDays(20) }),
    differs: { 'key-expiry': 'fail' },
    ends: warned,
  },
  {
    name: 'a key on a curve',
    change: (state) => {
      const curve = keyOf(state);
      delete curve.keySize;
      Object.assign(curve, { kty: 'EC', curveName: 'P-256' });
    },
    differs: { 'key-type': 'fail', 'key-size': 'skipped' },
    ends: unhealthy,
  },
  { name: 'a key of 2048 bits', change: key({ keySize: 2048 }), differs: { 'key-size': 'fail' }, ends: warned },
  {
    name: 'a key without a size in the answer',
    faults: [without(reads.key, 'keySize')],
    differs: { 'key-size': 'unknown' },
    ends: fine,
  },
  {
    name: 'a key that may wrap only',
    change: key({ keyOps: ['wrapKey', 'sign'] }),
    differs: { 'key-operations': 'fail' },
    ends: unhealthy,
  },
];

/** An older version that sorts after the current one. */
const older = 'f'.repeat(32);

/** Makes the current version the newer of two, listed first, and changes the older one. */
function twoVersions(change: Partial<KeyVersionState> = {}): (state: CloudState) => void {
  return (state) => {
    const { created } = versionOf(state);
    const version = { version: older, enabled: true, created: created - 1000, updated: created - 1000, ...change };
    keyOf(state).versions.push(version);
  };
}

const holds = { 'confirmed-key': 'pass' } as const;
const confirmedOlder = { 'confirmed-key-uri': `${keyUri}/${older}` };
const confirmed = { state: 'confirmed', ready: 'true', exitCode: 0 } as const;

const versions: Break[] = [
  {
    name: 'an older version that is disabled',
    change: twoVersions({ enabled: false }),
    differs: { 'key-versions': 'fail' },
    ends: warned,
    says: `Key version ${older} is disabled`,
  },
  {
    name: 'a list of versions that cannot be read',
    faults: [refused(reads.versions)],
    differs: { 'key-versions': 'unknown' },
    ends: fine,
    says: 'AuthorizationFailed',
  },
];

const confirmation: Break[] = [
  {
    name: 'a confirmed key without version, which a new key of the same name could replace',
    inputs: { 'confirmed-key-uri': keyUri },
    differs: { 'confirmed-version': 'unknown', ...holds },
    ends: confirmed,
    says: 'confirmed-key-uri has no version',
  },
  {
    name: 'a newer version than the confirmed one, which is last in the list and on another page',
    change: (state) => {
      twoVersions()(state);
      state.settings.pageSize = 1;
    },
    inputs: confirmedOlder,
    differs: { 'confirmed-version': 'fail', ...holds },
    ends: { ...confirmed, exitCode: 1 },
  },
  {
    name: 'the confirmed version cannot be read',
    change: twoVersions(),
    faults: [refused(reads.version)],
    inputs: confirmedOlder,
    differs: { 'confirmed-key': 'unknown', 'confirmed-version': 'fail' },
    ends: notKnown,
  },
  {
    name: 'the confirmed version, which is not an RSA key',
    change: twoVersions({ kind: { kty: 'EC', curveName: 'P-256', keyOps: ['sign', 'verify'] } }),
    inputs: confirmedOlder,
    differs: { 'confirmed-key': 'fail', 'confirmed-version': 'fail' },
    ends: unhealthy,
    says: 'of type EC',
  },
  {
    name: 'a confirmation that is required but not given',
    inputs: { 'require-confirmation': 'true' },
    differs: { 'adobe-confirmation': 'fail' },
    ends: { state: 'provisioned', ready: 'false', exitCode: 1 },
  },
];

export const keyBreaks: readonly Break[] = [...attributes, ...versions, ...confirmation];
