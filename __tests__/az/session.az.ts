/** The session of docs/emulator.md, pasted unchanged. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { adobePrincipalId, tenantId } from '../../emulator/tenants/names.ts';

const root = resolve(import.meta.dirname, '..', '..');

function session(): string {
  const [, text = ''] = /^## The Azure CLI against it$.*?^```bash\n(.*?)^```$/ms.exec(page) ?? [];
  return text;
}

const page = readFileSync(join(root, 'docs', 'emulator.md'), 'utf8');

/** Pastes commands into a shell, with node, the real az and no configuration of its own. */
function pasted(commands: string) {
  const env = {
    HOME: process.env['HOME'] ?? '',
    PATH: `${dirname(process.env['AZ'] ?? '')}${delimiter}${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
  };
  // The shell ends at the first command that fails, the local cloud only with it.
  const script = `trap 'kill %1' EXIT\n${commands}`;
  return spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: root, encoding: 'utf8', env });
}

test('az signs in to a registered cloud and reads the tenant', () => {
  const script = session().replaceAll(/\\\n\s*/g, '');
  expect(script.trim().split('\n')).toHaveLength(10);
  const { status, stdout, stderr } = pasted(session());
  expect(stderr.split('\n').filter((line) => /ERROR|error/.test(line))).toEqual([]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Tenant ready is served at /m);
  expect(stdout).toMatch(new RegExp(`^LocalCloud +${tenantId} +True `, 'm'));
  expect(stdout).toMatch(new RegExp(`^${adobePrincipalId} +Key Vault Crypto Service Encryption User$`, 'm'));
});

const hasGh = spawnSync('gh', ['--version']).status === 0;

(hasGh ? describe : describe.skip)('with GitHub CLI', () => {
  test('an administrator creates an identity with identity.sh, as the page says', () => {
    const [, said = '', commands = ''] = /^### As an administrator\n(.*?)```sh\n(.*?)^```$/ms.exec(page) ?? [];
    expect(said.replaceAll(/\s+/g, ' ')).toContain(
      'start the session above with `--tenant group-only --administrator`, sign in with `$ADMINISTRATOR_CLIENT_ID` in place of `$AZURE_CLIENT_ID`',
    );
    const [signIn = '', rest = ''] = session().split(/^vault=/m);
    const asAdministrator = signIn
      .replace('--tenant ready', '--tenant group-only --administrator')
      .replace('$AZURE_CLIENT_ID', '$ADMINISTRATOR_CLIENT_ID');
    expect(rest).not.toBe('');
    const { status, stdout, stderr } = pasted(asAdministrator + commands);
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('Change: grant Application.Read.All on Microsoft Graph\n'),
    ]);
    expect(stdout).toMatch(/^AZURE_CLIENT_ID=[0-9a-f-]{36}$/m);
  });
});
