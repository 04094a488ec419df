/**
 * Escapes external text for GitHub's Markdown. GitHub works in two steps: cmark-gfm turns Markdown into HTML (links,
 * images, tables, footnotes, bare URLs, mathematics), then filters walk the text of that HTML (mentions, issue
 * references, commit hashes, emoji). Entities and backslashes stop the first step only, since the filters work on the
 * resulting text; but the filters ignore code. So each word that a filter could match is shown as code, and all other
 * punctuation with a meaning is escaped.
 *
 * Source: GitHub Flavored Markdown Spec; "Autolinked references and URLs" in GitHub's documentation.
 */

import { inputFields, inputName } from '../inputs/table.ts';
import { lineLimit, plainLine, plainLines } from './plain.ts';

/** Words that GitHub would link, render as emoji or as mathematics, wherever the character is in the word. */
const enticing = [
  /[@#$]/, // mentions and addresses, issues, mathematics
  /:\/\/|www\./i, // bare URLs
  /\bgh-\d/i, // issues by their other name
  /[0-9a-f]{7}(?![0-9a-f]?…)/i, // commits; not what is cut to eight signs
  /%[0-9A-F]{2}/, // addresses whose signs are encoded
  /:[\w+-]+:/, // emoji
];

/** Punctuation around a word that belongs to the sentence, not to the word. */
const word = /^(["'([]*)(.*?)([\s,.;:!?"')\]]*)$/s;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

const punctuation = /[&<>|\\`*_~[\]]/;

function escapePunctuation(text: string): string {
  // Most words have none.
  if (!punctuation.test(text)) return text;
  return text.replaceAll(/[&<>|]/g, (sign) => entities[sign] ?? sign).replaceAll(/[\\`*_~[\]]/g, '\\$&');
}

/** Characters at the start of a line that would make it a list, a heading, a quotation, a rule or an underline. */
function escapeStart(text: string): string {
  return text.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Input names as each host has them; a name without a hyphen or capital could be any word. */
const inputNames = inputFields.flatMap((field) => (field === field.toLowerCase() ? [] : [inputName(field), field]));
const mention = `(?:(?:--(?:no-)?)?(?:${inputNames.join('|')})|CJA_CMK_[A-Z_]+)(?:: (?:true|false|RSA(?:-HSM)?|none until [\\w-]+(?: \\w+ \\d{4})?)| "none until [^"]{1,40}")?|mode: (?:ensure|plan|verify|gate)`;
/** A name that could be any word, where the sentence says that it is an input; a file and an option of our own. */
const inContext = `(?<=(?:[Ss]et|[Ii]nput|[Ee]ntrée|[Dd]éfinissez|[Ii]ndiquez dans) )(?:${inputFields.map(inputName).join('|')})(?:: restricted)?|\\.github/workflows/[\\w.-]+\\.ya?ml|--yes`;
/** Separated from other words, so that two code spans never touch. */
const inputMention = new RegExp(`(?<=(?:^|\\s)[("«]?)(${mention}|${inContext})(?=[,.;:!?)"»]*(?:\\s|$))`);

function inline(text: string, code: (text: string) => string): string {
  const parts = text.split(inputMention).map((part, index) => (index % 2 === 1 ? code(part) : escapeWords(part, code)));
  return escapeStart(parts.join(''));
}

function escapeWords(text: string, code: (text: string) => string): string {
  // Every white space separates, as around the name of an input: two code spans that touched would open each other.
  const words = text.split(/(\s)/).map((part) => {
    if (!enticing.some((pattern) => pattern.test(part))) return escapePunctuation(part);
    const [, before = '', core = '', after = ''] = word.exec(part) ?? [];
    return escapePunctuation(before) + code(core) + escapePunctuation(after);
  });
  return words.join('');
}

/** One line of text, for anywhere in a paragraph or a list. */
export function markdown(text: string, limit: number = lineLimit): string {
  return inline(plainLine(text, limit), fenceInline);
}

/** One line of text, for the title of a fold: HTML, in which nothing is Markdown. */
export function summaryTitle(text: string, limit: number = lineLimit): string {
  const html = (part: string) => part.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign);
  const words = plainLine(text, limit).split(/(\s)/);
  return words
    .map((part) => (enticing.some((pattern) => pattern.test(part)) ? `<code>${html(part)}</code>` : html(part)))
    .join('');
}

/** One line of text, for a table cell. */
export function tableCell(text: string, limit: number = lineLimit): string {
  return inline(plainLine(text, limit), tableFence);
}

/** A name, an id or a short command as code within a paragraph. */
export function codeSpan(text: string, limit: number = lineLimit): string {
  return fenceInline(plainLine(text, limit));
}

/** The same in a cell of a table. */
export function tableCode(text: string, limit: number = lineLimit): string {
  return tableFence(plainLine(text, limit));
}

/** Lines to copy: a fenced block, on which GitHub puts a copy button. */
export function codeBlock(
  text: string,
  language: 'sh' | 'yaml' | 'text' = 'text',
  limit: number = 16 * lineLimit,
): string {
  const body = plainLines(text, limit).join('\n').trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${language}\n${body}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function fenceInline(text: string): string {
  if (text === '') return '';
  const fence = '`'.repeat(longestRun(text) + 1);
  const room = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + room + text + room + fence;
}

/** A pipe ends a cell even within code: the code is split there, and the pipe is written between the parts. */
function tableFence(text: string): string {
  return text.split('|').map(fenceInline).join('&#124;');
}

/** A table in GitHub's Markdown. Cells are already escaped (`tableCell`, `tableCode`). */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
