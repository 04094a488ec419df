/** Who reaches the vault's own endpoint, and by what right: for the commands that go there. Pure. */
import type { Observed, Vault } from './observed.ts';
import { isChanging, mayEnforce } from './perimeter.ts';

/** What a command of the data plane meets. */
export interface VaultDoor {
  /** Its network refuses most addresses. */
  readonly isRestricted: boolean;
  /** It decides by access policies: no role has an effect on its data plane. */
  readonly usesPolicies: boolean;
}

/** `undefined` for a vault that was not read. */
export function doorOf(observed: Pick<Observed, 'vault' | 'perimeters'> | undefined): VaultDoor | undefined {
  if (observed?.vault.presence !== 'found') return undefined;
  const { value } = observed.vault;
  return { isRestricted: isRestricted(value) || isInPerimeter(observed), usesPolicies: !value.rbac };
}

/** Whether its firewall refuses most networks: that guards its data plane only. */
export function isRestricted({ publicNetworkAccess, networkDefault }: Vault): boolean {
  return publicNetworkAccess !== 'enabled' || networkDefault !== 'allow';
}

/** Its rules override a firewall that is open. */
export function isInPerimeter({ perimeters }: Pick<Observed, 'perimeters'>): boolean {
  return perimeters.presence === 'found' && perimeters.value.some((one) => mayEnforce(one) || isChanging(one));
}
