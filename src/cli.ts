/** The program on a command line, `cja-cmk`: reads the arguments, and starts a run on the terminal's host. */
import './runtime/required-node.ts';
import { readCommand } from './cli/command.ts';
import { commandLine } from './cli/flags.ts';
import { terminal } from './hosts/terminal/terminal.ts';
import { main } from './main.ts';
import { runCommand } from './runtime/command-line.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';
import { version } from './runtime/version.ts';

export async function cli(): Promise<void> {
  await runCommand(commandLine, async (given) => {
    if (given.values.version === true) {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    const { options, environment } = readCommand(given, process.env, process.stdin.isTTY);
    return main(terminal(options), environment, cancellation);
  });
  endProcess(Number(process.exitCode ?? 0));
}
