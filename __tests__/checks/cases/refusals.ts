/** What can deny Adobe access although key and role are correct. */
import {
  type DenyAssignment,
  graphNotCalled,
  type KeyVaultPrincipal,
  type Observed,
  type PerimeterAssociation,
  type ScheduleInstance,
  type TokenSettings,
} from '../../../src/model/observed.ts';
import { permissions, rightOf } from '../../../src/permissions.ts';
import { newTable } from '../table.ts';
import {
  absent,
  assignment,
  denyAssignment,
  formerId,
  found,
  group,
  inputs,
  keyVaultPrincipal,
  noVault,
  policy,
  principal,
  principalId,
  refusal,
  role,
  unknown,
  vaultScope,
  withPolicies,
  withVault,
} from '../tenant.ts';

const { rows, breaks, check } = newTable();

export { breaks, rows };

const lacks = (action: string) => ({
  presence: 'unknown' as const,
  reason: { ...refusal, right: { name: 'Reader', place: 'vault' as const, actions: [action] } },
});

const state = (name: string): Partial<Observed> => ({ subscription: found({ state: name }) });
check('subscription-state', [
  { name: 'Enabled', status: 'pass' },
  { name: 'enabled in another casing', presence: state('enabled'), status: 'pass' },
  {
    name: 'Disabled',
    presence: state('Disabled'),
    status: 'fail',
    says: 'Disabled',
  },
  { name: 'Warned, which the owner ends', presence: state('Warned'), status: 'fail' },
  {
    name: 'PastDue, which the payment of the bill ends',
    presence: state('PastDue'),
    status: 'fail',
  },
  { name: 'a state that is new', presence: state('Paused'), status: 'fail', says: 'Paused' },
  { name: 'refused', presence: { subscription: unknown }, status: 'unknown', says: 'AuthorizationFailed' },
  { name: 'needs no vault', presence: noVault, status: 'pass' },
]);

