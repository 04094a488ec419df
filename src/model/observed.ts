/** What was read from Azure and Microsoft Graph. It knows nothing of what is wanted. Plain data. */

/** Why something could not be seen: enough to tell a person what to grant or repair. */
export interface ReadFailure {
  /** What was tried, e.g. `read the locks of vault kv-contoso-cja`. */
  readonly operation: string;
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
export type Observation<T> =
  | { readonly presence: 'found'; readonly value: T }
  | { readonly presence: 'absent' }
  | { readonly presence: 'unknown'; readonly reason: ReadFailure };

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
  readonly resourceGroup: Observation<{ readonly name: string }>;
  readonly vault: Observation<Vault>;
  /** Looked for only when the vault is absent: a soft-deleted vault of that name in this subscription. */
  readonly deletedVault: Observation<DeletedVault>;
  /** Looked for only when the vault is absent: whether somebody, anywhere, holds the name. */
  readonly nameTaken: Observation<true>;
  readonly key: Observation<Key>;
  /** Looked for only when the key is absent (data plane). */
  readonly deletedKey: Observation<{ readonly name: string }>;
  readonly keyVersions: Observation<readonly KeyVersion[]>;
  /** Names of all keys and of all secrets in the vault. */
  readonly keys: Observation<readonly string[]>;
  readonly secrets: Observation<readonly string[]>;
  readonly principal: Observation<Principal>;
  /** Assignments at the key, the vault and above. */
  readonly roleAssignments: Observation<readonly RoleAssignment[]>;
  /** Locks as Azure lists them at the vault: parents' and children's among them. */
  readonly locks: Observation<readonly Lock[]>;
  readonly diagnosticSettings: Observation<readonly DiagnosticSetting[]>;
}
