/** The request ID, for a support case. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';

/** The service's ID of a request, by the header of each service. */
export function requestIdOf({ headers }: Pick<PipelineResponse, 'headers'>): string | undefined {
  const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id', 'x-github-request-id'];
  return names.map((name) => headers.get(name)).find((id) => id !== undefined);
}
