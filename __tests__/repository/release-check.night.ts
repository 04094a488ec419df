/** `npm run release:check` accepts this commit, and names the cause if it rejects another state. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { commitComment, noCommit, ownRepository } from '../../scripts/act/action-references.ts';
import { isBuilt, placeholderRepository, renamed } from '../../scripts/build/naming.ts';
import { type Checkout, checkOutElsewhere } from './checkout.ts';
import { type Registry, startRegistry } from './registry.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { readonly version: string };
const entry = new RegExp(`^## ${version.replaceAll('.', String.raw`\.`)} \\(.*\\)$`, 'm');
const other = '99.9.9';
const organization = 'an-invented-organization-with-a-name';
const fork = `${organization}/keys.of-a-fork`;
const forkOfThatName = placeholderRepository.replace(/^.*\//, `${organization}/`);

let checkedOfThatName: Awaited<ReturnType<typeof check>> | undefined;
let checkout: Checkout | undefined;
let registry: Registry | undefined;
beforeAll(async () => {
  registry = await startRegistry();
  checkout = checkOutElsewhere();
  git('init', '--quiet');
  commit('What is checked out');
  renameSources(forkOfThatName);
  await nameRelease();
  checkedOfThatName = await check('names', 'examples', 'docs', 'verification');
  await nameAs(fork, '--code-owner', `@${organization}/keys`);
  await nameRelease();
});
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

async function nameAs(...args: readonly string[]): Promise<void> {
  const named = await run('name-release.ts', ...args);
  if (named.status !== 0) throw new Error(named.printed);
  commit(`Name ${args[0]}`);
}

const nameRelease = () => nameAs(`v${version}`);

/** What naming a repository does to its sources, without what it then builds and generates. */
function renameSources(to: string): void {
  for (const path of git('grep', '--name-only', '-I', '').trim().split('\n')) {
    if (isBuilt(path)) continue;
    const before = readFileSync(join(folder(), path), 'utf8');
    const after = renamed(before, ownRepository, to);
    if (after !== before) writeFileSync(join(folder(), path), after);
  }
  commit(`Name ${to}`);
}

/** Comes first in the PATH of a check, if it is there. */
const programs = () => join(folder(), '.git', 'programs');

async function run(script: string, ...args: readonly string[]) {
  const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'build', script), ...args];
  const env = {
    ...process.env,
    PATH: `${programs()}${delimiter}${process.env['PATH'] ?? ''}`,
    // Where it is set, GitHub is not asked.
    GITHUB_ACTIONS: '',
    npm_config_registry: registry?.address ?? '',
    npm_config_cache: join(folder(), '.npm'),
    // Pictures belong to no check, and taking them again takes minutes.
    CHROMIUM: join(folder(), 'none'),
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  const child = spawn(process.execPath, command, { cwd: folder(), env });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr), closed]);
  return { status: child.exitCode, printed: stdout + stderr };
}

const check = (...args: string[]) => run('release-check.ts', ...args);

/** Nothing listens there. */
async function withoutRegistry<T>(act: () => Promise<T>): Promise<T> {
  const there = registry;
  registry = there === undefined ? there : { ...there, address: 'http://127.0.0.1:9' };
  try {
    return await act();
  } finally {
    registry = there;
  }
}

interface Change {
  readonly path: string;
  readonly change: (content: string) => string;
}

/** Changes files while a check runs. */
async function whileChanged(changes: readonly Change[], args: readonly string[]) {
  const before = new Map(changes.map(({ path }) => [path, readFileSync(join(folder(), path), 'utf8')]));
  const now = new Map(before);
  for (const { path, change } of changes) {
    const content = now.get(path) ?? '';
    expect(change(content)).not.toBe(content);
    now.set(path, change(content));
  }
  try {
    for (const [path, content] of now) writeFileSync(join(folder(), path), content);
    return await check(...args);
  } finally {
    for (const [path, content] of before) writeFileSync(join(folder(), path), content);
  }
}

/** All but the slow ones: `dist` and `ages` run with what is rejected. */
const checks =
  'versions changelog names examples packages templates pins scorecard docs verification licenses sbom steps'.split(
    ' ',
  );

test('a fork can be released', async () => {
  const { status, printed } = await check(...checks);
  expect(printed).toBe(checks.map((each) => `ok      ${each}\n`).join(''));
  expect(status).toBe(0);
});

test('a fork has the same bytes in dist as this repository, but for its name: else, run npm run build here', () => {
  for (const path of readdirSync(join(root, 'dist')).map((file) => join('dist', file))) {
    const built = readFileSync(join(folder(), path), 'utf8');
    expect(renamed(built, fork, ownRepository)).toBe(read(path));
  }
});

test('a fork that keeps the name of the project can be released', () => {
  expect(checkedOfThatName?.printed).toBe(
    ['names', 'examples', 'docs', 'verification'].map((name) => `ok      ${name}\n`).join(''),
  );
});

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const appended = (more: string) => (text: string) => `${text}\n${more}`;
const [dist, ci, release] = [
  'dist/sbom.cdx.json',
  '.github/workflows/ci.yml',
  '.github/workflows/release.yml',
] as const;
const [caller, gate] = ['docs/examples/verify-cmk.yml', 'docs/examples/require-cmk.yml'] as const;
const b = 'b'.repeat(40);

