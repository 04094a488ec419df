/** The key and its versions; if it is missing, whether a deleted key can be recovered. */

import type { Session } from '../azure/clients.ts';
import { getKey, getKeyVersion, listKeyVersions } from '../azure/keys.ts';
import { operationOf } from '../azure/operations.ts';
import { absent, tryRead } from '../azure/responses.ts';
import { confirmedHere } from '../model/inputs.ts';
import type { Key, KeyVersionDetail, Observed } from '../model/observed.ts';

/** Only `KeyNotFound` says that there is no key: any other 404 is about the vault, which a part of Azure may not know yet. */
const noKey = { absentCodes: /^KeyNotFound$/ };

export async function readKey({ inputs, keyVaultManagement, publishKnown }: Session): Promise<Observed['key']> {
  const key = await tryRead(
    operationOf('readKey', inputs),
    (operation) => getKey(keyVaultManagement, inputs, operation),
    noKey,
  );
  if (key.presence === 'found') publishKnown({ key: key.value });
  return key;
}

export function readKeyVersions({ inputs, arm }: Session): Promise<Observed['keyVersions']> {
  return tryRead(operationOf('listKeyVersions', inputs), (operation) => listKeyVersions(arm, inputs, operation));
}

/** The key's own answer tells of its current version: only an older one, which a rotation leaves, is asked for by itself. */
export async function readConfirmedVersion(
  { inputs, arm }: Session,
  reading: Promise<Observed['key']>,
): Promise<Observed['confirmedVersion']> {
  const version = confirmedHere(inputs)?.version;
  if (version === undefined) return absent;
  const key = await reading;
  if (key.presence === 'found' && key.value.version === version)
    return { presence: 'found', value: versionOf(key.value) };
  return tryRead(operationOf('readConfirmedVersion', inputs), (operation) =>
    getKeyVersion(arm, inputs, version, operation),
  );
}

function versionOf({ version, enabled, notBefore, expires, created, type, size, operations }: Key): KeyVersionDetail {
  return { version, enabled, notBefore, expires, created, type, size, operations };
}

export function readDeletedKey(session: Session): Promise<Observed['deletedKey']> {
  const find = operationOf('findDeletedKey', session.inputs);
  return tryRead(find, async (operation) => (await session.deletedKeys()).get(operation), noKey);
}
