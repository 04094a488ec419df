/** Which name was probably meant by one that does not exist. */

/** The one that begins as it does, for at least half of it and three characters; the shortest of these. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const own = withoutShared(names);
  const typed = own(word);
  const scored = names.map((name) => ({ name, alike: sharedStart([typed, own(name)]).length }));
  const [best] = scored.toSorted((one, other) => other.alike - one.alike || one.name.length - other.name.length);
  return best !== undefined && best.alike >= Math.max(3, typed.length / 2) ? best.name : undefined;
}

/** Of options the hyphens, of variables `CJA_CMK_`. */
function withoutShared(names: readonly string[]): (name: string) => string {
  const shared = names.length > 1 ? sharedStart(names) : '';
  return (name) => (name.startsWith(shared) ? name.slice(shared.length) : name).toLowerCase();
}

function sharedStart([first = '', ...others]: readonly string[]): string {
  const differs = Array.from(first).findIndex((sign, at) => others.some((other) => other[at] !== sign));
  return differs === -1 ? first : first.slice(0, differs);
}
