/**
 * `npm run release:check`: checks whether this commit can be released. Prints for each check whether it passed and, if not, what
 * to do.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandLine, progress, runCommand, verdict } from '../../emulator/command-line.ts';
import { referencesIn, refusalOf } from '../act/action-references.ts';
import { pages } from '../docs/pages.ts';
import { builtFolders } from './build.ts';

const root = resolve(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

/** The problems, one line each. */
type Check = (tag: string | undefined) => readonly string[] | Promise<readonly string[]>;

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
    ...builtFolders.map((folder) => [`${folder}/sbom.cdx.json`, billOf(folder).metadata.component.version] as const),
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

/** Every built folder matches what the sources build. */
const dist: Check = () => outputOf([join('scripts', 'build', 'check-dist.ts')]);

/** Every reference to an action has a full commit SHA and its version, and no installation runs package scripts. */
const pins: Check = () => {
  const files = ['.github/workflows/*.yml', 'docs/examples/*.yml', 'docs/*.md', '*.md', 'actions/*/action.yml'];
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
  builtFolders.flatMap((folder) =>
    entriesOf(folder).flatMap(({ name, license, text }) => {
      if (!goodLicenses.has(license)) return [`${folder}: ${name} has the license ${license}: check it first`];
      return text === '' ? [`${folder}: ${name} has no license text`] : [];
    }),
  );

/** The bill of materials, the license file and the lockfile list the same packages. */
const sbom: Check = () => {
  interface Lockfile {
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  }
  const { packages } = json('package-lock.json') as Lockfile;
  const locked = new Set(
    Object.entries(packages).map(([path, { version: each }]) => `${path.replace(/^.*node_modules\//, '')} ${each}`),
  );
  return builtFolders.flatMap((folder) => {
    const named = billOf(folder).components.map((component) => `${component.name} ${component.version}`);
    const licensed = entriesOf(folder).map(({ name }) => name);
    const missing = (from: string, names: readonly string[]) =>
      names.map((name) => `${folder}: ${name} is not in ${from}`);
    return [
      missing(
        'package-lock.json',
        named.filter((name) => !locked.has(name)),
      ),
      missing(
        'LICENSES.txt',
        named.filter((name) => !licensed.includes(name)),
      ),
      missing(
        'sbom.cdx.json',
        licensed.filter((name) => !named.includes(name)),
      ),
    ].flat();
  });
};

function billOf(folder: string): Bill {
  return json(join(folder, 'sbom.cdx.json')) as Bill;
}

function entriesOf(folder: string): { name: string; license: string; text: string }[] {
  const parts = read(join(folder, 'LICENSES.txt')).split(/^=+\n(.+)\nLicense: (.+)\n=+$/m);
  return parts.flatMap((name, index) =>
    index % 3 === 1 ? [{ name, license: parts[index + 1] ?? '', text: (parts[index + 2] ?? '').trim() }] : [],
  );
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

const checks: Readonly<Record<string, Check>> = { versions, changelog, dist, pins, docs, licenses, sbom };

const options = {
  tag: {
    type: 'string',
    value: 'vN.N.N',
    about: 'the release tag: checks that it matches the version, and that the changelog has a date',
  },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run release:check',
  about: 'Checks whether this commit can be released. Offline; takes half a minute.',
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
    const found = await check(tag);
    progress('');
    process.stdout.write(`${verdict(found.length === 0)}  ${name}\n`);
    for (const line of found) process.stdout.write(`        ${line}\n`);
    failed ||= found.length > 0;
  }
  return failed ? 1 : 0;
});
