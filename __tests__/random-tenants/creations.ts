/**
 * Requirements for a vault and a key that `ensure` creates: as the inputs ask, with explicit defaults of the network.
 */
import { same, vaultId } from '../../emulator/arm/scopes.ts';
import type { CloudState, KeyState, VaultState } from '../../emulator/state.ts';
import { tenantId } from '../../emulator/tenants/names.ts';
import type { Inputs } from './oracle-terms.ts';

/** Faults in a vault and a key that the run created. */
export function wrongCreations(before: CloudState, after: CloudState, inputs: Inputs): string[] {
  const known = [...before.vaults, ...before.deletedVaults.map(({ vault }) => vault)];
  const made = after.vaults.filter((one) => !known.some((other) => vaultId(other) === vaultId(one)));
  const old = new Set(
    known.flatMap(({ keys, deletedKeys }) => keys.concat(deletedKeys.map(({ key }) => key))).map(nameOf),
  );
  const keys = after.vaults.flatMap((one) => one.keys).filter((key) => !old.has(nameOf(key)));
  return [...made.flatMap((one) => faultsOfVault(one, inputs)), ...keys.flatMap((one) => faultsOfKey(one, inputs))];
}

function nameOf({ name }: KeyState): string {
  return name.toLowerCase();
}

type Fault = readonly [isThere: boolean, words: string];

function wordsOf(faults: readonly Fault[]): string[] {
  return faults.filter(([isThere]) => isThere).map(([, words]) => words);
}

function faultsOfVault(vault: VaultState, inputs: Inputs): string[] {
  const isRestricted = inputs['network'] === 'restricted';
  const addresses = isRestricted ? (inputs['allowed-ips'] ?? '').split(', ').filter((one) => one !== '').length : 0;
  const { networkAcls } = vault;
  return wordsOf([
    [!vault.enableRbacAuthorization, 'the new vault has access policies'],
    [vault.enablePurgeProtection !== true, 'the new vault has no purge protection'],
    [!vault.enableSoftDelete || vault.softDeleteRetentionInDays !== 90, 'the new vault is not kept 90 days'],
    [vault.tenantId !== tenantId, 'the new vault is of another tenant'],
    [vault.publicNetworkAccess !== 'Enabled', 'the new vault is closed'],
    [networkAcls?.defaultAction !== (isRestricted ? 'Deny' : 'Allow'), "the new vault's network is not as asked"],
    [networkAcls?.bypass !== 'AzureServices', 'the new vault keeps trusted services out'],
    [(networkAcls?.ipRules.length ?? 0) !== addresses, "the new vault's addresses are not as asked"],
    [vault.sku !== (inputs['key-type'] === 'RSA-HSM' ? 'premium' : 'standard'), `the new vault is ${vault.sku}`],
  ]);
}

function faultsOfKey(key: KeyState, inputs: Inputs): string[] {
  const { kty, keySize, keyOps, versions, rotationPolicy } = key;
  const isAsAsked = kty === (inputs['key-type'] ?? 'RSA') && keySize === Number(inputs['key-size'] ?? 3072);
  const lasts = versions.length === 1 && versions.every(({ enabled, exp }) => enabled && exp === undefined);
  const rotates = rotationPolicy?.lifetimeActions.some(({ action }) => same(action.type, 'rotate')) ?? false;
  return wordsOf([
    [!isAsAsked, 'the new key is not as asked'],
    [!['wrapKey', 'unwrapKey'].every((need) => keyOps.includes(need)), 'the new key may not wrap or unwrap'],
    [!lasts, 'the new key has not one lasting version'],
    [rotates, 'the new key rotates'],
  ]);
}
