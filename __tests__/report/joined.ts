/** The commands of a page, each in one line: without continuations, and a long ID in place of the variable before the command. */
export function joined(page: string): string {
  let id = '';
  const lines = page
    .replaceAll(/ \\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, given] = /^\s*id=(\/\S+|\$id\/\S+)$/.exec(line) ?? [];
      if (given === undefined) return [line.replace('"$id"', id)];
      id = given.replace('$id', id);
      return [];
    });
  return lines.join('\n');
}
