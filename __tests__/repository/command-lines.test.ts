/** Every command of package.json, run as a process: its help, and its errors for arguments that only it can check. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

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

function run(script: string, args: readonly string[]): Promise<Ended> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  return new Promise((settle) => {
    execFile(process.execPath, [join(root, script), ...args], { env }, (error, stdout, stderr) =>
      settle({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

test.each(commands)('%s --help explains it, with examples', async (name, script) => {
  const call = name === 'test' ? 'npm test' : `npm run ${name}`;
  const { code, stdout, stderr } = await run(script, ['--help']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.startsWith(`Usage: ${call} -- [OPTION]...`)).toBe(true);
  expect(stdout.split('\nExamples:\n')[1]?.startsWith(`  ${call}`)).toBe(true);
  expect(stdout.split('\n').filter((line) => line.length > 140)).toEqual([]);
});

test.each<[string, readonly string[], string]>([
  ['demo', ['--tenant', 'redy'], 'unknown tenant redy'],
  ['demo', ['loction=eastus2'], 'unknown input loction'],
  ['demo', ['verify'], 'unexpected argument verify: an input is given as name=value'],
  ['bench', ['--runs', 'many'], '--runs takes a whole number from 1 on, not many'],
  ['bench', ['--peer', 'login'], '--peer takes NAME=PATH, not login'],
  ['bench', ['--peer', 'login=no-such-file'], 'there is no file no-such-file'],
  ['docs', ['pictures'], 'unexpected argument pictures'],
  ['build', ['no-such-folder'], 'there is no folder no-such-folder'],
  ['test', ['--hlep'], 'unknown option --hlep'],
  ['test', ['__tests__/plann.test.ts'], 'unknown test file __tests__/plann.test.ts'],
  ['test', ['['], '[ is not a regular expression'],
  ['test:act', ['no such scenario'], 'unknown scenario no such scenario'],
  ['test:model:wrong', ['no-such.json'], 'there is no file no-such.json'],
  ['evidence:check', [], 'no file is given'],
  ['evidence:check', ['no-such.json'], "no-such.json can't be read"],
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
