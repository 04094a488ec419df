import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { someByDay } from '../at-night.ts';

const script = resolve(import.meta.dirname, '../../emulator/demo.ts');

/** The system's folder for temporary files, as the demo sees it. */
let temporary = '';

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'demo-test-'));
});
afterEach(() => rmSync(temporary, { recursive: true }));

function environment() {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    TMPDIR: temporary,
    TEMP: temporary,
  };
}

function demo(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: environment(),
  });
  return { exitCode: status, stdout, stderr };
}

function startDemo(): ChildProcess {
  return spawn(process.execPath, [script], { env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
}

test('tells the story: what each run did, its failures, the key and the ticket, and leaves no folder behind', () => {
  const { exitCode, stdout, stderr } = demo();
  expect([exitCode, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(80);
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
  expect(stdout).not.toContain('…');
  expect(lines.slice(2, 6)).toEqual(lines.filter((line) => /^ {2}\d\. /.test(line)));
  expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(lines.slice(2, 6).map((line) => line.trim()));
  expect(stdout.match(/^ {3}✅ Azure is ready[.,] .*\n {3}State: provisioned; /gm)).toHaveLength(2);
  expect(stdout).toMatch(/^ {3}✅ Ready, with a warning: .*\n {3}State: confirmed; /m);
  // The dots between the stages count seconds.
  expect(stdout.replaceAll(/[. ]+(?=\[)/g, ' ')).toMatch(
    /^ {3}running: \[current state\] \[key vault, service principal\]/m,
  );
  expect(stdout).toMatch(/^ {3}DONE {5}create key vault: kv-contoso-cja$/m);
  expect(stdout.match(/^ {3}FAILED \(warning\) vault-lock: /gm)).toHaveLength(4);
  expect(
    stdout.match(/^ {3}key-uri: https:\/\/kv-contoso-cja\.vault\.azure\.net\/keys\/cja-cmk\/\w{32}$/gm),
  ).toHaveLength(1);
  expect(stdout.match(/^ {5}Subject: /gm)).toHaveLength(1);
  expect(stdout).toMatch(/^ {3}PASSED adobe-use: Adobe's application last used the key to unwrap/m);
  expect(stdout).toMatch(/^ {3}FAILED \(error\) adobe-use: The latest KeyUnwrap of Adobe's application /m);
  expect(stdout).not.toMatch(/\bunknown\b/i);
  expect(stdout).toMatch(
    /^ {3}❌ No access to Customer Journey Analytics data: the key is disabled\n {3}State: unhealthy, exit code 1; /m,
  );
  expect(stdout).toMatch(/^ {3}Issue #1 open: .* is disabled/m);
  expect(stdout.slice(stdout.indexOf('Try next:'))).toMatch(/^ {2}npm run demo -- --verbose /m);
  expect(readdirSync(temporary)).toEqual([]);
});

test('a run that fails says why, and ends the demo with 1', () => {
  const { exitCode, stdout } = demo('--mode', 'plan', 'tenant-id=none');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^ {3}State: unknown, exit code 1; /m);
  expect(stdout).toMatch(/^ {3}Error: .*Not checked.*\n(?: {5}.*\n)*? {5}.*tenant-id/m);
});

test.each(someByDay(['SIGINT', 'SIGTERM'] as const))('%s ends it and leaves no folder behind', async (signal) => {
  const child = startDemo();
  child.stdout?.on('data', (text: Buffer) => {
    if (text.includes('[key vault')) child.kill(signal);
  });
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(readdirSync(temporary)).toEqual([]);
});
