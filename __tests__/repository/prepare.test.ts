/** When a command installs the dependencies first: `scripts/prepare.js`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from '../../scripts/prepare.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clone-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const a = 'node_modules/a';
const wanted = { '': {}, [a]: { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };

test.each([
  ['nothing is installed', undefined, false],
  ['everything is but a package of another platform', { [a]: { version: '1.0.0' } }, true],
  ['a package is missing', {}, false],
  ['a package has another version', { [a]: { version: '1.0.1' } }, false],
])('%s', (_case, packages, expected) => {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (packages) writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  expect(isInstalled(root)).toBe(expected);
});
