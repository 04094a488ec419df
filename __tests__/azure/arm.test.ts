/** The first pages of a list that may be very long. The bounds of lists are in `bundle/wire.test.ts`. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { arm } from '../../src/azure/arm.ts';
import type { Operation } from '../../src/model/operation.ts';

const operation: Operation = { service: 'arm', name: { en: 'list the keys', fr: 'lister les clés' } };

/** Three pages with an entry each. */
function client() {
  let page = 0;
  return arm(async (_operation, { url }) => {
    page += 1;
    const nextLink = page < 3 ? `https://management.azure.com/subscriptions/s/keys?page=${page + 1}` : undefined;
    const bodyAsText = JSON.stringify({ value: [{ name: `key-${page}` }], nextLink });
    return { request: createPipelineRequest({ url }), status: 200, headers: createHttpHeaders(), bodyAsText };
  });
}

test.each([
  [2, false],
  [3, true],
])('the first pages of three say whether they are all: %i', async (pages, isComplete) => {
  const named = v.object({ name: v.string() });
  const read = await client().listFirst(operation, '/subscriptions/s/keys', '2026-02-01', named, {}, pages);
  expect([read.entries.length, read.isComplete]).toEqual([pages, isComplete]);
});
