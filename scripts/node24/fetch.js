/** Fetches node 24, verified by the hash in the lockfile next to this file. Plain JavaScript: see `../node24.js`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing, npmCommand } from '../prepare.js';

/**
 * @typedef {{ readonly version: string, readonly os?: readonly string[], readonly cpu?: readonly string[], readonly bin?: Readonly<Record<string, string>> }} LockedNode
 */

/**
 * The path of node after it has been fetched.
 *
 * @param {string} folder folder with the lockfile
 * @param {string} platform value of `process.platform`
 * @param {string} arch value of `process.arch`
 * @returns {{ name: string, path: string } | undefined} `undefined` if the lockfile has none for the platform
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
 * Fetches node into `node_modules` below the folder. npm compares the bytes with the lockfile's hash, regardless of what the registry
 * claims, and runs no scripts of the package.
 *
 * @param {string} folder
 * @returns {string} path of the executable
 * @throws {Missing} if there is none for this platform, it can't be downloaded, or its hash differs
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
  // To npm the package is optional, so npm may continue without it.
  if (result.status === 0 && existsSync(found.path)) return found.path;
  throw new Missing(`${result.error?.message ?? result.stderr}\nnode 24 could not be fetched. ${byHand}`);
}
