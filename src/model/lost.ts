/** What Adobe confirmed and is now missing: a loss that may cost the data, not a setup that is incomplete. Pure. */

import type { ConfirmedKey } from './confirmation.ts';
import type { LossKind, Lost, LostPart } from './finding.ts';
import { observedGrant } from './grant.ts';
import { mightHaveAccess } from './indirect-access.ts';
import { confirmedHere, type Inputs } from './inputs.ts';
import { lacksVersion } from './key-rules.ts';
import type { DeletedVault, Observed } from './observed.ts';
import { adobePrincipalId, fitsInputs, restorablePrincipal } from './principal.ts';
import { isForeign, wasHere } from './vault.ts';

/** A part, and what became of it. */
interface Loss {
  readonly part: LostPart;
  readonly kind: LossKind;
  /** The last moment at which it can be recovered or restored; `null` if it is not known. */
  readonly until: string | null;
}

const worstFirst = ['lost', 'missing', 'deleted', 'removed', 'version'] as const satisfies readonly LossKind[];

/**
 * Only what is known to be gone counts; `undefined` where nothing is, without `confirmed-key-uri`, and with inputs for
 * another key.
 *
 * @param now milliseconds since 1970
 */
export function lostOf(inputs: Inputs, observed: Observed, now: number): Lost | undefined {
  const confirmed = confirmedHere(inputs);
  if (confirmed === undefined) return undefined;
  const losses = [...lostHere(confirmed, inputs, observed, now), ...lostAccess(inputs, observed, now)];
  const kind = worstFirst.find((each) => losses.some((loss) => loss.kind === each));
  if (kind === undefined) return undefined;
  const worst = losses.filter((loss) => loss.kind === kind);
  return {
    uri: confirmed.uri,
    parts: losses.map(partOf),
    kind,
    worst: worst.map(partOf),
    until: earliest(worst),
    isGroupGone: observed.resourceGroup.presence === 'absent',
    isNameTaken: kind === 'missing' && worst.some(isVault) && observed.nameTaken.presence === 'found',
  };
}

const partOf = ({ part }: Loss) => part;
const isVault = ({ part }: Loss) => part === 'vault';

function lostHere({ version }: ConfirmedKey, inputs: Inputs, observed: Observed, now: number): readonly Loss[] {
  const { vault, key, deletedKey } = observed;
  if (vault.presence === 'absent') return [lostVault(inputs, observed, now)];
  if (vault.presence === 'found' && key.presence === 'absent') {
    const kinds = { found: 'deleted', absent: 'lost', unknown: 'missing' } as const;
    const until = deletedKey.presence === 'found' ? purgeAfter(deletedKey.value, now) : null;
    return [{ part: 'key', kind: kinds[deletedKey.presence], until }];
  }
  const isOther = version !== undefined && lacksVersion(observed, version);
  return isOther ? [{ part: 'version', kind: 'version', until: null }] : [];
}

function lostVault(inputs: Inputs, observed: Observed, now: number): Loss {
  const deleted = deletedHere(inputs, observed);
  if (deleted !== undefined) return { part: 'vault', kind: 'deleted', until: purgeAfter(deleted, now) };
  const { deletedVault, nameTaken } = observed;
  const isPurged = deletedVault.presence === 'absent' && nameTaken.presence === 'absent';
  return { part: 'vault', kind: isPurged ? 'lost' : 'missing', until: null };
}

/** The deleted vault, if it was the one that the inputs name, and not one of that name elsewhere. */
export function deletedHere(inputs: Inputs, { vault, deletedVault }: Observed): DeletedVault | undefined {
  if (vault.presence !== 'absent' || deletedVault.presence !== 'found') return undefined;
  return wasHere(inputs, deletedVault.value) ? deletedVault.value : undefined;
}

/** When a deleted vault or key will be purged; `null` if Azure does not say, or is late with it. */
export function purgeAfter({ scheduledPurge }: Pick<DeletedVault, 'scheduledPurge'>, now: number): string | null {
  return scheduledPurge !== null && Date.parse(scheduledPurge) > now ? scheduledPurge : null;
}

/**
 * Without a service principal of Adobe's or a vault, or with a vault of another tenant, the grant is not counted as lost
 * by itself. Nor is it lost where another role, a group or a policy might still give access.
 */
function lostAccess(inputs: Inputs, observed: Observed, now: number): readonly Loss[] {
  if (observed.principal.presence === 'absent') return [lostPrincipal(inputs, observed, now)];
  const { vault } = observed;
  const isHere = vault.presence === 'found' && !isForeign(vault.value, inputs);
  const isKnown = isHere && adobePrincipalId(inputs, observed) !== undefined;
  const isGone = isKnown && observedGrant(inputs, observed).presence === 'absent' && !mightHaveAccess(inputs, observed);
  return isGone ? [{ part: 'grant', kind: 'removed', until: null }] : [];
}

/** One that can't be restored any more can be created again: unlike a key, it holds nothing that is lost with it. */
function lostPrincipal(inputs: Inputs, observed: Observed, now: number): Loss {
  const deleted = restorablePrincipal(observed, now);
  if (deleted !== undefined && fitsInputs(inputs, deleted)) {
    return { part: 'principal', kind: 'deleted', until: deleted.restorableUntil };
  }
  const isGone = deleted === undefined && observed.deletedPrincipal.presence !== 'unknown';
  return { part: 'principal', kind: isGone ? 'removed' : 'missing', until: null };
}

function earliest(losses: readonly Loss[]): string | null {
  const ends = losses.map(({ until }) => until);
  const known = ends.filter((end) => end !== null);
  if (known.length < ends.length) return null;
  return known.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}

/** A confirmed version that a working key does not have is likely a wrong input. */
export function isLost(lost: Lost | undefined): lost is Lost {
  return lost !== undefined && lost.kind !== 'version';
}
