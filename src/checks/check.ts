/** What a finding is, in one entry: its rule, its words and its check, a pure function from inputs and observed state. */

import type { ActivityLog } from '../model/activity.ts';
import type { Effect, Ends } from '../model/effect.ts';
import type { EvaluatedFinding, FindingFacts, FindingId, FindingStatus, Resource, Severity } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Key, Observation, Observed, ReadFailure, Vault } from '../model/observed.ts';
import { nothingToDo, type Remedy } from '../model/remedy.ts';
import type { ComparableScopes } from '../model/scopes.ts';
import { impossible, type Words } from '../model/words.ts';
import { unreadRemedy } from '../remedies/rights-remedies.ts';

export interface Context {
  readonly inputs: Inputs;
  readonly observed: Observed;
  /** Milliseconds since 1970: when reading ended, or began (`Observed.at`) where the caller does not say. */
  readonly now: number;
  readonly scopes: ComparableScopes;
  /** Azure's activity log, once it was read. */
  readonly activity: ActivityLog | undefined;
}

/** The outcome of one check. `waived` is not an outcome: a waiver is applied afterward. */
export interface CheckOutcome extends Pick<EvaluatedFinding, 'isAccessDoubtful'> {
  readonly status: Exclude<FindingStatus, 'waived'>;
  /** What was observed; for what could not be checked, the reason. */
  readonly observed: Words;
  /** The same without names that others chose. */
  readonly brief?: Words;
  /** If it says more than the one of the finding. */
  readonly headline?: Words;
  readonly remedy: Remedy;
  /** If it is another one than the entry's. */
  readonly severity?: Severity;
  /** If it is another one than the entry's, or holds whether it fails or not. */
  readonly effect?: Effect;
  /** Whether something lets somebody in, who may be Adobe: then a waiver accepts the failure. */
  readonly isWaivable?: boolean;
  /** The finding that has the same cause. */
  readonly because?: FindingId;
  /** Whether what is checked is known not to exist: then the state is `missing`. */
  readonly isAbsence?: true;
  /** Whether it is missing, whatever the state: with inputs for another key than the confirmed one, they are wrong. */
  readonly isMissing?: true;
}

export type Check = (context: Context) => CheckOutcome;

/** Everything about a finding; what other parts of a run have to know of it is in `FindingFacts`. */
export interface CatalogEntry extends FindingFacts {
  readonly id: FindingId;
  /** Unless its check says another one. */
  readonly severity: Severity;
  /** What that depends on, for the documentation. */
  readonly severityRule?: string;
  /** Where the rule comes from: a documentation page, or an answer of Azure as observed. */
  readonly source: string;
  /** Checks of other tools with the same requirement. */
  readonly references?: readonly string[];
  /** Checks of other tools on the same setting with a different or stricter requirement. */
  readonly differing?: readonly string[];
  /** What is true when the check passes; without a full stop, as what was observed. */
  readonly title: Words;
  /** What is wrong whenever it fails; at most 55 characters, without a name or an ID. */
  readonly headline: Words;
  readonly expected: Words | ((inputs: Inputs) => Words);
  /** Said if it could not be checked. */
  readonly unchecked: Words;
  /** The answers of the vault to Adobe's calls that its failure explains. */
  readonly explains?: readonly (401 | 403)[];
  /** Whether it says that what Adobe confirmed holds: then the state is `confirmed`. */
  readonly confirms?: true;
  /** `false`: it does not enter the state. */
  readonly entersState?: false;
  /**
   * What it does to Adobe's access if it fails as an error. What is unknown as an error perhaps does that. Only the check knows a
   * moment at which access ends.
   */
  readonly effect: Exclude<Effect, Ends>;
  /** The change of `ensure` that fixes it. */
  readonly fixedBy?: Resource;
  readonly check: Check;
}

export function pass(observed: Words): CheckOutcome {
  return { status: 'pass', observed, remedy: nothingToDo };
}

