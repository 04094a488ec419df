/** The id that a service's support asks for. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';

/** The service's id of an exchange, under the name that each service gives it. */
export function requestIdOf({ headers }: Pick<PipelineResponse, 'headers'>): string | undefined {
  const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id', 'x-github-request-id'];
  return names.map((name) => headers.get(name)).find((id) => id !== undefined);
}
