/** Gets node 24 by the hash that the lockfile beside this file holds. Plain JavaScript: see `../node24.js`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, npmCommand } from '../prepare.js';

/**
 * @typedef {{ readonly version: string, readonly os?: readonly string[], readonly cpu?: readonly string[], readonly bin?: Readonly<Record<string, string>> }} LockedNode
 */

/**
 * The path that node has once it is fetched.
 *
 * @param {string} folder that holds the lockfile
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {{ name: string, path: string } | undefined} `undefined` where the lockfile has none for the platform
 */
export function lockedNode(folder, platform = process.platform, arch = process.arch) {
  const lockfile = /** @type {{ packages: Record<string, LockedNode> }} */ (
    JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  );
  for (const [place, { version, os, cpu, bin }] of Object.entries(lockfile.packages)) {
    if (!os?.includes(platform) || !cpu?.includes(arch) || bin?.['node'] === undefined) continue;
    return { name: `${place.replace('node_modules/', '')}@${version}`, path: join(folder, place, bin['node']) };
  }
  return undefined;
}

/**
 * Fetches node into `node_modules` below the folder. npm compares the bytes with the lockfile's hash, whatever the registry says of
 * them, and runs no script of the package.
 *
 * @param {string} folder
 * @returns {string} path of the executable
 * @throws {Missing} when there is none for this platform, or it can't be had, or its bytes are others
 */
export function fetchNode(folder) {
  const byHand = `Install node 24 or newer (this is ${process.version}) and run the command again.`;
  const found = lockedNode(folder);
  if (found === undefined) {
    throw new Missing(`There is no node 24 to fetch for ${process.platform}-${process.arch}. ${byHand}`);
  }
  if (existsSync(found.path)) return found.path;
  process.stderr.write(`Fetching node 24 (${found.name}), since this is ${process.version}.\n`);
  const { command, args } = npmCommand();
  const options = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(command, [...args, ...options], { cwd: folder, encoding: 'utf8' });
  // The package is optional for npm, which may go on without it.
  if (result.status === 0 && existsSync(found.path)) return found.path;
  throw new Missing(`${result.error?.message ?? result.stderr}\nnode 24 could not be fetched. ${byHand}`);
}
