/** Checks of what Adobe confirmed: from then on, Azure must match it. */

import { disabledVersion } from '../advice/key.ts';
import { isoTime } from '../az-commands/command.ts';
import { activateNow, allowOperations, extendExpiry, listVersions } from '../az-commands/key.ts';
import { common } from '../messages/findings/common.ts';
import { confirmationTexts } from '../messages/findings/confirmation.ts';
import { keyTexts } from '../messages/findings/key.ts';
import { isLogged } from '../model/audit-events.ts';
import { isConfirmedKey } from '../model/confirmed-key.ts';
import type { FindingId } from '../model/finding.ts';
import { inDate, isEnabled, isRsa, lacksVersion, operationsOf, readsOf } from '../model/key-rules.ts';
import type { KeyVersion, KeyVersionDetail } from '../model/observed.ts';
import type { Words } from '../model/words.ts';
import {
  type Check,
  type CheckOutcome,
  type Context,
  fail,
  following,
  pass,
  reasonOf,
  skipped,
  undecided,
  unreadable,
} from './check.ts';

const text = confirmationTexts['confirmed-key'];

export const confirmedKey: Check = (context) => {
  const confirmed = context.inputs.confirmedKeyUri;
  if (confirmed === undefined) return skipped(text.notGiven);
  const { vaultName, keyName } = context.inputs;
  if (!isConfirmedKey(context.inputs, confirmed)) return fail(text.otherKey(vaultName, keyName), text.fixInputs);
  const { vault, key } = context.observed;
  if (vault.presence === 'absent') return following('vault-exists', { status: 'fail', observed: text.vaultGone });
  if (vault.presence === 'unknown') return unreadable(context, vault.reason);
  if (key.presence === 'absent') return following('key-exists', { status: 'fail', observed: text.keyGone });
  if (key.presence === 'unknown') return unreadable(context, key.reason);
  const current = key.value;
  if (confirmed.version !== undefined) return versionHolds(context, current, confirmed.version);
  return sharedProblem(context, current) ?? pass(text.holds);
};

/** The current version: other findings check it, too, and say what to do. */
function sharedProblem(context: Context, current: KeyVersionDetail): CheckOutcome | undefined {
  const disputed = enabledDisputed(readsOf(current, context.observed));
  if (disputed !== undefined) return following('key-enabled', { status: 'unknown', observed: disputed });
  const problem = versionProblem(context, current) ?? kindProblem(context, current);
  return problem && following(causeOf(context, current), problem);
}

/** Said where answers about a version disagree on whether it is enabled: then none of them counts. */
function enabledDisputed(reads: readonly [KeyVersion, ...KeyVersion[]]): Words | undefined {
  return isEnabled(reads) === undefined ? keyTexts['key-enabled'].disputed(reads[0].version) : undefined;
}

function causeOf({ now }: Context, one: KeyVersionDetail): FindingId {
  if (!one.enabled) return 'key-enabled';
  if (inDate(one, now) !== 'active') return 'key-active';
  return isRsa(one.type) ? 'key-operations' : 'key-type';
}

/**
 * Azure does not list versions by time (as recorded), so the confirmed one is found by its ID. The same version may
 * come from several reads: it must be usable in all of them.
 */
function versionHolds(context: Context, current: KeyVersionDetail, version: string): CheckOutcome {
  const { keyVersions, confirmedVersion } = context.observed;
  const isIt = (one: KeyVersion) => one.version.toLowerCase() === version;
  const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
  const whole = [current, ...read].filter(isIt);
  const listed = keyVersions.presence === 'found' ? keyVersions.value.filter(isIt) : [];
  const known: KeyVersion[] = [...whole, ...listed];
  const [first, ...others] = known;
  if (first === undefined) {
    if (keyVersions.presence === 'unknown') return unreadable(context, keyVersions.reason);
    if (keyVersions.presence === 'absent') return unreadable(context, reasonOf(confirmedVersion));
    return fail(text.noSuchVersion(version, current.version), text.checkVersion, listVersions(context));
  }
  const shared = isIt(current) ? sharedProblem(context, current) : undefined;
  if (shared !== undefined) return shared;
  const disputed = enabledDisputed([first, ...others]);
  if (disputed !== undefined) return undecided(disputed, common.runAgain, listVersions(context));
  const problems = [
    ...known.map((one) => versionProblem(context, one)),
    ...whole.map((one) => kindProblem(context, one)),
  ];
  const problem = problems.find((each) => each !== undefined);
  if (problem !== undefined) return problem;
  // The list has neither type nor operations.
  if (whole.length === 0) return unreadable(context, reasonOf(confirmedVersion));
  return pass(text.holds);
}

/** What prevents Adobe from using a version now, for any type of key. */
function versionProblem(context: Context, one: KeyVersion): CheckOutcome | undefined {
  const { version } = one;
  if (!one.enabled) {
    return fail(text.disabled(version), disabledVersion(context.inputs, version, isLogged(context.observed)));
  }
  const date = inDate(one, context.now);
  if (date === 'active') return undefined;
  if (date === 'expired') {
    const observed = text.expired(version, isoTime(one.expires ?? 0));
    return fail(observed, text.fixDate, extendExpiry(context, version));
  }
  const observed = text.early(version, isoTime(one.notBefore ?? 0));
  return fail(observed, text.fixDate, activateNow(context, version));
}

function kindProblem(context: Context, one: KeyVersionDetail): CheckOutcome | undefined {
  const { version, type } = one;
  if (!isRsa(type)) return fail(text.otherType(version, type), text.fixType, listVersions(context));
  const { missing } = operationsOf(one);
  if (missing.length === 0) return undefined;
  return fail(text.lacks(version, missing), text.fixOperations, allowOperations(context, one));
}

export const confirmedVersion: Check = (context) => {
  const versionText = confirmationTexts['confirmed-version'];
  const confirmed = context.inputs.confirmedKeyUri;
  if (confirmed === undefined) return skipped(versionText.notGiven);
  if (!isConfirmedKey(context.inputs, confirmed)) return skipped(versionText.otherKey);
  const { vault, key } = context.observed;
  if (vault.presence === 'absent') return skipped(common.noVault);
  if (vault.presence === 'unknown') return unreadable(context, vault.reason);
  if (key.presence === 'absent') return skipped(common.noKey);
  if (key.presence === 'unknown') return unreadable(context, key.reason);
  const { version } = key.value;
  if (confirmed.version === undefined)
    return undecided(versionText.noVersion, versionText.nameVersion, listVersions(context));
  if (version.toLowerCase() === confirmed.version) return pass(versionText.same(version));
  const command = listVersions(context);
  const differs = fail(versionText.differs(confirmed.version, version), versionText.remediation, command);
  return lacksVersion(context.observed, confirmed.version) ? following('confirmed-key', differs) : differs;
};

export const adobeConfirmation: Check = (context) => {
  const own = confirmationTexts['adobe-confirmation'];
  const { requireConfirmation, confirmedKeyUri } = context.inputs;
  if (!requireConfirmation) return skipped(own.notRequired);
  if (confirmedKeyUri !== undefined) return pass(own.given(confirmedKeyUri.uri));
  return fail(own.absent, own.remediation);
};
