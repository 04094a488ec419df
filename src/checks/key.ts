/** Checks of the key's current version. */

import { createKey, isoTime, keyCommand, setKeyAttributes } from '../az-commands.ts';
import { inDate, isRsa, operationsOf } from '../model/key-rules.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import { type Check, type Context, fail, ofKey, pass, skipped, undecided } from './check.ts';

const day = 86_400_000;

export const keyEnabled: Check = (context, words) => {
  const text = words['key-enabled'];
  return ofKey(context, words, text.expected, ({ enabled, version }) => {
    if (enabled) return pass(text.enabled(version), text.expected);
    const command = setKeyAttributes(context, version, '--enabled', 'true');
    return fail(text.disabled(version), text.expected, text.remediation, command);
  });
};

/** Moves the expiry date of a version two years ahead. */
export function extendExpiry(context: Context, version: string): string {
  return setKeyAttributes(context, version, '--expires', isoTime(Math.floor((context.now + 730 * day) / 1000)));
}

/** Lets a version be used from now on. */
export function activateNow(context: Context, version: string): string {
  return setKeyAttributes(context, version, '--not-before', isoTime(Math.floor(context.now / 1000)));
}

export const keyActive: Check = (context, words) => {
  const text = words['key-active'];
  return ofKey(context, words, text.expected, (key) => {
    const date = inDate(key, context.now);
    if (date === 'active') return pass(text.active, text.expected);
    if (date === 'expired') {
      const command = extendExpiry(context, key.version);
      return fail(text.expired(isoTime(key.expires ?? 0)), text.expected, text.fixExpired, command);
    }
    const command = activateNow(context, key.version);
    return fail(text.early(isoTime(key.notBefore ?? 0)), text.expected, text.fixEarly, command);
  });
};

export const keyExpiry: Check = (context, words) => {
  const text = words['key-expiry'];
  const days = context.inputs.expiryWarningDays;
  const expected = text.expected(days);
  return ofKey(context, words, expected, (key) => {
    if (key.expires === null) return pass(text.never, expected);
    const left = key.expires * 1000 - context.now;
    const at = isoTime(key.expires);
    if (left > days * day) return pass(text.later(at), expected);
    const observed = left > 0 ? text.later(at) : text.past(at);
    return fail(observed, expected, text.remediation, extendExpiry(context, key.version));
  });
};

export const keyType: Check = (context, words) => {
  const text = words['key-type'];
  return ofKey(context, words, text.expected, ({ type }) => {
    if (isRsa(type)) return pass(text.is(type), text.expected);
    const { inputs } = context;
    const other = { ...context, inputs: { ...inputs, keyName: `${inputs.keyName.slice(0, 123)}-rsa` } };
    return fail(text.is(type), text.expected, text.remediation, keyCommand(other, 'show'), createKey(other));
  });
};

export const keySize: Check = (context, words) => {
  const text = words['key-size'];
  return ofKey(context, words, text.expected, ({ type, size }) => {
    if (!isRsa(type)) return skipped(text.notRsa(type), text.expected);
    const options = ['--kty', type, '--size', `${context.inputs.keySize}`, '--ops', 'wrapKey', 'unwrapKey'];
    const command = keyCommand(context, 'create', ...options);
    if (size === null) return undecided(text.unsaid, text.expected, words.common.runAgain, keyCommand(context, 'show'));
    if (size >= 3072) return pass(text.is(size), text.expected);
    return fail(text.is(size), text.expected, text.remediation, command);
  });
};

export const keyOperations: Check = (context, words) => {
  const text = words['key-operations'];
  return ofKey(context, words, text.expected, (key) => {
    const { allowed, missing } = operationsOf(key);
    if (missing.length === 0) return pass(text.are(allowed), text.expected);
    const command = allowOperations(context, key);
    return fail(text.are(allowed), text.expected, text.remediation, command);
  });
};

/** Allows wrapKey and unwrapKey beside what a version may do already. */
export function allowOperations(context: Context, version: KeyVersionDetail): string {
  const { allowed, missing } = operationsOf(version);
  return setKeyAttributes(context, version.version, '--ops', ...allowed, ...missing);
}

const notifyOnly = '{"lifetimeActions":[{"trigger":{"timeBeforeExpiry":"P30D"},"action":{"type":"Notify"}}]}';

export const keyRotation: Check = (context, words) => {
  const text = words['key-rotation'];
  return ofKey(context, words, text.expected, ({ rotates }) => {
    if (!rotates) return pass(text.still, text.expected);
    const command = keyCommand(context, 'rotation-policy update', '--value', notifyOnly);
    return fail(text.rotates, text.expected, text.remediation, command);
  });
};