export function skipped(observed: Words): CheckOutcome {
  return { status: 'skipped', observed, remedy: nothingToDo };
}

export function fail(observed: Words, remedy: Remedy): CheckOutcome {
  return { status: 'fail', observed, remedy };
}

/** The same outcome, where Adobe might still be able to use the key. */
export function doubtful(outcome: CheckOutcome): CheckOutcome {
  return { ...outcome, isAccessDoubtful: true };
}

/** The same outcome, which counts as an error. */
export function asError(outcome: CheckOutcome): CheckOutcome {
  return { ...outcome, severity: 'error' };
}

/** The same outcome, where it is not known whether Adobe can use the key. */
export function mayCut(outcome: CheckOutcome): CheckOutcome {
  return { ...outcome, effect: 'may-cut' };
}

/** Another finding has the cause: what to do is said there. */
export function following(because: FindingId, outcome: Omit<CheckOutcome, 'because' | 'remedy'>): CheckOutcome {
  return { ...outcome, because, remedy: nothingToDo };
}

/** Something required is known not to exist. */
export function missing(observed: Words, remedy: Remedy): CheckOutcome {
  return { ...fail(observed, remedy), isAbsence: true, isMissing: true };
}

/** Something was read, but it does not decide the check. */
export function undecided(because: Words, remedy: Remedy): CheckOutcome {
  return { status: 'unknown', observed: because, remedy };
}

export const noVault: Words = { en: 'There is no vault to check', fr: "Il n'y a pas de coffre de clés à vérifier" };
export const noKey: Words = { en: 'There is no key to check', fr: "Il n'y a pas de clé à vérifier" };

/** Azure did not answer, or refused. An answer without a code has the status in its place. */
function couldNotRead({ operation, status, code, message, requestId }: ReadFailure): Words {
  const answer = status === undefined || code.includes(`HTTP ${status}`) ? code : `HTTP ${status} ${code}`;
  const request = (label: string) => (requestId === undefined ? '' : ` (${label} ${requestId})`);
  return {
    en: `could not ${operation.en}: ${answer}: ${message}${request('request ID')}`,
    fr: `${impossible(operation.fr)}\u00A0: ${answer}\u00A0: ${message}${request('identifiant de requête')}`,
  };
}

/** Something could not be read: gives the reason and the missing right. One that is absent was not found in a vault that exists. */
export function unreadable({ inputs }: Context, part: Observation<unknown>): CheckOutcome {
  const reason = reasonOf(part);
  const notFound: Words = {
    en: 'Azure answered HTTP 404, although the vault exists',
    fr: 'Azure a répondu HTTP 404 alors que le coffre existe',
  };
  return undecided(reason === undefined ? notFound : couldNotRead(reason), unreadRemedy(inputs, reason));
}

/** Why something is unknown; `undefined` if it is known not to exist. */
export function reasonOf(observation: Observation<unknown>): ReadFailure | undefined {
  return observation.presence === 'unknown' ? observation.reason : undefined;
}

/** A check of the vault that was found; without a vault there is nothing to check. */
export function checkVault(check: (vault: Vault, context: Context) => CheckOutcome): Check {
  return (context) => {
    const { vault } = context.observed;
    if (vault.presence === 'found') return check(vault.value, context);
    return vault.presence === 'absent' ? skipped(noVault) : unreadable(context, vault);
  };
}

/** A check of the key that was found. A key "not found" in a vault that could not be read is not known to be absent. */
export function checkKey(check: (key: Key, context: Context) => CheckOutcome): Check {
  return (context) => {
    const { vault, key } = context.observed;
    if (vault.presence === 'absent') return skipped(noVault);
    if (key.presence === 'found') return check(key.value, context);
    if (key.presence === 'unknown') return unreadable(context, key);
    return vault.presence === 'unknown' ? unreadable(context, vault) : skipped(noKey);
  };
}
