/** How long a token of the host is used, and who else could use it. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIdToken } from '../../src/hosts/id-tokens.ts';
import { commandHost } from './every.ts';

test.each([
  [{ iat: 1000, exp: 4600 }, 3_600_000],
  [{ exp: 4600 }, 300_000],
  [{ iat: 1000 }, 300_000],
])('%j: a token lives so long, or as long as the shortest that a host gives', (times, lifetime) => {
  const payload = JSON.stringify({ iss: 'i', sub: 's', aud: 'a', ...times });
  expect(parseIdToken(`x.${Buffer.from(payload).toString('base64url')}.x`)?.lifetime).toBe(lifetime);
});

test.each([
  [0o600, []],
  [0o640, [expect.stringContaining('Other users of this machine can read the ID token in ')]],
  [0o604, [expect.stringContaining('sign in with it')]],
])('a token file of mode %o that other users can read is told', (mode, warned) => {
  const folder = mkdtempSync(join(tmpdir(), 'token-'));
  const file = join(folder, 'token');
  writeFileSync(file, 'token');
  chmodSync(file, mode);
  expect(commandHost({ by: 'file', file }).warnings?.()).toEqual(warned);
  rmSync(folder, { recursive: true });
});
