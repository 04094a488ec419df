/** A report of the action, reduced to what the evidence is made from. */

export const report = {
  schemaVersion: '1.0',
  action: { name: 'cja-cmk-action', version: '1.0.0' },
  startedAt: '2026-11-24T05:17:00.000Z',
  finishedAt: '2026-11-24T05:17:01.000Z',
  run: {
    repository: 'contoso/keys',
    runUrl: 'https://github.com/contoso/keys/actions/runs/1',
    ref: 'refs/heads/main',
    commit: 'c'.repeat(40),
    runAttempt: '2',
    workflowRef: 'contoso/keys/.github/workflows/evidence.yml@refs/heads/main',
    workflowCommit: 'd'.repeat(40),
    event: 'schedule',
    actor: 'a',
  },
  inputs: {
    mode: 'verify',
    'tenant-id': '7a1f0c3e-0000-4000-8000-000000000001',
    'subscription-id': '7a1f0c3e-0000-4000-8000-000000000002',
    'resource-group': 'rg-cja',
    'vault-name': 'kv-cja',
    'key-name': 'cja-cmk',
    'adobe-app-id': '251e3919-1940-4296-bb8b-6b9a5e8a4805',
  },
  observed: {
    principal: { presence: 'found', value: { from: 'graph', appId: '251e3919-1940-4296-bb8b-6b9a5e8a4805' } },
  },
  outputs: {
    ready: false,
    state: 'unhealthy',
    'key-uri': 'https://kv-cja.vault.azure.net/keys/cja-cmk/1',
    'vault-id': '/subscriptions/s/resourceGroups/rg-cja/providers/Microsoft.KeyVault/vaults/kv-cja',
    'principal-id': '7a1f0c3e-0000-4000-8000-000000000003',
    findings: [{ id: 'key-enabled', severity: 'error', status: 'fail', observed: 'x' }],
  },
};
