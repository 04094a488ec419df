/** Checks of the key's current version. */

import { disabledVersion } from '../advice/key.ts';
import { isoTime } from '../az-commands/command.ts';
import {
  activateNow,
  allowOperations,
  createKeyCommand,
  createVersion,
  enableVersion,
  extendExpiry,
  listVersions,
  onlyNotify,
  showKey,
} from '../az-commands/key.ts';
import { common } from '../messages/findings/common.ts';
import { keyTexts, mostVersionsListed } from '../messages/findings/key.ts';
import { isLogged } from '../model/audit-events.ts';
import { disabledVersions, inDate, isEnabled, isRsa, operationsOf, readsOf } from '../model/key-rules.ts';
import { confirmedVersions } from '../model/valid-until.ts';
import { type Check, fail, following, ofKey, pass, reasonOf, skipped, undecided, unreadable } from './check.ts';

const day = 86_400_000;

export const keyEnabled: Check = (context) => {
  const text = keyTexts['key-enabled'];
  return ofKey(context, (key) => {
    const { version } = key;
    const enabled = isEnabled(readsOf(key, context.observed));
    if (enabled === undefined) return undecided(text.disputed(version), common.runAgain, showKey(context));
    if (enabled) return pass(text.enabled(version));
    return fail(text.disabled(version), disabledVersion(context.inputs, version, isLogged(context.observed)));
  });
};

export const keyActive: Check = (context) => {
  const text = keyTexts['key-active'];
  return ofKey(context, (key) => {
    const date = inDate(key, context.now);
    if (date === 'active') return pass(text.active);
    if (date === 'expired') {
      const command = extendExpiry(context, key.version);
      return fail(text.expired(isoTime(key.expires ?? 0)), text.fixExpired, command);
    }
    const command = activateNow(context, key.version);
    return fail(text.early(isoTime(key.notBefore ?? 0)), text.fixEarly, command);
  });
};

export const keyExpiry: Check = (context) => {
  const text = keyTexts['key-expiry'];
  const days = context.inputs.expiryWarningDays;
  return ofKey(context, (key) => {
    const [first] = [key, ...confirmedVersions(context.inputs, context.observed)]
      .flatMap(({ version, expires }) => (expires === null ? [] : [{ version, expires }]))
      .toSorted((one, other) => one.expires - other.expires);
    if (first === undefined) return pass(text.never);
    const isCurrent = first.version.toLowerCase() === key.version.toLowerCase();
    const left = first.expires * 1000 - context.now;
    const at = isoTime(first.expires);
    const when = isCurrent ? text.later(at) : text.confirmedLater(first.version, at);
    if (left > days * day) return pass(when);
    if (!(left <= 0)) return fail(when, text.remediation, extendExpiry(context, first.version));
    const observed = isCurrent ? text.past(at) : text.confirmedPast(first.version, at);
    return following(isCurrent ? 'key-active' : 'confirmed-key', { status: 'fail', observed });
  });
};

export const keyType: Check = (context) => {
  const text = keyTexts['key-type'];
  return ofKey(context, ({ type }) => {
    if (isRsa(type)) return pass(text.is(type));
    const { inputs } = context;
    if (inputs.confirmedKeyUri !== undefined) return fail(text.is(type), text.ofConfirmed, listVersions(context));
    const other = { ...context, inputs: { ...inputs, keyName: `${inputs.keyName.slice(0, 123)}-rsa` } };
    return fail(text.is(type), text.remediation, showKey(other), createKeyCommand(other));
  });
};

export const keySize: Check = (context) => {
  const text = keyTexts['key-size'];
  return ofKey(context, ({ type, size }) => {
    if (!isRsa(type)) return skipped(text.notRsa(type));
    if (size === null) return undecided(text.unsaid, common.runAgain, showKey(context));
    if (size >= 3072) return pass(text.is(size));
    return fail(text.is(size), text.remediation, createVersion(context, type));
  });
};

export const keyOperations: Check = (context) => {
  const text = keyTexts['key-operations'];
  return ofKey(context, (key) => {
    const { allowed, missing } = operationsOf(key);
    if (missing.length === 0) return pass(text.allows(allowed));
    const command = allowOperations(context, key);
    return fail(text.lacks(missing, allowed), text.remediation, command);
  });
};

export const keyVersions: Check = (context) => {
  const text = keyTexts['key-versions'];
  return ofKey(context, (key) => {
    const { keyVersions: versions } = context.observed;
    if (versions.presence !== 'found') return unreadable(context, reasonOf(versions));
    const disabled = disabledVersions(key, versions.value);
    if (disabled.length === 0) return pass(text.enabled);
    const enable = disabled.slice(0, mostVersionsListed).map((version) => enableVersion(context, version));
    return fail(text.disabled(disabled), text.remediation, ...enable);
  });
};

export const keyRotation: Check = (context) => {
  const text = keyTexts['key-rotation'];
  return ofKey(context, ({ rotates }) => {
    if (!rotates) return pass(text.still);
    return fail(text.rotates, text.remediation, onlyNotify(context));
  });
};
