/** Creates Adobe's service principal. */

import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { poll } from '../azure/poll.ts';
import { createServicePrincipal, getServicePrincipal } from '../azure/service-principals.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Principal } from '../model/observed.ts';
import { orAbsent, write } from './idempotent-write.ts';

/** How long a new service principal may take to replicate to where it is read or assigned, ms. */
export const directoryTimeout = 180_000;

export async function makePrincipal(session: Session): Promise<Principal> {
  const { inputs, graph } = session;
  const operation = operationOf('readPrincipal', inputs);
  const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
  const send = async () => {
    try {
      return await createServicePrincipal(graph, inputs);
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
  session.noteKnown({ principalId: principal.id });
  return principal;
}
