/** What Adobe confirmed and is now missing: a loss that may cost the data, not a setup that is incomplete. Pure. */
import { isConfirmedKey } from './confirmed-key.ts';
import type { LossKind, Lost, LostPart } from './finding.ts';
import { observedGrant } from './grant.ts';
import type { ConfirmedKey, Inputs } from './inputs.ts';
import type { Observation, Observed } from './observed.ts';
import { comparable, scopesOf } from './scopes.ts';

/** Only what is known to be gone counts; `undefined` where nothing is, and without `confirmed-key-uri`. */
export function lostOf(inputs: Inputs, observed: Observed): Lost | undefined {
  const { confirmedKeyUri: confirmed } = inputs;
  if (confirmed === undefined) return undefined;
  const held = isConfirmedKey(inputs, confirmed) ? lostHere(confirmed, observed) : [];
  const parts = [...held, ...lostAccess(inputs, observed)];
  const kinds = new Set(parts.map((part) => kindOf(part, inputs, observed)));
  const kind = (['lost', 'missing', 'deleted', 'removed', 'version'] as const).find((each) => kinds.has(each));
  return kind === undefined ? undefined : { uri: confirmed.uri, parts, kind, until: untilOf(parts, observed) };
}

function kindOf(part: LostPart, inputs: Inputs, { deletedVault, nameTaken, deletedKey }: Observed): LossKind {
  if (part === 'grant') return 'removed';
  if (part === 'version') return 'version';
  if (part === 'key') return afterSearch(deletedKey);
  if (part === 'principal') return 'missing';
  const isHere = deletedVault.presence === 'found' && comparable(deletedVault.value.vaultId) === scopesOf(inputs).vault;
  if (isHere) return 'deleted';
  return deletedVault.presence === 'absent' && nameTaken.presence === 'absent' ? 'lost' : 'missing';
}

function afterSearch(deleted: Observation<unknown>): LossKind {
  if (deleted.presence === 'unknown') return 'missing';
  return deleted.presence === 'found' ? 'deleted' : 'lost';
}

function untilOf(parts: readonly LostPart[], { deletedVault }: Observed): string | null {
  return parts.includes('vault') && deletedVault.presence === 'found' ? deletedVault.value.scheduledPurge : null;
}

function lostHere({ version }: ConfirmedKey, observed: Observed): readonly LostPart[] {
  const { vault, key, keyVersions, confirmedVersion } = observed;
  if (vault.presence === 'absent') return ['vault'];
  if (vault.presence === 'found' && key.presence === 'absent') return ['key'];
  if (version === undefined || key.presence !== 'found' || keyVersions.presence !== 'found') return [];
  const isIt = (one: { readonly version: string }) => one.version.toLowerCase() === version.toLowerCase();
  const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
  return [key.value, ...keyVersions.value, ...read].some(isIt) ? [] : ['version'];
}

/** Without a service principal or a vault, the grant is not counted as lost by itself. */
function lostAccess(inputs: Inputs, observed: Observed): readonly LostPart[] {
  if (observed.principal.presence === 'absent') return ['principal'];
  const isGone = observed.vault.presence === 'found' && observedGrant(inputs, observed).presence === 'absent';
  return isGone ? ['grant'] : [];
}

/** A confirmed version that a working key does not have is likely a wrong input. */
export function isLost(lost: Lost | undefined): lost is Lost {
  return lost !== undefined && lost.kind !== 'version';
}
