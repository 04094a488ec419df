/**
 * The words that every part of the action shares: what was asked (`Inputs`), what was seen (`Observed`), what is to be
 * done (`Step`, `Change`) and what it means (`Finding`, `State`). Plain data: no behaviour, no imports.
 */

export type Mode = 'ensure' | 'plan' | 'verify';
export type Severity = 'error' | 'warning';
export type FindingStatus = 'pass' | 'fail' | 'unknown' | 'waived' | 'skipped';
export type State = 'missing' | 'unhealthy' | 'provisioned' | 'confirmed' | 'unknown';
export type Language = 'en' | 'fr';

/** Every finding of the catalogue, in the order in which they are reported. */
export const findingIds = [
  'vault-exists',
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
  'adobe-least-privilege',
  'adobe-entitlement',
  'confirmed-key',
  'confirmed-version',
  'adobe-confirmation',
] as const;
export type FindingId = (typeof findingIds)[number];

/** The key that Adobe confirmed, taken apart; names in lower case, since Key Vault ignores their case. */
export interface ConfirmedKey {
  /** As it was given, trimmed. */
  readonly uri: string;
  readonly vaultName: string;
  readonly keyName: string;
  /** 32 hex digits in lower case; `undefined` when the URI names no version. */
  readonly version: string | undefined;
}

/** The action's inputs, validated (see `action.yml`). The GitHub token is not among them: it is a secret. */
export interface Inputs {
  readonly mode: Mode;
  readonly tenantId: string;
  readonly clientId: string;
  readonly subscriptionId: string;
  readonly audience: string;
  readonly resourceGroup: string;
  readonly createResourceGroup: boolean;
  readonly location: string | undefined;
  readonly vaultName: string;
  readonly keyName: string;
  readonly keyType: 'RSA' | 'RSA-HSM';
  readonly keySize: 3072 | 4096;
  readonly retentionDays: number;
  readonly network: 'open' | 'restricted';
  readonly allowedIps: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly deleteLock: boolean;
  readonly adobeAppId: string;
  readonly adobePrincipalId: string | undefined;
  readonly createPrincipal: boolean;
  readonly grantScope: 'vault' | 'key';
  readonly recoverDeleted: boolean;
  readonly restoreGrant: boolean;
  readonly confirmedKeyUri: ConfirmedKey | undefined;
  readonly requireConfirmation: boolean;
  readonly adobeOrgId: string | undefined;
  readonly adobeEntitlement: 'healthcare-shield' | 'privacy-security-shield' | undefined;
  readonly adobeTicket: string | undefined;
  readonly expiryWarningDays: number;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly waive: readonly FindingId[];
  readonly language: Language;
  readonly driftIssue: boolean;
  readonly timeoutMinutes: number;
}

/** Why something could not be seen: enough to tell a person what to grant or repair. */
export interface Unseen {
  /** What was tried, e.g. `read the locks of vault kv-contoso-cja`. */
  readonly tried: string;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The service's own code (`AuthorizationFailed`), or `InvalidAnswer`, `Timeout`, `ECONNRESET`, … */
  readonly code: string;
  readonly message: string;
  readonly requestId: string | undefined;
  /** The role or Graph permission that would let this read through, when a missing right is the reason. */
  readonly right: string | undefined;
}

/** Three-valued sight: what could not be read is neither there nor absent. */
export type Seen<T> =
  | { readonly seen: 'found'; readonly value: T }
  | { readonly seen: 'absent' }
  | { readonly seen: 'unknown'; readonly reason: Unseen };

export interface AccessPolicy {
  readonly objectId: string;
  /** Set on a compound identity (an application on behalf of a user); such a policy grants nothing to the principal alone. */
  readonly applicationId: string | undefined;
  /** Permissions in lower case, as Azure compares them without regard to case. */
  readonly keys: readonly string[];
  readonly secrets: readonly string[];
  readonly certificates: readonly string[];
  readonly storage: readonly string[];
}

