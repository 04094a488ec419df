/**
 * Runs a script of the repository under node 24, the action's own runtime, with its dependencies installed:
 *
 *     node scripts/node24.js scripts/test/test.ts [arguments]
 *
 * If the installed node is version 24 or newer, it is used; otherwise node 24 is fetched once through npm, with the hash in
 * `node24/package-lock.json`. This file, `prepare.js` and `node24/fetch.js` have to run under node 20, so they are plain
 * JavaScript without dependencies. Every npm script calls this file because npm skips pre-scripts if `ignore-scripts` is set.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fetchNode } from './node24/fetch.js';
import { Missing, prepare } from './prepare.js';

/** The first version with `import.meta.dirname`, as `engines` in `package.json` says. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  process.stderr.write(`This needs node 20.11 or newer, and this is ${process.version}. Install node 24.\n`);
  process.exit(1);
}

const root = dirname(import.meta.dirname);
const wanted = 24;

/** Stores the path of the fetched node, so that npm is not called for every command. */
const remembered = join(root, 'node_modules', '.cache', 'node24-path');

function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= wanted) return process.execPath;
  if (existsSync(remembered)) {
    const path = readFileSync(remembered, 'utf8');
    if (existsSync(path)) return path;
  }
  return fetchNode(join(import.meta.dirname, 'node24'));
}

/** @param {string} node */
function remember(node) {
  if (node === process.execPath) return;
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, node);
}

/**
 * Signals reach this process first. They are forwarded, since the script decides how to handle them.
 *
 * @param {string} node
 * @param {readonly string[]} args
 */
function run(node, args) {
  // The compiled code of node's tools (jest, tsc, npm's packages) is kept: they start in half the time. The bundle has its own
  // environment and does without, as under the runner.
  const NODE_COMPILE_CACHE = process.env['NODE_COMPILE_CACHE'] ?? join(root, 'node_modules', '.cache', 'compile');
  const env = { ...process.env, NODE_COMPILE_CACHE, PATH: [dirname(node), process.env['PATH']].join(delimiter) };
  // After `--` node interprets nothing as its own option; older versions would accept `--env-file` anywhere.
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
 * A signal sent to npm ends npm and its shell but does not reach the processes that they started, which would run forever.
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
