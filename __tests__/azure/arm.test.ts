/** The limits of a list: a list that is longer than any real one, or endless, makes that read fail. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { arm } from '../../src/azure/arm.ts';
import type { Operation } from '../../src/model/operation.ts';

const operation: Operation = { service: 'arm', name: { en: 'list the keys', fr: 'lister les clés' } };
const named = v.object({ name: v.string() });

interface Page {
  readonly entries: number;
  readonly next: string | undefined;
}

function clientOf(pageOf: (page: number) => Page) {
  let asked = 0;
  return arm(async (_operation, { url }) => {
    asked += 1;
    const { entries, next } = pageOf(asked);
    const value = Array.from({ length: entries }, (_, index) => ({ name: `key-${index}` }));
    const bodyAsText = JSON.stringify({ value, nextLink: next });
    return { request: createPipelineRequest({ url }), status: 200, headers: createHttpHeaders(), bodyAsText };
  });
}

const next = (page: number) => `https://management.azure.com/subscriptions/s/keys?page=${page + 1}`;

test.each([
  [2, false],
  [3, true],
])('the first pages of three say whether they are all: %i', async (pages, isComplete) => {
  const client = clientOf((page) => ({ entries: 1, next: page < 3 ? next(page) : undefined }));
  const read = await client.listFirst(operation, '/subscriptions/s/keys', '2026-02-01', named, {}, pages);
  expect([read.entries.length, read.isComplete]).toEqual([pages, isComplete]);
});
