/**
 * `npm run test:faults`: the long loops over every request and every fault, kill and race. `npm test` runs a sample of them.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', jest, '__tests__/faults', ...process.argv.slice(2)],
  {
    cwd: root,
    env: { ...process.env, FAULTS: 'all', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
