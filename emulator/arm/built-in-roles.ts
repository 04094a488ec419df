/**
 * Built-in roles that matter here, with their real ids and rights.
 * Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */

export interface RoleDefinition {
  /** GUID. */
  readonly id: string;
  readonly name: string;
  readonly type: 'BuiltInRole' | 'CustomRole';
  readonly description: string;
  readonly assignableScopes: readonly string[];
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  /** Limits which role assignments may be written or deleted. */
  readonly condition?: string;
}

type Rights = Partial<Pick<RoleDefinition, 'actions' | 'notActions' | 'dataActions' | 'condition'>>;

function builtIn(id: string, name: string, rights: Rights): RoleDefinition {
  const empty = { actions: [], notActions: [], dataActions: [], notDataActions: [] };
  return { id, name, type: 'BuiltInRole', description: name, assignableScopes: ['/'], ...empty, ...rights };
}

/** What every role on vault data allows besides the data actions. */
const vaultReading = [
  'Microsoft.Authorization/*/read',
  'Microsoft.Resources/subscriptions/resourceGroups/read',
  'Microsoft.KeyVault/checkNameAvailability/read',
  'Microsoft.KeyVault/deletedVaults/read',
  'Microsoft.KeyVault/locations/*/read',
  'Microsoft.KeyVault/vaults/*/read',
];

const vault = (...operations: string[]) => operations.map((operation) => `Microsoft.KeyVault/vaults/${operation}`);

const encryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
const vaultAdministrator = '00482a5a-887f-4fb3-b363-3b7fe8e74483';
const cryptoOfficer = '14b46e9e-c2b7-41b4-b07b-48a6ebf60603';
const cryptoUser = '12338af0-0e69-4776-bea7-57ae8d297424';
const vaultReader = '21090545-7ca7-4776-b22c-e363652d74d2';

/** A Key Vault Data Access Administrator gives and takes roles on vault data only. Without those that nothing here has. */
const dataAccessCondition = (['write', 'delete'] as const)
  .map((verb) => {
    const role = `${verb === 'write' ? '@Request' : '@Resource'}[Microsoft.Authorization/roleAssignments:RoleDefinitionId]`;
    const ids = [vaultAdministrator, cryptoOfficer, encryptionUser, cryptoUser, vaultReader].join(', ');
    return `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${verb}'})) OR (${role} ForAnyOfAnyValues:GuidEquals {${ids}}))`;
  })
  .join(' AND ');

const assigning = ['write', 'delete'].map((verb) => `Microsoft.Authorization/roleAssignments/${verb}`);

/** Without their actions on services that nothing here has. */
export const builtInRoles: readonly RoleDefinition[] = [
  builtIn('8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'Owner', { actions: ['*'] }),
  builtIn('b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor', {
    actions: ['*'],
    // As recorded of the permissions list in 2025.
    notActions: [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
      'Microsoft.Authorization/elevateAccess/Action',
      'Microsoft.Resources/deploymentStacks/manageDenySetting/action',
    ],
  }),
  builtIn('acdd72a7-3385-48ef-bd42-f606fba81ae7', 'Reader', { actions: ['*/read'] }),
  builtIn('18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'User Access Administrator', {
    actions: ['*/read', 'Microsoft.Authorization/*'],
  }),
  builtIn('f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'Role Based Access Control Administrator', {
    actions: ['*/read', ...assigning],
  }),
  builtIn('749f88d5-cbae-40b8-bcfc-e573ddc772fa', 'Monitoring Contributor', {
    actions: [
      '*/read',
      ...['actiongroups', 'activityLogAlerts', 'DiagnosticSettings', 'scheduledqueryrules'].map(
        (type) => `Microsoft.Insights/${type}/*`,
      ),
      'Microsoft.OperationalInsights/workspaces/search/action',
      'Microsoft.OperationalInsights/workspaces/sharedKeys/action',
      'Microsoft.OperationalInsights/workspaces/write',
    ],
  }),
  builtIn('92aaf0da-9dab-42b6-94a3-d43ce8d16293', 'Log Analytics Contributor', {
    actions: ['*/read', 'Microsoft.Insights/diagnosticSettings/*', 'Microsoft.OperationalInsights/*'],
  }),
  builtIn('73c42c96-874c-492b-b04d-ab87d138a893', 'Log Analytics Reader', {
    actions: [
      '*/read',
      'Microsoft.OperationalInsights/workspaces/analytics/query/action',
      'Microsoft.OperationalInsights/workspaces/search/action',
    ],
    notActions: ['Microsoft.OperationalInsights/workspaces/sharedKeys/read'],
  }),
  builtIn('f25e0fa2-a7c8-4377-a976-54943a77a395', 'Key Vault Contributor', {
    actions: [
      'Microsoft.Authorization/*/read',
      'Microsoft.KeyVault/*',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
    ],
    notActions: ['Microsoft.KeyVault/locations/deletedVaults/purge/action'],
  }),
  builtIn('8b54135c-b56d-4d72-a534-26097cfdc8d8', 'Key Vault Data Access Administrator', {
    actions: [
      ...assigning,
      'Microsoft.Authorization/*/read',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
      'Microsoft.Resources/subscriptions/read',
      'Microsoft.KeyVault/vaults/*/read',
    ],
    condition: dataAccessCondition,
  }),
  builtIn(vaultAdministrator, 'Key Vault Administrator', { actions: vaultReading, dataActions: vault('*') }),
  builtIn(cryptoOfficer, 'Key Vault Crypto Officer', {
    actions: vaultReading,
    dataActions: vault('keys/*', 'keyrotationpolicies/*'),
  }),
  builtIn(encryptionUser, 'Key Vault Crypto Service Encryption User', {
    actions: ['Microsoft.EventGrid/eventSubscriptions/read'],
    dataActions: vault('keys/read', 'keys/wrap/action', 'keys/unwrap/action'),
  }),
  builtIn(cryptoUser, 'Key Vault Crypto User', {
    dataActions: vault('keys/read', 'keys/update/action', 'keys/wrap/action', 'keys/unwrap/action'),
  }),
  builtIn(vaultReader, 'Key Vault Reader', {
    actions: vaultReading,
    dataActions: vault('*/read', 'secrets/readMetadata/action'),
  }),
];
