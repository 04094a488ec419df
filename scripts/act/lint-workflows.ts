/**
 * `npm run lint:workflows`: lets zizmor, actionlint and shellcheck look at workflows, actions, examples and shell scripts, where they are
 * installed, and says where they are not. Exits with 1 when one of them finds something, and with `--all` also when one is missing.
 *
 *     pipx install zizmor
 *     go install github.com/rhysd/actionlint/cmd/actionlint@latest
 *     apt-get install shellcheck
 *
 * What each of them may leave out stands, with the reason, in `.github/zizmor.yml`, `.github/actionlint.yaml` and beside the line.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const files = (...patterns: string[]) => patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted();
const examples = files('docs/examples/*.yml');
const scripts = files('.ci/run', '*/*.sh', '*/*/*.sh').filter((path) => !path.startsWith('node_modules'));

const all = process.argv.includes('--all');

/** zizmor is offline, since a check of one commit must not change its mind from day to day. */
const linters = [
  {
    name: 'zizmor',
    version: ['--version'],
    check: ['--offline', '--quiet', '--persona', 'pedantic', '.github', 'action.yml', 'actions', ...examples],
  },
  { name: 'actionlint', version: ['-version'], check: ['-no-color', ...files('.github/workflows/*.yml'), ...examples] },
  {
    name: 'shellcheck',
    version: ['--version'],
    check: ['--external-sources', '--source-path=SCRIPTDIR', ...scripts],
  },
] as const;

/** The number in what a program says of its version. */
function versionIn(text: string): string {
  return /\d+\.\d+\.\d+/.exec(text)?.[0] ?? 'of unknown version';
}

for (const { name, version, check } of linters) {
  const found = spawnSync(name, version, { encoding: 'utf8' });
  if (found.error !== undefined) {
    process.stdout.write(`${name} is not installed: ${all ? 'FAILED' : 'skipped'}\n`);
    if (all) process.exitCode = 1;
    continue;
  }
  const { status, stdout, stderr } = spawnSync(name, check, { cwd: root, encoding: 'utf8' });
  process.stdout.write(`${name} ${versionIn(found.stdout)}: ${status === 0 ? 'nothing found' : 'FAILED'}\n`);
  if (status === 0) continue;
  process.stdout.write(`${stdout}${stderr}`);
  process.exitCode = 1;
}
