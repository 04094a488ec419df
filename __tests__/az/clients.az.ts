/**
 * The current Python clients of Key Vault. They need no az but a Python that has them: the variable `CLIENTS_PYTHON`, or python3 of the
 * PATH (`pip install --pre azure-keyvault-keys azure-mgmt-keyvault azure-identity`).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { groupScope, keyVersion, roles } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { useCloud } from '../bundle/harness.ts';

const python = process.env['CLIENTS_PYTHON'] ?? 'python3';
const hasClients =
  spawnSync(python, ['-c', 'import azure.keyvault.keys, azure.mgmt.keyvault, azure.identity']).status === 0;
if (!hasClients) process.stdout.write('missing the Python clients of Key Vault\n');

(hasClients ? describe : describe.skip)('Python', () => {
  const harness = useCloud('ready');
  let printed: Readonly<Record<string, unknown>> = {};

  beforeEach(async () => {
    grantRole(harness.cloud.cloud.state, roles.keyVaultCryptoOfficer, groupScope);
    grantRole(harness.cloud.cloud.state, roles.contributor, groupScope);
    const env = { ...harness.cloud.environment, PATH: process.env['PATH'] ?? '' };
    const child = spawn(python, [join(import.meta.dirname, 'clients.py')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await once(child, 'close');
    printed = JSON.parse(text) as typeof printed;
  });

  test('get keys, versions, vaults and what is deleted in the versions that they ask for, and unwrap what they wrapped', () => {
    const uri = `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${keyVersion}`;
    expect(printed).toEqual({
      versions: ['2026-01-01-preview', '2026-05-15'],
      key: uri,
      'key versions': [keyVersion],
      unwrapped: { 'RSA-OAEP': true, 'RSA-OAEP-256': true },
      'vault that was created': 'Succeeded',
      restored: true,
      deleted: ['drill'],
      vaults: ['kv-contoso-cja', 'kv-contoso-drill'],
      'keys by Azure Resource Manager': ['cja-cmk', 'drill'],
      'key by Azure Resource Manager': uri,
    });
  });
});
