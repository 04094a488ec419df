/** Changes in Azure's activity log. Plain data. */
import type { Listed } from './listed.ts';
import type { Observation } from './observed.ts';

/** One operation that Azure carried out. Names and IDs are lower case. */
export interface ActivityEvent {
  /** `microsoft.keyvault/vaults/delete`, … */
  readonly operation: string;
  /** A person's user principal name, or an ID of a service principal; empty where the log has none. Untrusted. */
  readonly caller: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly resourceId: string;
}

/** Of the resource group, as far as it was read. */
export type ActivityLog = Observation<Listed<ActivityEvent>>;

/** What an operation of Azure Resource Manager or of the vault did. */
export type ChangeKind =
  | 'group-deleted'
  | 'vault-deleted'
  | 'vault-moved'
  | 'vault-changed'
  | 'network-changed'
  | 'policies-changed'
  | 'role-removed'
  | 'access-denied'
  | 'key-changed'
  | 'key-deleted'
  | 'key-purged'
  | 'version-created';
