/** Makes Adobe's service principal. */

import type { Session } from '../azure/clients.ts';
import type { Operation } from '../azure/pipeline/exchange.ts';
import { poll } from '../azure/poll.ts';
import { createServicePrincipal, getServicePrincipal, principalReadRight } from '../azure/service-principals.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Principal } from '../model/observed.ts';
import { orAbsent, write } from './idempotent-write.ts';

/** Replication of a new service principal to where it is read or assigned. */
export const directoryTimeout = 180_000;

export function makePrincipal(session: Session): Promise<Principal> {
  const { inputs, graph } = session;
  const name = `read the service principal of Adobe's app ${inputs.adobeAppId}`;
  const operation: Operation = { service: 'graph', name, right: principalReadRight };
  const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
  const send = async () => {
    try {
      return await createServicePrincipal(graph, inputs.adobeAppId);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.details.code !== 'Request_MultipleObjectsWithSameKeyValue')
        throw error;
      // It exists, perhaps made a moment ago and not seen everywhere yet.
      const what = 'the service principal to be seen';
      const why = 'Graph says that it exists, and what was made a moment ago is read some time later';
      const presence = await poll(session, { what, timeout: directoryTimeout, why }, read);
      if (presence === undefined) throw error;
      return presence;
    }
  };
  return write(session, send, { read });
}
