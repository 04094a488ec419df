/** When Adobe's access would end by itself. Pure. */

import { isoOf } from './dates.ts';
import { countedGrants, periodOf } from './grant-end.ts';
import type { Inputs } from './inputs.ts';
import type { KeyVersion, Observed } from './observed.ts';
import { adobePrincipalId } from './principal.ts';
import { scopesOf } from './scopes.ts';
import { versionsPerhapsInUse } from './version-in-use.ts';

export type End =
  | { readonly of: 'version'; readonly version: string; readonly at: string }
  | { readonly of: 'grant'; readonly at: string };

/**
 * The earliest known end, ISO 8601 UTC to the second: the expiry of the key version in use, or the end of the only
 * grant. `undefined` if none is known. It may have passed.
 */
export function validUntil(inputs: Inputs, observed: Observed): End | undefined {
  const { vault, key } = observed;
  if (vault.presence !== 'found' || key.presence !== 'found') return undefined;
  const versions = versionsPerhapsInUse(inputs, observed).map(expiryOf);
  const ends = [...versions, vault.value.rbac ? grantEnd(inputs, observed) : undefined];
  return ends
    .filter((end) => end !== undefined)
    .reduce<End | undefined>((first, end) => (first === undefined || isEarlier(end, first) ? end : first), undefined);
}

/** By time: the text of a year above 9999 begins with a sign. */
const isEarlier = (one: End, other: End) => Date.parse(one.at) < Date.parse(other.at);

function expiryOf({ version, expires }: KeyVersion): End | undefined {
  const at = expires === null ? undefined : toSecond(expires * 1000);
  return at === undefined ? undefined : { of: 'version', version, at };
}

function grantEnd(inputs: Inputs, observed: Observed): End | undefined {
  const { roleAssignments, scheduleInstances } = observed;
  const principalId = adobePrincipalId(inputs, observed);
  if (principalId === undefined) return undefined;
  if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found') return undefined;
  const counted = countedGrants(roleAssignments.value, principalId, scopesOf(inputs).key);
  if (counted.length === 0) return undefined;
  const term = periodOf(counted, scheduleInstances.value, Date.parse(observed.at));
  const at = term.kind === 'ends' || term.kind === 'ended' ? toSecond(Date.parse(term.at)) : undefined;
  return at === undefined ? undefined : { of: 'grant', at };
}

/** `undefined` for what is no date. */
function toSecond(milliseconds: number): string | undefined {
  return isoOf(milliseconds)?.replace(/\.\d+Z$/, 'Z');
}
