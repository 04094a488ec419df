/** Which of an application's deleted service principals comes first, and until when each can be restored. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { operationOf } from '../../src/azure/operations.ts';
import type { Send } from '../../src/azure/send.ts';
import { listDeletedPrincipals } from '../../src/azure/service-principals.ts';
import { formerId, inputs, principalId } from '../checks/tenant.ts';

test('the one that was deleted last, for 30 days', async () => {
  const deleted = (id: string, deletedDateTime: string) => ({ id, appId: inputs.adobeAppId, deletedDateTime });
  const value = [deleted(formerId, '2026-05-01T00:00:00Z'), deleted(principalId, '2026-05-20T00:00:00Z')];
  const answer = { status: 200, headers: createHttpHeaders(), bodyAsText: JSON.stringify({ value }) };
  const graph: Send = (_operation, { url }) => Promise.resolve({ ...answer, request: createPipelineRequest({ url }) });
  const found = await listDeletedPrincipals(graph, inputs.adobeAppId, operationOf('findDeletedPrincipal', inputs));
  expect(found).toEqual([
    { id: principalId, restorableUntil: '2026-06-19T00:00:00.000Z' },
    { id: formerId, restorableUntil: '2026-05-31T00:00:00.000Z' },
  ]);
});
