/** Each function takes one measurement of a whole process, from its start. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type FaultName, namedFaults } from '../emulator/faults/catalog.ts';
import { runAction } from '../emulator/run-action.ts';
import type { RunningCloud } from '../emulator/start.ts';
import { groupName, vaultName } from '../emulator/tenants/names.ts';
import { noneUntilAfter } from '../src/inputs/confirmation.ts';
import { printedPeak, printsPeak } from './peak-memory.ts';

/** Milliseconds, or MiB. */
export type Sample = number;

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timed(args: readonly string[], environment: Record<string, string>): Promise<Sample> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env: environment, stdio: 'ignore' });
  await once(child, 'exit');
  return performance.now() - start;
}

export function bareNode(): Promise<Sample> {
  return timed(['-e', '0'], {});
}

const target = {
  'resource-group': groupName,
  'vault-name': vaultName,
  'confirmed-key-uri': noneUntilAfter(Date.now()),
};

/** @param roundTrip of each connection and answer, ms */
export async function bundleTo(
  cloud: RunningCloud,
  inputs: Record<string, string>,
  roundTrip = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<Sample> {
  cloud.cloud.state.settings.roundTrip = roundTrip;
  return (await runAction({ cloud, inputs: { ...target, ...inputs }, environment })).durationMs;
}

/** From the start of the process to its first connection; then the process is stopped. */
export async function firstConnection(bundle: string): Promise<Sample> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const connected = once(server, 'connection');
  const start = performance.now();
  const child = spawn(process.execPath, [bundle], { env: environmentThrough(port), stdio: 'ignore' });
  await Promise.race([connected, once(child, 'exit')]);
  const took = performance.now() - start;
  child.kill('SIGKILL');
  server.close();
  return took;
}

function environmentThrough(port: number): Record<string, string> {
  const id = '7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705';
  return {
    // As on GitHub's runners; without a configured time zone, node needs 10 ms to determine one.
    TZ: 'UTC',
    AZURE_TENANT_ID: id,
    AZURE_CLIENT_ID: id,
    AZURE_SUBSCRIPTION_ID: id,
    'INPUT_TENANT-ID': id,
    'INPUT_CLIENT-ID': id,
    'INPUT_SUBSCRIPTION-ID': id,
    'INPUT_RESOURCE-GROUP': groupName,
    'INPUT_VAULT-NAME': vaultName,
    'INPUT_CONFIRMED-KEY-URI': noneUntilAfter(Date.now()),
    INPUT_MODE: 'verify',
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
    https_proxy: `http://127.0.0.1:${port}`,
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://run-actions-1.actions.githubusercontent.com/token?api-version=2.0',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
  };
}

/** Peak resident set size in MiB, as the system reports it at the end of the run. */
export async function peakMemory(cloud: RunningCloud, fault?: FaultName): Promise<Sample> {
  const named = fault === undefined ? undefined : namedFaults.get(fault);
  if (named !== undefined) cloud.faults.push({ when: named.when ?? { service: 'arm' }, do: named.fault });
  const { log } = await runAction({ cloud, inputs: { ...target, mode: 'verify' }, environment: printsPeak });
  return printedPeak(log);
}
