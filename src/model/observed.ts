/** What was read from Azure and Microsoft Graph, independent of the inputs' requirements. Plain data. */

import type { Usage } from './audit-log.ts';
import type { Listed, Whole } from './listed.ts';
import type { Right } from './operation.ts';
import type { Words } from './words.ts';

/** Why something could not be read: enough to say what to grant or repair. */
export interface ReadFailure {
  /** The operation, e.g. `list the locks of vault kv-contoso-cja`. */
  readonly operation: Words;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The service's own code (`AuthorizationFailed`), or `InvalidAnswer`, `Timeout`, `ECONNRESET`, … */
  readonly code: string;
  readonly message: string;
  readonly requestId: string | undefined;
  /** The role or Graph permission that this read needs, if a missing right is the reason. */
  readonly right: Right | undefined;
}

/** The code of a read for which Microsoft Graph was not called, as the inputs ask. */
export const graphNotCalled = 'GraphNotCalled';

/** The code for a name that no vault can have. Source: REST specification, `reason` of CheckNameAvailabilityResult. */
export const nameInvalid = 'AccountNameInvalid';

/** Three values: what could not be read is neither found nor absent. */
export type Observation<T> =
  | { readonly presence: 'found'; readonly value: T }
  | { readonly presence: 'absent' }
  | { readonly presence: 'unknown'; readonly reason: ReadFailure };

export interface AccessPolicy {
  /** The tenant whose tokens it applies to, lower case. */
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
  /** `other`: a word that is not known, which is in `unknownNetwork`. */
  readonly publicNetworkAccess: 'enabled' | 'disabled' | 'perimeter' | 'other';
  readonly networkDefault: 'allow' | 'deny';
  /** Whether Azure's trusted services pass the firewall. Without `networkAcls`, or `bypass` in it, they do. */
  readonly trustedServicesBypass: boolean;
  readonly ipRules: readonly string[];
  /** Whether a rule of its firewall lets a virtual network in. */
  readonly admitsNetworks: boolean;
  /** Whether a private endpoint is approved: it passes every firewall. */
  readonly hasPrivateEndpoint: boolean;
  /** Network settings with words that are not known, and what they may allow or refuse neither: `bypass Some`. */
  readonly unknownNetwork: readonly string[];
  readonly provisioningState: string;
  /** When any of its properties was last written, ISO 8601 UTC; `null` where Azure does not say. */
  readonly changedAt: string | null;
  readonly tags: Readonly<Record<string, string>>;
}

/** Times are seconds since 1970 (UTC), as Key Vault gives them. */
export interface KeyVersion {
  readonly version: string;
  readonly enabled: boolean;
  readonly notBefore: number | null;
  readonly expires: number | null;
  readonly created: number | null;
  /** When an attribute of it was last changed; not known where Azure does not say. */
  readonly updated?: number | null;
}

/** A version with what only a read of that version returns: Azure's list of versions lacks type and operations. */
export interface KeyVersionDetail extends KeyVersion {
  /** `RSA`, `RSA-HSM`, `EC`, … as Azure writes it. */
  readonly type: string;
  /** In bits; `null` where Azure does not say, and for a key that is not RSA. */
  readonly size: number | null;
  /** In lower case; `null` where Azure does not say. */
  readonly operations: readonly string[] | null;
}

/** The key with its current version. */
export interface Key extends KeyVersionDetail {
  readonly id: string;
  readonly name: string;
  /** Without version and port. */
  readonly uri: string;
  readonly uriWithVersion: string;
  /** Whether a lifetime action rotates the key by itself (a Notify action does not). */
  readonly rotates: boolean;
  /** Whether its rotation policy puts an expiry date on a new version. */
  readonly policyEnds: boolean;
}

