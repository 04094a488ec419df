/** Situations that a person meets: what was read, the mode, whether Adobe has confirmed the key, what failed. */
import { operationOf } from '../../src/azure/operations.ts';
import { RunError, ServiceError } from '../../src/errors/errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed, ReadFailure } from '../../src/model/observed.ts';
import type { Change } from '../../src/model/plan.ts';
import { vaultScopeOf } from '../../src/model/scopes.ts';
import { type Permission, type PermissionId, permissions, rightOf } from '../../src/permissions.ts';
import {
  absent,
  confirmed,
  found,
  group,
  inputs,
  key,
  noVault,
  principal,
  principalId,
  softDeletedKey,
  softDeletedVault,
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

const deletedVault: Partial<Observed> = { ...noVault, deletedVault: found(softDeletedVault) };
const unseenVault: Partial<Observed> = {
  ...noVault,
  deletedVault: refused('findDeletedVault'),
  nameTaken: refused('checkName'),
};
/** Azure's name check is allowed, and the list of deleted vaults is not. */
const takenVault: Partial<Observed> = { ...unseenVault, nameTaken: found(true) };
const noKey: Partial<Observed> = { key: absent, keyVersions: absent, confirmedVersion: absent };
const deletedKey: Partial<Observed> = { ...noKey, deletedKey: found(softDeletedKey) };
const unseenKey: Partial<Observed> = { ...noKey, deletedKey: refused('findDeletedKey') };
const closed = withVault({ networkDefault: 'deny', trustedServicesBypass: false });
const empty: Partial<Observed> = { ...noVault, principal: absent };

const deletedPrincipal: Partial<Observed> = {
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil: '2026-06-30T22:00:00Z' }),
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

/** As the set-up script leaves it where everything was answered, in words of both languages. */
const recorded = {
  contacts: [
    { role: 'owners', text: 'Ada Nguyen, +1 212 555 0143; Noah Martin, +1 212 555 0150' },
    { role: 'security', text: 'Lucia Perez, +1 212 555 0160' },
    { role: 'adobe-admin', text: 'Grace Roy, +1 514 555 0199; Omar Haddad, +1 514 555 0142' },
    { role: 'adobe', text: 'adminconsole.adobe.com > Support; +1 212 555 0100' },
    { role: 'pipeline', text: '#cja-cmk, +1 212 555 0170' },
  ],
  adobeOrgId: '3B2C19D05E6F7A8190AB12CD@AdobeOrg',
  ticketContact: 'Ada Nguyen, privacy-platform@contoso.com',
} as const satisfies Partial<Inputs>;

const runs = {
  'verify-confirmed': { ...asConfirmed, ...recorded },
  verify: {},
  ensure,
  plan: { mode: 'plan' },
  'ensure-confirmed': { ...asConfirmed, ...recorded, ...ensure },
} as const satisfies Readonly<Record<string, Partial<Inputs>>>;

/** What is read from Azure, and the runs whose pages a person meets, besides those of mode verify. */
type State = readonly [name: string, observed: Partial<Observed>, ...also: readonly (keyof typeof runs)[]];

