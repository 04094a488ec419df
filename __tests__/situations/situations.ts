/** Situations that a person meets: what was read, the mode, whether Adobe has confirmed the key, what failed. */
import { operationOf } from '../../src/azure/operations.ts';
import { RunError, ServiceError } from '../../src/errors/errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed, ReadFailure } from '../../src/model/observed.ts';
import type { Change } from '../../src/model/plan.ts';
import { type Permission, type PermissionId, permissions, rightOf } from '../../src/permissions.ts';
import {
  absent,
  confirmed,
  found,
  group,
  inputs,
  noVault,
  principal,
  principalId,
  subscription,
  vaultScope,
  version,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { type Case, outcomeOf } from '../report/outcomes.ts';

export interface Situation extends Case {
  readonly name: string;
  /** How the first line of the page begins in English. */
  readonly headline: RegExp;
}

const refused = (id: PermissionId): { readonly presence: 'unknown'; readonly reason: ReadFailure } => {
  const permission: Permission = permissions[id];
  const action = permission.actions[0] ?? '';
  return {
    presence: 'unknown',
    reason: {
      operation: operationOf(id, inputs).name,
      status: 403,
      code: permission.service === 'graph' ? 'Authorization_RequestDenied' : 'AuthorizationFailed',
      message: `The client '${inputs.clientId}' does not have authorization to perform action '${action}'.`,
      requestId: 'request-1',
      right: rightOf(permission),
    },
  };
};

const refusedCall = loggedCall({ status: 403, result: 'Forbidden', calls: 2, ...hoursAgo(1) });

/** Azure's refusal of a write for which the identity has no role. */
function denied(id: PermissionId, code = 'AuthorizationFailed', message?: string): ServiceError {
  const permission: Permission = permissions[id];
  const [action = ''] = permission.actions;
  return new ServiceError({
    service: permission.service,
    operation: operationOf(id, inputs, { principalId }).name,
    right: rightOf(permission),
    status: 403,
    code,
    message:
      message ??
      `The client '${inputs.clientId}' does not have authorization to perform action '${action}' over scope '${vaultScope}'.`,
    requestId: 'request-1',
  });
}

const deletedVault: Partial<Observed> = {
  ...noVault,
  deletedVault: found({
    location: 'eastus2',
    vaultId: vaultScope,
    scheduledPurge: '2026-08-01T00:00:00Z',
    purgeProtection: true,
  }),
};
const unseenVault: Partial<Observed> = {
  ...noVault,
  deletedVault: refused('findDeletedVault'),
  nameTaken: refused('checkName'),
};
/** Azure's name check is allowed, and the list of deleted vaults is not. */
const takenVault: Partial<Observed> = { ...unseenVault, nameTaken: found(true) };
const noKey: Partial<Observed> = { key: absent, keyVersions: absent, confirmedVersion: absent };
const deletedKey: Partial<Observed> = { ...noKey, deletedKey: found({ name: inputs.keyName }) };
const unseenKey: Partial<Observed> = { ...noKey, deletedKey: refused('findDeletedKey') };
const closed = withVault({ networkDefault: 'deny', trustedServicesBypass: false });
const empty: Partial<Observed> = { ...noVault, principal: absent };

const deletedPrincipal: Partial<Observed> = {
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil: '2026-06-20T08:00:00Z' }),
};

/** An application that Adobe doesn't publish. */
export const foreignAppId = '99999999-9999-4999-8999-999999999999';
const asConfirmed = confirmed(version);
const ensure: Partial<Inputs> = { mode: 'ensure' };

/** The changes of a run of ensure that failed at one of them; what requires it was skipped. */
function failedAt(resource: Change['resource'], { asked = {}, observed }: Case): Change[] {
  const planned = outcomeOf({ asked: { ...asked, mode: 'plan' }, observed }).changes;
  const status = (change: Change) => (change.resource === resource ? 'failed' : 'skipped');
  return planned.map((change) => Object.assign({}, change, { status: status(change) }));
}

