/** What can deny Adobe access although key and role are correct. */
import {
  type DenyAssignment,
  graphNotCalled,
  type KeyVaultPrincipal,
  type Observed,
  type ScheduleInstance,
  type TokenSettings,
} from '../../../src/model/observed.ts';
import { newTable, withoutVault } from '../table.ts';
import {
  absent,
  assignment,
  confirmed,
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
  version,
  withPolicies,
  withVault,
} from '../tenant.ts';

const { rows, check } = newTable();

export { rows };

const lacks = (action: string) => ({
  presence: 'unknown' as const,
  reason: { ...refusal, right: { name: 'Reader', place: 'vault' as const, actions: [action] } },
});

const state = (name: string): Partial<Observed> => ({ subscription: found({ state: name }) });
check('subscription-state', [
  ['pass', 'Enabled'],
  ['pass', 'enabled in another casing', state('enabled')],
  ['fail', 'Disabled', state('Disabled')],
  ['fail', 'Warned, which the owner ends', state('Warned')],
  ['fail', 'PastDue, which the payment of the bill ends', state('PastDue')],
  ['unknown', 'a state that is new', state('Paused')],
  ['unknown', 'refused', { subscription: unknown }],
  ['pass', 'needs no vault', noVault],
]);

const tokens = (change: Partial<TokenSettings>): Partial<Observed> => ({
  tokenSettings: found({ bindingMode: null, crossTenantProtection: false, unclear: [], ...change }),
});
check('vault-tokens', [
  ['pass', 'no setting'],
  ['pass', 'a mode in which bearer tokens are accepted', tokens({ bindingMode: 'notEnforced' })],
  ['unknown', 'bound tokens only', tokens({ bindingMode: 'Enforced' })],
  ['unknown', 'a mode that is new', tokens({ bindingMode: 'Strict' })],
  ['unknown', 'cross-tenant access protection', tokens({ crossTenantProtection: true })],
  ['unknown', 'a binding of which the mode is not said', tokens({ unclear: ['tokenBindingParameters'] })],
  [
    'unknown',
    'two settings in another form',
    tokens({ unclear: ['tokenBindingParameters', 'enableCrossTenantAccessProtection'] }),
  ],
  ['unknown', 'settings that no version returns', { tokenSettings: unknown }],
  ['unknown', 'a 404 for a vault that exists', { tokenSettings: absent }],
  ...withoutVault,
]);

const entra = (change: Partial<KeyVaultPrincipal>): Partial<Observed> => ({
  keyVaultPrincipal: found({ ...keyVaultPrincipal, ...change }),
});
check('entra-key-vault', [
  ['pass', 'enabled, without assignment'],
  ['pass', 'absent, so that Entra adds it', { keyVaultPrincipal: absent }],
  ['fail', 'disabled', entra({ enabled: false })],
  ['fail', 'restricted to assigned applications', entra({ assignmentRequired: true })],
  ['fail', 'disabled, and Graph does not say more', entra({ enabled: false, assignmentRequired: null })],
  ['unknown', 'enabled, and Graph does not say more', entra({ assignmentRequired: null })],
  ['unknown', 'without accountEnabled in the answer', entra({ enabled: null })],
  ['fail', 'disabled by Microsoft', entra({ disabledByMicrosoft: 'DisabledDueToViolationOfServicesAgreement' })],
  ['fail', 'deactivated as an application', entra({ deactivated: true })],
  ['fail', 'deleted', entra({ deleted: true, enabled: null, assignmentRequired: null })],
  ['unknown', 'refused', { keyVaultPrincipal: unknown }],
  [
    'unknown',
    'not asked, as the inputs say',
    { keyVaultPrincipal: { presence: 'unknown', reason: { ...refusal, code: graphNotCalled } } },
  ],
  ['pass', 'needs no vault', noVault],
]);

const groupIs = (provisioningState: string | null): Partial<Observed> => ({
  resourceGroup: found({ name: 'rg-cja', provisioningState }),
});
check('vault-provisioned', [
  ['fail', 'Succeeded, in a group that is being deleted', groupIs('deleting')],
  ['pass', 'Succeeded, in a group whose state may not be read', groupIs(null)],
  ['pass', 'Succeeded, in a group that is being changed', groupIs('Updating')],
  ['pass', 'Succeeded'],
  ['pass', 'Succeeded in another casing', withVault({ provisioningState: 'SUCCEEDED' })],
  ['fail', 'Failed', withVault({ provisioningState: 'Failed' }), { isExample: true }],
  ['fail', 'still registering', withVault({ provisioningState: 'RegisteringDns' })],
  ...withoutVault,
]);

