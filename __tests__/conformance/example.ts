/** Builds a body from its recorded shape: the shape's fields, with values that fit. */
import { differences, fieldsOf, isList, type Shape } from './shape.ts';

const samples: Readonly<Record<string, unknown>> = {
  string: 'text',
  number: 1,
  boolean: true,
  null: null,
  list: [],
  guid: '3f0d6c1e-84b2-4a97-9c55-e1d27b60f8a3',
  time: '2026-02-03T09:15:27Z',
  date: '2026-02-03T09:15:27',
};

/** @param near a value to copy where the shape leaves the value open, if it fits */
export function exampleOf(shape: Shape, near: unknown): unknown {
  const fields = fieldsOf(shape);
  if (fields !== undefined) return exampleObject(fields, near);
  if (isList(shape)) return exampleList(shape, near);
  if (differences(shape, near).length === 0) return near;
  return typeof shape === 'string' ? samples[shape.split('|')[0] ?? ''] : undefined;
}

function exampleObject(
  fields: ReadonlyMap<string, { readonly optional: boolean; readonly inner: Shape }>,
  near: unknown,
) {
  const known = new Map<string, unknown>(typeof near === 'object' && near !== null ? Object.entries(near) : []);
  const made = [...fields]
    .filter(([name, { optional }]) => !optional || known.has(name))
    .map(([name, { inner }]): [string, unknown] => [name, exampleOf(inner, known.get(name))]);
  return Object.fromEntries(made);
}

function exampleList([entry]: readonly Shape[], near: unknown): unknown[] {
  const known: readonly unknown[] = Array.isArray(near) ? near : [];
  if (entry === undefined) return [];
  return (known.length > 0 ? known : [undefined]).map((one) => exampleOf(entry, one));
}
