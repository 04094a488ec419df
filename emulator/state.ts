/**
 * The local cloud's state: plain data, so that a test can set up any tenant, read it afterward and compare. Names keep
 * their case; each service decides how they are compared.
 */

import type { DenyAssignmentState, DirectoryGroup, PerimeterApi, PerimeterAssociation } from './access-state.ts';
import type { IssueState } from './github/issue-state.ts';
import type { Repository } from './github/repository.ts';
import type { AzurePipelinesState, GitLabState } from './job-state.ts';
import type { ActivityRow, LogRow } from './log-state.ts';

export interface FederatedCredential {
  issuer: string;
  subject: string;
  audience: string;
  /** As in Microsoft Graph; fictitious if the tenant has none. */
  id?: string;
  name?: string;
  description?: string;
}

/** An app registration of any tenant; foreign ones (Adobe's) have another `homeTenantId`. */
export interface Application {
  appId: string;
  objectId: string;
  displayName: string;
  homeTenantId: string;
  federatedCredentials: FederatedCredential[];
}

/** A user-assigned managed identity. Its service principal is among the others; no application belongs to it. */
export interface ManagedIdentityState {
  subscriptionId: string;
  resourceGroup: string;
  name: string;
  location: string;
  tags: Record<string, string>;
  clientId: string;
  principalId: string;
  federatedCredentials: FederatedCredential[];
}

export interface ServicePrincipal {
  id: string;
  appId: string;
  displayName: string;
  accountEnabled: boolean;
  /** Graph application permissions granted to it, e.g. `Application.ReadWrite.All`. */
  graphPermissions: string[];
  createdDateTime: string;
  /** When reads (and ARM) begin to find it, milliseconds since 1970: directory replication. */
  visibleAt: number;
  /**
   * Absent: null, as for most. Any value except `NotDisabled` means that Microsoft disabled it, regardless of
   * `accountEnabled`.
   */
  disabledByMicrosoftStatus?: string;
  /**
   * `true`: deactivated, by an owner or administrator of the application. By default, Graph's answer does not have it.
   */
  isDisabled?: boolean;
  /** `true`: Entra issues tokens for it only to users and applications with an app role. Default: `false`. */
  appRoleAssignmentRequired?: boolean;
}

/** A service principal that can be restored for 30 days. */
export interface DeletedServicePrincipal {
  principal: ServicePrincipal;
  /** ISO 8601 UTC. */
  deletedDateTime: string;
}

export type SubscriptionStateName = 'Enabled' | 'Warned' | 'PastDue' | 'Disabled' | 'Deleted' | 'Expired';

export interface Subscription {
  id: string;
  displayName: string;
  /** Default: `Enabled`. */
  state?: SubscriptionStateName;
  /** Registration state by provider namespace, e.g. `Microsoft.KeyVault: Registered`. */
  providers: Record<string, 'Registered' | 'NotRegistered' | 'Unregistered'>;
}

export interface ResourceGroup {
  subscriptionId: string;
  name: string;
  location: string;
  tags: Record<string, string>;
  /** Absent: `Succeeded`. While it is `Deleting`, nothing in the group can be written. */
  provisioningState?: string;
}

export interface AccessPolicyEntry {
  tenantId: string;
  objectId: string;
  applicationId?: string;
  permissions: { keys?: string[]; secrets?: string[]; certificates?: string[]; storage?: string[] };
}

/** Kind and permitted operations of a key. */
export interface KeyKind {
  kty: string;
  keySize?: number;
  curveName?: string;
  keyOps: string[];
}

export interface KeyVersionState {
  version: string;
  enabled: boolean;
  nbf?: number;
  exp?: number;
  created: number;
  updated: number;
  /** If it differs from the key's own. */
  kind?: KeyKind;
}

export interface RotationPolicy {
  attributes?: { expiryTime?: string; created: number; updated: number };
  lifetimeActions: { trigger: Record<string, string>; action: { type: string } }[];
}

/** Its kind is that of every version without one of its own. */
export interface KeyState extends KeyKind {
  name: string;
  tags: Record<string, string>;
  versions: KeyVersionState[];
  rotationPolicy?: RotationPolicy;
  /** Until when reads do not find a recovered key, milliseconds since 1970. */
  visibleAt?: number;
}

