/** The session of docs/emulator.md, pasted unchanged. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { adobePrincipalId, tenantId } from '../../emulator/tenants/names.ts';

const root = resolve(import.meta.dirname, '..', '..');

function session(): string {
  const page = readFileSync(join(root, 'docs', 'emulator.md'), 'utf8');
  const [, text = ''] = /^## The Azure CLI against it$.*?^```bash\n(.*?)^```$/ms.exec(page) ?? [];
  return text;
}

test('az signs in to a registered cloud and reads the tenant', () => {
  const env = {
    HOME: process.env['HOME'] ?? '',
    PATH: `${dirname(process.env['AZ'] ?? '')}${delimiter}${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
  };
  const script = session().replaceAll(/\\\n\s*/g, '');
  expect(script.trim().split('\n')).toHaveLength(10);
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', session()], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect(stderr.split('\n').filter((line) => /ERROR|error/.test(line))).toEqual([]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Tenant ready is served at /m);
  expect(stdout).toMatch(new RegExp(`^LocalCloud +${tenantId} +True `, 'm'));
  expect(stdout).toMatch(new RegExp(`^${adobePrincipalId} +Key Vault Crypto Service Encryption User$`, 'm'));
});
