/** Each problem, the text with the commands to run, and the expected result of running them. */
import type { CloudState, KeyVersionState } from '../../emulator/state.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  groupScope,
  keyVaultAppId,
  pipelinePrincipalId,
  roles,
  subscriptionScope,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Right } from '../../src/model/operation.ts';
import type { BlockerId } from '../../src/model/plan.ts';
import { adobeOf, inDays, keyOf, keyUri, vaultOf, versionOf } from '../bundle/verify/cases.ts';
import { confirmed as confirmedKey } from '../checks/tenant.ts';

/** The text with the commands: of a finding of this run, of a blocker, or of an error's golden file. */
type Teller =
  | { readonly finding: FindingId; readonly inputs?: Readonly<Record<string, string>> }
  | { readonly blocker: BlockerId; readonly right?: Right; readonly names?: readonly string[] }
  | { readonly error: string; readonly asked?: Partial<Inputs> };

export type RemedyCase = Teller & {
  readonly name: string;
  /** Default: `ready`. */
  readonly tenant?: TenantName;
  readonly change?: (state: CloudState) => void;
  /** The shapes of the commands to run, in this order; the text may have alternatives. */
  readonly runs: readonly string[];
  /** Which of several blocks with that command. */
  readonly says?: RegExp;
  /** What a person fills in for the placeholders. */
  readonly fills?: Readonly<Record<string, string>>;
  /** A command that must have run before, such as the backup to restore. */
  readonly before?: readonly string[];
  /** The finding that passes afterwards; without it, the commands are read-only and must print something. */
  readonly passes?: FindingId;
  /** The state of the local cloud afterward, if no finding shows it. */
  readonly makes?: (state: CloudState) => boolean;
};

const older = '0123456789abcdef0123456789abcdef';

/** Makes the current version the newer of two, and changes the older one, which Adobe confirmed. */
function olderVersion(change: Partial<KeyVersionState>): (state: CloudState) => void {
  return (state) => {
    const current = versionOf(state);
    const created = current.created - 1000;
    keyOf(state).versions.push({ ...structuredClone(current), version: older, created, updated: created, ...change });
  };
}

const confirmed = { 'confirmed-key-uri': keyUri } as const;
const confirmedOlder = { 'confirmed-key-uri': `${keyUri}/${older}` } as const;
const readsSubscription = (state: CloudState) => void grantRole(state, roles.reader, subscriptionScope);
const noVault = (state: CloudState) => {
  readsSubscription(state);
  state.vaults.splice(0);
};
const noKey = (state: CloudState) => void vaultOf(state).keys.splice(0);
const policiesOfAdobe =
  (...permissions: string[]) =>
  (state: CloudState) => {
    const policies = vaultOf(state).accessPolicies.filter(({ objectId }) => objectId !== adobePrincipalId);
    const { tenantId } = vaultOf(state);
    vaultOf(state).accessPolicies = [
      ...policies,
      {
        tenantId,
        objectId: adobePrincipalId,
        permissions: { keys: permissions, secrets: [], certificates: [], storage: [] },
      },
    ];
  };
const withoutPrincipal = (state: CloudState) => {
  state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== adobeAppId);
};

const create = 'az keyvault key create --kty --name --ops --size --subscription --vault-name';
const attributes = (option: string) =>
  [
    'az keyvault key set-attributes',
    ...['--name', option, '--subscription', '--vault-name', '--version'].toSorted(),
  ].join(' ');
const createPrincipal = 'az ad sp create --id --output --query';
const assignById =
  'az role assignment create --assignee-object-id --assignee-principal-type --role --scope --subscription';
const update = (option: string) =>
  ['az keyvault update', ...['--name', '--resource-group', option, '--subscription'].toSorted()].join(' ');
const show = 'az keyvault show --name --query --resource-group --subscription';
const listDeleted = 'az keyvault list-deleted --resource-type --subscription';
const listDeletedKeys = 'az keyvault key list-deleted --subscription --vault-name';
const setPolicy = 'az keyvault set-policy --key-permissions --name --object-id --resource-group --subscription';
const showPrincipal = 'az ad sp show --id --output --query';
const showKey = 'az keyvault key show --name --subscription --vault-name';
const assignByApp = 'az role assignment create --assignee --role --scope --subscription';

