/** Long commands in lines that fit on the screen: a shell joins what a backslash ends. */
import type { Command } from '../model/remedy.ts';

const widest = 90;
/** Of a word that has room beside its option. */
const longest = 75;

/** The words of a command line; what is quoted, or follows a backslash, stays in one. */
const shellWord = /(?:\\.|[^\s'"\\]|'[^']*'|"[^"]*")+/g;

/**
 * Broken before options, so that each line can be read alone. Nothing but `sh` is broken. An ID that is longer than a line comes
 * first, in a variable: broken within, it would end at the indentation of a page whose source is copied.
 */
export function brokenCommand({ text, kind }: Command): string {
  if (kind !== 'sh' || text.length <= widest || text.includes('\n')) return text;
  const [long, ...more] = (text.match(shellWord) ?? []).filter((word) => word.startsWith('/') && word.length > longest);
  if (long === undefined || more.length > 0) return brokenAtOptions(text);
  return [...assignments(long), brokenAtOptions(text.replace(long, '"$id"'))].join('\n');
}

function brokenAtOptions(text: string): string {
  const lines: string[] = [];
  let open = '';
  for (const part of optionsOf(text)) {
    const longer = open === '' ? part : `${open} ${part}`;
    if (open !== '' && longer.length > widest - 2) {
      lines.push(open);
      open = `  ${part}`;
    } else open = longer;
  }
  return [...lines, open].join(' \\\n');
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

/** `id=…`, then `id=$id/…` for each further part. */
function assignments(id: string, before = ''): string[] {
  const line = `id=${before}${id}`;
  const at = id.lastIndexOf('/', widest - 'id=$id'.length);
  if (line.length <= widest || at <= 0) return [line];
  return [`id=${before}${id.slice(0, at)}`, ...assignments(id.slice(at), '$id')];
}
