/** The filter of lists of resources and groups by a tag: `tagName eq 'a' and tagValue eq 'b'`. Names compare without case, values with it. */
import { same } from './scopes.ts';

export function readTagFilter(filter: string | null): (tags: Readonly<Record<string, string>>) => boolean {
  const named = (field: string) => new RegExp(`\\b${field} eq '([^']*)'`, 'i').exec(filter ?? '')?.[1];
  const [name, value] = [named('tagName'), named('tagValue')];
  if (name === undefined) return () => true;
  return (tags) =>
    Object.entries(tags).some(([tag, given]) => same(tag, name) && (value === undefined || given === value));
}
