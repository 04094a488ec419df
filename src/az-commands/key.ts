/** Commands on the key and its versions. */
import { operationsOf } from '../model/key-rules.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import type { Command } from '../model/runbook.ts';
import { azIn, dataPlane, irreversible, isoTime, shell, type Target } from './command.ts';

/** The target at a certain time, in milliseconds since 1970. */
interface TargetNow extends Target {
  readonly now: number;
}

/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
function keyCommand(target: Target, verb: string, ...options: string[]): Command {
  const { vaultName, keyName } = target.inputs;
  const key = ['--vault-name', vaultName, '--name', keyName];
  return dataPlane(azIn(target, 'keyvault', 'key', ...verb.split(' '), ...key, ...options));
}

function setAttributes(target: Target, version: string, ...options: string[]): Command {
  return keyCommand(target, 'set-attributes', '--version', version, ...options);
}

export function showKey(target: Target): Command {
  return keyCommand(target, 'show');
}

export function listVersions(target: Target): Command {
  return keyCommand(target, 'list-versions');
}

/** Creates the key as `ensure` would. If a key of that name exists, it creates a new version. */
export function createKeyCommand(target: Target): Command {
  const { keyType, keySize } = target.inputs;
  return keyCommand(target, 'create', '--kty', keyType, '--size', `${keySize}`, '--ops', 'wrapKey', 'unwrapKey');
}

/** Creates a version of an existing key: a version can't be deleted. */
export function createVersion(target: Target, type: string): Command {
  const options = ['--kty', type, '--size', `${target.inputs.keySize}`, '--ops', 'wrapKey', 'unwrapKey'];
  return irreversible(keyCommand(target, 'create', ...options));
}

export function recoverKeyCommand(target: Target): Command {
  return keyCommand(target, 'recover');
}

export function restoreKey(target: Target): Command {
  const where = ['--vault-name', target.inputs.vaultName, '--file', 'BACKUP-FILE'];
  return dataPlane(azIn(target, 'keyvault', 'key', 'restore', ...where));
}

export function listDeletedKeys(target: Target): Command {
  return dataPlane(azIn(target, 'keyvault', 'key', 'list-deleted', '--vault-name', target.inputs.vaultName));
}

export function enableVersion(target: Target, version: string): Command {
  return setAttributes(target, version, '--enabled', 'true');
}

/** Disables every version, also one that is created after the page was written. */
export function disableVersions(target: Target): Command {
  const versions = keyCommand(target, 'list-versions', '--query', '[].kid', '--output', 'tsv').text;
  const disable = azIn(target, 'keyvault', 'key', 'set-attributes', '--enabled', 'false', '--output', 'none').text;
  return dataPlane(shell(`for version in $(${versions}); do\n  ${disable} --id "$version"\ndone`));
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
  const { allowed, missing } = operationsOf(version);
  return setAttributes(target, version.version, '--ops', ...allowed, ...missing);
}

const notifyOnly = '{"lifetimeActions":[{"trigger":{"timeBeforeExpiry":"P30D"},"action":{"type":"Notify"}}]}';

export function onlyNotify(target: Target): Command {
  return keyCommand(target, 'rotation-policy update', '--value', notifyOnly);
}
