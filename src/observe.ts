/**
 * One look at Azure: everything that the plan and the checks need, read at once, each part found, absent or unknown with
 * the reason. It knows nothing of what is wanted.
 */

import { resourceIds } from './azure/arm.ts';
import { auditLogReadRight, auditLogTimeLimit } from './azure/audit-log-query.ts';
import type { Session } from './azure/clients.ts';
import { deletedKeyReadRight } from './azure/deleted-key-rights.ts';
import { denyReadRight, listDenyAssignments } from './azure/deny-assignments.ts';
import { diagnosticsReadRight, listDiagnosticSettings } from './azure/diagnostics.ts';
import { getKey, getKeyVersion, keyReadRight, listKeyVersions, listNames } from './azure/keys.ts';
import { listLocks, lockReadRight } from './azure/locks.ts';
import { listPerimeters, noResourceType, perimeterReadRight } from './azure/perimeters.ts';
import type { Operation } from './azure/pipeline/exchange.ts';
import { tryRead } from './azure/responses.ts';
import { assignmentReadRight, listRoleAssignments } from './azure/role-assignments.ts';
import { listScheduleInstances, noLicenseCode, scheduleReadRight } from './azure/schedule-instances.ts';
import { getServicePrincipal, getServicePrincipalById, principalReadRight } from './azure/service-principals.ts';
import { getSubscription, subscriptionReadRight } from './azure/subscriptions.ts';
import { deletedVaultRight, getDeletedVault, isNameTaken, nameRight } from './azure/vault-names.ts';
import { getVault, vaultReadRight } from './azure/vaults.ts';
import { isConfirmedKey } from './model/confirmed-key.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observation, Observed, Principal, ReadFailure, Vault } from './model/observed.ts';
import { waiverOf } from './model/waivers.ts';

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
  const [{ vault, resourceGroup }, key, principal, access, rest, usage] = await Promise.all([
    vaultRead,
    readKey(session),
    readPrincipal(session, Date.parse(at)),
    readAccess(session, vaultRead),
    readRest(session, vaultRead),
    readUsage(session),
  ]);
  const [deletedVault, nameTaken] =
    vault.presence === 'absent' ? await readNameHolder(session) : ([absent, absent] as const);
  // Somebody made the vault between the two looks: what was seen before does not fit together.
  if (nameTaken.presence === 'found' && (await readVault(session)).vault.presence === 'found') return observe(session);
  // A vault that is not there has no key: whatever else the answer said, there is nothing to look for.
  const keySeen = vault.presence === 'absent' ? absent : key;
  const deletedKey =
    vault.presence === 'found' && keySeen.presence === 'absent' ? await readDeletedKey(session) : absent;
  const logged = session.inputs.usageDays === undefined ? {} : { auditLog: usage };
  session.log.info(observedLine({ vault, key: keySeen, principal, ...access, ...rest, ...logged }));
  return {
    at,
    resourceGroup,
    vault,
    deletedVault,
    nameTaken,
    key: keySeen,
    deletedKey,
    principal,
    ...access,
    ...rest,
    usage,
  };
}

