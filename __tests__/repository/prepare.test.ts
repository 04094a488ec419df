import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isInstalled } from '../../scripts/prepare.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clone-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/other-platform': { version: '2.0.0', optional: true },
};

function write(installed: object | undefined): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (installed === undefined) return;
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
}

test.each([
  ['nothing is installed', undefined, false],
  ['everything is installed except packages of another platform', { 'node_modules/a': { version: '1.0.0' } }, true],
  ['a package is missing', {}, false],
  ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
])('%s', (_case, installed, expected) => {
  write(installed);
  expect(isInstalled(root)).toBe(expected);
});
