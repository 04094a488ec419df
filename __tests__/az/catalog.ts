/** Commands in texts, grouped by shape: the words up to the first option, and the options' names. */

/** The commands among the lines of a text, and those inside them. */
export function commandsIn(text: string): string[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  const commands = lines.map((line) => line.trim()).filter((line) => /^(?:\$ )?az [a-z]/.test(line));
  const inner = commands.flatMap((line) => [...line.matchAll(/\$\((az [^)]*)\)/g)].map(([, command = '']) => command));
  return [...commands, ...inner];
}

/** `az keyvault show --name --subscription` from a whole command. Anything in quotes or inside `$(…)` is a value. */
export function shapeOf(command: string): string {
  const bare = command
    .replace(/^\$ /, '')
    .replaceAll(/\$\([^)]*\)/g, 'X')
    .replaceAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, 'X');
  const words = bare.split(/\s+/);
  const first = words.findIndex((word) => word.startsWith('-'));
  const verb = first < 0 ? words : words.slice(0, first);
  const options = new Set(words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.replace(/=.*/, '')));
  return [...verb, ...[...options].toSorted()].join(' ');
}
