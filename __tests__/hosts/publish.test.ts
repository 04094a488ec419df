import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { parseOutputs } from '../../emulator/run-action.ts';
import { github } from '../../src/hosts/github/github.ts';
import { texts } from '../../src/hosts/github/github-texts.ts';
import { writer } from '../../src/hosts/github/writer.ts';
import { createLog } from '../../src/hosts/log.ts';
import { publish as publishFor } from '../../src/hosts/publish.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { keyDisabled, ready } from '../report/outcomes.ts';
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
const publish = (outcome: Outcome) =>
  publishFor(outcome, github.files(process.env, outcome.inputs), { log, writer, texts });

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

test('a ticket of an earlier step is emptied if the key is no longer good', async () => {
  const { ticketFile } = await publish(ready);
  const later = await publish(keyDisabled);
  expect(later.ticketFile).toBe('');
  expect(readFileSync(ticketFile, 'utf8')).toBe('');
  expect(printed()).toContain('::error title=key-enabled%3A failed::Not ready: key version');
});

test('a stale ticket that cannot be emptied fails the step', async () => {
  const { ticketFile } = await publish(ready);
  rmSync(ticketFile);
  mkdirSync(ticketFile);
  expect(await publish(keyDisabled)).toMatchObject({ complete: false });
  expect(printed()).toMatch(/::error::Could not write .*ticket\.txt/);
});

test('two keys in one job have two reports', async () => {
  const one = github.files(process.env, { vaultName: 'KV', keyName: 'a' });
  const other = github.files(process.env, { vaultName: 'KV', keyName: 'b' });
  expect(one.reportFile).toBe(join(folder, 'cja-cmk', 'kv.a.report.json'));
  expect(other.reportFile).not.toBe(one.reportFile);
  expect(github.files({}, undefined).reportFile).toBe(join(tmpdir(), 'cja-cmk', 'run.report.json'));
});
