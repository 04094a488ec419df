/**
 * Runs a script under node 24, the action's own runtime: `node scripts/node24.js FILE [ARGUMENT...]`. A newer node than 23 is used as it is;
 * with an older one, the executable comes from the package of this platform (`optionalDependencies`). Plain JavaScript for node 20.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', npm, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const packaged = ['node', 'node-bin']
  .map((name) =>
    join(root, 'node_modules', `${name}-${platform}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  )
  .find((path) => existsSync(path));
const isNew = Number.parseInt(process.versions.node, 10) >= 24;
if (!isNew && packaged === undefined) throw new Error('Install node 24: npm has no package of it for this platform');
const node = isNew || packaged === undefined ? process.execPath : packaged;
const options = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
const env = { ...process.env, PATH: [dirname(node), process.env['PATH']].join(delimiter) };
const { status } = spawnSync(node, [...options, ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
