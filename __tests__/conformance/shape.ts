/**
 * The shape that a body must have: its fields and the type of each, with values only where the value is the recorded fact.
 *
 * - `'string'`, `'number'`, `'boolean'`, `'null'`, `'list'`; `'guid'`, `'time'` (ISO 8601 in UTC), `'date'` (`time` without zone);
 *   alternatives are separated by `|`, e.g. `'guid|null'`
 * - `is(value)` for a value that is always the same; a RegExp for a text that matches it
 * - an object for an object with these fields and no others; a field whose name ends with `?` may be missing, and a field
 *   `...` allows others (if the recording has only a part of the body)
 * - a list of one shape for a list with at least one entry, all of that shape; an empty list for an empty list
 */
export type Shape = string | RegExp | Exactly | readonly Shape[] | { readonly [field: string]: Shape };

class Exactly {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

export function is(value: string | number | boolean | null): Shape {
  return new Exactly(value);
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  list: (value) => Array.isArray(value),
  guid: (value) => typeof value === 'string' && guid.test(value),
  time: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value),
};

function isKind(shape: string, value: unknown): boolean {
  return shape.split('|').some((name) => {
    const kind = kinds[name];
    if (kind === undefined) throw new Error(`No kind of value is called ${name}`);
    return kind(value);
  });
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 160);
}

export function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

/** The differences between a value and its shape, one line each; empty if it fits. */
export function differences(shape: Shape, value: unknown, where = 'body'): string[] {
  if (shape instanceof Exactly)
    return shape.value === value ? [] : [`${where}: ${show(value)}, not ${show(shape.value)}`];
  if (typeof shape === 'string') return isKind(shape, value) ? [] : [`${where}: ${show(value)}, not ${shape}`];
  if (shape instanceof RegExp) {
    return typeof value === 'string' && shape.test(value)
      ? []
      : [`${where}: ${show(value)}, does not match ${shape.source}`];
  }
  return isList(shape) ? ofList(shape, value, where) : ofObject(shape, value, where);
}

function ofList([entry]: readonly Shape[], value: unknown, where: string): string[] {
  if (!Array.isArray(value)) return [`${where}: ${show(value)}, not a list`];
  if (entry === undefined) return value.length === 0 ? [] : [`${where}: ${value.length} entries, not none`];
  if (value.length === 0) return [`${where}: no entry`];
  return value.flatMap((one: unknown, index) => differences(entry, one, `${where}[${index}]`));
}

interface Field {
  readonly optional: boolean;
  readonly inner: Shape;
}

/** The fields of an object's shape by name; `undefined` if the shape is not an object's. */
export function fieldsOf(shape: Shape): ReadonlyMap<string, Field> | undefined {
  if (typeof shape === 'string' || shape instanceof RegExp || shape instanceof Exactly || isList(shape))
    return undefined;
  const fields = Object.entries(shape).filter(([key]) => key !== '...');
  return new Map(fields.map(([key, inner]) => [key.replace(/\?$/, ''), { optional: key.endsWith('?'), inner }]));
}

function ofObject(shape: Readonly<Record<string, Shape>>, value: unknown, where: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${where}: ${show(value)}, not an object`];
  const given = new Map<string, unknown>(Object.entries(value));
  const known = fieldsOf(shape) ?? new Map<string, Field>();
  const found = [...known].flatMap(([name, { optional, inner }]) => {
    if (given.has(name)) return differences(inner, given.get(name), `${where}.${name}`);
    return optional ? [] : [`${where}.${name}: missing`];
  });
  const surplus = '...' in shape ? [] : [...given.keys()].filter((name) => !known.has(name));
  return [...found, ...surplus.map((name) => `${where}.${name}: not expected`)];
}
