/** What the observed state means: findings, the state and whether the key is ready. Plain data. */

export type Severity = 'error' | 'warning';

export type FindingStatus = 'pass' | 'fail' | 'unknown' | 'waived' | 'skipped';

export type State = 'missing' | 'unhealthy' | 'provisioned' | 'confirmed' | 'unknown';

/** A finding that is accepted as it is. */
export interface Waiver {
  readonly id: FindingId;
  /** The last day on which it holds (UTC), `YYYY-MM-DD`; `undefined` when it has no end. */
  readonly until: string | undefined;
  readonly reason: string | undefined;
}

/** What Adobe confirmed, by its parts. */
export type LostPart = 'vault' | 'key' | 'version' | 'principal' | 'grant';

/** Every finding of the catalog, in the order in which they are reported. */
export const findingIds = [
  'subscription-state',
  'vault-exists',
  'vault-provisioned',
  'vault-tenant',
  'vault-soft-delete',
  'vault-purge-protection',
  'vault-permission-model',
  'vault-network',
  'vault-dedicated',
  'vault-lock',
  'vault-logging',
  'key-exists',
  'key-enabled',
  'key-active',
  'key-expiry',
  'key-type',
  'key-size',
  'key-operations',
  'key-rotation',
  'adobe-principal',
  'adobe-grant',
  'adobe-grant-lasting',
  'adobe-least-privilege',
  'adobe-entitlement',
  'confirmed-key',
  'confirmed-version',
  'adobe-confirmation',
] as const;
export type FindingId = (typeof findingIds)[number];

/** One entry of the output `findings`. Texts are plain, without markup. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly title: string;
  readonly observed: string;
  readonly expected: string;
  /** What to do, with the command; empty when there is nothing to do. */
  readonly remediation: string;
  /** By which it is accepted as it is, when `status` is `waived`. */
  readonly waiver?: Waiver;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly state: State;
  readonly ready: boolean;
  /** What Adobe confirmed and is gone; left out where nothing is. */
  readonly lost?: Lost;
}

export interface Lost {
  /** The confirmed key URI, as recorded. */
  readonly uri: string;
  readonly parts: readonly LostPart[];
}
