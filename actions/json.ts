/** Reading of JSON that came from elsewhere: nothing is taken for what it is not. */

export { parseJson } from '../src/runtime/json.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text; anything else is the empty text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
