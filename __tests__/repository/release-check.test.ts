/** `npm run release:check` accepts this commit, and names the cause if it rejects another state. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  commitComment,
  noCommit,
  ownRepository,
  referencesIn,
  refusalOf,
} from '../../scripts/act/action-references.ts';
import {
  placeholderFaults,
  placeholderRepository,
  renamed,
  withCommit,
  withOwners,
} from '../../scripts/build/naming.ts';
import { ageFaults, publicationDates } from '../../scripts/build/package-ages.ts';
import { type Checkout, checkOutElsewhere } from './checkout.ts';
import { type Registry, startRegistry } from './registry.ts';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const entry = new RegExp(`^## ${version.replaceAll('.', String.raw`\.`)} \\(.*\\)$`, 'm');
const other = '99.9.9';
const fork = 'an-invented-organization-with-a-name/keys.of-a-fork';

let checkout: Checkout | undefined;
let registry: Registry | undefined;
beforeAll(async () => {
  registry = await startRegistry();
  checkout = checkOutElsewhere();
  git('init', '--quiet');
  commit('What is checked out');
  const named = await run('name-release.ts', fork, '--code-owner', '@an-invented-organization-with-a-name/keys');
  if (named.status !== 0) throw new Error(named.printed);
  commit('Name the fork');
  await run('name-release.ts', `v${version}`);
  commit('Name the release');
}, 240_000);
afterAll(async () => {
  checkout?.remove();
  await registry?.stop();
});

/** @throws if there is no checkout: nothing may run or be written anywhere else */
function folder(): string {
  if (checkout === undefined) throw new Error('There is no checkout');
  return checkout.folder;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: folder(), encoding: 'utf8', maxBuffer: 1 << 26 });
}

function commit(message: string): void {
  git('add', '--all');
  git('-c', 'user.name=fork', '-c', 'user.email=fork@example.invalid', 'commit', '--quiet', '--message', message);
}

async function run(script: string, ...args: string[]) {
  const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'build', script), ...args];
  const { FORCE_COLOR: _, ...rest } = process.env;
  const env = {
    ...rest,
    npm_config_registry: registry?.address ?? '',
    npm_config_cache: join(folder(), '.npm'),
    NO_COLOR: '1',
  };
  const child = spawn(process.execPath, command, { cwd: folder(), env });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { status: child.exitCode, printed: stdout + stderr };
}

const check = (...args: string[]) => run('release-check.ts', ...args);

