/** Nothing is lost where a golden file names a part instead of repeating it: the pages can be put together again. */
import { describe, expect, test } from '@jest/globals';
import { reportOf } from '../../src/report/report.ts';
import { situations } from '../situations/situations.ts';
import { outcomeOf } from './outcomes.ts';
import { withoutRepeats } from './repeated-parts.ts';

const isHeading = (block: string | undefined) => block === undefined || /^(?:#{1,4} |<details>|=== )/.test(block);
const begins = (label: string) => (block: string) => block.trim().replaceAll(/\s+/g, ' ').startsWith(label);
const reference = /^\[as (?:above|on (?<page>\S+?))(?:, from "(?<from>.*?)")?(?:(?<only> only)|, to "(?<to>.*)")?\]$/s;

/** What a line that names a part stands for. @param above the page up to that line */
function partOf(line: RegExpExecArray, above: readonly string[], pages: ReadonlyMap<string, readonly string[]>) {
  const { page, from, only, to } = line.groups ?? {};
  const blocks = page === undefined ? above : (pages.get(page) ?? []);
  const first = from === undefined ? blocks.indexOf(above.at(-1) ?? '') + 1 : blocks.findIndex(begins(from));
  if (only !== undefined) return blocks.slice(first, first + 1);
  const next = blocks.findIndex((block, index) => index > first && isHeading(block));
  const last = to === undefined ? next : blocks.findIndex((block, index) => index >= first && begins(to)(block)) + 1;
  return blocks.slice(first, last === -1 ? blocks.length : last);
}

function putTogether(short: ReadonlyMap<string, string>): Map<string, string> {
  const pages = new Map<string, readonly string[]>();
  for (const [name, text] of short) {
    const blocks: string[] = [];
    for (const block of text.trimEnd().split('\n\n')) {
      const line = reference.exec(block);
      blocks.push(...(line === null ? [block] : partOf(line, blocks, pages)));
    }
    pages.set(name, blocks);
  }
  return new Map([...pages].map(([name, blocks]) => [name, `${blocks.join('\n\n')}\n`]));
}

const pageOf = (name: string) => {
  const situation = situations.find((each) => each.name === name);
  if (situation === undefined) throw new Error('no such situation');
  return reportOf(outcomeOf(situation), new Map(), { ticketFile: '', reportFile: '' }).summary;
};

test('the pages of all situations can be put together again, and are a third shorter without repeats', () => {
  const pages = new Map(situations.map(({ name }) => [name, pageOf(name)] as const));
  const short = withoutRepeats(pages);
  expect(putTogether(short)).toEqual(pages);
  const lines = (some: ReadonlyMap<string, string>) => [...some.values()].join('').split('\n').length;
  expect(lines(short)).toBeLessThan((lines(pages) * 2) / 3);
});

const long = (name: string) => Array.from({ length: 5 }, (_, index) => `${name}${index}`).join('\n');
const [a, b, c] = [long('a'), long('b'), long('c')];

describe('a part that is repeated', () => {
  test.each([
    ['is named by its page below the same heading', ['# h', a, b], ['# h', '[as on first]']],
    [
      'is named up to where the page goes on differently',
      ['# h', a, c],
      ['# h', '[as on first, to "a0 a1 a2 a3 a4"]', c],
    ],
    ['is named from where it begins', ['# other', b], ['# other', '[as on first, from "b0 b1 b2 b3 b4"]']],
    ['is named even if nothing precedes or follows it', [a], ['[as on first, from "a0 a1 a2 a3 a4" only]']],
    ['is named on its own page', ['# other', c, c], ['# other', c, '[as above, from "c0 c1 c2 c3 c4"]']],
    ['stays if it is short', ['# other', 'short'], ['# other', 'short']],
    ['stays if it differs in its last line', ['# h', `${a}!`], ['# h', `${a}!`]],
  ])('%s', (_, second, wanted) => {
    const pages = new Map([
      ['first', `${['# h', a, b, '# k', 'short'].join('\n\n')}\n`],
      ['second', `${second.join('\n\n')}\n`],
    ]);
    const short = withoutRepeats(pages);
    expect(short.get('second')?.trimEnd().split('\n\n')).toEqual(wanted);
    expect(putTogether(short)).toEqual(pages);
  });
});

test('a part whose first words are those of another one stays', () => {
  const [one, other] = [`${long('same words ')}\n1`, `${long('same words ')}\n2`];
  const short = withoutRepeats(
    new Map([
      ['first', `${one}\n\n${other}\n`],
      ['second', `# h\n\n${other}\n`],
    ]),
  );
  expect(short.get('second')).toBe(`# h\n\n${other}\n`);
});
