import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { accessToken, clientOf, nextText } from './client.ts';

const command = join(import.meta.dirname, '../../emulator/main.ts');
let folder: string;
let child: ChildProcessWithoutNullStreams;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-test-'));
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Node itself reads `--env-file` wherever it stands, unless `--` comes first. */
function run(...given: readonly string[]): void {
  child = spawn(process.execPath, ['--', command, ...given]);
}

function readEnvironment(file: string): Record<string, string> {
  const pairOf = (line: string): [string, string] => {
    const [name = '', value = ''] = line.split(/=(.*)/s);
    return [name, value];
  };
  return Object.fromEntries(readFileSync(file, 'utf8').trimEnd().split('\n').map(pairOf));
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'serves a tenant until %s, to whoever has its environment',
  async (signal) => {
    const file = join(folder, 'environment');
    run('--tenant', 'ready', '--env-file', file);
    const line = await nextText(child.stdout);
    expect(line).toMatch(/^Tenant ready is served at http:\/\/127\.0\.0\.1:\d+; environment in .+\n$/);
    const environment = readEnvironment(file);
    expect(Object.keys(environment)).toEqual([
      'HTTPS_PROXY',
      'https_proxy',
      'NODE_EXTRA_CA_CERTS',
      'REQUESTS_CA_BUNDLE',
      'SSL_CERT_FILE',
      'ACTIONS_ID_TOKEN_REQUEST_URL',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'AZURE_TENANT_ID',
      'AZURE_CLIENT_ID',
      'AZURE_SUBSCRIPTION_ID',
    ]);
    const authorityFile = environment['NODE_EXTRA_CA_CERTS'] ?? '';
    const outside = { environment, authority: readFileSync(authorityFile, 'utf8') };
    const client = clientOf(outside);
    await expect(accessToken(outside, client, 'https://management.azure.com')).resolves.toMatch(/^eyJ/);
    client.close();
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(authorityFile)).toBe(false);
  },
);

test.each([[[]], [['--tenant', 'ready']], [['--tenant', 'nobody', '--env-file', 'x']], [['--what']]])(
  'says how to use it when called with %j',
  async (given) => {
    run(...given);
    const [text, end] = await Promise.all([nextText(child.stderr), once(child, 'exit')]);
    expect(text).toMatch(/^usage: .+ --tenant NAME --env-file FILE; tenants: empty, group-only, ready, /);
    expect(end).toEqual([2, null]);
  },
);