const states: readonly State[] = [
  ['key-disabled', withKey({ enabled: false }), 'ensure', 'plan'],
  ['role-removed', { roleAssignments: found([]) }, 'plan', 'ensure-confirmed'],
  ['vault-deleted', deletedVault, 'ensure', 'plan', 'ensure-confirmed'],
  ['vault-deleted-with-group', { ...deletedVault, resourceGroup: absent }, 'ensure-confirmed'],
  [
    'vault-deleted-in-leaving-group',
    { ...deletedVault, resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
    'ensure-confirmed',
  ],
  ['vault-gone-not-searched', unseenVault, 'plan', 'ensure-confirmed'],
  ['vault-taken-not-searched', takenVault, 'ensure', 'plan', 'ensure-confirmed'],
  ['vault-of-others', { ...noVault, nameTaken: found(true) }, 'ensure', 'ensure-confirmed'],
  ['vault-purged', noVault, 'plan', 'ensure-confirmed'],
  ['key-deleted', deletedKey, 'ensure', 'plan'],
  ['key-gone-not-searched', unseenKey, 'plan', 'ensure-confirmed'],
  ['key-purged', noKey, 'ensure-confirmed'],
  ['firewall-closed', closed, 'ensure', 'plan'],
  ['past-due', { subscription: found({ state: 'PastDue' }) }],
  ['subscription-disabled', { subscription: found({ state: 'Disabled' }) }],
  ['principal-disabled', { principal: found({ ...principal, enabled: false }) }],
  ['principal-deleted', deletedPrincipal, 'ensure', 'ensure-confirmed'],
  [
    'principal-gone-not-searched',
    { principal: absent, deletedPrincipal: refused('findDeletedPrincipal') },
    'ensure',
    'ensure-confirmed',
  ],
  ['principal-purged', { principal: absent }, 'ensure-confirmed'],
  ['principal-not-read', { principal: refused('readPrincipal') }, 'ensure'],
  ['group-being-deleted', { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) }],
  [
    'vault-of-another-tenant',
    { ...withVault({ tenantId: '00000000-0000-0000-0000-0000000000dd' }), roleAssignments: found([]) },
    'ensure',
    'ensure-confirmed',
  ],
  ['key-of-another-type', withKey({ type: 'EC', size: null, operations: ['sign'] })],
  ['key-expired', withKey({ expires: Date.parse('2026-05-30T00:00:00Z') / 1000 })],
  [
    'vault-not-read',
    { vault: refused('readVault'), key: refused('readKey'), keyVersions: refused('listKeyVersions') },
    'ensure',
  ],
];

/** What Azure's activity log shows, where it decides. */
const activities: Readonly<Record<string, Situation['activity']>> = {
  'vault-purged': found({
    isComplete: true,
    entries: [
      {
        operation: 'microsoft.keyvault/vaults/delete',
        caller: 'eve@contoso.com',
        at: '2026-05-31T22:11:12.000Z',
        resourceId: vaultScopeOf(inputs),
      },
    ],
  }),
};

const read = states.flatMap(([name, observed, ...also]) =>
  (['verify-confirmed', 'verify', ...also] as const).map(
    (run): Situation => ({ name: `${run}-${name}`, asked: runs[run], observed, activity: activities[name] }),
  ),
);

const lockAt = (scope: string): Partial<Observed> => ({ locks: found([{ name: 'frozen', level: 'ReadOnly', scope }]) });

const otherKey = {
  id: key.id.replace(key.name, 'tests'),
  name: 'tests',
  uri: key.uri.replace(key.name, 'tests'),
  uriWithVersion: key.uriWithVersion.replace(key.name, 'tests'),
};

