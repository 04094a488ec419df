/**
 * Microsoft's own client against the local cloud, both ways: what it sets up the action checks, what the action sets up it
 * reads back.
 *
 *     npm run test:az
 *
 * Needs the az CLI in the PATH or named by AZ (`pip install azure-cli`); without it, it says so and passes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

function findAz(): string | undefined {
  const named = process.env['AZ'];
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, 'az')).find((path) => existsSync(path));
}

function runTests(az: string): number {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // Each command of az takes a second or two, and a test has up to twenty of them.
  const options = ['--testMatch', '**/__tests__/az/*.az.ts', '--testTimeout', '180000'];
  const command = ['--experimental-vm-modules', jest, ...options, ...process.argv.slice(2)];
  const env = { ...process.env, AZ: az, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  return spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

const az = findAz();
if (az === undefined) {
  process.stdout.write('Skipped: the az CLI is neither in the PATH nor where AZ says (pip install azure-cli).\n');
} else {
  process.exitCode = runTests(az);
}
