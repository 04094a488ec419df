/**
 * The local cloud's state: plain data, so that a test can set up any tenant, read it afterward and compare. Names keep
 * their casing; how they compare is up to each service.
 */
import type { DenyAssignmentState, DirectoryGroup, PerimeterApi, PerimeterAssociation } from './access-state.ts';
import type { LogRow } from './log-state.ts';

export interface FederatedCredential {
  issuer: string;
  subject: string;
  audience: string;
  /** As Microsoft Graph has them; made up where a tenant's layout has none. */
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
  /** Milliseconds since 1970 from which on reads see it, and a service principal can be made of it. */
  visibleAt?: number;
  createdDateTime?: string;
  /** Directory users that own it. */
  owners?: { id: string; displayName: string; userPrincipalName: string }[];
  /** How many secrets and certificates it has, beside its federated credentials. */
  passwordCredentials?: number;
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
  /** Milliseconds since 1970 from which on reads (and ARM) see it: directory replication. */
  visibleAt: number;
  /**
   * Absent: null, as of most. Any text but `NotDisabled` means that Microsoft disabled it, whatever `accountEnabled` says.
   */
  disabledByMicrosoftStatus?: string;
  /** `true`: deactivated, by whoever owns or administers the application. Graph's answer leaves it out unless told. */
  isDisabled?: boolean;
}

export type SubscriptionStateName = 'Enabled' | 'Warned' | 'PastDue' | 'Disabled' | 'Deleted' | 'Expired';

export interface Subscription {
  id: string;
  displayName: string;
  /** `Enabled` unless told. */
  state?: SubscriptionStateName;
  /** Registration state by provider namespace, e.g. `Microsoft.KeyVault: Registered`. */
  providers: Record<string, 'Registered' | 'NotRegistered' | 'Unregistered'>;
}

export interface ResourceGroup {
  subscriptionId: string;
  name: string;
  location: string;
  tags: Record<string, string>;
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
  /** Where it differs from the key's own. */
  kind?: KeyKind;
}

export interface RotationPolicy {
  attributes?: { expiryTime?: string; created: number; updated: number };
  lifetimeActions: { trigger: Record<string, string>; action: { type: string } }[];
}

/** Its own kind is that of every version that does not say otherwise. */
export interface KeyState extends KeyKind {
  name: string;
  tags: Record<string, string>;
  versions: KeyVersionState[];
  rotationPolicy?: RotationPolicy;
  /** Base64url modulus and exponent; without them the data plane makes a modulus up for each version. */
  n?: string;
  e?: string;
  /** Milliseconds since 1970 until which a recovered key stays unseen. */
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
  /** Milliseconds since 1970 until which the vault answers `RegisteringDns`. */
  dnsReadyAt: number;
  /** Absent: by `dnsReadyAt`. With `Failed` or `Canceled` the vault's name never resolves. */
  provisioningState?: string;
  /** Milliseconds since 1970 until which the vault refuses key calls through ARM, whatever the roles: they propagate. */
  rolesReadyAt?: number;
  /** Milliseconds since 1970 until which another operation makes every change fail with ConflictError. */
  busyUntil?: number;
  perimeters?: PerimeterAssociation[];
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
  /** Milliseconds since 1970 from which on lists show it and checks count it. */
  visibleAt: number;
  /** ISO 8601. The end of a time-bound assignment (Privileged Identity Management): it is removed then. */
  endDateTime?: string;
  /** What Azure finds when it evaluates the condition on a vault's data; absent: it holds. */
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
  level: 'CanNotDelete' | 'ReadOnly';
  notes?: string;
}

export interface DiagnosticSettingState {
  name: string;
  /** ARM id of the resource it belongs to. */
  scope: string;
  workspaceId?: string;
  storageAccountId?: string;
  eventHubAuthorizationRuleId?: string;
  /** Absent: AzureDiagnostics. */
  logAnalyticsDestinationType?: 'Dedicated' | 'AzureDiagnostics';
  logs: { category?: string; categoryGroup?: string; enabled: boolean }[];
}

/** A resource of Azure Monitor, kept as it was sent: workspaces, tables, action groups, alerts, data collection rules. */
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

export interface IssueState {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  comments: string[];
}

/** A vault name held in some other subscription or tenant, live or soft-deleted. */
export interface ForeignName {
  name: string;
}

export interface Settings {
  /** How long a new vault answers `RegisteringDns`, ms. */
  dnsDelay: number;
  /** How long a new service principal stays unseen by Graph reads and by ARM, ms. */
  directoryDelay: number;
  /** How long a new role assignment stays unseen by lists, ms. */
  assignmentDelay: number;
  /** How long, after a role assignment became visible, a vault still refuses what it grants, ms. Absent: not at all. */
  vaultAuthorizationDelay?: number;
  /** How long a new vault refuses key calls through ARM, although the roles are there, ms. Absent: not at all. */
  freshVaultDelay?: number;
  /** How long after its creation every change of a vault meets another operation, ms. Absent: not at all. */
  freshVaultBusy?: number;
  /** `false`: the tenant has no license for Privileged Identity Management. Licensed unless told. */
  privilegedIdentityManagement?: boolean;
  /** Absent: 2026-04-01-preview and 2024-04-01-preview. */
  perimeterApi?: PerimeterApi;
  /** `false`: deny assignments have no effect on a vault with access policies. Assumed to have one unless told. */
  denyOnAccessPolicies?: boolean;
  /** How long it takes until an audit event is found in its workspace, ms. Absent: ten minutes, Azure's at most. */
  logIngestionDelay?: number;
  /** How long a deleted key is "being deleted" and a recovered key answers 404, ms. */
  keyDelay: number;
  /** Life of GitHub's OIDC tokens and of Entra's access tokens, seconds. */
  idTokenLifetime: number;
  accessTokenLifetime: number;
  /** Seconds added to the cloud's clock against the machine's: a runner whose clock is off. */
  clockSkew: number;
  /** Entries in one page of a list. */
  pageSize: number;
  /** Delay of each new connection (once for TCP, once for TLS) and of each answer, ms: models a round trip. */
  roundTrip: number;
  /** Regions in which nothing can be created. */
  closedRegions: string[];
  /** Conditional Access blocks every sign-in. */
  conditionalAccess: boolean;
  /** Bodies go out as gzip where the service's front end does that and the request asks for it. */
  compression: boolean;
  /** The server closes a connection that is unused for `idle` ms, and each one after so many `requests`. */
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
    /** Tokens that the REST API knows, with the permission that each has on issues. */
    tokens: Record<string, { issues: 'none' | 'read' | 'write' }>;
    issues: IssueState[];
    labels: string[];
  };
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  subscriptions: Subscription[];
  resourceGroups: ResourceGroup[];
  vaults: VaultState[];
  deletedVaults: DeletedVaultState[];
  foreignNames: ForeignName[];
  roleAssignments: RoleAssignmentState[];
  roleDefinitions?: RoleDefinitionState[];
  denyAssignments?: DenyAssignmentState[];
  groups?: DirectoryGroup[];
  locks: LockState[];
  diagnosticSettings: DiagnosticSettingState[];
  policies: PolicyState[];
  managedIdentities?: ManagedIdentityState[];
  monitorResources?: MonitorResourceState[];
  /** What the workspaces hold from before. What happens while the cloud runs is in `Cloud.auditLog`. */
  auditLog?: LogRow[];
}
