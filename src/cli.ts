/** The program on a command line, `cja-cmk`: reads the arguments, and starts a run on the host of the CI system, or on the terminal's. */
import './runtime/required-node.ts';
import { type Command, readCommand } from './cli/command.ts';
import { commandLineOf } from './cli/flags.ts';
import { inScript } from './hosts/azure-pipelines/in-script.ts';
import { gitlab } from './hosts/gitlab/gitlab.ts';
import type { Host } from './hosts/host.ts';
import { terminal } from './hosts/terminal/terminal.ts';
import { main } from './main.ts';
import { runCommand } from './runtime/command-line.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';
import { version } from './runtime/version.ts';

export async function cli(): Promise<void> {
  await runCommand(commandLineOf(process.argv.slice(2)), async (given) => {
    if (given.values.version === true) {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    const command = readCommand(given, process.env, process.stdin.isTTY);
    return main(hostOf(command), command.environment, cancellation);
  });
  endProcess(Number(process.exitCode ?? 0));
}

function hostOf({ options, system }: Command): Host {
  const host = terminal(options);
  const hasToken = options.signIn.by === 'file';
  if (options.signIn.by === 'az' || system === undefined) return host;
  return system === 'gitlab' ? gitlab(host, hasToken) : inScript(host, hasToken);
}