export interface Vault {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  /** `https://name.vault.azure.net/`: lower case, with slash, without port. */
  readonly uri: string;
  readonly sku: string;
  readonly tenantId: string;
  /** `null` when Azure does not say. */
  readonly softDelete: boolean | null;
  readonly retentionDays: number | null;
  readonly purgeProtection: boolean;
  readonly rbac: boolean;
  readonly accessPolicies: readonly AccessPolicy[];
  readonly publicNetworkAccess: 'enabled' | 'disabled' | 'perimeter';
  readonly networkDefault: 'allow' | 'deny';
  /** Whether Azure's trusted services pass the firewall. Without `networkAcls`, or `bypass` in it, they do. */
  readonly trustedServicesBypass: boolean;
  readonly ipRules: readonly string[];
  readonly provisioningState: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Times are seconds since 1970 (UTC), as Key Vault gives them. */
export interface KeyVersion {
  readonly version: string;
  readonly enabled: boolean;
  readonly notBefore: number | null;
  readonly expires: number | null;
  readonly created: number | null;
}

/** The key with its current version. */
export interface Key extends KeyVersion {
  readonly id: string;
  readonly name: string;
  /** `RSA`, `RSA-HSM`, `EC`, … as Azure writes it. */
  readonly type: string;
  readonly size: number | null;
  /** In lower case. */
  readonly operations: readonly string[];
  /** Without version and port. */
  readonly uri: string;
  readonly uriWithVersion: string;
  /** Whether a lifetime action rotates the key by itself (a Notify action does not). */
  readonly rotates: boolean;
}

export interface Principal {
  /** Object id in this tenant, lower case. */
  readonly id: string;
  readonly appId: string;
  /** `null` when nobody asked Graph (`adobe-principal-id`). */
  readonly enabled: boolean | null;
  readonly displayName: string | null;
}

/** Ids are lower case, with dashes. */
export interface RoleAssignment {
  readonly id: string;
  readonly roleId: string;
  readonly principalId: string;
  readonly scope: string;
  readonly condition: string | null;
}

export interface Lock {
  readonly name: string;
  /** `CanNotDelete` or `ReadOnly`, as Azure writes it. */
  readonly level: string;
  /** The scope that the lock was put on, taken from its id. */
  readonly scope: string;
}

export interface DiagnosticSetting {
  readonly name: string;
  /** Enabled log categories and category groups, lower case. */
  readonly logs: readonly string[];
  readonly hasDestination: boolean;
}

export interface DeletedVault {
  readonly location: string;
  /** ARM id that the vault had: tells its former resource group. */
  readonly vaultId: string;
  readonly scheduledPurge: string | null;
}

/** All that one look at Azure saw. It knows nothing of what is wanted. */
export interface Observed {
  /** When the look began, ISO 8601 UTC. */
  readonly at: string;
  readonly resourceGroup: Seen<{ readonly name: string }>;
  readonly vault: Seen<Vault>;
  /** Looked for only when the vault is absent: a soft-deleted vault of that name in this subscription. */
  readonly deletedVault: Seen<DeletedVault>;
  /** Looked for only when the vault is absent: whether somebody, anywhere, holds the name. */
  readonly nameTaken: Seen<true>;
  readonly key: Seen<Key>;
  /** Looked for only when the key is absent (data plane). */
  readonly deletedKey: Seen<{ readonly name: string }>;
  readonly keyVersions: Seen<readonly KeyVersion[]>;
  /** Names of all keys and of all secrets in the vault. */
  readonly keys: Seen<readonly string[]>;
  readonly secrets: Seen<readonly string[]>;
  readonly principal: Seen<Principal>;
  /** Assignments at the key, the vault and above. */
  readonly roleAssignments: Seen<readonly RoleAssignment[]>;
  /** Locks as Azure lists them at the vault: parents' and children's among them. */
  readonly locks: Seen<readonly Lock[]>;
  readonly diagnosticSettings: Seen<readonly DiagnosticSetting[]>;
}

export type Resource = 'resource-group' | 'vault' | 'key' | 'principal' | 'grant' | 'lock';
export type ChangeAction = 'create' | 'update' | 'recover';
export type ChangeStatus = 'planned' | 'done' | 'failed' | 'skipped';

/** One entry of the output `changes`. */
export interface Change {
  readonly resource: Resource;
  readonly name: string;
  readonly action: ChangeAction;
  readonly status: ChangeStatus;
}

/** A change with all that is needed to make it. */
export type Step =
  | { readonly resource: 'resource-group'; readonly action: 'create'; readonly name: string; readonly location: string }
  | { readonly resource: 'vault'; readonly action: 'create'; readonly name: string; readonly location: string }
  | { readonly resource: 'vault'; readonly action: 'update'; readonly name: string }
  | { readonly resource: 'vault'; readonly action: 'recover'; readonly name: string; readonly location: string }
  | { readonly resource: 'key'; readonly action: 'create' | 'recover'; readonly name: string }
  | { readonly resource: 'principal'; readonly action: 'create'; readonly name: string }
  | {
      readonly resource: 'grant';
      readonly action: 'create';
      readonly name: string;
      readonly by: 'role-assignment' | 'access-policy';
      /** Whether the grant takes the place of one that a recovered vault lost. */
      readonly afterRecovery: boolean;
    }
  | { readonly resource: 'lock'; readonly action: 'create'; readonly name: string };

/** Something that `ensure` will not or cannot do. */
export interface Blocker {
  readonly id: BlockerId;
  /** What stands in the way, one or two sentences. */
  readonly message: string;
  /** What to do about it, with the command to run. */
  readonly cure: string;
}

export type BlockerId =
  | 'resource-group-missing'
  | 'location-needed'
  | 'vault-unreadable'
  | 'vault-deleted'
  | 'vault-name-taken'
  | 'vault-gone-after-confirmation'
  | 'key-unreadable'
  | 'key-deleted'
  | 'key-gone-after-confirmation'
  | 'principal-unreadable'
  | 'principal-missing'
  | 'principal-gone-after-confirmation'
  | 'grant-unreadable'
  | 'grant-gone-after-confirmation'
  | 'grant-conditional'
  | 'locks-unreadable';

export interface Plan {
  readonly steps: readonly Step[];
  readonly blockers: readonly Blocker[];
  /** What a person should know before this is done, e.g. that purge protection can't be turned off again. */
  readonly notes: readonly string[];
  /** The same blockers and notes in the language of the inputs, for the job summary. */
  readonly inLanguage: Pick<Plan, 'blockers' | 'notes'>;
}

/** One entry of the output `findings`. Texts are plain, without markup. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly title: string;
  readonly observed: string;
  readonly expected: string;
  /** What to do, with the command; empty when there is nothing to do. */
  readonly cure: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly state: State;
  readonly ready: boolean;
}

