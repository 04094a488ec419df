/**
 * A cure taken apart: sentences to read and commands to copy. Cures are one sentence first, then the commands, each on a
 * line of its own.
 */

import { codeBlock, markdown } from './escape.ts';
import { plainLines } from './plain.ts';

export interface CurePart {
  readonly kind: 'sentence' | 'command';
  readonly lines: readonly string[];
}

/** What a command, an address to open or a piece of a file begins with; or it is indented. */
const command = /^(?: {2,}|\t|\$ |az |gh |git |npm |curl |pwsh |https:\/\/|Connect-|New-|Get-|Set-|Update-)/;

export function cureParts(cure: string): CurePart[] {
  const parts: CurePart[] = [];
  for (const line of plainLines(cure).filter((each) => each.trim() !== '')) {
    const kind = command.test(line) ? 'command' : 'sentence';
    const last = parts.at(-1);
    if (last?.kind === kind) parts.splice(-1, 1, { kind, lines: [...last.lines, line] });
    else parts.push({ kind, lines: [line] });
  }
  return parts;
}

/** The cure as Markdown, in blocks to be parted by empty lines. */
export function cureBlocks(cure: string): string[] {
  return cureParts(cure).map(({ kind, lines }) =>
    kind === 'command' ? codeBlock(dedented(lines).join('\n'), 'sh') : lines.map((line) => markdown(line)).join(' '),
  );
}

function dedented(lines: readonly string[]): string[] {
  const indent = Math.min(...lines.map((line) => line.search(/\S|$/)));
  return lines.map((line) => line.slice(indent));
}
