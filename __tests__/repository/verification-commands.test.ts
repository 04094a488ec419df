/** Every documented command that verifies a signature proves what its page says. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { verificationCommands, weaknesses } from '../../scripts/build/verification-commands.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md', 'infra/*.md'], { cwd: root });
const commands = pages.flatMap((path) =>
  verificationCommands(read(path)).map(({ line, command }) => ({ path, line, command })),
);

test('the pages show how to verify a release, its bill of materials and the evidence', () => {
  expect(commands.length).toBeGreaterThanOrEqual(5);
  expect(commands.filter(({ command }) => command.includes('https://cyclonedx.org/bom'))).not.toEqual([]);
});

test.each(commands)(
  '$path:$line accepts only the release workflow, its tag or branch, and hosted runners',
  ({ command }) => {
    expect(weaknesses(command)).toEqual([]);
  },
);

test.each(commands)('$path:$line names a workflow and a file that exist', ({ command }) => {
  const [, workflow = ''] = /--signer-workflow \S+?(\.github\/\S+)/.exec(command) ?? [];
  expect(existsSync(join(root, workflow))).toBe(true);
  const [, file = ''] = /attestation verify (\S+)/.exec(command) ?? [];
  expect(file.startsWith('release/') || file.endsWith('.report.json') || existsSync(join(root, file))).toBe(true);
});

test('all commands about a release verify the same one', () => {
  const refs = commands.flatMap(({ command }) => /--source-ref (refs\/tags\/\S+)/.exec(command)?.[1] ?? []);
  expect(new Set(refs).size).toBe(1);
});

describe('a command', () => {
  const strong =
    'gh attestation verify a --repo o/r --signer-workflow o/r/.github/workflows/x.yml --source-ref refs/tags/v1 --deny-self-hosted-runners';

  test('with every option is strong, also by digest', () => {
    expect(weaknesses(strong)).toEqual([]);
    expect(weaknesses(strong.replace('--source-ref refs/tags/v1', '--source-digest=abc'))).toEqual([]);
  });

  test.each([
    [' --repo o/r', /^no --repo/],
    [' --signer-workflow o/r/.github/workflows/x.yml', /^no --signer-workflow/],
    [' --source-ref refs/tags/v1', /^no --source-ref or --source-digest/],
    [' --deny-self-hosted-runners', /^no --deny-self-hosted-runners/],
  ])('is weak without%s', (option, weakness) => {
    expect(weaknesses(strong.replace(option, ''))).toEqual([expect.stringMatching(weakness)]);
  });

  test("by another repository's workflow needs that workflow's commit", () => {
    const other = strong.replace('--signer-workflow o/r', '--signer-workflow p/q');
    expect(weaknesses(other)).toEqual([expect.stringMatching(/^no --signer-digest/)]);
    expect(weaknesses(`${other} --signer-digest c`)).toEqual([]);
  });

  test('is found over several lines, in a block of a list, with its line', () => {
    const page = 'Text\n\n  ```sh\n  cd x\n  gh attestation verify a \\\n    --repo o/r\n  ls\n  ```\n';
    expect(verificationCommands(page)).toEqual([{ line: 5, command: 'gh attestation verify a --repo o/r' }]);
  });
});
