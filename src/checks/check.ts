/** What a check is: a pure function from what was asked and seen to an outcome, in the words of one language. */

import { grantRightCommands, rightAndPlace } from '../az-commands.ts';
import type { FindingWords } from '../messages/findings.ts';
import type { FindingId, FindingStatus, Severity } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Key, Observation, Observed, ReadFailure, Vault } from '../model/observed.ts';
import { type Scopes, scopesOf } from '../model/scopes.ts';

export interface Context {
  readonly inputs: Inputs;
  readonly observed: Observed;
  /** Milliseconds since 1970: when the look began, unless the caller says otherwise. */
  readonly now: number;
  readonly scopes: Scopes;
}

/** What one check came to. `waived` is no outcome: it is laid over one afterwards. */
export interface CheckOutcome {
  readonly status: Exclude<FindingStatus, 'waived'>;
  readonly observed: string;
  readonly expected: string;
  /** One sentence, then the commands to run, each on a line of its own; empty when there is nothing to do. */
  readonly remediation: string;
  /** Whether what is checked is known not to exist: then the state is `missing`. */
  readonly isAbsence?: true;
}

export type Check = (context: Context, words: FindingWords) => CheckOutcome;

export interface CatalogEntry {
  readonly id: FindingId;
  readonly severity: Severity | ((context: Context) => Severity);
  /** Where the rule comes from: a documentation page, or what Azure was seen to answer. */
  readonly source: string;
  /** Checks of other tools that ask for the same. */
  readonly references: readonly string[];
  /** Checks of other tools that look at the same setting and ask for something else, or for more. */
  readonly differing: readonly string[];
  readonly check: Check;
}

export function contextOf(inputs: Inputs, observed: Observed, now: number): Context {
  return { inputs, observed, now, scopes: scopesOf(inputs) };
}

export function pass(observed: string, expected: string): CheckOutcome {
  return { status: 'pass', observed, expected, remediation: '' };
}

export function skipped(observed: string, expected: string): CheckOutcome {
  return { status: 'skipped', observed, expected, remediation: '' };
}

export function fail(observed: string, expected: string, sentence: string, ...commands: string[]): CheckOutcome {
  return { status: 'fail', observed, expected, remediation: [sentence, ...commands].join('\n') };
}

/** What has to be there is known not to exist. */
export function missing(observed: string, expected: string, sentence: string, ...commands: string[]): CheckOutcome {
  return { ...fail(observed, expected, sentence, ...commands), isAbsence: true };
}

/** Something was read, but it does not settle the question. */
export function undecided(observed: string, expected: string, sentence: string, ...commands: string[]): CheckOutcome {
  return { status: 'unknown', observed, expected, remediation: [sentence, ...commands].join('\n') };
}

/** Something could not be read: says why, and which right would help. `reason` is `undefined` when nobody looked. */
export function unreadable(
  context: Context,
  words: FindingWords,
  expected: string,
  reason: ReadFailure | undefined,
): CheckOutcome {
  const { common } = words;
  if (reason === undefined) return undecided(common.notRead, expected, common.runAgain);
  if (reason.right === undefined) return undecided(common.unreadable(reason), expected, common.runAgain);
  const right = rightAndPlace(reason.right);
  const commands = grantRightCommands(context.inputs, right.name, right.place);
  const sentence = common.grantRight(right, context.inputs.clientId);
  return undecided(common.unreadable(reason), expected, sentence, ...commands);
}

/** The reason why something is not at hand; `undefined` when it was seen not to be there. */
export function reasonOf(presence: Observation<unknown>): ReadFailure | undefined {
  return presence.presence === 'unknown' ? presence.reason : undefined;
}

/** Checks the vault that was found; without a vault there is nothing to check. */
export function ofVault(
  context: Context,
  words: FindingWords,
  expected: string,
  check: (vault: Vault) => CheckOutcome,
): CheckOutcome {
  const { vault } = context.observed;
  if (vault.presence === 'found') return check(vault.value);
  if (vault.presence === 'absent') return skipped(words.common.noVault, expected);
  return unreadable(context, words, expected, vault.reason);
}

/** Checks the key that was found. A key "not found" in a vault that could not be read is not known to be absent. */
export function ofKey(
  context: Context,
  words: FindingWords,
  expected: string,
  check: (key: Key) => CheckOutcome,
): CheckOutcome {
  const { vault, key } = context.observed;
  if (vault.presence === 'absent') return skipped(words.common.noVault, expected);
  if (key.presence === 'found') return check(key.value);
  if (key.presence === 'unknown') return unreadable(context, words, expected, key.reason);
  if (vault.presence === 'unknown') return unreadable(context, words, expected, vault.reason);
  return skipped(words.common.noKey, expected);
}
