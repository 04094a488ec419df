/**
 * Pages without what they repeat: a part that is above, or on an earlier page, is replaced by a line that says where. No
 * two series of pages have the same text, so a golden file of it shows each difference that one of the pages would show.
 */

const longestLabel = 60;

interface Page {
  readonly where: string;
  readonly blocks: readonly string[];
  readonly labels: readonly string[];
}

/** Blocks that follow each other on a page. */
interface Part {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
}

const isHeading = (block: string | undefined) => block === undefined || /^(?:#{1,4} |<details>|=== )/.test(block);
const textOf = (blocks: readonly string[]) => blocks.join('\n\n');
/** In lines. */
const lengthOf = ({ page, from, to }: Part) => textOf(page.blocks.slice(from, to + 1)).split('\n').length;

/**
 * @param pages by name, in the order in which they are read; blocks are separated by empty lines
 * @param fewest lines of a part that is named: a shorter one says as much in as little space
 */
export function withoutRepeats(pages: ReadonlyMap<string, string>, fewest = 5): ReadonlyMap<string, string> {
  const earlier: Page[] = [];
  const short = new Map<string, string>();
  for (const [name, text] of pages) {
    const blocks = text.trimEnd().split('\n\n');
    short.set(name, `${textOf(shortened(blocks, earlier, fewest))}\n`);
    earlier.push(pageOf(`on ${name}`, blocks));
  }
  return short;
}

function pageOf(where: string, blocks: readonly string[]): Page {
  return {
    where,
    blocks,
    labels: blocks.map((block) => block.trim().replaceAll(/\s+/g, ' ').slice(0, longestLabel).trimEnd()),
  };
}

function shortened(blocks: readonly string[], earlier: readonly Page[], fewest: number): string[] {
  const kept: string[] = [];
  let at = 0;
  while (at < blocks.length) {
    const part = longestPart(blocks, at, [pageOf('above', blocks.slice(0, at)), ...earlier]);
    if (part === undefined || lengthOf(part) < fewest) {
      kept.push(blocks[at] ?? '');
      at += 1;
    } else {
      kept.push(...named(part));
      at += part.to - part.from + 1;
    }
  }
  return kept;
}

function longestPart(blocks: readonly string[], at: number, earlier: readonly Page[]): Part | undefined {
  let longest: Part | undefined;
  for (const page of earlier) {
    for (const from of page.blocks.keys()) {
      const part = samePart(blocks, at, page, from);
      if (part !== undefined && lengthOf(part) > (longest === undefined ? 0 : lengthOf(longest))) longest = part;
    }
  }
  return longest;
}

/** The longest part of the page from there that continues these blocks, and that a line can name. */
function samePart(blocks: readonly string[], at: number, page: Page, from: number): Part | undefined {
  if (page.blocks[from] !== blocks[at]) return undefined;
  let to = from;
  while (!isHeading(blocks[at + to + 1 - from]) && page.blocks[to + 1] === blocks[at + to + 1 - from]) to += 1;
  while (to > from && !isHeading(page.blocks[to + 1]) && !isOnlyOne(page, to)) to -= 1;
  if (!isOnlyOne(page, from)) to = from;
  const isNamed = isOnlyOne(page, from) || (isClear(page, from) && !isHeading(page.blocks[from]));
  return isNamed ? { page, from, to } : undefined;
}

/** Whether its first words say which block of the page it is. */
function isOnlyOne({ labels }: Page, index: number): boolean {
  return labels.filter((label) => label === labels[index]).length === 1;
}

/** Whether its first words say what the block is, though it is on the page more than once. */
function isClear({ labels, blocks }: Page, index: number): boolean {
  return blocks.every((block, at) => labels[at] !== labels[index] || block === blocks[index]);
}

/** The heading stays, and what is below it, up to the next one if nothing else is said, is named. */
function named({ page, from, to }: Part): string[] {
  const head = page.blocks[from] ?? '';
  const begins = isHeading(head) ? '' : `, from "${page.labels[from]}"`;
  const isOnly = to === from && (!isHeading(page.blocks[to + 1]) || !isOnlyOne(page, from));
  const ends = isOnly ? ' only' : isHeading(page.blocks[to + 1]) ? '' : `, to "${page.labels[to]}"`;
  const line = `[as ${page.where}${begins}${ends}]`;
  return isHeading(head) ? [head, line] : [line];
}
