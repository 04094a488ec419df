/** Statements about one key are a chain: each names the digest of the one before it. Pure. */
import { createHash } from 'node:crypto';
import { isObject, type JsonObject, textOf } from '../json.ts';

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

const part = (from: unknown, name: string): JsonObject => {
  const value = isObject(from) ? from[name] : undefined;
  return isObject(value) ? value : {};
};

/** What the statements of a chain have in common. Azure ignores the case of its names. */
export function chainOf(predicate: unknown): string {
  const { tenantId, subscriptionId, resourceGroup, vault, key } = part(predicate, 'subject');
  const of = [tenantId, subscriptionId, resourceGroup, vault, key].map(textOf).join('/').toLowerCase();
  return `${of} (${textOf(part(predicate, 'run')['repository'])} ${textOf(part(predicate, 'run')['ref'])})`;
}

/** What was found of the statement before. */
export interface Before {
  /** Output of the step that looked for it: `true` or `false`; anything else means that it could not look. */
  readonly found: string;
  /** Output of the same step: the attempt of its run that has to have made it. */
  readonly attempt: string;
  /** Its predicate; `undefined` if it could not be downloaded. */
  readonly before: unknown;
}

/**
 * The statement before the one to be made: its digest, `null` if there is none, or no digest if it could not be read, or is one of
 * another chain or of an earlier attempt.
 *
 * @param statement the one to be made
 */
export function previousOf({ found, attempt, before }: Before, statement: unknown): Previous {
  if (found === 'false') return null;
  const isBefore =
    found === 'true' &&
    isObject(before) &&
    chainOf(before) === chainOf(statement) &&
    String(part(before, 'run')['attempt']) === attempt;
  return { sha256: isBefore ? digestOf(before) : null };
}

/** `null` for the first statement about a key; without a digest if the one before could not be read. */
export type Previous = { readonly sha256: string | null } | null;
