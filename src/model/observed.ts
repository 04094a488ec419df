/** What was read from Azure and Microsoft Graph. It knows nothing of what is wanted. Plain data. */

import type { Right } from './operation.ts';
import type { Usage } from './usage.ts';
import type { Words } from './words.ts';

/** Why something could not be read: enough to tell a person what to grant or repair. */
export interface ReadFailure {
  /** What was tried, e.g. `list the locks of vault kv-contoso-cja`. */
  readonly operation: Words;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The service's own code (`AuthorizationFailed`), or `InvalidAnswer`, `Timeout`, `ECONNRESET`, … */
  readonly code: string;
  readonly message: string;
  readonly requestId: string | undefined;
  /** The role or Graph permission that would let this read through, when a missing right is the reason. */
  readonly right: Right | undefined;
}

/** Three values: what could not be read is neither found nor absent. */
export type Observation<T> =
  | { readonly presence: 'found'; readonly value: T }
  | { readonly presence: 'absent' }
  | { readonly presence: 'unknown'; readonly reason: ReadFailure };

export interface AccessPolicy {
  /** The directory whose tokens it counts for, lower case. */
  readonly tenantId: string;
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

/** A version with what only a read of that very version tells: Azure's list of versions lacks type and operations. */
export interface KeyVersionDetail extends KeyVersion {
  /** `RSA`, `RSA-HSM`, `EC`, … as Azure writes it. */
  readonly type: string;
  /** In lower case. */
  readonly operations: readonly string[];
}

/** The key with its current version. */
export interface Key extends KeyVersionDetail {
  readonly id: string;
  readonly name: string;
  readonly size: number | null;
  /** Without version and port. */
  readonly uri: string;
  readonly uriWithVersion: string;
  /** Whether a lifetime action rotates the key by itself (a Notify action does not). */
  readonly rotates: boolean;
}

export interface Principal {
  /** Object id in this tenant, lower case. */
  readonly id: string;
  /** Of the application that Graph says it belongs to; the one that was asked for where Graph said nothing. */
  readonly appId: string;
  /** By the tenant. `null` when Graph does not say, or said nothing. */
  readonly enabled: boolean | null;
  /** Why Microsoft disabled it, as Graph gives it; `null` when it did not. */
  readonly disabledByMicrosoft: string | null;
  /** Whether its application gets no new tokens (`isDisabled`), whatever `enabled` says. */
  readonly deactivated: boolean;
  readonly displayName: string | null;
  /** `input`: its id is the given `adobe-principal-id`, and Graph did not say whose it is. */
  readonly from: 'graph' | 'input';
  /** Why Graph did not say; `null` when it did, or was not asked because `adobe-principal` is waived. */
  readonly graphFailure: ReadFailure | null;
}

/** Ids are lower case, with dashes. */
export interface RoleAssignment {
  readonly id: string;
  readonly roleId: string;
  readonly principalId: string;
  /** `ServicePrincipal`, `Group`, … as Azure writes it. */
  readonly principalType: string | null;
  readonly scope: string;
  readonly condition: string | null;
}

/** Whom a deny assignment names. Ids are lower case. */
export interface DenyPrincipal {
  readonly id: string;
  /** `SystemDefined` (everyone), `ServicePrincipal`, `User`, `Group`, … as Azure writes it. */
  readonly type: string;
}

export interface DenyPermission {
  /** May hold `*`. */
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly condition: string | null;
}

export interface DenyAssignment {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  /** Whether it holds at its scope alone, and at nothing below it. */
  readonly onlyAtScope: boolean;
  readonly principals: readonly DenyPrincipal[];
  readonly excludedPrincipals: readonly DenyPrincipal[];
  readonly permissions: readonly DenyPermission[];
  readonly condition: string | null;
}

/** What Privileged Identity Management says of a role assignment. Ids are lower case, with dashes. */
export interface ScheduleInstance {
  /** The role assignment that it is about, when Azure says so. */
  readonly assignmentId: string | null;
  readonly roleId: string;
  readonly principalId: string;
  readonly scope: string;
  /** ISO 8601; `null` when it has no end. */
  readonly end: string | null;
}

/** The vault's association with a network security perimeter. */
export interface PerimeterAssociation {
  readonly name: string;
  /** `Learning`, `Enforced` or `Audit`, as Azure writes it; `null` when it does not say. */
  readonly accessMode: string | null;
}

export interface Subscription {
  /** `Enabled`, `Warned`, `PastDue`, `Disabled`, `Deleted`, … as Azure writes it. */
  readonly state: string;
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
  /** ARM id of the Log Analytics workspace that it sends to. */
  readonly workspaceId: string | null;
}

export interface DeletedVault {
  readonly location: string;
  /** ARM id that the vault had: tells its former resource group. */
  readonly vaultId: string;
  readonly scheduledPurge: string | null;
  readonly purgeProtection: boolean;
}

/** All that was read from Azure. It knows nothing of what is wanted. */
export interface Observed {
  /** When reading began, ISO 8601 UTC; by Azure's clock where the runner's is off. */
  readonly at: string;
  readonly subscription: Observation<Subscription>;
  readonly resourceGroup: Observation<{ readonly name: string }>;
  readonly vault: Observation<Vault>;
  /** Read only when the vault is absent: a soft-deleted vault of that name in this subscription. */
  readonly deletedVault: Observation<DeletedVault>;
  /** Read only when the vault is absent: whether somebody, anywhere, holds the name. */
  readonly nameTaken: Observation<true>;
  readonly key: Observation<Key>;
  /** Read only when the key is absent (data plane). */
  readonly deletedKey: Observation<{ readonly name: string }>;
  readonly keyVersions: Observation<readonly KeyVersion[]>;
  /** Read only when `confirmed-key-uri` names a version of this key. */
  readonly confirmedVersion: Observation<KeyVersionDetail>;
  /** Names of all keys and of all secrets in the vault. */
  readonly keys: Observation<readonly string[]>;
  readonly secrets: Observation<readonly string[]>;
  readonly principal: Observation<Principal>;
  /** Assignments at the key, the vault and above; where there is no vault, those above the place where it would be. */
  readonly roleAssignments: Observation<readonly RoleAssignment[]>;
  /** Deny assignments at the key, the vault and above. */
  readonly denyAssignments: Observation<readonly DenyAssignment[]>;
  /** Absent where the tenant has no license for time-bound assignments. */
  readonly scheduleInstances: Observation<readonly ScheduleInstance[]>;
  /** Absent where Azure does not know perimeters of vaults. */
  readonly perimeters: Observation<readonly PerimeterAssociation[]>;
  /** Locks as Azure lists them at the vault, or where there is none above it: parents' and children's among them. */
  readonly locks: Observation<readonly Lock[]>;
  readonly diagnosticSettings: Observation<readonly DiagnosticSetting[]>;
  /** The vault's audit log; read only with `usage-days`. */
  readonly usage: Observation<Usage>;
}