export interface DeletedKeyState {
  key: KeyState;
  deletedDate: number;
  scheduledPurgeDate: number;
  /** Until then the name is "being deleted": reads say 404, creation says ObjectIsBeingDeleted. Milliseconds. */
  readyAt: number;
}

export interface SecretState {
  name: string;
  enabled: boolean;
  created: number;
  updated: number;
  contentType?: string;
}

export interface VaultState {
  subscriptionId: string;
  resourceGroup: string;
  name: string;
  location: string;
  tags: Record<string, string>;
  createdAt: string;
  createdBy: string;
  createdByType: string;
  lastModifiedAt: string;
  lastModifiedBy: string;
  lastModifiedByType: string;
  tenantId: string;
  sku: 'standard' | 'premium';
  accessPolicies: AccessPolicyEntry[];
  enabledForDeployment?: boolean;
  enabledForDiskEncryption?: boolean;
  enabledForTemplateDeployment?: boolean;
  enableSoftDelete: boolean;
  softDeleteRetentionInDays: number;
  enableRbacAuthorization: boolean;
  enablePurgeProtection?: true;
  publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter';
  networkAcls?: {
    bypass?: 'AzureServices' | 'None';
    defaultAction: 'Allow' | 'Deny';
    ipRules: { value: string }[];
    virtualNetworkRules: { id: string }[];
  };
  /** The state of each private endpoint's connection: `Approved`, `Pending`, `Rejected`, `Disconnected`. */
  privateEndpoints?: string[];
  /** Milliseconds since 1970 until which the vault answers `RegisteringDns`. */
  dnsReadyAt: number;
  /** Absent: by `dnsReadyAt`; empty: the answer has none. With `Failed` or `Canceled` the vault's name never resolves. */
  provisioningState?: string;
  /**
   * Until when the vault denies key calls through ARM, regardless of roles, which are still propagating. Milliseconds
   * since 1970.
   */
  rolesReadyAt?: number;
  /** Until when another operation makes every change fail with ConflictError, milliseconds since 1970. */
  busyUntil?: number;
  perimeters?: PerimeterAssociation[];
  /** Absent: not set. Previews only. */
  tokenBindingMode?: string;
  /** Absent: not set. Previews only. */
  crossTenantAccessProtection?: boolean;
  keys: KeyState[];
  deletedKeys: DeletedKeyState[];
  secrets: SecretState[];
}

export interface DeletedVaultState {
  vault: VaultState;
  deletionDate: string;
  scheduledPurgeDate: string;
}

export interface RoleAssignmentState {
  /** GUID. */
  name: string;
  scope: string;
  /** GUID of the role. */
  roleId: string;
  principalId: string;
  principalType: string;
  condition: string | null;
  conditionVersion: string | null;
  description: string | null;
  createdOn: string;
  updatedOn: string;
  createdBy: string | null;
  updatedBy: string | null;
  /** When lists and checks begin to include it, milliseconds since 1970. */
  visibleAt: number;
  /** ISO 8601. The end of a time-bound assignment (Privileged Identity Management): it is removed then. */
  endDateTime?: string;
  /** The result of Azure's evaluation of the condition for a vault's data; absent: it is met. */
  conditionHolds?: boolean;
}

/** A custom role; built-in ones need no entry. */
export interface RoleDefinitionState {
  /** GUID. */
  name: string;
  roleName: string;
  description: string;
  assignableScopes: string[];
  actions: string[];
  notActions: string[];
  dataActions: string[];
  notDataActions: string[];
}

export interface LockState {
  name: string;
  scope: string;
  /** `NotSpecified` takes nothing away. */
  level: 'CanNotDelete' | 'ReadOnly' | 'NotSpecified';
  notes?: string;
}

export interface DiagnosticSettingState {
  name: string;
  /** ARM ID of its resource. */
  scope: string;
  workspaceId?: string;
  storageAccountId?: string;
  eventHubAuthorizationRuleId?: string;
  /** Absent: AzureDiagnostics. */
  logAnalyticsDestinationType?: 'Dedicated' | 'AzureDiagnostics';
  logs: { category?: string; categoryGroup?: string; enabled: boolean }[];
}

/**
 * A resource of Azure Monitor, stored as it was sent: workspaces, tables, action groups, alerts, data collection rules.
 */
