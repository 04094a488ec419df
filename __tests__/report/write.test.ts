import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { reportPaths, writeReport } from '../../src/report/write.ts';
import { french, invalid, keyDisabled, ready } from './outcomes.ts';
import { catchPrinted } from './printed.ts';

let folder: string;
let printed: () => string;
let environment: Record<string, string>;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  printed = catchPrinted();
  environment = {
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  writeFileSync(join(folder, 'output'), '');
  writeFileSync(join(folder, 'summary'), 'before\n');
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('a ready run writes ticket, report, summary and outputs', async () => {
  const { ticketFile, reportFile } = await writeReport(ready, environment);
  expect(ticketFile).toBe(join(folder, 'cja-cmk', 'kv-contoso-cja.cja-cmk.ticket.txt'));
  expect(readFileSync(ticketFile, 'utf8')).toMatch(/^Subject: /);
  expect(readFileSync(reportFile, 'utf8')).toContain('"source": "https://');
  expect(read('summary')).toMatch(/^before\n## /);
  expect(read('output')).toContain(`\nticket-file=${ticketFile}\n`);
  expect(printed()).toContain('READY: state provisioned');
});

test('files are for their owner alone', async () => {
  const { ticketFile, reportFile } = await writeReport(ready, environment);
  expect([ticketFile, reportFile].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  expect(statSync(join(folder, 'cja-cmk')).mode & 0o777).toBe(0o700);
});

test('a ticket of an earlier step goes when the key is no longer good', async () => {
  const { ticketFile } = await writeReport(ready, environment);
  const later = await writeReport(keyDisabled, environment);
  expect(later.ticketFile).toBe('');
  expect(existsSync(ticketFile)).toBe(false);
  expect(printed()).toContain('::error title=key-enabled%3A not met%3A The key is enabled::Seen: version ');
});

test('the summary is in the language asked for, the log in English', async () => {
  await writeReport(french, environment);
  expect(read('summary')).toContain('Le coffre de clés existe');
  expect(printed()).toContain('READY: state provisioned');
});

test('invalid inputs: a report under the name of the run, all outputs set', async () => {
  const { reportFile, ticketFile } = await writeReport(invalid, environment);
  expect([reportFile, ticketFile]).toEqual([join(folder, 'cja-cmk', 'run.report.json'), '']);
  expect(read('output')).toMatch(/^ready=false\nstate=unknown\n/);
  expect(printed().match(/^::error /gm)).toHaveLength(2);
});

test('without a summary or an output file nothing breaks', async () => {
  await writeReport(ready, { RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: join(folder, 'none') });
  expect(existsSync(join(folder, 'none'))).toBe(false);
  expect(printed()).toContain('ready = true\n');
});

test('a folder that cannot be written costs the files, not the outputs', async () => {
  writeFileSync(join(folder, 'cja-cmk'), 'in the way');
  const paths = await writeReport(ready, environment);
  expect(paths).toEqual({ ticketFile: '', reportFile: '' });
  expect(read('output')).toMatch(/^ready=true\n/);
  expect(read('output')).toMatch(/^report-file=\n/m);
  expect(printed()).toMatch(/::warning::Could not write .*report\.json/);
});

test('two keys of one job have two reports', async () => {
  const one = reportPaths({ vaultName: 'KV', keyName: 'a' }, environment);
  const other = reportPaths({ vaultName: 'KV', keyName: 'b' }, environment);
  expect(one.reportFile).toBe(join(folder, 'cja-cmk', 'kv.a.report.json'));
  expect(other.reportFile).not.toBe(one.reportFile);
  expect(reportPaths(undefined, {}).reportFile).toBe(join(tmpdir(), 'cja-cmk', 'run.report.json'));
});
