/** Slow: a copy of the repository, its compiler and its tests. A new finding takes the four files that CONTRIBUTING.md names. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkout, checkOutElsewhere } from './checkout.ts';
import { additions, newFinding } from './new-finding.ts';

const root = join(import.meta.dirname, '..', '..');
const files = [...new Set(additions.map(({ file }) => file))];

let copy: Checkout;
beforeAll(() => {
  copy = checkOutElsewhere('linked');
  for (const { file, before, text } of additions) {
    const path = join(copy.folder, file);
    const parts = readFileSync(path, 'utf8').split(before);
    if (parts.length !== 2) throw new Error(`${file} does not contain this text exactly once:\n${before}`);
    writeFileSync(path, parts.join(`${text}${before}`));
  }
});
afterAll(() => copy.remove());

/** What a command printed in the copy; empty if it succeeded. */
function failureOf(...args: readonly string[]): string {
  const env = { ...process.env, UPDATE_GOLDEN: '1', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy.folder, encoding: 'utf8', env });
  return status === 0 ? '' : `${stdout}${stderr}` || `exit code ${status}`;
}

const makesPages = `
import { readFileSync, writeFileSync } from 'node:fs';
import { pages } from './scripts/docs/pages.ts';
for (const [path, make] of Object.entries(pages)) writeFileSync(path, make(readFileSync(path, 'utf8')));`;

function jest(...args: readonly string[]): string {
  return failureOf('--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand', ...args);
}

test('the example changes four files, and CONTRIBUTING.md names each of them or its folder', () => {
  const [, section = ''] = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('### A new finding\n');
  const [list = ''] = section.split('\n## ');
  const named = [...list.matchAll(/^\d\. `([^`]+)`/gm)].map(([, path = '']) => path);
  expect(files.map((file) => named.filter((path) => file.startsWith(path)).length)).toEqual(files.map(() => 1));
  expect(named).toHaveLength(files.length);
  expect(files.length).toBeLessThanOrEqual(4);
});

test('it compiles', () => {
  expect(failureOf('node_modules/typescript/bin/tsc', '-p', '.')).toBe('');
});

test('its page and its golden texts are generated, and its tests pass', () => {
  expect(failureOf('--input-type=module', '--eval', makesPages)).toBe('');
  expect(readFileSync(join(copy.folder, 'docs', 'findings.md'), 'utf8')).toContain(`\n## ${newFinding}\n`);
  const own = ['checks/(?:cases|catalog|evaluate|details)', 'report/(?:findings|evidence)', 'docs/generated'];
  expect(jest(...own.map((each) => `__tests__/${each}\\.test`), '__tests__/repository/finding-ids')).toBe('');
});

test('it has a run of the bundle', () => {
  expect(jest('__tests__/bundle/verify/findings', '--testNamePattern', 'the table has')).toBe('');
});