/** What was observed of each part, in one line. */
function observedLine(parts: Readonly<Record<string, Observation<unknown>>>): string {
  const words = Object.entries(parts).map(([name, part]) => {
    const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
  });
  return `Found in Azure: ${words.join(', ')}.`;
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

async function readPrincipal(session: Session, now: number): Promise<Observation<Principal>> {
  const { adobeAppId, adobePrincipalId } = session.inputs;
  if (adobePrincipalId !== undefined) return readGivenPrincipal(session, adobePrincipalId, now);
  const operation = graphOperation(`read the service principal of Adobe's app ${adobeAppId}`);
  return tryRead(operation, noPrincipal, () => getServicePrincipal(session.graph, adobeAppId, operation));
}

const noPrincipal = /^Request_ResourceNotFound$/;

function graphOperation(name: string): Operation {
  return { service: 'graph', name, right: principalReadRight };
}

/**
 * A person named the principal: what Graph would not say leaves the id as it was given, with the reason. Only what Graph
 * knows better is believed instead.
 */
async function readGivenPrincipal(session: Session, id: string, now: number): Promise<Observation<Principal>> {
  const { inputs, graph } = session;
  if (waiverOf(inputs, 'adobe-principal', now) !== undefined) return givenPrincipal(inputs, id, null);
  const operation = graphOperation(`read service principal ${id}`);
  const principal = await tryRead(operation, noPrincipal, () => getServicePrincipalById(graph, id, operation));
  return principal.presence === 'unknown' ? givenPrincipal(inputs, id, principal.reason) : principal;
}

function givenPrincipal({ adobeAppId }: Inputs, id: string, graphFailure: ReadFailure | null): Observation<Principal> {
  const unsaid = { enabled: null, disabledByMicrosoft: null, displayName: null };
  return { presence: 'found', value: { id, appId: adobeAppId, ...unsaid, from: 'input', graphFailure } };
}

type Access = Pick<Observed, 'roleAssignments' | 'denyAssignments' | 'scheduleInstances'>;

/** Who may use the key: at the key's scope, which shows the vault's and those above too. */
async function readAccess(session: Session, vaultRead: Promise<Pick<Observed, 'vault'>>): Promise<Access> {
  const { arm } = session;
  const read = <T>(wanted: ScopeRead<T>) => readAtKey(session, vaultRead, wanted);
  const [roleAssignments, denyAssignments, scheduleInstances] = await Promise.all([
    read({
      what: 'role assignments',
      right: assignmentReadRight,
      list: (scope, operation) => listRoleAssignments(arm, scope, operation),
      withoutVault: 'above',
    }),
    read({
      what: 'deny assignments',
      right: denyReadRight,
      list: (scope, operation) => listDenyAssignments(arm, scope, operation),
    }),
    read({
      what: 'ends of role assignments',
      right: scheduleReadRight,
      list: (scope, operation) => listScheduleInstances(arm, scope, operation),
    }),
  ]);
  const isLicensed = scheduleInstances.presence !== 'unknown' || scheduleInstances.reason.code !== noLicenseCode;
  return { roleAssignments, denyAssignments, scheduleInstances: isLicensed ? scheduleInstances : absent };
}

interface ScopeRead<T> {
  readonly what: string;
  readonly right: string;
  readonly list: (scope: string, operation: Operation) => Promise<T>;
  /** Whether the plan has to know what holds above a vault that is not there. */
  readonly withoutVault?: 'above';
}

/** A key that is not there leaves the vault's scope; a vault that is not there what holds above it. */
async function readAtKey<T>(
  { inputs }: Session,
  vaultRead: Promise<Pick<Observed, 'vault'>>,
  { what, right, list, withoutVault }: ScopeRead<T>,
): Promise<Observation<T>> {
  const ids = resourceIds(inputs);
  const read = (place: string, scope: string) => {
    const operation = armOperation(`read the ${what} at ${place} and above`, right);
    return tryRead(operation, notFound, () => list(scope, operation));
  };
  const atKey = await read(`key ${inputs.keyName}`, ids.key);
  if (atKey.presence !== 'absent') return atKey;
  const { vault } = await vaultRead;
  if (vault.presence === 'found') return read(`vault ${inputs.vaultName}`, ids.vault);
  return vault.presence === 'absent' && withoutVault === 'above' ? readAbove(inputs, read) : atKey;
}

/** What is set above a vault that is not there holds for it once it is made or recovered. */
async function readAbove<T>(
  inputs: Inputs,
  read: (place: string, scope: string) => Promise<Observation<T>>,
): Promise<Observation<T>> {
  const { group, subscription } = resourceIds(inputs);
  const atGroup = await read(`resource group ${inputs.resourceGroup}`, group);
  return atGroup.presence === 'absent' ? read(`subscription ${inputs.subscriptionId}`, subscription) : atGroup;
}

type Rest = Pick<
  Observed,
  | 'subscription'
  | 'keyVersions'
  | 'confirmedVersion'
  | 'keys'
  | 'secrets'
  | 'locks'
  | 'diagnosticSettings'
  | 'perimeters'
>;

async function readRest(session: Session, vaultRead: Promise<Pick<Observed, 'vault'>>): Promise<Rest> {
  const { inputs, arm } = session;
  const { vault } = resourceIds(inputs);
  const of = `of vault ${inputs.vaultName}`;
  const ask = <T>(name: string, right: string, read: (operation: Operation) => Promise<T>, missing = notFound) => {
    const operation = armOperation(name, right);
    return tryRead(operation, missing, () => read(operation));
  };
  const [subscription, keyVersions, confirmedVersion, keys, secrets, locks, diagnosticSettings, perimeters] =
    await Promise.all([
      ask(`read the state of subscription ${inputs.subscriptionId}`, subscriptionReadRight, (operation) =>
        getSubscription(arm, inputs.subscriptionId, operation),
      ),
      ask(`list the versions of key ${inputs.keyName}`, keyReadRight, (operation) =>
        listKeyVersions(arm, inputs, operation),
      ),
      readConfirmedVersion(session),
      ask(`list the keys ${of}`, keyReadRight, (operation) => listNames(arm, inputs, 'keys', operation)),
      ask(`list the names of the secrets ${of}`, keyReadRight, (operation) =>
        listNames(arm, inputs, 'secrets', operation),
      ),
      readLocks(session, vaultRead),
      ask(`list the diagnostic settings ${of}`, diagnosticsReadRight, (operation) =>
        listDiagnosticSettings(arm, vault, operation),
      ),
      ask(
        `list the network security perimeters ${of}`,
        perimeterReadRight,
        (operation) => listPerimeters(arm, vault, operation),
        noResourceType,
      ),
    ]);
  return { subscription, keyVersions, confirmedVersion, keys, secrets, locks, diagnosticSettings, perimeters };
}

async function readLocks(
  { inputs, arm }: Session,
  vaultRead: Promise<Pick<Observed, 'vault'>>,
): Promise<Observed['locks']> {
  const read = (place: string, scope: string) => {
    const operation = armOperation(`list the locks of ${place}`, lockReadRight);
    return tryRead(operation, notFound, () => listLocks(arm, scope, operation));
  };
  const atVault = await read(`vault ${inputs.vaultName}`, resourceIds(inputs).vault);
  if (atVault.presence !== 'absent' || (await vaultRead).vault.presence !== 'absent') return atVault;
  return readAbove(inputs, read);
}

/** Read beside the others: waiting to see whether it is the current one would cost a round trip. */
async function readConfirmedVersion({ inputs, arm }: Session): Promise<Observed['confirmedVersion']> {
  const { confirmedKeyUri: confirmed, keyName } = inputs;
  if (confirmed?.version === undefined || !isConfirmedKey(inputs, confirmed)) return absent;
  const { version } = confirmed;
  const operation = armOperation(`read version ${version} of key ${keyName}`, keyReadRight);
  return tryRead(operation, notFound, () => getKeyVersion(arm, inputs, version, operation));
}

/** In the vault's context, whose id is known from the inputs: it waits for nothing but its own token. */
async function readUsage(session: Session): Promise<Observed['usage']> {
  const { usageDays, vaultName } = session.inputs;
  if (usageDays === undefined) return absent;
  const operation: Operation = {
    service: 'logs',
    name: `read the audit log of vault ${vaultName}`,
    right: auditLogReadRight,
    writes: false,
    timeLimit: auditLogTimeLimit,
  };
  return tryRead(operation, neverAbsent, async () => (await session.auditLog()).read(operation, usageDays));
}

/** A log that is not found says nothing of what was called. */
const neverAbsent = /^(?!)/;

/** Why a vault that is not there could not be made: a soft-deleted one of that name, or somebody else's. */
async function readNameHolder(session: Session): Promise<readonly [Observed['deletedVault'], Observed['nameTaken']]> {
  const { inputs } = session;
  const deleted = armOperation(`look for a soft-deleted vault ${inputs.vaultName}`, deletedVaultRight);
  const name = {
    ...armOperation(`check whether the name ${inputs.vaultName} is free`, nameRight),
    writes: false,
  };
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
