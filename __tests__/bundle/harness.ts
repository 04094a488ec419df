/**
 * What every test of the bundle needs: one local cloud per test file, reset before each test, and runs of the action
 * against it with the inputs that nearly all tests share.
 */
import type { ActionRun } from '../../emulator/run-action.ts';
import type { RunningCloud, Tenant } from '../../emulator/start.ts';
import { groupName, location, vaultName } from '../../emulator/tenants/names.ts';
import { useLocalCloud } from '../emulator/local-cloud.ts';
import { noneYet } from '../inputs/none-yet.ts';
import { type BundleOptions, runBundle } from './run-bundle.ts';
import { type HereOptions, runHere } from './run-here.ts';

export const usualInputs = {
  'resource-group': groupName,
  'vault-name': vaultName,
  location,
  'confirmed-key-uri': noneYet,
} as const;

type Inputs = Readonly<Record<string, string>>;

export interface Harness {
  /** The cloud of this file; available from the first `beforeEach` on. */
  readonly cloud: RunningCloud;
  /** Runs the action here with the usual inputs and those given. Its pauses pass faster. */
  run(inputs?: Inputs, options?: Partial<Pick<HereOptions, 'clock' | 'environment' | 'onOutcome'>>): Promise<ActionRun>;
  /** The same by the bundle, as a process of its own: where that is the point. */
  runProcess(inputs?: Inputs, options?: Partial<Omit<BundleOptions, 'inputs'>>): Promise<ActionRun>;
}

/** Call once at the top of a test file. @param tenant what each test starts from; `cloud.reset` lays out another one */
export function useCloud(tenant: Tenant | (() => Tenant) = 'group-only'): Harness {
  const local = useLocalCloud();
  beforeEach(() => local.running.reset(typeof tenant === 'function' ? tenant() : tenant));
  return {
    get cloud() {
      return local.running;
    },
    run: (inputs = {}, options = {}) =>
      runHere({ cloud: local.running, clock: 100, inputs: { ...usualInputs, ...inputs }, ...options }),
    runProcess: (inputs = {}, options = {}) =>
      runBundle({ cloud: local.running, clock: 8, inputs: { ...usualInputs, ...inputs }, ...options }),
  };
}

/** The exchanges of this run that changed something. */
export function writes({ transcript }: RunningCloud): string[] {
  return transcript.filter((exchange) => exchange.writes).map(({ method, host, path }) => `${method} ${host}${path}`);
}

/** One entry of the output `changes`. */
export interface ChangeEntry {
  readonly resource: string;
  readonly name: string;
  readonly action: string;
  readonly status: string;
}

export function changeEntries(outputs: Readonly<Record<string, string>>): ChangeEntry[] {
  return JSON.parse(outputs['changes'] ?? 'null') as ChangeEntry[];
}

/** Each change as one line: `vault create done`. */
export function changesOf(outputs: Readonly<Record<string, string>>): string[] {
  return changeEntries(outputs).map(({ resource, action, status }) => `${resource} ${action} ${status}`);
}
