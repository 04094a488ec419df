/**
 * State that denies access although key and role are correct: deny assignments, groups, network security perimeters.
 */

/** A principal of a deny assignment. Everyone has the empty GUID and the type `SystemDefined`. */
export interface DenyPrincipal {
  id: string;
  type: 'SystemDefined' | 'ServicePrincipal' | 'User' | 'Group';
}

export interface DenyPermission {
  actions: string[];
  notActions: string[];
  dataActions: string[];
  notDataActions: string[];
  condition?: string;
  conditionVersion?: string;
}

/** Field names as in the REST specification of Microsoft.Authorization, 2024-07-01-preview. */
export interface DenyAssignmentState {
  /** GUID. */
  name: string;
  denyAssignmentName: string;
  description?: string;
  scope: string;
  permissions: DenyPermission[];
  doNotApplyToChildScopes: boolean;
  principals: DenyPrincipal[];
  excludePrincipals: DenyPrincipal[];
  isSystemProtected: boolean;
  /** Absent: `enforced`. `audit` logs what it would deny. */
  denyAssignmentEffect?: 'enforced' | 'audit';
  condition?: string;
  conditionVersion?: string;
  /**
   * The result of Azure's evaluation of the conditions; absent: they are met. The local cloud does not evaluate them.
   */
  conditionHolds?: boolean;
  createdOn: string;
  updatedOn: string;
  createdBy: string;
  updatedBy: string;
}

/** A security group of the directory. */
export interface DirectoryGroup {
  id: string;
  displayName: string;
  /** Object ids of principals and of other groups. */
  members: string[];
}

export interface PerimeterRule {
  name: string;
  direction: 'Inbound' | 'Outbound';
  /** IPv4 ranges. */
  addressPrefixes: string[];
}

/** A vault's association with a network security perimeter. */
export interface PerimeterAssociation {
  perimeterName: string;
  perimeterGuid: string;
  associationName: string;
  accessMode: 'Learning' | 'Enforced' | 'Audit';
  rules: PerimeterRule[];
  provisioningState?: string;
}

/** How the cloud responds to api-versions of the perimeters' resource type. */
export interface PerimeterApi {
  /** The supported ones, newest first; without any, the resource type does not exist. */
  versions: string[];
  /** Error code for other versions; default: `NoRegisteredProviderFound`. */
  refusal?: 'NoRegisteredProviderFound' | 'InvalidResourceType' | 'UnsupportedApiVersion';
}
