/** How ARM returns a key, a list entry and a version. */
import type { KeyState, KeyVersionState, VaultState } from '../state.ts';
import { currentVersion, defaultLifetimeActions, keyUri, kindOf, recoveryLevel } from '../vault/keys-held.ts';
import { keyId } from './scopes.ts';

const type = 'Microsoft.KeyVault/vaults/keys';

function head(vault: VaultState, key: KeyState): Record<string, unknown> {
  return {
    id: keyId(vault, key.name),
    name: key.name,
    type,
    location: vault.location,
    ...(Object.keys(key.tags).length === 0 ? {} : { tags: key.tags }),
  };
}

function attributes(vault: VaultState, version: KeyVersionState): Record<string, unknown> {
  return {
    enabled: version.enabled,
    ...(version.nbf === undefined ? {} : { nbf: version.nbf }),
    ...(version.exp === undefined ? {} : { exp: version.exp }),
    created: version.created,
    updated: version.updated,
    recoveryLevel: recoveryLevel(vault),
    exportable: false,
  };
}

function material(key: KeyState, version: KeyVersionState): Record<string, unknown> {
  const { kty, keyOps, keySize, curveName } = kindOf(key, version);
  return {
    kty,
    keyOps,
    ...(keySize === undefined ? {} : { keySize }),
    ...(curveName === undefined ? {} : { curveName }),
  };
}

function uris(vault: VaultState, key: KeyState, version: KeyVersionState): Record<string, string> {
  const uri = keyUri(vault, key);
  return { keyUri: uri, keyUriWithVersion: `${uri}/${version.version}` };
}

/** A list's entry lacks type, operations, size and version (as recorded). */
export function listEntry(vault: VaultState, key: KeyState): Record<string, unknown> {
  const shown = attributes(vault, currentVersion(key));
  return { ...head(vault, key), properties: { attributes: shown, keyUri: keyUri(vault, key) } };
}

/** The rotation policy is in the answer of a GET, never in that of a PUT (as recorded). */
export function keyBody(vault: VaultState, key: KeyState, withPolicy: boolean): Record<string, unknown> {
  const version = currentVersion(key);
  const policy = key.rotationPolicy ?? { lifetimeActions: defaultLifetimeActions };
  return {
    ...head(vault, key),
    properties: {
      attributes: attributes(vault, version),
      ...(withPolicy ? { rotationPolicy: policy } : {}),
      ...material(key, version),
      ...uris(vault, key, version),
    },
  };
}

export function versionBody(
  vault: VaultState,
  key: KeyState,
  version: KeyVersionState,
  withMaterial: boolean,
): Record<string, unknown> {
  return {
    ...head(vault, key),
    id: `${keyId(vault, key.name)}/versions/${version.version}`,
    name: version.version,
    type: `${type}/versions`,
    properties: {
      attributes: attributes(vault, version),
      ...(withMaterial ? material(key, version) : {}),
      ...uris(vault, key, version),
    },
  };
}
