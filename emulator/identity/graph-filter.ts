/** The `$filter` forms that clients use to find an object (OData 4.0): equality of a property, or of one of its values. */
import { badRequest, type GraphError } from './graph-answers.ts';

type Item = Record<string, unknown>;
export type Filter = (item: Item) => boolean;

/** Strings compare without regard to case in the directory. */
function same(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
}

/** A quote within a literal is doubled. */
const literal = "'((?:[^']|'')*)'";
const forms: readonly [RegExp, (name: string, value: string) => Filter][] = [
  [new RegExp(`^(\\w+) eq ${literal}$`, 'i'), (name, value) => (item) => same(item[name], value)],
  [
    new RegExp(`^(\\w+)/any\\(\\s*(?:\\w+)\\s*:\\s*(?:\\w+) eq ${literal}\\s*\\)$`, 'i'),
    (name, value) => (item) => {
      const values: unknown = item[name];
      return Array.isArray(values) && values.some((one) => same(one, value));
    },
  ],
];

/** Terms may be joined by `or`. */
export function readFilter(text: string | null): Filter | GraphError {
  if (text === null) return () => true;
  const terms: Filter[] = [];
  for (const term of text.split(/ or /i)) {
    const form = forms.find(([pattern]) => pattern.test(term.trim()));
    const [, name = '', value = ''] = form?.[0].exec(term.trim()) ?? [];
    if (!form) return badRequest('Unsupported or invalid query filter clause specified.', 'Request_UnsupportedQuery');
    terms.push(form[1](name, value.replaceAll("''", "'")));
  }
  return (item) => terms.some((term) => term(item));
}
