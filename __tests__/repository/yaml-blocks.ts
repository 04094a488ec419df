/** Checks the YAML that people copy. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The errors that GitHub's own language service reports for actions and workflows, one line each. */
export function languageServiceFaults(documents: Readonly<Record<string, string>>): string {
  const script = join(root, 'scripts', 'act', 'check-workflows.ts');
  const result = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, '-'], {
    cwd: root,
    input: JSON.stringify(documents),
    encoding: 'utf8',
  });
  return result.stdout + result.stderr;
}
