/**
 * The scripts of release.yml that need nothing from GitHub, run with bash as in the workflow, in a clone of this
 * commit.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { packageSumAt } from '../../scripts/build/package.ts';
import { checks as requiredChecks } from '../../scripts/build/release-rules.ts';
import { atNight, someByDay } from '../at-night.ts';
import { workflowIn } from './workflow-files.ts';

const root = join(import.meta.dirname, '..', '..');

const workflow = workflowIn('.github/workflows/release.yml');

/** @throws if the job has no such step */
function scriptOf(job: string, name: string): string {
  const script = workflow.jobs[job]?.steps?.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`release.yml: job ${job} has no script "${name}"`);
  return script;
}

function rejects(script: string, environment: Readonly<Record<string, string>> = {}): boolean {
  try {
    bash(script, environment);
    return false;
  } catch {
    return true;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'release-'));
const clone = join(folder, 'clone');
const output = join(folder, 'output');
beforeAll(() => {
  execFileSync('git', ['clone', '--quiet', '--shared', root, clone]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bash(script: string, more: Readonly<Record<string, string>> = {}): void {
  const env = { ...process.env, TAG: 'v1.2.3', GITHUB_OUTPUT: output, ...more };
  execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: clone, env });
}

function sumOfBuilt(): string {
  bash(scriptOf('build', 'Checksum of the build'));
  return readFileSync(output, 'utf8').trim().split('\n').at(-1) ?? '';
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the order', () => {
  const jobs = Object.entries(workflow.jobs);

  test('each job waits for all before it, and a person approves the last one', () => {
    expect(workflow.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(jobs.map(([name, { needs, environment }]) => [name, needs, environment])).toEqual([
      ['build', undefined, undefined],
      ['rebuild', undefined, undefined],
      ['pack', undefined, undefined],
      ['draft', ['build', 'rebuild', 'pack'], undefined],
      ['publish', 'draft', 'release'],
      ['npm', ['draft', 'publish'], 'npm'],
    ]);
  });

  test('a failure ends it', () => {
    const parts = jobs.flatMap(([, job]) => [job, ...(job.steps ?? [])]);
    const conditional = parts.filter((part) => 'if' in part || 'continue-on-error' in part);
    expect(conditional).toEqual([workflow.jobs['npm']]);
    expect(conditional).toMatchObject([{ if: "vars.NPM_PACKAGE != ''" }]);
  });

  test('jobs that can write run no code of the repository or of a package', () => {
    const permissions = Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions]));
    expect([workflow.permissions, permissions]).toEqual([
      {},
      {
        build: { contents: 'read' },
        rebuild: { contents: 'read' },
        pack: { contents: 'read' },
        draft: { contents: 'write' },
        publish: { contents: 'write', 'id-token': 'write', attestations: 'write' },
        npm: { contents: 'read', 'id-token': 'write' },
      },
    ]);
    for (const job of ['draft', 'publish']) {
      const { steps = [] } = workflow.jobs[job] ?? {};
      expect(
        steps.filter(({ run = '' }) =>
          /^\s*(?:npm|npx|node)\b|\b(?:npm|npx|node) (?:run|ci|install|exec|scripts)\b|\.ci\/|^\s*\.\//m.test(run),
        ),
      ).toEqual([]);
      const used = new Set(steps.flatMap(({ uses = '' }) => uses.replace(/@.*/, '') || []));
      expect(
        [...used].filter((uses) => !['actions/checkout', 'actions/download-artifact', 'actions/attest'].includes(uses)),
      ).toEqual([]);
    }
  });

  test('what is signed is packed where nothing of npm has run, and no branch can occupy a group to cancel it', () => {
    const { steps = [], needs } = workflow.jobs['pack'] ?? {};
    expect([needs, steps.map(({ uses = '' }) => uses.replace(/@.*/, ''))]).toEqual([
      undefined,
      ['actions/checkout', 'actions/setup-node', '', '', 'actions/upload-artifact'],
    ]);
    expect(steps.map(({ run = '' }) => run).join('\n')).not.toMatch(/\b(?:npm|npx)\b|\.ci\//);
    const uploading = Object.entries(workflow.jobs).filter(([, job]) =>
      job.steps?.some(({ uses = '' }) => uses.startsWith('actions/upload-artifact@')),
    );
    expect(uploading.map(([name]) => name)).toEqual(['pack']);
    expect(workflow).not.toHaveProperty('concurrency');
  });

  test('every check and every test is run before there is a draft', () => {
    const steps = workflow.jobs['build']?.steps?.map(({ run = '' }) => run) ?? [];
    expect(steps).toContain('npm run release:check -- --tag "$TAG"');
    expect(steps).toContain('.ci/run');
  });
});

