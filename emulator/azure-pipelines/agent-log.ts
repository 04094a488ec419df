/**
 * What Azure Pipelines' agent makes of a task's output, of both streams. Source: microsoft/azure-pipelines-agent, `Command.cs`,
 * `CommandStringConvertor.cs`, `WorkerCommandManager.cs`, `ExecutionContext.cs`.
 */

export interface AgentLog {
  /** Variables that later steps can read, by name. */
  readonly variables: Readonly<Record<string, string>>;
  /** The kept ones: ten errors and ten warnings. */
  readonly issues: readonly { readonly type: string; readonly message: string }[];
  /** Paths of the pages for the tab Extensions. */
  readonly summaries: readonly string[];
  readonly secrets: readonly string[];
  readonly debug: readonly string[];
  /** `area.event` of each command, in order. */
  readonly commands: readonly string[];
  /** Lines with `##vso` that are no command: the agent warns about them. */
  readonly misread: readonly string[];
  /** What the log shows, with secrets masked. */
  readonly shown: string;
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const mostIssues = 10;

export function readAgentLog(output: string): AgentLog {
  const variables: Record<string, string> = {};
  const issues: { type: string; message: string }[] = [];
  const lists = { summaries: [], secrets: [], debug: [], commands: [], misread: [], shown: [] } as Record<
    'summaries' | 'secrets' | 'debug' | 'commands' | 'misread' | 'shown',
    string[]
  >;
  const apply = ({ name, properties, data }: Command): void => {
    lists.commands.push(name);
    const { type = '', variable = '' } = properties;
    const isFull = issues.filter((issue) => issue.type === type).length >= mostIssues;
    if (name === 'task.setvariable') variables[variable] = data;
    else if (name === 'task.logissue') {
      if (!isFull) issues.push({ type, message: data });
      lists.shown.push(`${type}: ${data}`);
    } else if (name === 'task.setsecret') lists.secrets.push(data);
    else if (name === 'task.uploadsummary') lists.summaries.push(data);
    else if (name === 'task.debug') lists.debug.push(data);
  };
  // .NET's line reader.
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = readCommand(line);
    if (command !== undefined) apply(command);
    else {
      if (line.includes('##vso')) lists.misread.push(line);
      lists.shown.push(line);
    }
  }
  const masked = lists.secrets.reduce((text, secret) => text.replaceAll(secret, '***'), lists.shown.join('\n'));
  return { ...lists, variables, issues, shown: masked };
}

/** A command begins anywhere in a line. */
export function readCommand(line: string): Command | undefined {
  const begin = line.indexOf('##vso[');
  const end = line.indexOf(']', begin);
  if (begin < 0 || end < 0) return undefined;
  const [name = '', ...rest] = line.slice(begin + '##vso['.length, end).split(' ');
  if (name.split('.').filter((part) => part !== '').length !== 2) return undefined;
  const pairs = rest
    .join(' ')
    .split(';')
    .map((property) => /^([^=]+)=(.+)$/s.exec(property))
    .flatMap((match) =>
      match === null ? [] : [[String(match[1]).toLowerCase(), unescape(String(match[2]))] as const],
    );
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: unescape(line.slice(end + 1)) };
}

const escapes: readonly (readonly [code: string, sign: string])[] = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%AZP25', '%'],
];

function unescape(text: string): string {
  return escapes.reduce((rest, [code, sign]) => rest.replaceAll(code, sign), text);
}
