import { excessOf } from '../../src/runtime/json-bounds.ts';

const nested = (levels: number) => `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`;
const values = (count: number) => `[${Array.from({ length: count }, () => '0').join()}]`;

test.each([
  ['an answer', '{"value":[{"id":"a","name":"b"}],"nextLink":null}'],
  ['no answer', ''],
  ['64 levels', nested(64)],
  ['brackets in a text', JSON.stringify({ name: '['.repeat(99) })],
  ['brackets after an escaped quotation mark', JSON.stringify({ name: `"${'['.repeat(90)}` })],
  ['a text that ends in backslashes', `["${'\\\\'.repeat(3)}",[1]]`],
  ['100 levels one after the other', '[]'.repeat(100)],
  ['a text of 100 characters', JSON.stringify('n'.repeat(99))],
  ['half a million values', values(500_000)],
])('%s is within bounds', (_, text) => {
  expect(excessOf(text, 100)).toBeUndefined();
});

test.each([
  ['65 levels', `[${nested(64)}]`, 'is nested more than 64 levels deep'],
  ['brackets that never end', '['.repeat(65), 'is nested more than 64 levels deep'],
  ['a longer text', JSON.stringify('n'.repeat(100)), 'has a text of more than 100 characters'],
  ['a text that never ends', `"${'n'.repeat(200)}`, 'has a text of more than 100 characters'],
  ['more values', values(500_002), 'has more than 500,000 values'],
  ['empty objects', `[${'{},'.repeat(260_000)}{}]`, 'has more than 500,000 values'],
])('%s is too much', (_, text, excess) => {
  expect(excessOf(text, 100)).toBe(excess);
});
