/** Runs of the bundle for tests: each a process of its own, as under the runner, whose pauses can pass faster. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ActionRun, type RunOptions, runAction } from '../../emulator/run-action.ts';

export interface BundleOptions extends RunOptions {
  /** How many times faster pauses pass; default: 1. */
  readonly clock?: number;
}

/**
 * The environment of a run whose clock is sped up by the factor, see `fast-clock.ts`.
 *
 * @param of the patience that is meant: windows and pauses, or the limits of attempts as well
 */
export function fastClock(factor: number, of: 'windows' | 'limits'): Record<string, string> {
  const file = pathToFileURL(join(import.meta.dirname, '..', 'fast-clock.ts')).href;
  const limits = of === 'limits' ? '1' : '0';
  return { NODE_OPTIONS: `--import=${file}`, FAST_CLOCK: String(factor), FAST_LIMITS: limits };
}

/** The compiled bundle is kept from run to run. */
const NODE_COMPILE_CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compile-runs');

export function runBundle({ clock = 1, ...options }: BundleOptions): Promise<ActionRun> {
  const { NODE_OPTIONS } = options.environment ?? {};
  const environment = {
    NODE_COMPILE_CACHE,
    ...(clock > 1 && NODE_OPTIONS === undefined && fastClock(clock, 'windows')),
    ...options.environment,
  };
  return runAction({ ...options, environment });
}
