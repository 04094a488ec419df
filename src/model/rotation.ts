/** Where the change from the confirmed key version to a newer one stands, by the vault's log. Pure, without texts. */
import { useOfAdobe, usesByVersion, type VersionUse } from './adobe-calls.ts';
import { isConfirmed } from './confirmation.ts';
import { oneDay } from './dates.ts';
import { confirmedHere, type Inputs } from './inputs.ts';
import { answersAbout, hasNewerVersion, lacksVersion } from './key-rules.ts';
import type { Key, Observed } from './observed.ts';

/**
 * `made`: there is a newer version than the confirmed one, and Adobe was not seen with it. `adopting`: it was. `unknown`: the log
 * was not read, has no event or was cut, or no version is named. `none`: the newest version is the confirmed one.
 */
export type RotationState = 'none' | 'made' | 'adopting' | 'unknown';

/** A version of the key, and how Adobe used it. */
export interface VersionInRotation {
  readonly version: string;
  /** Milliseconds since 1970; `undefined` where Azure does not say. */
  readonly created: number | undefined;
  /** Wraps and unwraps of Adobe's that were let through; `undefined` where the log shows none, or was not read. */
  readonly use: VersionUse | undefined;
}

export interface Rotation {
  readonly state: RotationState;
  /** While it is open: the confirmed version and the newest one. */
  readonly versions?: readonly [confirmed: VersionInRotation, newest: VersionInRotation];
  /** From when on the log was read, ISO 8601 UTC; absent where it was not read. */
  readonly since?: string;
}

/** A rotation whose two versions are known. */
export type OpenRotation = Rotation & Required<Pick<Rotation, 'versions'>>;

export const isOpen = (rotation: Rotation): rotation is OpenRotation => rotation.versions !== undefined;

export function rotationOf(inputs: Inputs, observed: Observed): Rotation {
  if (!isConfirmed(inputs)) return { state: 'none' };
  const { key } = observed;
  const version = confirmedHere(inputs)?.version;
  if (key.presence !== 'found' || version === undefined) return { state: 'unknown' };
  const isDisputed = hasNewerVersion(key.value, observed) || lacksVersion(observed, version);
  if (isDisputed) return { state: 'unknown' };
  if (key.value.version.toLowerCase() === version) return { state: 'none' };
  return openRotation(inputs, observed, key.value, version);
}

function openRotation(inputs: Inputs, observed: Observed, newest: Key, confirmed: string): Rotation {
  const { usage } = observed;
  const uses = usage.presence === 'found' ? usesByVersion(usage.value, useOfAdobe(inputs)) : undefined;
  const versions = [confirmed, newest.version.toLowerCase()].map((version): VersionInRotation => {
    const created = answersAbout(version, observed)[0]?.created ?? undefined;
    return { version, created: created && created * 1000, use: uses?.get(version) };
  });
  const [former, latest] = versions;
  if (former === undefined || latest === undefined) return { state: 'unknown' };
  const open = { versions: [former, latest] } as const;
  if (usage.presence !== 'found') return { state: 'unknown', ...open };
  const { rows, days, isComplete } = usage.value;
  const since = new Date(Date.parse(observed.at) - days * oneDay).toISOString();
  if (latest.use !== undefined) return { state: 'adopting', ...open, since };
  // A log without any event is not known to be on.
  return { state: isComplete && rows.length > 0 ? 'made' : 'unknown', ...open, since };
}
