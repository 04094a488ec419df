/** Adobe's service principal, by its application ID, or by the given object ID. */
import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { tryRead } from '../azure/responses.ts';
import { getServicePrincipal, getServicePrincipalById } from '../azure/service-principals.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observation, Principal, ReadFailure } from '../model/observed.ts';
import { waiverOf } from '../model/waivers.ts';

const noPrincipal = /^Request_ResourceNotFound$/;

export async function readPrincipal(session: Session, now: number): Promise<Observation<Principal>> {
  const { inputs, graph } = session;
  const { adobeAppId, adobePrincipalId } = inputs;
  if (adobePrincipalId !== undefined) return readGivenPrincipal(session, adobePrincipalId, now);
  const read = operationOf('readPrincipal', inputs);
  return tryRead(read, (operation) => getServicePrincipal(graph, adobeAppId, operation), noPrincipal);
}

/**
 * If Graph does not say whose the given ID is, it is used, with the reason. It is replaced only if Graph contradicts
 * it.
 */
async function readGivenPrincipal(session: Session, id: string, now: number): Promise<Observation<Principal>> {
  const { inputs, graph } = session;
  if (waiverOf(inputs, 'adobe-principal', now) !== undefined) return givenPrincipal(inputs, id, null);
  const read = operationOf('readGivenPrincipal', inputs);
  const principal = await tryRead(read, (operation) => getServicePrincipalById(graph, id, operation), noPrincipal);
  return principal.presence === 'unknown' ? givenPrincipal(inputs, id, principal.reason) : principal;
}

function givenPrincipal({ adobeAppId }: Inputs, id: string, graphFailure: ReadFailure | null): Observation<Principal> {
  const unsaid = { enabled: null, disabledByMicrosoft: null, deactivated: false, displayName: null };
  return { presence: 'found', value: { id, appId: adobeAppId, ...unsaid, from: 'input', graphFailure } };
}
