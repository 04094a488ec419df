import { expect, test } from '@jest/globals';
import { differencesFromAsked } from '../../src/changes/vault.ts';
import type { Vault } from '../../src/model/observed.ts';
import { inputs, observed } from '../checks/tenant.ts';

function vault(changes: Partial<Vault>): Vault {
  if (observed.vault.presence !== 'found') throw new Error('the tenant has no vault');
  const asAsked = { sku: 'standard', retentionDays: inputs.retentionDays, publicNetworkAccess: 'enabled' } as const;
  return { ...observed.vault.value, ...asAsked, networkDefault: 'allow', trustedServicesBypass: true, ...changes };
}

test('a vault as requested has no differences', () => {
  expect(differencesFromAsked(inputs, vault({}))).toEqual([]);
});

test('a property that Azure does not return is not a difference', () => {
  expect(differencesFromAsked(inputs, vault({ softDelete: null, retentionDays: null }))).toEqual([]);
});

const cases: [changes: Partial<Vault>, difference: string][] = [
  [{ purgeProtection: false }, 'purge protection: asked on, is off'],
  [{ softDelete: false }, 'soft delete: asked on, is off'],
  [{ retentionDays: 7 }, `retention: asked ${inputs.retentionDays} days, is 7 days`],
  [{ rbac: false }, 'permission model: asked Azure RBAC, is access policies'],
  [{ networkDefault: 'deny' }, 'network: asked open, is restricted'],
  [{ publicNetworkAccess: 'disabled' }, 'network: asked open, is restricted'],
  [{ trustedServicesBypass: false }, 'trusted services: asked may pass, is may not pass'],
  [{ sku: 'premium' }, 'SKU: asked standard, is premium'],
];

test.each(cases)('%j', (changes, difference) => {
  expect(differencesFromAsked(inputs, vault(changes))).toEqual([difference]);
});

test('a restricted vault that was opened and a premium one that was downgraded are differences', () => {
  const asked = { ...inputs, network: 'restricted', keyType: 'RSA-HSM' } as const;
  expect(differencesFromAsked(asked, vault({}))).toEqual([
    'network: asked restricted, is open',
    'SKU: asked premium, is standard',
  ]);
});
