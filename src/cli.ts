/** The program on a command line, `cja-cmk`: reads the arguments, and starts a run on the host of the CI system, or on the terminal's. */
import './runtime/required-node.ts';
import { type Command, readCommand } from './cli/command.ts';
import { help, readArguments, WrongArgument } from './cli/flags.ts';
import { inScript } from './hosts/azure-pipelines/in-script.ts';
import { gitlab } from './hosts/gitlab/gitlab.ts';
import type { Host } from './hosts/host.ts';
import { terminal } from './hosts/terminal/terminal.ts';
import { main } from './main.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';
import { version } from './runtime/version.ts';

export async function cli(): Promise<void> {
  try {
    endProcess(await runCommand(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof WrongArgument)) throw error;
    process.stderr.write(`cja-cmk: ${error.message}\nTry: cja-cmk --help\n`);
    endProcess(2);
  }
}

/** @throws WrongArgument */
async function runCommand(args: readonly string[]): Promise<number> {
  const given = readArguments(args);
  const { values, positionals } = given;
  if (values.help === true || values.version === true) {
    process.stdout.write(values.help === true ? help(positionals) : `${version}\n`);
    return 0;
  }
  const command = readCommand(given, process.env, process.stdin.isTTY);
  return main(hostOf(command), command.environment, cancellation);
}

function hostOf({ options, system }: Command): Host {
  const host = terminal(options);
  const hasToken = options.signIn.by === 'file';
  if (options.signIn.by === 'az' || system === undefined) return host;
  return system === 'gitlab' ? gitlab(host, hasToken) : inScript(host, hasToken);
}
