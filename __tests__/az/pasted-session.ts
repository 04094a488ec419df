/** The session of docs/emulator.md, as a person pastes it into a shell. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** @param name of a file in docs/ */
export function pageText(name: string): string {
  return readFileSync(join(root, 'docs', name), 'utf8');
}

export function session(): string {
  const [, text = ''] = /^## The Azure CLI against it$.*?^```bash\n(.*?)^```$/ms.exec(pageText('emulator.md')) ?? [];
  return text;
}

/** The session up to the sign-in, as the page says to change it for an administrator. */
export function signInAsAdministrator(tenant: string): string {
  const [signIn = ''] = session().split(/^vault=/m);
  return signIn
    .replace('--tenant ready', `--tenant ${tenant} --administrator`)
    .replace('$AZURE_CLIENT_ID', '$ADMINISTRATOR_CLIENT_ID');
}

/** Pastes commands into a shell, with node, the real az and no configuration of its own. */
export function pasted(commands: string) {
  const env = {
    HOME: process.env['HOME'] ?? '',
    PATH: `${dirname(process.env['AZ'] ?? '')}${delimiter}${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
  };
  // The shell ends at the first command that fails, the local cloud only with it.
  const script = `trap 'kill %1' EXIT\n${commands}`;
  return spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: root, encoding: 'utf8', env });
}
