/**
 * `npm run test:wire`: the bundle as it is in `dist/`, seen by servers, proxies, clients and versions of node that nobody here
 * wrote, with the local cloud behind them. The last line is `N passed, N failed` (and `, N skipped`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mitmproxyProgram } from '../wire/mitmproxy.ts';
import { findEntrance, insideNamespace } from '../wire/namespace.ts';
import { nginxProgram } from '../wire/nginx.ts';
import { findNodes } from '../wire/nodes.ts';
import { squidProgram } from '../wire/squid.ts';
import { tinyproxyProgram } from '../wire/tinyproxy.ts';
import { findProgram, type Witness } from '../wire/witness.ts';

const root = resolve(import.meta.dirname, '..', '..');

const help = `Usage: npm run test:wire [-- [--all] [NAME...]]

Runs dist/index.js, modes ensure and verify, through programs that nobody here wrote. The local cloud answers behind them.

  --all    fail when a witness is missing, instead of skipping its cases
  --help   print this text
  NAME     run only the files of __tests__/wire that have NAME in their path

Examples:
  npm run test:wire                  what is installed
  npm run test:wire -- --all         everything, as CI does
  npm run test:wire -- nginx node    two of them

The variables NGINX, SQUID, TINYPROXY and MITMDUMP name an executable that is not in the PATH.
`;

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function findWitnesses(): Witness[] {
  const programs = [nginxProgram, squidProgram, tinyproxyProgram, mitmproxyProgram];
  return [...programs.map((program) => findProgram(program, process.env)), ...findNodes()];
}

/** The versions that are here, and how to install the rest; one command that brings several is named once. */
export function inventory(witnesses: readonly Witness[]): string {
  const found = witnesses.filter(({ path }) => path !== undefined);
  const missing = witnesses.filter(({ path }) => path === undefined);
  const lines = found.map(({ name, version }) => `found    ${name.startsWith('node ') ? name : `${name} ${version}`}`);
  const commands = Map.groupBy(missing, ({ install }) => install);
  for (const [install, ones] of commands) {
    lines.push(`missing  ${ones.map(({ name }) => name).join(', ')}. To install: ${install}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Only the counts of jest are read: what it prints goes to the terminal. */
function runCases(prefix: readonly string[], witnesses: readonly Witness[], names: readonly string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'wire-'));
  const hosts = join(folder, 'hosts');
  writeFileSync(hosts, '127.0.0.1 localhost\n');
  const counts = join(folder, 'counts.json');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // The cases share port 443 and one hosts file, so they run one after the other.
  const options = ['--testMatch', '**/__tests__/wire/*.wire.ts', '--testTimeout', '120000', '--runInBand', '--verbose'];
  const command = [process.execPath, '--experimental-vm-modules', jest, ...options, ...names];
  const [program = '', ...args] = insideNamespace(prefix, hosts, command);
  const present = witnesses.flatMap(({ name, path, version }) =>
    path === undefined ? [] : [[name, { path, version }]],
  );
  const env = {
    ...process.env,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    TEST_COUNTS: counts,
    WIRE_HOSTS: hosts,
    WIRE_WITNESSES: JSON.stringify(Object.fromEntries(present)),
  };
  try {
    spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    return readCounts(counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Jest that never came to its end, or found no case, has not passed. */
function readCounts(file: string): Counts {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    return counts.passed + counts.failed + counts.skipped === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function readArguments() {
  const options = { all: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return undefined;
  }
}

function main(): number {
  const given = readArguments();
  if (given === undefined) return 2;
  const { values, positionals } = given;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const witnesses = findWitnesses();
  process.stdout.write(inventory(witnesses));
  const absent = witnesses.filter(({ path }) => path === undefined).length;
  const entrance = findEntrance();
  if ('missing' in entrance) process.stdout.write(`missing  ${entrance.missing}\n`);
  if (values.all && (absent > 0 || 'missing' in entrance)) {
    process.stdout.write('--all needs all of them.\n0 passed, 1 failed\n');
    return 1;
  }
  if ('missing' in entrance) {
    process.stdout.write('Skipped: the cases run in a network of their own.\n0 passed, 0 failed\n');
    return 0;
  }
  const { passed, failed, skipped } = runCases(entrance.prefix, witnesses, positionals);
  process.stdout.write(inventory(witnesses));
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed > 0 || (values.all && skipped > 0) ? 1 : 0;
}

if (import.meta.main) process.exitCode = main();
