/** The keys of a vault: finding them, creating them and their versions, and how long they can be recovered. */
import { randomUUID } from 'node:crypto';
import { same } from '../arm/scopes.ts';
import type { DeletedKeyState, KeyKind, KeyState, KeyVersionState, VaultState } from '../state.ts';

export const keyOperations = ['encrypt', 'decrypt', 'sign', 'verify', 'wrapKey', 'unwrapKey'];
export const keyTypes = ['RSA', 'RSA-HSM', 'EC', 'EC-HSM'];
export const rsaSizes = [2048, 3072, 4096];
export const curves = ['P-256', 'P-384', 'P-521', 'P-256K'];
/** Source: https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates (object names). */
export const keyName = /^[0-9a-zA-Z-]{1,127}$/;

/** A key that reads return: a recovered one is hidden for a while. `now` in ms. */
export function findKey(vault: VaultState, name: string, now: number): KeyState | undefined {
  return vault.keys.find((key) => same(key.name, name) && (key.visibleAt ?? 0) <= now);
}

export function visibleKeys(vault: VaultState, now: number): KeyState[] {
  return vault.keys.filter((key) => (key.visibleAt ?? 0) <= now);
}

export function findDeletedKey(vault: VaultState, name: string): DeletedKeyState | undefined {
  return vault.deletedKeys.find((deleted) => same(deleted.key.name, name));
}

/** Why a name without a visible key is not available either. */
export function nameHeld(
  vault: VaultState,
  name: string,
  now: number,
): 'deleting' | 'deleted' | 'recovering' | undefined {
  const deleted = findDeletedKey(vault, name);
  if (deleted !== undefined) return deleted.readyAt > now ? 'deleting' : 'deleted';
  return vault.keys.some((key) => same(key.name, name)) ? 'recovering' : undefined;
}

/**
 * Code and message of the conflict, as recorded; the third as a user's log has it for a secret
 * (hashicorp/terraform-provider-azurerm#12285).
 */
export function nameConflict(
  name: string,
  held: 'deleting' | 'deleted' | 'recovering',
): { code: string; message: string } {
  const conflicts = {
    deleting: {
      code: 'ObjectIsBeingDeleted',
      message: `Key ${name} is currently being deleted and cannot be re-created; retry later.`,
    },
    deleted: {
      code: 'ObjectIsDeletedButRecoverable',
      message:
        `Key ${name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, ` +
        'the key can only be recovered or purged.',
    },
    recovering: {
      code: 'ObjectIsBeingRecovered',
      message: `Key ${name} is currently being recovered and cannot be re-created; retry later.`,
    },
  };
  return conflicts[held];
}

/** The version that was created last. */
export function currentVersion(key: KeyState): KeyVersionState {
  const [first, ...others] = key.versions;
  if (first === undefined) throw new Error(`key ${key.name} has no version`);
  return others.reduce((newest, version) => (version.created >= newest.created ? version : newest), first);
}

export function findVersion(key: KeyState, version: string): KeyVersionState | undefined {
  return key.versions.find((candidate) => same(candidate.version, version));
}

/** Versions by version id, as both services list them (as recorded). */
export function versionsById(key: KeyState): KeyVersionState[] {
  return key.versions.toSorted((one, other) => (one.version < other.version ? -1 : 1));
}

/** Kind of a version: its own if it differs from the key's. */
export function kindOf(key: KeyState, version: KeyVersionState): KeyKind {
  return version.kind ?? key;
}

/** Gives a version a kind of its own, so that it keeps it when the key's changes. */
export function keepKind(key: KeyState, version: KeyVersionState): KeyKind {
  const { kty, keySize, curveName, keyOps } = key;
  version.kind ??= {
    kty,
    ...(keySize === undefined ? {} : { keySize }),
    ...(curveName === undefined ? {} : { curveName }),
    keyOps: [...keyOps],
  };
  return version.kind;
}

export interface KeyRequest {
  readonly kty: string;
  readonly keySize: number | undefined;
  readonly curveName: string | undefined;
  readonly keyOps: readonly string[] | undefined;
  readonly tags: Record<string, string> | undefined;
  readonly enabled: boolean | undefined;
  readonly nbf: number | undefined;
  readonly exp: number | undefined;
}

/** A new version; its id is 32 hex digits. Times in seconds. */
export function makeVersion(
  request: Partial<Pick<KeyRequest, 'enabled' | 'nbf' | 'exp'>>,
  now: number,
): KeyVersionState {
  const seconds = Math.floor(now / 1000);
  return {
    version: randomUUID().replaceAll('-', ''),
    enabled: request.enabled ?? true,
    ...(request.nbf === undefined ? {} : { nbf: request.nbf }),
    ...(request.exp === undefined ? {} : { exp: request.exp }),
    created: seconds,
    updated: seconds,
  };
}

function isElliptic(kty: string): boolean {
  return /^EC/i.test(kty);
}

/** A new key with one version. By default, RSA keys have 2048 bits, EC keys the curve P-256. */
export function makeKey(name: string, request: KeyRequest, now: number): KeyState {
  const { kty, keySize, curveName, keyOps, tags } = request;
  return {
    name,
    kty,
    ...(isElliptic(kty) ? { curveName: curveName ?? 'P-256' } : { keySize: keySize ?? 2048 }),
    keyOps: [...(keyOps ?? (isElliptic(kty) ? ['sign', 'verify'] : keyOperations))],
    tags: tags ?? {},
    versions: [makeVersion(request, now)],
  };
}

/** What is wrong with a request for a new key; `undefined` if nothing is. guessed: the messages. */
export function faultOf(vault: VaultState, request: KeyRequest): string | undefined {
  const { kty, keySize, curveName, keyOps } = request;
  if (!keyTypes.includes(kty)) return `Property kty has an invalid value: ${kty}`;
  if (kty.endsWith('-HSM') && vault.sku !== 'premium') {
    return `The key type ${kty} is not supported by a vault of SKU standard; it needs SKU premium.`;
  }
  if (!isElliptic(kty) && keySize !== undefined && !rsaSizes.includes(keySize)) {
    return `Invalid key size: ${keySize}. RSA keys can have ${rsaSizes.join(', ')} bits.`;
  }
  if (isElliptic(kty) && curveName !== undefined && !curves.includes(curveName)) return `Invalid curve: ${curveName}`;
  const operation = keyOps?.find((candidate) => ![...keyOperations, 'import', 'export'].includes(candidate));
  return operation === undefined ? undefined : `Invalid key operation: ${operation}`;
}

/** As recorded: `Customized` with less than 90 days, `+Purgeable` without purge protection. */
export function recoveryLevel(vault: VaultState): string {
  const level = vault.softDeleteRetentionInDays === 90 ? 'Recoverable' : 'CustomizedRecoverable';
  return vault.enablePurgeProtection ? level : `${level}+Purgeable`;
}

/** `https://name.vault.azure.net`, always in lower case (as recorded). */
export function vaultHost(vault: VaultState): string {
  return `https://${vault.name.toLowerCase()}.vault.azure.net`;
}

export function keyUri(vault: VaultState, key: KeyState): string {
  return `${vaultHost(vault)}/keys/${key.name}`;
}

/** The default policy of a key: it notifies and does not rotate (as recorded). */
export const defaultLifetimeActions = [{ trigger: { timeBeforeExpiry: 'P30D' }, action: { type: 'Notify' } }];
