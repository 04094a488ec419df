/** Runs of the action for tests: in a hosted process (`hosts.ts`) unless the process itself matters. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ActionRun, type RunOptions, runAction } from '../../emulator/run-action.ts';
import type { RunHosts } from './hosts.ts';

export interface HostedOptions extends RunOptions {
  /**
   * `true`: a process of its own, as under the runner. For tests of the process itself: its signals, memory, start and end. A run
   * whose options only a process of its own can have (`onSpawn`, `signal`, `node`, options for node) gets one anyway.
   */
  readonly ownProcess?: boolean;
  /** How many times faster the pauses of a hosted run pass; default: 1. */
  readonly clock?: number;
}

/**
 * The environment of a run whose clock is sped up by the factor, see `fast-clock.ts`.
 *
 * @param of the patience that is meant: windows and pauses, or the limits of attempts as well
 */
export function fastClock(factor: number, of: 'windows' | 'limits'): Record<string, string> {
  const file = pathToFileURL(join(import.meta.dirname, 'fast-clock.ts')).href;
  const limits = of === 'limits' ? '1' : '0';
  return { NODE_OPTIONS: `--import=${file}`, FAST_CLOCK: String(factor), FAST_LIMITS: limits };
}

declare global {
  /** Those of this worker, by `scripts/test/environment.js`. */
  var runHosts: RunHosts;
}

/** A module that is loaded as node starts would be loaded once for all runs of a host; that of the clock may be. */
function needsOwnProcess({ onSpawn, signal, node, environment = {} }: RunOptions): boolean {
  const { NODE_OPTIONS: options, FAST_CLOCK: clock } = environment;
  return (onSpawn ?? signal ?? node) !== undefined || (options !== undefined && clock === undefined);
}

export function runHosted({ ownProcess = false, clock = 1, ...options }: HostedOptions): Promise<ActionRun> {
  if (ownProcess || needsOwnProcess(options)) return runAction(options);
  const environment = { ...(clock > 1 && fastClock(clock, 'windows')), ...options.environment };
  return runAction({ ...options, environment, start: (job) => globalThis.runHosts.start(job) });
}
