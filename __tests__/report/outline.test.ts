/** What an outline names, and what it has whole. The outlines of all pages are taken apart again in golden.test.ts. */
import { describe, expect, test } from '@jest/globals';
import { itemsOf, itemsOfOutline, linesOf, outlines, pageOf } from './outline.ts';

const line = (name: string) => `${name} and what follows it, in a line that is too long to be repeated for anybody`;
const [a, b, c] = [line('a'), line('b'), line('c')];
const first = ['# h', a, b, '# k', 'short'];
const named = (name: string) => `"${name} and what follows it, in a line that is"`;

describe('lines that are repeated', () => {
  test.each([
    ['are named from the first to the last', ['# h', a, b], [`[as on first: "# h" … ${named('b')}]`]],
    ['are named up to where the page goes on differently', ['# h', a, c], [`[as on first: "# h" … ${named('a')}]`, c]],
    ['are named one by one in another order', [b, a], [`[as on first: ${named('b')}]`, `[as on first: ${named('a')}]`]],
    ['are named on their own page', [c, c], [c, `[as on above: ${named('c')}]`]],
    ['stay where one is short', ['# other', 'short'], ['# other', 'short']],
    ['stay where one differs at its end', [`${a}!`], [`${a}!`]],
  ])('%s', (_, second, wanted) => {
    const pages = new Map([
      ['first', first],
      ['second', second],
    ]);
    expect(outlines(pages).get('second')).toEqual(wanted);
    expect(itemsOfOutline(wanted, pages)).toEqual(second);
  });
});

test('a line whose first words another one has is named by more of them', () => {
  const [one, other] = [`${a} 1`, `${a} 2`];
  const pages = new Map([['first', [one, other]]]);
  expect(outlines(new Map([['second', [other]]]), pages).get('second')).toEqual([`[as on first: "${other}"]`]);
});

test('a page is put together from its lines: rows, points, code and letters stay together', () => {
  const page = [
    '# h\n\n1. Call.\n\n   | They answer | Do |\n   | --- | --- |\n   | Yes | Stop. |\n\n- one\n- two\n\n',
    '```sh\naz login\n\naz logout\n```\n\n```text\nHello,\n\nplease wait\nfor us.\n```\n\nEnd\n',
  ].join('');
  expect(itemsOf(page)).toContain('```sh\naz login\n\naz logout\n```');
  expect(itemsOf(page)).toContain('\nplease wait');
  expect(pageOf(itemsOf(page))).toBe(page);
  expect(pageOf(itemsOf(page.replace('Call.\n\n', 'Call.\n')))).not.toBe(page.replace('Call.\n\n', 'Call.\n'));
});

test('an empty line of a plain text belongs to the line below it', () => {
  expect(linesOf('one\n\ntwo\nthree\n')).toEqual(['one', '\ntwo', 'three']);
});
