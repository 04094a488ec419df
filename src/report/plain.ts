/**
 * Plain text from outside, made safe for a place without markup: one line that stays one line, in characters that show
 * what they are. Everything that `escape.ts` turns into Markdown passes through here first.
 */

/** Characters of one line's length at most, where nothing else is asked. */
export const lineLimit = 2000;

/** The shape of a signed token (three base64url parts, the first a JSON object): no report has a use for one. */
const token = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

/** What ends a line for some reader: the runner, a terminal, a browser or .NET's line reader. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Controls (C0, C1, terminal escapes), characters that turn the reading direction, and those that nobody sees. */
const deceptive =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Without anything that looks like a token: none should come here, and a report is kept for years. */
export function withoutTokens(text: string): string {
  return text.toWellFormed().replaceAll(token, '***');
}

function honest(text: string): string {
  return withoutTokens(text).replaceAll('\t', ' ').replaceAll(deceptive, '\uFFFD');
}

/** At most `limit` characters; what is cut off is shown by an ellipsis. Never cuts a character in two. */
export function bounded(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1)).trimEnd()}…`.toWellFormed();
}

/**
 * One line of plain text: line ends become spaces, controls and direction overrides a visible replacement character. No
 * string can forge a second line with it.
 */
export function plainLine(text: string, limit: number = lineLimit): string {
  return bounded(
    honest(bounded(text, 4 * limit).replaceAll(lineEnd, ' '))
      .replaceAll(/ {2,}/g, ' ')
      .trim(),
    limit,
  );
}

/** Plain text that may have several lines (a command, a service's long answer), each of them honest. */
export function plainLines(text: string, limit: number = 4 * lineLimit): string[] {
  const lines = bounded(text, limit).replaceAll(lineEnd, '\n').split('\n');
  return lines.map((line) => honest(line).trimEnd());
}

/**
 * One line for the job's log. The runner takes a line for a command when it starts with `::` (white space before it does
 * not count) or holds `##[` anywhere (its older form): a space inside makes either of them plain text.
 */
export function logLine(text: string, limit: number = 2 * lineLimit): string {
  return disarmed(plainLine(text, limit));
}

/** A line whose spaces are kept (a command to copy), otherwise as `logLine`. */
export function logLines(text: string, limit: number = 4 * lineLimit): string[] {
  return plainLines(text, limit).map(disarmed);
}

function disarmed(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}
