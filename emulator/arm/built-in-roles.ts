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

function builtIn(id: string, name: string, description: string, rights: Rights): RoleDefinition {
  const empty = { actions: [], notActions: [], dataActions: [], notDataActions: [] };
  return { id, name, type: 'BuiltInRole', description, assignableScopes: ['/'], ...empty, ...rights };
}

/** What every role on vault data allows besides the data actions. */
const vaultReading = [
  'Microsoft.Authorization/*/read',
  'Microsoft.Insights/alertRules/*',
  'Microsoft.Resources/deployments/*',
  'Microsoft.Resources/subscriptions/resourceGroups/read',
  'Microsoft.Support/*',
  'Microsoft.KeyVault/checkNameAvailability/read',
  'Microsoft.KeyVault/deletedVaults/read',
  'Microsoft.KeyVault/locations/*/read',
  'Microsoft.KeyVault/vaults/*/read',
  'Microsoft.KeyVault/operations/read',
];

const vault = (...operations: string[]) => operations.map((operation) => `Microsoft.KeyVault/vaults/${operation}`);

const keyVaultAdministrator = '00482a5a-887f-4fb3-b363-3b7fe8e74483';
const certificatesOfficer = 'a4417e6f-fecd-4de8-b567-7b0420556985';
const cryptoOfficer = '14b46e9e-c2b7-41b4-b07b-48a6ebf60603';
const cryptoServiceEncryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
const cryptoUser = '12338af0-0e69-4776-bea7-57ae8d297424';
const keyVaultReader = '21090545-7ca7-4776-b22c-e363652d74d2';
const secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7';
const secretsUser = '4633458b-17de-408a-b874-0445c86b69e6';

/** The roles that a Key Vault Data Access Administrator may give and take. */
const assignableByDataAccessAdministrator = [
  keyVaultAdministrator,
  certificatesOfficer,
  cryptoOfficer,
  cryptoServiceEncryptionUser,
  cryptoUser,
  keyVaultReader,
  secretsOfficer,
  secretsUser,
].join(', ');

const dataAccessCondition = (['write', 'delete'] as const)
  .map((verb) => {
    const source = verb === 'write' ? '@Request' : '@Resource';
    const role = `${source}[Microsoft.Authorization/roleAssignments:RoleDefinitionId]`;
    const listed = `${role} ForAnyOfAnyValues:GuidEquals {${assignableByDataAccessAdministrator}}`;
    return `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${verb}'})) OR (${listed}))`;
  })
  .join(' AND ');

/** Contributor's exceptions, as recorded of the permissions list in 2025. */
const contributorExceptions = [
  'Microsoft.Authorization/*/Delete',
  'Microsoft.Authorization/*/Write',
  'Microsoft.Authorization/elevateAccess/Action',
  'Microsoft.Blueprint/blueprintAssignments/write',
  'Microsoft.Blueprint/blueprintAssignments/delete',
  'Microsoft.Compute/galleries/share/action',
  'Microsoft.Purview/consents/write',
  'Microsoft.Purview/consents/delete',
  'Microsoft.Resources/deploymentStacks/manageDenySetting/action',
];

const generalRoles = [
  builtIn(
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    'Owner',
    'Grants full access to manage all resources, including the ability to assign roles in Azure RBAC.',
    { actions: ['*'] },
  ),
  builtIn('b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor', 'Manages all resources, but not who has access.', {
    actions: ['*'],
    notActions: contributorExceptions,
  }),
  builtIn('acdd72a7-3385-48ef-bd42-f606fba81ae7', 'Reader', 'Reads all resources.', { actions: ['*/read'] }),
  builtIn('18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'User Access Administrator', 'Manages who has access.', {
    actions: ['*/read', 'Microsoft.Authorization/*', 'Microsoft.Support/*'],
  }),
  builtIn('f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'Role Based Access Control Administrator', 'Assigns roles.', {
    actions: [
      'Microsoft.Authorization/roleAssignments/write',
      'Microsoft.Authorization/roleAssignments/delete',
      '*/read',
      'Microsoft.Support/*',
    ],
  }),
  builtIn('3913510d-42f4-4e42-8a64-420c390055eb', 'Monitoring Metrics Publisher', 'Sends metrics and logs.', {
    actions: [
      'Microsoft.Insights/Register/Action',
      'Microsoft.Support/*',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
    ],
    dataActions: ['Microsoft.Insights/Metrics/Write', 'Microsoft.Insights/Telemetry/Write'],
  }),
  // Without its actions on services that nothing here has.
  builtIn(
    '749f88d5-cbae-40b8-bcfc-e573ddc772fa',
    'Monitoring Contributor',
    'Reads all monitoring data and edits its settings.',
    {
      actions: [
        '*/read',
        'Microsoft.Insights/actiongroups/*',
        'Microsoft.Insights/activityLogAlerts/*',
        'Microsoft.Insights/dataCollectionEndpoints/*',
        'Microsoft.Insights/dataCollectionRules/*',
        'Microsoft.Insights/DiagnosticSettings/*',
        'Microsoft.Insights/Register/Action',
        'Microsoft.Insights/scheduledqueryrules/*',
        'Microsoft.OperationalInsights/workspaces/search/action',
        'Microsoft.OperationalInsights/workspaces/sharedKeys/action',
        'Microsoft.OperationalInsights/workspaces/write',
        'Microsoft.Support/*',
      ],
    },
  ),
  // Without its actions on services that nothing here has.
  builtIn(
    '92aaf0da-9dab-42b6-94a3-d43ce8d16293',
    'Log Analytics Contributor',
    'Reads all monitoring data and edits monitoring settings.',
    {
      actions: [
        '*/read',
        'Microsoft.Insights/diagnosticSettings/*',
        'Microsoft.OperationalInsights/*',
        'Microsoft.Resources/deployments/*',
        'Microsoft.Support/*',
      ],
    },
  ),
  builtIn('43d0d8ad-25c7-4714-9337-8ba259a9fe05', 'Monitoring Reader', 'Reads all monitoring data.', {
    actions: ['*/read', 'Microsoft.OperationalInsights/workspaces/search/action', 'Microsoft.Support/*'],
  }),
  builtIn(
    '73c42c96-874c-492b-b04d-ab87d138a893',
    'Log Analytics Reader',
    'Reads all monitoring data and its settings.',
    {
      actions: [
        '*/read',
        'Microsoft.OperationalInsights/workspaces/analytics/query/action',
        'Microsoft.OperationalInsights/workspaces/search/action',
        'Microsoft.Support/*',
      ],
      notActions: ['Microsoft.OperationalInsights/workspaces/sharedKeys/read'],
    },
  ),
];

