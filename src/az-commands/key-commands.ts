/** Commands on the key and its versions. */
import { confirmedKeyOf } from '../model/confirmation.ts';
import { keyOperations } from '../model/key-rules.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import type { Command } from '../model/remedy.ts';
import { azIn, isoTime, shell, type Target } from './command.ts';

/** The target at a certain time, in milliseconds since 1970. */
interface TargetNow extends Target {
  readonly now: number;
}

/** `az keyvault key VERB` on the target's key. */
function keyCommand(target: Target, verb: string, ...options: string[]): Command {
  return inVault(target, verb, '--name', target.inputs.keyName, ...options);
}

function inVault(target: Target, verb: string, ...options: string[]): Command {
  return azIn(target, 'keyvault', 'key', ...verb.split(' '), '--vault-name', target.inputs.vaultName, ...options);
}

function setAttributes(target: Target, version: string, ...options: string[]): Command {
  return keyCommand(target, 'set-attributes', '--version', version, ...options);
}

export function showKey(target: Target): Command {
  return keyCommand(target, 'show');
}

/** Whether the confirmed version, or else the current one, is enabled and in date. */
export function showValidity(target: Target): Command {
  const confirmed = confirmedKeyOf(target.inputs)?.version;
  const version = confirmed === undefined ? [] : ['--version', confirmed];
  const validity = 'attributes.{enabled: enabled, notBefore: notBefore, expires: expires}';
  return keyCommand(target, 'show', ...version, '--query', validity);
}

/** With what tells them apart: their addresses end with the version. */
export function listVersions(target: Target): Command {
  const columns = ['--query', '[].[kid,attributes.created,attributes.enabled]', '--output', 'tsv'];
  return keyCommand(target, 'list-versions', ...columns);
}

/** The list of versions does not have their types. */
export function listTypes(target: Target): Command {
  const { text } = keyCommand(target, 'list-versions', '--query', '[].kid', '--output', 'tsv');
  const { text: show } = azIn(target, 'keyvault', 'key', 'show');
  const columns = "--query '[[key.kid,key.kty,attributes.enabled,attributes.created]]' --output tsv";
  return shell(`ids=$(${text})\nwhile read -r each; do\n  ${show} --id "$each" ${columns}\ndone <<< "$ids"`);
}

/** Creates the key as `ensure` would. If a key of that name exists, it creates a new version. */
export function createKeyCommand(target: Target): Command {
  const { keyType, keySize } = target.inputs;
  return keyCommand(target, 'create', '--kty', keyType, '--size', `${keySize}`, '--ops', 'wrapKey', 'unwrapKey');
}

/** Creates a version of an existing key, of the type and size that are given: a version can't be deleted. */
export function createVersion(
  target: Target,
  { type, size }: { readonly type: string; readonly size: number },
): Command {
  const options = ['--kty', type, '--size', `${size}`, '--ops', 'wrapKey', 'unwrapKey'];
  return keyCommand(target, 'create', ...options);
}

export function recoverKeyCommand(target: Target): Command {
  return keyCommand(target, 'recover');
}

export function restoreKey(target: Target): Command {
  return inVault(target, 'restore', '--file', 'BACKUP-FILE');
}

export function listDeletedKeys(target: Target): Command {
  return inVault(target, 'list-deleted');
}

export function enableVersion(target: Target, version: string): Command {
  return setAttributes(target, version, '--enabled', 'true');
}

/** Disables every version, also one that is created after the page was written. */
export function disableVersions(target: Target): Command {
  const versions = keyCommand(target, 'list-versions', '--query', '[].kid', '--output', 'tsv').text;
  const disable = azIn(target, 'keyvault', 'key', 'set-attributes', '--enabled', 'false').text;
  const shown = `--query "join(' ', [key.kid, to_string(attributes.enabled)])" --output tsv`;
  return shell(`for version in $(${versions}); do\n  ${disable} --id "$version" ${shown}\ndone`);
}

const day = 86_400_000;

export function extendExpiry(target: TargetNow, version: string): Command {
  return setAttributes(target, version, '--expires', isoTime(Math.floor((target.now + 730 * day) / 1000)));
}

export function activateNow(target: TargetNow, version: string): Command {
  return setAttributes(target, version, '--not-before', isoTime(Math.floor(target.now / 1000)));
}

/** Allows wrapKey and unwrapKey in addition to the operations that a version already allows. */
export function allowOperations(target: Target, version: KeyVersionDetail): Command {
  const { allowed, missing } = keyOperations(version);
  return setAttributes(target, version.version, '--ops', ...allowed, ...missing);
}

const notifyOnly = '{"lifetimeActions":[{"trigger":{"timeBeforeExpiry":"P30D"},"action":{"type":"Notify"}}]}';

export function onlyNotify(target: Target): Command {
  return keyCommand(target, 'rotation-policy update', '--value', notifyOnly);
}
