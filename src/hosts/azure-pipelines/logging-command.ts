/**
 * The commands by which a task tells its agent something: lines of its output. Source: microsoft/azure-pipelines-agent,
 * `Command.cs` and `CommandStringConvertor.cs`.
 */

/** In the agent's order: percent signs first. */
const escapes: readonly (readonly [sign: string, code: string])[] = [
  ['%', '%AZP25'],
  [';', '%3B'],
  ['\r', '%0D'],
  ['\n', '%0A'],
  [']', '%5D'],
];

function escaped(text: string): string {
  return escapes.reduce((rest, [sign, code]) => rest.replaceAll(sign, code), text);
}

/** @param name `task.setvariable` */
export function loggingCommand(name: string, data: string, properties: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escaped(value)}`);
  return `##vso[${[name, pairs.join(';')].join(' ').trim()}]${escaped(data)}`;
}
