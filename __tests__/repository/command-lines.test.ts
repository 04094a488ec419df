/** Every command of package.json, run as a process: its help, its error for a wrong argument, and its colors. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..', '..');
const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const { scripts } = JSON.parse(manifest) as { readonly scripts: Readonly<Record<string, string>> };

/** The script that each command runs. Biome, the formatter, is not ours. */
const commands = Object.entries(scripts)
  .filter(([name]) => name !== 'format')
  .map(([name, line]) => [name, line.split(' ').at(-1) ?? ''] as const);

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function run(script: string, args: readonly string[], colors: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...colors };
  return new Promise((settle) => {
    execFile(process.execPath, [join(root, script), ...args], { env }, (error, stdout, stderr) =>
      settle({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

const escape = '\u{1B}[';

describe.each(commands)('%s', (name, script) => {
  const call = name === 'test' ? 'npm test' : `npm run ${name}`;

  test('--help explains it, with examples, in color if requested and never with NO_COLOR', async () => {
    const [colored, plain] = await Promise.all([
      run(script, ['--help'], { FORCE_COLOR: '1' }),
      run(script, ['--help'], { FORCE_COLOR: '1', NO_COLOR: '1' }),
    ]);
    expect(plain.code).toBe(0);
    expect(plain.stdout.startsWith(`Usage: ${call} -- [OPTION]...`)).toBe(true);
    expect(plain.stdout.split('\nExamples:\n')[1]?.startsWith(`  ${call}`)).toBe(true);
    expect(plain.stdout.split('\n').filter((line) => line.length > 140)).toEqual([]);
    expect(plain.stdout).not.toContain(escape);
    expect(colored.stdout).toContain(escape);
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
  });

  test('a wrong argument is named with the nearest valid one, and nothing is done', async () => {
    const { code, stdout, stderr } = await run(script, ['--hlep']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${name}: unknown option --hlep. Did you mean --help?\nTry: ${call} -- --help\n`);
  });
});

test.each<[string, readonly string[], string]>([
  ['demo', ['--tenant', 'redy'], 'unknown tenant redy. Did you mean ready?'],
  ['demo', ['loction=eastus2'], 'unknown input loction. Did you mean location?'],
  ['demo', ['--mode', 'verfy'], 'unknown value of --mode verfy. Did you mean verify?'],
  ['demo', ['verify'], 'unexpected argument verify: an input is given as name=value'],
  ['bench', ['--runs', 'many'], '--runs takes a whole number from 1 on, not many'],
  ['bench', ['--peer', 'login'], '--peer takes NAME=PATH, not login'],
  ['bench', ['--peer', 'login=no-such-file'], 'there is no file no-such-file'],
  ['docs', ['pictures'], 'unexpected argument pictures'],
  ['build', ['no-such-folder'], 'there is no folder no-such-folder'],
  [
    'test',
    ['__tests__/plann.test.ts'],
    'unknown test file __tests__/plann.test.ts. Did you mean __tests__/plan.test.ts?',
  ],
  ['test', ['named-falts'], 'unknown test file named-falts. Did you mean named-faults?'],
  ['test', ['['], '[ is not a regular expression'],
  ['test:az', ['procedur e'], 'unknown test file procedur e. Did you mean procedure?'],
  ['test:faults', ['kil'], 'unknown argument kil. Did you mean kill?'],
  ['test:wire', ['ngnix'], 'unknown test file ngnix. Did you mean nginx?'],
  ['test:act', ['no such scenario'], 'unknown scenario no such scenario'],
  ['test:model', ['--property', 'plan-is-ensur'], 'Did you mean plan-is-ensure?'],
  ['test:model', ['--seed', '-1'], '--seed needs a value, not -1'],
  ['test:model:wrong', ['no-such.json'], 'there is no file no-such.json'],
  ['release:check', ['dists'], 'unknown argument dists. Did you mean dist?'],
  ['release:name', [], 'the repository or the tag of a release is missing'],
  ['release:name', ['1.2.3'], '1.2.3 is neither a repository such as contoso/cja-cmk-action nor a tag such as v1.2.3'],
  ['release:name', ['v0.0.1', 'v0.0.2'], 'unexpected argument v0.0.2: give only one'],
])('%s %j: what is wrong is named', async (name, args, message) => {
  const script = new Map(commands).get(name) ?? '';
  const { code, stdout, stderr } = await run(script, args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${name}: `);
  expect(stderr).toContain(message);
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;
(hasTerminal ? describe : describe.skip)('on a terminal (made by the command script of util-linux)', () => {
  test.each([
    ['color', {}, true],
    ['no color with NO_COLOR', { NO_COLOR: '1' }, false],
  ])('%s', (_, colors, expected) => {
    const command = `'${process.execPath}' '${join(root, 'emulator', 'demo.ts')}' --help`;
    const env = { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...colors };
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', env });
    expect(stdout).toContain('Usage: npm run demo');
    expect(stdout.includes(escape)).toBe(expected);
  });
});

test('no color in a file', async () => {
  const { stdout } = await run('emulator/demo.ts', ['--help']);
  expect(stdout).not.toContain(escape);
});

test('the scripts of infra/ never use color', () => {
  for (const name of ['identity.sh', 'alerts.sh']) {
    const env = { PATH: process.env['PATH'] ?? '', FORCE_COLOR: '1' };
    const { status, stdout } = spawnSync('bash', [join(root, 'infra', name), '--help'], { encoding: 'utf8', env });
    expect([status, stdout.includes(escape)]).toEqual([0, false]);
  }
});
