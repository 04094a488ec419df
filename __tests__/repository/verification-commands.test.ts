/** Every documented command that verifies a signature proves what its page says. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { documentation, verificationCommands, weaknesses } from '../../scripts/build/verification-commands.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(documentation, { cwd: root });
const commands = pages.flatMap((path) =>
  verificationCommands(read(path)).map(({ line, command }) => ({ path, line, command })),
);

test('the pages show how to verify a release, its bill of materials and the evidence', () => {
  expect(commands.length).toBeGreaterThanOrEqual(4);
  expect(commands.filter(({ command }) => command.includes('https://cyclonedx.org/bom'))).not.toEqual([]);
});

test.each(commands.filter(({ command }) => command.includes('refs/tags/')))(
  '$path:$line comes after the check that the tag is on the default branch',
  ({ path, command }) => {
    const [tag = ''] = /refs\/tags\/\S+/.exec(command) ?? [];
    const before = read(path).split('gh attestation verify')[0] ?? '';
    // By full names: anybody who can push can make a tag that is called origin/HEAD. And the notes of a release can be edited.
    expect(before).toContain(`git merge-base --is-ancestor ${tag} refs/remotes/origin/HEAD ||`);
    expect(before).toContain(`git rev-parse '${tag}^{commit}' # the commit to pin`);
  },
);

test.each(commands)('$path:$line names a workflow and a file that exist', ({ command }) => {
  const [, release = ''] = /--signer-workflow \S+?(\.github\/\S+)/.exec(command) ?? [];
  const [, copied = ''] = /--cert-identity \S+\/([\w-]+\.yml)@refs\/heads\//.exec(command) ?? [];
  const [, file = ''] = /attestation verify (\S+)/.exec(command) ?? [];
  expect(release === '' ? join('docs', 'examples', copied) : release).toBe(
    file.endsWith('.report.json') ? join('docs', 'examples', 'evidence-cmk.yml') : '.github/workflows/release.yml',
  );
  expect(existsSync(join(root, release === '' ? join('docs', 'examples', copied) : release))).toBe(true);
  expect(file.startsWith('release/') || file.endsWith('.report.json') || existsSync(join(root, file))).toBe(true);
});

test.each(commands)('$path:$line has no weakness', ({ command }) => {
  expect(weaknesses(command)).toEqual([]);
});

test.each([
  ['what was accepted although it fails', /findings `waived`, with end and reason, and `inputs\.waive`/],
  ['that a runner of your own decides what it reports', /A self-hosted runner decides what it reports/],
  [
    'which commit ran, to compare its file with the example',
    /sourceRepositoryDigest'\n[^]*evidence-cmk\.yml\?ref=COMMIT[^]*\ndiff docs\/examples\/evidence-cmk\.yml /,
  ],
  ['that your own maintainers can change the file', /Your own maintainers can change `evidence-cmk\.yml`/],
])('evidence is read beside the words that say %s', (_, said) => {
  expect(read('docs/evidence.md')).toMatch(said);
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
    expect(weaknesses(`${strong}=true --format json --jq '.[].x'`)).toEqual([]);
  });

  test.each([
    ['--deny-self-hosted-runners', '--deny-self-hosted-runners=0', /^no --deny-self-hosted-runners/],
    ['--deny-self-hosted-runners', '--deny-self-hosted-runners=False', /^no --deny-self-hosted-runners/],
    ['refs/tags/v1', '', /^no --source-ref/],
    ['refs/tags/v1', "''", /^no --source-ref/],
    ['refs/tags/v1', 'v1', /^v1 is no whole ref$/],
    ['refs/tags/v1', 'refs/tags/*', /^refs\/tags\/\* is no whole ref$/],
    [' --repo o/r', '', /^no --repo/],
    [' --signer-workflow o/r/.github/workflows/x.yml', '', /^no --signer-workflow/],
    [' --source-ref refs/tags/v1', '', /^no --source-ref or --source-digest/],
    [' --deny-self-hosted-runners', '', /^no --deny-self-hosted-runners/],
    ['--deny', '--signer-ref x --deny', /^--signer-ref: gh attestation verify has no such flag/],
    ['--repo o/r', '-o o --repo o/r', /^-o: gh attestation verify has no such flag, or a longer name/],
  ])('with %s as %s is weak, or does not run', (from, to, weakness) => {
    expect(weaknesses(strong.replace(from, to))).toEqual([expect.stringMatching(weakness)]);
  });

  const exact =
    'gh attestation verify a --repo o/r --cert-identity https://github.com/o/r/.github/workflows/x.yml@refs/heads/main --source-ref refs/heads/main --deny-self-hosted-runners';

  test('with the exact workflow is strong', () => {
    expect(weaknesses(exact)).toEqual([]);
  });

  test.each([
    ['@refs/heads/main --s', ' --s', /is no workflow of that repository at a whole ref$/],
    ['@refs/heads/main --s', '@main --s', /is no workflow of that repository at a whole ref$/],
    ['com/o/r/', 'com/mallory/r/', /is no workflow of that repository/],
    ['--deny', '--signer-workflow o/r/.github/workflows/x.yml --deny', /exclude each other/],
  ])('with %s of the exact workflow as %s is weak, or does not run', (from, to, weakness) => {
    expect(weaknesses(exact.replace(from, to))).toEqual([expect.stringMatching(weakness)]);
  });

  test('for a release accepts only what its workflow signed on a tag', () => {
    const release = strong.replaceAll('o/r', ownRepository).replace('x.yml', 'release.yml');
    expect(weaknesses(release)).toEqual([]);
    expect(weaknesses(release.replace('release.yml', 'ci.yml'))).toEqual([
      expect.stringMatching(/ci\.yml releases nothing$/),
    ]);
    expect(weaknesses(release.replace('tags/v1', 'heads/main'))).toEqual([
      'refs/heads/main is not the tag of a release',
    ]);
  });

  test("by another repository's workflow needs that workflow's commit", () => {
    const other = strong.replace('--signer-workflow o/r', '--signer-workflow p/q');
    expect(weaknesses(other)).toEqual([expect.stringMatching(/^no --signer-digest/)]);
    expect(weaknesses(`${other} --signer-digest c`)).toEqual([]);
  });

  test.each([
    [
      'over lines, in a block of a list',
      '  ```sh\n  cd x\n  gh attestation verify a \\\n    --repo o/r\n  ls\n  ```\n',
      3,
    ],
    ['in a block of PowerShell', '```powershell\ngh attestation verify a `\n  --repo o/r\nls\n```\n', 2],
    ['in a block without a language', '```\n$ gh attestation verify a --repo o/r\n```\n', 2],
    ['in a sentence', 'Run `gh attestation verify a --repo o/r`, and read.\n', 1],
    ['by its alias, in a comment of YAML', 'jobs:\n# gh at verify a --repo o/r\n', 2],
  ])('is found %s, with its line', (_where, text, line) => {
    expect(verificationCommands(`Text\n\n${text}`)).toEqual([
      { line: line + 2, command: expect.stringMatching(/^gh at\w* verify a --repo o\/r$/) },
    ]);
  });

  test('is not the name of the command only', () => {
    expect(
      verificationCommands('`gh attestation verify` does, and `gh attestation verify --format json` prints.'),
    ).toEqual([]);
  });
});
