/** Creates Adobe's service principal, or restores the deleted one. */

import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { poll } from '../azure/poll.ts';
import { createServicePrincipal, getServicePrincipal, restoreServicePrincipal } from '../azure/service-principals.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Principal } from '../model/observed.ts';
import { seconds } from '../runtime/clock.ts';
import { attemptsOf, orAbsent, write } from './idempotent-write.ts';

/** How long a new service principal may take to replicate to where it is read or assigned, ms. */
export const directoryTimeout = 180_000;

/** The service principal, and whether this run created or restored it. */
interface MadePrincipal {
  readonly principal: Principal;
  readonly isOurs: boolean;
}

export async function makePrincipal(session: Session): Promise<MadePrincipal> {
  const { inputs, graph } = session;
  const operation = operationOf('readPrincipal', inputs);
  const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
  const attempts = attemptsOf(() => createServicePrincipal(graph, inputs));
  const send = async () => {
    try {
      return await attempts.send();
    } catch (error) {
      if (!(error instanceof ServiceError) || error.details.code !== 'Request_MultipleObjectsWithSameKeyValue')
        throw error;
      // It exists, and may have been created a moment ago and not be replicated yet.
      const what = { en: 'the service principal to be visible', fr: 'que le principal de service soit visible' };
      const why = 'Graph says that it exists, and what was made a moment ago is read some time later';
      const presence = await poll(session, { what, timeout: directoryTimeout, why }, read);
      if (presence === undefined) throw error;
      return presence;
    }
  };
  const principal = await write(session, send, { read });
  session.publishKnown({ principalId: principal.id });
  return { principal, isOurs: attempts.isOurs() };
}

/** It keeps its ID, and with it its role assignments. @param id of the deleted one */
export async function restorePrincipal(session: Session, id: string): Promise<MadePrincipal> {
  const { inputs, graph } = session;
  const operation = operationOf('readPrincipal', inputs);
  const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
  const conflictCodes = ['Request_ResourceNotFound', 'Request_MultipleObjectsWithSameKeyValue'];
  const { send, isOurs } = attemptsOf<unknown>(() => restoreServicePrincipal(graph, inputs, id));
  await write(session, send, { conflictCodes, read });
  const what = { en: 'the service principal to be visible', fr: 'que le principal de service soit visible' };
  const why = 'Graph accepts the restoration before reads find what was restored';
  const principal = await poll(session, { what, timeout: directoryTimeout, why, withinDeadline: true }, read);
  if (principal !== undefined) {
    session.publishKnown({ principalId: principal.id });
    return { principal, isOurs: isOurs() };
  }
  const { name } = operationOf('restorePrincipal', inputs);
  const message = `Graph accepted the restoration, and does not find the service principal after ${seconds(directoryTimeout)}`;
  throw new ServiceError({ service: 'graph', operation: name, code: 'Request_ResourceNotFound', message });
}
