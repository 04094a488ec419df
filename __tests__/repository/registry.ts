/** A package registry that has every package in every version, published on a day that a test chooses. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Registry {
  /** Of the registry, for npm. */
  address: string;
  /** From now on, all versions of the package were published then; before, in 1970. */
  publish(name: string, date: Date): void;
  stop(): Promise<void>;
}

interface Bill {
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

function bundledVersions(): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>();
  const { components } = JSON.parse(readFileSync(join(root, 'dist', 'sbom.cdx.json'), 'utf8')) as Bill;
  for (const { name, version } of components) versions.set(name, [...(versions.get(name) ?? []), version]);
  return versions;
}

export async function startRegistry(): Promise<Registry> {
  const bundled = bundledVersions();
  const dates = new Map<string, Date>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const versions = bundled.get(name) ?? [];
    const date = (dates.get(name) ?? new Date(0)).toISOString();
    const ofEach = (value: unknown) => Object.fromEntries(versions.map((version) => [version, value]));
    response.writeHead(versions.length === 0 ? 404 : 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ name, 'dist-tags': { latest: versions[0] }, versions: ofEach({ name }), time: ofEach(date) }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (name, date) => dates.set(name, date),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
