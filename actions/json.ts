/** Reads external JSON, and checks the type of each value. */

export { parseJson } from '../src/runtime/json.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string; an empty string for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
