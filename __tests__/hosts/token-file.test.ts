/** Who besides the job's user can read the file with the token, and sign in with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminal } from '../../src/hosts/terminal/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'token-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const none = { report: undefined, ticket: undefined, incident: undefined };
const files = { ...none, summary: undefined, junit: undefined, dotenv: undefined };

test.each([
  ['600', 0],
  ['640', 1],
  ['604', 1],
])('mode %s: %i warnings', (mode, warnings) => {
  const file = join(folder, mode);
  writeFileSync(file, 'token', { mode: Number.parseInt(mode, 8) });
  const options = {
    signIn: { by: 'file', file },
    asks: false,
    verbose: false,
    json: false,
    problems: [],
    files,
  } as const;
  expect(terminal(options).warnings?.()).toHaveLength(warnings);
});
