/** Which name was probably meant by one that does not exist. */

/** The one that begins with it, else the one that takes the fewest edits, if these are few for its length. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const shared = sharedStart(names);
  const own = (name: string) => (name.startsWith(shared) ? name.slice(shared.length) : name).toLowerCase();
  const typed = own(word);
  const [longer] = names
    .filter((name) => typed.length >= 3 && own(name).startsWith(typed))
    .toSorted((one, other) => one.length - other.length);
  const [closest] = names
    .map((name) => ({ name, edits: editsBetween(typed, own(name)) }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(typed.length / 3)))
    .toSorted((one, other) => one.edits - other.edits);
  return longer ?? closest?.name;
}

/** Of options, the hyphens. */
function sharedStart([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return '';
  const differs = Array.from(first).findIndex((sign, at) => others.some((other) => other[at] !== sign));
  return differs === -1 ? first : first.slice(0, differs);
}

/** How many characters have to be inserted, removed, replaced or exchanged with the next one. */
function editsBetween(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const differs = from[row - 1] === to[column - 1] ? 0 : 1;
      const [above = 0, left = 0, diagonal = 0] = [last[column], next[column - 1], last[column - 1]];
      const exchanged = row > 1 && column > 1 && from[row - 2] === to[column - 1] && from[row - 1] === to[column - 2];
      const swap = exchanged ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(above + 1, left + 1, diagonal + differs, swap));
    }
    [before, last] = [last, next];
  }
  return last.at(-1) ?? 0;
}
