/** French pages beside their English ones: their lines, each once, and what must be the same in both. */

export interface Pair {
  readonly name: string;
  readonly en: string;
  readonly fr: string;
}

const fence = /^ *`{3,}/;

/** Blocks between empty lines; a block of code is one, with the empty lines in it. */
function blocksOf(page: string): string[] {
  const parts = page.split(/(^ *```[\s\S]*?^ *```$)/m);
  return parts
    .flatMap((part) => (fence.test(part) ? [part] : part.split(/\n\n+/)))
    .map((part) => part.replaceAll(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '');
}

/** A letter is wrapped elsewhere in each language, and is written in paragraphs. */
const paragraphsOf = (block: string) => (/^ *```text$/m.test(block) ? block.split('\n\n') : [block]);

/** Line by line; text that is wrapped elsewhere as one. */
function textsOf({ en, fr }: Pair): (readonly [en: string, fr: string])[] {
  const french = blocksOf(fr).flatMap(paragraphsOf);
  return blocksOf(en)
    .flatMap(paragraphsOf)
    .flatMap((block, index) => {
      const [english, other] = [block.split('\n'), (french[index] ?? '').split('\n')];
      if (english.length !== other.length) return [[block, french[index] ?? ''] as const];
      return english.map((line, at) => [line, other[at] ?? ''] as const);
    });
}

const unwrapped = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');

/** The English texts that stand for more than one French text; each sentence has its French in one place. */
export function ambiguous(pairs: readonly Pair[]): string[] {
  const known = new Map<string, Set<string>>();
  for (const [en, fr] of pairs.flatMap(textsOf)) {
    const key = unwrapped(en);
    known.set(key, (known.get(key) ?? new Set()).add(unwrapped(fr)));
  }
  return [...known].filter(([, french]) => french.size > 1).map(([en, french]) => [en, ...french].join('\n  '));
}

/** Each line that is not the same in English, under the page on which it is first. @param shown texts that are whole elsewhere */
export function frenchLines(pairs: readonly Pair[], shown: readonly string[] = []): string {
  const known = new Set(shown.flatMap((text) => text.split('\n')));
  const sections = pairs.map((pair) => {
    const lines = textsOf(pair).flatMap(([en, fr]) => (en === fr ? [] : fr.split('\n')));
    const fresh = [...new Set(lines)].filter((line) => !known.has(line) && !fence.test(line));
    for (const line of fresh) known.add(line);
    return fresh.length === 0 ? '' : `## ${pair.name}\n\n${fresh.join('\n')}\n`;
  });
  return sections.filter((section) => section !== '').join('\n');
}

/** What a line is, whatever it says. */
function kindOf(line: string): string {
  const [mark = ''] = /^ *(?:#+ |\d+\. |- |\| ---.*|<\/?details>(?:<summary>)?|`{3,}.*)?/.exec(line) ?? [];
  const cells = line.trimStart().startsWith('|') ? ` ${line.split(' | ').length} cells` : '';
  const bold = line.split(/\*\*[^*]+\*\*/).length - 1;
  return `${mark}${cells}${bold === 0 ? '' : ` ${bold} bold`}`;
}

/** A page without its words: headings, steps, rows, blocks of code with their commands, paragraphs. */
export function structureOf(page: string): string[] {
  return blocksOf(page).map((block) => {
    if (/^ *```text$/m.test(block)) return `letter of ${paragraphsOf(block).length} paragraphs`;
    return fence.test(block) ? block : block.split('\n').map(kindOf).join('\n');
  });
}
