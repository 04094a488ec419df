/** What the observed state means: findings, the state and whether the key is ready. Plain data. */
import type { ChangeKind } from './activity.ts';
import type { NoneOver } from './confirmation.ts';
import type { Effect } from './effect.ts';
import type { Remedy } from './remedy.ts';
import type { Language, Words } from './words.ts';

export type Severity = 'error' | 'warning';
/** Which failed findings fail the step. */
export type FailOn = Severity | 'never';

export type FindingStatus = 'pass' | 'fail' | 'unknown' | 'waived' | 'skipped';

export type State = 'missing' | 'unhealthy' | 'provisioned' | 'confirmed' | 'unknown';

/** A finding that is accepted as it is. */
export interface Waiver {
  readonly id: FindingId;
  /** The last day on which it holds (UTC), `YYYY-MM-DD`; `undefined` when it has no end. */
  readonly until: string | undefined;
  readonly reason: string | undefined;
}

/** What a change is about, as the output `changes` names it. */
export type Resource = 'resource-group' | 'vault' | 'key' | 'principal' | 'grant' | 'lock';

/**
 * Every finding, in the order in which they are reported. `isExistence`: it says whether something exists that must, so it
 * can't be waived. That stands here and not in the record, since inputs are read before any record is loaded. `stopsAdobe`:
 * as an error that fails it keeps Adobe out, which no waiver accepts.
 */
const declared = [
  { id: 'subscription-state', stopsAdobe: true },
  { id: 'vault-exists', isExistence: true },
  { id: 'vault-provisioned', stopsAdobe: true },
  { id: 'vault-tenant', stopsAdobe: true },
  { id: 'vault-soft-delete' },
  { id: 'vault-purge-protection' },
  { id: 'vault-permission-model' },
  { id: 'vault-network', stopsAdobe: true },
  { id: 'vault-tokens' },
  { id: 'vault-dedicated' },
  { id: 'vault-lock' },
  { id: 'vault-logging' },
  { id: 'key-exists', isExistence: true },
  { id: 'key-enabled', stopsAdobe: true },
  { id: 'key-active', stopsAdobe: true },
  { id: 'key-expiry' },
  { id: 'key-type', stopsAdobe: true },
  { id: 'key-size' },
  { id: 'key-operations', stopsAdobe: true },
  { id: 'key-versions' },
  { id: 'key-rotation' },
  { id: 'key-age' },
  { id: 'adobe-application' },
  { id: 'entra-key-vault', stopsAdobe: true },
  { id: 'adobe-principal', stopsAdobe: true },
  { id: 'adobe-grant', isExistence: true },
  { id: 'adobe-grant-lasting' },
  { id: 'adobe-least-privilege' },
  { id: 'adobe-entitlement' },
  { id: 'confirmed-key', stopsAdobe: true },
  { id: 'confirmed-version' },
  { id: 'adobe-use' },
  { id: 'adobe-confirmation' },
] as const satisfies readonly { readonly id: string; readonly isExistence?: true; readonly stopsAdobe?: true }[];
export type FindingId = (typeof declared)[number]['id'];

export const findingIds: readonly FindingId[] = declared.map(({ id }) => id);

/** Whether something exists that must: what is missing, or was not seen, can't be accepted as it is. */
export function isExistence(id: FindingId): boolean {
  return declared.some((one) => one.id === id && 'isExistence' in one);
}

/** Whether its failure, as an error, keeps Adobe out: a waiver accepts only that it could not be checked. */
export function stopsAdobe(id: FindingId): boolean {
  return declared.some((one) => one.id === id && 'stopsAdobe' in one);
}

/** What other parts of a run have to know of a finding, whatever was observed. Its record has it. */
export interface FindingFacts {
  /** The changes that can cause it, if a log shows them. */
  readonly changedBy?: readonly ChangeKind[];
  /** The log that shows who caused it, if Azure's activity log does not. */
  readonly loggedIn?: 'vault' | 'entra';
  /** An annotation says it in mode `plan` too. */
  readonly isToldInPlan?: true;
  /** Adobe documents no deadline after which it purges data because of it. */
  readonly isWithoutDeadline?: true;
  /** Nobody sends the ticket before it is settled. */
  readonly comesBeforeTicket?: true;
  /** No page says that Adobe does not depend on it. */
  readonly mayMatterToAdobe?: true;
}

/** One finding: its texts in one language (`Finding`) or in all (`EvaluatedFinding`), plain, without markup. */
interface FindingIn<Text> {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly status: FindingStatus;
  /** What is true when the check passes. */
  readonly title: Text;
  /** The headline: what was observed, or what could not be checked and why. A sentence without a full stop. */
  readonly observed: Text;
  /** The same for a headline, a title or a ticket, if `observed` contains a name that others chose. */
  readonly brief?: Text | undefined;
  /** What is wrong whenever it fails, or that it could not be checked, for a headline that `observed` is too long for: without names and IDs. */
  readonly headline: Text;
  readonly expected: Text;
  /** What to do, in every language; empty when there is nothing to do. */
  readonly remedy: Remedy;
  /** The finding that has the same cause, and what to do about it. */
  readonly because?: FindingId | undefined;
  readonly facts: FindingFacts;
  readonly effect: Effect;
  /** The change of `ensure` that fixes it, or its cause. */
  readonly fixedBy?: Resource | undefined;
  /** Whether Adobe might still be able to use the key, though it fails: a date can be wrong, for example. */
  readonly isAccessDoubtful?: true;
  /** The waiver, if `status` is `waived`. */
  readonly waiver?: Waiver;
}

export type EvaluatedFinding = FindingIn<Words>;
export type Finding = FindingIn<string>;

/** `grant`: Adobe's access. */
export type MissingPart = 'vault' | 'key' | 'grant';

export interface Verdict {
  readonly findings: readonly EvaluatedFinding[];
  readonly state: State;
  /** What the state `missing` is about: without a vault there is no key either, and without a key no access. */
  readonly missing?: MissingPart | undefined;
  readonly ready: boolean;
  /** Why `confirmed-key-uri: none until …` is not believed any more; `undefined` while it holds, and with a URI. */
  readonly doubt: NoneOver | undefined;
  /** Whether Azure is deleting the resource group: the vault goes with it. */
  readonly isLeaving: boolean;
}

/** The findings in one language; none for a run without a result. */
export function findingsIn(verdict: Pick<Verdict, 'findings'> | undefined, language: Language): readonly Finding[] {
  return (verdict?.findings ?? []).map((finding) => findingIn(finding, language));
}

function findingIn(finding: EvaluatedFinding, language: Language): Finding {
  return {
    ...finding,
    title: finding.title[language],
    observed: finding.observed[language],
    brief: finding.brief?.[language],
    headline: finding.headline[language],
    expected: finding.expected[language],
  };
}

/** What was observed, without names that others chose. */
export function briefly<Text>({ brief, observed }: Pick<FindingIn<Text>, 'brief' | 'observed'>): Text {
  return brief ?? observed;
}

/** The findings that name a cause of their own: one problem is not counted twice. */
export function causesAmong<Some extends Pick<Finding, 'id' | 'because'>>(findings: readonly Some[]): readonly Some[] {
  return findings.filter(({ because }) => because === undefined || !findings.some(({ id }) => id === because));
}

/** Whether a finding that fails is at or above `fail-on`. `never` counts as `error` here. */
export function isAtOrAbove(
  { severity }: Pick<EvaluatedFinding, 'severity'>,
  { failOn }: { readonly failOn: FailOn },
): boolean {
  return severity === 'error' || failOn === 'warning';
}
