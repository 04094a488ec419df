/** Chooses the commands of a remedy that a page shows. */

interface HasText {
  readonly text: string;
}

/**
 * @param names what the commands begin with, in whole words; the order of the page
 * @throws if a name does not mean exactly one command, since the page would show a different one, or none
 */
export function namedCommands<Command extends HasText>(commands: readonly Command[], names: readonly string[]) {
  return names.map((name): Command => {
    const [command, ...others] = commands.filter(({ text }) => `${text} `.startsWith(`${name} `));
    if (command === undefined || others.length > 0) throw new Error(`not exactly one command begins with ${name}`);
    return command;
  });
}