export interface MonitorResourceState {
  id: string;
  type: string;
  location?: string;
  kind?: string;
  tags: Record<string, string>;
  properties: Record<string, unknown>;
}

/** An Azure Policy assignment on vaults of a subscription. */
export type PolicyState =
  | { subscriptionId: string; effect: 'deny'; name: string; resourceType: string }
  | { subscriptionId: string; effect: 'modify'; name: string; property: string; value: unknown };

export interface Settings {
  /** How long a new vault answers `RegisteringDns`, ms. */
  dnsDelay: number;
  /** How long Graph reads and ARM do not find a new service principal, ms. */
  directoryDelay: number;
  /** How long lists do not include a new role assignment, ms. */
  assignmentDelay: number;
  /** How long a vault still denies what a visible role assignment grants, ms. Absent: not at all. */
  vaultAuthorizationDelay?: number;
  /** `false`: the tenant has no license for Privileged Identity Management. Default: licensed. */
  privilegedIdentityManagement?: boolean;
  /** Absent: 2026-04-01-preview and 2024-04-01-preview. */
  perimeterApi?: PerimeterApi;
  /** The api-versions of Microsoft.KeyVault other than those of perimeters. Absent: those published so far. */
  keyVaultVersions?: readonly string[];
  /** The api-versions of deny assignments. Absent: those published so far. */
  denyAssignmentVersions?: readonly string[];
  /** How long an audit event takes to appear in its workspace, ms. Absent: ten minutes, Azure's maximum. */
  logIngestionDelay?: number;
  /** How long a deleted key is "being deleted" and a recovered key answers 404, ms. */
  keyDelay: number;
  /** Lifetime of GitHub's OIDC tokens and of Entra's access tokens, seconds. */
  idTokenLifetime: number;
  accessTokenLifetime: number;
  /** Seconds by which the cloud's clock is ahead of the machine's: simulates a runner whose clock is wrong. */
  clockSkew: number;
  /** Entries in one page of a list. */
  pageSize: number;
  /** Delay of each new connection (once for TCP, once for TLS) and of each answer, ms: models a round trip. */
  roundTrip: number;
  /** Regions in which nothing can be created. */
  closedRegions: string[];
  /** Conditional Access blocks every sign-in. */
  conditionalAccess: boolean;
  /** The server closes a connection after `idle` ms without a request, and after this many `requests`. */
  keepAlive: { idle: number; requests: number };
}

export interface CloudState {
  settings: Settings;
  tenant: { id: string; displayName: string };
  github: {
    issuer: string;
    /** `owner/name`. */
    repository: string;
    subject: string;
    requestToken: string;
    /** Tokens that the REST API accepts, with their permission on issues; `push: false`: of a user without push access. */
    tokens: Record<string, { issues: 'none' | 'read' | 'write'; push?: boolean; login?: string }>;
    /** Logins that can be assigned. Absent: everybody. */
    assignable?: string[];
    issues: IssueState[];
    labels: string[];
    /** What somebody who is signed in administers, by host: `github.com`. */
    administered?: Record<string, Repository>;
  };
  azurePipelines: AzurePipelinesState;
  gitlab: GitLabState;
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  deletedServicePrincipals?: DeletedServicePrincipal[];
  subscriptions: Subscription[];
  resourceGroups: ResourceGroup[];
  vaults: VaultState[];
  deletedVaults: DeletedVaultState[];
  /** Names of vaults that are taken in another subscription or tenant, by a live or soft-deleted vault. */
  foreignNames: { name: string }[];
  roleAssignments: RoleAssignmentState[];
  roleDefinitions?: RoleDefinitionState[];
  denyAssignments?: DenyAssignmentState[];
  groups?: DirectoryGroup[];
  locks: LockState[];
  diagnosticSettings: DiagnosticSettingState[];
  policies: PolicyState[];
  managedIdentities?: ManagedIdentityState[];
  monitorResources?: MonitorResourceState[];
  /** Earlier events in the workspaces. Events while the cloud runs are in `Cloud.auditLog`. */
  auditLog?: LogRow[];
  /** Earlier events of the activity log. Events while the cloud runs are in `Cloud.activityLog`. */
  activityLog?: ActivityRow[];
}
