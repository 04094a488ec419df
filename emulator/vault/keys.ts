/** Keys: creating, reading, listing, changing. */
import { booleanAt, type JsonObject, numberAt, objectAt, textAt, textMapAt, textsAt } from '../arm/json.ts';
import type { CloudAnswer } from '../service.ts';
import type { KeyState, KeyVersionState } from '../state.ts';
import { failure, ok } from './answers.ts';
import { keyBundle, listEntry } from './key-body.ts';
import {
  currentVersion,
  faultOf,
  findKey,
  findVersion,
  type KeyRequest,
  keepKind,
  keyName,
  keyUri,
  makeKey,
  makeVersion,
  nameConflict,
  nameHeld,
  versionsById,
  visibleKeys,
} from './keys-held.ts';
import { type Operation, page, type VaultContext } from './operation.ts';

export const keyRight = (dataAction: string, permission: string) =>
  ({ dataAction, object: 'keys', permission }) as const;

const get = keyRight('keys/read', 'get');
const list = keyRight('keys/read', 'list');
const update = keyRight('keys/update/action', 'update');

export const keyOperations: Operation[] = [
  { method: 'GET', path: /^\/keys$/i, right: list, answer: listKeys },
  {
    method: 'POST',
    path: /^\/keys\/(?<name>[^/]+)\/create$/i,
    right: keyRight('keys/create/action', 'create'),
    answer: createKey,
  },
  { method: 'GET', path: /^\/keys\/(?<name>[^/]+)\/versions$/i, right: list, answer: listVersions },
  { method: 'GET', path: /^\/keys\/(?<name>[^/]+)(?:\/(?<version>[^/]+))?$/i, right: get, answer: getKey },
  { method: 'PATCH', path: /^\/keys\/(?<name>[^/]+)(?:\/(?<version>[^/]+))?$/i, right: update, answer: updateKey },
];

/** As recorded. */
export function keyNotFound(name: string): CloudAnswer {
  const message =
    `A key with (name/id) ${name} was not found in this key vault. If you recently deleted this key you may be able to ` +
    'recover it using the correct recovery command. For help resolving this issue, please see ' +
    'https://go.microsoft.com/fwlink/?linkid=2125182';
  return failure(404, 'KeyNotFound', message);
}

function listKeys(context: VaultContext): CloudAnswer {
  const { vault, cloud } = context;
  const entries = visibleKeys(vault, cloud.now()).map((key) =>
    listEntry(vault, key, currentVersion(key), keyUri(vault, key)),
  );
  return page(context, entries);
}

function listVersions(context: VaultContext): CloudAnswer {
  const { vault, cloud, name } = context;
  const key = findKey(vault, name, cloud.now());
  if (key === undefined) return page(context, []);
  const entries = versionsById(key).map((version) =>
    listEntry(vault, key, version, `${keyUri(vault, key)}/${version.version}`),
  );
  return page(context, entries);
}

function getKey({ vault, cloud, name, version }: VaultContext): CloudAnswer {
  const key = findKey(vault, name, cloud.now());
  const found = key && (version === undefined ? currentVersion(key) : findVersion(key, version));
  return key === undefined || found === undefined ? keyNotFound(name) : ok(keyBundle(vault, key, found));
}

/** As recorded: a new version of a key that exists. guessed: old versions keep type, size and operations, not the tags. */
function createKey({ vault, cloud, name, body }: VaultContext): CloudAnswer {
  if (!keyName.test(name)) return failure(400, 'BadParameter', `The request URI contains an invalid name: ${name}`);
  const request = readRequest(body);
  const fault = faultOf(vault, request);
  if (fault !== undefined) return failure(400, 'BadParameter', fault);
  const existing = findKey(vault, name, cloud.now());
  if (existing === undefined) {
    const held = nameHeld(vault, name, cloud.now());
    if (held !== undefined) {
      const { code, message } = nameConflict(name, held);
      return failure(409, 'Conflict', message, code);
    }
    const made = makeKey(name, request, cloud.now());
    vault.keys.push(made);
    return ok(keyBundle(vault, made, currentVersion(made)));
  }
  const version = makeVersion(request, cloud.now());
  for (const old of existing.versions) keepKind(existing, old);
  const { versions: _, name: __, ...made } = makeKey(name, request, cloud.now());
  delete existing.keySize;
  delete existing.curveName;
  Object.assign(existing, made);
  existing.versions.push(version);
  return ok(keyBundle(vault, existing, version));
}

function readRequest(body: JsonObject): KeyRequest {
  return {
    kty: textAt(body, 'kty') ?? '',
    keySize: numberAt(body, 'key_size'),
    curveName: textAt(body, 'crv'),
    keyOps: textsAt(body, 'key_ops'),
    tags: textMapAt(body, 'tags'),
    ...readAttributes(body),
  };
}

function readAttributes(body: JsonObject): Pick<KeyRequest, 'enabled' | 'nbf' | 'exp'> {
  const given = objectAt(body, 'attributes');
  return { enabled: booleanAt(given, 'enabled'), nbf: numberAt(given, 'nbf'), exp: numberAt(given, 'exp') };
}

function updateKey({ vault, cloud, name, version, body }: VaultContext): CloudAnswer {
  const key = findKey(vault, name, cloud.now());
  const found = key && (version === undefined ? currentVersion(key) : findVersion(key, version));
  if (key === undefined || found === undefined) return keyNotFound(name);
  change(found, readAttributes(body), cloud.now());
  changeOperations(key, found, textsAt(body, 'key_ops'));
  key.tags = textMapAt(body, 'tags') ?? key.tags;
  return ok(keyBundle(vault, key, found));
}

/** Operations of the one version; the key shows those of its current one. */
function changeOperations(key: KeyState, version: KeyVersionState, keyOps: string[] | undefined): void {
  if (keyOps === undefined) return;
  const isCurrent = version === currentVersion(key);
  for (const other of key.versions) if (other !== version || !isCurrent) keepKind(key, other);
  if (version.kind !== undefined) version.kind.keyOps = keyOps;
  if (isCurrent) key.keyOps = keyOps;
}

function change(version: KeyVersionState, { enabled, nbf, exp }: ReturnType<typeof readAttributes>, now: number): void {
  version.enabled = enabled ?? version.enabled;
  if (nbf !== undefined) version.nbf = nbf;
  if (exp !== undefined) version.exp = exp;
  version.updated = Math.floor(now / 1000);
}
