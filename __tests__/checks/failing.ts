/** A target for each finding on which it fails; docs/findings.md has the commands of its remedy. */
import type { FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import {
  absent,
  assignment,
  confirmed,
  formerId,
  found,
  key,
  keyVaultPrincipal,
  keyVersion,
  noVault,
  now,
  olderVersion,
  policy,
  vault,
  withKey,
  withVault,
} from './tenant.ts';
import { hoursAgo, loggedCall, usageOf } from './usage.ts';

interface FailingTarget {
  readonly presence?: Partial<Observed>;
  readonly asked?: Partial<Inputs>;
}

const deletedVault = { location: vault.location, vaultId: vault.id, scheduledPurge: null, purgeProtection: true };
const { id: assignmentId, roleId, principalId, scope } = assignment;
const timeBound = { assignmentId, roleId, principalId, scope, start: null };

/** A key that was used every day until the latest call was refused. */
const useRefused = usageOf(loggedCall({ status: 403, result: 'Forbidden' }), loggedCall({ calls: 6, ...hoursAgo(24) }));

export const failing: Readonly<Record<FindingId, FailingTarget>> = {
  'subscription-state': { presence: { subscription: found({ state: 'Disabled' }) } },
  'vault-exists': { presence: { ...noVault, deletedVault: found(deletedVault) } },
  'vault-provisioned': { presence: withVault({ provisioningState: 'Failed' }) },
  'vault-tenant': { presence: withVault({ tenantId: '00000000-0000-0000-0000-0000000000dd' }) },
  'vault-soft-delete': { presence: withVault({ softDelete: false }) },
  'vault-purge-protection': { presence: withVault({ purgeProtection: false }) },
  'vault-permission-model': { presence: withVault({ rbac: false }) },
  'vault-network': { presence: withVault({ networkDefault: 'deny', trustedServicesBypass: false }) },
  // Its settings make it unknown; it never fails.
  'vault-tokens': { presence: { tokenSettings: found({ bindingMode: 'Enforced', crossTenantProtection: false }) } },
  'vault-dedicated': { presence: { keys: found(['cja-cmk', 'other']) } },
  'vault-lock': { presence: { locks: found([]) } },
  'vault-logging': { presence: { diagnosticSettings: found([]) } },
  'key-exists': { presence: { key: absent, deletedKey: found({ name: key.name }) } },
  'key-enabled': { presence: withKey({ enabled: false }) },
  'key-active': { presence: withKey({ expires: now }) },
  'key-expiry': { presence: withKey({ expires: now + 86_400 }) },
  'key-type': { presence: withKey({ type: 'EC', size: null }) },
  'key-size': { presence: withKey({ size: 2048 }) },
  'key-operations': { presence: withKey({ operations: ['wrapkey'] }) },
  'key-versions': {
    presence: { keyVersions: found([keyVersion, { ...keyVersion, version: olderVersion, enabled: false }]) },
  },
  'key-rotation': { presence: withKey({ rotates: true }) },
  'adobe-application': { asked: { adobeAppId: formerId } },
  'entra-key-vault': { presence: { keyVaultPrincipal: found({ ...keyVaultPrincipal, enabled: false }) } },
  'adobe-principal': {
    presence: { principal: absent, deletedPrincipal: found({ id: principalId, restorableUntil: null }) },
  },
  'adobe-grant': { presence: { roleAssignments: found([]) } },
  'adobe-grant-lasting': {
    presence: { scheduleInstances: found([{ ...timeBound, end: '2026-07-01T09:00:00Z' }]) },
  },
  'adobe-least-privilege': {
    presence: withVault({ rbac: false, accessPolicies: [policyThatIsTooWide()] }),
  },
  'adobe-entitlement': { asked: { adobeEntitlement: undefined } },
  'confirmed-key': { presence: withKey({ enabled: false }), asked: confirmed('a'.repeat(32)) },
  'confirmed-version': { asked: confirmed(olderVersion) },
  'adobe-use': { presence: { usage: found(useRefused) }, asked: { usageDays: useRefused.days } },
  'adobe-confirmation': { asked: { requireConfirmation: true } },
};

function policyThatIsTooWide() {
  return { ...policy, keys: [...policy.keys, 'delete'] };
}
