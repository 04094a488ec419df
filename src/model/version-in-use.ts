/** Which version of the key Adobe uses: the confirmed one, or the current one where the confirmed URI names none. Pure. */
import { confirmedKeyOf } from './confirmation.ts';
import type { Inputs } from './inputs.ts';
import type { KeyVersion, Observed } from './observed.ts';
import { confirmedVersions } from './valid-until.ts';

/** What a failure of the current version does. Of two versions, Adobe has to say which it uses: until then, perhaps both. */
export function effectOfCurrent(inputs: Inputs, version: string): 'cuts' | 'may-cut' {
  const confirmed = confirmedKeyOf(inputs)?.version;
  return confirmed === undefined || confirmed === version.toLowerCase() ? 'cuts' : 'may-cut';
}

/** What was read of it; the same version can come from several reads. */
function versionInUse(inputs: Inputs, observed: Observed): readonly KeyVersion[] {
  if (confirmedKeyOf(inputs)?.version !== undefined) return confirmedVersions(inputs, observed);
  return observed.key.presence === 'found' ? [observed.key.value] : [];
}

/** When it expires, in milliseconds since 1970; `undefined` where that is not known, or has passed. */
export function expiryInUse(inputs: Inputs, observed: Observed, now: number): number | undefined {
  const ends = versionInUse(inputs, observed).flatMap(({ expires }) => (expires === null ? [] : [expires * 1000]));
  return ends.filter((end) => end > now).toSorted((one, other) => one - other)[0];
}
