/**
 * Every read and write of the action at Azure and Microsoft Graph, and the right that it needs. The custom roles in
 * infra/roles, the tables of docs/security.md and the advice after a refusal are made from this.
 * Sources: operations of the resource providers, built-in roles and Microsoft Graph permissions on learn.microsoft.com.
 */
import type { HostTexts } from './model/host-texts.ts';
import type { Operation, Place, Right, Use } from './model/operation.ts';
import { roleNames } from './model/role-names.ts';
import type { Words } from './model/words.ts';

export interface Permission {
  readonly service: 'arm' | 'vault' | 'graph' | 'logs';
  /** Words that complete "could not …" (in French between « »), with the target's names in braces. */
  readonly name: Words;
  /** An `overwrite` may replace an existing resource. */
  readonly kind: 'read' | 'write' | 'overwrite';
  /** Actions of Azure Resource Manager, data actions if the service is the vault; none for Microsoft Graph. */
  readonly actions: readonly string[];
  /** Built-in roles of Azure or permissions of Microsoft Graph any one of which is enough, the least first. */
  readonly roles: readonly [string, ...string[]];
  readonly place: Place;
  readonly use: Use;
  /** Whether a run can do without it: a warning is then `unknown`. */
  readonly optional?: true;
}

const contributor = roleNames.contributor.en;
const accessAdministrator = roleNames.accessAdministrator.en;
const vaultContributor = roleNames.vaultContributor.en;
const cryptoOfficer = roleNames.cryptoOfficer.en;

/** Roles that may read everything, of any provider. */
const readingAll = [roleNames.reader.en, contributor, accessAdministrator] as const;
const reading = [...readingAll, vaultContributor] as const;
const changing = [vaultContributor, contributor] as const;
const readingGraph = ['Application.Read.All', 'Application.ReadWrite.All'] as const;

/** A read at Azure Resource Manager that Reader on the group allows. */
function read(action: string, en: string, fr: string, more: Partial<Permission> = {}): Permission {
  return {
    service: 'arm',
    kind: 'read',
    name: { en, fr },
    actions: [action],
    roles: reading,
    place: 'group',
    use: 'every run',
    ...more,
  };
}

/** A read of Microsoft Graph. */
function readGraph(en: string, fr: string, more: Partial<Permission> = {}): Permission {
  const graph = { service: 'graph', actions: [], roles: readingGraph, place: 'graph' } as const;
  return { ...graph, kind: 'read', name: { en, fr }, use: 'every run', ...more };
}

/** A write at Azure Resource Manager that Key Vault Contributor on the group allows. */
function write(use: Use, action: string, en: string, fr: string, more: Partial<Permission> = {}): Permission {
  return read(action, en, fr, { kind: 'write', roles: changing, use, ...more });
}

/** A write at Microsoft Graph. */
function writeGraph(use: Use, en: string, fr: string): Permission {
  const roles = ['Application.ReadWrite.All'] as const;
  return { service: 'graph', kind: 'write', name: { en, fr }, actions: [], roles, place: 'graph', use };
}

