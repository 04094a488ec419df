/** Checks of what Adobe confirmed: once it did, Azure is held to it. */

import { isoTime, keyCommand, listDeletedVaults, setKeyAttributes } from '../az-commands.ts';
import type { FindingWords } from '../messages/findings.ts';
import { isConfirmedKey } from '../model/confirmed-key.ts';
import { inDate, isRsa, operationsOf } from '../model/key-rules.ts';
import type { KeyVersion, KeyVersionDetail } from '../model/observed.ts';
import { type Check, type CheckOutcome, type Context, fail, pass, reasonOf, skipped, unreadable } from './check.ts';
import { findLostKey } from './existence.ts';
import { activateNow, allowOperations, extendExpiry } from './key.ts';

export const confirmedKey: Check = (context, words) => {
  const text = words['confirmed-key'];
  const confirmed = context.inputs.confirmedKeyUri;
  if (confirmed === undefined) return skipped(text.notGiven, text.expected('confirmed-key-uri'));
  const expected = text.expected(confirmed.uri);
  const { vaultName, keyName } = context.inputs;
  if (!isConfirmedKey(context.inputs, confirmed))
    return fail(text.otherKey(vaultName, keyName), expected, text.fixInputs);
  const { vault, key } = context.observed;
  if (vault.presence === 'absent') return fail(text.vaultGone, expected, text.fixGone, listDeletedVaults(context));
  if (vault.presence === 'unknown') return unreadable(context, words, expected, vault.reason);
  if (key.presence === 'absent') return fail(text.keyGone, expected, text.fixGone, ...findLostKey(context));
  if (key.presence === 'unknown') return unreadable(context, words, expected, key.reason);
  if (confirmed.version !== undefined) return versionHolds(context, words, expected, confirmed.version.toLowerCase());
  const current = key.value;
  const problem = versionProblem(context, words, expected, current) ?? kindProblem(context, words, expected, current);
  return problem ?? pass(text.holds, expected);
};

/**
 * Versions come in no order of time (as recorded), so the confirmed one is looked up by its id. The same version may have
 * been seen by several reads: none may speak against it.
 */
function versionHolds(context: Context, words: FindingWords, expected: string, version: string): CheckOutcome {
  const text = words['confirmed-key'];
  const { key, keyVersions, confirmedVersion } = context.observed;
  const isIt = (one: KeyVersion) => one.version.toLowerCase() === version;
  const whole: KeyVersionDetail[] = [
    ...(key.presence === 'found' ? [key.value] : []),
    ...(confirmedVersion.presence === 'found' ? [confirmedVersion.value] : []),
  ].filter(isIt);
  const listed = keyVersions.presence === 'found' ? keyVersions.value.filter(isIt) : [];
  const known: KeyVersion[] = [...whole, ...listed];
  if (known.length === 0) {
    if (keyVersions.presence === 'unknown') return unreadable(context, words, expected, keyVersions.reason);
    if (keyVersions.presence === 'absent') return unreadable(context, words, expected, reasonOf(confirmedVersion));
    return fail(text.versionGone(version), expected, text.fixGone, ...findLostKey(context));
  }
  const problems = [
    ...known.map((one) => versionProblem(context, words, expected, one)),
    ...whole.map((one) => kindProblem(context, words, expected, one)),
  ];
  const problem = problems.find((each) => each !== undefined);
  if (problem !== undefined) return problem;
  // The list has neither type nor operations.
  if (whole.length === 0) return unreadable(context, words, expected, reasonOf(confirmedVersion));
  return pass(text.holds, expected);
}

/** What keeps Adobe from using a version now, whatever key it is. */
function versionProblem(
  context: Context,
  words: FindingWords,
  expected: string,
  one: KeyVersion,
): CheckOutcome | undefined {
  const text = words['confirmed-key'];
  const { version } = one;
  if (!one.enabled) {
    const command = setKeyAttributes(context, version, '--enabled', 'true');
    return fail(text.disabled(version), expected, text.fixDisabled, command);
  }
  const date = inDate(one, context.now);
  if (date === 'active') return undefined;
  if (date === 'expired') {
    const observed = text.expired(version, isoTime(one.expires ?? 0));
    return fail(observed, expected, text.fixDate, extendExpiry(context, version));
  }
  const observed = text.early(version, isoTime(one.notBefore ?? 0));
  return fail(observed, expected, text.fixDate, activateNow(context, version));
}

/** What keeps Adobe from using a version for what kind of key it is. */
function kindProblem(
  context: Context,
  words: FindingWords,
  expected: string,
  one: KeyVersionDetail,
): CheckOutcome | undefined {
  const text = words['confirmed-key'];
  const { version, type } = one;
  if (!isRsa(type))
    return fail(text.otherType(version, type), expected, text.fixType, keyCommand(context, 'list-versions'));
  const { missing } = operationsOf(one);
  if (missing.length === 0) return undefined;
  return fail(text.lacks(version, missing), expected, text.fixOperations, allowOperations(context, one));
}

export const confirmedVersion: Check = (context, words) => {
  const text = words['confirmed-version'];
  const confirmed = context.inputs.confirmedKeyUri;
  if (confirmed?.version === undefined) return skipped(text.notGiven, text.expected);
  if (!isConfirmedKey(context.inputs, confirmed)) return skipped(text.otherKey, text.expected);
  const { vault, key } = context.observed;
  if (vault.presence === 'absent') return skipped(words.common.noVault, text.expected);
  if (vault.presence === 'unknown') return unreadable(context, words, text.expected, vault.reason);
  if (key.presence === 'absent') return skipped(words.common.noKey, text.expected);
  if (key.presence === 'unknown') return unreadable(context, words, text.expected, key.reason);
  const { version } = key.value;
  if (version.toLowerCase() === confirmed.version.toLowerCase()) return pass(text.same(version), text.expected);
  const command = keyCommand(context, 'list-versions');
  return fail(text.differs(confirmed.version, version), text.expected, text.remediation, command);
};

export const adobeConfirmation: Check = (context, words) => {
  const text = words['adobe-confirmation'];
  const { requireConfirmation, confirmedKeyUri } = context.inputs;
  if (!requireConfirmation) return skipped(text.notRequired, text.expected);
  if (confirmedKeyUri !== undefined) return pass(text.given(confirmedKeyUri.uri), text.expected);
  return fail(text.absent, text.expected, text.remediation);
};
