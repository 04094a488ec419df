/**
 * `npm run test:night -- wire`: tests the bundle in `dist/` with third-party servers, proxies and clients and several versions of node, in
 * front of the local cloud. The last line is `N passed, N failed` (and `, N skipped`).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { mitmproxyProgram } from '../wire/mitmproxy.ts';
import { findEntrance, insideNamespace } from '../wire/namespace.ts';
import { nginxProgram } from '../wire/nginx.ts';
import { findNodes } from '../wire/nodes.ts';
import { squidProgram } from '../wire/squid.ts';
import { tinyproxyProgram } from '../wire/tinyproxy.ts';
import { findProgram, type Witness } from '../wire/witness.ts';
import { type Counts, countsLine, requireTestFiles, runJest } from './jest.ts';

const options = {
  all: { type: 'boolean', about: 'fails if a program is missing, instead of skipping its cases' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:night -- wire',
  about: `Runs dist/index.js, modes ensure and verify, through third-party programs, with the local cloud behind them.
If an executable is not in the PATH, set NGINX, SQUID, TINYPROXY or MITMDUMP to its path.`,
  options,
  words: { name: 'NAME', about: 'only the files of __tests__/wire with NAME in their path' },
  examples: [
    ['', 'the cases whose programs are installed'],
    ['--all', 'all cases, as CI does'],
    ['nginx node', 'two of them'],
  ],
};

function findWitnesses(): Witness[] {
  const programs = [nginxProgram, squidProgram, tinyproxyProgram, mitmproxyProgram];
  return [...programs.map((program) => findProgram(program, process.env)), ...findNodes()];
}

/** The installed versions, and how to install the rest; a command that installs several programs is printed once. */
function inventory(witnesses: readonly Witness[]): string {
  const found = witnesses.filter(({ path }) => path !== undefined);
  const missing = witnesses.filter(({ path }) => path === undefined);
  const lines = found.map(({ name, version }) => `found    ${name.startsWith('node ') ? name : `${name} ${version}`}`);
  const commands = Map.groupBy(missing, ({ install }) => install);
  for (const [install, ones] of commands) {
    lines.push(`missing  ${ones.map(({ name }) => name).join(', ')}. To install: ${install}`);
  }
  return `${lines.join('\n')}\n`;
}

async function runCases(
  prefix: readonly string[],
  witnesses: readonly Witness[],
  names: readonly string[],
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'wire-'));
  const hosts = join(folder, 'hosts');
  writeFileSync(hosts, '127.0.0.1 localhost\n');
  // The cases share port 443 and one hosts file, so they run one after the other.
  const args = ['--testMatch', '**/__tests__/wire/*.wire.ts', '--testTimeout', '120000', '--runInBand', '--verbose'];
  const present = witnesses.flatMap(({ name, path, version }) =>
    path === undefined ? [] : [[name, { path, version }]],
  );
  const environment = { WIRE_HOSTS: hosts, WIRE_WITNESSES: JSON.stringify(Object.fromEntries(present)) };
  try {
    const wrap = (command: readonly string[]) => insideNamespace(prefix, hosts, command);
    return await runJest({ args: [...args, ...names], environment, wrap });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function testWire(all: boolean, names: readonly string[]): Promise<number> {
  requireTestFiles(names, '__tests__/wire/*.wire.ts');
  const witnesses = findWitnesses();
  process.stdout.write(inventory(witnesses));
  const absent = witnesses.filter(({ path }) => path === undefined).length;
  const entrance = findEntrance();
  if ('missing' in entrance) process.stdout.write(`missing  ${entrance.missing}\n`);
  if (all && (absent > 0 || 'missing' in entrance)) {
    process.stdout.write('--all needs all of them.\n0 passed, 1 failed\n');
    return 1;
  }
  if ('missing' in entrance) {
    process.stdout.write('Skipped: the cases need a separate network namespace.\n0 passed, 0 failed\n');
    return 0;
  }
  const counts = await runCases(entrance.prefix, witnesses, names);
  process.stdout.write(inventory(witnesses));
  process.stdout.write(countsLine(counts));
  return counts.failed > 0 || (all && counts.skipped > 0) ? 1 : 0;
}

await runCommand(commandLine, ({ values, words }) => testWire(values.all ?? false, words));
