/**
 * `npm run test:model:wrong`: shows that the random tenants find what they are there to find. Each wrong version of the action
 * is made in a folder of its own, and has to fail on a tenant on which the right version does not.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..', '..');
const versions = join('__tests__', 'model', 'wrong-versions');

const help = `Usage: npm run test:model:wrong [-- [--runs N] [--seed N] [--jobs N] [FILE]...]

Takes the wrong versions in ${versions}/*.json, or those in FILEs: lists of
  {"about": "what is wrong", "file": "src/plan.ts", "from": "text that stands there once", "to": "text instead of it"}
Each is found when npm run test:model fails on it within --runs tenants, and passes on the right version with the
tenant that was found.

  --runs N    tenants at most for each; 1000 unless told
  --seed N    of the tenants; 1 unless told
  --jobs N    how many versions are tried at once; 2 unless told
  --help      print this text
`;

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

/** @throws when a file is no list of wrong versions */
function readVersions(path: string): WrongVersion[] {
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(list) || !list.every(isWrongVersion)) throw new Error(`${path} is no list of wrong versions`);
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

function readArguments() {
  const text = { type: 'string' } as const;
  const options = {
    runs: { ...text, default: '1000' },
    seed: { ...text, default: '1' },
    jobs: { ...text, default: '2' },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return undefined;
  }
}

async function main(): Promise<number> {
  const given = readArguments();
  if (given === undefined) return 2;
  const { values, positionals } = given;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const folder = join(root, versions);
  const files = positionals.length > 0 ? positionals : readdirSync(folder).map((name) => join(folder, name));
  const waiting = files.flatMap(readVersions);
  const all = waiting.length;
  let found = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const tried = await tryVersion(next, Number(values.runs), Number(values.seed));
      if (tried.found) found += 1;
      process.stdout.write(`${tried.found ? 'found ' : 'MISSED'}  ${next.about}\n        ${tried.how}\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  process.stdout.write(`${found} passed, ${all - found} failed\n`);
  return found === all ? 0 : 1;
}

process.exitCode = await main();
