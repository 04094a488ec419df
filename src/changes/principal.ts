/** Makes Adobe's service principal. */
import type { Question } from '../azure/answers.ts';
import { createServicePrincipal, getServicePrincipal, principalReadRight } from '../azure/service-principals.ts';
import type { Session } from '../azure/session.ts';
import { waitFor } from '../azure/wait.ts';
import { ServiceError } from '../errors.ts';
import type { Principal } from '../model.ts';
import { orAbsent, write } from './settle.ts';

/** Replication of a new service principal to where it is read or assigned. */
export const directoryWindow = 180_000;

export function makePrincipal(session: Session): Promise<Principal> {
  const { inputs, graph } = session;
  const tried = `read the service principal of Adobe's app ${inputs.adobeAppId}`;
  const question: Question = { service: 'graph', tried, right: principalReadRight };
  const look = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, question));
  const send = async () => {
    try {
      return await createServicePrincipal(graph, inputs.adobeAppId);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.details.code !== 'Request_MultipleObjectsWithSameKeyValue')
        throw error;
      // It exists, perhaps made a moment ago and not seen everywhere yet.
      const what = 'the service principal to be seen';
      const why = 'Graph says that it exists, and what was made a moment ago is read some time later';
      const seen = await waitFor(session, { what, atMost: directoryWindow, why }, look);
      if (seen === undefined) throw error;
      return seen;
    }
  };
  return write(session, send, { look });
}
