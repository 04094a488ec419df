/**
 * One look at Azure: everything that the plan and the checks need, read at once, each part found, absent or unknown with
 * the reason. It knows nothing of what is wanted.
 */
import { look, type Question } from './azure/answers.ts';
import { resourceIds } from './azure/arm.ts';
import { deletedKeyReadRight } from './azure/deleted-key-rights.ts';
import { diagnosticsReadRight, listDiagnosticSettings } from './azure/diagnostics.ts';
import { getKey, keyReadRight, listKeyVersions, listNames } from './azure/keys.ts';
import { listLocks, lockReadRight } from './azure/locks.ts';
import { assignmentReadRight, listRoleAssignments } from './azure/role-assignments.ts';
import { getServicePrincipal, principalReadRight } from './azure/service-principals.ts';
import type { Session } from './azure/session.ts';
import { deletedVaultRight, getDeletedVault, isNameTaken, nameRight } from './azure/vault-names.ts';
import { getVault, vaultReadRight } from './azure/vaults.ts';
import type { Observed, Principal, RoleAssignment, Seen, Vault } from './model.ts';

const absent = { seen: 'absent' } as const;
/** Codes of a 404 that say: there is nothing of that name. A 404 without a code is no such word. */
const notFound = /NotFound$/;

function armQuestion(tried: string, right: string): Question {
  return { service: 'arm', tried, right };
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
    vault.seen === 'absent' ? await readNameHolder(session) : ([absent, absent] as const);
  // Somebody made the vault between the two looks: what was seen before does not fit together.
  if (nameTaken.seen === 'found' && (await readVault(session)).vault.seen === 'found') return observe(session);
  // A vault that is not there has no key: whatever else the answer said, there is nothing to look for.
  const keySeen = vault.seen === 'absent' ? absent : key;
  const deletedKey = vault.seen === 'found' && keySeen.seen === 'absent' ? await readDeletedKey(session) : absent;
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
function seenLine(parts: Readonly<Record<string, Seen<unknown>>>): string {
  const words = Object.entries(parts).map(([name, part]) => {
    const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${title} ${part.seen}${part.seen === 'unknown' ? ` (${part.reason.code})` : ''}`;
  });
  return `Seen: ${words.join(', ')}.`;
}

async function readVault(session: Session): Promise<Pick<Observed, 'vault' | 'resourceGroup'>> {
  const { inputs } = session;
  const question = armQuestion(`read vault ${inputs.vaultName}`, vaultReadRight);
  let groupIsMissing = false;
  const vault = await look<Vault>(question, notFound, async () => {
    try {
      return await getVault(session.keyVault, inputs, question);
    } catch (error) {
      groupIsMissing = error instanceof Error && error.message.includes('ResourceGroupNotFound');
      throw error;
    }
  });
  const group = { seen: 'found', value: { name: inputs.resourceGroup } } as const;
  if (vault.seen === 'unknown') return { vault, resourceGroup: vault };
  return { vault, resourceGroup: groupIsMissing ? absent : group };
}

function readKey(session: Session): Promise<Observed['key']> {
  const { inputs } = session;
  const question = armQuestion(`read key ${inputs.keyName} of vault ${inputs.vaultName}`, keyReadRight);
  return look(question, notFound, () => getKey(session.keyVault, inputs, question));
}

async function readPrincipal(session: Session): Promise<Seen<Principal>> {
  const { adobeAppId, adobePrincipalId } = session.inputs;
  if (adobePrincipalId !== undefined) {
    return { seen: 'found', value: { id: adobePrincipalId, appId: adobeAppId, enabled: null, displayName: null } };
  }
  const question: Question = {
    service: 'graph',
    tried: `read the service principal of Adobe's app ${adobeAppId}`,
    right: principalReadRight,
  };
  return look(question, /^Request_ResourceNotFound$/, () => getServicePrincipal(session.graph, adobeAppId, question));
}

/** At the key's scope, which shows the vault's and those above too; a key that is not there leaves the vault's scope. */
async function readRoleAssignments(
  session: Session,
  vaultRead: Promise<Pick<Observed, 'vault'>>,
): Promise<Seen<readonly RoleAssignment[]>> {
  const { inputs } = session;
  const ids = resourceIds(inputs);
  const question = armQuestion(`read the role assignments at key ${inputs.keyName} and above`, assignmentReadRight);
  const atKey = await look(question, notFound, () => listRoleAssignments(session.arm, ids.key, question));
  if (atKey.seen !== 'absent' || (await vaultRead).vault.seen !== 'found') return atKey;
  const atVault = armQuestion(`read the role assignments at vault ${inputs.vaultName} and above`, assignmentReadRight);
  return look(atVault, notFound, () => listRoleAssignments(session.arm, ids.vault, atVault));
}

async function readRest(
  session: Session,
): Promise<Pick<Observed, 'keyVersions' | 'keys' | 'secrets' | 'locks' | 'diagnosticSettings'>> {
  const { inputs, arm } = session;
  const { vault } = resourceIds(inputs);
  const of = `of vault ${inputs.vaultName}`;
  const ask = <T>(tried: string, right: string, read: (question: Question) => Promise<readonly T[]>) => {
    const question = armQuestion(tried, right);
    return look(question, notFound, () => read(question));
  };
  const [keyVersions, keys, secrets, locks, diagnosticSettings] = await Promise.all([
    ask(`list the versions of key ${inputs.keyName}`, keyReadRight, (question) =>
      listKeyVersions(arm, inputs, question),
    ),
    ask(`list the keys ${of}`, keyReadRight, (question) => listNames(arm, inputs, 'keys', question)),
    ask(`list the names of the secrets ${of}`, keyReadRight, (question) => listNames(arm, inputs, 'secrets', question)),
    ask(`list the locks ${of}`, lockReadRight, (question) => listLocks(arm, vault, question)),
    ask(`list the diagnostic settings ${of}`, diagnosticsReadRight, (question) =>
      listDiagnosticSettings(arm, vault, question),
    ),
  ]);
  return { keyVersions, keys, secrets, locks, diagnosticSettings };
}

/** Why a vault that is not there could not be made: a soft-deleted one of that name, or somebody else's. */
async function readNameHolder(session: Session): Promise<readonly [Observed['deletedVault'], Observed['nameTaken']]> {
  const { inputs } = session;
  const deleted = armQuestion(`look for a soft-deleted vault ${inputs.vaultName}`, deletedVaultRight);
  const name = armQuestion(`check whether the name ${inputs.vaultName} is free`, nameRight);
  return Promise.all([
    look(deleted, notFound, () => getDeletedVault(session.arm, inputs, deleted)),
    look(name, notFound, () => isNameTaken(session.keyVault, inputs, name)).then((taken) =>
      taken.seen === 'found' ? (taken.value ? ({ seen: 'found', value: true } as const) : absent) : taken,
    ),
  ]);
}

function readDeletedKey(session: Session): Promise<Observed['deletedKey']> {
  const { inputs } = session;
  const question: Question = {
    service: 'vault',
    tried: `look for a soft-deleted key ${inputs.keyName}`,
    right: deletedKeyReadRight,
  };
  return look(question, /^KeyNotFound$/, async () => (await session.deletedKeys()).get(question));
}