const vaultManagementRoles = [
  builtIn('f25e0fa2-a7c8-4377-a976-54943a77a395', 'Key Vault Contributor', 'Manages vaults, not what they hold.', {
    actions: [
      'Microsoft.Authorization/*/read',
      'Microsoft.Insights/alertRules/*',
      'Microsoft.KeyVault/*',
      'Microsoft.Resources/deployments/*',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
      'Microsoft.Support/*',
    ],
    notActions: [
      'Microsoft.KeyVault/locations/deletedVaults/purge/action',
      'Microsoft.KeyVault/hsmPools/*',
      'Microsoft.KeyVault/managedHsms/*',
    ],
  }),
  builtIn(
    '8b54135c-b56d-4d72-a534-26097cfdc8d8',
    'Key Vault Data Access Administrator',
    'Gives access to vault data.',
    {
      actions: [
        'Microsoft.Authorization/roleAssignments/write',
        'Microsoft.Authorization/roleAssignments/delete',
        'Microsoft.Authorization/*/read',
        'Microsoft.Resources/deployments/*',
        'Microsoft.Resources/subscriptions/resourceGroups/read',
        'Microsoft.Resources/subscriptions/read',
        'Microsoft.Management/managementGroups/read',
        'Microsoft.Support/*',
        'Microsoft.KeyVault/vaults/*/read',
      ],
      condition: dataAccessCondition,
    },
  ),
];

const vaultDataRoles = [
  builtIn(keyVaultAdministrator, 'Key Vault Administrator', 'Does everything with what a vault holds.', {
    actions: vaultReading,
    dataActions: vault('*'),
  }),
  builtIn(certificatesOfficer, 'Key Vault Certificates Officer', 'Does everything with certificates.', {
    actions: vaultReading,
    dataActions: vault('certificatecas/*', 'certificates/*', 'certificatecontacts/write'),
  }),
  builtIn(cryptoOfficer, 'Key Vault Crypto Officer', 'Does everything with keys.', {
    actions: vaultReading,
    dataActions: vault('keys/*', 'keyrotationpolicies/*'),
  }),
  builtIn(
    cryptoServiceEncryptionUser,
    'Key Vault Crypto Service Encryption User',
    'Reads keys and wraps and unwraps with them.',
    {
      actions: ['write', 'read', 'delete'].map((verb) => `Microsoft.EventGrid/eventSubscriptions/${verb}`),
      dataActions: vault('keys/read', 'keys/wrap/action', 'keys/unwrap/action'),
    },
  ),
  builtIn(cryptoUser, 'Key Vault Crypto User', 'Uses keys.', {
    dataActions: vault(
      'keys/read',
      'keys/update/action',
      'keys/backup/action',
      'keys/encrypt/action',
      'keys/decrypt/action',
      'keys/wrap/action',
      'keys/unwrap/action',
      'keys/sign/action',
      'keys/verify/action',
    ),
  }),
  builtIn(keyVaultReader, 'Key Vault Reader', 'Reads the metadata of what a vault holds.', {
    actions: vaultReading,
    dataActions: vault('*/read', 'secrets/readMetadata/action'),
  }),
  builtIn(secretsOfficer, 'Key Vault Secrets Officer', 'Does everything with secrets.', {
    actions: vaultReading,
    dataActions: vault('secrets/*'),
  }),
  builtIn(secretsUser, 'Key Vault Secrets User', 'Reads secrets.', {
    dataActions: vault('secrets/getSecret/action', 'secrets/readMetadata/action'),
  }),
];

export const builtInRoles: readonly RoleDefinition[] = [...generalRoles, ...vaultManagementRoles, ...vaultDataRoles];
