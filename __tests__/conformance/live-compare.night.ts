/** The comparison with real Azure, tested with the recorded facts, then with a second local cloud, in place of Azure. */
import type { CloudAnswer } from '../../emulator/service.ts';
import { adobeAppId, roles } from '../../emulator/tenants/names.ts';
import { revokeRole } from '../../emulator/tenants/rights.ts';
import { compare, type Target } from '../../scripts/live/live-compare.ts';
import { agentThrough } from '../../scripts/live/recording-proxy.ts';
import { answerDifferences, differencesPage, shapeDifferences } from '../../scripts/live/shape-differences.ts';
import { noneUntilAfter } from '../../src/inputs/confirmation.ts';
import { useLocalCloud } from '../emulator/local-cloud.ts';

const local = useLocalCloud();

describe('shapes', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['an empty list matches any entries', { value: [] }, { value: [{ id: 'x' }] }, []],
    ['a missing field', { a: 1, b: 2 }, { a: 1 }, ['only in reality: body.b: number']],
    ['an additional field', { a: 1 }, { a: 1, b: null }, ['only emulated: body.b: null']],
    ['null', { value: [] }, { value: null }, ['only emulated: body.value: null', 'only in reality: body.value: list']],
    [
      'a field of one entry among many',
      { value: [{ id: 'x' }, { id: 'y', notes: 'z' }] },
      { value: [{ id: 'x' }] },
      ['only in reality: body.value[].notes: text'],
    ],
  ])('%s', (_name, real, emulated, expected) => {
    expect(shapeDifferences(real, emulated)).toEqual(expected);
  });

  test('an answer without counterpart, and a header that a client acts on', () => {
    const observed = {
      operation: 'ARM GET {vault}',
      status: 200,
      headers: { 'retry-after': '5', date: 'x' },
      body: {},
    };
    const found = answerDifferences([observed, { ...observed, status: 429 }], [{ ...observed, headers: {} }]);
    expect(found).toEqual([
      { operation: 'ARM GET {vault}', status: 200, differences: ['only in reality: header retry-after'] },
      { operation: 'ARM GET {vault}', status: 429, differences: ['only in reality'] },
    ]);
    expect(differencesPage(found)).toContain('### `ARM GET {vault}`, 429\n\n- only in reality\n');
    expect(differencesPage([])).toBe('The local cloud answers as Azure does.\n');
  });
});

function withNextLink(answer: CloudAnswer): CloudAnswer {
  return answer.status === 200 ? { ...answer, body: Object.assign({}, answer.body, { nextLink: null }) } : answer;
}

function againstRunning() {
  const inputs = {
    'resource-group': 'rg-cja',
    'vault-name': 'kv-contoso-cja',
    location: 'eastus2',
    'confirmed-key-uri': noneUntilAfter(Date.now()),
  };
  const agent = agentThrough(local.running.environment['HTTPS_PROXY'] ?? '', local.running.authority);
  const start: Target['start'] = (job) => globalThis.runHosts.start(job);
  return compare({ inputs, environment: local.running.environment, recording: { agent }, start });
}

test('failed runs are reported with their reason and without a token', async () => {
  local.running.reset('group-only');
  local.running.cloud.state.roleAssignments = [];
  const { failed, differences } = await againstRunning();
  expect(failed.map((text) => text.split(' ')[0])).toEqual(['plan', 'ensure', 'ensure', 'verify']);
  expect(failed.join('\n')).toContain('AuthorizationFailed');
  expect(failed.join('\n')).not.toMatch(/add-mask|eyJ/);
  expect(differences).toContainEqual({ operation: 'ARM GET {vault}', status: 403, differences: ['only in reality'] });
});

test('a second ensure that changes something is reported', async () => {
  local.running.reset('group-only');
  const { cloud } = local.running;
  let logins = 0;
  local.running.onRequest = ({ path }) => {
    if (path.includes('/idtoken/')) logins += 1;
    // The role assignment is removed before the second ensure.
    if (path.includes('/idtoken/') && logins === 3)
      revokeRole(cloud.state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipal());
  };
  const adobePrincipal = () => cloud.state.servicePrincipals.find(({ appId }) => appId === adobeAppId)?.id ?? '';
  const { failed } = await againstRunning();
  expect(failed.join('\n')).toMatch(/the second ensure made changes: \[.*"resource":"grant".*"status":"done"/);
});

test('runs of the action against a second local cloud find exactly its differences', async () => {
  local.running.reset('group-only');
  local.running.cloud.state.settings.dnsDelay = 4000;
  local.running.faults.push({
    when: { method: 'GET', path: /\/locks\?/ },
    do: { kind: 'rewrite', change: withNextLink },
  });
  const { failed, differences } = await againstRunning();
  expect(failed).toEqual([]);
  const operations = ['group', 'vault'].map((scope) => `ARM GET {${scope}}/providers/Microsoft.Authorization/locks`);
  const differing = ['only in reality: body.nextLink: null'];
  expect(differences).toEqual(operations.map((operation) => ({ operation, status: 200, differences: differing })));
  const asked = local.running.transcript.map(({ path }) => path);
  expect(asked).toContainEqual(expect.stringMatching(/\/oauth2\/v2\.0\/token/));
});
