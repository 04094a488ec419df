/**
 * What Azure answers and others chose, as texts and commands have it: the names of locks, deny assignments, settings,
 * vaults, keys and secrets, and who called. A name must not read as a sentence of ours, or act in a shell.
 */

/** Longer names are cut, in characters. */
const longest = 80;

/** In quotation marks, on one line, cut at 80 characters, with nothing in it that would end the quotation. */
export function nameOf(text: string): string {
  return `"${shortened(text.replaceAll(/["“”„‟«»″]/g, "'"))}"`;
}

/** The same without quotation marks: where it is shown as code. */
export function shortened(text: string): string {
  const letters = Array.from(text.replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ').trim());
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}

/** A word (a state, a type, an address): anything else is shown as a name. */
export function quotedName(text: string): string {
  return /^[\w.@/:#-]{1,80}$/.test(text) ? text : nameOf(text);
}

/** As part of an address, in which each shell reads it as one word: percent-encoded, but for slashes. */
export function addressOf(text: string): string {
  return text.toWellFormed().replaceAll(/[^\p{L}\p{N}/._()~-]/gu, encoded);
}

function encoded(sign: string): string {
  const bytes = [...new TextEncoder().encode(sign)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