/** Why a step fails, as a person needs it. */
export interface Failure {
  /** What was tried: `create vault kv-contoso-cja`. */
  readonly tried: string;
  /** The service's code, or the action's own (`InvalidInputs`, `DeadlineExceeded`). */
  readonly code: string;
  /** What the service answered, verbatim. */
  readonly message: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** What it most likely means. */
  readonly meaning: string;
  /** What to do, with the command to run. */
  readonly cure: string;
}

/** Who ran it, from GitHub's environment. */
export interface Run {
  readonly repository: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly runUrl: string;
  readonly workflow: string;
  readonly job: string;
  readonly actor: string;
  readonly event: string;
  readonly ref: string;
  readonly commit: string;
  /** Version of this action. */
  readonly action: string;
}

/** What a run came to: all that the report is written from. */
export interface Outcome {
  readonly inputs: Inputs | undefined;
  readonly run: Run;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly observed: Observed | undefined;
  readonly plan: Plan | undefined;
  readonly changes: readonly Change[];
  readonly changed: boolean;
  readonly verdict: Verdict | undefined;
  readonly failures: readonly Failure[];
  /** The same failures, explained in the language of the inputs, for the job summary. */
  readonly failuresToRead: readonly Failure[];
}

/** Where a run's lines go. Every line is escaped before it is printed. */
export interface Log {
  /** Ends the group before and begins the next: its lines are folded on GitHub's page. */
  step(title: string): void;
  info(line: string): void;
  /** Shown only under step debugging. */
  debug(line: string): void;
  warning(line: string): void;
}