const ofFormer = (home?: string): Partial<Observed> => ({
  ...withVault({ tenantId: formerId.toUpperCase() }),
  subscription: found({ state: 'Enabled', ...(home !== undefined && { tenantId: home }) }),
});
const whileConfirmed = { asked: confirmed(version) };

check('vault-tenant', [
  ['pass', 'this one'],
  ['pass', 'this one in capitals', withVault({ tenantId: inputs.tenantId.toUpperCase() })],
  ['fail', 'a former one', withVault({ tenantId: formerId })],
  ['fail', 'a former one, confirmed, of a subscription that moved', ofFormer(inputs.tenantId), whileConfirmed],
  ['fail', 'confirmed, with the subscription, which tenant-id manages', ofFormer(formerId), whileConfirmed],
  ['fail', 'confirmed, of a subscription whose tenant Azure does not name', ofFormer(), whileConfirmed],
  ...withoutVault,
]);

const perimeters = (...modes: (string | null)[]): Partial<Observed> => ({
  perimeters: found(
    modes.map((accessMode) => ({ name: `association-${accessMode}`, accessMode, provisioningState: 'Succeeded' })),
  ),
});
const inState = (provisioningState: string | null): Partial<Observed> => ({
  perimeters: found([{ name: 'association', accessMode: 'Learning', provisioningState }]),
});
const closed = withVault({ networkDefault: 'deny', trustedServicesBypass: false });
const perimeterAction = 'Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations/read';
check('vault-network', [
  ['pass', 'Azure does not know perimeters', { perimeters: absent }],
  ['pass', 'perimeters that are not enforced', perimeters('Learning', 'audit')],
  ['pass', 'a perimeter without a provisioning state', inState(null)],
  ['pass', 'a perimeter whose state is written otherwise', inState('succeeded')],
  ['unknown', 'a perimeter that is being updated', inState('Updating')],
  ['unknown', 'an enforced perimeter', perimeters('Learning', 'Enforced')],
  ['unknown', 'a perimeter that does not say its mode', perimeters(null)],
  ['unknown', 'a perimeter in a mode that is new', perimeters('Strict')],
  ['unknown', 'an enforced perimeter overrides a closed firewall', { ...closed, ...perimeters('ENFORCED') }],
  ['fail', 'a perimeter that is not enforced, and a closed firewall', { ...closed, ...perimeters('Audit') }],
  ['unknown', 'perimeters that may not be read', { perimeters: lacks(perimeterAction) }],
  ['fail', 'perimeters unknown, and a closed firewall', { ...closed, perimeters: unknown }],
  ['unknown', 'perimeters unknown, and a bypass', { ...withVault({ networkDefault: 'deny' }), perimeters: unknown }],
]);

