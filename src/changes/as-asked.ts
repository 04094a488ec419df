/** Compares a vault that was just created with the inputs. Pure. */
import type { Inputs } from '../model/inputs.ts';
import type { Vault } from '../model/observed.ts';

type Asked = Pick<Inputs, 'retentionDays' | 'network' | 'keyType'>;

/** One line for each difference; empty when Azure created the vault as requested. */
export function differencesFromAsked(inputs: Asked, vault: Vault): string[] {
  const restricted = vault.networkDefault === 'deny' || vault.publicNetworkAccess !== 'enabled';
  const network = restricted ? 'restricted' : 'open';
  const sku = inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard';
  const compared: readonly (readonly [what: string, asked: string, is: string])[] = [
    ['purge protection', 'on', vault.purgeProtection ? 'on' : 'off'],
    ['soft delete', 'on', vault.softDelete === false ? 'off' : 'on'],
    ['retention', `${inputs.retentionDays} days`, `${vault.retentionDays ?? inputs.retentionDays} days`],
    ['permission model', 'Azure RBAC', vault.rbac ? 'Azure RBAC' : 'access policies'],
    ['network', inputs.network, network],
    ['trusted services', 'may pass', vault.trustedServicesBypass ? 'may pass' : 'may not pass'],
    ['SKU', sku, vault.sku],
  ];
  return compared
    .filter(([, asked, is]) => asked !== is)
    .map(([what, asked, is]) => `${what}: asked ${asked}, is ${is}`);
}
