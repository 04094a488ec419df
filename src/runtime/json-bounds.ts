/**
 * What a JSON text may cost to parse. A value takes far more memory than its text: without bounds, 16 MB of brackets need
 * more than a gigabyte. Checked before any parser sees the text, the SDKs' own included.
 */

/** No service nests deeper than about ten levels. */
const deepest = 64;

/** Objects, lists and their members in one answer; a list of 7,000 role assignments has some 140,000. */
const mostValues = 500_000;

const quote = 0x22;
const backslash = 0x5c;

/**
 * In linear time. Malformed JSON is no excess: the parser rejects it.
 *
 * @param longestText the most characters in one text
 * @returns what is too much, in words that follow "the answer"; `undefined` if nothing is
 */
export function excessOf(text: string, longestText: number): string | undefined {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfText(text, at);
      if (end - at > longestText) return `has a text of more than ${longestText.toLocaleString('en')} characters`;
      at = end;
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      values += 1;
      if (depth > deepest) return `is nested more than ${deepest} levels deep`;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
    else if (code === 0x2c) values += 1;
    if (values > mostValues) return `has more than ${mostValues.toLocaleString('en')} values`;
  }
  return undefined;
}

/** Where the text ends that begins at the quotation mark. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}
