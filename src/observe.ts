/**
 * One look at Azure: everything that the plan and the checks need, read at once, each part found, absent or unknown with
 * the reason. It knows nothing of what is wanted.
 */

import { resourceIds } from './azure/arm.ts';
import { deletedKeyReadRight } from './azure/deleted-key-rights.ts';
import { diagnosticsReadRight, listDiagnosticSettings } from './azure/diagnostics.ts';
import { getKey, keyReadRight, listKeyVersions, listNames } from './azure/keys.ts';
import { listLocks, lockReadRight } from './azure/locks.ts';
import { type Operation, tryRead } from './azure/responses.ts';
import { assignmentReadRight, listRoleAssignments } from './azure/role-assignments.ts';
import { getServicePrincipal, principalReadRight } from './azure/service-principals.ts';
import type { Session } from './azure/session.ts';
import { deletedVaultRight, getDeletedVault, isNameTaken, nameRight } from './azure/vault-names.ts';
import { getVault, vaultReadRight } from './azure/vaults.ts';
import type { Observation, Observed, Principal, RoleAssignment, Vault } from './model/observed.ts';

const absent = { presence: 'absent' } as const;
/** Codes of a 404 that say: there is nothing of that name. A 404 without a code is no such word. */
const notFound = /NotFound$/;

function armOperation(name: string, right: string): Operation {
  return { service: 'arm', name, right };
}

/** @throws ServiceError when the login is refused or the subscription does not exist; Interrupted at the deadline */
export async function observe(session: Session): Promise<Observed> {
  const at = new Date().toISOString();
  const vaultRead = readVault(session);
  const [{ vault, resourceGroup }, key, principal, roleAssignments, rest] = await Promise.all([
    vaultRead,
    readKey(session),
    readPrincipal(session),
    readRoleAssignments(session, vaultRead),
    readRest(session),
  ]);
  const [deletedVault, nameTaken] =
    vault.presence === 'absent' ? await readNameHolder(session) : ([absent, absent] as const);
  // Somebody made the vault between the two looks: what was seen before does not fit together.
  if (nameTaken.presence === 'found' && (await readVault(session)).vault.presence === 'found') return observe(session);
  // A vault that is not there has no key: whatever else the answer said, there is nothing to look for.
  const keySeen = vault.presence === 'absent' ? absent : key;
  const deletedKey =
    vault.presence === 'found' && keySeen.presence === 'absent' ? await readDeletedKey(session) : absent;
  session.log.info(seenLine({ vault, key: keySeen, principal, roleAssignments, ...rest }));
  return {
    at,
    resourceGroup,
    vault,
    deletedVault,
    nameTaken,
    key: keySeen,
    deletedKey,
    principal,
    roleAssignments,
    ...rest,
  };
}

/** What was seen of each part, in one line. */
function seenLine(parts: Readonly<Record<string, Observation<unknown>>>): string {
  const words = Object.entries(parts).map(([name, part]) => {
    const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
  });
  return `Seen: ${words.join(', ')}.`;
}

async function readVault(session: Session): Promise<Pick<Observed, 'vault' | 'resourceGroup'>> {
  const { inputs } = session;
  const operation = armOperation(`read vault ${inputs.vaultName}`, vaultReadRight);
  let groupIsMissing = false;
  const vault = await tryRead<Vault>(operation, notFound, async () => {
    try {
      return await getVault(session.keyVault, inputs, operation);
    } catch (error) {
      groupIsMissing = error instanceof Error && error.message.includes('ResourceGroupNotFound');
      throw error;
    }
  });
  const group = { presence: 'found', value: { name: inputs.resourceGroup } } as const;
  if (vault.presence === 'unknown') return { vault, resourceGroup: vault };
  return { vault, resourceGroup: groupIsMissing ? absent : group };
}

function readKey(session: Session): Promise<Observed['key']> {
  const { inputs } = session;
  const operation = armOperation(`read key ${inputs.keyName} of vault ${inputs.vaultName}`, keyReadRight);
  return tryRead(operation, notFound, () => getKey(session.keyVault, inputs, operation));
}

