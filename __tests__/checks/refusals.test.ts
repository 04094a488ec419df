/** The content of a failed read's reason, and the severity of a subscription's state. */
import { evaluate } from '../../src/checks/evaluate.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import {
  confirmed,
  findingOf,
  found,
  inputs,
  keyVaultPrincipal,
  observed,
  olderVersion,
  refusal,
  unknown,
  unread,
  version,
} from './tenant.ts';
import { hoursAgo, loggedCall, usageOf } from './usage.ts';

const lacks = (action: string) => ({
  presence: 'unknown' as const,
  reason: { ...refusal, right: { name: 'Reader', place: 'vault' as const, actions: [action] } },
});
const perimeterAction = 'Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations/read';
const denyAction = 'Microsoft.Authorization/denyAssignments/read';
const state = (name: string) => ({ subscription: found({ state: name }) });

test.each([
  ['vault-network', { perimeters: lacks(perimeterAction) }, perimeterAction],
  ['adobe-grant', { denyAssignments: lacks(denyAction) }, denyAction],
] as const)('%s names the exact action that a custom role lacks', (id, presence, action) => {
  expect(runbookText(findingOf(id, presence).runbook, { language: 'en' })).toContain(
    `to give verify ${action} (role Reader). Requires Owner or User Access Administrator on the resource group`,
  );
});

test.each([
  [
    'vault-tokens',
    { tokenSettings: found({ bindingMode: 'Enforced', crossTenantProtection: false, unclear: [] }) },
    'error',
  ],
  ['vault-tokens', { tokenSettings: found({ bindingMode: null, crossTenantProtection: true, unclear: [] }) }, 'error'],
  [
    'vault-tokens',
    { tokenSettings: found({ bindingMode: null, crossTenantProtection: false, unclear: ['tokenBindingParameters'] }) },
    'error',
  ],
  ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, deactivated: true }) }, 'error'],
  ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, disabledByMicrosoft: 'x' }) }, 'error'],
  ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, deleted: true }) }, 'error'],
  ['vault-tokens', { tokenSettings: unknown }, 'warning'],
  ['vault-tokens', {}, 'warning'],
  ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, enabled: false }) }, 'error'],
  ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, assignmentRequired: true }) }, 'error'],
  ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, enabled: null }) }, 'warning'],
  ['entra-key-vault', { keyVaultPrincipal: unknown }, 'warning'],
] as const)('%s is an error only for what was observed (%j)', (id, presence, severity) => {
  expect(findingOf(id, presence).severity).toBe(severity);
});

test.each([
  ['with nothing confirmed', {}, 'to give ensure Application.Read.All'],
  ['once a key is confirmed, when ensure creates none', confirmed(version), 'to give ensure Application.Read.All'],
  ['without create-principal', { createPrincipal: false }, 'to give ensure Application.Read.All'],
] as const)(
  'for a service principal that ensure may not read, the permission is asked for, and nothing is created: %s',
  (_name, asked, told) => {
    const presence = { principal: unread({ right: rightOf(permissions.readPrincipal) }) };
    const { runbook } = findingOf('adobe-principal', presence, { mode: 'ensure', ...asked });
    expect(runbookText(runbook, { language: 'en' })).toContain(told);
    // Nobody has seen that none can be restored.
    expect(runbookText(runbook, { language: 'en' })).not.toMatch(/--with-graph-write|az ad sp create/);
  },
);

test.each(['Disabled', 'deleted', 'EXPIRED', 'Warned', 'PastDue', 'Paused'])(
  'a subscription that is %s is an error only if it stops the vault',
  (name) => {
    const isStopped = ['disabled', 'deleted', 'expired', 'warned'].includes(name.toLowerCase());
    expect(findingOf('subscription-state', state(name)).severity).toBe(isStopped ? 'error' : 'warning');
  },
);

const refusedCall = { usage: found(usageOf(loggedCall({ status: 403 }))) };
const allowedCall = loggedCall(hoursAgo(30));
const oldRefusal = {
  usage: found(usageOf(loggedCall({}), loggedCall({ ...hoursAgo(48), status: 403, version: olderVersion }))),
};

test.each([
  ['without an end', { reason: 'change 4711' }, 'fail'],
  ['without a reason', { until: '2026-06-10' }, 'fail'],
  ['for fifteen days', { until: '2026-06-16', reason: 'change 4711' }, 'fail'],
  ['for fourteen days', { until: '2026-06-15', reason: 'change 4711' }, 'waived'],
] as const)('a call that is refused now is accepted only for some days, with a reason: %s', (_name, given, status) => {
  const waive = [{ id: 'adobe-use' as const, until: undefined, reason: undefined, ...given }];
  const asked = { ...confirmed(version), usageDays: 7, waive };
  expect(findingOf('adobe-use', refusedCall, asked)).toMatchObject({ severity: 'error', status });
});

test('a refusal that is over is accepted as any other finding', () => {
  const waive = [{ id: 'adobe-use' as const, until: undefined, reason: undefined }];
  const asked = { ...confirmed(version), usageDays: 7, waive };
  expect(findingOf('adobe-use', oldRefusal, asked)).toMatchObject({ severity: 'warning', status: 'waived' });
});

test.each([
  [
    'an enforced perimeter',
    { perimeters: found([{ name: 'a', accessMode: 'Enforced', provisioningState: 'Succeeded' }]) },
  ],
  ['deny assignments that may not be read', { denyAssignments: unknown }],
  ['nothing else', {}],
])('a refusal that was seen makes a confirmed key unhealthy, and is a loss, beside %s', (_name, presence) => {
  const asked = { ...inputs, ...confirmed(version), usageDays: 7 };
  const verdict = evaluate(asked, {
    ...observed,
    ...presence,
    usage: found(usageOf(allowedCall, loggedCall({ status: 403 }))),
  });
  const cutting = verdict.findings.filter(({ status, effect }) => status === 'fail' && effect === 'cuts');
  expect([verdict.state, verdict.ready, cutting.map(({ id }) => id)]).toEqual(['unhealthy', false, ['adobe-use']]);
});
