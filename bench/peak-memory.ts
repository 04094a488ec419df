/** The peak memory of a run: what its process held at most. */

/**
 * Linux passes the peak of the process that starts another one on to it as `maxRSS`, so there the process's own is read. Source:
 * proc_pid_status(5), `VmHWM`.
 */
const code = `
import { readFileSync } from 'node:fs';
function ownPeak() {
  try {
    return /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
process.on('exit', () => process.stdout.write('peak ' + ownPeak() + ' KiB'));
`;

/** The environment of a run that prints its peak as it ends. */
export const printsPeak = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` };

/** MiB; `NaN` if the output has no peak. */
export function printedPeak(output: string): number {
  return Number(/peak (\d+) KiB/.exec(output)?.[1]) / 1024;
}
