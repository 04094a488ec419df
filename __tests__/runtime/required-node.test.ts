import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** Starts a program on a node that says it has this version. */
function startOn(version: string, program: string, ...args: readonly string[]) {
  const versions = `{ ...process.versions, node: '${version}' }`;
  const code = `Object.defineProperty(process, 'versions', { value: ${versions} }); Object.defineProperty(process, 'version', { value: 'v${version}' })`;
  const preload = `data:text/javascript,${encodeURIComponent(code)}`;
  const env = { PATH: process.env['PATH'] ?? '', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  return spawnSync(process.execPath, ['--import', preload, join(root, program), ...args], { encoding: 'utf8', env });
}

test.each([
  ['src/index.ts', '16.20.2'],
  ['src/index.ts', '18.20.8'],
  ['src/cli.ts', '18.20.8'],
])('%s says in one sentence that node %s is too old', (program, version) => {
  const { status, stdout, stderr } = startOn(version, program);
  expect(stderr).toBe(`This needs node 20 or newer, and node ${version} runs it. Install node 24.\n`);
  expect([status, stdout]).toEqual([1, '']);
});

test.each(['18.20.8', '20.10.0'])('npm commands say in one sentence that node %s is too old', (version) => {
  const { status, stdout, stderr } = startOn(version, 'scripts/node24.js', 'emulator/demo.ts', '--help');
  expect(stderr).toBe(`This needs node 20.11 or newer, and this is v${version}. Install node 24.\n`);
  expect([status, stdout]).toEqual([1, '']);
});

test('the bundle checks its node before it loads anything else', () => {
  const { status, stderr } = startOn('18.20.8', 'dist/index.js');
  expect([status, stderr.split('\n').length]).toEqual([1, 2]);
});