describe('releasing.md', () => {
  const page = readFileSync(join(root, 'docs', 'releasing.md'), 'utf8').replaceAll(/\s+/g, ' ');

  test('protects the tags of releases, and lets only the key of this workflow move that of a major version', () => {
    expect(page).toMatch(
      /rulesets for tags `v\*\.\*\.\*`\*\*: nobody updates or deletes them, with an empty bypass list/,
    );
    expect(page).toMatch(
      /ruleset for all other tags\*\*, of any name: nobody creates, updates or deletes them; \*Deploy keys\* is the only entry/,
    );
    expect(page).toMatch(/ruleset for branches `v\*`\*\*: nobody creates them, with an empty bypass list/);
    const keys = [...JSON.stringify(workflow).matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
    expect(keys).toEqual(['MAJOR_TAG_KEY']);
    expect(page).toContain('the secret `MAJOR_TAG_KEY`');
    // Nobody can.
    expect(page).not.toMatch(/\b(?:delete|move)\b[^.:]*\bthe tag\b/);
  });

  test('requires checks that exist', () => {
    const [, listed = ''] = /the checks ((?:\*[^*]+\*(?:, | and )?)+)\./.exec(page) ?? [];
    const checks = [...listed.matchAll(/\*([^*]+)\*/g)].map(([, check = '']) => check);
    const jobs = ['ci.yml', 'codeql.yml'].flatMap((file) =>
      Object.values(workflowIn(`.github/workflows/${file}`).jobs),
    );
    expect(checks).toEqual(requiredChecks);
    expect(checks.filter((check) => !jobs.some(({ name = '' }) => name.startsWith(check)))).toEqual([]);
  });
});

describe('the first checks', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' }).trim();
  const check = (tag: string) => {
    const script = scriptOf('build', 'Check that the tag is on main and matches package.json and the changelog');
    bash(script, { TAG: tag, GITHUB_SHA: git('rev-parse', 'HEAD') });
  };
  const date = (text: string) => {
    const path = join(clone, 'CHANGELOG.md');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/^## (\S+) \(.*\)$/gm, `## $1 ${text}`));
  };
  beforeAll(() => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  });
  afterEach(() => {
    git('reset', '--quiet', '--hard', 'refs/remotes/origin/main');
  });

  test('accept a tag on main that is the version, with a dated entry in the changelog', () => {
    date('(2029-12-31)');
    expect(() => check(`v${version}`)).not.toThrow();
  });

  test('reject another version, no date in the changelog, and a commit that is not on main', () => {
    date('(soon)');
    expect(() => check(`v${version}`)).toThrow('Command failed');
    date('(2029-12-31)');
    expect(() => check('v99.9.9')).toThrow('Command failed');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '--quiet', '--allow-empty', '-m', 'x');
    expect(() => check(`v${version}`)).toThrow('Command failed');
    // Anybody who can push can make a tag of this name.
    git('tag', 'origin/main');
    expect(() => check(`v${version}`)).toThrow('Command failed');
    git('tag', '--delete', 'origin/main');
  });

  test('reject built files that the sources do not build, also new ones', () => {
    const script = scriptOf('build', 'Check that dist matches the sources');
    bash(script);
    appendFileSync(join(clone, 'dist', 'index.js'), '\n');
    expect(rejects(script)).toBe(true);
    git('reset', '--quiet', '--hard');
    writeFileSync(join(clone, 'dist', 'more.js'), '');
    expect(rejects(script)).toBe(true);
    rmSync(join(clone, 'dist', 'more.js'));
  });

  test('of a draft: both machines built the same bytes', () => {
    const script = scriptOf('draft', 'Check that both machines built the same bytes');
    bash(script, { FIRST: 'a', SECOND: 'a' });
    expect(rejects(script, { FIRST: 'a', SECOND: 'b' })).toBe(true);
    expect(rejects(script, { FIRST: '', SECOND: '' })).toBe(true);
  });
});

