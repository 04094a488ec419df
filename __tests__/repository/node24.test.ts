/** node 24 must have the repository's hash, whatever a registry serves: tested with the test's own registry. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { lockedNode } from '../../scripts/node24/fetch.js';

const source = join(import.meta.dirname, '..', '..', 'scripts', 'node24');

test('the lockfile has a node of its own for each platform, and none for others', () => {
  const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'sunos-x64'];
  const found = platforms.map((each) => lockedNode(source, ...(each.split('-') as [string, string])));
  expect(found.map((each) => each?.name.includes('@24.'))).toEqual([true, true, true, true, true, undefined]);
  expect(new Set(found.map((each) => each?.path)).size).toBe(platforms.length);
});

const name = 'node-stand-in';
const bin = { node: 'bin/node' };
let folder = '';
let server: Server;
let served: Buffer = Buffer.alloc(0);
const json = (path: string, content: object) => writeFileSync(path, JSON.stringify(content));
const hash = (bytes: Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'node24-'));
  server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return response.end(served);
    const dist = { tarball: `${address()}/${name}.tgz`, integrity: hash(served) };
    const versions = { '24.0.0': { name, version: '24.0.0', bin, dist } };
    return response.end(JSON.stringify({ name, 'dist-tags': { latest: '24.0.0' }, versions }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A package in place of node. */
function pack(prints: string): Buffer {
  const from = join(folder, `pack-${prints}`);
  mkdirSync(join(from, 'bin'), { recursive: true });
  json(join(from, 'package.json'), { name, version: '24.0.0', bin });
  writeFileSync(join(from, bin.node), `#!/bin/sh\necho ${prints}\n`, { mode: 0o755 });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: from });
  return readFileSync(join(folder, `${name}-24.0.0.tgz`));
}

/** Fetches in a separate process, as `node24.js` does, since npm needs the server of this process. */
async function fetchFrom(integrity: string) {
  const scripts = mkdtempSync(join(folder, 'scripts-'));
  for (const file of ['prepare.js', join('node24', 'fetch.js')]) cpSync(join(source, '..', file), join(scripts, file));
  const root = { name: 'x', type: 'module', optionalDependencies: { [name]: '24.0.0' } };
  const [os, cpu] = [[process.platform], [process.arch]];
  const packages = {
    '': root,
    [`node_modules/${name}`]: { version: '24.0.0', integrity, optional: true, os, cpu, bin },
  };
  for (const at of [scripts, join(scripts, 'node24')]) json(join(at, 'package.json'), root);
  json(join(scripts, 'node24', 'package-lock.json'), { name: 'x', lockfileVersion: 3, requires: true, packages });
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: scripts,
    npm_config_registry: address(),
    npm_config_cache: join(scripts, 'cache'),
  };
  const code = "import { fetchNode } from './node24/fetch.js'; console.log(fetchNode('./node24'))";
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: scripts, env });
  const [printed] = await Promise.all([textOf(child.stderr), once(child, 'close')]);
  return { printed, path: join(scripts, 'node24', 'node_modules', name, bin.node) };
}

test('accepts a package with the hash, and refuses another package with its own hash from the registry', async () => {
  served = pack('good');
  const integrity = hash(served);
  const { path } = await fetchFrom(integrity);
  expect(spawnSync(path, { encoding: 'utf8' }).stdout).toBe('good\n');
  served = pack('evil');
  const evil = await fetchFrom(integrity);
  expect(evil.printed).toMatch(/^Missing \[Error\]: /m);
  expect(existsSync(evil.path)).toBe(false);
});
