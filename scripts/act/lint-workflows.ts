/**
 * Lets zizmor and actionlint look at the workflows, where they are installed, and says where they are not:
 *
 *     node scripts/act/lint-workflows.ts
 *
 * Exits with 1 when one of them finds something. Install them with `pipx install zizmor` and
 * `go install github.com/rhysd/actionlint/cmd/actionlint@latest`; shellcheck beside them has actionlint look into scripts.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Offline, since a check of one commit must not change its mind from day to day. */
const linters = [
  { name: 'zizmor', version: ['--version'], check: ['--offline', '--quiet', '.github', 'action.yml'] },
  { name: 'actionlint', version: ['-version'], check: ['-no-color'] },
] as const;

for (const { name, version, check } of linters) {
  const found = spawnSync(name, version, { encoding: 'utf8' });
  if (found.error !== undefined) {
    process.stdout.write(`${name} is not installed: skipped\n`);
    continue;
  }
  const { status, stdout, stderr } = spawnSync(name, check, { cwd: root, encoding: 'utf8' });
  const [line = ''] = found.stdout.trim().split('\n');
  process.stdout.write(
    `${line.startsWith(name) ? line : `${name} ${line}`}: ${status === 0 ? 'nothing found' : 'FAILED'}\n`,
  );
  if (status === 0) continue;
  process.stdout.write(`${stdout}${stderr}`);
  process.exitCode = 1;
}
