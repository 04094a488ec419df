/** What a group is called decides nothing: a tenant is judged as if its group had the usual name. */
import { groupName } from '../../emulator/tenants/names.ts';

/** Writes one name for another, in either case, into each text of plain data. */
export function renameGroup(data: object, from: string, to: string): void {
  if (from === to) return;
  const pattern = new RegExp(from, 'giu');
  const parts: [string, unknown][] = Object.entries(data);
  for (const [name, part] of parts) {
    if (typeof part === 'string') Reflect.set(data, name, part.replaceAll(pattern, to));
    else if (typeof part === 'object' && part !== null) renameGroup(part, from, to);
  }
}

/** A copy with the usual name; the data itself where that is its name. */
export function withUsualGroup<T extends object>(data: T, name: string): T {
  if (name === groupName) return data;
  // Not structuredClone, whose copies have other prototypes inside jest.
  const copy = JSON.parse(JSON.stringify(data)) as T;
  renameGroup(copy, name, groupName);
  return copy;
}
