/** French pages beside their English ones: their texts, each once, and what must be the same in both. */

export interface Pair {
  readonly name: string;
  readonly en: string;
  readonly fr: string;
}

const fence = /^ *`{3,}/;

/** Blocks between empty lines; a block of code is one, with the empty lines in it. */
export function blocksOf(page: string): string[] {
  const parts = page.split(/(^ *```[\s\S]*?^ *```$)/m);
  return parts
    .flatMap((part) => (fence.test(part) ? [part] : part.split(/\n\n+/)))
    .map((part) => part.replaceAll(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '');
}

/** A letter is wrapped elsewhere in each language, and is written in paragraphs. */
const paragraphsOf = (block: string) => (/^ *```text$/m.test(block) ? block.split('\n\n') : [block]);

type Line = readonly [en: string, fr: string];

/** The lines of each block; text that is wrapped elsewhere as one. */
function blocksIn({ en, fr }: Pair): Line[][] {
  const french = blocksOf(fr).flatMap(paragraphsOf);
  return blocksOf(en)
    .flatMap(paragraphsOf)
    .map((block, index) => {
      const [english, other] = [block.split('\n'), (french[index] ?? '').split('\n')];
      if (english.length !== other.length) return [[block, french[index] ?? '']];
      return english.map((line, at): Line => [line, other[at] ?? '']);
    });
}

const unwrapped = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');

/** The English texts that stand for more than one French text; each sentence has its French in one place. */
export function ambiguous(pairs: readonly Pair[]): string[] {
  const known = new Map<string, Set<string>>();
  for (const [en, fr] of pairs.flatMap(blocksIn).flat()) {
    const key = unwrapped(en);
    known.set(key, (known.get(key) ?? new Set()).add(unwrapped(fr)));
  }
  return [...known].filter(([, french]) => french.size > 1).map(([en, french]) => [en, ...french].join('\n  '));
}

const mark = /^ *(?:#+ |\d+\. |- |\| ---.*|<\/?details>(?:<summary>)?|`{3,}.*)?/;
const isRow = (line: string) => line.trimStart().startsWith('|');

/** What people read of a line: its cells if it is a row, and what is bold apart. Marks, links, code and numbers are the same in English. */
function textsOf(line: string): string[] {
  const cells = isRow(line) ? line.split('|') : [line.replace(mark, '')];
  return cells
    .flatMap((text) => text.split(/(\*\*[^*]+:\*\* )/))
    .map((text) => {
      const shown = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\*\*|`/g, '');
      return shown.replace(/ \([\w-]+\)\s*$/, '').trim();
    });
}

/** Of a text, to find it again: numbers are the same in English. */
const keyOf = (text: string) => text.replaceAll(/\d+/g, 'N');

/** What is known of these pages, and of lines that `frenchTexts` has written. */
export function knownIn(pages: readonly string[], written: readonly string[] = []): ReadonlySet<string> {
  const texts = written.flatMap((line) => line.split(betweenLines)).flatMap((line) => line.split(between));
  return new Set([...pages.flatMap((page) => page.split('\n')).flatMap(textsOf), ...texts].map(keyOf));
}

/** Between the texts of one line, and between the lines of one block. */
const [between, betweenLines] = [' | ', ' ¶ '];

/** Each text that is neither known nor the same in English, once: a line for those of a block, such as a table. */
export function frenchTexts(pairs: readonly Pair[], known: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  return pairs.flatMap((pair) => {
    const english = new Set(pair.en.split('\n').flatMap(textsOf));
    const freshIn = ([en, fr]: Line) =>
      (en === fr ? '' : fr)
        .split('\n')
        .flatMap(textsOf)
        .filter((text) => {
          const key = keyOf(text);
          const isNew = text !== '' && !known.has(key) && !found.has(key) && !english.has(text);
          found.add(key);
          return isNew;
        });
    const ofBlocks = blocksIn(pair).map((lines) => lines.map((line) => freshIn(line).join(between)).filter(Boolean));
    return ofBlocks.filter(({ length }) => length > 0).map((lines) => lines.join(betweenLines));
  });
}

/** What a line is, whatever it says: with its names and numbers. */
function kindOf(line: string): string {
  const [start = ''] = mark.exec(line) ?? [];
  const cells = isRow(line) ? ` ${line.split(' | ').length} cells` : '';
  const bold = line.split(/\*\*[^*]+\*\*/).length - 1;
  const names = line.match(/`[^`[]+`|\]\([^)]*\)|\d+/g)?.toSorted() ?? [];
  return [`${start}${cells}${bold === 0 ? '' : ` ${bold} bold`}`, ...names].join(' ');
}

/** A paragraph of a letter: its points and addresses are lines of their own, in whatever lines the rest is wrapped. */
const pointsOf = (paragraph: string) => ['letter', ...(paragraph.match(/^(?:- |\d\. |https:.*)/gm) ?? [])].join('\n');

/** A page without its words: headings, steps, rows, blocks of code with their commands, paragraphs with links and code. */
export function structureOf(page: string): string[] {
  return blocksOf(page).map((block) => {
    if (/^ *```text$/m.test(block)) return paragraphsOf(block).map(pointsOf).join('\n\n');
    return fence.test(block) ? block : block.split('\n').map(kindOf).join('\n');
  });
}
