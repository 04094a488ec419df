/**
 * Managed HSMs: this cloud has none, and returns an empty list to the Azure CLI, which lists them along with vaults.
 * Source: https://learn.microsoft.com/rest/api/keyvault/managedhsm/managed-hsms
 */
import { ok } from './answers.ts';
import type { Route } from './route.ts';

const noneOf = (list: 'managedHSMs' | 'deletedManagedHSMs'): Route => ({
  method: 'GET',
  template: `/subscriptions/{subscription}/providers/Microsoft.KeyVault/${list}`,
  type: `Microsoft.KeyVault/${list}`,
  action: `Microsoft.KeyVault/${list}/read`,
  checkedAt: 'subscription',
  answer: () => ok({ value: [] }),
});

export const managedHsmRoutes: Route[] = [noneOf('managedHSMs'), noneOf('deletedManagedHSMs')];
