/** How the data plane returns a key. */
import { createHash } from 'node:crypto';
import type { DeletedKeyState, KeyState, KeyVersionState, VaultState } from '../state.ts';
import { currentVersion, keyUri, kindOf, recoveryLevel, vaultHost } from './keys-held.ts';

export function attributes(vault: VaultState, version: KeyVersionState): Record<string, unknown> {
  return {
    enabled: version.enabled,
    ...(version.nbf === undefined ? {} : { nbf: version.nbf }),
    ...(version.exp === undefined ? {} : { exp: version.exp }),
    created: version.created,
    updated: version.updated,
    recoveryLevel: recoveryLevel(vault),
    recoverableDays: vault.softDeleteRetentionInDays,
    exportable: false,
    hsmPlatform: '0',
  };
}

function tags(key: KeyState): Record<string, unknown> {
  return Object.keys(key.tags).length === 0 ? {} : { tags: key.tags };
}

/** A key bundle: key, attributes and, if there are any, tags (as recorded). */
export function keyBundle(vault: VaultState, key: KeyState, version: KeyVersionState): Record<string, unknown> {
  return {
    key: {
      kid: `${keyUri(vault, key)}/${version.version}`,
      kty: kindOf(key, version).kty,
      key_ops: kindOf(key, version).keyOps,
      ...material(key, version),
    },
    attributes: attributes(vault, version),
    ...tags(key),
  };
}

export function deletedBundle(vault: VaultState, deleted: DeletedKeyState): Record<string, unknown> {
  const { key, deletedDate, scheduledPurgeDate } = deleted;
  return {
    recoveryId: `${vaultHost(vault)}/deletedkeys/${key.name}`,
    deletedDate,
    scheduledPurgeDate,
    ...keyBundle(vault, key, currentVersion(key)),
  };
}

/** An entry in a list of deleted keys: without key material. */
export function deletedEntry(vault: VaultState, deleted: DeletedKeyState): Record<string, unknown> {
  const { key, deletedDate, scheduledPurgeDate } = deleted;
  return {
    recoveryId: `${vaultHost(vault)}/deletedkeys/${key.name}`,
    deletedDate,
    scheduledPurgeDate,
    ...listEntry(vault, key, currentVersion(key), keyUri(vault, key)),
  };
}

export function listEntry(
  vault: VaultState,
  key: KeyState,
  version: KeyVersionState,
  kid: string,
): Record<string, unknown> {
  return { kid, attributes: attributes(vault, version), ...tags(key) };
}

/** The public key: bytes that are always the same for a version. Nothing here computes with them. */
function material(key: KeyState, version: KeyVersionState): Record<string, string> {
  const { curveName, keySize = 2048 } = kindOf(key, version);
  if (curveName !== undefined) return { crv: curveName };
  const bytes = createHash('shake256', { outputLength: keySize / 8 })
    .update(`${keySize} ${version.version}`)
    .digest();
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return { n: bytes.toString('base64url'), e: 'AQAB' };
}