/** A run of ensure that Azure refused at one change. */
function refusedAt(resource: Change['resource'], what: Case): Case {
  return { ...what, asked: { ...what.asked, ...ensure }, changes: failedAt(resource, what) };
}

function loginRefused(subject: string, code = 'AADSTS700213'): Case {
  return {
    observed: undefined,
    claims: { issuer: 'https://token.actions.githubusercontent.com', subject, audience: inputs.audience },
    error: new ServiceError({
      service: 'entra',
      operation: { en: `sign in to tenant ${inputs.tenantId}`, fr: `se connecter au locataire ${inputs.tenantId}` },
      status: 400,
      code,
      message: `${code}: No matching federated identity record found for presented assertion subject '${subject}'.`,
    }),
  };
}

/** What is read from Azure, and how pages of it begin. */
interface State {
  readonly name: string;
  readonly observed: Partial<Observed>;
  /** Mode verify, with a confirmed key and without one. */
  readonly confirmed: RegExp;
  readonly setUp: RegExp;
  /** The other pages that a person meets: ensure of a key that is not confirmed, the same in plan, ensure of a confirmed key. */
  readonly ensure?: RegExp;
  readonly plan?: RegExp;
  readonly ensureConfirmed?: RegExp;
}

const states: readonly State[] = [
  {
    name: 'key-disabled',
    observed: withKey({ enabled: false }),
    confirmed: /^# ❌ Production data at risk: key version a{32} is disabled$/,
    setUp: /^# ❌ Not ready: key version a{32} is disabled$/,
    ensure: /^# ❌ Not ready: key version a{32} is disabled$/,
    plan: /^# 📋 Plan: 0 changes$/,
  },
  {
    name: 'role-removed',
    observed: { roleAssignments: found([]) },
    confirmed: /^# ❌ Removed: Adobe's access to key cja-cmk, which Adobe confirmed$/,
    setUp: /^# ❌ Not ready: Adobe's service principal/,
    plan: /^# 📋 Plan: 1 change$/,
    ensureConfirmed: /^# ❌ Removed: /,
  },
  {
    name: 'vault-deleted',
    observed: deletedVault,
    confirmed: /^# ❌ Deleted: vault kv-contoso-cja, with the key that Adobe confirmed$/,
    setUp: /^# ❌ Not ready: vault kv-contoso-cja is deleted/,
    ensure: /^# ❌ Not ready: vault kv-contoso-cja is deleted/,
    plan: /^# ❌ Plan blocked: vault kv-contoso-cja is deleted/,
    ensureConfirmed: /^# ❌ Deleted: /,
  },
  {
    name: 'vault-deleted-with-group',
    observed: { ...deletedVault, resourceGroup: absent },
    confirmed: /^# ❌ Deleted: vault kv-contoso-cja, with the key that Adobe confirmed, and resource group rg-cja$/,
    setUp: /^# ❌ Not ready: vault kv-contoso-cja is deleted/,
    ensureConfirmed: /^# ❌ Deleted: /,
  },
  {
    name: 'vault-deleted-in-leaving-group',
    observed: { ...deletedVault, resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
    confirmed: /^# ❌ Deleted: vault kv-contoso-cja, with the key that Adobe confirmed$/,
    setUp: /^# ❌ Not ready: vault kv-contoso-cja is deleted/,
    ensureConfirmed: /^# ❌ Deleted: /,
  },
  {
    name: 'vault-gone-not-searched',
    observed: unseenVault,
    confirmed: /^# ❌ Missing: /,
    setUp: /^# ❌ Not ready: vault kv-contoso-cja does not exist/,
    plan: /^# 📋 Plan: 3 changes$/,
    ensureConfirmed: /^# ❌ Missing: /,
  },
  {
    name: 'vault-taken-not-searched',
    observed: takenVault,
    confirmed: /^# ❌ Missing: /,
    setUp: /^# ❌ Not ready: vault kv-contoso-cja does not exist in resource group rg-cja, and its name is taken/,
    ensure: /^# ❌ Not ready: vault kv-contoso-cja does not exist in resource group rg-cja, and its name is taken/,
    plan: /^# ❌ Plan blocked: vault kv-contoso-cja does not exist in resource group rg-cja, and its name is taken/,
    ensureConfirmed: /^# ❌ Missing: /,
  },
  {
    name: 'vault-of-others',
    observed: { ...noVault, nameTaken: found(true) },
    confirmed: /^# ❌ Missing: /,
    setUp: /^# ❌ Not ready: the name kv-contoso-cja is taken/,
    ensure: /^# ❌ Not ready: the name kv-contoso-cja is taken/,
    ensureConfirmed: /^# ❌ Missing: /,
  },
  {
    name: 'vault-purged',
    observed: noVault,
    confirmed: /^# ❌ Lost: /,
    setUp: /^# ❌ Not ready: vault kv-contoso-cja does not exist/,
    plan: /^# 📋 Plan: 3 changes$/,
    ensureConfirmed: /^# ❌ Lost: /,
  },
  {
    name: 'key-deleted',
    observed: deletedKey,
    confirmed: /^# ❌ Deleted: key cja-cmk of vault kv-contoso-cja, which Adobe confirmed$/,
    setUp: /^# ❌ Not ready: key cja-cmk is deleted/,
    ensure: /^# ❌ Not ready: key cja-cmk is deleted/,
    plan: /^# ❌ Plan blocked: key cja-cmk is deleted/,
  },
  {
    name: 'key-gone-not-searched',
    observed: unseenKey,
    confirmed: /^# ❌ Missing: /,
    setUp: /^# ❌ Not ready: key cja-cmk does not exist/,
    plan: /^# 📋 Plan: 1 change$/,
    ensureConfirmed: /^# ❌ Missing: /,
  },
  {
    name: 'key-purged',
    observed: noKey,
    confirmed: /^# ❌ Lost: /,
    setUp: /^# ❌ Not ready: key cja-cmk does not exist/,
    ensureConfirmed: /^# ❌ Lost: /,
  },
  {
    name: 'firewall-closed',
    observed: closed,
    confirmed: /^# ❌ Production data at risk: the firewall blocks/,
    setUp: /^# ❌ Not ready: the firewall blocks/,
    ensure: /^# ❌ Not ready: the firewall blocks/,
    plan: /^# 📋 Plan: 0 changes$/,
  },
  {
    name: 'past-due',
    observed: { subscription: found({ state: 'PastDue' }) },
    confirmed: /^# ⚠️ Ready for now: the bill of the subscription is past due/,
    setUp: /^# ✅ Azure is ready/,
  },
  {
    name: 'subscription-disabled',
    observed: { subscription: found({ state: 'Disabled' }) },
    confirmed: /^# ❌ Production data at risk: the state of the subscription is Disabled$/,
    setUp: /^# ❌ Not ready: the state/,
  },
  {
    name: 'principal-disabled',
    observed: { principal: found({ ...principal, enabled: false }) },
    confirmed: /^# ❌ Production data at risk: Adobe's service principal [\d-]+ is disabled$/,
    setUp: /^# ❌ Not ready: Adobe's service principal [\d-]+ is disabled$/,
  },
  {
    name: 'principal-deleted',
    observed: deletedPrincipal,
    confirmed: /^# ❌ Deleted: Adobe's service principal, which uses the confirmed key$/,
    setUp: /^# ❌ Not ready: Adobe's service principal [\d-]+ is deleted and can be restored until 20 June 2026/,
    ensure: /^# ❌ Not ready: Adobe's service principal [\d-]+ is deleted/,
    ensureConfirmed: /^# ❌ Deleted: Adobe's service principal, which uses the confirmed key$/,
  },
  {
    name: 'principal-gone-not-searched',
    observed: { principal: absent, deletedPrincipal: refused('findDeletedPrincipal') },
    confirmed: /^# ❌ Missing: /,
    setUp: /^# ❌ Not ready: Adobe's application [\d\w-]+ has no service principal in the tenant/,
    ensure: /^# ❌ Not ready: Adobe's application [\d\w-]+ has no service principal in the tenant/,
    ensureConfirmed: /^# ❌ Missing: /,
  },
  {
    name: 'principal-purged',
    observed: { principal: absent },
    confirmed: /^# ❌ Removed: Adobe's service principal, which uses the confirmed key$/,
    setUp: /^# ❌ Not ready: Adobe's application [\d\w-]+ has no service principal in the tenant/,
    ensureConfirmed: /^# ❌ Removed: Adobe's service principal, which uses the confirmed key$/,
  },
  {
    name: 'principal-not-read',
    observed: { principal: refused('readPrincipal') },
    confirmed: /^# ❓ Not ready: /,
    setUp: /^# ❓ Not ready: /,
    ensure: /^# ❓ Not ready: /,
  },
  {
    name: 'group-being-deleted',
    observed: { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
    confirmed: /^# ❌ Production data at risk: resource group rg-cja is being deleted, and the vault with it$/,
    setUp: /^# ❌ Not ready: resource group rg-cja is being deleted, and the vault with it$/,
  },
  {
    name: 'vault-of-another-tenant',
    observed: {
      ...withVault({ tenantId: '00000000-0000-0000-0000-0000000000dd' }),
      roleAssignments: found([]),
    },
    confirmed: /^# ❌ Production data at risk: vault kv-contoso-cja belongs to tenant 0{8}-/,
    setUp: /^# ❌ Not ready: vault kv-contoso-cja belongs to tenant 0{8}-/,
    ensure: /^# ❌ Not ready: vault kv-contoso-cja belongs to tenant 0{8}-/,
    ensureConfirmed: /^# ❌ Production data at risk: vault kv-contoso-cja belongs to tenant 0{8}-/,
  },
  {
    name: 'key-of-another-type',
    observed: withKey({ type: 'EC', size: null, operations: ['sign'] }),
    confirmed: /^# ❌ Production data at risk: the key type is EC/,
    setUp: /^# ❌ Not ready: the key type is EC/,
  },
  {
    name: 'key-expired',
    observed: withKey({ expires: Date.parse('2026-05-30T00:00:00Z') / 1000 }),
    confirmed: /^# ❌ Production data at risk: /,
    setUp: /^# ❌ Not ready: /,
  },
  {
    name: 'vault-not-read',
    observed: { vault: refused('readVault'), key: refused('readKey'), keyVersions: refused('listKeyVersions') },
    confirmed: /^# ❓ Not ready: /,
    setUp: /^# ❓ Not ready: /,
    ensure: /^# ❓ Not ready: /,
  },
];

function pageOf(name: string, observed: State['observed'], asked: Partial<Inputs>, headline?: RegExp): Situation[] {
  return headline === undefined ? [] : [{ name, asked, observed, headline }];
}

const read = states
  .flatMap(({ name, observed, ...state }) => [
    pageOf(`verify-confirmed-${name}`, observed, asConfirmed, state.confirmed),
    pageOf(`verify-${name}`, observed, {}, state.setUp),
    pageOf(`ensure-${name}`, observed, ensure, state.ensure),
    pageOf(`plan-${name}`, observed, { mode: 'plan' }, state.plan),
    pageOf(`ensure-confirmed-${name}`, observed, { ...asConfirmed, ...ensure }, state.ensureConfirmed),
  ])
  .flat();

const lockAt = (scope: string): Partial<Observed> => ({ locks: found([{ name: 'frozen', level: 'ReadOnly', scope }]) });

/** What prevents ensure from writing. */
const blocked: readonly Situation[] = [
  {
    name: 'ensure-other-key-confirmed-vault-missing',
    asked: { ...ensure, ...asConfirmed, vaultName: 'kv-contoso-tests' },
    observed: empty,
    headline:
      /^# ❌ Not ready: Adobe confirmed a different key from cja-cmk in vault kv-contoso-tests, which the inputs name$/,
  },
  {
    name: 'verify-other-key-confirmed-role-missing',
    asked: { ...asConfirmed, keyName: 'tests' },
    observed: { roleAssignments: found([]) },
    headline:
      /^# ❌ Not ready: Adobe confirmed a different key from tests in vault kv-contoso-cja, which the inputs name$/,
  },
  {
    name: 'ensure-read-only-lock-on-vault',
    asked: ensure,
    observed: { roleAssignments: found([]), ...lockAt(vaultScope) },
    headline: /^# ❌ Not ready: a ReadOnly lock prevents creating Adobe's role assignment$/,
  },
  {
    name: 'ensure-read-only-lock-on-group',
    asked: ensure,
    observed: { ...noKey, ...lockAt(group) },
    headline: /^# ❌ Not ready: a ReadOnly lock prevents creating the key$/,
  },
  {
    name: 'plan-read-only-lock-on-subscription',
    asked: { mode: 'plan' },
    observed: { ...noVault, ...lockAt(subscription) },
    headline:
      /^# ❌ Plan blocked: a ReadOnly lock prevents creating the vault, .*, and creating Adobe's role assignment$/,
  },
  {
    name: 'ensure-group-missing',
    asked: ensure,
    observed: { ...noVault, resourceGroup: absent },
    headline: /^# ❌ Not ready: resource group rg-cja does not exist/,
  },
  {
    name: 'ensure-empty-principal-not-read',
    asked: ensure,
    observed: { ...empty, principal: refused('readPrincipal') },
    headline: /^# ❌ Not ready: couldn't check Adobe's service principal/,
  },
  {
    name: 'plan-empty-principal-not-read',
    asked: { mode: 'plan' },
    observed: { ...empty, principal: refused('readPrincipal') },
    headline: /^# ❌ Plan blocked: couldn't check Adobe's service principal/,
  },
  {
    name: 'ensure-empty-group-being-deleted',
    asked: ensure,
    observed: { ...noVault, resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
    headline: /^# ❌ Not ready: Azure is deleting resource group rg-cja/,
  },
  {
    name: 'ensure-empty-subscription-disabled',
    asked: ensure,
    observed: { ...noVault, subscription: found({ state: 'Disabled' }) },
    headline: /^# ❌ Not ready: the state of the subscription is Disabled/,
  },
  {
    name: 'ensure-no-right-to-create-group',
    ...refusedAt('resource-group', {
      asked: { createResourceGroup: true },
      observed: { ...noVault, resourceGroup: absent },
    }),
    error: denied('createGroup'),
    headline: /^# ❌ Not ready: could not create resource group rg-cja/,
  },
];

const failing: readonly Situation[] = [
  {
    name: 'verify-confirmed-wrong-version',
    asked: confirmed('c'.repeat(32)),
    observed: { confirmedVersion: absent },
    headline: /^# ❌ Not ready: key version c{32}, which confirmed-key-uri names, does not exist/,
  },
  {
    name: 'ensure-policy-refusal',
    ...refusedAt('vault', { observed: empty }),
    error: denied('createVault', 'RequestDisallowedByPolicy', "Resource 'kv-contoso-cja' was disallowed by policy."),
    headline: /^# ❌ Not ready: could not create vault/,
  },
  {
    name: 'ensure-subject-of-a-branch',
    asked: ensure,
    ...loginRefused('repo:contoso/keys:ref:refs/heads/main'),
    headline: /^# ❌/,
  },
  {
    name: 'ensure-subject-of-a-pull-request',
    asked: ensure,
    ...loginRefused('repo:contoso/keys:pull_request'),
    headline: /^# ❌/,
  },
  {
    name: 'ensure-subject-of-another-repository',
    asked: ensure,
    ...loginRefused('repo:contoso@1/keys@2:environment:cmk'),
    headline: /^# ❌/,
  },
  { name: 'verify-subject-of-a-pull-request', ...loginRefused('repo:contoso/keys:pull_request'), headline: /^# ❌/ },
  { name: 'verify-subject-of-a-branch', ...loginRefused('repo:contoso/keys:ref:refs/heads/main'), headline: /^# ❌/ },
  {
    name: 'ensure-no-credential',
    asked: ensure,
    ...loginRefused('repo:contoso/keys:environment:cmk', 'AADSTS70025'),
    headline: /^# ❌/,
  },
  {
    name: 'ensure-no-right-to-assign',
    ...refusedAt('grant', { observed: { roleAssignments: found([]) } }),
    error: denied('assignRole'),
    headline: /^# ❌ Not ready: could not assign/,
  },
  {
    name: 'ensure-no-right-to-lock',
    ...refusedAt('lock', { asked: { deleteLock: true }, observed: { locks: found([]) } }),
    error: denied('createLock'),
    headline: /^# /,
  },
  {
    name: 'ensure-with-the-identity-of-verify',
    ...refusedAt('vault', { observed: empty }),
    error: denied('createVault'),
    headline: /^# ❌ Not ready: could not create vault/,
  },
  {
    name: 'ensure-graph-refusal',
    ...refusedAt('principal', { observed: { principal: absent, roleAssignments: found([]) } }),
    error: denied(
      'createPrincipal',
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ),
    headline: /^# ❌ Not ready: could not create the service principal/,
  },
  {
    name: 'ensure-no-id-token',
    asked: ensure,
    observed: undefined,
    error: new RunError('NoIdToken', 'push'),
    headline: /^# ❌/,
  },
  {
    name: 'verify-soft-delete-unknown',
    observed: withVault({ softDelete: null }),
    headline: /^# ❓ Not ready: /,
  },
  {
    name: 'plan-purge-protection-off',
    asked: { mode: 'plan' },
    observed: withVault({ purgeProtection: false }),
    headline: /^# 📋 Plan: 1 change$/,
  },
  { name: 'plan-from-empty', asked: { mode: 'plan' }, observed: empty, headline: /^# 📋 Plan: 4 changes$/ },
  {
    name: 'plan-another-vault',
    asked: { mode: 'plan' },
    observed: { ...empty, otherVaults: found(['kv-contoso-cmk']) },
    headline: /^# 📋 Plan: 4 changes$/,
  },
  {
    name: 'ensure-another-vault',
    ...refusedAt('vault', { observed: { ...empty, otherVaults: found(['kv-a', 'kv-b', 'kv-c', 'kv-d']) } }),
    error: denied('createVault'),
    headline: /^# ❌ Not ready: could not create vault/,
  },
  { name: 'verify-provisioned', headline: /^# ✅ Azure is ready\. Adobe doesn't use this key yet: send the ticket/ },
  {
    name: 'verify-foreign-application',
    asked: { adobeAppId: foreignAppId },
    observed: { principal: found({ ...principal, appId: foreignAppId }) },
    headline: /^# ⚠️ Azure is ready, for an application that Adobe doesn't publish \(1 warning\)$/,
  },
  { name: 'verify-confirmed-ready', asked: asConfirmed, headline: /^# ✅ Ready: / },
  {
    name: 'verify-use-refused',
    asked: { usageDays: 7 },
    observed: { usage: found(usageOf(refusedCall, loggedCall({ calls: 6, ...hoursAgo(30) }))) },
    headline: /^# ⚠️ Azure is ready, but the vault refused Adobe's latest call/,
  },
  {
    name: 'verify-used-unconfirmed',
    asked: { usageDays: 7 },
    observed: { usage: found(usageOf(loggedCall({ calls: 6 }))) },
    headline: /^# ✅ Azure is ready, and Adobe uses this key: record its confirmation$/,
  },
];

export const situations: readonly Situation[] = [...read, ...blocked, ...failing];

/** A run whose inputs name no identity. */
export const withoutClientId = new InvalidInputs([{ input: 'client-id', given: '', rule: 'must be given' }]);
