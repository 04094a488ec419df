/**
 * Makes external plain text safe where there is no markup: one line stays one line, without invisible or misleading
 * characters. Everything that `escape.ts` turns into Markdown passes through here first.
 */

import { invisible } from '../inputs/invisible.ts';
import { withoutSecrets } from '../runtime/secrets.ts';

/** The default maximum length of a line, in characters. */
export const lineLimit = 2000;

/** What ends a line for one of the readers: the runner, a terminal, a browser or .NET's line reader. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

function honest(text: string): string {
  return text.toWellFormed().replaceAll('\t', ' ').replaceAll(invisible, '\uFFFD');
}

/**
 * What a system takes for a command anywhere in a line: GitHub's runner (`##[`, its older form), the agent of Azure Pipelines
 * (`##vso[`) and TeamCity. Nothing invisible is left where it is searched for.
 */
const hostCommand = /##(?=\[|vso|teamcity)/gi;

/**
 * Data as JSON, without secrets; what would deceive a reader of the text, or command a host when a step prints it, is
 * written as an escape, which changes nothing for a parser.
 */
export function jsonText(value: unknown, indent?: number): string {
  const open = (_name: string, each: unknown) => (typeof each === 'string' ? withoutSecrets(each) : each);
  return JSON.stringify(value, open, indent)
    .replaceAll(invisible, (sign) => (sign === '\n' ? sign : escaped(sign)))
    .replaceAll(hostCommand, `#${escaped('#')}`);
}

function escaped(signs: string): string {
  const units = Array.from({ length: signs.length }, (_, index) => signs.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** At most `limit` characters; an ellipsis shows that text was cut off. Never splits a character. */
export function bounded(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1)).trimEnd()}…`.toWellFormed();
}

/**
 * One line of plain text: line ends become spaces, controls and direction overrides a visible replacement character. No
 * string can inject a second line.
 */
export function plainLine(text: string, limit: number = lineLimit): string {
  return bounded(
    honest(bounded(withoutSecrets(text), 4 * limit).replaceAll(lineEnd, ' '))
      .replaceAll(/ {2,}/g, ' ')
      .trim(),
    limit,
  );
}

/** Plain text that may have several lines (a command, a service's long answer), each made safe. */
export function plainLines(text: string, limit: number = 4 * lineLimit): string[] {
  const lines = bounded(withoutSecrets(text), limit).replaceAll(lineEnd, '\n').split('\n');
  return lines.map((line) => honest(line).trimEnd());
}

/**
 * One line for the job's log. GitHub's runner takes a line for a command when it starts with `::` (white space before it
 * does not count); a space makes this, and the commands that may be anywhere, plain text.
 */
export function logLine(text: string, limit: number = 2 * lineLimit): string {
  return disarmed(plainLine(text, limit));
}

/** A line whose spaces are preserved (a command to copy), otherwise like `logLine`. */
export function logLines(text: string, limit: number = 4 * lineLimit): string[] {
  return plainLines(text, limit).map(disarmed);
}

function disarmed(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll(hostCommand, '## ');
}
