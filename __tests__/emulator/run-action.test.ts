import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseOutputs, runAction } from '../../emulator/run-action.ts';

const folder = mkdtempSync(join(tmpdir(), 'stub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A replacement for the bundle: a script that does one thing. */
function stub(code: string): string {
  const file = join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, `import { appendFileSync, writeFileSync } from 'node:fs';\nconst env = process.env;\n${code}`);
  return file;
}

const printEnvironment = 'console.log(JSON.stringify(env));';
async function environmentOf(options: Partial<Parameters<typeof runAction>[0]>): Promise<Record<string, string>> {
  const run = await runAction({ inputs: {}, bundle: stub(printEnvironment), ...options });
  return JSON.parse(run.log) as Record<string, string>;
}

describe('the environment', () => {
  test('has the inputs under the names that the runner uses, with the defaults of action.yml', async () => {
    const environment = await environmentOf({ inputs: { 'vault-name': 'kv-a', 'key-name': '' } });
    expect(environment).toMatchObject({
      'INPUT_VAULT-NAME': 'kv-a',
      'INPUT_KEY-NAME': '',
      INPUT_MODE: 'ensure',
      'INPUT_RESOURCE-GROUP': '',
      'INPUT_KEY-SIZE': '3072',
    });
  });

  test("has GitHub's variables of the job, and only PATH from this process", async () => {
    process.env['ONLY_HERE'] = 'x';
    const environment = await environmentOf({});
    delete process.env['ONLY_HERE'];
    expect(environment).toMatchObject({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', RUNNER_OS: 'Linux' });
    expect(environment['PATH']).toBe(process.env['PATH']);
    expect(environment).not.toHaveProperty('ONLY_HERE');
    expect(environment).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL');
  });

  test('can be changed and reduced', async () => {
    const environment = await environmentOf({ environment: { GITHUB_EVENT_NAME: 'schedule', RUNNER_OS: undefined } });
    expect(environment['GITHUB_EVENT_NAME']).toBe('schedule');
    expect(environment).not.toHaveProperty('RUNNER_OS');
  });
});

describe('the result', () => {
  test('has exit code, log, outputs, summary and files; the folder is removed', async () => {
    const run = await runAction({
      inputs: {},
      bundle: stub(`
        console.log('out');
        console.error('err');
        appendFileSync(env.GITHUB_OUTPUT, 'ready=true\\n');
        appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done');
        writeFileSync(env.RUNNER_TEMP + '/ticket.txt', 'Hello');
        process.exitCode = 3;
      `),
    });
    expect(run).toMatchObject({
      exitCode: 3,
      signal: null,
      log: 'out\n',
      stderr: 'err\n',
      outputs: { ready: 'true' },
      summary: '# Done',
      files: { 'ticket.txt': 'Hello' },
    });
    expect(existsSync(run.temp)).toBe(false);
  });

  const hang = stub('console.log("started"); setInterval(() => {}, 1000);');

  test('has the signal when the time is over', async () => {
    const run = await runAction({ inputs: {}, bundle: hang, timeout: 300 });
    expect(run).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  test('has the signal when the caller sends one or aborts', async () => {
    const terminated = await runAction({ inputs: {}, bundle: hang, onSpawn: (child) => child.kill('SIGTERM') });
    expect(terminated).toMatchObject({ exitCode: null, signal: 'SIGTERM' });
    const aborted = await runAction({ inputs: {}, bundle: hang, signal: AbortSignal.timeout(100) });
    expect(aborted).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });
});

describe('outputs', () => {
  test('are read in both forms, and the last value of a name wins', () => {
    const text = 'a=1\nb<<END_1\nfirst\n\nb=2\nEND_1\na=x=y\nc=\n';
    expect(parseOutputs(text)).toEqual({ a: 'x=y', b: 'first\n\nb=2', c: '' });
  });

  test('without an end are an error', () => {
    expect(() => parseOutputs('a<<END\nvalue\n')).toThrow('The value of output a has no end');
  });
});
