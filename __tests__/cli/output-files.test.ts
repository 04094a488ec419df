/** What the command line does with the paths that a person names for its results. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { kindOf } from '../../src/hosts/output-paths.ts';
import { clientOf, idToken } from '../emulator/client.ts';
import { runCli } from './run-cli.ts';
import { target } from './target.ts';

let cloud: RunningCloud;
let token: string;
let folder: string;

beforeAll(async () => {
  cloud = await startCloud();
  cloud.reset('ready');
  const client = clientOf(cloud);
  token = await idToken(cloud, client).finally(() => client.close());
});
afterAll(() => cloud.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  cloud.reset('ready');
  cloud.transcript.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const verify = ['verify', ...target, '--id-token-file', 'token'];
const run = (...args: string[]) => runCli([...verify, ...args], { cloud, given: { token } });
const at = (name: string) => join(folder, name);

describe('what is no file stays what it is', () => {
  test('a pipe carries the page', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')]);
    let text = '';
    reader.stdout.on('data', (part: Buffer) => (text += part.toString()));
    const read = once(reader, 'close');
    const { exitCode } = await run('--summary-file', at('pipe'));
    if (!lstatSync(at('pipe')).isFIFO()) reader.kill();
    await read;
    expect([exitCode, lstatSync(at('pipe')).isFIFO(), text]).toEqual([0, true, expect.stringMatching(/^# .*\n$/s)]);
  });

  test('a device takes a ticket, and a ticket that is empty', async () => {
    // Only root could replace it, and gets one of its own.
    const isRoot = process.getuid?.() === 0;
    const device = isRoot ? at('null') : '/dev/null';
    if (isRoot) execFileSync('mknod', [device, 'c', '1', '3']);
    for (const tenant of ['ready', 'key-disabled'] as const) {
      cloud.reset(tenant);
      await run('--ticket-file', device);
      expect(lstatSync(device).isCharacterDevice()).toBe(true);
    }
  });

  test.each(['/dev/stdout', '/dev/fd/1'])('%s is standard output', async (path) => {
    // Nothing is run that would replace it.
    expect(kindOf(path)).toBe('stream');
    const { exitCode, stdout } = await run('--summary-file', path);
    expect([exitCode, lstatSync('/dev/stdout').isSymbolicLink()]).toEqual([0, true]);
    expect(stdout).toMatch(/^# .*\n$/s);
  });

  test('a file that the run did not make is not removed where there is no ticket', async () => {
    writeFileSync(at('ticket'), 'of an earlier run');
    cloud.reset('key-disabled');
    await run('--ticket-file', at('ticket'));
    expect(readFileSync(at('ticket'), 'utf8')).toBe('');
    expect(readdirSync(folder)).toEqual(['ticket']);
  });
});

test('paths that are no files are refused with all other invalid inputs, before anything is sent', async () => {
  mkdirSync(at('folder'));
  writeFileSync(at('target'), 'kept');
  symlinkSync(at('target'), at('link'));
  symlinkSync(at('nowhere'), at('dangling'));
  const { exitCode, stderr } = await run(
    `--summary-file=${at('link')}`,
    `--report-file=${at('folder')}`,
    `--junit-file=${at('dangling')}`,
    `--ticket-file=${at('x')}`,
    `--dotenv=${folder}/folder/../x`,
    '--key-size=1',
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`summary-file (${at('link')}) must be no link`);
  expect(stderr).toContain(`report-file (${at('folder')}) must be no folder`);
  expect(stderr).toContain(`junit-file (${at('dangling')}) must be no link`);
  expect(stderr).toContain(`dotenv (${folder}/folder/../x) must differ from the path of ticket-file`);
  expect(stderr).toContain('Correct --summary-file.');
  expect(stderr).toContain('key-size (1) must be 3072 or 4096');
  expect(cloud.transcript).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual(['dangling', 'folder', 'link', 'target']);
  expect(readFileSync(at('target'), 'utf8')).toBe('kept');
});
