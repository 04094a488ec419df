/** Each call to a vault writes one event, into the table that a diagnostic setting names, with the fields that Azure documents. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adobeTries, adobeTry } from '../../../emulator/adobe.ts';
import { AdobeOverTime } from '../../../emulator/adobe-over-time.ts';
import type { LogRow } from '../../../emulator/log-state.ts';
import { operationName } from '../../../emulator/logs/operation-name.ts';
import { type RunningCloud, startCloud } from '../../../emulator/start.ts';
import type { CloudState, DiagnosticSettingState } from '../../../emulator/state.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  keyVersion,
  pipelinePrincipalId,
  roles,
  subscriptionId,
  vaultScope,
} from '../../../emulator/tenants/names.ts';
import { revokeRole } from '../../../emulator/tenants/rights.ts';
import { tenants } from '../../../emulator/tenants/tenants.ts';
import { workspaceScope } from '../../../emulator/tenants/usage.ts';
import { accessToken, type Client, clientOf } from '../client.ts';

let running: RunningCloud;
let client: Client;
beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

type Setting = Partial<DiagnosticSettingState>;

function lay(setting: Setting = {}, change: (state: CloudState) => void = () => {}): CloudState {
  const state = tenants.ready();
  for (const one of state.diagnosticSettings) Object.assign(one, setting);
  change(state);
  running.reset(state);
  return state;
}

const rows = () => running.cloud.auditLog;
const last = () => rows().at(-1)?.row ?? {};
const key = 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk';

describe('a row', () => {
  test('of AZKVAuditLogs', () => {
    lay({ logAnalyticsDestinationType: 'Dedicated' });
    adobeTry(running.cloud, 'unwrapKey', { version: keyVersion });
    expect(rows()).toEqual([
      {
        workspaceId: workspaceScope,
        table: 'AZKVAuditLogs',
        visibleAt: expect.any(Number),
        row: {
          TimeGenerated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d*[1-9])?Z$/),
          OperationName: 'KeyUnwrap',
          OperationVersion: '7.4',
          ResultType: 'Success',
          ResultSignature: 'OK',
          HttpStatusCode: 200,
          CorrelationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          CallerIpAddress: '20.88.123.53',
          Identity: { claim: { oid: adobePrincipalId, appid: adobeAppId } },
          Id: `${key}/${keyVersion}`,
          ClientInfo: '',
          RequestUri: `${key.replace('.net', '.net:8443')}/${keyVersion}/unwrapkey?api-version=7.4`,
          AddressAuthorizationType: 'TrustedService',
          IsRbacAuthorized: true,
          SourceSystem: 'Azure',
          _ResourceId: vaultScope.toLowerCase(),
          _SubscriptionId: subscriptionId,
          Type: 'AZKVAuditLogs',
        },
      },
    ]);
  });

  test('of AzureDiagnostics, the default table of a setting', () => {
    lay();
    adobeTry(running.cloud, 'get');
    expect(rows()).toMatchObject([{ table: 'AzureDiagnostics' }]);
    expect(last()).toMatchObject({
      ResourceProvider: 'MICROSOFT.KEYVAULT',
      Category: 'AuditEvent',
      OperationName: 'KeyGet',
      httpStatusCode_d: 200,
      identity_claim_appid_g: adobeAppId,
      id_s: key,
      requestUri_s: `${key}?api-version=7.4`,
      CallerIPAddress: '20.88.123.53',
      ResourceId: vaultScope.toUpperCase(),
    });
  });

  test.each<[string, (state: CloudState) => void, number, string, string]>([
    [
      'the role is missing',
      (state) => revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId),
      403,
      'Forbidden',
      'Caller is not authorized to perform action on resource.',
    ],
    [
      'the firewall lets nobody in',
      ({ vaults }) => {
        for (const one of vaults)
          one.networkAcls = { bypass: 'None', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
      },
      403,
      'Forbidden',
      'Client address is not authorized and caller was ignored because bypass is set to None',
    ],
    [
      'the key is disabled',
      ({ vaults }) => {
        for (const { keys } of vaults) for (const { versions } of keys) for (const one of versions) one.enabled = false;
      },
      403,
      'Forbidden',
      'Operation unwrapKey is not allowed on a disabled key.',
    ],
    [
      'the key is gone',
      ({ vaults }) => {
        for (const one of vaults) one.keys = [];
      },
      404,
      'Not Found',
      expect.stringMatching(/^A key with \(name\/id\) cja-cmk was not found in this key vault\./) as unknown as string,
    ],
  ])(
    'for a refusal has Success as its type, the reason phrase, and the reason: %s',
    (_, change, status, phrase, why) => {
      lay({}, change);
      adobeTry(running.cloud, 'unwrapKey');
      expect(last()).toMatchObject({
        ResultType: 'Success',
        ResultSignature: phrase,
        httpStatusCode_d: status,
        ResultDescription: why,
      });
    },
  );
});

test.each([
  ['the role is missing', true, { isRbacAuthorized_b: false }],
  ['the access policy is missing', false, { isAccessPolicyMatch_b: false }],
])('a row says which permission model refused: %s', (_, enableRbacAuthorization, expected) => {
  lay({}, (state) => {
    revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId);
    for (const one of state.vaults) Object.assign(one, { enableRbacAuthorization });
  });
  adobeTry(running.cloud, 'get');
  expect(last()).toMatchObject(expected);
});

describe('is written', () => {
  const audit = [{ category: 'AuditEvent', enabled: true }];
  const both: DiagnosticSettingState[] = ['one', 'two'].map((name) => ({
    name,
    scope: vaultScope,
    workspaceId: `${workspaceScope}-${name}`,
    logs: audit,
  }));

  test.each<[string, Setting, number]>([
    ['for the category AuditEvent', { logs: audit }, 1],
    ['for the group audit', { logs: [{ categoryGroup: 'audit', enabled: true }] }, 1],
    ['for the group allLogs', { logs: [{ categoryGroup: 'allLogs', enabled: true }] }, 1],
    ['not for a category that is off', { logs: [{ category: 'AuditEvent', enabled: false }] }, 0],
    ['not for another category', { logs: [{ category: 'AzurePolicyEvaluationDetails', enabled: true }] }, 0],
    ["not for another resource's setting", { scope: `${vaultScope}-other` }, 0],
  ])('%s', (_, setting, count) => {
    lay(setting);
    adobeTry(running.cloud, 'get');
    expect(rows()).toHaveLength(count);
  });

  test('not if the setting has no workspace', () => {
    lay({}, (state) => {
      for (const one of state.diagnosticSettings) delete one.workspaceId;
    });
    adobeTry(running.cloud, 'get');
    expect(rows()).toEqual([]);
  });

  test('into each workspace', () => {
    lay({}, (state) => {
      state.diagnosticSettings = both;
    });
    adobeTry(running.cloud, 'get');
    expect(rows().map(({ workspaceId }) => workspaceId)).toEqual(both.map(({ workspaceId }) => workspaceId));
  });

  test.each([
    [undefined, 600_000],
    [0, 0],
    [5000, 5000],
  ])('so that it is found after a delay: %s', (logIngestionDelay, delay) => {
    lay({}, ({ settings }) => {
      if (logIngestionDelay !== undefined) settings.logIngestionDelay = logIngestionDelay;
    });
    adobeTry(running.cloud, 'get');
    const [found] = rows();
    expect((found?.visibleAt ?? 0) - Date.parse(String(found?.row['TimeGenerated']))).toBe(delay);
  });
});

describe('calls by others', () => {
  test('over the network: the challenge, and then the call', async () => {
    lay();
    const address = `${key}?api-version=7.4`;
    await client.request(address);
    const token = await accessToken(running, client, 'https://vault.azure.net');
    await client.request(address, { headers: { authorization: `Bearer ${token}` } });
    expect(
      rows().map(({ row }) => [row['OperationName'], row['httpStatusCode_d'], row['identity_claim_appid_g']]),
    ).toEqual([
      ['Authentication', 401, undefined],
      ['KeyGet', 403, clientId],
    ]);
  });

  test('through ARM: a read of the vault, with the long claim of the example', async () => {
    lay();
    const token = await accessToken(running, client, 'https://management.azure.com');
    const headers = { authorization: `Bearer ${token}` };
    await client.request(`https://management.azure.com${vaultScope}?api-version=2026-02-01`, { headers });
    await client.request(`https://management.azure.com${vaultScope}-gone?api-version=2026-02-01`, { headers });
    expect(rows()).toHaveLength(1);
    expect(last()).toMatchObject({
      OperationName: 'VaultGet',
      identity_claim_http_schemas_microsoft_com_identity_claims_objectidentifier_g: pipelinePrincipalId,
      identity_claim_appid_g: clientId,
      clientInfo_s: 'azure-resource-manager/2.0',
      id_s: 'https://kv-contoso-cja.vault.azure.net/',
    });
  });

  test('no event without a token: nothing reaches the vault', () => {
    lay({}, (state) => {
      state.servicePrincipals = [];
    });
    adobeTries(running.cloud);
    expect(rows()).toEqual([]);
  });
});

test.each([
  ['GET', '/keys', 'KeyList'],
  ['POST', '/keys/a/create', 'KeyCreate'],
  ['GET', '/keys/a/', 'KeyGet'],
  ['GET', '/keys/a/versions', 'KeyListVersions'],
  ['GET', `/keys/a/${keyVersion}`, 'KeyGet'],
  ['POST', '/keys/a//wrapKey', 'KeyWrap'],
  ['POST', `/keys/a/${keyVersion}/UNWRAPKEY`, 'KeyUnwrap'],
  ['POST', '/deletedkeys/a/recover', 'KeyRecover'],
  ['PATCH', '/keys', 'Unknown'],
])('%s %s is logged as %s', (method, path, name) => {
  expect(operationName({ method, path })).toBe(name);
});

describe('the simulated Adobe over time', () => {
  const hour = 3_600_000;
  const start = Date.parse('2026-03-10T00:00:00Z');
  const logged = () =>
    rows().map(({ row }: LogRow) => [row['TimeGenerated'], row['OperationName'], row['httpStatusCode_d']]);

  test('sets the key up, keeps its data key for a day, and asks again', () => {
    lay();
    const adobe = new AdobeOverTime(running.cloud, start);
    adobe.liveUntil(start + 30 * hour);
    expect(logged()).toEqual([
      ['2026-03-10T00:00:00Z', 'KeyGet', 200],
      ['2026-03-10T00:00:00Z', 'KeyWrap', 200],
      ['2026-03-11T00:00:00Z', 'KeyGet', 200],
      ['2026-03-11T00:00:00Z', 'KeyUnwrap', 200],
    ]);
  });

  test('is refused once the key is disabled, hours before its data is at risk', () => {
    const state = lay();
    const adobe = new AdobeOverTime(running.cloud, start, { keeps: 6 * hour, pinsVersion: true });
    adobe.liveUntil(start + 5 * hour);
    for (const { keys } of state.vaults)
      for (const { versions } of keys) for (const one of versions) one.enabled = false;
    adobe.liveUntil(start + 7 * hour);
    expect(logged().slice(2)).toEqual([
      ['2026-03-10T06:00:00Z', 'KeyUnwrap', 403],
      ['2026-03-10T07:00:00Z', 'KeyUnwrap', 403],
    ]);
    expect([5, 6].map((hours) => adobe.canReadAt(start + hours * hour))).toEqual([true, false]);
    expect(adobe.calls.at(-1)).toMatchObject({ allowed: false, code: 'KeyDisabled', operation: 'unwrapKey' });
  });

  test.each([
    [true, keyVersion],
    [false, 'a0b1c2d3e4f5061728394a5b6c7d8e9f'],
  ])('keeps its version or uses the new one: pinned %s', (pinsVersion, used) => {
    const state = lay();
    const adobe = new AdobeOverTime(running.cloud, start, { keeps: hour, pinsVersion });
    adobe.liveUntil(start);
    const version = 'a0b1c2d3e4f5061728394a5b6c7d8e9f';
    const created = Math.floor(Date.now() / 1000);
    for (const { keys } of state.vaults)
      for (const { versions } of keys) versions.push({ version, enabled: true, created, updated: created });
    adobe.liveUntil(start + hour);
    expect(last()).toMatchObject({ OperationName: 'KeyUnwrap', id_s: `${key}/${used}` });
  });

  test('keeps trying to set the key up while it is refused', () => {
    const state = lay({}, (one) => {
      one.roleAssignments = [];
    });
    const adobe = new AdobeOverTime(running.cloud, start);
    adobe.liveUntil(start + hour);
    expect(logged().map(([, , status]) => status)).toEqual([403, 403]);
    Object.assign(state, { roleAssignments: tenants.ready().roleAssignments });
    adobe.liveUntil(start + 2 * hour);
    expect(logged().at(-1)).toEqual(['2026-03-10T02:00:00Z', 'KeyWrap', 200]);
  });
});
