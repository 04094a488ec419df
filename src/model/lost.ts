/** What Adobe confirmed and is now missing: a loss that may cost the data, not a setup that is incomplete. Pure. */
import { isConfirmedKey } from './confirmed-key.ts';
import type { Lost, LostPart } from './finding.ts';
import { observedGrant } from './grant.ts';
import type { ConfirmedKey, Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';

/** Only what is known to be gone counts; `undefined` where nothing is, and without `confirmed-key-uri`. */
export function lostOf(inputs: Inputs, observed: Observed): Lost | undefined {
  const { confirmedKeyUri: confirmed } = inputs;
  if (confirmed === undefined) return undefined;
  const held = isConfirmedKey(inputs, confirmed) ? lostHere(confirmed, observed) : [];
  const parts = [...held, ...lostAccess(inputs, observed)];
  return parts.length === 0 ? undefined : { uri: confirmed.uri, parts };
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
