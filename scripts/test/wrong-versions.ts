/**
 * `npm run test:night -- wrong-versions`: shows that the random tenants detect wrong versions of the action. Each wrong version is created in
 * its own folder, and has to fail on a tenant on which the right version passes. It is tried on those on which the right version runs
 * what it changes.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { countRuns, type Span } from '../../__tests__/random-tenants/reached.ts';
import {
  patchedFiles,
  readVersions,
  unusable,
  versionFiles,
  type WrongVersion,
} from '../../__tests__/random-tenants/wrong-version-files.ts';
import {
  type CommandLine,
  progress,
  runCommand,
  verdict,
  WrongArgument,
  wholeNumber,
} from '../../src/runtime/command-line.ts';
import { inParallel } from '../in-parallel.ts';
import { readFoundOn, recordFoundOn, type TenantNumber } from './found-on.ts';

// As in scripts/test/test-model.ts: must be loaded before the action's modules.
process.env['FAST_CLOCK'] ??= '250';
await import('../../__tests__/hosted-runs/fast-clock.ts');

const root = resolve(import.meta.dirname, '..', '..');

const options = {
  runs: { type: 'string', value: 'N', default: '3000', about: 'maximum number of tenants for each version' },
  seed: { type: 'string', value: 'N', default: '1', about: 'seed of the tenants' },
  jobs: { type: 'string', value: 'N', default: '2', about: 'number of versions to test in parallel' },
  search: {
    type: 'boolean',
    about: 'does not begin with the tenants on which they were found before; records where they are found now',
  },
  only: { type: 'string', value: 'TEXT', default: '', about: 'only versions whose "about" contains the text' },
  fit: { type: 'boolean', about: 'only lists the versions that no longer fit the source; takes a second' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:night -- wrong-versions',
  about: `Shows that npm run test:night -- random-tenants detects wrong versions of the action. A version is detected if it fails on one of the random
tenants, without a crash, and the right version passes on that tenant. A version whose text does not occur in its file exactly
once no longer fits: it is listed and counts as failed, and the others are tested. Each is tried first on the tenant on which it was
found before (scripts/test/wrong-versions-found.json), and on others only if it is not found there. A file has
  {"what is wrong": {"src/plan.ts": {"text to replace": "replacement"}}}
on each line; a version may change several files.`,
  options,
  words: {
    name: 'FILE',
    about: 'a file with wrong versions; without one, __tests__/random-tenants/wrong-versions/*.jsonl',
  },
  examples: [
    ['', 'all of them; takes some ten minutes'],
    ['--search', 'after a change of what the random tenants are like; takes hours'],
    ['--only perimeter', 'some of them'],
    ['--fit', 'after a change of the source'],
    ['--runs 9000 mine.jsonl', 'your own, with more tenants'],
  ],
};

/** The parts of the repository that the random tenants need. */
const schema = join('docs', 'report.schema.json');
const parts = ['src', 'emulator', '__tests__', join('scripts', 'test'), schema, 'package.json', 'action.yml'];

function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-version-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

function runModel(folder: string, args: readonly string[]): Promise<Ended> {
  return new Promise((settle, reject) => {
    const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'test', 'test-model.ts'), ...args];
    // Nobody needs the compiled code of this folder again.
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    const child = spawn(process.execPath, command, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const add = (piece: string) => (text += piece);
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', reject);
    child.on('close', (code) => settle({ code, text }));
  });
}

interface Tried {
  readonly found: boolean;
  readonly how: string;
  /** Number of the tenant. */
  readonly on?: number;
}

