/** Runs of the action for tests: in a hosted process (`hosts.ts`) unless the process itself matters. */
import { afterAll } from '@jest/globals';
import { type ActionRun, type RunOptions, runAction } from '../../emulator/run-action.ts';
import { RunHosts } from './hosts.ts';

export interface HostedOptions extends RunOptions {
  /**
   * `true`: a process of its own, as under the runner. For tests of the process itself: its signals, memory, start and end. A run
   * whose options only a process of its own can have (`onSpawn`, `signal`, `node`, variables for node) gets one anyway.
   */
  readonly ownProcess?: boolean;
}

const hosts = new RunHosts();
afterAll(() => hosts.close());

/** What node reads as it starts, apart from the certificates that a host is started with. */
const readAtStart = /^(?:NODE_(?!EXTRA_CA_CERTS$)|LANG|LC_|OPENSSL_)/;

function needsOwnProcess({ onSpawn, signal, node, environment = {} }: RunOptions): boolean {
  return (onSpawn ?? signal ?? node) !== undefined || Object.keys(environment).some((name) => readAtStart.test(name));
}

export function runHosted({ ownProcess = false, ...options }: HostedOptions): Promise<ActionRun> {
  if (ownProcess || needsOwnProcess(options)) return runAction(options);
  return runAction({ ...options, start: (job) => hosts.start(job) });
}
