/** `cja-cmk` from the bundle against the local cloud: what a person in a terminal and a script see of it. */
import { lstatSync } from 'node:fs';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { groupName, location, vaultName } from '../../emulator/tenants/names.ts';
import { clientOf, idToken } from '../emulator/client.ts';
import { type CliOptions, runCli } from './run-cli.ts';
import { target } from './target.ts';

let cloud: RunningCloud;
let token: string;

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.reset('ready');
  const client = clientOf(cloud);
  token = await idToken(cloud, client).finally(() => client.close());
  cloud.transcript.length = 0;
});

const place = [...target, '--location', location];
const asPipeline = [...place, '--id-token-file', 'token'];
const run = (args: readonly string[], options: CliOptions = {}) =>
  runCli(args, { cloud, given: { token: `${token}\n` }, ...options });
const writes = () => cloud.transcript.filter((exchange) => exchange.writes && exchange.service !== 'entra');

describe('verify', () => {
  test('passes on a ready key, with the log on standard error and the JSON report alone on standard output', async () => {
    const { exitCode, stdout, stderr } = await run(['verify', '--json', ...asPipeline]);
    expect(stderr).toContain(`READY: state provisioned, key cja-cmk in vault ${vaultName}`);
    const outputs = { ready: true, state: 'provisioned' };
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([0, { outputs, inputs: { mode: 'verify' } }]);
  });

  test('writes each file that is named, readable by its owner alone, and no other', async () => {
    const names = { 'report-file': 'a', 'ticket-file': 'b', 'summary-file': 'c', 'junit-file': 'd', dotenv: 'e' };
    const options = Object.entries(names).flatMap(([option, file]) => [`--${option}`, file]);
    const { files, exitCode, stdout } = await run(['verify', ...asPipeline, ...options]);
    expect([exitCode, stdout, Object.keys(files).toSorted()]).toEqual([0, '', ['a', 'b', 'c', 'd', 'e']]);
    expect(JSON.parse(files['a'] ?? '')).toMatchObject({ outputs: { ready: true } });
    expect(files['b']).toMatch(/^Subject: /);
    expect(files['c']).toMatch(/^# /);
    expect(files['d']).toMatch(/^<\?xml .*<testcase name="vault-exists: /s);
    expect(files['e']).toContain('\nCJA_CMK_KEY_URI=https://');
    expect(files['e']).toMatch(/^CJA_CMK_READY=true\n/);
    expect(files['e']).not.toContain('TICKET=Subject');
  });

  test('prints the page where standard output is named as its file', async () => {
    const { exitCode, stdout } = await run(['verify', ...asPipeline, '--summary-file', '/dev/stdout']);
    expect([exitCode, lstatSync('/dev/stdout').isSymbolicLink()]).toEqual([0, true]);
    expect(stdout).toMatch(/^# .*\n$/s);
  });

  test('says that a file can not be written, and does not pass', async () => {
    const { exitCode, stderr } = await run(['verify', ...asPipeline, '--summary-file', 'nowhere/page.md']);
    expect(stderr).toContain('Error: Could not write nowhere/page.md: ENOENT');
    expect(exitCode).toBe(3);
  });

  test('fails with 1 where the key is not ready', async () => {
    cloud.reset('key-disabled');
    const { exitCode, stderr, files } = await run(['verify', ...asPipeline, '--junit-file', 'junit.xml']);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('NOT READY: state unhealthy')]);
    expect(files['junit.xml']).toMatch(/<testcase name="key-enabled: [^>]*>\s*<failure message="[^"]*disabled/);
  });

  test('fails with 3 where it could not be checked', async () => {
    cloud.faults.push({
      when: { service: 'arm' },
      do: { kind: 'answer', status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } },
    });
    const { exitCode, stderr } = await run(['verify', ...asPipeline]);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('NOT READY: state unknown')]);
  });
});

// `arguments.test.ts` has what else is wrong.
test.each([
  ['--resource', '. Did you mean --resource-group?'],
  ['--vault-nmae', '. Did you mean --vault-name?'],
  // Other users of the machine see arguments.
  ['--github-token', ''],
])('an unknown option (%s) ends with 2 before anything is sent', async (option, meant) => {
  const { exitCode, stdout, stderr } = await run(['verify', option, 'x']);
  expect([exitCode, stdout, cloud.transcript]).toEqual([2, '', []]);
  expect(stderr).toBe(`cja-cmk: unknown option ${option}${meant}\nTry: cja-cmk --help\n`);
});