export interface Principal {
  /** Object id in this tenant, lower case. */
  readonly id: string;
  /** The application it belongs to according to Graph; the requested one if Graph did not answer. */
  readonly appId: string;
  /** Enabled by the tenant. `null` if Graph's answer does not have it, or there is no answer. */
  readonly enabled: boolean | null;
  /** Why Microsoft disabled it, as Graph returns it; `null` if it did not. */
  readonly disabledByMicrosoft: string | null;
  /** Whether its application gets no new tokens (`isDisabled`), whatever `enabled` says. */
  readonly deactivated: boolean;
  readonly displayName: string | null;
  /** `input`: its id is the given `adobe-principal-id`, and Graph did not say whose it is. */
  readonly from: 'graph' | 'input';
  /** Why Graph did not say; `null` if it did, or was not called because `adobe-principal` is waived. */
  readonly graphFailure: ReadFailure | null;
}

/** Adobe's service principal after its deletion. It keeps its ID when it is restored. */
export interface DeletedPrincipal {
  /** Object id, lower case. */
  readonly id: string;
  /** The last moment at which it can be restored, ISO 8601 UTC; `null` if Graph does not say when it was deleted. */
  readonly restorableUntil: string | null;
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

/** The principal that a deny assignment names. Ids are lower case. */
export interface DenyPrincipal {
  readonly id: string;
  /** `SystemDefined` (everyone), `ServicePrincipal`, `User`, `Group`, … as Azure writes it. */
  readonly type: string;
}

export interface DenyPermission {
  /** May hold `*`. */
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  /** May hold `*`. */
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly condition: string | null;
}

export interface DenyAssignment {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  /** `enforced`, or `audit` (it logs without blocking), as Azure writes it; `null` when it does not say. */
  readonly effect: string | null;
  /** Whether it applies only at its scope, not below it. */
  readonly onlyAtScope: boolean;
  readonly principals: readonly DenyPrincipal[];
  readonly excludedPrincipals: readonly DenyPrincipal[];
  readonly permissions: readonly DenyPermission[];
  readonly condition: string | null;
}

/** What Privileged Identity Management returns for a role assignment. Ids are lower case, with dashes. */
export interface ScheduleInstance {
  /** The role assignment that it belongs to, if Azure returns it. */
  readonly assignmentId: string | null;
  readonly roleId: string;
  readonly principalId: string;
  readonly scope: string;
  /** ISO 8601; `null` when Azure does not say. */
  readonly start: string | null;
  /** ISO 8601; `null` when it has no end. */
  readonly end: string | null;
}

/** The vault's association with a network security perimeter. */
export interface PerimeterAssociation {
  readonly name: string;
  /** `Learning`, `Enforced` or `Audit`, as Azure writes it; `null` when it does not say. */
  readonly accessMode: string | null;
  /** `Succeeded`, `Updating`, `Failed`, … as Azure writes it; `null` when it does not say. */
  readonly provisioningState: string | null;
}

/** Settings of a preview that decide which tokens the vault accepts. */
export interface TokenSettings {
  /** `Enforced` (only bound tokens), `NotEnforced`, … as Azure writes it; `null` when it is not set. */
  readonly bindingMode: string | null;
  /** Whether cross-tenant access protection is on. What it refuses is not documented. */
  readonly crossTenantProtection: boolean;
  /** Settings that were seen in a form that says nothing about what the vault accepts. */
  readonly unclear: readonly string[];
}

/** The tenant's own service principal of Azure Key Vault, for which Entra issues the tokens that vaults accept. */
export interface KeyVaultPrincipal {
  /** Object id, lower case. */
  readonly id: string;
  /** `null` if Graph's answer does not have it. */
  readonly enabled: boolean | null;
  /** Whether Entra issues tokens only to applications with an app role; `null` if Graph's answer does not have it. */
  readonly assignmentRequired: boolean | null;
  /** Why Microsoft disabled it, as Graph returns it; `null` if it did not. */
  readonly disabledByMicrosoft: string | null;
  /** Whether it is deactivated as an application (`isDisabled`). */
  readonly deactivated: boolean;
  /** Whether it is among the tenant's deleted service principals, which say no more of it. */
  readonly deleted: boolean;
}

export interface Subscription {
  /** `Enabled`, `Warned`, `PastDue`, `Disabled`, `Deleted`, … as Azure writes it. */
  readonly state: string;
  /** Its own tenant, also where another one manages it (Azure Lighthouse); absent if Azure does not say it. */
  readonly tenantId?: string;
}

export interface ResourceGroup {
  readonly name: string;
  /** `Succeeded`, `Deleting`, … as Azure writes it; `null` if the group itself could not be read. */
  readonly provisioningState: string | null;
}

export interface Lock {
  readonly name: string;
  /** `CanNotDelete` or `ReadOnly`, as Azure writes it. */
  readonly level: string;
  /** The scope of the lock, taken from its ID. */
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
  /** The former ARM ID of the vault, which has its resource group. */
  readonly vaultId: string;
  /** ISO 8601; `null` if Azure does not say, as in `DeletedKey`. */
  readonly deletedAt: string | null;
  readonly scheduledPurge: string | null;
  readonly purgeProtection: boolean;
}

export interface DeletedKey {
  readonly name: string;
  readonly deletedAt: string | null;
  /** When Azure purges it; `null` if the vault does not say. */
  readonly scheduledPurge: string | null;
}

/** All that was read from Azure, independent of the inputs' requirements. */
export interface Observed {
  /** When reading began, ISO 8601 UTC; by Azure's clock where the runner's is off. */
  readonly at: string;
  /** The identity that the run signed in as, by the object ID in its access token. Absent if the token does not say. */
  readonly caller: Observation<{ readonly id: string }>;
  readonly subscription: Observation<Subscription>;
  readonly resourceGroup: Observation<ResourceGroup>;
  readonly vault: Observation<Vault>;
  /** Read only when the vault is absent: a soft-deleted vault of that name in this subscription. */
  readonly deletedVault: Observation<DeletedVault>;
  /** Read only when the vault is absent: whether its name is taken, in any tenant. Unknown if no vault can have it. */
  readonly nameTaken: Observation<true>;
  /** Read only when the vault may have to be created: the names of the vaults that its resource group contains. */
  readonly otherVaults: Observation<readonly string[]>;
  /** Read only when the vault may have to be created: the regions in which Azure creates vaults (`East US 2`). */
  readonly regions: Observation<Whole<string>>;
  readonly key: Observation<Key>;
  /** Read only when the key is absent (data plane). */
  readonly deletedKey: Observation<DeletedKey>;
  readonly keyVersions: Observation<readonly KeyVersion[]>;
  /** Read only when `confirmed-key-uri` names a version of this key. */
  readonly confirmedVersion: Observation<KeyVersionDetail>;
  /** Names of the first keys and of the first secrets in the vault. */
  readonly keys: Observation<Listed<string>>;
  readonly secrets: Observation<Listed<string>>;
  readonly principal: Observation<Principal>;
  /** Absent if the tenant has none yet: Entra adds it by itself. */
  readonly keyVaultPrincipal: Observation<KeyVaultPrincipal>;
  /** Read only when Adobe's service principal is absent: one that can be restored. */
  readonly deletedPrincipal: Observation<DeletedPrincipal>;
  /** Assignments at the key, the vault and above; without a vault, those that would be above it. */
  readonly roleAssignments: Observation<readonly RoleAssignment[]>;
  /** Deny assignments at the key, the vault and above; without a vault, those that would be above it. */
  readonly denyAssignments: Observation<readonly DenyAssignment[]>;
  /** Absent if the tenant has no license for time-bound assignments. */
  readonly scheduleInstances: Observation<readonly ScheduleInstance[]>;
  readonly tokenSettings: Observation<TokenSettings>;
  /** Absent if Azure does not support perimeters of vaults. */
  readonly perimeters: Observation<readonly PerimeterAssociation[]>;
  /** Locks as Azure lists them at the vault, or above a missing vault: including those of parents and children. */
  readonly locks: Observation<readonly Lock[]>;
  readonly diagnosticSettings: Observation<readonly DiagnosticSetting[]>;
  /** The vault's audit log; read only with `usage-days`. */
  readonly usage: Observation<Usage>;
}

/** What a run knows of its target so far. */
export interface Known {
  readonly vault?: Vault | undefined;
  readonly key?: Key | undefined;
  /** Object ID of Adobe's service principal. */
  readonly principalId?: string | undefined;
  /** ARM ID of Adobe's role assignment. */
  readonly grantId?: string | undefined;
}

/** Receives each part as soon as it is known. */
export type PublishKnown = (known: Known) => void;
