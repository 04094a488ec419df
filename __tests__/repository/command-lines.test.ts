/** Every command of package.json and every step of the night, run as a process: its help, and its errors for arguments that only it can check. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nightSteps } from '../../scripts/test/night.ts';
import { someByDay } from '../at-night.ts';

const root = resolve(import.meta.dirname, '..', '..');
const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const { scripts } = JSON.parse(manifest) as { readonly scripts: Readonly<Record<string, string>> };

function run(name: string, args: readonly string[]) {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  const script = scripts[name]?.split(' ').at(-1) ?? '';
  return spawnSync(process.execPath, [join(root, script), ...args], { env, encoding: 'utf8' });
}

// Biome, the formatter, is not ours.
test.each(
  someByDay(
    Object.keys(scripts).filter((name) => name !== 'format'),
    2,
  ),
)('%s --help explains it, with examples', (name) => {
  const call = name === 'test' ? 'npm test' : `npm run ${name}`;
  const { status, stdout, stderr } = run(name, ['--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.startsWith(`Usage: ${call} -- [`)).toBe(true);
  expect(stdout.split('\nExamples:\n')[1]?.startsWith(`  ${call}`)).toBe(true);
});

test.each(someByDay(nightSteps))('test:night -- $name has a help of its own', ({ name }) => {
  const { status, stdout, stderr } = run('test:night', [name, '--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.startsWith(`Usage: npm run test:night -- ${name} [OPTION]...`)).toBe(true);
});

test('there are twelve commands at most, and CONTRIBUTING.md names each', () => {
  const names = Object.keys(scripts);
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  expect(names.length).toBeLessThanOrEqual(12);
  expect(names.filter((name) => !new RegExp(`\`(?:npm (?:run )?)?${name}[ \`]`).test(text))).toEqual([]);
});

test.each([
  ['demo', '--tenant redy', 'unknown tenant redy'],
  ['demo', 'loction=eastus2', 'unknown input loction'],
  ['test', '__tests__/plann.test.ts', 'unknown test file __tests__/plann.test.ts'],
  ['test:night', 'wired', 'unknown argument wired. Did you mean wire?'],
  ['release:name', '1.2.3', '1.2.3 is neither a repository such as contoso/cja-cmk-action nor a tag such as v1.2.3'],
  ['release:name', 'v0.0.1 v0.0.2', 'unexpected argument v0.0.2: give only one'],
])('%s %s: what is wrong is named', (name, args, message) => {
  const { status, stdout, stderr } = run(name, args.split(' '));
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(`${name}: ${message}`)]);
});
