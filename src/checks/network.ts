/** The check whether Azure's trusted services can reach the vault. */

import type { PerimeterAssociation, Vault } from '../model/observed.ts';
import { changingPerimeter, closedFirewall, enforcedPerimeter, vaultNetwork as text } from '../runbooks/network.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  doubtful,
  fail,
  ofVault,
  pass,
  undecided,
  unreadable,
} from './check.ts';
import { unlistedAddressesNote } from './use-notes.ts';

/**
 * A perimeter in mode Enforced has its own rules, which override public access and the bypass of trusted services
 * (Microsoft: Configure network security for Azure Key Vault). This action does not evaluate them.
 */
const vaultNetwork: Check = (context) => {
  return ofVault(context, (vault) => {
    if (vault.publicNetworkAccess === 'perimeter') {
      return undecided(text.secured, enforcedPerimeter(context.inputs, true));
    }
    const { perimeters } = context.observed;
    const associations = perimeters.presence === 'found' ? perimeters.value : [];
    const enforced = associations.filter(mayEnforce);
    if (enforced.length > 0) {
      const why = text.perimeter(enforced.map(({ name }) => name));
      return undecided(why, enforcedPerimeter(context.inputs, false));
    }
    const own = byOwnProperties(context, vault);
    if (own.status === 'fail') return own;
    const changing = associations.filter(isChanging);
    if (changing.length > 0) {
      return undecided(text.perimeterChanging(changing), changingPerimeter(context.inputs));
    }
    if (perimeters.presence !== 'unknown') return own;
    return unreadable(context, perimeters.reason);
  });
};

/** Modes in which the perimeter's rules override nothing (Microsoft: Transition to a network security perimeter). */
const harmless: ReadonlySet<string> = new Set(['learning', 'audit']);

/** A missing or new mode may be one that blocks Adobe. */
function mayEnforce({ accessMode }: PerimeterAssociation): boolean {
  return accessMode === null || !harmless.has(accessMode.toLowerCase());
}

/**
 * Whether another mode than the one read may be in effect. Source: REST specification, "The provisioning state of a
 * network security perimeter configuration that is being created or updated".
 */
function isChanging({ provisioningState }: PerimeterAssociation): boolean {
  return provisioningState !== null && provisioningState.toLowerCase() !== 'succeeded';
}

function byOwnProperties(context: Context, vault: Vault): CheckOutcome {
  const { publicNetworkAccess, networkDefault, trustedServicesBypass } = vault;
  if (publicNetworkAccess === 'enabled' && networkDefault === 'allow') return pass(text.open);
  const access = publicNetworkAccess === 'disabled' ? text.disabled : text.denied;
  if (trustedServicesBypass) return pass(access.bypass);
  return doubtful(fail(access.closed, closedFirewall(context.inputs)));
}

export const networkFindings = [
  { ...text, note: unlistedAddressesNote, check: vaultNetwork },
] as const satisfies readonly CatalogEntry[];
