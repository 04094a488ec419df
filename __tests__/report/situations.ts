/** Situations that people meet, by name: one of each kind, losses of each form, and what stops a run. Golden files show their pages. */
import { operationOf } from '../../src/azure/operations.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import type { LoggedCalls } from '../../src/model/audit-log.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed, ScheduleInstance } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Change } from '../../src/model/plan.ts';
import type { SituationKind } from '../../src/model/situation.ts';
import type { Language } from '../../src/model/words.ts';
import { type Permission, type PermissionId, permissions, rightOf } from '../../src/permissions.ts';
import {
  absent,
  assignment,
  confirmed,
  found,
  inputs,
  noneTo,
  noVault,
  now,
  olderDetail,
  olderVersion,
  principal,
  principalId,
  softDeletedKey,
  softDeletedVault,
  unread,
  vaultScope,
  version,
  waived,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { type Case, invalidOn, outcomeOf } from './outcomes.ts';

/** As the set-up script leaves it where everything was answered. */
export const recorded = {
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

export const asConfirmed = { ...confirmed(version), ...recorded } as const;

/** Azure's answer to a read without the role for it. */
function refused(id: PermissionId) {
  const permission: Permission = permissions[id];
  const [action = ''] = permission.actions;
  const isOfGraph = permission.service === 'graph';
  return unread({
    operation: operationOf(id, inputs).name,
    code: isOfGraph ? 'Authorization_RequestDenied' : 'AuthorizationFailed',
    message: isOfGraph
      ? 'Insufficient privileges to complete the operation.'
      : `The client '${inputs.clientId}' does not have authorization to perform action '${action}'.`,
    right: rightOf(permission),
  });
}

/** The same to a write. */
function denied(id: PermissionId, code = 'AuthorizationFailed', message?: string): ServiceError {
  const permission: Permission = permissions[id];
  const [action = ''] = permission.actions;
  const lacking = `The client '${inputs.clientId}' does not have authorization to perform action '${action}' over scope '${vaultScope}'.`;
  return new ServiceError({
    service: permission.service,
    operation: operationOf(id, inputs, { principalId }).name,
    right: rightOf(permission),
    status: 403,
    code,
    message: message ?? lacking,
    requestId: 'request-1',
  });
}

/** A run of ensure that Azure refused at one change; what requires it was skipped. */
function refusedAt(resource: Change['resource'], error: ServiceError, { asked, observed }: Case): Case {
  const planned = outcomeOf({ asked: { ...asked, mode: 'plan' }, observed }).changes;
  const ended = (change: Change): Change['status'] => (change.resource === resource ? 'failed' : 'skipped');
  const changes = planned.map((change): Change => ({ ...change, status: ended(change) }));
  return { asked: { ...asked, mode: 'ensure' }, observed, changes, error };
}

export function signInRefused(subject: string, code = 'AADSTS700213'): Case {
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

const eventAt = (operation: string, resourceId: string): NonNullable<Outcome['activity']> =>
  found({
    isComplete: true,
    entries: [{ operation, caller: 'eve@contoso.com', at: '2026-05-31T22:00:12.000Z', resourceId }],
  });
const vaultDeletion = eventAt('microsoft.keyvault/vaults/delete', vaultScope.toLowerCase());
const roleRemoval = eventAt(
  'microsoft.authorization/roleassignments/delete',
  `${vaultScope.toLowerCase()}/providers/microsoft.authorization/roleassignments/1`,
);

const empty: Partial<Observed> = { ...noVault, principal: absent };
const noKey: Partial<Observed> = { key: absent, keyVersions: absent, confirmedVersion: absent };
export const grantUntil = (end: string, more: Partial<ScheduleInstance> = {}): Partial<Observed> => ({
  scheduleInstances: found([
    {
      assignmentId: assignment.id,
      roleId: assignment.roleId,
      principalId,
      scope: assignment.scope,
      start: null,
      end,
      ...more,
    },
  ]),
});
export const callsOf = (...rows: readonly Partial<LoggedCalls>[]): Partial<Observed> => ({
  usage: found(usageOf(...rows.map(loggedCall))),
});
export const refusedCall = { status: 403, result: 'Forbidden', calls: 2, ...hoursAgo(1) } as const;
const everyDay = { calls: 6, first: hoursAgo(147).first } as const;
const otherAppId = '99999999-9999-4999-8999-999999999999';
const withNewer: Partial<Observed> = { confirmedVersion: found(olderDetail) };

/** One of each kind; those that stand in the way of a run are met on different hosts. */
export const kinds: Readonly<Record<Exclude<SituationKind, 'invalid-inputs'>, Case>> = {
  stopped: { asked: asConfirmed, ...signInRefused('repo:contoso/keys:ref:refs/heads/main') },
  'cut-off': { asked: asConfirmed, observed: withKey({ enabled: false }) },
  ending: { asked: asConfirmed, observed: grantUntil('2026-06-03T00:00:00Z') },
  'in-doubt': { asked: asConfirmed, observed: { principal: refused('readPrincipal') } },
  'none-at-risk': { asked: { ...recorded, ...noneTo('2026-05-31') }, observed: withKey({ enabled: false }) },
  'none-over': { asked: { usageDays: 7, ...recorded }, observed: callsOf(everyDay) },
  plan: { asked: { mode: 'plan' }, observed: { ...empty, otherVaults: found(['kv-contoso-cmk']) } },
  blocked: {
    asked: { mode: 'ensure' },
    observed: { ...empty, deletedVault: found(softDeletedVault) },
    host: 'azure-pipelines',
  },
  correction: refusedAt('grant', denied('assignRole'), { observed: { roleAssignments: found([]) } }),
  'not-ready': { observed: withKey({ enabled: false }) },
  unread: {
    observed: { vault: refused('readVault'), key: refused('readKey'), keyVersions: refused('listKeyVersions') },
    host: 'gitlab',
  },
  foreign: {
    asked: { ...recorded, adobeAppId: otherAppId },
    observed: { principal: found({ ...principal, appId: otherAppId }) },
  },
  'ends-unused': { observed: { subscription: found({ state: 'PastDue', tenantId: '' }) } },
  unconfirmed: { asked: { mode: 'ensure', ...recorded, contacts: [] } },
  failed: refusedAt('lock', denied('createLock'), {
    asked: { ...asConfirmed, deleteLock: true },
    observed: { locks: found([]) },
  }),
  'ends-later': { asked: asConfirmed, observed: withKey({ expires: now + 8760 * 3600 }) },
  harmless: { asked: asConfirmed, observed: withVault({ purgeProtection: false }) },
  rotating: {
    asked: { ...asConfirmed, ...confirmed(olderVersion), adobeKeyVersion: 'latest', usageDays: 7 },
    observed: { ...withNewer, ...callsOf({ version: olderVersion, ...everyDay }, { ...hoursAgo(20) }) },
  },
  waived: {
    asked: { ...asConfirmed, ...confirmed(olderVersion), waive: waived('confirmed-key', 'confirmed-version') },
    observed: { keyVersions: unread(), confirmedVersion: unread() },
  },
  ready: { asked: { ...asConfirmed, usageDays: 7 }, observed: callsOf(everyDay) },
};

/** Besides the disabled key. */
export const losses: Readonly<Record<string, Case>> = {
  'vault-deleted': {
    asked: asConfirmed,
    observed: { ...noVault, deletedVault: found(softDeletedVault) },
    activity: vaultDeletion,
  },
  'vault-purged': { asked: asConfirmed, observed: noVault, activity: vaultDeletion },
  'key-deleted': {
    asked: confirmed(version),
    observed: { ...noKey, deletedKey: found(softDeletedKey) },
    host: 'gitlab',
  },
  'role-removed': { asked: asConfirmed, observed: { roleAssignments: found([]) }, activity: roleRemoval },
  'principal-deleted': {
    asked: asConfirmed,
    observed: {
      principal: absent,
      deletedPrincipal: found({ id: principalId, restorableUntil: '2026-06-30T22:00:00Z' }),
    },
    host: 'terminal',
  },
  'firewall-closed': {
    asked: asConfirmed,
    observed: withVault({ networkDefault: 'deny', trustedServicesBypass: false }),
  },
  'calls-refused': {
    asked: { ...asConfirmed, usageDays: 7 },
    observed: callsOf(refusedCall, { ...everyDay, ...hoursAgo(30) }),
    host: 'azure-pipelines',
  },
};

/** What else stops a run, or is met while setting up. */
export const others: Readonly<Record<string, Case>> = {
  'policy-refusal': refusedAt(
    'vault',
    denied('createVault', 'RequestDisallowedByPolicy', "Resource 'kv-contoso-cja' was disallowed by policy."),
    { observed: empty },
  ),
  'graph-refusal': refusedAt('principal', denied('createPrincipal', 'Authorization_RequestDenied', 'No.'), {
    observed: { principal: absent, roleAssignments: found([]) },
  }),
  'group-refusal': refusedAt('resource-group', denied('createGroup'), {
    asked: { createResourceGroup: true },
    observed: { ...empty, resourceGroup: absent },
  }),
  'subject-of-a-branch': { asked: { mode: 'ensure' }, ...signInRefused('repo:contoso/keys:ref:refs/heads/main') },
  'subject-of-a-pull-request': { asked: { mode: 'ensure' }, ...signInRefused('repo:contoso/keys:pull_request') },
  'subject-of-another-repository': {
    asked: { mode: 'ensure' },
    ...signInRefused('repo:contoso@1/keys@2:environment:cmk'),
  },
  'no-credential': { asked: { mode: 'ensure' }, ...signInRefused('repo:contoso/keys:environment:cmk', 'AADSTS70025') },
  'wrong-version': { asked: confirmed('c'.repeat(32)), observed: { confirmedVersion: absent } },
  'vault-read-refused': { asked: asConfirmed, observed: { vault: refused('readVault'), key: refused('readKey') } },
  'deleted-vaults-unread': {
    asked: asConfirmed,
    observed: { ...noVault, deletedVault: refused('findDeletedVault'), nameTaken: refused('checkName') },
  },
  'deleted-keys-unread': { asked: asConfirmed, observed: { ...noKey, deletedKey: refused('findDeletedKey') } },
  'deleted-principals-unread': {
    asked: asConfirmed,
    observed: { principal: absent, deletedPrincipal: refused('findDeletedPrincipal') },
  },
  'vault-deleted-with-group': {
    asked: asConfirmed,
    observed: { ...noVault, deletedVault: found(softDeletedVault), resourceGroup: absent },
  },
  'group-being-deleted': {
    asked: asConfirmed,
    observed: { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
  },
  'bill-unpaid': { asked: asConfirmed, observed: { subscription: found({ state: 'PastDue', tenantId: '' }) } },
  'subscription-disabled': {
    asked: asConfirmed,
    observed: { subscription: found({ state: 'Disabled', tenantId: '' }) },
  },
  'vault-of-another-tenant': {
    asked: asConfirmed,
    observed: { ...withVault({ tenantId: '00000000-0000-0000-0000-0000000000dd' }), roleAssignments: found([]) },
  },
};

const outcomeIn = (what: Case, language: Language) => outcomeOf({ ...what, asked: { ...what.asked, language } });

/** Of every situation with a name; without inputs nobody knows the language. */
export const namedIn = (language: Language): ReadonlyMap<string, Outcome> =>
  new Map([
    ...Object.entries({ ...kinds, ...losses, ...others }).map(
      ([name, what]) => [name, outcomeIn(what, language)] as const,
    ),
    ['invalid-inputs', invalidOn()],
  ]);
