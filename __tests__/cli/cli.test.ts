/** `cja-cmk` from the bundle against the local cloud: what a person in a terminal and a script see of it. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { groupName, location, vaultName } from '../../emulator/tenants/names.ts';
import { inputVariables, readArguments } from '../../src/cli/flags.ts';
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

describe('arguments', () => {
  test.each<[string, readonly string[], string]>([
    ['no command', [], 'the command is missing: ensure, plan, verify, gate'],
    ['an unknown command', ['verfy'], 'unknown command verfy: give ensure, plan, verify, gate. Did you mean verify?'],
    ['a beginning', ['verify', '--repo', 'x'], 'unknown option --repo'],
    ['a beginning of one', ['verify', '--resource', 'x'], 'unknown option --resource. Did you mean --resource-group?'],
    ['a typo', ['verify', '--vault-nmae', 'x'], 'unknown option --vault-nmae. Did you mean --vault-name?'],
    ['two commands', ['verify', 'plan'], 'unexpected argument plan: give only one command'],
    [
      'no sign-in',
      ['verify', ...place],
      'how to sign in is missing: --sign-in az (not for ensure) or --id-token-file FILE',
    ],
    ['two sign-ins', ['verify', ...asPipeline, '--sign-in', 'az'], '--sign-in and --id-token-file exclude each other'],
    ['az for ensure', ['ensure', ...place, '--sign-in', 'az', '--yes'], '--sign-in az is for plan, verify and gate.'],
    ['another sign-in', ['verify', '--sign-in', 'aws'], 'unknown value of --sign-in aws. Known: az'],
    ['a secret', ['verify', ...asPipeline, '--github-token', 'x'], 'unknown option --github-token'],
    [
      'alone',
      ['ensure', ...asPipeline],
      'ensure asks before it changes anything, and there is no terminal to ask on. Add --yes',
    ],
  ])('%s is refused before anything is sent', async (_what, args, message) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`cja-cmk: ${message}`);
    expect(stderr).toContain('Try: cja-cmk --help');
    expect(cloud.transcript).toEqual([]);
  });

  test('every invalid input is reported in one go, with exit code 2', async () => {
    const args = ['verify', ...asPipeline, '--key-size', '1024', '--drift-issue', '--tenant-id', 'contoso'];
    const { exitCode, stderr } = await run(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('key-size (1024) must be 3072 or 4096.');
    expect(stderr).toContain(
      'drift-issue (true) is not for the command line: let the schedule that runs it tell somebody',
    );
    expect(stderr).toContain('tenant-id (contoso) must be a GUID');
    expect(stderr).toContain('Correct --key-size.');
    expect(cloud.transcript).toEqual([]);
  });

  test.each([
    [['--help'], /^Usage: cja-cmk ensure\|plan\|verify\|gate \[OPTION\]\.\.\./],
    [['verify', '--help'], /^ {2}--vault-name TEXT\n +required: /m],
    [['verify', '--help'], /^(?!.*--location)(?!.*--yes).*--tenant-id GUID\n.*--usage-days NUMBER\n.*$/s],
    [['gate', '--help'], /^(?!.* --require-confirmation).*--no-require-confirmation\n.*--fail-on error\|warning\n.*$/s],
    [['ensure', '--help'], /--location TEXT\n.*--yes\n/s],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j prints it on standard output', async (args, text) => {
    expect(await run(args)).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(text) });
  });

  test('an option that is given twice has a line for each', () => {
    const { values } = readArguments(['verify', '--waive=key-size', '--waive', 'vault-lock until 2027-03-31']);
    expect(inputVariables(values, {})).toEqual({ INPUT_WAIVE: 'key-size\nvault-lock until 2027-03-31' });
  });

  test('an option counts before its variable, which counts before AZURE_…', async () => {
    const environment = {
      CJA_CMK_KEY_SIZE: '1',
      CJA_CMK_RETENTION_DAYS: '1',
      'INPUT_KEY-NAME': '!',
      AZURE_TENANT_ID: 'x',
    };
    const { stderr } = await run(['verify', ...asPipeline, '--key-size', '2'], { environment });
    expect(stderr).toContain('key-size (2) must');
    expect(stderr).toContain('CJA_CMK_RETENTION_DAYS (1) must');
    expect(stderr).toContain('AZURE_TENANT_ID (x) must');
    expect(stderr).not.toContain('key-name');
  });
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
    ['nothing', '\n'],
    ['the end of the input', ''],
  ])('writes nothing after %s', async (_what, answer) => {
    const { exitCode, stderr } = await run(['ensure', ...asPipeline], { answer });
    expect(stderr).toContain('Nobody agreed to the plan.');
    expect([exitCode, writes()]).toEqual([1, []]);
  });

  test('does not ask with --yes', async () => {
    const { exitCode, stderr } = await run(['ensure', ...asPipeline, '--yes']);
    expect([exitCode, stderr.includes('Make these changes')]).toEqual([0, false]);
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

  test('of the environment is taken, but not where a CI system is seen', async () => {
    const environment = { AZURE_FEDERATED_TOKEN_FILE: 'token' };
    expect((await run(['verify', ...place], { environment })).exitCode).toBe(0);
    const { exitCode, stderr } = await run(['verify', ...place], {
      environment: { ...environment, JENKINS_URL: 'https://jenkins.example' },
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('is not taken where JENKINS_URL is set')]);
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
