/**
 * `npm run test:model:wrong`: shows that the random tenants find what they are there to find. Each wrong version of the action
 * is made in a folder of its own, and has to fail on a tenant on which the right version does not.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type CommandLine,
  progress,
  runCommand,
  verdict,
  WrongArgument,
  wholeNumber,
} from '../../emulator/command-line.ts';

const root = resolve(import.meta.dirname, '..', '..');
const versions = join('__tests__', 'model', 'wrong-versions');

const options = {
  runs: { type: 'string', value: 'N', default: '1000', about: 'tenants at most for each' },
  seed: { type: 'string', value: 'N', default: '1', about: 'of the tenants' },
  jobs: { type: 'string', value: 'N', default: '2', about: 'how many versions are tried in parallel' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:model:wrong',
  about: `Shows that npm run test:model finds wrong versions of the action. Each is found when it fails on one of the random
tenants, and the right version passes on that tenant. A file is a list of
  {"about": "what is wrong", "file": "src/plan.ts", "from": "text that stands there once", "to": "text instead of it"}`,
  options,
  words: { name: 'FILE', about: `a file with wrong versions; without one, ${versions}/*.json` },
  examples: [
    ['', 'all of them; takes minutes'],
    ['--runs 3000 mine.json', 'your own, with more tenants'],
  ],
};

interface WrongVersion {
  readonly about: string;
  /** Path in the repository. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

function isWrongVersion(value: unknown): value is WrongVersion {
  const fields = new Map(Object.entries(value ?? {}));
  return ['about', 'file', 'from', 'to'].every((name) => typeof fields.get(name) === 'string');
}

/** @throws WrongArgument when a file is not a list of wrong versions */
function readVersions(path: string): WrongVersion[] {
  if (!existsSync(path)) throw new WrongArgument(`there is no file ${path}`);
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(list) || !list.every(isWrongVersion))
    throw new WrongArgument(`${path} is not a list of wrong versions`);
  return list;
}

/** What the random tenants need of the repository. */
const parts = ['src', 'emulator', '__tests__', join('scripts', 'test'), 'package.json', 'action.yml'];

function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-version-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

/** @returns what is wrong with the patch itself */
function patch(folder: string, { file, from, to }: WrongVersion): string | undefined {
  const path = join(folder, file);
  const [before, after, ...more] = readFileSync(path, 'utf8').split(from);
  if (before === undefined || after === undefined || more.length > 0)
    return `${file} does not have the text exactly once`;
  writeFileSync(path, `${before}${to}${after}`);
  return undefined;
}

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

function runModel(folder: string, args: readonly string[]): Promise<Ended> {
  return new Promise((settle, reject) => {
    const command = ['--disable-warning=ExperimentalWarning', join('scripts', 'test', 'test-model.ts'), ...args];
    const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
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
    const fault = patch(folder, version);
    return fault === undefined ? await searchIn(folder, runs, seed) : { found: false, how: fault };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tenant on which the right version fails too shows nothing: the search goes on with others. */
async function searchIn(folder: string, runs: number, seed: number): Promise<Tried> {
  const choices = join(folder, 'choices.json');
  let tried = 0;
  for (let round = 0; tried < runs; round += 1) {
    const args = [
      '--runs',
      String(runs - tried),
      '--seed',
      String(seed + round),
      '--no-shrink',
      '--choices-file',
      choices,
    ];
    const { code, text } = await runModel(folder, args);
    if (code === 0) break;
    const [, number, complaint = ''] = /^Tenant (\d+) fails:\n\s*(.+)$/m.exec(text) ?? [];
    if (code !== 1 || number === undefined) return { found: false, how: `does not run:\n${text.slice(-2000)}` };
    tried += Number(number);
    const right = await runModel(root, ['--replay', choices]);
    if (right.code === 0) return { found: true, how: `tenant ${tried}: ${complaint.slice(0, 160)}` };
  }
  return { found: false, how: `not found with ${runs} tenants` };
}

await runCommand(commandLine, async ({ values, words }) => {
  const [runs, seed] = [wholeNumber('--runs', values.runs), wholeNumber('--seed', values.seed, 0)];
  const folder = join(root, versions);
  const files = words.length > 0 ? words : readdirSync(folder).map((name) => join(folder, name));
  const waiting = files.flatMap(readVersions);
  const all = waiting.length;
  let found = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      progress(`Trying: ${next.about} (${waiting.length} to go) ...`);
      const tried = await tryVersion(next, runs, seed);
      progress('');
      if (tried.found) found += 1;
      process.stdout.write(`${verdict(tried.found)}  ${next.about}\n        ${tried.how}\n`);
    }
  };
  await Promise.all(Array.from({ length: wholeNumber('--jobs', values.jobs) }, work));
  process.stdout.write(`${found} passed, ${all - found} failed\n`);
  return found === all ? 0 : 1;
});
