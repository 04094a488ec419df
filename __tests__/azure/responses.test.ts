/** Which errors leave open whether a write was done: its caller reads before it sends the write again. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { operationOf } from '../../src/azure/operations.ts';
import { refusal } from '../../src/azure/responses.ts';
import { inputs } from '../checks/tenant.ts';

const statuses = [400, 403, 404, 408, 409, 429, 500, 502, 503, 504];

/** The statuses after which it is not known whether the operation was done. */
function unclear(id: 'createKey' | 'readKey'): number[] {
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  return statuses.filter((status) => {
    const response = { request, status, headers: createHttpHeaders(), bodyAsText: '' };
    return refusal(operationOf(id, inputs), response).details.answerLost;
  });
}

test('a write that timed out or failed at the service may have been done', () => {
  expect(unclear('createKey')).toEqual([408, 500, 502, 503, 504]);
});

test('a read has nothing that might have been done', () => {
  expect(unclear('readKey')).toEqual([]);
});
