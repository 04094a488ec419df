/**
 * `npm run release:check`: checks whether this commit can be released. Prints for each check whether it passed and, if not, what
 * to do.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandLine, progress, runCommand, verdict } from '../../src/runtime/command-line.ts';
import { noCommit, ownRepository, referencesIn, refusalOf } from '../act/action-references.ts';
import { pages } from '../docs/pages.ts';
import { billFaults } from './attest-rules.ts';
import {
  gitlabTemplate,
  integrity,
  integrityOf,
  isBuilt,
  noIntegrity,
  noSum,
  packageLine,
  placeholderFaults,
} from './naming.ts';
import { packageSum, packageSumAt } from './package.ts';
import { ageFaults, publicationDates, Unreachable } from './package-ages.ts';
import { ruleFaults } from './release-rules.ts';
import { releaseStepFaults } from './release-steps.ts';
import { scorecardFaults } from './scorecard.ts';
import { documentation, verificationCommands, weaknesses } from './verification-commands.ts';

const root = resolve(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

/** The problems, one line each; or why it could not be checked, which only a release without a tag tolerates. */
type Check = (tag: string | undefined) => Outcome | Promise<Outcome>;
type Outcome = readonly string[] | { readonly skipped: string };

interface Bill {
  readonly metadata: { readonly component: { readonly version: string } };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

function version(): string {
  return (json('package.json') as { readonly version: string }).version;
}

/** The version is the same wherever it is written. */
const versions: Check = (tag) => {
  interface Lockfile {
    readonly version: string;
    readonly packages: { readonly '': { readonly version: string } };
  }
  const lockfile = json('package-lock.json') as Lockfile;
  const [, source = 'none'] = /version = '(.*)'/.exec(read(join('src', 'runtime', 'version.ts'))) ?? [];
  const places: readonly (readonly [string, string])[] = [
    ['package-lock.json', lockfile.version],
    ['package-lock.json, the root package', lockfile.packages[''].version],
    ['src/runtime/version.ts', source],
    ['dist/sbom.cdx.json', billOf().metadata.component.version],
    ...(tag === undefined ? [] : [['the tag', tag.replace(/^v/, '')] as const]),
  ];
  const wrong = places.filter(([, found]) => found !== version());
  return wrong.map(([place, found]) => `${place} says ${found}, package.json ${version()}`);
};

/** The changelog describes what is new in this version. */
const changelog: Check = (tag) => {
  const parts = read('CHANGELOG.md').split(/^## /m).slice(1);
  const part = parts.find((text) => text.startsWith(`${version()} `));
  if (part === undefined) return [`CHANGELOG.md has no entry "## ${version()} (date)"`];
  const [heading = '', ...lines] = part.split('\n');
  const dated =
    /^\S+ \(\d{4}-\d{2}-\d{2}\)$/.test(heading) || (tag === undefined && heading.endsWith('(not released)'));
  return [
    ...(dated ? [] : [`CHANGELOG.md: "## ${heading}" has no date of the form (2026-12-31)`]),
    ...(lines.some((line) => line.startsWith('- ')) ? [] : [`CHANGELOG.md says nothing about ${version()}`]),
  ];
};

/** No file names a placeholder instead of the repository that releases, and each example pins a commit. */
const names: Check = () => {
  const texts = tracked().filter(([path, text]) => !isBuilt(path) && !text.includes('\0'));
  return placeholderFaults(Object.fromEntries(texts));
};

/** What OpenSSF Scorecard finds in the files alone. What it asks GitHub, `scorecard.yml` tells. */
const scorecard: Check = () => scorecardFaults(new Map(tracked()));

function tracked(): (readonly [path: string, text: string])[] {
  const paths = git('ls-files').split('\n');
  return paths.filter((path) => existsSync(join(root, path))).map((path) => [path, read(path)]);
}

/** What the runner reads of a commit. */
const whatRuns = ['action.yml', 'dist'];

/**
 * An example that names this version pins a commit with exactly what this version runs. An example that names another release
 * pins the commit of its tag, since GitHub would also run a commit from anybody's fork.
 */
const examples: Check = () => {
  const found = git('ls-files', '*.md', '*.yml')
    .split('\n')
    .flatMap((path) => referencesIn(read(path)))
    .filter(({ uses }) => uses.startsWith(ownRepository) && !uses.endsWith(`@${noCommit}`));
  const named = new Set(found.map(({ uses, comment }) => `${uses.replace(/^.*@/, '')} ${comment.replace(/^# /, '')}`));
  return [...named].flatMap((pair) => {
    const [commit = '', tag = ''] = pair.split(' ');
    if (tag !== `v${version()}`) {
      return tagged(tag) === commit
        ? []
        : [`${commit}, which the examples name ${tag}, is not the commit of that tag; is it here (git fetch --tags)?`];
    }
    const { status } = spawnSync('git', ['diff', '--quiet', commit, '--', ...whatRuns], { cwd: root });
    return status === 0 ? [] : [`${commit}, which the examples name ${tag}, does not run what this commit runs`];
  });
};

/** An example that downloads the package names its sum: that of what this commit packs, or of the tag that it names. */
const packageSums: Check = () => {
  const texts = git('ls-files', '*.md', '*.yml')
    .split('\n')
    .map((path) => [path, read(path)] as const);
  return texts.flatMap(([path, text]) => {
    const sums = new Set(text.match(packageLine) ?? []);
    const [, tag = ''] = /\/cja-cmk-(v[\d.]+)\.tar\b/.exec(text) ?? [];
    if (sums.size === 0 || sums.has(noSum)) return [];
    const commit = tag === `v${version()}` ? 'HEAD' : tagged(tag);
    if (commit === undefined) return [`${path}: ${tag}, whose package it names, is not here (git fetch --tags)`];
    const packed = commit === 'HEAD' ? packageSum(root) : packageSumAt(root, commit);
    return [...sums]
      .filter((sum) => sum !== packed)
      .map((sum) => `${path}: ${sum} is not the sum of the package of ${tag}`);
  });
};

/**
 * Who includes GitLab's template names its hash, that of the release whose address stands above it. What is released has a template
 * that downloads this very release.
 */
const templates: Check = (tag) => {
  const own = read(gitlabTemplate);
  const names = `cja-cmk-v${version()}.tar`;
  const included = git('ls-files', '*.md', '*.yml')
    .split('\n')
    .flatMap((path) => {
      const text = read(path);
      const [, of = ''] = /\/(v[\d.]+)\/gitlab\/cja-cmk\.yml\n/.exec(text) ?? [];
      const template = of === `v${version()}` ? own : templateOf(of);
      return (text.match(integrity) ?? [])
        .filter((hash) => hash !== noIntegrity && hash !== integrityOf(template))
        .map((hash) => `${path}: ${hash} is not the hash of ${gitlabTemplate} of ${of}`);
    });
  if (tag === undefined || own.includes(names)) return included;
  return [...included, `${gitlabTemplate} does not download ${names}: run npm run release:name -- v${version()}`];
};

/** Empty, which nobody's hash is, where the tag is not here. */
function templateOf(tag: string): string {
  return tagged(tag) === undefined
    ? ''
    : execFileSync('git', ['show', `${tag}:${gitlabTemplate}`], { cwd: root, encoding: 'utf8' });
}

/** The commit of a tag; `undefined` if there is none here. */
function tagged(tag: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Each documented command that verifies a signature accepts only what the release workflow signed. */
const verification: Check = () =>
  globSync(documentation, { cwd: root }).flatMap((path) =>
    verificationCommands(read(path)).flatMap(({ line, command }) =>
      weaknesses(command).map((weakness) => `${path}:${line}: ${weakness}`),
    ),
  );

/** No bundled package was published less than two weeks ago. */
const ages: Check = async () => {
  const packages = billOf().components;
  const unique = [...new Map(packages.map((each) => [`${each.name} ${each.version}`, each])).values()];
  try {
    return ageFaults(unique, await publicationDates(unique), new Date());
  } catch (error) {
    if (error instanceof Unreachable) return { skipped: `the registry can't be reached (${error.message})` };
    throw error;
  }
};

/** GitHub's rules for a release. Only who administers the repository is shown who can bypass them, so the workflow's own token is not asked. */
const rules: Check = () => {
  if (process.env['GITHUB_ACTIONS'] === 'true') return [];
  const [, repository = ''] =
    /github:(\S+)/.exec((json('package.json') as { readonly repository: string }).repository) ?? [];
  try {
    return ruleFaults((path) => askedOf(repository, path), read(join('.github', 'CODEOWNERS')));
  } catch (error) {
    return { skipped: `GitHub CLI can't ask GitHub (${error instanceof Error ? error.message : ''})` };
  }
};

/** @throws Error where gh is not there, or not signed in as somebody who may read it */
function askedOf(repository: string, path: string): unknown {
  const { error, status, stdout, stderr } = spawnSync('gh', ['api', `repos/${repository}/${path}`], {
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  if (status === 0) return JSON.parse(stdout) as unknown;
  if (stderr.includes('HTTP 404')) return undefined;
  throw new Error(stderr.trim().split('\n')[0]);
}

/** The steps of the release workflow that need no network pass, in their order. */
const steps: Check = (tag) => releaseStepFaults(root, tag ?? `v${version()}`, progress);

/** `dist/` matches what the sources build. */
const dist: Check = () => outputOf([join('scripts', 'build', 'check-dist.ts')]);

/** Every reference to an action has a full commit SHA and its version, and no installation runs package scripts. */
const pins: Check = () => {
  const files = ['.github/workflows/*.yml', 'docs/*/*.yml', 'docs/*.md', 'infra/*.md', '*.md'];
  return files
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .flatMap((path) =>
      referencesIn(read(path)).flatMap(({ line, uses, comment }) => {
        const refusal = refusalOf({ uses, comment });
        return refusal === undefined ? [] : [`${path}:${line}: ${uses}: ${refusal}`];
      }),
    );
};

/** Generated files match what the code generates. */
const docs: Check = async () => {
  const stale: string[] = [];
  for (const [path, make] of Object.entries(pages)) {
    const text = read(path);
    if ((await make(text)) !== text) stale.push(`${path} differs from what the code generates: run npm run docs`);
  }
  return stale;
};

/** Licenses that allow redistribution in a bundle if their text is included. */
const goodLicenses = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

/** Each bundled package has a known license, and its text is included. */
const licenses: Check = () =>
  licensed().flatMap(({ name, license, text }) => {
    if (!goodLicenses.has(license)) return [`dist: ${name} has the license ${license}: check it first`];
    return text === '' ? [`dist: ${name} has no license text`] : [];
  });

/** The bill of materials, the license file and the lockfile list the same packages. */
const sbom: Check = () => {
  interface Lockfile {
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  }
  const { packages } = json('package-lock.json') as Lockfile;
  const locked = new Set(
    Object.entries(packages).map(([path, { version: each }]) => `${path.replace(/^.*node_modules\//, '')} ${each}`),
  );
  const named = billOf().components.map((component) => `${component.name} ${component.version}`);
  const inLicenses = licensed().map(({ name }) => name);
  const missing = (from: string, names: readonly string[]) => names.map((name) => `dist: ${name} is not in ${from}`);
  return [
    ...billFaults(read(join('dist', 'sbom.cdx.json'))).map((fault) => `dist/sbom.cdx.json: ${fault}`),
    ...missing(
      'package-lock.json',
      named.filter((name) => !locked.has(name)),
    ),
    ...missing(
      'LICENSES.txt',
      named.filter((name) => !inLicenses.includes(name)),
    ),
    ...missing(
      'sbom.cdx.json',
      inLicenses.filter((name) => !named.includes(name)),
    ),
  ];
};

const billOf = () => json(join('dist', 'sbom.cdx.json')) as Bill;

/** The packages in `LICENSES.txt`. */
function licensed(): { name: string; license: string; text: string }[] {
  const parts = read(join('dist', 'LICENSES.txt')).split(/^=+\n(.+)\nLicense: (.+)\n=+$/m);
  return parts.flatMap((name, index) =>
    index % 3 === 1 ? [{ name, license: parts[index + 1] ?? '', text: (parts[index + 2] ?? '').trim() }] : [],
  );
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).trim();
}

function node(command: readonly string[]) {
  const options = ['--disable-warning=ExperimentalWarning', ...command];
  return spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** The output of a check that runs in its own process, if it fails. */
function outputOf(command: readonly string[]): string[] {
  const { status, stdout, stderr } = node(command);
  return status === 0 ? [] : `${stdout}${stderr}`.trim().split('\n');
}

const checks: Readonly<Record<string, Check>> = {
  versions,
  changelog,
  names,
  examples,
  packages: packageSums,
  templates,
  dist,
  pins,
  scorecard,
  docs,
  verification,
  licenses,
  sbom,
  ages,
  rules,
  steps,
};

const options = {
  tag: {
    type: 'string',
    value: 'vN.N.N',
    about: 'the release tag: checks that it matches the version, and that the changelog has a date',
  },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run release:check',
  about: `Checks whether this commit can be released; takes a minute. Only two checks need a network: ages asks the npm registry,
rules asks GitHub by gh, as an administrator of the repository. Without it, they are skipped, or fail with --tag.`,
  options,
  words: { name: 'CHECK', about: 'only this check', oneOf: Object.keys(checks) },
  examples: [
    ['', 'all checks'],
    ['changelog pins', 'only these checks'],
    ['--tag v1.2.3', 'all checks, for a release'],
  ],
};

await runCommand(commandLine, async ({ values: { tag }, words }) => {
  let failed = false;
  for (const [name, check] of Object.entries(checks)) {
    if (words.length > 0 && !words.includes(name)) continue;
    progress(`Checking ${name} ...`);
    const outcome = await check(tag);
    progress('');
    if ('skipped' in outcome && tag === undefined) {
      process.stdout.write(`skipped ${name}: ${outcome.skipped}\n`);
      continue;
    }
    const found = 'skipped' in outcome ? [outcome.skipped] : outcome;
    process.stdout.write(`${verdict(found.length === 0)}  ${name}\n`);
    for (const line of found) process.stdout.write(`        ${line}\n`);
    failed ||= found.length > 0;
  }
  return failed ? 1 : 0;
});