const vaultCases: RemedyCase[] = [
  {
    name: 'a disabled subscription',
    tenant: 'subscription-disabled',
    finding: 'subscription-state',
    runs: ['az rest --method --query --url'],
  },
  {
    name: 'no vault',
    change: noVault,
    finding: 'vault-exists',
    runs: [
      'az keyvault create --enable-purge-protection --enable-rbac-authorization --location --name --resource-group --retention-days --sku --subscription',
    ],
    passes: 'vault-exists',
  },
  {
    name: 'no vault, and deleted ones that cannot be read',
    change: (state) => state.vaults.splice(0),
    finding: 'vault-exists',
    runs: [listDeleted, 'az resource list --name --query --resource-type --subscription'],
  },
  {
    name: 'a deleted vault',
    tenant: 'vault-deleted',
    change: readsSubscription,
    finding: 'vault-exists',
    runs: ['az keyvault recover --location --name --subscription'],
    passes: 'vault-exists',
  },
  {
    name: 'a vault that was deleted with its group',
    tenant: 'vault-deleted',
    change: (state) => {
      readsSubscription(state);
      state.resourceGroups.splice(0);
    },
    finding: 'vault-exists',
    runs: ['az group create --location --name --subscription', 'az keyvault recover --location --name --subscription'],
    passes: 'vault-exists',
  },
  {
    name: 'a group that is being deleted',
    change: ({ resourceGroups }) => {
      for (const one of resourceGroups) one.provisioningState = 'Deleting';
    },
    finding: 'vault-provisioned',
    runs: ['az group show --name --query --subscription'],
  },
  {
    name: 'a vault that takes bound tokens only',
    change: (state) => {
      vaultOf(state).tokenBindingMode = 'Enforced';
    },
    finding: 'vault-tokens',
    runs: ['az rest --method --query --url'],
  },
  { name: 'a failed provisioning', tenant: 'provisioning-failed', finding: 'vault-provisioned', runs: [show] },
  {
    name: 'a vault of a former tenant',
    tenant: 'vault-of-former-tenant',
    finding: 'vault-tenant',
    runs: [show, update('--set')],
    passes: 'vault-tenant',
  },
  {
    name: 'soft delete off',
    change: (state) => {
      vaultOf(state).enableSoftDelete = false;
    },
    finding: 'vault-soft-delete',
    runs: ['az resource update --api-version --name --resource-group --resource-type --set --subscription'],
    passes: 'vault-soft-delete',
  },
  {
    name: 'no purge protection',
    tenant: 'purge-protection-off',
    finding: 'vault-purge-protection',
    runs: [update('--enable-purge-protection')],
    passes: 'vault-purge-protection',
  },
  {
    name: 'access policies',
    tenant: 'access-policies-ready',
    finding: 'vault-permission-model',
    runs: [assignById, update('--enable-rbac-authorization')],
    passes: 'vault-permission-model',
  },
  {
    name: 'no bypass',
    change: (state) => {
      vaultOf(state).networkAcls = { bypass: 'None', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
    },
    finding: 'vault-network',
    runs: [update('--bypass')],
    passes: 'vault-network',
  },
  {
    name: 'an enforced perimeter',
    tenant: 'perimeter-enforced',
    finding: 'vault-network',
    runs: ['az rest --method --url'],
  },
  {
    name: 'a vault secured by a perimeter',
    change: (state) => {
      vaultOf(state).publicNetworkAccess = 'SecuredByPerimeter';
    },
    finding: 'vault-network',
    runs: ['az resource show --api-version --name --query --resource-group --resource-type --subscription'],
  },
  {
    name: 'another key',
    change: (state) => {
      vaultOf(state).keys.push({ ...structuredClone(keyOf(state)), name: 'payments' });
    },
    finding: 'vault-dedicated',
    runs: [
      'az keyvault key list --query --subscription --vault-name',
      'az keyvault secret list --query --subscription --vault-name',
    ],
  },
  {
    name: 'no lock',
    change: (state) => state.locks.splice(0),
    finding: 'vault-lock',
    runs: ['az lock create --lock-type --name --resource --resource-group --resource-type --subscription'],
    passes: 'vault-lock',
  },
  {
    name: 'no logging',
    change: (state) => state.diagnosticSettings.splice(0),
    finding: 'vault-logging',
    runs: ['az monitor diagnostic-settings create --logs --name --resource --subscription --workspace'],
    fills: { 'WORKSPACE-ID': `${groupScope}/providers/Microsoft.OperationalInsights/workspaces/log-cja` },
    passes: 'vault-logging',
  },
];

const keyCases: RemedyCase[] = [
  {
    name: 'no key',
    change: (state) => {
      noKey(state);
      grantRole(state, roles.keyVaultCryptoUser, vaultScope);
    },
    finding: 'key-exists',
    runs: [create],
    passes: 'key-exists',
  },
  {
    name: 'no key, and deleted ones that cannot be read',
    change: noKey,
    finding: 'key-exists',
    runs: [listDeletedKeys],
  },
  {
    name: 'a deleted key',
    tenant: 'key-deleted',
    change: (state) => void grantRole(state, roles.keyVaultCryptoUser, vaultScope),
    finding: 'key-exists',
    runs: ['az keyvault key recover --name --subscription --vault-name'],
    passes: 'key-exists',
  },
  {
    name: 'a confirmed key that is gone',
    change: noKey,
    finding: 'key-exists',
    inputs: confirmed,
    runs: [listDeletedKeys],
  },
  {
    name: 'a disabled key',
    tenant: 'key-disabled',
    finding: 'key-enabled',
    runs: [attributes('--enabled')],
    passes: 'key-enabled',
  },
  {
    name: 'an expired key',
    tenant: 'key-expired',
    finding: 'key-active',
    runs: [attributes('--expires')],
    passes: 'key-active',
  },
  {
    name: 'a key that is not active yet',
    change: (state) => Object.assign(versionOf(state), { nbf: inDays(2) }),
    finding: 'key-active',
    runs: [attributes('--not-before')],
    passes: 'key-active',
  },
  {
    name: 'a key that expires soon',
    change: (state) => Object.assign(versionOf(state), { exp: inDays(20) }),
    finding: 'key-expiry',
    runs: [attributes('--expires')],
    passes: 'key-expiry',
  },
  {
    name: 'a short key',
    change: (state) =>
      Object.assign(versionOf(state), { kind: { kty: 'RSA', keySize: 2048, keyOps: ['wrapKey', 'unwrapKey'] } }),
    finding: 'key-size',
    runs: [create],
    passes: 'key-size',
  },
  {
    name: 'operations that are missing',
    change: (state) => Object.assign(versionOf(state), { kind: { kty: 'RSA', keySize: 3072, keyOps: ['sign'] } }),
    finding: 'key-operations',
    runs: [attributes('--ops')],
    passes: 'key-operations',
  },
  {
    name: 'automatic rotation',
    change: (state) => {
      keyOf(state).rotationPolicy = {
        lifetimeActions: [{ trigger: { timeAfterCreate: 'P90D' }, action: { type: 'rotate' } }],
      };
    },
    finding: 'key-rotation',
    runs: ['az keyvault key rotation-policy update --name --subscription --value --vault-name'],
    passes: 'key-rotation',
  },
  {
    name: 'a confirmed version that is disabled',
    change: olderVersion({ enabled: false }),
    finding: 'confirmed-key',
    inputs: confirmedOlder,
    runs: [attributes('--enabled')],
    passes: 'confirmed-key',
  },
  {
    name: 'a newer version than the confirmed one',
    change: olderVersion({}),
    finding: 'confirmed-version',
    inputs: confirmedOlder,
    runs: ['az keyvault key list-versions --name --subscription --vault-name'],
  },
];

const otherKeyCases: RemedyCase[] = [
  {
    name: 'a short key of an HSM',
    change: (state) => {
      vaultOf(state).sku = 'premium';
      Object.assign(versionOf(state), { kind: { kty: 'RSA-HSM', keySize: 2048, keyOps: ['wrapKey', 'unwrapKey'] } });
    },
    finding: 'key-size',
    runs: [create],
    passes: 'key-size',
  },
  {
    name: 'a key of another type',
    change: (state) =>
      Object.assign(versionOf(state), { kind: { kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ', keyOps: ['sign'] } }),
    finding: 'key-type',
    runs: [create, showKey],
    makes: (state) => vaultOf(state).keys.some(({ name }) => name === 'cja-cmk-rsa'),
  },
];

const lossCases: RemedyCase[] = [
  {
    name: 'a confirmed vault that is deleted, which the run could not see',
    tenant: 'vault-deleted',
    finding: 'vault-exists',
    inputs: confirmed,
    runs: [listDeleted, 'az keyvault recover --name --subscription', assignById],
    passes: 'adobe-grant',
  },
];

const adobeCases: RemedyCase[] = [
  {
    name: "Key Vault's own principal, which requires an assignment",
    change: ({ servicePrincipals }) => {
      for (const one of servicePrincipals) if (one.appId === keyVaultAppId) one.appRoleAssignmentRequired = true;
    },
    finding: 'entra-key-vault',
    runs: ['az ad sp update --id --set'],
    passes: 'entra-key-vault',
  },
  {
    name: 'no principal',
    tenant: 'principal-missing',
    finding: 'adobe-principal',
    runs: [createPrincipal],
    passes: 'adobe-principal',
  },
  {
    name: "Key Vault's own principal, disabled",
    change: ({ servicePrincipals }) => {
      for (const one of servicePrincipals) if (one.appId === keyVaultAppId) one.accountEnabled = false;
    },
    finding: 'entra-key-vault',
    runs: ['az ad sp update --id --set'],
    passes: 'entra-key-vault',
  },
  {
    name: 'a deleted principal',
    tenant: 'principal-deleted',
    finding: 'adobe-principal',
    runs: ['az rest --method --url'],
    passes: 'adobe-principal',
  },
  {
    name: 'a disabled principal',
    change: (state) => {
      adobeOf(state).accountEnabled = false;
    },
    finding: 'adobe-principal',
    runs: ['az ad sp update --id --set'],
    passes: 'adobe-principal',
  },
  {
    name: 'a principal that Microsoft disabled',
    tenant: 'disabled-by-microsoft',
    finding: 'adobe-principal',
    runs: ['az ad sp show --id'],
  },
  {
    name: 'a grant that is gone',
    tenant: 'grant-missing',
    finding: 'adobe-grant',
    runs: [assignById],
    passes: 'adobe-grant',
  },
  {
    name: 'a grant that ends',
    tenant: 'time-bound-grant',
    finding: 'adobe-grant-lasting',
    runs: [assignById],
    passes: 'adobe-grant-lasting',
  },
  {
    name: 'a grant under a condition',
    change: (state) => {
      for (const one of state.roleAssignments) {
        if (one.principalId !== adobePrincipalId) continue;
        Object.assign(one, { condition: "@Resource[name] StringEquals 'x'", conditionVersion: '2.0' });
      }
    },
    finding: 'adobe-grant',
    runs: ['az role assignment update --role-assignment --subscription'],
    passes: 'adobe-grant',
  },
  {
    name: 'a deny assignment',
    tenant: 'deny-assignment',
    finding: 'adobe-grant',
    runs: ['az role deny-assignment list --filter --scope --subscription'],
  },
  {
    name: 'no access policy',
    tenant: 'access-policies',
    finding: 'adobe-grant',
    runs: [setPolicy],
    passes: 'adobe-grant',
  },
  {
    name: 'a role too many',
    change: (state) => void grantRole(state, roles.reader, groupScope, adobePrincipalId),
    finding: 'adobe-least-privilege',
    runs: ['az role assignment delete --ids --subscription'],
    passes: 'adobe-least-privilege',
  },
  {
    name: 'a permission for keys too many',
    tenant: 'access-policies-ready',
    change: policiesOfAdobe('get', 'wrapKey', 'unwrapKey', 'delete'),
    finding: 'adobe-least-privilege',
    runs: [setPolicy],
    passes: 'adobe-least-privilege',
  },
  {
    name: 'a permission for secrets',
    tenant: 'access-policies-ready',
    change: (state) => {
      for (const { objectId, permissions } of vaultOf(state).accessPolicies) {
        if (objectId === adobePrincipalId) permissions.secrets = ['get'];
      }
    },
    finding: 'adobe-least-privilege',
    runs: [
      'az keyvault set-policy --key-permissions --name --object-id --resource-group --secret-permissions --subscription',
    ],
    passes: 'adobe-least-privilege',
  },
];

const blockerCases: RemedyCase[] = [
  {
    name: 'no group',
    tenant: 'empty',
    blocker: 'resource-group-missing',
    runs: ['az group create --location --name --subscription'],
    makes: (state) => state.resourceGroups.length === 1,
  },
  {
    name: 'a deleted vault',
    tenant: 'vault-deleted',
    blocker: 'vault-deleted',
    runs: ['az keyvault recover --name --subscription'],
    passes: 'vault-exists',
  },
  {
    name: 'a deleted vault of another group',
    tenant: 'vault-deleted',
    blocker: 'vault-deleted-elsewhere',
    runs: [listDeleted],
  },
  {
    name: 'a vault of another tenant',
    tenant: 'vault-of-former-tenant',
    blocker: 'vault-of-another-tenant',
    runs: [show],
  },
  {
    name: 'a taken name',
    blocker: 'vault-name-taken',
    runs: ['az resource list --name --query --resource-type --subscription', listDeleted],
  },
  { name: 'a principal whose id is asked for', blocker: 'principal-id-not-adobe', runs: [showPrincipal] },
  {
    name: 'a grant under a condition',
    blocker: 'grant-conditional',
    runs: ['az role assignment list --include-inherited --scope --subscription'],
  },
  {
    name: 'a lock',
    change: (state) => {
      state.locks = [{ name: 'frozen', scope: vaultScope, level: 'ReadOnly' }];
    },
    blocker: 'read-only-lock',
    names: [`${vaultScope}/providers/Microsoft.Authorization/locks/frozen`],
    runs: ['az rest --method --url', 'az rest --body --method --url'],
    makes: ({ locks }) => locks.length === 1 && locks[0]?.level === 'ReadOnly',
  },
];

const errorCases: RemedyCase[] = [
  {
    name: 'a subscription',
    error: 'subscription-not-found',
    runs: ['az account list --output --query --refresh'],
  },
  {
    name: 'the group of a confirmed key',
    error: 'resource-group-not-found',
    asked: confirmedKey('a'.repeat(32)),
    runs: ['az group list --output --query --subscription'],
  },
  { name: 'a group', error: 'resource-group-not-found', runs: ['az group list --output --query --subscription'] },
  {
    name: 'no service principal of the pipeline',
    error: 'no-service-principal',
    change: (state) => {
      state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== clientId);
    },
    runs: ['az ad sp create --id'],
    makes: ({ servicePrincipals }) => servicePrincipals.some(({ appId }) => appId === clientId),
  },
  {
    name: 'a group, with the identity of verify',
    error: 'authorization-failed',
    asked: { mode: 'verify' },
    runs: ['az group list --output --query --subscription'],
  },
  {
    name: 'a role of the pipeline on the group',
    error: 'authorization-failed',
    says: /--role Reader[^]*\/rg-cja$/,
    change: (state) => void (state.roleAssignments = []),
    runs: [assignByApp],
    makes: ({ roleAssignments }) => roleAssignments.some(({ principalId }) => principalId === pipelinePrincipalId),
  },
  { name: 'whose identity', error: 'authorization-failed', runs: [showPrincipal] },
  {
    name: 'a role of the pipeline',
    error: 'authorization-failed',
    change: (state) => void (state.roleAssignments = []),
    runs: [assignByApp],
    makes: ({ roleAssignments }) => roleAssignments.some(({ principalId }) => principalId === pipelinePrincipalId),
  },
  {
    name: "Adobe's role",
    tenant: 'grant-missing',
    error: 'assignment-name-refused',
    runs: [assignByApp],
    makes: ({ roleAssignments }) => roleAssignments.some(({ principalId }) => principalId === adobePrincipalId),
  },
  { name: 'a region', error: 'region-closed', runs: ['az provider show --namespace --output --query --subscription'] },
  {
    name: 'a subscription',
    error: 'subscription-read-only',
    runs: ['az rest --method --query --url'],
  },
  { name: 'a tenant', error: 'tenant-not-found', runs: ['az account show --output --query'] },
  {
    name: 'the federated credentials of an app registration',
    error: 'no-federated-credential',
    runs: ['az ad app federated-credential list --id --query'],
  },
  {
    name: 'the federated credentials of a managed identity',
    error: 'no-federated-credential',
    before: [
      'az provider register --namespace Microsoft.ManagedIdentity --wait',
      'az identity create --name id-cja --resource-group rg-cja --location eastus2',
    ],
    runs: ['az identity federated-credential list --identity-name --query --resource-group --subscription'],
    fills: { 'IDENTITY-NAME': 'id-cja', 'IDENTITY-GROUP': 'rg-cja' },
  },
  { name: 'an app', error: 'app-not-found', runs: ['az ad app list --filter --query'] },
  { name: 'a disabled app', error: 'app-disabled', runs: ['az ad sp show --id --query'] },
  {
    name: 'a key with other parameters',
    error: 'key-parameters-differ',
    runs: [showKey],
    fills: { 'cja-cmk-rsa': 'cja-cmk' },
  },
  {
    name: 'a vault that is not ready',
    error: 'vault-not-ready',
    runs: [show],
  },
  { name: 'a lock', error: 'scope-locked', runs: ['az lock list --resource-group --subscription'] },
  {
    name: 'a provider that is not registered',
    error: 'provider-not-registered',
    runs: ['az provider register --namespace --subscription --wait'],
    makes: () => true,
  },
  {
    name: 'too many assignments',
    change: withoutPrincipal,
    error: 'too-many-assignments',
    runs: ['az role assignment list --all --output --query --subscription'],
  },
];

export const remedyCases: readonly RemedyCase[] = [
  ...vaultCases,
  ...keyCases,
  ...otherKeyCases,
  ...lossCases,
  ...adobeCases,
  ...blockerCases,
  ...errorCases,
];
