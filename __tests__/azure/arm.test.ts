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

/** Lists the pages that `pageOf` returns for each page number, starting with 1. */
function listOf(pageOf: (page: number) => Page) {
  return clientOf(pageOf).list(operation, '/subscriptions/s/keys', '2026-02-01', named);
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

test.each<[string, (page: number) => Page, number]>([
  ['one page of 50,000 entries', () => ({ entries: 50_000, next: undefined }), 50_000],
  ['400 pages', (page) => ({ entries: 1, next: page < 400 ? next(page) : undefined }), 400],
])('a list within the limits is read: %s', async (_name, pageOf, entries) => {
  await expect(listOf(pageOf)).resolves.toHaveLength(entries);
});

test.each([
  [2, false],
  [3, true],
])('the first pages of three say whether they are all: %i', async (pages, isComplete) => {
  const client = clientOf((page) => ({ entries: 1, next: page < 3 ? next(page) : undefined }));
  const read = await client.listFirst(operation, '/subscriptions/s/keys', '2026-02-01', named, {}, pages);
  expect([read.entries.length, read.isComplete]).toEqual([pages, isComplete]);
});

test.each<[string, (page: number) => Page, RegExp]>([
  ['one page of 50,001 entries', () => ({ entries: 50_001, next: undefined }), /value is not <=50000/],
  [
    '50,001 entries in two pages, and a third',
    (page) => ({ entries: 25_001, next: page < 3 ? next(page) : undefined }),
    /50000 entries/,
  ],
  ['401 pages', (page) => ({ entries: 1, next: page < 401 ? next(page) : undefined }), /more than 400 pages/],
  ['a page that is its own next one', () => ({ entries: 1, next: next(0) }), /comes to no end/],
])('a list beyond the limits is refused: %s', async (_name, pageOf, message) => {
  await expect(listOf(pageOf)).rejects.toMatchObject({
    details: { code: 'InvalidAnswer', message: expect.stringMatching(message) },
  });
});
