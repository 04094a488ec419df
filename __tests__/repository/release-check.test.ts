/** `npm run release:check` accepts this commit, and names the cause if it rejects another state. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commitComment, noCommit, referencesIn, refusalOf } from '../../scripts/act/action-references.ts';
import { nameRelease } from '../../scripts/build/name-release.ts';
import { type Checkout, checkOutElsewhere } from './checkout.ts';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const entry = new RegExp(`^## ${version.replaceAll('.', String.raw`\.`)} \\(.*\\)$`, 'm');
const other = '99.9.9';

let checkout: Checkout | undefined;
beforeAll(() => {
  checkout = checkOutElsewhere();
}, 120_000);
afterAll(() => checkout?.remove());

/** @throws if there is no checkout: nothing may run or be written anywhere else */
function folder(): string {
  if (checkout === undefined) throw new Error('There is no checkout');
  return checkout.folder;
}

function check(...args: string[]) {
  const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'build', 'release-check.ts'), ...args];
  // A registry that cannot be reached, since the check works offline.
  const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9', FORCE_COLOR: undefined, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder(), encoding: 'utf8', env });
  return { status, printed: stdout + stderr };
}

/** Changes a file while a check runs. */
function whileChanged(path: string, change: (text: string) => string, args: string[]) {
  const file = join(folder(), path);
  const before = readFileSync(file, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(file, change(before));
  try {
    return check(...args);
  } finally {
    writeFileSync(file, before);
  }
}

test('this commit can be released', () => {
  const { status, printed } = check();
  expect(printed).toBe(
    ['versions', 'changelog', 'dist', 'pins', 'docs', 'licenses', 'sbom'].map((name) => `ok      ${name}\n`).join(''),
  );
  expect(status).toBe(0);
}, 120_000);

const workflow = join('.github', 'workflows', 'ci.yml');
const pinned = /actions\/checkout@[0-9a-f]{40} # v[\d.]+/;

describe('it rejects', () => {
  test.each<[string, string, string, (text: string) => string, string]>([
    [
      'a stale dist',
      'dist',
      join('src', 'main.ts'),
      (text) => `${text}\nprocess.stdout.write('');\n`,
      'dist: index.js differs from what the sources build',
    ],
    [
      'a stale small action',
      'dist',
      join('actions', 'gate', 'gate.ts'),
      (text) => text.replace("'true'", "'yes'"),
      'actions/dist: index.js differs from what the sources build',
    ],
    [
      'a changelog without an entry',
      'changelog',
      'CHANGELOG.md',
      (text) => text.replace(entry, `## ${other} (2026-12-31)`),
      `CHANGELOG.md has no entry "## ${version} (date)"`,
    ],
    [
      'an empty entry',
      'changelog',
      'CHANGELOG.md',
      (text) => text.replaceAll(/^- .*$/gm, ''),
      `CHANGELOG.md says nothing about ${version}`,
    ],
    [
      'an action by its tag',
      'pins',
      workflow,
      (text) => text.replace(pinned, 'actions/checkout@v7'),
      'actions/checkout@v7: v7 is not a full-length commit SHA',
    ],
    [
      'an action without its version',
      'pins',
      workflow,
      (text) => text.replace(/ # v[\d.]+/, ''),
      'no version in the comment',
    ],
    [
      'an unpinned action in an example',
      'pins',
      join('docs', 'examples', 'verify-cmk.yml'),
      (text) => text.replace(/@[0-9a-f]{40} /, '@v1 '),
      'v1 is not a full-length commit SHA',
    ],
    [
      'another version in package.json',
      'versions',
      'package.json',
      (text) => text.replace(`"version": "${version}"`, `"version": "${other}"`),
      `src/runtime/version.ts says ${version}, package.json ${other}`,
    ],
    [
      'another version in the sources',
      'versions',
      join('src', 'runtime', 'version.ts'),
      (text) => text.replace(version, other),
      `src/runtime/version.ts says ${other}, package.json ${version}`,
    ],
    [
      'a table that does not match the code',
      'docs',
      'README.md',
      (text) => text.replace('| `vault-name` | **required** |', '| `vault-name` | |'),
      'README.md differs from what the code generates: run npm run docs',
    ],
    [
      'a license that was not reviewed',
      'licenses',
      join('dist', 'LICENSES.txt'),
      (text) => text.replace('License: MIT', 'License: GPL-3.0-only'),
      'has the license GPL-3.0-only',
    ],
    [
      'a package that is in no bill of materials',
      'sbom',
      join('dist', 'sbom.cdx.json'),
      (text) => text.replace('"name": "ms"', '"name": "mz"'),
      'ms 2.1.3 is not in sbom.cdx.json',
    ],
  ])(
    '%s',
    (_case, name, path, change, cause) => {
      const { status, printed } = whileChanged(path, change, [name]);
      expect(printed).toContain(`FAILED  ${name}\n`);
      expect(printed).toContain(cause);
      expect(status).toBe(1);
    },
    120_000,
  );

  test('a tag that is not the version, and a changelog without a date', () => {
    const args = ['versions', 'changelog', '--tag', `v${other}`];
    const unreleased = `## ${version} (not yet)`;
    const { status, printed } = whileChanged('CHANGELOG.md', (text) => text.replace(entry, unreleased), args);
    expect(printed).toContain(`the tag says ${other}, package.json ${version}`);
    expect(printed).toContain(`"${unreleased}" has no date`);
    expect(status).toBe(1);
  });

  test('a check that does not exist', () => {
    expect(check('dists')).toMatchObject({ status: 2, printed: expect.stringContaining('Did you mean dist?') });
  });
});

test('a released tag with its date is accepted', () => {
  const dated = (text: string) => text.replace(entry, `## ${version} (2029-12-31)`);
  expect(whileChanged('CHANGELOG.md', dated, ['versions', 'changelog', '--tag', `v${version}`]).status).toBe(0);
});

describe('naming a release', () => {
  test('in the clones of this repository', () => {
    const clone = (tag: string) =>
      `git clone --depth 1 --branch ${tag} https://github.com/org/cja-cmk-action && cd x\n`;
    const another = 'git clone --branch v1.0.0 https://github.com/contoso/other\n';
    expect(nameRelease(clone('v1.0.0') + another, 'v1.2.3', 'c'.repeat(40))).toBe(clone('v1.2.3') + another);
  });

  const commit = 'c'.repeat(40);
  const others = `      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1\n`;
  const placeholder = `    uses: org/cja-cmk-action/.github/workflows/verify-cmk.yml@${noCommit} ${commitComment.none}\n`;

  test.each([
    ['the placeholder', placeholder],
    ['an older release', placeholder.replace(noCommit, 'b'.repeat(40)).replace(commitComment.none, '# v1.0.0')],
  ])('in place of %s, and nowhere else', (_case, line) => {
    const after = nameRelease(
      `${others}${line}  - uses: org/cja-cmk-action@${noCommit} ${commitComment.none}\r\n`,
      'v1.2.3',
      commit,
    );
    expect(after).toBe(
      `${others}    uses: org/cja-cmk-action/.github/workflows/verify-cmk.yml@${commit} # v1.2.3\n  - uses: org/cja-cmk-action@${commit} # v1.2.3\r\n`,
    );
    expect(referencesIn(after).map(refusalOf)).toEqual([undefined, undefined, undefined]);
  });
});
