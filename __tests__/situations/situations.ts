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
  inputs,
  noVault,
  principal,
  principalId,
  vaultScope,
  version,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import type { Case } from '../report/outcomes.ts';

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

const asConfirmed = confirmed(version);
const ensure: Partial<Inputs> = { mode: 'ensure' };

const failedAt = (resource: Change['resource']): Change[] => [
  { resource, name: 'kv-contoso-cja', action: 'create', status: 'failed' },
];

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

/** What is read from Azure, and how the page of a confirmed key begins. */
const states: readonly (readonly [name: string, observed: Partial<Observed>, confirmedPage: RegExp, page: RegExp])[] = [
  [
    'key-disabled',
    withKey({ enabled: false }),
    /^# ❌ Not ready: key version a{32} is disabled$/,
    /^# ❌ Not ready: key version a{32} is disabled$/,
  ],
  [
    'role-removed',
    { roleAssignments: found([]) },
    /^# ❌ Not ready\. Removed: Adobe confirmed this key, and Adobe's access to the key was removed/,
    /^# ❌ Not ready: Adobe's service principal/,
  ],
  [
    'vault-deleted',
    deletedVault,
    /^# ❌ Not ready\. Deleted: Adobe confirmed this key, and the vault is deleted.*1 August 2026/,
    /^# ❌ Not ready: vault kv-contoso-cja is deleted/,
  ],
  [
    'vault-gone-not-searched',
    unseenVault,
    /^# ❌ Not ready\. Missing: /,
    /^# ❌ Not ready: vault kv-contoso-cja does not exist/,
  ],
  [
    'vault-taken-not-searched',
    takenVault,
    /^# ❌ Not ready\. Missing: /,
    /^# ❌ Not ready: vault kv-contoso-cja does not exist in resource group rg-cja, and its name is taken/,
  ],
  ['vault-purged', noVault, /^# ❌ Not ready\. Lost: /, /^# ❌ Not ready: vault kv-contoso-cja does not exist/],
  [
    'key-deleted',
    deletedKey,
    /^# ❌ Not ready\. Deleted: Adobe confirmed this key, and the key is deleted/,
    /^# ❌ Not ready: key cja-cmk is deleted/,
  ],
  ['key-gone-not-searched', unseenKey, /^# ❌ Not ready\. Missing: /, /^# ❌ Not ready: key cja-cmk does not exist/],
  ['firewall-closed', closed, /^# ❌ Not ready: the firewall blocks/, /^# ❌ Not ready: the firewall blocks/],
  ['past-due', { subscription: found({ state: 'PastDue' }) }, /^# ✅ Ready: /, /^# ✅ Azure is ready/],
  [
    'subscription-disabled',
    { subscription: found({ state: 'Disabled' }) },
    /^# ❌ Not ready: the state of the subscription is Disabled$/,
    /^# ❌ Not ready: the state/,
  ],
  [
    'principal-disabled',
    { principal: found({ ...principal, enabled: false }) },
    /^# ❌ Not ready: Adobe's service principal [\d-]+ is disabled$/,
    /^# ❌ Not ready: Adobe's service principal [\d-]+ is disabled$/,
  ],
  [
    'principal-deleted',
    deletedPrincipal,
    /^# ❌ Not ready\. Deleted: Adobe confirmed this key, and Adobe's service principal is deleted\. It can be restored until 20 June 2026 \(UTC\)/,
    /^# ❌ Not ready: Adobe's service principal [\d-]+ is deleted and can be restored until 20 June 2026/,
  ],
  [
    'vault-not-read',
    { vault: refused('readVault'), key: refused('readKey'), keyVersions: refused('listKeyVersions') },
    /^# ❓ Not ready: /,
    /^# ❓ Not ready: /,
  ],
];

const verifying = states.flatMap(([name, observed, confirmedPage, page]): Situation[] => [
  { name: `verify-confirmed-${name}`, asked: asConfirmed, observed, headline: confirmedPage },
  { name: `verify-${name}`, observed, headline: page },
]);

const planning = states.slice(0, 9).flatMap(([name, observed]): Situation[] => [
  { name: `ensure-${name}`, asked: ensure, observed, headline: /^# / },
  { name: `plan-${name}`, asked: { mode: 'plan' }, observed, headline: /^# (?!❌ Not ready: \d)/ },
]);

const failing: readonly Situation[] = [
  {
    name: 'verify-confirmed-wrong-version',
    asked: confirmed('c'.repeat(32)),
    observed: { confirmedVersion: absent },
    headline: /^# ❌ Not ready: key version c{32}, which confirmed-key-uri names, does not exist/,
  },
  {
    name: 'ensure-policy-refusal',
    asked: ensure,
    observed: empty,
    changes: failedAt('vault'),
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
  { name: 'verify-subject-of-a-branch', ...loginRefused('repo:contoso/keys:ref:refs/heads/main'), headline: /^# ❌/ },
  {
    name: 'ensure-no-credential',
    asked: ensure,
    ...loginRefused('repo:contoso/keys:environment:cmk', 'AADSTS70025'),
    headline: /^# ❌/,
  },
  {
    name: 'ensure-no-right-to-assign',
    asked: ensure,
    observed: { roleAssignments: found([]) },
    changes: failedAt('grant'),
    error: denied('assignRole'),
    headline: /^# ❌ Not ready: could not assign/,
  },
  {
    name: 'ensure-no-right-to-lock',
    asked: { ...ensure, deleteLock: true },
    observed: { locks: found([]) },
    changes: failedAt('lock'),
    error: denied('createLock'),
    headline: /^# /,
  },
  {
    name: 'ensure-with-the-identity-of-verify',
    asked: ensure,
    observed: empty,
    changes: failedAt('vault'),
    error: denied('createVault'),
    headline: /^# ❌ Not ready: could not create vault/,
  },
  {
    name: 'ensure-graph-refusal',
    asked: ensure,
    observed: { principal: absent },
    changes: failedAt('principal'),
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
    name: 'ensure-confirmed-principal-gone',
    asked: { ...ensure, ...asConfirmed },
    observed: { principal: absent },
    headline: /^# ❌ Not ready\. Removed: Adobe confirmed this key, and Adobe's service principal was removed\.$/,
  },
  {
    name: 'ensure-confirmed-principal-not-searched',
    asked: { ...ensure, ...asConfirmed },
    observed: { principal: absent, deletedPrincipal: refused('findDeletedPrincipal') },
    headline: /^# ❌ Not ready\. Missing: Adobe confirmed this key, and Adobe's service principal does not exist/,
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
    asked: ensure,
    observed: { ...empty, otherVaults: found(['kv-a', 'kv-b', 'kv-c', 'kv-d']) },
    changes: failedAt('vault'),
    error: denied('createVault'),
    headline: /^# ❌ Not ready: could not create vault/,
  },
  { name: 'verify-provisioned', headline: /^# ✅ Azure is ready\. Adobe doesn't use this key yet: send the ticket/ },
  { name: 'verify-confirmed-ready', asked: asConfirmed, headline: /^# ✅ Ready: / },
];

export const situations: readonly Situation[] = [...verifying, ...planning, ...failing];

/** A run whose inputs name no identity. */
export const withoutClientId = new InvalidInputs([{ input: 'client-id', given: '', rule: 'must be given' }]);
