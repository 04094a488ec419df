/** Formats a run's log like GitHub's page: with workflow commands applied and masked values hidden. */

const shown: Readonly<Record<string, string>> = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/**
 * @param log what the action printed
 * @returns the visible lines, with groups expanded and their lines indented
 */
export function readableLog(log: string): string {
  const masked: string[] = [];
  let indent = '';
  const lines = log
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const command = parseCommand(line);
      if (command === undefined) return `${indent}${line}`;
      const { name, title, message } = command;
      if (name === 'add-mask') masked.push(message);
      if (name === 'endgroup') indent = '';
      if (name === 'group') {
        indent = '  ';
        return message;
      }
      const label = shown[name];
      return label === undefined ? [] : `${indent}${[label, title, message].filter(Boolean).join(': ')}`;
    });
  return masked.reduce((text, secret) => text.replaceAll(secret, '***'), lines.join('\n'));
}

interface Command {
  readonly name: string;
  readonly title: string;
  readonly message: string;
}

/** `::name title=…,file=…::message`, percent-encoded as docs.github.com, "Workflow commands", says. */
function parseCommand(line: string): Command | undefined {
  const [, name, properties = '', message = ''] = /^::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1] ?? '';
  return { name, title: decode(title), message: decode(message) };
}

function decode(text: string): string {
  const characters: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (code) => characters[code] ?? code);
}
