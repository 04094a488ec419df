/**
 * Pages of which each line stands once: a line that an earlier page has is named by its first words, with the lines that
 * follow it there. No two series of pages have the same outlines, so these show each difference between the pages.
 */

import { joined } from './joined.ts';

/** A line of text, a row of a table, a paragraph of a letter, or a block of code: what an outline has whole, or names. */
type Item = string;

interface Page {
  readonly name: string;
  readonly items: readonly Item[];
  /** The items without spaces around them: a name is the beginning of one. */
  readonly starts: readonly string[];
}

/** Items that follow each other on a page. */
interface Part {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
}

/** So many characters name most items, and a line of no more is not worth a name. */
const longestName = 40;
const shortLine = 60;

const code = /(^(?: +```|```(?!text))\S+\n[\s\S]*?^ *```$)/m;
const letter = /(^```text\n[\s\S]*?^```$)/m;
const isRow = (item: Item | undefined) => item?.trimStart().startsWith('|') ?? false;
const isPoint = (item: Item | undefined) => item?.startsWith('- ') ?? false;
const isRule = (line: string) => /^ *\| --- /.test(line);

/** The items of a page in Markdown. An empty line within a letter belongs to the paragraph below it. */
export function itemsOf(page: string): Item[] {
  return page
    .trimEnd()
    .split(letter)
    .flatMap((part) => (letter.test(part) ? paragraphsOf(part) : part.split(code).flatMap(withoutEmpty)));
}

function paragraphsOf(fenced: string): Item[] {
  const [opening = '', ...lines] = fenced.split('\n');
  const [first = '', ...more] = lines.slice(0, -1).join('\n').split('\n\n');
  return [opening, first, ...more.map((paragraph) => `\n${paragraph}`), lines.at(-1) ?? ''];
}

/** The lines of a plain text, each with the empty lines above it. */
export function linesOf(text: string): Item[] {
  return (
    text
      .trimEnd()
      .match(/\n*[^\n]+(?=\n|$)/g)
      ?.map((line, index) => (index === 0 ? line : line.slice(1))) ?? []
  );
}

function withoutEmpty(part: string): Item[] {
  return code.test(part) ? [part] : part.split('\n').filter((line) => line !== '' && !isRule(line));
}

/** The page of these items: empty lines separate all but rows of a table and points of a list. */
export function pageOf(items: readonly Item[]): string {
  let page = '';
  let isLetter = false;
  for (const [index, item] of items.entries()) {
    const last = items[index - 1];
    const isNext = isLetter || (isRow(last) && isRow(item)) || (isPoint(last) && isPoint(item));
    const rule = isRow(item) && !isRow(last) ? `\n${ruleBelow(item)}` : '';
    page += `${index === 0 ? '' : isNext ? '\n' : '\n\n'}${item}${rule}`;
    if (/^```(?:text)?$/.test(item)) isLetter = item !== '```';
  }
  return `${page}\n`;
}

function ruleBelow(row: string): string {
  const [indent = ''] = /^ */.exec(row) ?? [];
  return `${indent}|${' --- |'.repeat(row.split(/(?<!\\)\|/).length - 2)}`;
}

/** The same pages with each line once. @param shown pages that stand elsewhere, whole */
export function outlines(
  pages: ReadonlyMap<string, readonly Item[]>,
  shown: ReadonlyMap<string, readonly Item[]> = new Map(),
): ReadonlyMap<string, readonly Item[]> {
  const earlier = [...shown].map(([name, items]) => asPage(name, items));
  const found = new Map<string, readonly Item[]>();
  for (const [name, items] of pages) {
    found.set(name, outline(items, earlier));
    earlier.push(asPage(name, items));
  }
  return found;
}

