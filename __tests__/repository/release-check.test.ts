/** Slow: it builds the bundles twice. `npm run release:check` accepts this commit, and names the cause if it rejects another state. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
import { builtFolders } from '../../scripts/build/build.ts';
import {
  isBuilt,
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

async function run(script: string, ...args: readonly string[]) {
  const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'build', script), ...args];
  const env = {
    ...process.env,
    npm_config_registry: registry?.address ?? '',
    npm_config_cache: join(folder(), '.npm'),
    // Pictures belong to no check, and taking them again takes minutes.
    CHROMIUM: join(folder(), 'none'),
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  const child = spawn(process.execPath, command, { cwd: folder(), env });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
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
  readonly what: string;
  /** The check that finds it. */
  readonly name: string;
  readonly path: string;
  readonly change: (content: string) => string;
  readonly cause: string;
}

/** Changes files while a check runs. */
async function whileChanged(changes: readonly Pick<Change, 'path' | 'change'>[], args: readonly string[]) {
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
const checks = [
  'versions',
  'changelog',
  'names',
  'examples',
  'pins',
  'docs',
  'verification',
  'licenses',
  'sbom',
  'steps',
];

test('a fork can be released', async () => {
  const { status, printed } = await check(...checks);
  expect(printed).toBe(checks.map((each) => `ok      ${each}\n`).join(''));
  expect(status).toBe(0);
}, 240_000);

test('a fork has the same bytes in dist as this repository, but for its name: else, run npm run build here', () => {
  for (const path of builtFolders.flatMap((each) => readdirSync(join(root, each)).map((file) => join(each, file)))) {
    const built = readFileSync(join(folder(), path), 'utf8');
    expect(renamed(built, fork, ownRepository)).toBe(read(path));
  }
});

test('a fork that keeps the name of the project can be released', () => {
  expect(checkedOfThatName?.printed).toBe(
    ['names', 'examples', 'docs', 'verification'].map((name) => `ok      ${name}\n`).join(''),
  );
});

const workflow = join('.github', 'workflows', 'ci.yml');
const pinned = /actions\/checkout@[0-9a-f]{40} # v[\d.]+/;

/** Without names, all checks run. */
const everything = 'sources, changelog, pins and pages';

/** Changes that don't affect each other's checks: each group is one run of the checks that it concerns. */
const rejected: Readonly<Record<string, readonly Change[]>> = {
  [everything]: [
    {
      what: 'a stale dist',
      name: 'dist',
      path: join('src', 'main.ts'),
      change: (content) => `${content}\nprocess.stdout.write('');\n`,
      cause: 'dist: main.js differs from what the sources build',
    },
    {
      what: 'a stale small action',
      name: 'dist',
      path: join('actions', 'gate', 'gate.ts'),
      change: (content) => content.replace("'true'", "'yes'"),
      cause: 'actions/dist: index.js differs from what the sources build',
    },
    {
      what: 'a changelog without an entry',
      name: 'changelog',
      path: 'CHANGELOG.md',
      change: (content) => content.replace(entry, `## ${other} (2026-12-31)`),
      cause: `CHANGELOG.md has no entry "## ${version} (date)"`,
    },
    {
      what: 'an action by its tag',
      name: 'pins',
      path: workflow,
      change: (content) => content.replace(pinned, 'actions/checkout@v7'),
      cause: 'actions/checkout@v7: v7 is not a full-length commit SHA',
    },
    {
      what: 'an action without its version',
      name: 'pins',
      path: workflow,
      change: (content) => content.replace(/ # v[\d.]+/, ''),
      cause: 'no version in the comment',
    },
    {
      what: 'an unpinned action in an example',
      name: 'pins',
      path: join('docs', 'examples', 'verify-cmk.yml'),
      change: (content) => content.replace(/@[0-9a-f]{40} /, '@v1 '),
      cause: 'v1 is not a full-length commit SHA',
    },
    {
      what: 'a table that does not match the code',
      name: 'docs',
      path: 'README.md',
      change: (content) => content.replace('| `vault-name` (**required**) |', '| `vault-name` |'),
      cause: 'README.md differs from what the code generates: run npm run docs',
    },
    {
      what: 'a license that was not reviewed',
      name: 'licenses',
      path: join('dist', 'LICENSES.txt'),
      change: (content) => content.replace('License: MIT', 'License: GPL-3.0-only'),
      cause: 'has the license GPL-3.0-only',
    },
    {
      what: 'the name of nobody',
      name: 'names',
      path: 'SECURITY.md',
      change: (content) => `${content}https://github.com/${placeholderRepository}\n`,
      cause: `${placeholderRepository}: run npm run release:name -- OWNER/NAME`,
    },
    {
      what: 'a command that accepts a signature from any branch',
      name: 'verification',
      path: join('docs', 'evidence.md'),
      change: (content) => content.replace(' --source-ref refs/heads/main', ''),
      cause: 'no --source-ref or --source-digest: a signature from any branch passes',
    },
  ],
  'bills and examples': [
    {
      what: 'a package that is in no bill of materials',
      name: 'sbom',
      path: join('dist', 'sbom.cdx.json'),
      change: (content) => content.replace('"name": "ms"', '"name": "mz"'),
      cause: 'ms 2.1.3 is not in sbom.cdx.json',
    },
    {
      what: 'an example without a commit',
      name: 'names',
      path: join('docs', 'examples', 'verify-cmk.yml'),
      change: (content) => content.replace(/@[0-9a-f]{40} #.*/, `@${noCommit} ${commitComment.none}`),
      cause: ': an example without a commit: run npm run release:name -- vN.N.N',
    },
    {
      what: 'examples of this version that run something else',
      name: 'examples',
      path: join('actions', 'evidence', 'action.yml'),
      change: (content) => content.replace('name: CJA', 'name: Another'),
      cause: `which the examples name v${version}, does not run what this commit runs`,
    },
    {
      what: "an example that names a release, with a commit that is not its tag's",
      name: 'examples',
      path: join('docs', 'examples', 'require-cmk.yml'),
      change: (content) => content.replace(/@[0-9a-f]{40} #.*/, `@${'b'.repeat(40)} # v0.9.0`),
      cause: `${'b'.repeat(40)}, which the examples name v0.9.0, is not the commit of that tag`,
    },
  ],
  'the sources and the changelog': [
    {
      what: 'another version in the sources',
      name: 'versions',
      path: join('src', 'runtime', 'version.ts'),
      change: (content) => content.replace(version, other),
      cause: `src/runtime/version.ts says ${other}, package.json ${version}`,
    },
    {
      what: 'an empty entry',
      name: 'changelog',
      path: 'CHANGELOG.md',
      change: (content) => content.replaceAll(/^- .*$/gm, ''),
      cause: `CHANGELOG.md says nothing about ${version}`,
    },
  ],
  'the package': [
    {
      what: 'another version in package.json',
      name: 'versions',
      path: 'package.json',
      change: (content) => content.replace(`"version": "${version}"`, `"version": "${other}"`),
      cause: `src/runtime/version.ts says ${version}, package.json ${other}`,
    },
  ],
  'the steps of the release': [
    {
      what: 'a script of the release that fails',
      name: 'steps',
      path: join('.github', 'workflows', 'release.yml'),
      change: (content) => content.replace('cp dist/sbom.cdx.json release/', 'cp dist/bill.json release/'),
      cause: 'release.yml, job draft, "Pack what the runner downloads, and an archive of every file": cp:',
    },
  ],
  'the actions that the release calls': [
    {
      what: 'a step of the release that nobody has considered',
      name: 'steps',
      path: join('.github', 'workflows', 'release.yml'),
      change: (content) => content.replace('actions/setup-node@', 'actions/setup-java@'),
      cause: 'release.yml, job build, "actions/setup-java": release:check does not know this step',
    },
  ],
  'a bill that could not be signed': [
    {
      what: 'a bill of materials that could not be signed',
      name: 'sbom',
      path: join('dist', 'sbom.cdx.json'),
      change: (content) => content.replace(/^.*"serialNumber".*\n/m, ''),
      cause: 'dist/sbom.cdx.json: serialNumber is missing: actions/attest would not sign it',
    },
    // The same bill.
    {
      what: 'the same bill in the step of the release that would sign it',
      name: 'steps',
      path: 'CHANGELOG.md',
      change: (content) => `${content}\n`,
      cause:
        'release.yml, job publish, "Attest the bill of materials": serialNumber is missing: actions/attest would not sign it',
    },
  ],
};

const printedBy = new Map<string, string>();

/** What a run printed below the name of a check. */
function below(name: string, printed = ''): string | undefined {
  const [, after = ''] = printed.split(new RegExp(String.raw`^(?:ok     |FAILED |skipped) ${name}[:\n]`, 'm'));
  return after.split(/^(?:ok|FAILED|skipped) /m)[0];
}

describe.each(Object.entries(rejected))('it rejects, in %s,', (group, changes) => {
  let checked: Awaited<ReturnType<typeof check>> | undefined;
  beforeAll(async () => {
    checked =
      group === everything
        ? await withoutRegistry(() => whileChanged(changes, []))
        : await whileChanged(changes, [...new Set(changes.map(({ name }) => name))]);
    printedBy.set(group, checked.printed);
  }, 240_000);

  test.each(changes)('$what', ({ name, cause }) => {
    expect(checked?.printed).toContain(`FAILED  ${name}\n`);
    expect(below(name, checked?.printed)).toContain(cause);
    expect(checked?.status).toBe(1);
  });
});

test('without names it runs every check, and lists nothing of dist but what is stale', () => {
  const printed = printedBy.get(everything) ?? '';
  const ran = [...printed.matchAll(/^(?:ok {5}|FAILED |skipped) (\w+)/gm)].map(([, name]) => name);
  expect(ran).toEqual(checks.toSpliced(4, 0, 'dist').toSpliced(-1, 0, 'ages'));
  expect(below('dist', printed)?.trim().split(/\n\s*/)).toEqual([
    'dist: LICENSES.txt differs from what the sources build',
    'dist: main.js differs from what the sources build',
    'actions/dist: index.js differs from what the sources build',
    'Run npm run build and commit dist, actions/dist.',
  ]);
  expect(below('ages', printed)).toMatch(/^ the registry can't be reached \(E/);
});

test('it rejects a tag that is not the version, and a changelog without a date', async () => {
  const unreleased = `## ${version} (not yet)`;
  const change = { path: 'CHANGELOG.md', change: (content: string) => content.replace(entry, unreleased) };
  const { status, printed } = await whileChanged([change], ['versions', 'changelog', '--tag', `v${other}`]);
  expect(printed).toContain(`the tag says ${other}, package.json ${version}`);
  expect(printed).toContain(`"${unreleased}" has no date`);
  expect(status).toBe(1);
});

test('a released tag with its date is accepted', async () => {
  const change = {
    path: 'CHANGELOG.md',
    change: (content: string) => content.replace(entry, `## ${version} (2029-12-31)`),
  };
  const { status } = await whileChanged([change], ['versions', 'changelog', '--tag', `v${version}`]);
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

  // Asking for all packages takes seconds.
  const onlyMs = {
    path: join('dist', 'sbom.cdx.json'),
    change: (content: string) => {
      const bill = JSON.parse(content) as { readonly components: readonly { readonly name: string }[] };
      return JSON.stringify({ ...bill, components: bill.components.filter(({ name }) => name === 'ms') });
    },
  };

  test('too young, rejects the release with the package and its day; else accepts it', async () => {
    registry?.publish('ms', new Date(Date.now() - 13 * day));
    const young = await whileChanged([onlyMs], ['ages']);
    registry?.publish('ms', new Date(0));
    expect(young).toEqual({
      status: 1,
      printed: expect.stringMatching(
        /^FAILED {2}ages\n {8}ms 2\.1\.3 was published on [\d-]+, less than 14 days ago: .*\n$/,
      ),
    });
    expect(await whileChanged([onlyMs], ['ages'])).toEqual({ status: 0, printed: 'ok      ages\n' });
  }, 60_000);

  test('fails a release without a registry', async () => {
    expect(await withoutRegistry(() => whileChanged([onlyMs], ['ages', '--tag', `v${version}`]))).toEqual({
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

  test('changes at most 40 files, those that are built included', () => {
    const commits = git('log', '--format=%H', `--grep=^Name ${fork}$`).trim();
    const changed = git('show', '--name-only', '--format=', commits).trim().split('\n');
    expect(changed).toContain('package.json');
    expect(changed.length).toBeLessThanOrEqual(40);
  });

  test('changes the predicate type, which names the repository, in the bundle too', () => {
    expect(git('grep', '--name-only', `${fork}/predicates/`, '--', ':(glob)actions/**/dist/**')).not.toBe('');
  });

  test('changes whole names only', () => {
    const before = 'uses: o/n@v1, o/n-more, more-o/n, o/n.github, https://x/o/n.git, https://x/o/n/blob. Then o/n.';
    expect(renamed(before, 'o/n', 'p/q')).toBe(
      'uses: p/q@v1, o/n-more, more-o/n, o/n.github, https://x/p/q.git, https://x/p/q/blob. Then p/q.',
    );
    expect(renamed('git clone https://x/o/n && cd n\ncd n/m', 'o/n', 'p/q')).toBe(
      'git clone https://x/p/q && cd q\ncd n/m',
    );
  });

  test.each([
    ['as it is', `uses: ${placeholderRepository}@v1`],
    ['in capitals', placeholderRepository.toUpperCase()],
    ['as the address of a clone', `https://github.com/${placeholderRepository}.git`],
    ['as the address of a clone by SSH', `git@github.com:${placeholderRepository}.git`],
    ['in a subject', `repo:${placeholderRepository}:environment:cmk`],
  ])('is missing where the former name stands %s', (_how, line) => {
    expect(placeholderFaults({ 'a.md': `x\n${line}\n` })).toEqual([expect.stringMatching(/^a\.md:2: /)]);
  });

  test.each([
    ['keeps the name', forkOfThatName, 0],
    ['keeps the name in capitals', forkOfThatName.toUpperCase(), 0],
    ['has another name', 'p/q', 1],
  ])('a clone is entered by its name in a fork that %s', (_how, own, faults) => {
    const entered = { 'a.md': `cd ${placeholderRepository.replace(/^.*\//, '')}\n` };
    expect(placeholderFaults(entered, own)).toHaveLength(faults);
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