atNight('both machines compute the same checksum, of the names and bytes of all built files', () => {
  expect(scriptOf('rebuild', 'Checksum of the build')).toBe(scriptOf('build', 'Checksum of the build'));
  const before = sumOfBuilt();
  expect(before).toMatch(/^sum=[0-9a-f]{40}$/);
  expect(sumOfBuilt()).toBe(before);
  appendFileSync(join(clone, 'dist', 'index.js'), '\r\n');
  const changed = sumOfBuilt();
  execFileSync('git', ['mv', 'dist/sbom.cdx.json', 'dist/bom.json'], { cwd: clone });
  expect(new Set([before, changed, sumOfBuilt()]).size).toBe(3);
  execFileSync('git', ['reset', '--quiet', '--hard'], { cwd: clone });
  expect(sumOfBuilt()).toBe(before);
});

atNight('packs extension and package once, and the draft takes no other', () => {
  const sums = Object.fromEntries(
    [
      ['EXTENSION', 'Pack the extension for Azure Pipelines', 'vsix'],
      ['PACKAGE', 'Pack the program for pipelines without npm', 'tar'],
    ].map(([name = '', step = '', type]) => {
      bash(scriptOf('pack', step), { PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` });
      const [, sum = ''] = [...readFileSync(output, 'utf8').matchAll(/^sum=([0-9a-f]{64})$/gm)].at(-1) ?? [];
      mkdirSync(join(clone, 'release'), { recursive: true });
      renameSync(join(clone, `cja-cmk-v1.2.3.${type}`), join(clone, 'release', `cja-cmk-v1.2.3.${type}`));
      return [name, sum];
    }),
  );
  const check = scriptOf('draft', 'Check that extension and package are the ones that were packed');
  bash(check, sums);
  for (const name of Object.keys(sums)) {
    for (const other of ['a'.repeat(64), '']) expect(rejects(check, { ...sums, [name]: other })).toBe(true);
  }
  expect(sums['PACKAGE']).toBe(packageSumAt(root, 'HEAD'));
  const attested = workflow.jobs['publish']?.steps?.map((step) => step.with?.['subject-path'] ?? '') ?? [];
  for (const type of ['vsix', 'tar']) {
    expect(attested.filter((paths) => new RegExp(`^release/\\*(?:\\.${type})?$`, 'm').test(paths))).toHaveLength(2);
  }
});

atNight('packs what the runner downloads, and each additional file', () => {
  bash(scriptOf('draft', 'Pack what the runner downloads, and an archive of every file'));
  const names = `
  SHA256SUMS cja-cmk-action-v1.2.3-all.tar.gz cja-cmk-action-v1.2.3.tar.gz cja-cmk-v1.2.3.tar cja-cmk-v1.2.3.tgz
  cja-cmk-v1.2.3.vsix sbom.cdx.json`
    .trim()
    .split(/\s+/);
  expect(readdirSync(join(clone, 'release')).toSorted()).toEqual(names);
  const listed = (archive: string) =>
    execFileSync('tar', ['-tzf', join(clone, 'release', archive)], { encoding: 'utf8' })
      .split('\n')
      .filter((path) => path !== '' && !path.endsWith('/'));
  const tracked = execFileSync('git', ['ls-files'], { cwd: clone, encoding: 'utf8' }).trim().split('\n');
  expect(listed('cja-cmk-action-v1.2.3-all.tar.gz').toSorted()).toEqual(
    tracked.map((path) => `cja-cmk-action-1.2.3/${path}`).toSorted(),
  );
  const downloaded = listed('cja-cmk-action-v1.2.3.tar.gz');
  expect(downloaded).toContain('cja-cmk-action-1.2.3/dist/index.js');
  expect(downloaded.filter((path) => path.includes('/__tests__/'))).toEqual([]);
  const sums = readFileSync(join(clone, 'release', 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n');
  expect(sums).toEqual(names.slice(1).map((name) => `${sha256(join(clone, 'release', name))}  ${name}`));
});

describe('the packages of a draft, opened before they are signed', () => {
  const packed = (type: string) => join(clone, 'release', `cja-cmk-v1.2.3${type}`);
  const ownNode = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`;
  beforeAll(() => {
    rmSync(join(clone, 'release'), { recursive: true, force: true });
    mkdirSync(join(clone, 'release'));
    for (const step of ['Pack the extension for Azure Pipelines', 'Pack the program for pipelines without npm'])
      bash(scriptOf('pack', step), { PATH: ownNode });
    for (const type of ['.vsix', '.tar']) renameSync(join(clone, `cja-cmk-v1.2.3${type}`), packed(type));
    bash(scriptOf('draft', 'Pack what the runner downloads, and an archive of every file'));
  });
  const opened = () => {
    const temporary = mkdtempSync(join(folder, 'opened-'));
    const script = scriptOf('publish', 'Open the packages, and compare them with what is committed');
    return !rejects(script, { RUNNER_TEMP: temporary });
  };
  /** Changes a file inside the package, or adds one. */
  const change: Readonly<Record<string, (path: string, text: string) => void>> = {
    '.vsix': (path, text) => inside('unzip -q "$FILE"', `rm "$FILE"; zip -qr "$FILE" .`, '.vsix', path, text),
    '.tar': (path, text) => inside('tar -xf "$FILE"', 'tar -cf "$FILE" *', '.tar', path, text),
    '.tgz': (path, text) => inside('tar -xzf "$FILE"', 'tar -czf "$FILE" *', '.tgz', path, text),
  };
  function inside(unpack: string, pack: string, type: string, path: string, text: string): void {
    const work = mkdtempSync(join(folder, 'inside-'));
    const run = (script: string) =>
      execFileSync('bash', ['-ec', script], { cwd: work, env: { ...process.env, FILE: packed(type) } });
    run(unpack);
    appendFileSync(join(work, path), text);
    run(pack);
  }

  test('pass as they were packed', () => expect(opened()).toBe(true));

  const changed: readonly (readonly [string, string])[] = [
    ['.vsix', 'CjaCmk/task.js'],
    ['.tar', 'cja-cmk/more.js'],
    ['.tgz', 'package/package.json'],
    ['.vsix', 'CjaCmk/more.js'],
    ['.vsix', 'CjaCmk/task.json'],
    ['.vsix', 'more.html'],
    ['.tar', 'cja-cmk/dist/cli.js'],
    ['.tgz', 'package/dist/main.js'],
  ];

  test.each(someByDay(changed, 3))('fail where %s has something else at %s', (type, path) => {
    const before = readFileSync(packed(type));
    change[type]?.(path, ' ');
    expect(opened()).toBe(false);
    writeFileSync(packed(type), before);
  });

  test.each(['dist', 'dist/cli.js'])(
    'fail where a package has a link to the committed %s in place of its own',
    (path) => {
      const before = readFileSync(packed('.tar'));
      const linked = 'tar -xf "$FILE"; rm -r "cja-cmk/$LINK"; ln -s "$REAL" "cja-cmk/$LINK"; tar -cf "$FILE" cja-cmk';
      const environment = { ...process.env, FILE: packed('.tar'), LINK: path, REAL: join(clone, path) };
      execFileSync('bash', ['-ec', linked], { cwd: mkdtempSync(join(folder, 'linked-')), env: environment });
      expect(opened()).toBe(false);
      writeFileSync(packed('.tar'), before);
    },
  );
});

describe('publishing', () => {
  const stubs = join(folder, 'stubs');
  const calls = join(folder, 'calls');
  const release = join(clone, 'release');
  const remote = join(folder, 'remote');
  const key = 'a key of nobody';
  const publish = scriptOf('publish', 'Publish, if the draft still has these files');
  const compare = scriptOf('publish', 'Check that they are the ones that were packed');
  const move = scriptOf('publish', 'Move the tag of the major version, if this is its newest release');

  /** Stands in for gh: it prints what the draft has, and `later` once it is published, and records each call. */
  function gh(answer: string, later = answer): Readonly<Record<string, string>> {
    mkdirSync(stubs, { recursive: true });
    const script = `#!/bin/sh\necho "$@" >> ${calls}\ncase "$*" in *PATCH*) cp ${join(stubs, 'later')} ${join(stubs, 'answer')} ;; *) cat ${join(stubs, 'answer')} ;; esac\n`;
    writeFileSync(join(stubs, 'answer'), answer);
    writeFileSync(join(stubs, 'later'), later);
    writeFileSync(join(stubs, 'gh'), script, { mode: 0o755 });
    writeFileSync(calls, '');
    return { PATH: `${stubs}${delimiter}${process.env['PATH'] ?? ''}`, ID: '4711', NOTES: 'See.', GH_REPO: 'o/r' };
  }
  const drafted = () =>
    readdirSync(release)
      .map((name) => `sha256:${sha256(join(release, name))}  ${name}\n`)
      .join('');
  const published = () =>
    /^api repos\/o\/r\/releases\/4711 --jq .*\n.*PATCH/.test(readFileSync(calls, 'utf8')) &&
    readFileSync(calls, 'utf8').includes(
      'api --method PATCH repos/o/r/releases/4711 -f tag_name=v1.2.3 -f name=v1.2.3 -f body=See. -F prerelease=false -F draft=false',
    );

  beforeAll(() => {
    rmSync(release, { recursive: true, force: true });
    bash(scriptOf('draft', 'Pack what the runner downloads, and an archive of every file'));
  });

  test('signs only after everything that can fail, and publishes right after', () => {
    const all = Object.entries(workflow.jobs).flatMap(([job, { steps = [] }]) =>
      steps.map((step) => ({ job, ...step })),
    );
    const signs = all.map(({ uses }) => uses?.startsWith('actions/attest@') === true);
    const after = all.slice(signs.lastIndexOf(true) + 1).map(({ name }) => name);
    expect(all.slice(signs.indexOf(true), signs.lastIndexOf(true) + 1).every(({ uses }) => uses !== undefined)).toBe(
      true,
    );
    expect(after).toEqual([
      'Publish, if the draft still has these files',
      'Move the tag of the major version, if this is its newest release',
      undefined,
      'Publish the file of the release',
    ]);
  });

  test('signs every file that runs and every file of the release, and the bill for what it lists', () => {
    const steps = workflow.jobs['publish']?.steps ?? [];
    const signed = steps.flatMap(({ uses = '', with: inputs = {} }) => {
      if (!uses.startsWith('actions/attest@')) return [];
      const patterns = (inputs['subject-path'] ?? '').split('\n').filter((pattern) => pattern !== '');
      const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: clone })).toSorted();
      return [{ bill: inputs['sbom-path'] ?? 'none', files }];
    });
    const tracked = execFileSync('git', ['ls-files', 'dist'], { cwd: clone, encoding: 'utf8' }).trim().split('\n');
    const packed = readdirSync(release).map((name) => `release/${name}`);
    const scripts = tracked.filter((path) => path.endsWith('.js'));
    expect(signed).toEqual([
      { bill: 'none', files: [...tracked, ...packed].toSorted() },
      {
        bill: 'dist/sbom.cdx.json',
        files: [...scripts, ...packed.filter((path) => /\.t(?:ar\.)?gz$/.test(path))].toSorted(),
      },
    ]);
  });

  test('signs only what was packed', () => {
    const sums = { SUMS: sha256(join(release, 'SHA256SUMS')) };
    bash(compare, sums);
    writeFileSync(join(release, 'more'), '');
    expect(rejects(compare, sums)).toBe(true);
    rmSync(join(release, 'more'));
    appendFileSync(join(release, 'sbom.cdx.json'), ' ');
    expect(rejects(compare, sums)).toBe(true);
    // Consistent with itself, but not with what was packed.
    const lines = readFileSync(join(release, 'SHA256SUMS'), 'utf8').replace(
      /\S+(?= {2}sbom)/,
      sha256(join(release, 'sbom.cdx.json')),
    );
    writeFileSync(join(release, 'SHA256SUMS'), lines);
    expect(rejects(compare, sums)).toBe(true);
  });

  test('goes on with one draft by its ID, and with none where somebody made another of the tag', () => {
    const draft = scriptOf('draft', 'Draft the release');
    bash(draft, { ...gh('4711\n'), GITHUB_SHA: '' });
    expect(readFileSync(output, 'utf8')).toMatch(/^id=4711$/m);
    for (const found of ['4711\n4712\n', '']) expect(rejects(draft, { ...gh(found), GITHUB_SHA: '' })).toBe(true);
  });

  test('publishes a draft whose files are the signed ones, and does not publish a draft with others', () => {
    const listed = drafted();
    const others = [
      `${listed}sha256:${'0'.repeat(64)}  more.zip\n`,
      listed.replace(/[0-9a-f]{8} {2}sbom/, '00000000  sbom'),
      listed.replace(/^.*sbom.*\n/m, ''),
      listed.replaceAll(/sha256:\S+/g, 'null'),
      '',
    ];
    for (const other of others) {
      expect([rejects(publish, gh(other)), published()]).toEqual([true, false]);
    }
    bash(publish, gh(listed));
    expect(published()).toBe(true);
    // Changed between the comparison and the moment from which on nobody can.
    for (const other of others) {
      expect([rejects(publish, gh(listed, other)), published()]).toEqual([true, true]);
    }
  });

  test.each([
    ['the newest release of its major version', 'v1.2.3\nv1.2.2\nv2.0.0\n', true],
    ['an older one', 'v1.2.3\nv1.10.0\n', false],
  ])('moves the major tag to %s with the key, and only then', (_case, releases, moved) => {
    // It has the commits already: a push of all of them takes seconds.
    execFileSync('git', ['clone', '--quiet', '--bare', '--shared', '--no-tags', clone, remote]);
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: clone, encoding: 'utf8' }).trim();
    const redirected = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${remote}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'git@github.com:contoso/keys.git',
    };
    const env = { ...gh(releases), ...redirected, GH_REPO: 'contoso/keys', GITHUB_SHA: commit, RUNNER_TEMP: folder };
    const tags = () =>
      execFileSync('git', ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/tags'], {
        cwd: remote,
        encoding: 'utf8',
      });
    bash(move, { ...env, MAJOR_TAG_KEY: '' });
    expect(tags()).toBe('');
    bash(move, { ...env, MAJOR_TAG_KEY: key });
    expect(tags()).toBe(moved ? `refs/tags/v1 ${commit}\n` : '');
    rmSync(remote, { recursive: true });
  });
});