test.each([
  [['--help'], /^Usage: /],
  [['--version'], /^\d+\.\d+\.\d+\n$/],
])('%j prints it on standard output', async (args, text) => {
  expect(await run(args)).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(text) });
});

test('every invalid input, path among them, is named in one go, with what gave it, and nothing is sent or written', async () => {
  const environment = { CJA_CMK_RETENTION_DAYS: '1', AZURE_TENANT_ID: 'contoso', 'INPUT_KEY-NAME': '!' };
  const paths = ['--summary-file=token', '--ticket-file=./token', '--report-file=..'];
  const args = ['verify', ...asPipeline, '--key-size', '1024', '--drift-issue', ...paths];
  const { exitCode, stderr, files } = await run(args, { environment });
  expect([exitCode, files, cloud.transcript]).toEqual([2, {}, []]);
  for (const text of [
    'key-size (1024) must be 3072 or 4096.',
    'Correct --key-size.',
    'drift-issue (true) is not for the command line: let the schedule that runs it tell somebody',
    'CJA_CMK_RETENTION_DAYS (1) must',
    'AZURE_TENANT_ID (contoso) must be a GUID',
    'summary-file (token) must differ from the path of ticket-file',
    'report-file (..) must be no folder',
  ])
    expect(stderr).toContain(text);
  expect(stderr).not.toContain('key-name');
});

describe('ensure', () => {
  beforeEach(() => {
    cloud.reset('group-only');
    Object.assign(cloud.cloud.state.settings, { dnsDelay: 0 });
    cloud.transcript.length = 0;
  });

  test('shows the plan, asks, and makes the changes after a yes', async () => {
    const { exitCode, stderr } = await run(['ensure', ...asPipeline], { answer: 'y\n' });
    const [before = '', after = ''] = stderr.split(`, resource group ${groupName}, vault ${vaultName}? [y/N]`);
    expect(before).toContain(`Planned: create key vault ${vaultName}`);
    expect(before).toContain("can't be turned off");
    expect(before).toMatch(/Make these changes in subscription [0-9a-f-]{36}$/);
    expect(after).toContain(`Done: create key vault ${vaultName}`);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['no', 'n\n'],
    ['the end of the input', ''],
  ])('writes nothing after %s', async (_what, answer) => {
    const { exitCode, stderr } = await run(['ensure', ...asPipeline], { answer });
    expect(stderr).toContain('Nobody agreed to the plan.');
    expect([exitCode, writes()]).toEqual([1, []]);
  });
});

describe('the token file', () => {
  const expired = () => {
    const [head, payload = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const past = Buffer.from(JSON.stringify({ ...claims, exp: 1_700_000_000 })).toString('base64url');
    return [head, past, signature].join('.');
  };

  test.each<[string, () => Readonly<Record<string, string>>, string]>([
    ['is missing', () => ({}), 'ENOENT'],
    ['holds no token', () => ({ token: 'password-of-somebody' }), 'iss, sub and aud'],
    ['holds an expired token', () => ({ token: expired() }), '2023-11-14T22:13:20.000Z'],
  ])('that %s ends the run with 3 before anything is sent', async (_what, given, text) => {
    const { exitCode, stderr } = await run(['verify', ...asPipeline], { given: given() });
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(text)]);
    expect(stderr).not.toContain('password-of-somebody');
    expect(cloud.transcript).toEqual([]);
  });
});

test('an interrupted run says so and ends with 130', async () => {
  cloud.faults.push({ when: { service: 'arm' }, do: { kind: 'delay', ms: 30_000 } });
  const { exitCode, stderr } = await run(['verify', ...asPipeline], { interruptAt: 'OIDC token' });
  expect([exitCode, stderr]).toEqual([130, expect.stringContaining('The command was canceled.')]);
});

describe('what is printed', () => {
  test('overwrites the line of the running step on a terminal only', async () => {
    expect((await run(['verify', ...asPipeline], { answer: '' })).stderr).toContain('\r\u001B[KCurrent state');
    const { stderr } = await run(['verify', ...asPipeline]);
    expect(stderr).not.toContain('\u001B');
    expect(stderr).toMatch(/^Current state$/m);
  });

  test('holds no token and no command that masks one', async () => {
    const { stdout, stderr } = await run(['verify', '--json', '--verbose', ...asPipeline]);
    for (const text of [stdout, stderr]) {
      expect(text).not.toContain(token);
      expect(text).not.toMatch(/eyJ[\w-]{16}/);
      expect(text).not.toContain('add-mask');
    }
  });
});