const tokens = (change: Partial<TokenSettings>): Partial<Observed> => ({
  tokenSettings: found({ bindingMode: null, crossTenantProtection: false, ...change }),
});
check('vault-tokens', [
  { name: 'no setting', status: 'pass' },
  {
    name: 'a mode in which bearer tokens are accepted',
    presence: tokens({ bindingMode: 'notEnforced' }),
    status: 'pass',
  },
  {
    name: 'bound tokens only',
    presence: tokens({ bindingMode: 'Enforced' }),
    status: 'unknown',
    says: 'The token binding mode of the vault is Enforced',
  },
  { name: 'a mode that is new', presence: tokens({ bindingMode: 'Strict' }), status: 'unknown', says: 'Strict' },
  {
    name: 'cross-tenant access protection',
    presence: tokens({ crossTenantProtection: true }),
    status: 'unknown',
    says: 'what it refuses is not documented',
  },
  { name: 'settings that no version returns', presence: { tokenSettings: unknown }, status: 'unknown' },
  { name: 'a 404 for a vault that exists', presence: { tokenSettings: absent }, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
  { name: 'vault unknown', presence: { vault: unknown }, status: 'unknown' },
]);

const entra = (change: Partial<KeyVaultPrincipal>): Partial<Observed> => ({
  keyVaultPrincipal: found({ ...keyVaultPrincipal, ...change }),
});
check('entra-key-vault', [
  { name: 'enabled, without assignment', status: 'pass', says: keyVaultPrincipal.id },
  {
    name: 'absent, so that Entra adds it',
    presence: { keyVaultPrincipal: absent },
    status: 'pass',
    says: 'Entra adds it',
  },
  {
    name: 'disabled',
    presence: entra({ enabled: false }),
    status: 'fail',
    says: 'is disabled, so Entra issues no tokens for any vault',
  },
  {
    name: 'restricted to assigned applications',
    presence: entra({ assignmentRequired: true }),
    status: 'fail',
    says: 'requires assignment',
  },
  {
    name: 'disabled, and Graph does not say more',
    presence: entra({ enabled: false, assignmentRequired: null }),
    status: 'fail',
  },
  { name: 'enabled, and Graph does not say more', presence: entra({ assignmentRequired: null }), status: 'unknown' },
  { name: 'without accountEnabled in the answer', presence: entra({ enabled: null }), status: 'unknown' },
  { name: 'refused', presence: { keyVaultPrincipal: unknown }, status: 'unknown', says: 'AuthorizationFailed' },
  {
    name: 'not asked, as the inputs say',
    presence: { keyVaultPrincipal: { presence: 'unknown', reason: { ...refusal, code: graphNotCalled } } },
    status: 'unknown',
    says: 'Microsoft Graph is not called while adobe-principal is waived',
  },
  { name: 'needs no vault', presence: noVault, status: 'pass' },
]);

check('adobe-grant', [
  {
    name: 'a deny assignment that only audits',
    presence: { denyAssignments: found([{ ...denyAssignment, effect: 'Audit' }]) },
    status: 'pass',
  },
]);

const groupIs = (provisioningState: string | null): Partial<Observed> => ({
  resourceGroup: found({ name: 'rg-cja', provisioningState }),
});
check('vault-provisioned', [
  {
    name: 'Succeeded, in a group that is being deleted',
    presence: groupIs('deleting'),
    status: 'fail',
    says: 'Resource group rg-cja is being deleted, and the vault with it',
  },
  { name: 'Succeeded, in a group whose state may not be read', presence: groupIs(null), status: 'pass' },
  { name: 'Succeeded, in a group that may not be read', presence: { resourceGroup: unknown }, status: 'pass' },
  { name: 'Succeeded, in a group that is being changed', presence: groupIs('Updating'), status: 'pass' },
  { name: 'Succeeded', status: 'pass' },
  { name: 'Succeeded in another casing', presence: withVault({ provisioningState: 'SUCCEEDED' }), status: 'pass' },
  {
    name: 'Failed',
    isExample: true,
    presence: withVault({ provisioningState: 'Failed' }),
    status: 'fail',
    says: 'Failed',
  },
  { name: 'still registering', presence: withVault({ provisioningState: 'RegisteringDns' }), status: 'fail' },
  { name: 'vault unknown', presence: { vault: unknown }, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('vault-tenant', [
  { name: 'this one', status: 'pass' },
  { name: 'this one in capitals', presence: withVault({ tenantId: inputs.tenantId.toUpperCase() }), status: 'pass' },
  {
    name: 'a former one',
    presence: withVault({ tenantId: formerId }),
    status: 'fail',
    says: formerId,
  },
  { name: 'vault unknown', presence: { vault: unknown }, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

const perimeters = (...modes: (string | null)[]): Partial<Observed> => ({
  perimeters: found(
    modes.map(
      (accessMode): PerimeterAssociation => ({
        name: `association-${accessMode}`,
        accessMode,
        provisioningState: 'Succeeded',
      }),
    ),
  ),
});
const inState = (provisioningState: string | null): Partial<Observed> => ({
  perimeters: found([{ name: 'association', accessMode: 'Learning', provisioningState }]),
});
const closed = withVault({ networkDefault: 'deny', trustedServicesBypass: false });
const perimeterAction = 'Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations/read';
check('vault-network', [
  { name: 'Azure does not know perimeters', presence: { perimeters: absent }, status: 'pass' },
  { name: 'perimeters that are not enforced', presence: perimeters('Learning', 'audit'), status: 'pass' },
  { name: 'a perimeter without a provisioning state', presence: inState(null), status: 'pass' },
  { name: 'a perimeter whose state is written otherwise', presence: inState('succeeded'), status: 'pass' },
  { name: 'a perimeter that is being updated', presence: inState('Updating'), status: 'unknown' },
  { name: 'a perimeter whose update failed', presence: inState('Failed'), status: 'unknown' },
  {
    name: 'an enforced perimeter',
    presence: perimeters('Learning', 'Enforced'),
    status: 'unknown',
    says: 'association-Enforced',
  },
  { name: 'a perimeter that does not say its mode', presence: perimeters(null), status: 'unknown' },
  {
    name: 'an enforced perimeter overrides a closed firewall',
    presence: { ...closed, ...perimeters('ENFORCED') },
    status: 'unknown',
  },
  {
    name: 'a perimeter that is not enforced, and a closed firewall',
    presence: { ...closed, ...perimeters('Audit') },
    status: 'fail',
  },
  {
    name: 'perimeters that may not be read',
    presence: { perimeters: lacks(perimeterAction) },
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  { name: 'perimeters unknown, and a closed firewall', presence: { ...closed, perimeters: unknown }, status: 'fail' },
  {
    name: 'perimeters unknown, and trusted services bypass',
    presence: { ...withVault({ networkDefault: 'deny' }), perimeters: unknown },
    status: 'unknown',
  },
]);

const denies = (...changes: Partial<DenyAssignment>[]): Partial<Observed> => ({
  denyAssignments: found(changes.map((change) => Object.assign({}, denyAssignment, change))),
});
const denyAction = 'Microsoft.Authorization/denyAssignments/read';
const someGroup = { principals: [{ id: formerId, type: 'Group' }] };
const allButGroup = {
  principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
  excludedPrincipals: someGroup.principals,
};
const refusedGroups: Observed['denyGroups'] = {
  presence: 'unknown',
  reason: {
    ...refusal,
    operation: permissions.checkDenyGroups.name,
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges to complete the operation.',
    right: rightOf(permissions.checkDenyGroups),
  },
};
check('adobe-grant', [
  {
    name: 'denied',
    presence: denies({}),
    status: 'fail',
    says: `Deny assignment "No keys for outside applications" on ${vaultScope} denies Adobe`,
  },
  {
    name: 'denied, where only an input names the principal',
    presence: { ...denies({}), principal: found({ ...principal, from: 'input' as const }) },
    asked: { adobePrincipalId: principalId },
    status: 'fail',
  },
  {
    name: 'somebody else is denied',
    presence: denies({ principals: [{ id: formerId, type: 'User' }] }),
    status: 'pass',
  },
  {
    name: 'a group is denied',
    presence: denies(someGroup),
    status: 'unknown',
    says: 'names a group',
  },
  {
    name: 'a group is denied in which Microsoft Graph shows it',
    presence: { ...denies(someGroup), denyGroups: found([formerId]) },
    status: 'fail',
    says: 'denies Adobe',
  },
  {
    name: 'everyone is denied except a group in which Microsoft Graph shows it',
    presence: { ...denies(allButGroup), denyGroups: found([formerId]) },
    status: 'pass',
  },
  {
    name: 'everyone is denied except a group in which Microsoft Graph does not show it',
    presence: { ...denies(allButGroup), denyGroups: found([]) },
    status: 'unknown',
    says: 'leaves out groups with hidden membership',
  },
  {
    name: 'everyone is denied except a group, and Microsoft Graph does not say who is in it',
    presence: { ...denies(allButGroup), denyGroups: refusedGroups },
    status: 'unknown',
    says: 'HTTP 403 Authorization_RequestDenied',
  },
  { name: 'denied under a condition', presence: denies({ condition: 'x' }), status: 'unknown', says: 'condition' },
  {
    name: 'denied on a vault with access policies',
    presence: { ...withPolicies(policy), ...denies({}) },
    status: 'fail',
    says: 'denies',
  },
  { name: 'denied, and assignments refused', presence: { ...denies({}), roleAssignments: unknown }, status: 'fail' },
  {
    name: 'denied, and a role under a condition',
    presence: { ...denies({}), roleAssignments: found([{ ...assignment, condition: 'x' }]) },
    status: 'fail',
    says: 'denies',
  },
  {
    name: 'perhaps denied, and no role',
    presence: { ...denies(someGroup), roleAssignments: found([]) },
    status: 'fail',
  },
  {
    name: 'deny assignments that may not be read',
    presence: { denyAssignments: lacks(denyAction) },
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  {
    name: 'a 404 on the list of them does not mean that it is empty',
    presence: { denyAssignments: absent },
    status: 'unknown',
  },
  {
    name: 'deny assignments unknown, and no role',
    presence: { denyAssignments: unknown, roleAssignments: found([]) },
    status: 'fail',
  },
]);

const end = '2026-07-01T09:00:00Z';
const instance: ScheduleInstance = {
  assignmentId: assignment.id,
  roleId: role,
  principalId,
  scope: vaultScope,
  start: null,
  end,
};
const instances = (...changes: Partial<ScheduleInstance>[]): Partial<Observed> => ({
  scheduleInstances: found(changes.map((change) => Object.assign({}, instance, change))),
});
const elsewhere = { ...assignment, id: `${assignment.id}-2`, scope: group };
check('adobe-grant-lasting', [
  { name: 'no schedule mentions it', status: 'pass' },
  { name: 'a schedule without an end', presence: instances({ end: null }), status: 'pass' },
  {
    name: 'an end: the lasting grant goes to another scope',
    presence: instances({}),
    status: 'fail',
    says: 'ends on 1 July 2026, 09:00 UTC',
  },
  {
    name: 'an end in the past',
    presence: instances({ end: '2026-05-01T00:00:00Z' }),
    status: 'fail',
    says: 'ended on 1 May 2026, 00:00 UTC and is still listed, so the access ends now',
  },
  {
    name: 'a permanent one that begins after the end of the present one',
    presence: {
      ...instances({}, { assignmentId: elsewhere.id, scope: group, start: '2026-08-01T00:00:00Z', end: null }),
      roleAssignments: found([assignment, elsewhere]),
    },
    status: 'fail',
    says: 'ends on 1 July 2026, 09:00 UTC; the next one begins on 1 August 2026, 00:00 UTC, and Adobe has no access',
  },
  {
    name: 'a permanent one that begins before that end',
    presence: {
      ...instances({}, { assignmentId: elsewhere.id, scope: group, start: '2026-06-15T00:00:00Z', end: null }),
      roleAssignments: found([assignment, elsewhere]),
    },
    status: 'pass',
  },
  {
    name: 'one that is listed before it begins',
    presence: instances({ start: '2026-08-01T00:00:00Z', end: null }),
    status: 'unknown',
    says: 'begins on 1 August 2026',
    because: 'adobe-grant',
  },
  { name: 'an end that is not a time', presence: instances({ end: 'soon' }), status: 'fail', says: 'soon' },
  {
    name: 'an end, found by principal, role and scope',
    presence: instances({ assignmentId: null, scope: vaultScope.toUpperCase() }),
    status: 'fail',
  },
  {
    name: "another principal's end",
    presence: instances({ assignmentId: '/x', principalId: formerId }),
    status: 'pass',
  },
  {
    name: 'the end of the role at another scope',
    presence: instances({ assignmentId: '/x', scope: group }),
    status: 'pass',
  },
  {
    name: 'one of two grants has no end',
    presence: { ...instances({}), roleAssignments: found([assignment, elsewhere]) },
    status: 'pass',
  },
  {
    name: 'the first of two grants has no end',
    presence: { ...instances({}), roleAssignments: found([elsewhere, assignment]) },
    status: 'pass',
  },
  {
    name: 'the later of two ends counts',
    presence: {
      ...instances({}, { assignmentId: elsewhere.id, scope: group, end: '2026-09-01T00:00:00Z' }),
      roleAssignments: found([assignment, elsewhere]),
    },
    status: 'fail',
    says: '1 September 2026',
  },
  {
    name: 'a grant without an end that is under a condition is not counted',
    presence: { ...instances({}), roleAssignments: found([assignment, { ...elsewhere, condition: 'x' }]) },
    status: 'fail',
  },
  {
    name: 'only a grant under a condition, which ends',
    presence: { ...instances({}), roleAssignments: found([{ ...assignment, condition: 'x' }]) },
    status: 'fail',
    says: 'ends on 1 July 2026, 09:00 UTC',
  },
  { name: 'no license', presence: { scheduleInstances: absent }, status: 'skipped' },
  { name: 'no grant', presence: { ...instances({}), roleAssignments: found([]) }, status: 'skipped' },
  { name: 'no principal', presence: { principal: absent }, status: 'skipped' },
  {
    name: 'access policies',
    presence: { ...withPolicies(policy), ...instances({}) },
    status: 'skipped',
    says: 'Access policies',
  },
  {
    name: 'access policies, and a role that ends and has no effect there',
    presence: { ...withPolicies(policy), ...instances({}), roleAssignments: found([assignment]) },
    status: 'skipped',
  },
  { name: 'refused', presence: { scheduleInstances: unknown }, status: 'unknown' },
  { name: 'assignments refused', presence: { roleAssignments: unknown }, status: 'unknown' },
  { name: 'principal unknown', presence: { principal: unknown }, status: 'unknown' },
  { name: 'vault unknown', presence: { vault: unknown }, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('adobe-grant', [
  { name: 'listed within its term', presence: instances({ start: '2026-05-01T00:00:00Z' }), status: 'pass' },
  {
    name: 'still listed after its end',
    presence: instances({ end: '2026-05-01T00:00:00Z' }),
    status: 'unknown',
    says: "lists Adobe's role assignment, which ended on 1 May 2026",
  },
  {
    name: 'listed before it begins',
    presence: instances({ start: '2026-08-01T00:00:00Z', end: null }),
    status: 'unknown',
    says: "lists Adobe's role assignment, which begins on 1 August 2026",
  },
  {
    name: 'one of two grants has ended',
    presence: {
      ...instances({ end: '2026-05-01T00:00:00Z' }),
      roleAssignments: found([assignment, elsewhere]),
    },
    status: 'pass',
  },
]);
