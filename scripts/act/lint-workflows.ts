/**
 * `npm run test:night -- lint`: runs zizmor, actionlint and shellcheck on workflows, actions, examples and shell scripts.
 *
 * Exceptions and their reasons are in `.github/zizmor.yml` and next to the line concerned.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandLine, progress, runCommand, verdict } from '../../src/runtime/command-line.ts';

const options = { all: { type: 'boolean', about: 'fails if one of them is not installed' } } as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:night -- lint',
  about: `Checks workflows, actions, examples and shell scripts with the linters that are installed:
  pipx install zizmor
  go install github.com/rhysd/actionlint/cmd/actionlint@latest
  apt-get install shellcheck`,
  options,
  examples: [
    ['', 'runs the linters that are installed'],
    ['--all', 'requires all of them, as CI does'],
  ],
};

const root = join(import.meta.dirname, '..', '..');
const files = (...patterns: string[]) => patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted();
/** Of GitHub's workflows: the linters know no others. */
const examples = files('docs/examples/*.yml').filter((file) => !/\/(?:azure-pipelines|gitlab)/.test(file));
const scripts = files('.ci/run', '*/*.sh', '*/*/*.sh').filter((path) => !path.startsWith('node_modules'));

/** zizmor runs offline so that its result for a commit does not change from day to day. */
const linters = [
  {
    name: 'zizmor',
    version: ['--version'],
    check: [
      '--offline',
      '--quiet',
      '--persona',
      'pedantic',
      '--config',
      '.github/zizmor.yml',
      '.github',
      'action.yml',
      ...examples,
    ],
  },
  { name: 'actionlint', version: ['-version'], check: ['-no-color', ...files('.github/workflows/*.yml'), ...examples] },
  { name: 'shellcheck', version: ['--version'], check: ['--external-sources', '--source-path=SCRIPTDIR', ...scripts] },
] as const;

/** The version number in a program's output. */
function versionIn(text: string): string {
  return /\d+\.\d+\.\d+/.exec(text)?.[0] ?? '(unknown version)';
}

type Linter = (typeof linters)[number];

/** `undefined` when it is not installed. */
function passes({ name, version, check }: Linter): boolean | undefined {
  const found = spawnSync(name, version, { encoding: 'utf8' });
  if (found.error !== undefined) return undefined;
  progress(`${name} ...`);
  const { status, stdout, stderr } = spawnSync(name, check, { cwd: root, encoding: 'utf8' });
  progress('');
  process.stdout.write(`${verdict(status === 0)}  ${name} ${versionIn(found.stdout)}\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`);
  return status === 0;
}

await runCommand(commandLine, ({ values: { all = false } }) => {
  let failed = false;
  for (const linter of linters) {
    const passed = passes(linter);
    if (passed === undefined)
      process.stdout.write(`${all ? verdict(false) : 'skipped'}  ${linter.name} is not installed\n`);
    failed ||= passed === false || (passed === undefined && all);
  }
  return failed ? 1 : 0;
});