function asPage(name: string, items: readonly Item[]): Page {
  return {
    name,
    items,
    starts: items.map((item) =>
      item
        .replace(/^\s*```\w+\n/, '')
        .replaceAll(/\s*\\?\s+/g, ' ')
        .trim(),
    ),
  };
}

function outline(items: readonly Item[], earlier: readonly Page[]): string[] {
  const lines: string[] = [];
  let base: Page | undefined;
  let at = 0;
  while (at < items.length) {
    const item = items[at] ?? '';
    const above = asPage('above', items.slice(0, at));
    const part = longestPart(items, at, [...(base === undefined ? [] : [base]), ...earlier, above]);
    const isWhole = part === undefined || (part.from === part.to && item.length <= shortLine && !item.includes('\n'));
    lines.push(isWhole ? item : nameOf(part));
    if (!isWhole) base = part.page;
    at += isWhole ? 1 : part.to - part.from + 1;
  }
  return lines;
}

/** Of several, the one of the first page. */
function longestPart(items: readonly Item[], at: number, pages: readonly Page[]): Part | undefined {
  let longest: Part | undefined;
  for (const page of pages) {
    for (
      let from = page.items.indexOf(items[at] ?? '');
      from !== -1;
      from = page.items.indexOf(items[at] ?? '', from + 1)
    ) {
      const part = samePart(items, at, page, from);
      if (part !== undefined && part.to - part.from > (longest === undefined ? -1 : longest.to - longest.from))
        longest = part;
    }
  }
  return longest;
}

/** The longest part of the page from there that these items have too, and that two names can tell. */
function samePart(items: readonly Item[], at: number, page: Page, from: number): Part | undefined {
  if (named(page, from, 0) === undefined) return undefined;
  let to = from;
  while (to + 1 < page.items.length && page.items[to + 1] === items[at + to + 1 - from]) to += 1;
  while (to > from && named(page, to, from) === undefined) to -= 1;
  return { page, from, to };
}

/** The first words of an item that no other one has, from there on. */
function named({ starts }: Page, index: number, from: number): string | undefined {
  const start = starts[index] ?? '';
  for (const { index: end } of start.matchAll(/(?<=\S)(?=[\s/(]|$)/g)) {
    const words = start.slice(0, end);
    const isLong = end >= longestName || end === start.length;
    if (isLong && starts.findIndex((other, at) => at >= from && other.startsWith(words)) === index) return words;
  }
  return undefined;
}

function nameOf({ page, from, to }: Part): string {
  const first = named(page, from, 0);
  return `[as on ${page.name}: "${first}"${to === from ? '' : ` … "${named(page, to, from)}"`}]`;
}

/**
 * The lines of an outline as a golden file has them: names of earlier lines behind what stands above them; ¶ for an empty line; a paragraph
 * of a letter, a table, and the commands of a block, on one line, the last two behind their sentence; what closes, or is
 * folded whole, stands behind what is above it.
 */
export function printed(lines: readonly Item[]): string[] {
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [, indent = '', commands] = /^( *)```sh\n([\s\S]*?)\n *```$/.exec(line) ?? [];
    const shown =
      commands === undefined
        ? inOneLine(line)
        : joined(commands).replace(indent, `${indent}$ `).replaceAll(/\n */g, ' ⏎ ');
    const beginsTable = isRow(line) && !isRow(lines[index - 1]);
    const isBehind = commands !== undefined || beginsTable || isName(line) || closes(line);
    if (isBehind && found.length > 0) found.push(`${found.pop()} ${shown.trim()}`);
    else if ((isRow(line) && isRow(lines[index - 1])) || (isOutput(line) && isOutput(lines[index - 1])))
      found.push(`${found.pop()} ⏎ ${shown.trim()}`);
    else found.push(shown);
  }
  return found;
}

const inOneLine = (line: Item) => line.replace(/^\n+/, '¶ ').replaceAll('\n', ' | ');
const closes = (line: Item) => /^(?:<details>.*)?<\/details>$/.test(line);
const isName = (line: Item) => line.startsWith('[as on ');
const isOutput = (line = '') => /^[a-z-]+: "/.test(line);

/** The items for which an outline stands. @param pages the pages that it names */
export function itemsOfOutline(lines: readonly Item[], pages: ReadonlyMap<string, readonly Item[]>): Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const [, name, first = '', last = first] = /^\[as on (\S+): "(.*?)"(?: … "(.*)")?\]$/.exec(line) ?? [];
    const page = asPage('', name === 'above' ? [...items] : (pages.get(name ?? '') ?? []));
    const from = page.starts.findIndex((start) => start.startsWith(first));
    const to = page.starts.findIndex((start, at) => at >= from && start.startsWith(last));
    items.push(...(name === undefined ? [line] : page.items.slice(from, to + 1)));
  }
  return items;
}
