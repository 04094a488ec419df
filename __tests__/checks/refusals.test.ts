/** The content of a failed read's reason, and the severity of a subscription's state. */
import { permissions, rightOf } from '../../src/permissions.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { confirmed, findingOf, found, keyVaultPrincipal, refusal, unknown, unread, version } from './tenant.ts';

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
  ['vault-tokens', { tokenSettings: found({ bindingMode: 'Enforced', crossTenantProtection: false }) }, 'error'],
  ['vault-tokens', { tokenSettings: found({ bindingMode: null, crossTenantProtection: true }) }, 'error'],
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
