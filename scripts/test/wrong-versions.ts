/**
 * `npm run test:model:wrong`: shows that the random tenants detect wrong versions of the action. Each wrong version is created in
 * its own folder, and has to fail on a tenant on which the right version passes.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

// As in scripts/test/test-model.ts: must be loaded before the action's modules.
process.env['FAST_CLOCK'] ??= '250';
await import('../../__tests__/hosted-runs/fast-clock.ts');
const { propertyNames } = await import('../../__tests__/random-tenants/properties.ts');
const { complaintsOfSketch, readChoices, stopCloud } = await import('../../__tests__/random-tenants/search.ts');

const root = resolve(import.meta.dirname, '..', '..');

const options = {
  runs: { type: 'string', value: 'N', default: '3000', about: 'maximum number of tenants for each version' },
  seed: { type: 'string', value: 'N', default: '1', about: 'seed of the tenants' },
  jobs: { type: 'string', value: 'N', default: '2', about: 'number of versions to test in parallel' },
  only: { type: 'string', value: 'TEXT', default: '', about: 'only versions whose "about" contains the text' },
  fit: { type: 'boolean', about: 'only lists the versions that no longer fit the source; takes a second' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:model:wrong',
  about: `Shows that npm run test:model detects wrong versions of the action. A version is detected if it fails on one of the random
tenants, without a crash, and the right version passes on that tenant. A version whose "from" text does not occur in its file exactly
once no longer fits: it is listed and counts as failed, and the others are tested. A file is a list of
  {"about": "what is wrong", "edits": [{"file": "src/plan.ts", "from": "text to replace", "to": "replacement"}]}`,
  options,
  words: {
    name: 'FILE',
    about: 'a file with wrong versions; without one, __tests__/random-tenants/wrong-versions/*.json',
  },
  examples: [
    ['', 'all of them; takes half an hour'],
    ['--only perimeter', 'some of them'],
    ['--fit', 'after a change of the source'],
    ['--runs 9000 mine.json', 'your own, with more tenants'],
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
}

async function tryVersion(version: WrongVersion, runs: number, seed: number): Promise<Tried> {
  const folder = copyTree();
  try {
    for (const [file, text] of patchedFiles(version)) writeFileSync(join(folder, file), text);
    return await searchIn(folder, runs, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** If the right version fails on the tenant too, it proves nothing: the search continues with other tenants. */
async function searchIn(folder: string, runs: number, seed: number): Promise<Tried> {
  const choices = join(folder, 'choices.json');
  let tried = 0;
  for (let round = 0; tried < runs; round += 1) {
    const args = ['--runs', String(runs - tried), '--seed', String(seed + round), '--no-shrink'];
    const { code, text } = await runModel(folder, [...args, '--choices-file', choices]);
    if (code === 0) break;
    const [, number, complaints = ''] = /^Tenant (\d+) fails:\n((?: {2}.+\n)+)/m.exec(text) ?? [];
    if (code !== 1 || number === undefined) return { found: false, how: `ends with ${code}:\n${text.slice(0, 500)}` };
    // A version that crashes is wrong in a way that any test detects.
    if (/^ {2}no-crash: /m.test(complaints)) return { found: false, how: `crashes:\n${complaints.slice(0, 500)}` };
    tried += Number(number);
    const [complaint = ''] = complaints.trim().split('\n');
    if (await isFineOnTheRightOne(choices)) return { found: true, how: `tenant ${tried}: ${complaint.slice(0, 200)}` };
  }
  return { found: false, how: `not found with ${runs} tenants` };
}

/** Sequentially, since all share one local cloud. */
let lastReplay: Promise<unknown> = Promise.resolve();

function isFineOnTheRightOne(choices: string): Promise<boolean> {
  const sketch = readChoices(readFileSync(choices, 'utf8'));
  const replay = lastReplay.then(() => complaintsOfSketch(sketch, propertyNames));
  lastReplay = replay;
  return replay.then((complaints) => complaints.length === 0);
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

/** @returns the number of versions that were found */
async function tryAll(versions: readonly WrongVersion[], runs: number, seed: number, jobs: number): Promise<number> {
  const waiting = [...versions];
  let count = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      progress(`Trying: ${next.about} (${waiting.length} to go) ...`);
      const tried = await tryVersion(next, runs, seed);
      progress('');
      if (tried.found) count += 1;
      report(next.about, tried);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    await stopCloud();
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
  const passed = values.fit === true ? fitting.length : await tryAll(fitting, runs, seed, jobs);
  if (misfits.length > 0) process.stdout.write(`${misfits.length} of ${all.length} no longer fit the source\n`);
  process.stdout.write(`${passed} passed, ${all.length - passed} failed\n`);
  return passed === all.length ? 0 : 1;
});
