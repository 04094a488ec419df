/**
 * What each case needs: the local cloud, its services under their own names and port 443, the witnesses that are
 * installed, and the bundle that runs with them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionRun, type RunOptions, runAction } from '../../emulator/run-action.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import type { Address } from '../../scripts/wire/daemon.ts';
import type { ForwardProxy } from '../../scripts/wire/forward-proxy.ts';
import { usualInputs } from '../bundle/harness.ts';
import { type Direct, openDirect } from './direct.ts';

interface Installed {
  readonly path: string;
  readonly version: string;
}

const missing: Installed = { path: '', version: 'missing' };

const witnesses = new Map(
  Object.entries(JSON.parse(process.env['WIRE_WITNESSES'] ?? '{}') as Readonly<Record<string, Installed>>),
);

export function witness(name: string): Installed {
  return witnesses.get(name) ?? missing;
}

/** The cases of these witnesses; skipped where one of them is missing. */
export function describeWitnesses(names: readonly string[], cases: () => void): void {
  const title = names.map((name) => (name.startsWith('node ') ? name : `${name} ${witness(name).version}`)).join(', ');
  const run = names.every((name) => witnesses.has(name)) ? describe : describe.skip;
  run(title, cases);
}

/** `ensure` sets everything up in an empty group; `verify` finds a ready tenant. */
export const modes = ['ensure', 'verify'] as const;
export type Mode = (typeof modes)[number];
const tenantOf = { ensure: 'group-only', verify: 'ready' } as const;

type Environment = Readonly<Record<string, string | undefined>>;

export interface Stage {
  readonly cloud: RunningCloud;
  readonly direct: Direct;
  /** A folder for this case, for configuration and logs. */
  readonly folder: string;
  /** Resets the cloud to the tenant with which the mode begins. */
  setUp(mode: Mode): void;
  /** Makes the names of all services resolve to one address, or each to its own in the local cloud. */
  resolve(to?: Address): void;
  /** Stops it after the case. */
  keep<T extends { stop(): Promise<void> }>(started: T): T;
  /** Waits until a proxy has written its log: some log a tunnel only after it has ended. */
  settled(proxy: Pick<ForwardProxy, 'stop'>): Promise<void>;
  /** Runs the bundle. @param environment the job's variables in addition to the login; no proxy unless it names one */
  run(mode: Mode, environment?: Environment, options?: Partial<RunOptions>): Promise<ActionRun>;
}

/** Call once at the top of a file. */
export function useStage(): Stage {
  let cloud: RunningCloud | undefined;
  let direct: Direct | undefined;
  let folder = '';
  const started: { stop(): Promise<void> }[] = [];
  const running = () => {
    if (cloud === undefined || direct === undefined) throw new Error('The cloud runs from the first test on');
    return { cloud, direct };
  };
  beforeAll(async () => {
    cloud = await startCloud();
    direct = await openDirect(cloud);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'witness-'));
    running().cloud.reset('group-only');
    resolve();
  });
  afterEach(async () => {
    for (const one of started.splice(0).toReversed()) await one.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(async () => {
    await direct?.stop();
    await cloud?.stop();
  });
  const resolve = (to?: Address) => {
    const lines = [...running().direct.addresses].map(([host, own]) => `${(to ?? own).host} ${host}`);
    writeHosts(['127.0.0.1 localhost', ...lines]);
  };
  return {
    get cloud() {
      return running().cloud;
    },
    get direct() {
      return running().direct;
    },
    get folder() {
      return folder;
    },
    setUp: (mode) => running().cloud.reset(tenantOf[mode]),
    resolve,
    keep: (one) => {
      started.push(one);
      return one;
    },
    settled: (proxy) => proxy.stop(),
    run: (mode, environment = {}, options = {}) =>
      runAction({
        cloud: running().cloud,
        inputs: { ...usualInputs, mode },
        environment: { HTTPS_PROXY: undefined, https_proxy: undefined, ...environment },
        ...options,
      }),
  };
}

/** The file that replaces `/etc/hosts`: written in place, since it is mounted there. */
function writeHosts(lines: readonly string[]): void {
  const file = process.env['WIRE_HOSTS'];
  if (file === undefined) throw new Error('Run these tests with: npm run test:night -- wire');
  writeFileSync(file, `${lines.join('\n')}\n`);
}
