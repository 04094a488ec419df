/** Checks of the key's current version. */

import { isoTime } from '../az-commands/command.ts';
import { isConfirmedKey } from '../model/inputs.ts';
import { disabledVersions, inDate, isEnabled, isRsa, operationsOf, readsOf } from '../model/key-rules.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import { confirmedVersions } from '../model/valid-until.ts';
import { isLogged } from '../model/vault.ts';
import {
  disabledOlderVersions,
  disabledVersion,
  disputedVersion,
  earlyVersion,
  expiredVersion,
  expiringVersion,
  removedOperations,
  rotatingKey,
} from '../situations/changed-key.ts';
import * as keys from '../situations/key.ts';
import * as properties from '../situations/key-properties.ts';
import { otherKeyType, shortKey, sizeUnknown } from '../situations/unsuitable-key.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  doubtful,
  fail,
  following,
  ofKey,
  pass,
  reasonOf,
  skipped,
  undecided,
  unreadable,
} from './check.ts';
import { disabledVersionsNote } from './use-notes.ts';

const day = 86_400_000;

const keyEnabled: Check = (context) => {
  const text = keys.keyEnabled;
  return ofKey(context, (key) => {
    const { version } = key;
    const enabled = isEnabled(readsOf(key, context.observed));
    if (enabled === undefined) return undecided(text.disputed(version), disputedVersion(context.inputs));
    if (enabled) return pass(text.enabled(version));
    return fail(text.disabled(version), disabledVersion(context.inputs, version, isLogged(context.observed)));
  });
};

const keyActive: Check = (context) => {
  const text = keys.keyActive;
  return ofKey(context, (key) => {
    const date = inDate(key, context.now);
    if (date === 'active') return pass(text.active);
    const { version } = key;
    if (date === 'expired') {
      const end = isoTime(key.expires ?? 0);
      return doubtful(fail(text.expired(end), expiredVersion(context, { version, date: end })));
    }
    const start = isoTime(key.notBefore ?? 0);
    return doubtful(fail(text.early(start), earlyVersion(context, { version, date: start })));
  });
};

const keyExpiry: Check = (context) =>
  ofKey(context, (key) => {
    const outcome = expiryOf(context, key);
    return outcome.status === 'pass' ? (confirmedUnread(context, key) ?? outcome) : outcome;
  });

/** By the first end that is known of the current and of the confirmed version. */
function expiryOf(context: Context, key: KeyVersionDetail): CheckOutcome {
  const text = keys.keyExpiry;
  const days = context.inputs.expiryWarningDays;
  const [first] = [key, ...confirmedVersions(context.inputs, context.observed)]
    .flatMap(({ version, expires }) => (expires === null ? [] : [{ version, expires }]))
    .toSorted((one, other) => one.expires - other.expires);
  if (first === undefined) return pass(text.never);
  const isCurrent = first.version.toLowerCase() === key.version.toLowerCase();
  const left = first.expires * 1000 - context.now;
  const at = isoTime(first.expires);
  const when = isCurrent ? text.later(at) : text.confirmedLater(first.version, at);
  if (left > days * day) return pass(when);
  if (!(left <= 0)) return fail(when, expiringVersion(context, { version: first.version, date: at }));
  const observed = isCurrent ? text.past(at) : text.confirmedPast(first.version, at);
  return following(isCurrent ? 'key-active' : 'confirmed-key', { status: 'fail', observed });
}

/** The confirmed version's date is in no answer, and no whole list says that there is no such version. */
function confirmedUnread(context: Context, current: KeyVersionDetail): CheckOutcome | undefined {
  const { inputs, observed } = context;
  const confirmed = inputs.confirmedKeyUri;
  if (confirmed?.version === undefined || !isConfirmedKey(inputs, confirmed)) return undefined;
  const { keyVersions, confirmedVersion } = observed;
  const isKnown = confirmed.version === current.version.toLowerCase() || confirmedVersions(inputs, observed).length > 0;
  if (isKnown || keyVersions.presence === 'found') return undefined;
  return unreadable(context, reasonOf(keyVersions) ?? reasonOf(confirmedVersion));
}

const keyType: Check = (context) => {
  const text = properties.keyType;
  return ofKey(context, ({ type }) =>
    isRsa(type) ? pass(text.is(type)) : fail(text.is(type), otherKeyType(context.inputs)),
  );
};

const keySize: Check = (context) => {
  const text = properties.keySize;
  return ofKey(context, ({ type, size }) => {
    if (!isRsa(type)) return skipped(text.notRsa(type));
    if (size === null) return undecided(text.unsaid, sizeUnknown(context.inputs));
    return size >= 3072 ? pass(text.is(size)) : fail(text.is(size), shortKey(context.inputs, type));
  });
};

const keyOperations: Check = (context) => {
  const text = properties.keyOperations;
  return ofKey(context, (key) => {
    const { allowed, missing } = operationsOf(key);
    if (missing.length === 0) return pass(text.allows(allowed));
    const observed = text.lacks(missing, allowed);
    // Key Vault allows neither operation on a key of another type (Microsoft: About keys, cryptographic operations).
    if (!isRsa(key.type)) return following('key-type', { status: 'fail', observed });
    return fail(observed, removedOperations(context.inputs, key, missing));
  });
};

const keyVersions: Check = (context) => {
  const text = properties.keyVersions;
  return ofKey(context, (key) => {
    const { keyVersions: versions } = context.observed;
    if (versions.presence !== 'found') return unreadable(context, reasonOf(versions));
    const disabled = disabledVersions(key, versions.value);
    if (disabled.length === 0) return pass(text.enabled);
    const shown = disabled.slice(0, properties.mostVersionsListed);
    return fail(text.disabled(disabled), disabledOlderVersions(context.inputs, shown));
  });
};

const keyRotation: Check = (context) => {
  const text = properties.keyRotation;
  return ofKey(context, ({ rotates }) =>
    rotates ? fail(text.rotates, rotatingKey(context.inputs)) : pass(text.still),
  );
};

export const keyFindings = [
  { ...keys.keyEnabled, check: keyEnabled },
  { ...keys.keyActive, check: keyActive },
  { ...keys.keyExpiry, check: keyExpiry },
  { ...properties.keyType, check: keyType },
  { ...properties.keySize, check: keySize },
  { ...properties.keyOperations, check: keyOperations },
  { ...properties.keyVersions, note: disabledVersionsNote, check: keyVersions },
  { ...properties.keyRotation, check: keyRotation },
] as const satisfies readonly CatalogEntry[];
