/** Which version of the key Adobe uses: the confirmed one, or the current one where Adobe takes the newest, or the confirmed URI names none. Pure. */
import { confirmedKeyOf } from './confirmation.ts';
import { confirmedHere, type Inputs } from './inputs.ts';
import { answersAbout, readsOf } from './key-rules.ts';
import type { KeyVersion, Observed } from './observed.ts';

/** Whether it is the current one, whatever version was confirmed. */
export function usesCurrent(inputs: Inputs): boolean {
  return inputs.adobeKeyVersion === 'latest' || confirmedKeyOf(inputs)?.version === undefined;
}

/** What a failure of the current version does. Of two versions, Adobe has to say which it uses: until then, perhaps both. */
export function effectOfCurrent(inputs: Inputs, version: string): 'cuts' | 'may-cut' | 'none' {
  if (usesCurrent(inputs) || confirmedKeyOf(inputs)?.version === version.toLowerCase()) return 'cuts';
  return inputs.adobeKeyVersion === 'pinned' ? 'none' : 'may-cut';
}

function currentVersions({ key, keyVersions }: Observed): readonly KeyVersion[] {
  return key.presence === 'found' ? readsOf(key.value, { keyVersions }) : [];
}

/** What was read of it; the same version can come from several reads. */
export function versionInUse(inputs: Inputs, observed: Observed): readonly KeyVersion[] {
  if (usesCurrent(inputs)) return currentVersions(observed);
  const version = confirmedHere(inputs)?.version;
  return version === undefined ? [] : answersAbout(version, observed);
}

/** What was read of the versions that Adobe may use: until it says which one, the current one is among them. */
export function versionsPerhapsInUse(inputs: Inputs, observed: Observed): readonly KeyVersion[] {
  const inUse = versionInUse(inputs, observed);
  return inputs.adobeKeyVersion === undefined ? [...currentVersions(observed), ...inUse] : inUse;
}

/** When it expires, in milliseconds since 1970; `undefined` where that is not known, or has passed. */
export function expiryInUse(inputs: Inputs, observed: Observed, now: number): number | undefined {
  const ends = versionInUse(inputs, observed).flatMap(({ expires }) => (expires === null ? [] : [expires * 1000]));
  return ends.filter((end) => end > now).toSorted((one, other) => one - other)[0];
}
