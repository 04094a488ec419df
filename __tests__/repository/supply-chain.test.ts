/**
 * What protects the users' runners from a malicious change: checks of the built files, the packages in them, the
 * workflows and the updates.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { workflowIn } from './workflow-files.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('workflows', () => {
  const paths = globSync('.github/workflows/*.yml', { cwd: root }).toSorted();
  const text = paths.map((path) => read(path)).join('\n');
  const used = [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)(\/[\w./-]+)?@(\S+) # (\S+)/g)];

  test('use actions of few owners only', () => {
    const owners = new Set(used.map(([, action = '']) => action.split('/')[0]));
    expect(owners).toEqual(new Set(['actions', 'github', 'ossf', 'step-security']));
  });

  test('give no package the network while they can sign in, and install other programs by hash or date', () => {
    const live = read(paths.find((path) => path.endsWith('live.yml')) ?? '');
    const guard =
      /npm ci --ignore-scripts\n[^\n]*\n[^\n]*\n +uses: step-security\/harden-runner@\S+ # v\S+\n +with:\n +egress-policy: block/g;
    expect([live.match(guard)?.length, live.match(/id-token: write/g)?.length]).toEqual([2, 2]);
    // Elsewhere, only this repository's and GitHub's own code runs where a token can be had, and no package.
    const unguarded = paths.flatMap((path) =>
      Object.values(workflowIn(path).jobs)
        .filter(({ permissions }) => permissions?.['id-token'] === 'write')
        .map(({ steps = [] }) => steps.map(({ uses = '', run = '' }) => `${uses}${run}`).join('\n'))
        .filter((did) => !did.includes('harden-runner')),
    );
    expect(unguarded).toHaveLength(2);
    expect(unguarded.join('\n')).not.toMatch(/^(?!actions\/|github\/|\$\/)[\w.-]+\/[\w./-]+@|npm (?:ci|install)|npx /m);
    for (const path of paths)
      expect(read(path)).not.toMatch(/pipx|pip install|apt-get|go install \S+@(?!v\d+\.\d+\.\d+\s)/);
    const requirements = readdirSync(join(root, '.github', 'requirements'));
    for (const file of requirements) {
      const pins = readFileSync(join(root, '.github', 'requirements', file), 'utf8').match(/^\S+==.*$/gm) ?? [];
      expect(pins.filter((line) => !/==[\w.]+(?: ; .*)? \\$/.test(line))).toEqual([]);
    }
  });

  test.each(paths)('%s cannot be started by outsiders with our rights', (path) => {
    const { on } = load(read(path)) as { readonly on: string | readonly string[] | Readonly<Record<string, unknown>> };
    const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
    for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) expect(events).not.toContain(event);
  });

  test.each(paths)('%s leaves no token in the checkout and runs no install script', (path) => {
    const checkouts = read(path).match(/uses: actions\/checkout@/g) ?? [];
    expect(read(path).match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
    const installs = read(path).match(/npm (?:ci|i|install)\b.*/g) ?? [];
    expect(installs.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
  });
});

test('no job of a pull request may write anything', () => {
  const onPullRequests = globSync('.github/workflows/*.yml', { cwd: root }).flatMap((path) => {
    const { on, permissions, jobs } = workflowIn(path);
    expect(permissions).toEqual({});
    if (!('pull_request' in on)) return [];
    const runs = Object.entries(jobs).filter(([, job]) => job.if !== "github.event_name != 'pull_request'");
    return runs.map(([name, job]) => [`${path} ${name}`, Object.values(job.permissions ?? {})] as const);
  });
  expect(onPullRequests.length).toBeGreaterThan(5);
  expect(onPullRequests.filter(([, values]) => values.some((value) => value !== 'read'))).toEqual([]);
});

test('zizmor, actionlint and shellcheck find nothing if they are installed', () => {
  const command = ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'act', 'lint-workflows.ts')];
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.not.stringContaining('FAILED')]);
});

test('updates wait, since a hijacked package is usually detected within days', () => {
  const { updates } = load(read('.github/dependabot.yml')) as {
    readonly updates: readonly { 'package-ecosystem': string; cooldown?: { 'default-days'?: number } }[];
  };
  expect(updates.map((update) => update['package-ecosystem']).toSorted()).toEqual(['github-actions', 'npm']);
  expect(updates.filter(({ cooldown }) => (cooldown?.['default-days'] ?? 0) < 7)).toEqual([]);
});

test('a pull request that adds a package with a known vulnerability fails', () => {
  const { jobs } = workflowIn('.github/workflows/ci.yml');
  const { if: condition, steps = [] } =
    Object.values(jobs).find((job) => JSON.stringify(job).includes('/dependency-review-action@')) ?? {};
  expect(condition).toBe("github.event_name == 'pull_request'");
  expect(steps.at(-1)).toMatchObject({
    with: { 'fail-on-severity': 'low', 'fail-on-scopes': 'runtime, development, unknown' },
  });
  expect(steps.filter((step) => 'if' in step || 'continue-on-error' in step)).toEqual([]);
});

test('versions are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('dist is not minified', () => {
  const lines = globSync('dist/*.js', { cwd: root }).flatMap((path) => read(path).split('\n'));
  expect(lines.length).toBeGreaterThan(10_000);
  expect(lines.reduce((sum, { length }) => sum + length, 0) / lines.length).toBeLessThan(80);
});

test('packages are installed without their scripts, and only from the lockfile', () => {
  expect(read('scripts/prepare.js')).toMatch(/'ci', '--ignore-scripts'/);
  for (const path of ['package-lock.json', 'scripts/node24/package-lock.json']) {
    const lockfile = JSON.parse(read(path)) as {
      readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
    };
    const packages = Object.entries(lockfile.packages).filter(([name]) => name !== '');
    expect(packages.filter(([, { integrity = '' }]) => !/^sha512-\S{88}$/.test(integrity))).toEqual([]);
    // Not bound to a registry.
    expect(read(path)).not.toContain('"resolved"');
  }
});
