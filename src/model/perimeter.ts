/** Whether a network security perimeter may decide who reaches the vault. Pure. */
import type { PerimeterAssociation } from './observed.ts';

/** Modes in which the perimeter's rules override nothing (Microsoft: Transition to a network security perimeter). */
const harmless: ReadonlySet<string> = new Set(['learning', 'audit']);

/** A missing or new mode may be one that blocks Adobe. */
export function mayEnforce({ accessMode }: PerimeterAssociation): boolean {
  return accessMode === null || !harmless.has(accessMode.toLowerCase());
}

/**
 * Whether another mode than the one read may be in effect. Source: REST specification, "The provisioning state of a
 * network security perimeter configuration that is being created or updated".
 */
export function isChanging({ provisioningState }: PerimeterAssociation): boolean {
  return provisioningState !== null && provisioningState.toLowerCase() !== 'succeeded';
}