/** @returns `undefined` if it is not found on these tenants */
async function tryVersion(version: WrongVersion, tenants: readonly number[], seed: number): Promise<Tried | undefined> {
  const folder = copyTree();
  try {
    for (const [file, text] of patchedFiles(version)) writeFileSync(join(folder, file), text);
    const args = ['--runs', String(tenants.at(-1)), '--seed', String(seed), '--tenants', tenants.join(',')];
    const { code, text } = await runModel(folder, [...args, '--no-shrink']);
    if (code === 0) return undefined;
    const [, number, complaints = ''] = /^Tenant (\d+) fails:\n((?: {2}.+\n)+)/m.exec(text) ?? [];
    if (code !== 1 || number === undefined) return { found: false, how: `ends with ${code}:\n${text.slice(0, 500)}` };
    // A version that crashes is wrong in a way that any test detects.
    if (/^ {2}no-crash: /m.test(complaints)) return { found: false, how: `crashes:\n${complaints.slice(0, 500)}` };
    const [complaint = ''] = complaints.trim().split('\n');
    return { found: true, how: `tenant ${number}: ${complaint.slice(0, 200)}`, on: Number(number) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws WrongArgument if a file is not there */
function versionsOf(files: readonly string[], only: string): WrongVersion[] {
  const versions = files
    .flatMap((path) => {
      if (!existsSync(path)) throw new WrongArgument(`there is no file ${path}`);
      return readVersions(path);
    })
    .filter(({ about }) => about.includes(only));
  if (versions.length === 0) throw new WrongArgument(`no wrong version is about ${only}`);
  return versions;
}

function report(about: string, { found, how }: Tried): void {
  process.stdout.write(`${verdict(found)}  ${about}\n        ${how.replaceAll('\n', '\n        ')}\n`);
}

/** Runs the right version. */
async function rightVersion(runs: number, seed: number) {
  let load: typeof import('../../__tests__/random-tenants/search.ts') | undefined;
  const counter = await countRuns(async () => {
    load = await import('../../__tests__/random-tenants/search.ts');
  });
  if (load === undefined) throw new Error('the search was not loaded');
  const { complaintsOfSketch, stopCloud, tenantsOf } = load;
  const { propertyNames } = await import('../../__tests__/random-tenants/properties.ts');
  const sketches = tenantsOf(seed, runs);
  const stop = async () => {
    counter.stop();
    await stopCloud();
  };
  /** @returns whether it is right on a tenant; a tenant on which it is not proves nothing */
  const isRightOn = async (number: number, of = seed) => {
    const sketch = (of === seed ? sketches : tenantsOf(of, number))[number - 1];
    return sketch !== undefined && (await complaintsOfSketch(sketch, propertyNames)).length === 0;
  };
  return { counter, isRightOn, stop };
}

/** What a version changes. */
function spansOf({ edits }: WrongVersion): Span[] {
  return edits.map(({ file, from: text }) => {
    const from = readFileSync(join(root, file), 'utf8').indexOf(text);
    return { file: join(root, file), from, to: from + text.length - 1 };
  });
}

/** Most versions are found on the first hundred tenants. */
function partsOf(runs: number): (readonly [first: number, last: number])[] {
  const ends = [100, 500, runs].filter((end, index) => end < runs || index === 2);
  return ends.map((end, index) => [(ends[index - 1] ?? 0) + 1, end]);
}

/** The tenants of a part on which the right version is right, and runs what a version changes. */
async function tenantsReaching(
  versions: ReadonlySet<WrongVersion>,
  [first, last]: readonly [first: number, last: number],
  { counter, isRightOn }: RightVersion,
): Promise<Map<WrongVersion, number[]>> {
  const all = [...versions].map((version) => ({ version, spans: spansOf(version), numbers: [] as number[] }));
  for (let number = first; number <= last && all.length > 0; number += 1) {
    progress(`Tenant ${number} of ${last} ...`);
    const isRight = await isRightOn(number);
    await counter.next();
    if (!isRight) continue;
    for (const { spans, numbers } of all) if (spans.some(counter.ran)) numbers.push(number);
  }
  return new Map(all.filter(({ numbers }) => numbers.length > 0).map(({ version, numbers }) => [version, numbers]));
}

interface Search {
  readonly runs: number;
  readonly seed: number;
  readonly jobs: number;
  /** Whether to look for other tenants than those on which they were found before. */
  readonly search: boolean;
  /** Whether the next run begins with the tenants that were found; not for versions of the user's own. */
  readonly record: boolean;
}

type RightVersion = Awaited<ReturnType<typeof rightVersion>>;

/** The versions that were found before, with their tenants, as far as the right version is right on these. */
async function foundBefore(versions: ReadonlySet<WrongVersion>, { isRightOn }: RightVersion) {
  const foundOn = readFoundOn();
  const found: (readonly [WrongVersion, TenantNumber])[] = [];
  for (const version of versions) {
    const on = foundOn[version.about];
    if (on !== undefined && (await isRightOn(on[1], on[0]))) found.push([version, on]);
  }
  return found;
}

/** @returns the number of versions that were found */
async function tryAll(
  versions: readonly WrongVersion[],
  { runs, seed, jobs, search, record }: Search,
): Promise<number> {
  const right = await rightVersion(runs, seed);
  const left = new Set(versions);
  const reaching = new Map<WrongVersion, number>();
  const foundOn: Record<string, TenantNumber> = {};
  let count = 0;
  const settle = (version: WrongVersion, tried: Tried) => {
    if (tried.found) count += 1;
    left.delete(version);
    report(version.about, tried);
  };
  try {
    const before = search ? [] : await foundBefore(left, right);
    await inParallel(jobs, before, async ([version, [formerSeed, number]]) => {
      const tried = await tryVersion(version, [number], formerSeed);
      if (tried?.found === true) settle(version, { ...tried, how: `seed ${formerSeed}, ${tried.how}` });
    });
    await right.counter.next();
    for (const part of partsOf(runs)) {
      if (left.size === 0) break;
      const waiting = [...(await tenantsReaching(left, part, right))];
      await inParallel(jobs, waiting, async ([version, numbers], toGo) => {
        progress(`Trying: ${version.about} (${toGo} to go) ...`);
        const tried = await tryVersion(version, numbers, seed);
        progress('');
        reaching.set(version, (reaching.get(version) ?? 0) + numbers.length);
        if (tried?.on !== undefined) foundOn[version.about] = [seed, tried.on];
        if (tried !== undefined) settle(version, tried);
      });
    }
  } finally {
    await right.stop();
  }
  if (record && Object.keys(foundOn).length > 0) recordFoundOn(foundOn);
  for (const version of left) {
    const how = `not found with ${runs} tenants, ${reaching.get(version) ?? 0} of which run what it changes`;
    report(version.about, { found: false, how });
  }
  return count;
}

await runCommand(commandLine, async ({ values, words }) => {
  const [runs, seed, jobs] = [
    wholeNumber('--runs', values.runs),
    wholeNumber('--seed', values.seed, 0),
    wholeNumber('--jobs', values.jobs),
  ];
  const all = versionsOf(words.length > 0 ? words : versionFiles(), values.only);
  const misfits = unusable(all);
  for (const { version, reason } of misfits) report(version.about, { found: false, how: `no longer fits: ${reason}` });
  const fitting = all.filter((one) => !misfits.some(({ version }) => version === one));
  const record = words.every((word) => versionFiles().includes(resolve(word)));
  const search = { runs, seed, jobs, search: values.search === true, record };
  const passed = values.fit === true ? fitting.length : await tryAll(fitting, search);
  if (misfits.length > 0) process.stdout.write(`${misfits.length} of ${all.length} no longer fit the source\n`);
  process.stdout.write(`${passed} passed, ${all.length - passed} failed\n`);
  return passed === all.length ? 0 : 1;
});
