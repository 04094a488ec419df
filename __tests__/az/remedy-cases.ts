/** Each problem, the text with the commands to run, and the expected result of running them. */
import type { CloudState, KeyVersionState, VaultState } from '../../emulator/state.ts';
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
import type { ObstacleId } from '../../src/model/plan.ts';
import { inDays, keyOf, keyUri, vaultOf, versionOf } from '../bundle/verify/cases.ts';
import { confirmed as confirmedKey } from '../checks/tenant.ts';

interface Situation {
  /** Default: `ready`. */
  readonly tenant?: TenantName;
  readonly change?: (state: CloudState) => void;
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
}

interface OfFinding extends Situation {
  readonly inputs?: Readonly<Record<string, string>>;
}
interface OfObstacle extends Situation {
  readonly names?: readonly string[];
}
interface OfError extends Situation {
  readonly asked?: Partial<Inputs>;
}

/** The text with the commands: of a finding of this run, of an obstacle, or of an error's golden file. */
type Teller =
  | ({ readonly finding: FindingId } & OfFinding)
  | ({ readonly obstacle: ObstacleId } & OfObstacle)
  | ({ readonly error: string } & OfError);

export type RemedyCase = Teller & {
  readonly name: string;
  /** The commands to run, in this order, by their first words and an option; the text may have alternatives. */
  readonly runs: readonly string[];
};

type Row<T> = (teller: T, name: string, situation: OfFinding & OfObstacle & OfError, ...runs: string[]) => RemedyCase;

/** The finding passes afterwards. */
const repaired: Row<FindingId> = (finding, name, how, ...runs) => ({ finding, name, runs, passes: finding, ...how });
const shown: Row<FindingId> = (finding, name, how, ...runs) => ({ finding, name, runs, ...how });
const blocked: Row<ObstacleId> = (obstacle, name, how, ...runs) => ({ obstacle, name, runs, ...how });
const refused: Row<string> = (error, name, how, ...runs) => ({ error, name, runs, ...how });

const older = '0123456789abcdef0123456789abcdef';

/** Makes the current version the newer of two, and changes the older one, which Adobe confirmed. */
function olderVersion(change: Partial<KeyVersionState>): OfFinding {
  return {
    inputs: { 'confirmed-key-uri': `${keyUri}/${older}` },
    change: (state) => {
      const current = versionOf(state);
      const created = current.created - 1000;
      keyOf(state).versions.push({ ...structuredClone(current), version: older, created, updated: created, ...change });
    },
  };
}

const confirmed = { 'confirmed-key-uri': keyUri } as const;
const withVault = (is: Partial<VaultState>): OfFinding => ({
  change: (state) => Object.assign(vaultOf(state), structuredClone(is)),
});
const withKey = (is: object): OfFinding => ({
  change: (state) => Object.assign(versionOf(state), structuredClone(is)),
});
const rsa = (kty: 'RSA' | 'RSA-HSM', keySize: number, ...keyOps: string[]) => ({ kind: { kty, keySize, keyOps } });
const withPrincipal = (of: string, is: object): OfFinding => ({
  change: ({ servicePrincipals }) => servicePrincipals.forEach((one) => one.appId === of && Object.assign(one, is)),
});
const withoutPrincipal = (of: string) => (state: CloudState) => {
  state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== of);
};
const granted = (role: string, scope: string, principal?: string) => (state: CloudState) =>
  void grantRole(state, role, scope, principal);
const readsSubscription = granted(roles.reader, subscriptionScope);
const readsDeletedKeys = granted(roles.keyVaultCryptoUser, vaultScope);
const both = (one: (state: CloudState) => void, other: (state: CloudState) => void) => (state: CloudState) => {
  one(state);
  other(state);
};
const noKey = (state: CloudState) => void vaultOf(state).keys.splice(0);
const noRoles = (state: CloudState) => void (state.roleAssignments = []);
const hasRole = (id: string) => (state: CloudState) => state.roleAssignments.some((one) => one.principalId === id);
const allowed = (permissions: Readonly<Record<string, readonly string[]>>): OfFinding => ({
  tenant: 'access-policies-ready',
  change: (state) => {
    const policy = vaultOf(state).accessPolicies.find(({ objectId }) => objectId === adobePrincipalId);
    Object.assign(policy?.permissions ?? {}, permissions);
  },
});

