/** Long commands in lines that fit on the screen: a shell joins what a backslash ends. */
import type { Command } from '../model/runbook.ts';

const widest = 90;

/** The words of a command line; what is quoted, or follows a backslash, stays in one. */
const shellWord = /(?:\\.|[^\s'"\\]|'[^']*'|"[^"]*")+/g;

/** Broken before options, so that each line can be read alone. Nothing but `sh` is broken. */
export function brokenCommand({ text, kind }: Command): string {
  if (kind !== 'sh' || text.length <= widest || text.includes('\n')) return text;
  const lines: string[] = [];
  let open = '';
  for (const part of optionsOf(text)) {
    const longer = open === '' ? part : `${open} ${part}`;
    if (open !== '' && longer.length > widest - 2) {
      lines.push(open);
      open = `  ${part}`;
    } else open = longer;
  }
  return [...lines, open].flatMap(brokenWord).join(' \\\n').replaceAll(`${joint} \\\n`, '\\\n');
}

/** An option with its value, or what comes before the first one. */
function optionsOf(text: string): string[] {
  const parts: string[] = [];
  for (const word of text.match(shellWord) ?? []) {
    if (word.startsWith('--') || parts.length === 0) parts.push(word);
    else parts.push(`${parts.pop() ?? ''} ${word}`);
  }
  return parts;
}

const joint = '\u0000';

/** An ID that is longer than a line is broken within the word, where the next line has to begin without a space. */
function brokenWord(line: string): string[] {
  if (line.length <= widest || /['"]/.test(line)) return [line];
  const at = line.lastIndexOf('/', widest - 2);
  if (at <= line.lastIndexOf(' ') + 1) return [line];
  return [`${line.slice(0, at)}${joint}`, ...brokenWord(line.slice(at))];
}
