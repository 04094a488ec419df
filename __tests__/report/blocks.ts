/** The blocks of a page in Markdown. */

const fence = /^ *`{3,}/;

/** Blocks between empty lines; a block of code is one, with the empty lines in it. */
export function blocksOf(page: string): string[] {
  return page
    .split(/(^ *```[\s\S]*?^ *```$)/m)
    .flatMap((part) => (fence.test(part) ? [part] : part.split(/\n\n+/)))
    .map((part) => part.replaceAll(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '');
}

/** Only readers of French get them. */
const localTimes = /(?:\d+(?:er)? \S+ à )?\d\d:\d\d à Paris, (?:\d+(?:er)? \S+ à )?\d\d:\d\d à Montréal/g;

/** A page without its words: its commands, and of each other line the marks, links, names in code and numbers. A letter is wrapped elsewhere. */
export function structureOf(page: string): string[] {
  return blocksOf(page.replaceAll(localTimes, ''))
    .filter((block) => !/^ *```text$/m.test(block))
    .map((block) =>
      fence.test(block)
        ? block
        : (block.match(/^ *(?:#+ |\d+\. |- |\| |<.?details>)|`[^`[]+`|\]\([^)]*\)|\d+/gm) ?? []).toSorted().join(' '),
    );
}
