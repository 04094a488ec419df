/** Checks of what Adobe confirmed: from then on, Azure must match it. */

import { isoTime } from '../az-commands/command.ts';
import type { FindingId, Severity } from '../model/finding.ts';
import { isConfirmedKey } from '../model/inputs.ts';
import { inDate, isEnabled, isRsa, lacksVersion, operationsOf, readsOf } from '../model/key-rules.ts';
import type { KeyVersion, KeyVersionDetail } from '../model/observed.ts';
import { isLogged } from '../model/vault.ts';
import {
  disabledVersion,
  disputedVersion,
  earlyVersion,
  expiredVersion,
  removedOperations,
} from '../runbooks/changed-key.ts';
import * as records from '../runbooks/confirmation.ts';
import { otherTypeOfConfirmed } from '../runbooks/unsuitable-key.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  doubtful,
  fail,
  following,
  noKey,
  noVault,
  pass,
  reasonOf,
  skipped,
  undecided,
  unreadable,
} from './check.ts';
import { confirmedExpired, enabledDisputed } from './key/validity.ts';
import { otherVersionsNote } from './use-notes.ts';

const text = records.confirmedKey;

const confirmedKey: Check = (context) => {
  const confirmed = context.inputs.confirmedKeyUri;
  if (confirmed === undefined) return skipped(text.notGiven);
  const { vaultName, keyName } = context.inputs;
  if (!isConfirmedKey(context.inputs, confirmed))
    return fail(text.otherKey(vaultName, keyName), records.otherKeyConfirmed(context.inputs));
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
  if (isEnabled(readsOf(current, context.observed)) === undefined)
    return following('key-enabled', { status: 'unknown', observed: enabledDisputed(current.version) });
  const problem = versionProblem(context, current) ?? kindProblem(context, current);
  return problem && following(causeOf(context, current), problem);
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
    // The current version works, so the input is likely wrong.
    const runbook = records.confirmedVersionMissing(context.inputs);
    return { ...fail(text.noSuchVersion(version, current.version), runbook), isLoss: false };
  }
  const shared = isIt(current) ? sharedProblem(context, current) : undefined;
  if (shared !== undefined) return shared;
  if (isEnabled([first, ...others]) === undefined)
    return undecided(enabledDisputed(first.version), disputedVersion(context.inputs));
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
    const end = isoTime(one.expires ?? 0);
    return doubtful(fail(confirmedExpired(version, end), expiredVersion(context, { version, date: end })));
  }
  const start = isoTime(one.notBefore ?? 0);
  return doubtful(fail(text.early(version, start), earlyVersion(context, { version, date: start })));
}

function kindProblem({ inputs }: Context, one: KeyVersionDetail): CheckOutcome | undefined {
  const { version, type } = one;
  if (!isRsa(type)) return fail(text.otherType(version, type), otherTypeOfConfirmed(inputs));
  const { missing } = operationsOf(one);
  return missing.length === 0 ? undefined : fail(text.lacks(version, missing), removedOperations(inputs, one, missing));
}

const confirmedVersion: Check = (context) => {
  const versionText = records.confirmedVersion;
  const confirmed = context.inputs.confirmedKeyUri;
  if (confirmed === undefined) return skipped(versionText.notGiven);
  if (!isConfirmedKey(context.inputs, confirmed)) return skipped(versionText.otherKey);
  const { vault, key } = context.observed;
  if (vault.presence === 'absent') return skipped(noVault);
  if (vault.presence === 'unknown') return unreadable(context, vault.reason);
  if (key.presence === 'absent') return skipped(noKey);
  if (key.presence === 'unknown') return unreadable(context, key.reason);
  const { version } = key.value;
  if (confirmed.version === undefined)
    return undecided(versionText.noVersion, records.confirmedWithoutVersion(context.inputs));
  if (version.toLowerCase() === confirmed.version) return pass(versionText.same(version));
  const runbook = records.newerVersion(context.inputs, confirmed.version);
  const differs = fail(versionText.differs(confirmed.version, version), runbook);
  return lacksVersion(context.observed, confirmed.version) ? following('confirmed-key', differs) : differs;
};

const adobeConfirmation: Check = (context) => {
  const own = records.adobeConfirmation;
  const { requireConfirmation, confirmedKeyUri } = context.inputs;
  if (!requireConfirmation) return skipped(own.notRequired);
  if (confirmedKeyUri !== undefined) return pass(own.given(confirmedKeyUri.uri));
  return fail(own.absent, records.notYetConfirmed);
};

function confirmationSeverity({ inputs }: Context): Severity {
  return inputs.requireConfirmation ? 'error' : 'warning';
}

export const confirmationFindings = [
  { ...text, check: confirmedKey },
  { ...records.confirmedVersion, note: otherVersionsNote, check: confirmedVersion },
  { ...records.adobeConfirmation, severity: confirmationSeverity, check: adobeConfirmation },
] as const satisfies readonly CatalogEntry[];