const create = 'az keyvault key create';
const attributes = 'az keyvault key set-attributes';
const assignById = 'az role assignment create --assignee-object-id';
const assignByApp = 'az role assignment create --assignee';
const update = 'az keyvault update';
const show = 'az keyvault show';
const recover = 'az keyvault recover';
const listDeleted = 'az keyvault list-deleted';
const listDeletedKeys = 'az keyvault key list-deleted';
const setPolicy = 'az keyvault set-policy';
const listGroups = 'az group list';
const listByName = 'az resource list --name';

const workspace = { 'WORKSPACE-ID': `${groupScope}/providers/Microsoft.OperationalInsights/workspaces/log-cja` };
const rules = { ipRules: [], virtualNetworkRules: [] };
const noBypass: VaultState['networkAcls'] = { bypass: 'None', defaultAction: 'Deny', ...rules };
const rotation = { lifetimeActions: [{ trigger: { timeAfterCreate: 'P90D' }, action: { type: 'rotate' } }] } as const;
const ec = { kind: { kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ', keyOps: ['sign'] } };

const ofVault: readonly RemedyCase[] = [
  shown('subscription-state', 'a disabled subscription', { tenant: 'subscription-disabled' }, 'az rest --query'),
  repaired(
    'vault-exists',
    'no vault',
    { change: both(readsSubscription, (state) => state.vaults.splice(0)) },
    'az keyvault create',
  ),
  shown('vault-exists', 'not read if deleted', { change: (state) => state.vaults.splice(0) }, listDeleted, listByName),
  repaired('vault-exists', 'deleted', { tenant: 'vault-deleted', change: readsSubscription }, `${recover} --location`),
  repaired(
    'vault-exists',
    "deleted, and no service principal of Adobe's",
    {
      tenant: 'vault-deleted',
      change: both(readsSubscription, (state) => {
        state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== adobeAppId);
      }),
    },
    `${recover} --location`,
  ),
  repaired(
    'vault-exists',
    'deleted with its group',
    { tenant: 'vault-deleted', change: both(readsSubscription, (state) => state.resourceGroups.splice(0)) },
    'az group create',
    `${recover} --location`,
  ),
  shown(
    'vault-exists',
    'confirmed and deleted, unseen by the run',
    { tenant: 'vault-deleted', inputs: confirmed },
    listDeleted,
    listByName,
  ),
  shown(
    'vault-provisioned',
    'a group that is being deleted',
    { change: ({ resourceGroups }) => resourceGroups.forEach((one) => (one.provisioningState = 'Deleting')) },
    'az group show',
  ),
  shown('vault-provisioned', 'a failed provisioning', { tenant: 'provisioning-failed' }, show),
  shown('vault-tokens', 'bound tokens only', withVault({ tokenBindingMode: 'Enforced' }), 'az rest --query'),
  repaired('vault-tenant', 'a former tenant', { tenant: 'vault-of-former-tenant' }, `${update} --set`),
  repaired('vault-soft-delete', 'off', withVault({ enableSoftDelete: false }), 'az resource update --set'),
  repaired('vault-purge-protection', 'off', { tenant: 'purge-protection-off' }, `${update} --enable-purge-protection`),
  repaired(
    'vault-permission-model',
    'access policies',
    { tenant: 'access-policies-ready' },
    assignById,
    `${update} --enable-rbac-authorization`,
  ),
  repaired(
    'vault-network',
    'no bypass',
    { ...withVault({ networkAcls: noBypass }), inputs: { network: 'restricted' } },
    `${update} --bypass`,
  ),
  shown('vault-network', 'an enforced perimeter', { tenant: 'perimeter-enforced' }, 'az rest --method'),
  shown('vault-network', 'a perimeter', withVault({ publicNetworkAccess: 'SecuredByPerimeter' }), 'az resource show'),
  shown(
    'vault-dedicated',
    'another key',
    { change: (state) => vaultOf(state).keys.push({ ...structuredClone(keyOf(state)), name: 'payments' }) },
    'az keyvault key list',
    'az keyvault secret list',
  ),
  repaired('vault-lock', 'no lock', { change: (state) => state.locks.splice(0) }, 'az lock create'),
  repaired(
    'vault-logging',
    'no logging',
    { change: (state) => state.diagnosticSettings.splice(0), fills: workspace },
    'az monitor diagnostic-settings create',
  ),
];

const ofKey: readonly RemedyCase[] = [
  repaired('key-exists', 'no key', { change: both(noKey, readsDeletedKeys) }, create),
  shown('key-exists', 'not read if deleted', { change: noKey }, listDeletedKeys),
  repaired('key-exists', 'deleted', { tenant: 'key-deleted', change: readsDeletedKeys }, 'az keyvault key recover'),
  shown('key-exists', 'confirmed', { change: noKey, inputs: confirmed }, listDeletedKeys),
  repaired('key-enabled', 'disabled', { tenant: 'key-disabled' }, `${attributes} --enabled`),
  repaired('key-active', 'expired', { tenant: 'key-expired' }, `${attributes} --expires`),
  repaired('key-active', 'not active yet', withKey({ nbf: inDays(2) }), `${attributes} --not-before`),
  repaired('key-expiry', 'expires soon', withKey({ exp: inDays(20) }), `${attributes} --expires`),
  repaired('key-size', 'short', withKey(rsa('RSA', 2048, 'wrapKey', 'unwrapKey')), create),
  repaired(
    'key-size',
    'short, of an HSM',
    {
      change: (state) => {
        vaultOf(state).sku = 'premium';
        Object.assign(versionOf(state), rsa('RSA-HSM', 2048, 'wrapKey', 'unwrapKey'));
      },
    },
    create,
  ),
  shown(
    'key-type',
    'another type',
    {
      ...withKey(ec),
      says: /cja-cmk-rsa/,
      makes: (state) => vaultOf(state).keys.some(({ name }) => name === 'cja-cmk-rsa'),
    },
    create,
    'az keyvault key show',
  ),
  shown('key-type', 'another type, confirmed', { ...withKey(ec), inputs: confirmed }, 'az keyvault key list-versions'),
  repaired('key-operations', 'missing', withKey(rsa('RSA', 3072, 'sign')), `${attributes} --ops`),
  repaired(
    'key-rotation',
    'automatic',
    { change: (state) => Object.assign(keyOf(state), { rotationPolicy: rotation }) },
    'az keyvault key rotation-policy update',
  ),
  repaired('confirmed-key', 'a disabled version', olderVersion({ enabled: false }), `${attributes} --enabled`),
  shown(
    'confirmed-key',
    'another key',
    { inputs: { 'confirmed-key-uri': `${keyUri}2` } },
    'az role assignment list --all --assignee',
  ),
  shown(
    'confirmed-key',
    'no such version',
    { inputs: { 'confirmed-key-uri': `${keyUri}/${older}` } },
    'az keyvault key list-versions',
  ),
];

const ofAdobe: readonly RemedyCase[] = [
  repaired(
    'entra-key-vault',
    'which requires an assignment',
    withPrincipal(keyVaultAppId, { appRoleAssignmentRequired: true }),
    'az ad sp update',
  ),
  repaired('entra-key-vault', 'disabled', withPrincipal(keyVaultAppId, { accountEnabled: false }), 'az ad sp update'),
  repaired('adobe-principal', 'none', { tenant: 'principal-missing' }, 'az ad sp create --query'),
  repaired('adobe-principal', 'deleted', { tenant: 'principal-deleted', says: /restore$/ }, 'az rest --method'),
  repaired('adobe-principal', 'disabled', withPrincipal(adobeAppId, { accountEnabled: false }), 'az ad sp update'),
  shown('adobe-principal', 'disabled by Microsoft', { tenant: 'disabled-by-microsoft' }, 'az ad sp show'),
  repaired('adobe-grant', 'none', { tenant: 'grant-missing' }, assignById),
  repaired('adobe-grant-lasting', 'one that ends', { tenant: 'time-bound-grant' }, assignById),
  repaired(
    'adobe-grant',
    'under a condition',
    {
      change: ({ roleAssignments }) => {
        const condition = { condition: "@Resource[name] StringEquals 'x'", conditionVersion: '2.0' };
        for (const one of roleAssignments) if (one.principalId === adobePrincipalId) Object.assign(one, condition);
      },
    },
    'az role assignment update',
  ),
  shown('adobe-grant', 'a deny assignment', { tenant: 'deny-assignment' }, 'az role deny-assignment list'),
  repaired('adobe-grant', 'no access policy', { tenant: 'access-policies' }, setPolicy),
  repaired(
    'adobe-least-privilege',
    'a role too many',
    { change: granted(roles.reader, groupScope, adobePrincipalId) },
    'az role assignment delete',
  ),
  repaired(
    'adobe-least-privilege',
    'a permission for keys too many',
    allowed({ keys: ['get', 'wrapKey', 'unwrapKey', 'delete'] }),
    setPolicy,
  ),
  repaired(
    'adobe-least-privilege',
    'a permission for secrets',
    allowed({ secrets: ['get'] }),
    `${setPolicy} --secret-permissions`,
  ),
];

const ofObstacles: readonly RemedyCase[] = [
  blocked(
    'resource-group-missing',
    'no group',
    { tenant: 'empty', makes: (state) => state.resourceGroups.length === 1 },
    'az group create',
  ),
  blocked('vault-deleted', 'deleted', { tenant: 'vault-deleted', passes: 'vault-exists' }, recover),
  blocked('vault-deleted-elsewhere', 'in another group', { tenant: 'vault-deleted' }, listDeleted),
  blocked('vault-of-another-tenant', 'a former tenant', { tenant: 'vault-of-former-tenant' }, `${update} --set`),
  blocked('vault-name-taken', 'a taken name', {}, listByName, listDeleted),
  blocked('principal-id-not-adobe', 'whose ID it is', {}, 'az ad sp show --query'),
  blocked('grant-conditional', 'a condition', {}, 'az role assignment list'),
  blocked(
    'read-only-lock',
    'a lock',
    {
      change: (state) => {
        state.locks = [{ name: 'frozen', scope: vaultScope, level: 'ReadOnly' }];
      },
      names: [`${vaultScope}/providers/Microsoft.Authorization/locks/frozen`],
      makes: ({ locks }) => locks.length === 1 && locks[0]?.level === 'ReadOnly',
    },
    'az rest --method',
    'az rest --body',
  ),
];

const ofErrors: readonly RemedyCase[] = [
  refused('subscription-not-found', 'which there are', {}, 'az account list'),
  refused('resource-group-not-found', 'of a confirmed key', { asked: confirmedKey('a'.repeat(32)) }, listGroups),
  refused('resource-group-not-found', 'which there are', {}, listGroups),
  refused(
    'no-service-principal',
    'of the pipeline',
    {
      change: withoutPrincipal(clientId),
      makes: ({ servicePrincipals }) => servicePrincipals.some(({ appId }) => appId === clientId),
    },
    'az ad sp create',
  ),
  refused('authorization-failed', 'a group, with the identity of verify', { asked: { mode: 'verify' } }, listGroups),
  refused(
    'authorization-failed',
    'a role of the pipeline on the group',
    { says: /--role Reader[^]*\/rg-cja$/, change: noRoles, makes: hasRole(pipelinePrincipalId) },
    assignByApp,
  ),
  refused('authorization-failed', 'whose identity', {}, 'az ad sp show --query'),
  refused(
    'authorization-failed',
    'a role of the pipeline',
    { change: noRoles, makes: hasRole(pipelinePrincipalId) },
    assignByApp,
  ),
  refused(
    'assignment-name-refused',
    "Adobe's",
    { tenant: 'grant-missing', makes: hasRole(adobePrincipalId) },
    assignByApp,
  ),
  refused('region-closed', 'which are open', {}, 'az provider show'),
  refused('subscription-read-only', 'its state', {}, 'az rest --query'),
  refused('tenant-not-found', 'which it is', {}, 'az account show'),
  refused('no-federated-credential', 'of an app', {}, 'az ad app federated-credential list'),
  refused(
    'no-federated-credential',
    'of a managed identity',
    {
      before: [
        'az provider register --namespace Microsoft.ManagedIdentity --wait',
        'az identity create --name id-cja --resource-group rg-cja --location eastus2',
      ],
      fills: { 'IDENTITY-NAME': 'id-cja', 'IDENTITY-GROUP': 'rg-cja' },
    },
    'az identity federated-credential list',
  ),
  refused('app-not-found', 'which it is', {}, 'az ad app list'),
  refused('app-disabled', 'its state', {}, 'az ad sp show --query'),
  refused('key-parameters-differ', 'the key', { fills: { 'cja-cmk-rsa': 'cja-cmk' } }, 'az keyvault key show'),
  refused('vault-not-ready', 'its state', {}, show),
  refused('scope-locked', 'by which lock', {}, 'az lock list'),
  refused('provider-not-registered', 'register', { makes: () => true }, 'az provider register'),
  refused(
    'too-many-assignments',
    'whose principal is gone',
    { change: withoutPrincipal(adobeAppId) },
    'az role assignment list --all',
  ),
];

export const remedyCases: readonly RemedyCase[] = [...ofVault, ...ofKey, ...ofAdobe, ...ofObstacles, ...ofErrors];
