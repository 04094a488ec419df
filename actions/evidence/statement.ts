/** Statements about one key are a chain: each names the digest of the one before it. Pure. */
import { createHash } from 'node:crypto';
import { isObject } from '../json.ts';

/**
 * SHA-256 of a predicate, in hexadecimal. It covers the values, not the bytes of a file, so that a predicate has the same digest in a
 * file and inside a signed statement: JSON without white space, with the names of each object in order.
 */
export function digestOf(predicate: unknown): string {
  return createHash('sha256').update(canonical(predicate)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const names = Object.keys(value).toSorted((one, other) => (one < other ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/**
 * The statement before the one to be made: its digest, `null` if there is none, or why it could not be read.
 *
 * @param found output of the step that looked for it: `true` or `false`; anything else means that it could not look
 * @param text of its predicate; `undefined` if it could not be downloaded
 */
export function previousOf(found: string, text: string | undefined, parse: (text: string) => unknown): Previous {
  if (found === 'false') return null;
  const predicate = found === 'true' && text !== undefined ? parse(text) : undefined;
  return { sha256: isObject(predicate) ? digestOf(predicate) : null };
}

/** `null` for the first statement about a key; without a digest if the one before could not be read. */
export type Previous = { readonly sha256: string | null } | null;
