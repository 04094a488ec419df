/**
 * The parts of a remediation: sentences to read, commands to copy, and indented details that belong to a sentence.
 * Commands and details are on lines of their own; an empty line ends the part before it.
 */

import { codeBlock, markdown } from './escape.ts';
import { plainLines } from './plain.ts';

type Kind = 'sentence' | 'command' | 'detail';

interface RemediationPart {
  readonly kind: Kind;
  readonly lines: readonly string[];
}

/** How a line to copy begins: with a command, or an address to open. */
const command = /^(?:\$ |az |gh |git |curl |pwsh |https:\/\/|Connect-|New-|Get-|Set-|Update-)/;

function kindOf(line: string): Kind {
  if (command.test(line)) return 'command';
  return /^\s{2,}/.test(line) ? 'detail' : 'sentence';
}

function remediationParts(remediation: string): RemediationPart[] {
  const parts: { kind: Kind; lines: string[] }[] = [];
  let open = false;
  for (const line of plainLines(remediation)) {
    const last = parts.at(-1);
    const kind = kindOf(line);
    if (line.trim() === '') open = false;
    else if (open && last?.kind === kind) last.lines.push(line);
    else parts.push({ kind, lines: [line] });
    open = line.trim() !== '';
  }
  return parts;
}

/** The remediation as Markdown, in blocks to be separated by empty lines. */
export function remediationBlocks(remediation: string): string[] {
  return remediationParts(remediation).map(({ kind, lines }) => {
    if (kind === 'sentence') return lines.map((line) => markdown(line)).join(' ');
    return codeBlock(dedented(lines).join('\n'), kind === 'command' ? 'sh' : 'text');
  });
}

function dedented(lines: readonly string[]): string[] {
  const indent = Math.min(...lines.map((line) => line.search(/\S|$/)));
  return lines.map((line) => line.slice(indent));
}
