/** How a letter to Adobe is set: lines that neither a ticket's form nor the block on the page has to wrap. Pure. */
import { plainLine } from './plain.ts';

/** The maximum length of a line, in characters; a word that is longer (a key URI) stays whole. */
const columns = 84;

/** Blocks of lines, separated by empty lines, with a line end after each line. What continues an item is indented. */
export function letterText(subject: string, blocks: readonly (readonly string[])[]): string {
  const parts = blocks.map((lines) => lines.flatMap((line) => wrapped(plainLine(line))).join('\n'));
  return `${[plainLine(subject), ...parts].join('\n\n')}\n`;
}

function wrapped(line: string): string[] {
  const indent = /^(?:- |\d\. )/.exec(line)?.[0].replaceAll(/\S/g, ' ') ?? '';
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    const at = rest.lastIndexOf(' ', columns);
    const end = at > indent.length ? at : rest.indexOf(' ', columns);
    if (end === -1) break;
    lines.push(rest.slice(0, end));
    rest = `${indent}${rest.slice(end + 1)}`;
  }
  return [...lines, rest];
}
