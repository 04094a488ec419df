/** How ARM returns a key, a list entry and a version. */
import type { KeyState, KeyVersionState, VaultState } from '../state.ts';
import { currentVersion, defaultLifetimeActions, keyUri, kindOf, recoveryLevel } from '../vault/keys-held.ts';
import type { ArmContext } from './route.ts';
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

/** Before 2022 neither `exportable` nor `rotationPolicy` (as recorded). */
function isOld(context: ArmContext): boolean {
  return context.apiVersion < '2022';
}

function attributes(context: ArmContext, vault: VaultState, version: KeyVersionState): Record<string, unknown> {
  return {
    enabled: version.enabled,
    ...(version.nbf === undefined ? {} : { nbf: version.nbf }),
    ...(version.exp === undefined ? {} : { exp: version.exp }),
    created: version.created,
    updated: version.updated,
    recoveryLevel: recoveryLevel(vault),
    ...(isOld(context) ? {} : { exportable: false }),
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
export function listEntry(context: ArmContext, vault: VaultState, key: KeyState): Record<string, unknown> {
  const shown = attributes(context, vault, currentVersion(key));
  return { ...head(vault, key), properties: { attributes: shown, keyUri: keyUri(vault, key) } };
}

/** The rotation policy is in the answer of a GET, never in that of a PUT (as recorded). */
export function keyBody(
  context: ArmContext,
  vault: VaultState,
  key: KeyState,
  withPolicy: boolean,
): Record<string, unknown> {
  const version = currentVersion(key);
  const policy = key.rotationPolicy ?? { lifetimeActions: defaultLifetimeActions };
  return {
    ...head(vault, key),
    properties: {
      attributes: attributes(context, vault, version),
      ...(withPolicy && !isOld(context) ? { rotationPolicy: policy } : {}),
      ...material(key, version),
      ...uris(vault, key, version),
    },
  };
}

export function versionBody(
  context: ArmContext,
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
      attributes: attributes(context, vault, version),
      ...(withMaterial ? material(key, version) : {}),
      ...uris(vault, key, version),
    },
  };
}