async function readPrincipal(session: Session): Promise<Observation<Principal>> {
  const { adobeAppId, adobePrincipalId } = session.inputs;
  if (adobePrincipalId !== undefined) {
    return { presence: 'found', value: { id: adobePrincipalId, appId: adobeAppId, enabled: null, displayName: null } };
  }
  const operation: Operation = {
    service: 'graph',
    name: `read the service principal of Adobe's app ${adobeAppId}`,
    right: principalReadRight,
  };
  return tryRead(operation, /^Request_ResourceNotFound$/, () =>
    getServicePrincipal(session.graph, adobeAppId, operation),
  );
}

/** At the key's scope, which shows the vault's and those above too; a key that is not there leaves the vault's scope. */
async function readRoleAssignments(
  session: Session,
  vaultRead: Promise<Pick<Observed, 'vault'>>,
): Promise<Observation<readonly RoleAssignment[]>> {
  const { inputs } = session;
  const ids = resourceIds(inputs);
  const operation = armOperation(`read the role assignments at key ${inputs.keyName} and above`, assignmentReadRight);
  const atKey = await tryRead(operation, notFound, () => listRoleAssignments(session.arm, ids.key, operation));
  if (atKey.presence !== 'absent' || (await vaultRead).vault.presence !== 'found') return atKey;
  const atVault = armOperation(`read the role assignments at vault ${inputs.vaultName} and above`, assignmentReadRight);
  return tryRead(atVault, notFound, () => listRoleAssignments(session.arm, ids.vault, atVault));
}

async function readRest(
  session: Session,
): Promise<Pick<Observed, 'keyVersions' | 'keys' | 'secrets' | 'locks' | 'diagnosticSettings'>> {
  const { inputs, arm } = session;
  const { vault } = resourceIds(inputs);
  const of = `of vault ${inputs.vaultName}`;
  const ask = <T>(name: string, right: string, read: (operation: Operation) => Promise<readonly T[]>) => {
    const operation = armOperation(name, right);
    return tryRead(operation, notFound, () => read(operation));
  };
  const [keyVersions, keys, secrets, locks, diagnosticSettings] = await Promise.all([
    ask(`list the versions of key ${inputs.keyName}`, keyReadRight, (operation) =>
      listKeyVersions(arm, inputs, operation),
    ),
    ask(`list the keys ${of}`, keyReadRight, (operation) => listNames(arm, inputs, 'keys', operation)),
    ask(`list the names of the secrets ${of}`, keyReadRight, (operation) =>
      listNames(arm, inputs, 'secrets', operation),
    ),
    ask(`list the locks ${of}`, lockReadRight, (operation) => listLocks(arm, vault, operation)),
    ask(`list the diagnostic settings ${of}`, diagnosticsReadRight, (operation) =>
      listDiagnosticSettings(arm, vault, operation),
    ),
  ]);
  return { keyVersions, keys, secrets, locks, diagnosticSettings };
}

/** Why a vault that is not there could not be made: a soft-deleted one of that name, or somebody else's. */
async function readNameHolder(session: Session): Promise<readonly [Observed['deletedVault'], Observed['nameTaken']]> {
  const { inputs } = session;
  const deleted = armOperation(`look for a soft-deleted vault ${inputs.vaultName}`, deletedVaultRight);
  const name = armOperation(`check whether the name ${inputs.vaultName} is free`, nameRight);
  return Promise.all([
    tryRead(deleted, notFound, () => getDeletedVault(session.arm, inputs, deleted)),
    tryRead(name, notFound, () => isNameTaken(session.keyVault, inputs, name)).then((taken) =>
      taken.presence === 'found' ? (taken.value ? ({ presence: 'found', value: true } as const) : absent) : taken,
    ),
  ]);
}

function readDeletedKey(session: Session): Promise<Observed['deletedKey']> {
  const { inputs } = session;
  const operation: Operation = {
    service: 'vault',
    name: `look for a soft-deleted key ${inputs.keyName}`,
    right: deletedKeyReadRight,
  };
  return tryRead(operation, /^KeyNotFound$/, async () => (await session.deletedKeys()).get(operation));
}
