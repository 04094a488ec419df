/** Adobe's service principal, by its application ID, or by the given object ID. */
import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { absent, tryRead } from '../azure/responses.ts';
import {
  getKeyVaultPrincipal,
  getServicePrincipal,
  getServicePrincipalById,
  listDeletedPrincipals,
} from '../azure/service-principals.ts';
import { keyVaultAppId } from '../model/applications.ts';
import { grantsOf } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Whole } from '../model/listed.ts';
import {
  type DeletedPrincipal,
  graphNotCalled,
  type KeyVaultPrincipal,
  type Observation,
  type Observed,
  type Principal,
  type ReadFailure,
} from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { scopesOf } from '../model/scopes.ts';
import { waiverOf } from '../model/waivers.ts';

const noPrincipal = { absentCodes: /^Request_ResourceNotFound$/ };

export async function readPrincipal(session: Session): Promise<Observation<Principal>> {
  const { adobePrincipalId } = session.inputs;
  return adobePrincipalId === undefined ? readOwnPrincipal(session) : readGivenPrincipal(session, adobePrincipalId);
}

/** By the application. */
function readOwnPrincipal({ inputs, graph }: Session): Promise<Observation<Principal>> {
  const read = operationOf('readPrincipal', inputs);
  return tryRead(read, (operation) => getServicePrincipal(graph, inputs.adobeAppId, operation), noPrincipal);
}

/** Whether a waiver and a given ID leave nothing to ask: then Graph is never called. */
function isGraphWaived({ adobePrincipalId, ...inputs }: Inputs): boolean {
  return adobePrincipalId !== undefined && waiverOf(inputs, 'adobe-principal', Date.now()) !== undefined;
}

export async function readKeyVaultPrincipal(session: Session): Promise<Observation<KeyVaultPrincipal>> {
  const { inputs, graph } = session;
  const read = operationOf('readKeyVaultPrincipal', inputs);
  if (isGraphWaived(inputs)) return { presence: 'unknown', reason: notCalled(read) };
  const live = await tryRead(read, (operation) => getKeyVaultPrincipal(graph, operation), noPrincipal);
  return live.presence === 'absent' ? readDeletedKeyVault(session) : live;
}

/** One that was never there is added by Entra itself; whether it adds one that somebody deleted is not documented. */
async function readDeletedKeyVault({ inputs, graph }: Session): Promise<Observation<KeyVaultPrincipal>> {
  const list = (operation: Operation) => listDeletedPrincipals(graph, keyVaultAppId, operation);
  const deleted = await tryRead(operationOf('readKeyVaultPrincipal', inputs), list, { absentCodes: 'none' });
  if (deleted.presence !== 'found') return deleted;
  const [last] = deleted.value;
  if (last === undefined) return absent;
  const unsaid = { enabled: null, assignmentRequired: null, disabledByMicrosoft: null, deactivated: false };
  return { presence: 'found', value: { id: last.id, ...unsaid, deleted: true } };
}

function notCalled({ name: operation }: Operation): ReadFailure {
  const message = 'Microsoft Graph is not called while adobe-principal is waived';
  return { operation, code: graphNotCalled, message, status: undefined, requestId: undefined, right: undefined };
}

/**
 * Only where Adobe's service principal is missing.
 *
 * @param roleAssignments tell which of several deleted ones has the role
 */
export async function readDeletedPrincipal(
  { inputs, graph }: Session,
  roleAssignments: () => Promise<Observed['roleAssignments']>,
): Promise<Observation<DeletedPrincipal>> {
  const find = operationOf('findDeletedPrincipal', inputs);
  const read = (operation: Operation) => listDeletedPrincipals(graph, inputs.adobeAppId, operation);
  const found = await tryRead(find, read, { absentCodes: 'none' });
  if (found.presence !== 'found') return found;
  if (found.value.length === 0) return absent;
  const chosen = chooseDeleted(found.value, inputs, await roleAssignments());
  return chosen === undefined ? absent : { presence: 'found', value: chosen };
}

/** Of several deleted ones, the one that the inputs name, else the one that holds the role, else the first. */
export function chooseDeleted(
  deleted: Whole<DeletedPrincipal>,
  inputs: Pick<Inputs, 'adobePrincipalId'> & Parameters<typeof scopesOf>[0],
  roleAssignments: Observed['roleAssignments'],
): DeletedPrincipal | undefined {
  const { key } = scopesOf(inputs);
  const assigned = roleAssignments.presence === 'found' ? roleAssignments.value : [];
  return (
    deleted.find(({ id }) => id === inputs.adobePrincipalId) ??
    deleted.find(({ id }) => grantsOf(assigned, id, key).length > 0) ??
    deleted[0]
  );
}

/**
 * If Graph does not say whose the given ID is, it is used, with the reason. It is replaced only if Graph contradicts
 * it.
 */
async function readGivenPrincipal(session: Session, id: string): Promise<Observation<Principal>> {
  const { inputs, graph } = session;
  if (isGraphWaived(inputs)) return givenPrincipal(inputs, id, null);
  const read = operationOf('readGivenPrincipal', inputs);
  const principal = await tryRead(read, (operation) => getServicePrincipalById(graph, id, operation), noPrincipal);
  if (principal.presence === 'unknown') return givenPrincipal(inputs, id, principal.reason);
  // An ID that nobody has is a loss only where the application has no service principal of its own.
  return principal.presence === 'absent' ? readOwnPrincipal(session) : principal;
}

function givenPrincipal({ adobeAppId }: Inputs, id: string, graphFailure: ReadFailure | null): Observation<Principal> {
  const unsaid = { enabled: null, disabledByMicrosoft: null, deactivated: false, displayName: null };
  return { presence: 'found', value: { id, appId: adobeAppId, ...unsaid, from: 'input', graphFailure } };
}
