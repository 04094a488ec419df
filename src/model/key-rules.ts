/** What Adobe requires of a key version. Pure. */
import type { Inputs } from './inputs.ts';
import type { KeyVersion, KeyVersionDetail, Observed } from './observed.ts';

/**
 * Whether a version may be used now: from its activation date on, and until just before its expiry date (Microsoft:
 * About keys, `nbf` and `exp`). An invalid date counts as outside the validity period.
 *
 * @param now milliseconds since 1970
 */
export function inDate({ notBefore, expires }: KeyVersion, now: number): 'active' | 'expired' | 'early' {
  if (expires !== null && !(now < expires * 1000)) return 'expired';
  if (notBefore !== null && !(now >= notBefore * 1000)) return 'early';
  return 'active';
}

type Versions = Pick<Observed, 'keyVersions'>;
type VersionSources = Pick<Observed, 'key' | 'keyVersions' | 'confirmedVersion'>;

const isSame = (one: KeyVersion, other: KeyVersion) => one.version.toLowerCase() === other.version.toLowerCase();

/** Whether the list of versions was read, and does not have the one that the key's own answer says is current: it is not whole. */
export function isListCut(current: KeyVersion, { keyVersions }: Versions): boolean {
  return keyVersions.presence === 'found' && !keyVersions.value.some((one) => isSame(one, current));
}

/** Whether the list of versions has one that was created after the one that the key's own answer says is current. */
export function hasNewerVersion({ created }: KeyVersion, { keyVersions }: Versions): boolean {
  const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
  return created !== null && listed.some((one) => one.created !== null && one.created > created);
}

/**
 * Whether the key is known not to have a version: all its versions were listed, and no read returned this one.
 *
 * @param version lower case
 */
export function lacksVersion({ key, keyVersions, confirmedVersion }: VersionSources, version: string): boolean {
  if (key.presence !== 'found' || keyVersions.presence !== 'found') return false;
  if (isListCut(key.value, { keyVersions })) return false;
  return answersAbout(version, { key, keyVersions, confirmedVersion }).length === 0;
}

/** What every answer says of a version: the key's own, that of a read of it, and the list. @param version lower case */
export function answersAbout(version: string, { key, keyVersions, confirmedVersion }: VersionSources): KeyVersion[] {
  const read = [key, confirmedVersion].flatMap((one) => (one.presence === 'found' ? [one.value] : []));
  const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
  return [...read, ...listed].filter((one) => one.version.toLowerCase() === version);
}

/** Whether a version is enabled, by all answers about it; `undefined` if they disagree. */
export function isEnabled([first, ...others]: readonly [KeyVersion, ...KeyVersion[]]): boolean | undefined {
  return others.every(({ enabled }) => enabled === first.enabled) ? first.enabled : undefined;
}

/** Whether all answers about a version put it on the same side of its dates. */
export function isDateClear(reads: readonly KeyVersion[], now: number): boolean {
  return new Set(reads.map((one) => inDate(one, now))).size < 2;
}

/** What was read of a version: `read`, and its entry in the list of versions. */
export function readsOf(read: KeyVersion, { keyVersions }: Versions): readonly [KeyVersion, ...KeyVersion[]] {
  const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
  return [read, ...listed.filter((one) => isSame(one, read))];
}

/** The disabled versions of the key besides the current one: what was wrapped with them can't be opened. */
export function disabledVersions(current: KeyVersion, versions: readonly KeyVersion[]): readonly string[] {
  return versions.filter((one) => !one.enabled && !isSame(one, current)).map(({ version }) => version);
}

/** The type and size of a new version: no weaker than the inputs ask for, and than the version that it follows. */
export function strongEnough(
  { keyType, keySize }: Pick<Inputs, 'keyType' | 'keySize'>,
  former: Pick<KeyVersionDetail, 'type' | 'size'>,
): { readonly type: string; readonly size: number } {
  const size = former.size ?? 0;
  return { type: isHsm(former.type) ? 'RSA-HSM' : keyType, size: size > keySize ? size : keySize };
}

/** Whether Key Vault keeps an RSA key in hardware, in any case. */
export function isHsm(type: string): boolean {
  return type.toUpperCase() === 'RSA-HSM';
}

/** Key Vault's RSA types, in any case. */
export function isRsa(type: string): boolean {
  return ['RSA', 'RSA-HSM'].includes(type.toUpperCase());
}

/** What Adobe needs of a key, as the Azure CLI spells it; it spells all other operations in lower case. */
const needed = ['wrapKey', 'unwrapKey'];

/** The operations that are known to be allowed, and those of wrapKey and unwrapKey that are not. */
export function keyOperations({ operations }: Pick<KeyVersionDetail, 'operations'>): {
  readonly allowed: readonly string[];
  readonly missing: readonly string[];
} {
  const allowed = (operations ?? []).map((operation) => {
    const lower = operation.toLowerCase();
    return needed.find((name) => name.toLowerCase() === lower) ?? lower;
  });
  return { allowed, missing: needed.filter((operation) => !allowed.includes(operation)) };
}