/** Without names, all checks run. */
const everything = 'sources, changelog, pins and pages';

type Row = readonly [check: string, path: string, change: Change['change'], cause: string];

/** Changes that don't affect each other's checks: each group is one run of the checks that it concerns. */
const rejected: Readonly<Record<string, readonly Row[]>> = {
  [everything]: [
    ['dist', 'src/main.ts', appended("process.stdout.write('');"), 'dist: main.js differs from what'],
    [
      'changelog',
      'CHANGELOG.md',
      replaced(entry, `## ${other} (2026-12-31)`),
      `CHANGELOG.md has no entry "## ${version} (date)"`,
    ],
    [
      'pins',
      ci,
      replaced(/actions\/checkout@[0-9a-f]{40} # v[\d.]+/, 'actions/checkout@v7'),
      'actions/checkout@v7: v7 is not a full-length commit SHA',
    ],
    [
      'scorecard',
      ci,
      replaced(/(go install \S+)@v[\d.]+/, '$1@latest'),
      'Pinned-Dependencies: .github/workflows/ci.yml: go install github.com/rhysd/actionlint/cmd/actionlint@latest',
    ],
    [
      'docs',
      'docs/inputs.md',
      replaced('| `vault-name` (**required**) |', '| `vault-name` |'),
      'docs/inputs.md differs from what the code generates: run npm run docs',
    ],
    [
      'licenses',
      'dist/LICENSES.txt',
      replaced('License: MIT', 'License: GPL-3.0-only'),
      'has the license GPL-3.0-only',
    ],
    [
      'names',
      'SECURITY.md',
      appended(`https://github.com/${placeholderRepository}\n`),
      `${placeholderRepository}: run npm run release:name -- OWNER/NAME`,
    ],
    [
      'verification',
      'docs/threat-model.md',
      replaced(' --source-ref refs/tags/v1.0.0', ''),
      'no --source-ref or --source-digest: a signature from any branch passes',
    ],
  ],
  'bills and examples': [
    ['sbom', dist, replaced('"name": "ms"', '"name": "mz"'), 'ms 2.1.3 is not in sbom.cdx.json'],
    [
      'names',
      caller,
      replaced(/@[0-9a-f]{40} #.*/, `@${noCommit} ${commitComment.none}`),
      ': an example without a commit or sum: run npm run release:name -- vN.N.N',
    ],
    [
      'examples',
      gate,
      replaced(/@[0-9a-f]{40} #.*/, `@${b} # v0.9.0`),
      `${b}, which the examples name v0.9.0, is not the commit of that tag`,
    ],
  ],
  // Nothing else of what runs may differ here.
  'the sources, the examples and the changelog': [
    [
      'examples',
      'action.yml',
      replaced(/^name: .*$/m, 'name: Another'),
      `which the examples name v${version}, does not run what this commit runs`,
    ],
    [
      'versions',
      'src/runtime/version.ts',
      replaced(version, other),
      `src/runtime/version.ts says ${other}, package.json ${version}`,
    ],
    ['changelog', 'CHANGELOG.md', replaced(/^- .*$/gm, ''), `CHANGELOG.md says nothing about ${version}`],
  ],
  'the steps of the release': [
    [
      'steps',
      release,
      replaced('cp dist/sbom.cdx.json release/', 'cp dist/bill.json release/'),
      'release.yml, job draft, "Pack what the runner downloads, and an archive of every file": cp:',
    ],
  ],
  'the actions that the release calls': [
    [
      'steps',
      release,
      replaced('actions/setup-node@', 'actions/setup-java@'),
      'release.yml, job build, "actions/setup-java": release:check does not know this step',
    ],
  ],
  'a bill that could not be signed': [
    [
      'sbom',
      dist,
      replaced(/^.*"serialNumber".*\n/m, ''),
      'dist/sbom.cdx.json: serialNumber is missing: actions/attest would not sign it',
    ],
    [
      'steps',
      'CHANGELOG.md',
      appended(''),
      'release.yml, job publish, "Attest the bill of materials": serialNumber is missing: actions/attest would not sign it',
    ],
  ],
};

const printedBy = new Map<string, string>();

/** What a run printed below the name of a check. */
function below(name: string, printed = ''): string | undefined {
  const [, after = ''] = printed.split(new RegExp(String.raw`^(?:ok     |FAILED |skipped) ${name}[:\n]`, 'm'));
  return after.split(/^(?:ok|FAILED|skipped) /m)[0];
}

describe.each(Object.entries(rejected))('it rejects, in %s,', (group, rows) => {
  let checked: Awaited<ReturnType<typeof check>> | undefined;
  beforeAll(async () => {
    const changes = rows.map(([, path, change]) => ({ path, change }));
    checked =
      group === everything
        ? await withoutRegistry(() => whileChanged(changes, []))
        : await whileChanged(changes, [...new Set(rows.map(([name]) => name))]);
    printedBy.set(group, checked.printed);
  });

  test.each(rows.map(([name, , , cause]) => ({ name, cause })))('$name: $cause', ({ name, cause }) => {
    expect(checked?.printed).toContain(`FAILED  ${name}\n`);
    expect(below(name, checked?.printed)).toContain(cause);
    expect(checked?.status).toBe(1);
  });
});

test('without names it runs every check, and lists nothing of dist but what is stale', () => {
  const printed = printedBy.get(everything) ?? '';
  const ran = [...printed.matchAll(/^(?:ok {5}|FAILED |skipped) (\w+)/gm)].map(([, name]) => name);
  expect(ran).toEqual(checks.toSpliced(6, 0, 'dist').toSpliced(-1, 0, 'ages', 'rules'));
  expect(below('dist', printed)?.trim().split(/\n\s*/)).toEqual([
    'dist: LICENSES.txt differs from what the sources build',
    'dist: main.js differs from what the sources build',
    'Run npm run build and commit dist.',
  ]);
  expect(below('ages', printed)).toMatch(/^ the registry can't be reached \(E/);
});

test('it says which rules of GitHub are missing', async () => {
  mkdirSync(programs());
  writeFileSync(join(programs(), 'gh'), '#!/bin/sh\necho "gh: Not Found (HTTP 404)" >&2\nexit 1\n', { mode: 0o755 });
  const { status, printed } = await check('rules');
  rmSync(programs(), { recursive: true });
  expect([status, below('rules', printed)]).toEqual([1, expect.stringContaining('environment npm: does not exist')]);
});

test('it rejects a tag that is not the version, and a changelog without a date', async () => {
  const unreleased = `## ${version} (not yet)`;
  const change = { path: 'CHANGELOG.md', change: (content: string) => content.replace(entry, unreleased) };
  const { status, printed } = await whileChanged([change], ['versions', 'changelog', '--tag', `v${other}`]);
  expect(printed).toContain(`the tag says ${other}, package.json ${version}`);
  expect(printed).toContain(`"${unreleased}" has no date`);
  expect(status).toBe(1);
});

describe('the age of bundled packages', () => {
  const day = 86_400_000;

  // Asking for all packages takes seconds.
  const only = (...names: readonly string[]) => ({
    path: dist,
    change: (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), components: names.map(ofBill) }),
  });
  const ofBill = (name: string) => ({ name, version: '2.1.3' });

  test('too young, or unknown to the registry, rejects the release with the package and its day; else accepts it', async () => {
    registry?.publish('ms', new Date(Date.now() - 13 * day));
    const young = await whileChanged([only('ms', 'nothing')], ['ages']);
    registry?.publish('ms', new Date(0));
    expect(young).toEqual({
      status: 1,
      printed: expect.stringMatching(
        /^FAILED {2}ages\n +ms 2\.1\.3 was published on [\d-]+, less than 14 days ago: .*\n +nothing 2\.1\.3: the registry has no date for it\n$/,
      ),
    });
    expect(await whileChanged([only('ms')], ['ages'])).toEqual({ status: 0, printed: 'ok      ages\n' });
  });

  test('fails a release without a registry', async () => {
    expect(await withoutRegistry(() => whileChanged([only('ms')], ['ages', '--tag', `v${version}`]))).toEqual({
      status: 1,
      printed: expect.stringMatching(/^FAILED {2}ages\n {8}the registry can't be reached/),
    });
  });
});

describe('naming a repository', () => {
  test('leaves its former name nowhere, and names the code owners', () => {
    expect(() => git('grep', '--quiet', ownRepository, '--', '.', ':!dist')).toThrow('Command failed');
    expect(git('show', 'HEAD:package.json')).toContain(`"repository": "github:${fork}"`);
    expect(git('show', 'HEAD:.github/CODEOWNERS')).toMatch(/^\* @an-invented-organization-with-a-name\/keys$/m);
    expect(git('show', 'HEAD:docs/getting-started.md')).toContain('\ncd keys.of-a-fork\n');
  });

  test('changes at most 40 files, those that are built included', () => {
    const commits = git('log', '--format=%H', `--grep=^Name ${fork}$`).trim();
    const changed = git('show', '--name-only', '--format=', commits).trim().split('\n');
    expect(changed).toContain('package.json');
    expect(changed.length).toBeLessThanOrEqual(40);
  });

  test.each([
    ['neither a name nor a tag', ['keys'], 'keys is neither a repository'],
    ['an owner that is none', ['o/n', '--code-owner', 'team'], 'team is no code owner'],
    ['a version that is not this one', ['v7.7.7'], 'unknown tag v7.7.7'],
  ])('refuses %s', async (_case, args, cause) => {
    expect(await run('name-release.ts', ...args)).toEqual({ status: 2, printed: expect.stringContaining(cause) });
  });
});