export const permissions = {
  readSubscription: read(
    'Microsoft.Resources/subscriptions/read',
    'read the state of subscription {subscription}',
    "lire l'état de l'abonnement {subscription}",
    { roles: readingAll, place: 'subscription', optional: true },
  ),
  readGroupState: read(
    'Microsoft.Resources/subscriptions/resourceGroups/read',
    'read the state of resource group {group}',
    "lire l'état du groupe de ressources {group}",
    { optional: true },
  ),
  readVault: read('Microsoft.KeyVault/vaults/read', 'read vault {vault}', 'lire le coffre {vault}'),
  readTokenSettings: read(
    'Microsoft.KeyVault/vaults/read',
    'read which tokens vault {vault} accepts',
    'lire quels jetons le coffre {vault} accepte',
    { optional: true },
  ),
  // Only before a vault is created.
  listVaults: read(
    'Microsoft.KeyVault/vaults/read',
    'list the vaults of resource group {group}',
    'lister les coffres du groupe de ressources {group}',
    { use: 'ensure', optional: true },
  ),
  readRegions: read(
    'Microsoft.Resources/subscriptions/providers/read',
    'list the regions in which Azure creates vaults',
    'lister les régions dans lesquelles Azure crée des coffres',
    { roles: readingAll, place: 'subscription', use: 'deleted vaults', optional: true },
  ),
  readKey: read(
    'Microsoft.KeyVault/vaults/keys/read',
    'read key {key} of vault {vault}',
    'lire la clé {key} du coffre {vault}',
  ),
  listKeyVersions: read(
    'Microsoft.KeyVault/vaults/keys/versions/read',
    'list the versions of key {key}',
    'lister les versions de la clé {key}',
  ),
  readConfirmedVersion: read(
    'Microsoft.KeyVault/vaults/keys/versions/read',
    'read version {version} of key {key}',
    'lire la version {version} de la clé {key}',
  ),
  listKeys: read(
    'Microsoft.KeyVault/vaults/keys/read',
    'list the keys of vault {vault}',
    'lister les clés du coffre {vault}',
  ),
  listSecrets: read(
    'Microsoft.KeyVault/vaults/secrets/read',
    'list the names of the secrets of vault {vault}',
    'lister les noms des secrets du coffre {vault}',
  ),
  readRoleAssignments: read(
    'Microsoft.Authorization/roleAssignments/read',
    'read the role assignments at {scope} and above',
    'lire les attributions de rôle sur {scope} et au-dessus',
  ),
  readDenyAssignments: read(
    'Microsoft.Authorization/denyAssignments/read',
    'read the deny assignments at {scope} and above',
    'lire les affectations de refus sur {scope} et au-dessus',
  ),
  // From the list of the provider's operations. "Use Azure PIM to manage active access with the REST API" names the
  // action of role assignments instead, which each role here has too.
  readAssignmentEnds: read(
    'Microsoft.Authorization/roleAssignmentScheduleInstances/read',
    'read the ends of role assignments at {scope} and above',
    'lire les dates de fin des attributions de rôle sur {scope} et au-dessus',
  ),
  listLocks: read('Microsoft.Authorization/locks/read', 'list the locks of {scope}', 'lister les verrous sur {scope}'),
  listDiagnosticSettings: read(
    'Microsoft.Insights/diagnosticSettings/read',
    'list the diagnostic settings of vault {vault}',
    'lister les paramètres de diagnostic du coffre {vault}',
    { roles: readingAll, optional: true },
  ),
  listPerimeters: read(
    'Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations/read',
    'list the network security perimeters of vault {vault}',
    'lister les périmètres de sécurité réseau du coffre {vault}',
  ),
  readPrincipal: readGraph(
    "read the service principal of Adobe's app {app}",
    "lire le principal de service de l'application d'Adobe {app}",
  ),
  readKeyVaultPrincipal: readGraph(
    "read the tenant's service principal of Azure Key Vault",
    "lire le principal de service d'Azure Key Vault dans le locataire",
    { optional: true },
  ),
  findDeletedPrincipal: readGraph(
    "look for a deleted service principal of Adobe's app {app}",
    "rechercher un principal de service supprimé de l'application d'Adobe {app}",
  ),
  readGivenPrincipal: readGraph('read service principal {principal}', 'lire le principal de service {principal}'),
  // Deleted vaults belong to no resource group.
  findDeletedVault: read(
    'Microsoft.KeyVault/deletedVaults/read',
    'look for a soft-deleted vault {vault}',
    'rechercher un coffre {vault} supprimé de manière réversible',
    {
      place: 'subscription',
      use: 'deleted vaults',
      // The action lists deleted vaults; az reads a single one too.
      actions: ['Microsoft.KeyVault/deletedVaults/read', 'Microsoft.KeyVault/locations/deletedVaults/read'],
    },
  ),
  checkName: read(
    'Microsoft.KeyVault/checkNameAvailability/read',
    'check whether the name {vault} is free',
    'vérifier si le nom {vault} est libre',
    { place: 'subscription', use: 'deleted vaults' },
  ),
  findDeletedKey: {
    service: 'vault',
    kind: 'read',
    name: { en: 'look for a soft-deleted key {key}', fr: 'rechercher une clé {key} supprimée de manière réversible' },
    actions: ['Microsoft.KeyVault/vaults/keys/read'],
    roles: [roleNames.vaultReader.en, cryptoOfficer],
    place: 'vault',
    use: 'deleted keys',
  },
  // In a workspace whose access mode is "resource or workspace permissions".
  readAuditLog: read(
    'Microsoft.Insights/logs/*/read',
    'read the audit log of vault {vault}',
    "lire le journal d'audit du coffre {vault}",
    { service: 'logs', roles: readingAll, use: 'usage-days' },
  ),
  readActivityLog: read(
    'Microsoft.Insights/eventtypes/values/read',
    'read the activity log of resource group {group}',
    "lire le journal d'activité du groupe de ressources {group}",
    { roles: readingAll, use: 'lost access', optional: true },
  ),
  readGroup: read(
    'Microsoft.Resources/subscriptions/resourceGroups/read',
    'read resource group {group}',
    'lire le groupe de ressources {group}',
    { roles: [contributor], place: 'subscription', use: 'create-resource-group' },
  ),
  createGroup: write(
    'create-resource-group',
    'Microsoft.Resources/subscriptions/resourceGroups/write',
    'create resource group {group}',
    'créer le groupe de ressources {group}',
    { kind: 'overwrite', roles: [contributor], place: 'subscription' },
  ),
  createVault: write('ensure', 'Microsoft.KeyVault/vaults/write', 'create vault {vault}', 'créer le coffre {vault}', {
    kind: 'overwrite',
  }),
  recoverVault: write(
    'ensure',
    'Microsoft.KeyVault/vaults/write',
    'recover vault {vault}',
    'récupérer le coffre {vault}',
    { kind: 'overwrite' },
  ),
  protectVault: write(
    'ensure',
    'Microsoft.KeyVault/vaults/write',
    'turn on purge protection of vault {vault}',
    'activer la protection contre le vidage du coffre {vault}',
  ),
  createKey: write(
    'ensure',
    'Microsoft.KeyVault/vaults/keys/write',
    'create key {key} in vault {vault}',
    'créer la clé {key} dans le coffre {vault}',
  ),
  recoverKey: {
    service: 'vault',
    kind: 'write',
    name: { en: 'recover key {key} of vault {vault}', fr: 'récupérer la clé {key} du coffre {vault}' },
    actions: ['Microsoft.KeyVault/vaults/keys/recover/action'],
    roles: [cryptoOfficer],
    place: 'vault',
    use: 'recover-deleted',
  },
  createPrincipal: writeGraph(
    'create-principal',
    "create the service principal of Adobe's app {app}",
    "créer le principal de service de l'application d'Adobe {app}",
  ),
  restorePrincipal: writeGraph(
    'recover-deleted',
    "restore the deleted service principal of Adobe's app {app}",
    "restaurer le principal de service supprimé de l'application d'Adobe {app}",
  ),
  assignRole: write(
    'role assignment',
    'Microsoft.Authorization/roleAssignments/write',
    'give Adobe its role',
    'donner à Adobe son rôle',
    { roles: [roleNames.dataAccessAdministrator.en, accessAdministrator] },
  ),
  addAccessPolicy: write(
    'access policy',
    'Microsoft.KeyVault/vaults/accessPolicies/write',
    'add the access policy for {principal} to vault {vault}',
    "ajouter la stratégie d'accès de {principal} au coffre {vault}",
  ),
  createLock: write(
    'delete-lock',
    'Microsoft.Authorization/locks/write',
    'put a CanNotDelete lock on vault {vault}',
    'placer un verrou CanNotDelete sur le coffre {vault}',
    { roles: [accessAdministrator] },
  ),
} satisfies Readonly<Record<string, Permission>>;

/** The host gives a token to a job that may have one. */
export function getIdToken({ issuer, issuerTitle }: HostTexts): Operation {
  const name = { en: `get an OIDC token from ${issuer.en}`, fr: `obtenir un jeton OIDC de ${issuer.fr}` };
  return { service: 'oidc', name, title: issuerTitle };
}

export type PermissionId = keyof typeof permissions;

/** The least right that allows it. */
export function rightOf({ roles: [name], place, actions, use, kind }: Permission): Right {
  return { name, place, actions, use, isWrite: kind !== 'read' };
}

/** The right for an action that Azure Resource Manager names in an error, in whatever case. */
export function rightForAction(action: string): Right | undefined {
  const refused = action.toLowerCase();
  const has = ({ service, actions }: Permission) =>
    service === 'arm' && actions.some((each) => each.toLowerCase() === refused);
  const found = Object.values<Permission>(permissions).find(has);
  return found && rightOf(found);
}