/** What prevents ensure from writing. */
const blocked: readonly Situation[] = [
  {
    name: 'ensure-other-key-confirmed-vault-missing',
    asked: { ...ensure, ...asConfirmed, vaultName: 'kv-contoso-tests' },
    observed: empty,
  },
  {
    name: 'verify-other-key-confirmed-role-missing',
    asked: { ...asConfirmed, keyName: 'tests' },
    observed: { ...withKey(otherKey), roleAssignments: found([]) },
  },
  {
    name: 'ensure-read-only-lock-on-vault',
    asked: ensure,
    observed: { roleAssignments: found([]), ...lockAt(vaultScope) },
  },
  { name: 'ensure-read-only-lock-on-group', asked: ensure, observed: { ...noKey, ...lockAt(group) } },
  {
    name: 'plan-read-only-lock-on-subscription',
    asked: { mode: 'plan' },
    observed: { ...noVault, ...lockAt(subscription) },
  },
  { name: 'ensure-group-missing', asked: ensure, observed: { ...noVault, resourceGroup: absent } },
  {
    name: 'ensure-empty-principal-not-read',
    asked: ensure,
    observed: { ...empty, principal: refused('readPrincipal') },
  },
  {
    name: 'plan-empty-principal-not-read',
    asked: { mode: 'plan' },
    observed: { ...empty, principal: refused('readPrincipal') },
  },
  {
    name: 'ensure-empty-group-being-deleted',
    asked: ensure,
    observed: { ...noVault, resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
  },
  {
    name: 'ensure-empty-subscription-disabled',
    asked: ensure,
    observed: { ...noVault, subscription: found({ state: 'Disabled' }) },
  },
  {
    name: 'ensure-no-right-to-create-group',
    ...refusedAt('resource-group', {
      asked: { createResourceGroup: true },
      observed: { ...noVault, resourceGroup: absent },
    }),
    error: denied('createGroup'),
  },
];

const failing: readonly Situation[] = [
  { name: 'verify-confirmed-wrong-version', asked: confirmed('c'.repeat(32)), observed: { confirmedVersion: absent } },
  {
    name: 'ensure-policy-refusal',
    ...refusedAt('vault', { observed: empty }),
    error: denied('createVault', 'RequestDisallowedByPolicy', "Resource 'kv-contoso-cja' was disallowed by policy."),
  },
  { name: 'ensure-subject-of-a-branch', asked: ensure, ...loginRefused('repo:contoso/keys:ref:refs/heads/main') },
  { name: 'ensure-subject-of-a-pull-request', asked: ensure, ...loginRefused('repo:contoso/keys:pull_request') },
  {
    name: 'ensure-subject-of-another-repository',
    asked: ensure,
    ...loginRefused('repo:contoso@1/keys@2:environment:cmk'),
  },
  { name: 'verify-subject-of-a-pull-request', ...loginRefused('repo:contoso/keys:pull_request') },
  { name: 'verify-subject-of-a-branch', ...loginRefused('repo:contoso/keys:ref:refs/heads/main') },
  { name: 'ensure-no-credential', asked: ensure, ...loginRefused('repo:contoso/keys:environment:cmk', 'AADSTS70025') },
  {
    name: 'ensure-no-right-to-assign',
    ...refusedAt('grant', { observed: { roleAssignments: found([]) } }),
    error: denied('assignRole'),
  },
  {
    name: 'ensure-no-right-to-lock',
    ...refusedAt('lock', { asked: { deleteLock: true }, observed: { locks: found([]) } }),
    error: denied('createLock'),
  },
  {
    name: 'ensure-with-the-identity-of-verify',
    ...refusedAt('vault', { observed: empty }),
    error: denied('createVault'),
  },
  {
    name: 'ensure-graph-refusal',
    ...refusedAt('principal', { observed: { principal: absent, roleAssignments: found([]) } }),
    error: denied(
      'createPrincipal',
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ),
  },
  { name: 'ensure-no-id-token', asked: ensure, observed: undefined, error: new RunError('NoIdToken', 'push') },
  { name: 'verify-soft-delete-unknown', observed: withVault({ softDelete: null }) },
  { name: 'plan-purge-protection-off', asked: { mode: 'plan' }, observed: withVault({ purgeProtection: false }) },
  { name: 'plan-from-empty', asked: { mode: 'plan' }, observed: empty },
  {
    name: 'plan-another-vault',
    asked: { mode: 'plan' },
    observed: { ...empty, otherVaults: found(['kv-contoso-cmk']) },
  },
  {
    name: 'ensure-another-vault',
    ...refusedAt('vault', { observed: { ...empty, otherVaults: found(['kv-a', 'kv-b', 'kv-c', 'kv-d']) } }),
    error: denied('createVault'),
  },
  { name: 'verify-provisioned' },
  {
    name: 'verify-foreign-application',
    asked: { adobeAppId: foreignAppId },
    observed: { principal: found({ ...principal, appId: foreignAppId }) },
  },
  { name: 'verify-confirmed-ready', asked: asConfirmed },
  {
    name: 'verify-use-refused',
    asked: { usageDays: 7 },
    observed: { usage: found(usageOf(refusedCall, loggedCall({ calls: 6, ...hoursAgo(30) }))) },
  },
  {
    name: 'verify-used-unconfirmed',
    asked: { usageDays: 7 },
    observed: { usage: found(usageOf(loggedCall({ calls: 6 }))) },
  },
];

export const situations: readonly Situation[] = [...read, ...blocked, ...failing];

/** A run whose inputs name no identity. */
export const withoutClientId = new InvalidInputs([{ input: 'client-id', given: '', rule: 'must be given' }]);
