import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

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
  expect(lines.length).toBeLessThanOrEqual(70);
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
  expect(stdout).not.toContain('…');
  expect(lines.slice(2, 6)).toEqual(lines.filter((line) => /^ {2}\d\. /.test(line)));
  expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(lines.slice(2, 6).map((line) => line.trim()));
  expect(stdout.match(/^ {3}✅ Azure is ready[.,] .*\n {3}State: provisioned; /gm)).toHaveLength(3);
  expect(stdout).toMatch(/^ {3}running: \[current state\]\.* \[key vault, service principal\]/m);
  expect(stdout).toMatch(/^ {3}DONE {5}create key vault: kv-contoso-cja$/m);
  expect(stdout.match(/^ {3}FAILED \(warning\) vault-lock: /gm)).toHaveLength(4);
  expect(
    stdout.match(/^ {3}key-uri: https:\/\/kv-contoso-cja\.vault\.azure\.net\/keys\/cja-cmk\/\w{32}$/gm),
  ).toHaveLength(1);
  expect(stdout.match(/^ {5}Subject: /gm)).toHaveLength(1);
  expect(stdout).toMatch(/^ {3}PASSED adobe-use: Adobe's application last used the key to unwrap/m);
  expect(stdout).toMatch(/^ {3}FAILED \(warning\) adobe-use: The latest KeyUnwrap of Adobe's application /m);
  expect(stdout).not.toMatch(/\bunknown\b/i);
  expect(stdout).toMatch(/^ {3}❌ Not ready: key version \w{32} is disabled\n {3}State: unhealthy, exit code 1; /m);
  expect(stdout).toMatch(/^ {3}Issue #1 open: .* is disabled/m);
  expect(stdout.slice(stdout.indexOf('Try next:'))).toMatch(/^ {2}npm run demo -- --verbose /m);
  expect(readdirSync(temporary)).toEqual([]);
});

test('shows the words of the log and of the page', () => {
  const { stdout } = demo('--mode', 'plan');
  const page = /^The job summaries as GitHub shows them: (.+\.html)$/m.exec(stdout)?.[1] ?? '';
  const html = readFileSync(page, 'utf8');
  const heading = /<h1>(?!Job)(.+)<\/h1>/.exec(html)?.[1];
  expect(heading).toMatch(/^📋 /);
  expect(stdout).toContain(`   ${heading}\n`);
  for (const resource of ['key vault', 'key', "Adobe's service principal", "Adobe's access to the key"]) {
    expect(stdout).toMatch(new RegExp(`^ {3}PLANNED  create ${resource}: `, 'm'));
    expect(html.toLowerCase()).toContain(`<td>${resource.toLowerCase().replace("'", '&#39;')}</td>`);
  }
  expect(existsSync(join(dirname(page), 'ticket.txt'))).toBe(false);
});

test('--verbose shows log and outputs too, nothing cut', () => {
  const { exitCode, stdout } = demo('--tenant', 'ready', '--mode', 'verify', '--verbose', 'language=fr');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^verify on tenant ready$/m);
  expect(stdout).toMatch(/^ {3}Log$/m);
  expect(stdout).toMatch(/^ {5}ready +true$/m);
  expect(stdout).toMatch(/^ {5}grant-id +\/subscriptions\/.+\/roleAssignments\/[\w-]{36}$/m);
  expect(stdout).toMatch(/^ {5}findings +\(\d+ characters\)$/m);
  expect(stdout).not.toContain('…');
  expect(stdout).not.toContain('npm run demo -- --verbose');
  const page = /^The job summaries as GitHub shows them: (.+\.html)$/m.exec(stdout)?.[1] ?? '';
  expect(readFileSync(join(dirname(page), 'ticket.txt'), 'utf8')).toContain('Adobe');
});

test('a run that fails says why, and ends the demo with 1', () => {
  const { exitCode, stdout } = demo('--mode', 'plan', 'tenant-id=none');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^ {3}State: unknown, exit code 1; /m);
  expect(stdout).toMatch(/^ {3}Error: .*tenant-id/m);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it and leaves no folder behind', async (signal) => {
  const child = startDemo();
  child.stdout?.on('data', (text: Buffer) => {
    if (text.includes('[key vault')) child.kill(signal);
  });
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(readdirSync(temporary)).toEqual([]);
});