/** Changes a file while a check runs. */
async function whileChanged(path: string, change: (text: string) => string, args: string[]) {
  const file = join(folder(), path);
  const before = readFileSync(file, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(file, change(before));
  try {
    return await check(...args);
  } finally {
    writeFileSync(file, before);
  }
}

const checks = [
  'versions',
  'changelog',
  'names',
  'examples',
  'dist',
  'pins',
  'docs',
  'verification',
  'licenses',
  'sbom',
];

test('a fork can be released', async () => {
  const { status, printed } = await check();
  expect(printed).toBe([...checks, 'ages', 'steps'].map((name) => `ok      ${name}\n`).join(''));
  expect(status).toBe(0);
}, 240_000);

const workflow = join('.github', 'workflows', 'ci.yml');
const pinned = /actions\/checkout@[0-9a-f]{40} # v[\d.]+/;

describe('it rejects', () => {
  test.each<[string, string, string, (text: string) => string, string]>([
    [
      'a stale dist',
      'dist',
      join('src', 'main.ts'),
      (content) => `${content}\nprocess.stdout.write('');\n`,
      'dist: index.js differs from what the sources build',
    ],
    [
      'a stale small action',
      'dist',
      join('actions', 'gate', 'gate.ts'),
      (content) => content.replace("'true'", "'yes'"),
      'actions/dist: index.js differs from what the sources build',
    ],
    [
      'a changelog without an entry',
      'changelog',
      'CHANGELOG.md',
      (content) => content.replace(entry, `## ${other} (2026-12-31)`),
      `CHANGELOG.md has no entry "## ${version} (date)"`,
    ],
    [
      'an empty entry',
      'changelog',
      'CHANGELOG.md',
      (content) => content.replaceAll(/^- .*$/gm, ''),
      `CHANGELOG.md says nothing about ${version}`,
    ],
    [
      'an action by its tag',
      'pins',
      workflow,
      (content) => content.replace(pinned, 'actions/checkout@v7'),
      'actions/checkout@v7: v7 is not a full-length commit SHA',
    ],
    [
      'an action without its version',
      'pins',
      workflow,
      (content) => content.replace(/ # v[\d.]+/, ''),
      'no version in the comment',
    ],
    [
      'an unpinned action in an example',
      'pins',
      join('docs', 'examples', 'verify-cmk.yml'),
      (content) => content.replace(/@[0-9a-f]{40} /, '@v1 '),
      'v1 is not a full-length commit SHA',
    ],
    [
      'another version in package.json',
      'versions',
      'package.json',
      (content) => content.replace(`"version": "${version}"`, `"version": "${other}"`),
      `src/runtime/version.ts says ${version}, package.json ${other}`,
    ],
    [
      'another version in the sources',
      'versions',
      join('src', 'runtime', 'version.ts'),
      (content) => content.replace(version, other),
      `src/runtime/version.ts says ${other}, package.json ${version}`,
    ],
    [
      'a table that does not match the code',
      'docs',
      'README.md',
      (content) => content.replace('| `vault-name` | **required** |', '| `vault-name` | |'),
      'README.md differs from what the code generates: run npm run docs',
    ],
    [
      'a license that was not reviewed',
      'licenses',
      join('dist', 'LICENSES.txt'),
      (content) => content.replace('License: MIT', 'License: GPL-3.0-only'),
      'has the license GPL-3.0-only',
    ],
    [
      'a package that is in no bill of materials',
      'sbom',
      join('dist', 'sbom.cdx.json'),
      (content) => content.replace('"name": "ms"', '"name": "mz"'),
      'ms 2.1.3 is not in sbom.cdx.json',
    ],
    [
      'the name of nobody',
      'names',
      'SECURITY.md',
      (content) => `${content}https://github.com/${placeholderRepository}\n`,
      `${placeholderRepository}: run npm run release:name -- OWNER/NAME`,
    ],
    [
      'an example without a commit',
      'names',
      join('docs', 'examples', 'verify-cmk.yml'),
      (content) => content.replace(/@[0-9a-f]{40} #.*/, `@${noCommit} ${commitComment.none}`),
      ': an example without a commit: run npm run release:name -- vN.N.N',
    ],
    [
      'examples of this version that run something else',
      'examples',
      join('actions', 'evidence', 'action.yml'),
      (content) => content.replace('name: CJA', 'name: Another'),
      `which the examples name v${version}, does not run what this commit runs`,
    ],
    [
      'a command that accepts a signature from any branch',
      'verification',
      join('docs', 'evidence.md'),
      (content) => content.replace(' --source-ref refs/heads/main', ''),
      'no --source-ref or --source-digest: a signature from any branch passes',
    ],
    [
      'a bill of materials that could not be signed',
      'sbom',
      join('dist', 'sbom.cdx.json'),
      (content) => content.replace(/^.*"serialNumber".*\n/m, ''),
      'dist/sbom.cdx.json: serialNumber is missing: actions/attest would not sign it',
    ],
    [
      'the same bill in the step of the release that would sign it',
      'steps',
      join('dist', 'sbom.cdx.json'),
      (content) => content.replace(/^.*"serialNumber".*\n/m, ''),
      'release.yml, job publish, "Attest the bill of materials": serialNumber is missing: actions/attest would not sign it',
    ],
    [
      'a script of the release that fails',
      'steps',
      join('.github', 'workflows', 'release.yml'),
      (content) => content.replace('cp dist/sbom.cdx.json release/', 'cp dist/bill.json release/'),
      'release.yml, job draft, "Pack what the runner downloads, and an archive of every file": cp:',
    ],
    [
      'a step of the release that nobody has considered',
      'steps',
      join('.github', 'workflows', 'release.yml'),
      (content) => content.replace('actions/setup-node@', 'actions/setup-java@'),
      'release.yml, job build, "actions/setup-java": release:check does not know this step',
    ],
  ])(
    '%s',
    async (_case, name, path, change, cause) => {
      const { status, printed } = await whileChanged(path, change, [name]);
      expect(printed).toContain(`FAILED  ${name}\n`);
      expect(printed).toContain(cause);
      expect(status).toBe(1);
    },
    120_000,
  );

  test('a tag that is not the version, and a changelog without a date', async () => {
    const args = ['versions', 'changelog', '--tag', `v${other}`];
    const unreleased = `## ${version} (not yet)`;
    const { status, printed } = await whileChanged(
      'CHANGELOG.md',
      (content) => content.replace(entry, unreleased),
      args,
    );
    expect(printed).toContain(`the tag says ${other}, package.json ${version}`);
    expect(printed).toContain(`"${unreleased}" has no date`);
    expect(status).toBe(1);
  });

  test('a check that does not exist', async () => {
    expect(await check('dists')).toMatchObject({ status: 2, printed: expect.stringContaining('Did you mean dist?') });
  });
});

test('a released tag with its date is accepted', async () => {
  const dated = (content: string) => content.replace(entry, `## ${version} (2029-12-31)`);
  const { status } = await whileChanged('CHANGELOG.md', dated, ['versions', 'changelog', '--tag', `v${version}`]);
  expect(status).toBe(0);
});

describe('the age of bundled packages', () => {
  const day = 86_400_000;

  test('is at least two weeks, by the registry', async () => {
    const packages = ['ms', 'tslib', 'nothing'].map((name) => ({ name, version: '2.1.3' }));
    registry?.publish('ms', new Date(Date.now() - 13 * day));
    registry?.publish('tslib', new Date(Date.now() - 15 * day));
    const dates = await publicationDates(packages, { ...process.env, npm_config_registry: registry?.address });
    registry?.publish('ms', new Date(0));
    expect(ageFaults(packages, dates, new Date())).toEqual([
      expect.stringMatching(
        /^ms 2\.1\.3 was published on [\d-]+, less than 14 days ago: wait, or take an older version$/,
      ),
      'nothing 2.1.3: the registry has no date for it',
    ]);
  }, 60_000);

  test('is reported as skipped without a registry, and fails a release', async () => {
    const address = registry?.address;
    if (registry !== undefined) registry.address = 'http://127.0.0.1:9';
    const [without, release] = [await check('ages'), await check('ages', '--tag', `v${version}`)];
    if (registry !== undefined) registry.address = address ?? '';
    expect(without).toEqual({
      status: 0,
      printed: expect.stringMatching(/^skipped ages: the registry can't be reached \(E/),
    });
    expect(release).toEqual({
      status: 1,
      printed: expect.stringMatching(/^FAILED {2}ages\n {8}the registry can't be reached/),
    });
  }, 60_000);
});

describe('naming a repository', () => {
  test('leaves its former name nowhere, and names the code owners', () => {
    expect(() => git('grep', '--quiet', ownRepository, '--', '.', ':!dist', ':!actions/dist')).toThrow(
      'Command failed',
    );
    expect(git('show', 'HEAD:package.json')).toContain(`"repository": "github:${fork}"`);
    expect(git('show', 'HEAD:.github/CODEOWNERS')).toMatch(/^\* @an-invented-organization-with-a-name\/keys$/m);
    expect(git('show', 'HEAD:docs/getting-started.md')).toContain('\ncd keys.of-a-fork\n');
  });

  test('changes the predicate type, which names the repository, in the bundle too', () => {
    expect(git('grep', '--name-only', `${fork}/predicates/`, '--', ':(glob)actions/**/dist/**')).not.toBe('');
  });

  test('changes whole names only', () => {
    const before = 'uses: o/n@v1, o/n-more, more-o/n, o/n.git, https://github.com/o/n/blob. Then o/n.';
    expect(renamed(before, 'o/n', 'p/q')).toBe(
      'uses: p/q@v1, o/n-more, more-o/n, o/n.git, https://github.com/p/q/blob. Then p/q.',
    );
    expect(renamed('git clone https://x/o/n && cd n\ncd n/m', 'o/n', 'p/q')).toBe(
      'git clone https://x/p/q && cd q\ncd n/m',
    );
  });

  test('without owners, CODEOWNERS names nobody', () => {
    expect(withOwners('# Who\n* @a/b @c\n', [])).toBe('# Who\n*\n');
    expect(readFileSync(join(root, '.github', 'CODEOWNERS'), 'utf8')).toMatch(
      ownRepository === placeholderRepository ? /^\*$/m : /^\*/m,
    );
  });

  test.each([
    ['neither a name nor a tag', ['keys'], 'keys is neither a repository'],
    ['an owner that is none', ['o/n', '--code-owner', 'team'], 'team is no code owner'],
    ['a version that is not this one', ['v7.7.7'], 'unknown tag v7.7.7'],
  ])('refuses %s', async (_case, args, cause) => {
    expect(await run('name-release.ts', ...args)).toEqual({ status: 2, printed: expect.stringContaining(cause) });
  });
});

describe('naming a release', () => {
  const sha = 'c'.repeat(40);
  const others = `      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1\n`;
  const placeholder = `    uses: ${ownRepository}/.github/workflows/verify-cmk.yml@${noCommit} ${commitComment.none}\n`;

  test('in the clones of this repository, wherever their options are', () => {
    const clones = (tag: string) =>
      `git clone --depth 1 --branch ${tag} https://github.com/${ownRepository} && cd x\n` +
      `git clone --branch ${tag} --depth 1 https://github.com/${ownRepository}\n`;
    const another = 'git clone --branch v1.0.0 https://github.com/contoso/other\n';
    expect(withCommit(clones('v1.0.0') + another, 'v1.2.3', sha)).toBe(clones('v1.2.3') + another);
  });

  test.each([
    ['the placeholder', placeholder],
    ['an older release', placeholder.replace(noCommit, 'b'.repeat(40)).replace(commitComment.none, '# v1.0.0')],
  ])('in place of %s, and nowhere else', (_case, line) => {
    const after = withCommit(
      `${others}${line}  - uses: ${ownRepository}@${noCommit} ${commitComment.none}\r\n`,
      'v1.2.3',
      sha,
    );
    expect(after).toBe(
      `${others}    uses: ${ownRepository}/.github/workflows/verify-cmk.yml@${sha} # v1.2.3\n  - uses: ${ownRepository}@${sha} # v1.2.3\r\n`,
    );
    expect(referencesIn(after).map(refusalOf)).toEqual([undefined, undefined, undefined]);
    expect(placeholderFaults({ a: after.replaceAll(ownRepository, 'o/n') })).toEqual([]);
  });
});
