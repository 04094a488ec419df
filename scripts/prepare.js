/** Installs the dependencies if they are missing or differ from the lockfile. Plain JavaScript: see `node24.js`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something is missing on this machine; the message says how to fix it. */
export class Missing extends Error {}

/**
 * How to start npm: if an npm command started us, its script under the given node; otherwise npm from PATH.
 *
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(node = process.execPath) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js') && existsSync(script)) return { command: node, args: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/**
 * Whether `node_modules` matches the lockfile, according to npm's own record of what it installed. Optional packages are those of
 * other platforms and may be absent.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = lockedPackages(record);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '') return true;
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

/**
 * @typedef {{ readonly version: string, readonly optional?: boolean }} LockedPackage
 * @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lockfile
 */

/** @param {string} file */
function lockedPackages(file) {
  const lockfile = /** @type {Lockfile} */ (JSON.parse(readFileSync(file, 'utf8')));
  return lockfile.packages;
}

/**
 * Runs `npm ci` without install scripts, under the given node, if needed.
 *
 * @param {string} root
 * @param {string} node path of the executable
 * @throws {Missing} if npm fails
 */
export function prepare(root, node) {
  if (isInstalled(root)) return;
  process.stderr.write('Installing the dependencies (npm ci --ignore-scripts).\n');
  const { command, args } = npmCommand(node);
  const options = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(command, [...args, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.error !== undefined) throw new Missing(`npm could not be started: ${result.error.message}. Install npm.`);
  if (result.status !== 0) {
    throw new Missing(
      'The dependencies could not be installed: npm ci failed. Can this machine reach the npm registry?',
    );
  }
}
