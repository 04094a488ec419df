import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const script = resolve(import.meta.dirname, '../../emulator/demo.ts');

function demo(...args: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
  return { exitCode: status, stdout, stderr };
}

test('fits on one screen, and ends with the pages to read and what to try next', () => {
  const { exitCode, stdout, stderr } = demo();
  expect([exitCode, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(50);
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
  expect(lines.slice(2, 6)).toEqual(lines.filter((line) => /^ {2}\d\. /.test(line)));
  expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(lines.slice(2, 6).map((line) => line.trim()));
  expect(stdout.match(/✅ ready, state provisioned/g)).toHaveLength(3);
  expect(stdout).toMatch(/done {5}create vault kv-contoso-cja$/m);
  expect(stdout).toMatch(/^ {5}failed \(warning\) vault-lock: /m);
  expect(stdout.match(/vault-lock: /g)).toHaveLength(1);
  expect(stdout).toMatch(/^ {5}passed adobe-use: Adobe's application last used the key to unwrap/m);
  expect(stdout).toMatch(/^ {5}failed \(warning\) adobe-use: The latest KeyUnwrap of Adobe's application /m);
  expect(stdout).not.toMatch(/\bunknown\b/);
  expect(stdout).toMatch(/❌ not ready, state unhealthy, exit code 1$/m);
  expect(stdout).toMatch(/^ {3}issue #1 open: .* is disabled/m);
  expect(stdout.slice(stdout.indexOf('Try next:'))).toMatch(/^ {2}npm run demo -- --verbose /m);
  const page = /^The job summaries as GitHub shows them: (.+\.html)$/m.exec(stdout)?.[1] ?? '';
  const html = readFileSync(page, 'utf8');
  expect(html).toMatch(/<p class="before">Somebody disables the key\..*<\/p>/);
  expect(html).toContain('<header>Issue #1: ');
  expect(html.match(/<section /g)).toHaveLength(5);
  expect(readFileSync(join(dirname(page), 'ticket.txt'), 'utf8')).toContain('Adobe Customer Care');
  rmSync(dirname(page), { recursive: true });
});

test('--verbose shows log and outputs too', () => {
  const { exitCode, stdout } = demo('--tenant', 'ready', '--mode', 'verify', '--verbose', 'language=fr');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^verify on tenant ready$/m);
  expect(stdout).toMatch(/^ {3}Log$/m);
  expect(stdout).toMatch(/^ {5}ready +true$/m);
  expect(stdout).not.toContain('npm run demo -- --verbose');
});

test('a run that fails says why, and ends the demo with 1', () => {
  const { exitCode, stdout } = demo('--mode', 'plan', 'tenant-id=none');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^ {3}❌ not ready, state unknown, exit code 1$/m);
  expect(stdout).toMatch(/^ {3}Error: .*tenant-id/m);
  const page = /: (.+\.html)$/m.exec(stdout)?.[1] ?? '';
  expect(existsSync(join(dirname(page), 'ticket.txt'))).toBe(false);
});
