/** Whoever reads a file with an ID token can sign in with it. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminal } from '../../src/hosts/terminal/terminal.ts';

test.each([
  [0o600, []],
  [0o640, [expect.stringContaining('Other users of this machine can read the ID token in ')]],
  [0o604, [expect.stringContaining('sign in with it')]],
])('a token file of mode %o that other users can read is told', (mode, warned) => {
  const folder = mkdtempSync(join(tmpdir(), 'token-'));
  const file = join(folder, 'token');
  writeFileSync(file, 'token');
  chmodSync(file, mode);
  const files = { report: undefined, ticket: undefined, incident: undefined, summary: undefined, junit: undefined };
  const host = terminal({
    signIn: { by: 'file', file },
    asks: false,
    verbose: false,
    json: false,
    files: { ...files, dotenv: undefined },
    problems: [],
  });
  expect(host.warnings?.()).toEqual(warned);
  rmSync(folder, { recursive: true });
});