const conditional = { roleAssignments: found([{ ...assignment, condition: 'x' }]) };
const denies = (...changes: Partial<DenyAssignment>[]): Partial<Observed> => ({
  denyAssignments: found(changes.map((change) => Object.assign({}, denyAssignment, change))),
});
const denyAction = 'Microsoft.Authorization/denyAssignments/read';
const someGroup = { principals: [{ id: formerId, type: 'Group' }] };
check('adobe-grant', [
  ['fail', 'denied', denies({})],
  [
    'fail',
    'denied, where only an input names the principal',
    { ...denies({}), principal: found({ ...principal, from: 'input' as const }) },
    { asked: { adobePrincipalId: principalId } },
  ],
  ['unknown', 'a group is denied', denies(someGroup)],
  ['fail', 'denied on a vault with access policies', { ...withPolicies(policy), ...denies({}) }],
  ['fail', 'denied, and assignments refused', { ...denies({}), roleAssignments: unknown }],
  ['fail', 'denied, and a role under a condition', { ...denies({}), ...conditional }],
  ['fail', 'perhaps denied, and no role', { ...denies(someGroup), roleAssignments: found([]) }],
  ['unknown', 'deny assignments that may not be read', { denyAssignments: lacks(denyAction) }],
  ['unknown', 'a 404 on the list of them does not mean that it is empty', { denyAssignments: absent }],
  ['fail', 'deny assignments unknown, and no role', { denyAssignments: unknown, roleAssignments: found([]) }],
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
const both = { roleAssignments: found([assignment, elsewhere]) };
const alsoElsewhere = (change: Partial<ScheduleInstance>) => ({
  ...instances({}, { assignmentId: elsewhere.id, scope: group, ...change }),
  ...both,
});
check('adobe-grant-lasting', [
  ['pass', 'no schedule mentions it'],
  ['pass', 'a schedule without an end', instances({ end: null })],
  ['fail', 'an end: the lasting grant goes to another scope', instances({})],
  ['fail', 'an end in the past', instances({ end: '2026-05-01T00:00:00Z' })],
  ['fail', 'an end right now', instances({ end: '2026-06-01T00:00:00Z' })],
  ['fail', 'an invalid end comes first', instances({ end: 'soon' }, {})],
  ['pass', "another role's end", instances({ assignmentId: null, roleId: 'other' })],
  ['fail', 'an end by the ID of the assignment alone', instances({ principalId: formerId, scope: group })],
  ['fail', 'a permanent one that begins after its end', alsoElsewhere({ start: '2026-08-01T00:00:00Z', end: null })],
  ['pass', 'a permanent one that begins before that end', alsoElsewhere({ start: '2026-06-15T00:00:00Z', end: null })],
  [
    'skipped',
    'one that is listed before it begins: adobe-grant says so',
    instances({ start: '2026-08-01T00:00:00Z', end: null }),
  ],
  ['fail', 'an end that is not a time', instances({ end: 'soon' })],
  ['fail', 'a start that is not a time', instances({ start: 'soon' })],
  ['fail', 'one that begins in this second', instances({ start: '2026-06-01T00:00:00.7Z' })],
  ['pass', 'a permanent one that begins as it ends', alsoElsewhere({ start: end, end: null })],
  [
    'skipped',
    'two that begin later, of which the first counts',
    {
      ...instances(
        { start: '2026-09-01T00:00:00Z' },
        { assignmentId: elsewhere.id, scope: group, start: '2026-08-01T00:00:00Z' },
      ),
      ...both,
    },
  ],
  [
    'fail',
    'two that begin after its end, of which the first counts',
    { ...instances({}, { start: '2026-09-01T00:00:00Z', end: null }, { start: '2026-08-01T00:00:00Z' }) },
  ],
  ['fail', 'an end, by principal, role and scope', instances({ assignmentId: null, scope: vaultScope.toUpperCase() })],
  ['pass', "another principal's end", instances({ assignmentId: '/x', principalId: formerId })],
  ['pass', 'the end of the role at another scope', instances({ assignmentId: '/x', scope: group })],
  ['pass', 'one of two grants has no end', { ...instances({}), ...both }],
  ['pass', 'the first of two grants has no end', { ...instances({}), roleAssignments: found([elsewhere, assignment]) }],
  [
    'fail',
    'another one that begins before its end, and ends',
    alsoElsewhere({ start: '2026-06-15', end: '2026-09-01' }),
  ],
  ['fail', 'the later of two ends counts', alsoElsewhere({ end: '2026-09-01T00:00:00Z' })],
  [
    'fail',
    'a grant without an end that is under a condition is not counted',
    { ...instances({}), roleAssignments: found([assignment, { ...elsewhere, condition: 'x' }]) },
  ],
  ['fail', 'only a grant under a condition, which ends', { ...instances({}), ...conditional }],
  ['skipped', 'no license', { scheduleInstances: absent }],
  ['skipped', 'no grant', { ...instances({}), roleAssignments: found([]) }],
  ['skipped', 'no principal', { principal: absent }],
  ['skipped', 'access policies', { ...withPolicies(policy), ...instances({}) }],
  [
    'skipped',
    'access policies, and a role that ends and has no effect there',
    { ...withPolicies(policy), ...instances({}), roleAssignments: found([assignment]) },
  ],
  ['unknown', 'refused', { scheduleInstances: unknown }],
  ['unknown', 'assignments refused', { roleAssignments: unknown }],
  ['unknown', 'principal unknown', { principal: unknown }],
  ...withoutVault,
]);

check('adobe-grant', [
  ['pass', 'listed within its term', instances({ start: '2026-05-01T00:00:00Z' })],
  ['unknown', 'still listed after its end', instances({ end: '2026-05-01T00:00:00Z' })],
  ['unknown', 'listed before it begins', instances({ start: '2026-08-01T00:00:00Z', end: null })],
  ['pass', 'one of two grants has ended', { ...instances({ end: '2026-05-01T00:00:00Z' }), ...both }],
]);
