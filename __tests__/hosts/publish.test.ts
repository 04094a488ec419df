import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { parseOutputs } from '../../emulator/run-action.ts';
import { github } from '../../src/hosts/github/github.ts';
import { writer } from '../../src/hosts/github/writer.ts';
import { createLog } from '../../src/hosts/log.ts';
import { publish as publishFor } from '../../src/hosts/publish.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { outputTable } from '../../src/report/output-table.ts';
import { french, invalid, keyDisabled, ready } from '../report/outcomes.ts';
import { catchPrinted } from './printed.ts';

/** One folder for all tests: @actions/core reads the path of the job summary only once per process. */
const folder = mkdtempSync(join(tmpdir(), 'report-'));
const variables = {
  RUNNER_TEMP: folder,
  GITHUB_OUTPUT: join(folder, 'output'),
  GITHUB_STEP_SUMMARY: join(folder, 'summary'),
};
let printed: () => string;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const outputs = () => parseOutputs(read('output'));
const log = createLog();
log.open(writer);
const publish = (outcome: Outcome) => publishFor(outcome, github.files(process.env, outcome.inputs), log, writer);

beforeEach(() => {
  printed = catchPrinted();
  Object.assign(process.env, variables);
  rmSync(join(folder, 'cja-cmk'), { recursive: true, force: true });
  writeFileSync(join(folder, 'output'), '');
  writeFileSync(join(folder, 'summary'), 'before\n');
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

afterAll(() => {
  for (const name of Object.keys(variables)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

test('a ready run writes ticket, report, summary and outputs', async () => {
  const { ticketFile, reportFile, complete } = await publish(ready);
  expect(complete).toBe(true);
  expect(ticketFile).toBe(join(folder, 'cja-cmk', 'kv-contoso-cja.cja-cmk.ticket.txt'));
  expect(readFileSync(ticketFile, 'utf8')).toMatch(/^Subject: /);
  expect(readFileSync(reportFile, 'utf8')).toContain('"source": "https://');
  expect(read('summary')).toMatch(/^before\n# /);
  expect(outputs()['ticket-file']).toBe(ticketFile);
  expect(printed()).toContain('READY: state provisioned');
});

test('files can be read only by their owner', async () => {
  const { ticketFile, reportFile } = await publish(ready);
  expect([ticketFile, reportFile].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  expect(statSync(join(folder, 'cja-cmk')).mode & 0o777).toBe(0o700);
});

test('a ticket of an earlier step is removed if the key is no longer good', async () => {
  const { ticketFile } = await publish(ready);
  const later = await publish(keyDisabled);
  expect(later.ticketFile).toBe('');
  expect(existsSync(ticketFile)).toBe(false);
  expect(printed()).toContain('::error title=key-enabled%3A failed::Key version ');
});

test('the summary is in the language asked for, the log in English', async () => {
  await publish(french);
  expect(read('summary')).toContain('Le coffre de clés existe');
  expect(printed()).toContain('READY: state provisioned');
});

test('with invalid inputs the report is named after the run, and all outputs are set', async () => {
  const { reportFile, ticketFile } = await publish(invalid);
  expect([reportFile, ticketFile]).toEqual([join(folder, 'cja-cmk', 'run.report.json'), '']);
  expect(outputs()).toMatchObject({ ready: 'false', state: 'unknown', ticket: '' });
  expect(Object.keys(outputs())).toEqual(Object.keys(outputTable));
  expect(printed().match(/^::error /gm)).toHaveLength(2);
});

test('a run on a terminal, without a summary or an output file, prints its outputs', async () => {
  delete process.env['GITHUB_OUTPUT'];
  delete process.env['GITHUB_STEP_SUMMARY'];
  expect(await publish(ready)).toMatchObject({ complete: true });
  expect(printed()).toContain('ready = true\n');
});

test('a folder that cannot be written fails the step and loses the files, but not the outputs', async () => {
  writeFileSync(join(folder, 'cja-cmk'), 'in the way');
  expect(await publish(ready)).toEqual({ ticketFile: '', reportFile: '', complete: false });
  expect(outputs()).toMatchObject({ ready: 'true', 'report-file': '', 'ticket-file': '' });
  expect(read('summary')).toMatch(/^before\n# /);
  expect(printed()).toMatch(/::error::Could not write .*report\.json/);
  expect(process.exitCode).toBe(1);
});

test('a stale ticket that cannot be removed fails the step', async () => {
  const { ticketFile } = await publish(ready);
  rmSync(ticketFile);
  mkdirSync(ticketFile);
  expect(await publish(keyDisabled)).toMatchObject({ complete: false });
  expect(printed()).toMatch(/::error::Could not write .*ticket\.txt/);
});

test.each([
  ['is missing', join(folder, 'nowhere', 'output'), /::error::Could not write the outputs: Missing file/],
  ['is on a full disk', '/dev/full', /::error::Could not write the outputs: (?:Error: )?ENOSPC/],
])('an output file that %s fails the step; summary and files are written', async (_why, file, message) => {
  process.env['GITHUB_OUTPUT'] = file;
  const { complete, reportFile } = await publish(ready);
  expect(complete).toBe(false);
  expect(existsSync(reportFile)).toBe(true);
  expect(read('summary')).toMatch(/^before\n# /);
  expect(printed()).toMatch(message);
});

test('a report that cannot be made is replaced by one that is never ready and names what is known', async () => {
  const { observed } = ready;
  if (observed === undefined) throw new Error('nothing was observed');
  const unwritable = { ...observed };
  Object.defineProperty(unwritable, 'diagnosticSettings', {
    enumerable: true,
    get: () => {
      throw new RangeError('Invalid string length');
    },
  });
  const changes = [{ resource: 'key', name: 'cja-cmk', action: 'create', status: 'done' }] as const;
  const { complete, reportFile } = await publish({ ...ready, observed: unwritable, changes });
  expect(complete).toBe(false);
  expect(outputs()).toMatchObject({ ready: 'false', state: 'unknown', changes: JSON.stringify(changes) });
  expect(outputs()['vault-id']).not.toBe('');
  expect(readFileSync(reportFile, 'utf8')).toContain('Invalid string length');
  expect(read('summary')).toContain('Invalid string length');
  expect(printed()).toMatch(/^::error .*Invalid string length/m);
});

test('two keys in one job have two reports', async () => {
  const one = github.files(process.env, { vaultName: 'KV', keyName: 'a' });
  const other = github.files(process.env, { vaultName: 'KV', keyName: 'b' });
  expect(one.reportFile).toBe(join(folder, 'cja-cmk', 'kv.a.report.json'));
  expect(other.reportFile).not.toBe(one.reportFile);
  expect(github.files({}, undefined).reportFile).toBe(join(tmpdir(), 'cja-cmk', 'run.report.json'));
});
