/**
 * The environment of a test file: jest's own for node, with the processes that run the bundle for all files of the worker
 * (`runHosts`). It also notes what the file cost; the processor time of the processes that it started counts as well, where the system
 * tells it (Linux). One line of JSON a file, in the file named by `TEST_COSTS`.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';
import { RunHosts } from '../../__tests__/hosted-runs/hosts.ts';

const runHosts = new RunHosts();

/** What the kernel counts in. Source: proc_pid_stat(5), `sysconf(_SC_CLK_TCK)`, which is 100 on every Linux that node runs on. */
const ticksPerSecond = 100;

/** Seconds of this process, of its children that have ended, and of the hosts. */
function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childrenSeconds() + runHosts.seconds;
}

function childrenSeconds() {
  if (!existsSync('/proc/self/stat')) return 0;
  // The second field, the name of the program in parentheses, may have blanks in it.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const [user = '0', system = '0'] = fields.slice(13);
  return (Number(user) + Number(system)) / ticksPerSecond;
}

export default class CostEnvironment extends TestEnvironment {
  #before = processorSeconds();
  #file;

  /**
   * @param {ConstructorParameters<typeof TestEnvironment>[0]} config
   * @param {ConstructorParameters<typeof TestEnvironment>[1]} context
   */
  constructor(config, context) {
    super(config, context);
    this.#file = context.testPath;
    this.global.runHosts = runHosts;
  }

  /** @override */
  async teardown() {
    await super.teardown();
    const costs = process.env['TEST_COSTS'];
    if (costs === undefined) return;
    const seconds = processorSeconds() - this.#before;
    appendFileSync(costs, `${JSON.stringify({ file: this.#file, seconds })}\n`);
  }
}
