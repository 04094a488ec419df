import { describe, expect, test } from '@jest/globals';
import type { CloudState } from '../../emulator/state.ts';
import { clientId, tenantId } from '../../emulator/tenants/names.ts';
import { useCloud, writes } from './harness.ts';

const harness = useCloud('ready');

function appOf(state: CloudState) {
  const app = state.applications.find(({ appId }) => appId === clientId);
  const [credential] = app?.federatedCredentials ?? [];
  if (app === undefined || credential === undefined) throw new Error('the tenant has no pipeline app');
  return { app, credential };
}

type Case = [code: string, change: (state: CloudState) => void, says: string[], inputs?: Record<string, string>];

const presented = [
  'issuer   https://token.actions.githubusercontent.com',
  'subject  repo:contoso/analytics-platform:ref:refs/heads/main',
];

const cases: Case[] = [
  [
    'AADSTS700213',
    (state) => {
      appOf(state).credential.subject = 'repo:contoso/analytics-platform:environment:prod';
    },
    [...presented, 'infra/identity.sh --mode verify'],
  ],
  [
    'AADSTS7002138',
    (state) => {
      appOf(state).credential.subject = appOf(state).credential.subject.toUpperCase();
    },
    [...presented, 'this subject in another casing'],
  ],
  [
    'AADSTS700211',
    (state) => {
      appOf(state).credential.issuer = 'https://token.example.com';
    },
    presented,
  ],
  [
    'AADSTS700212',
    (state) => {
      appOf(state).credential.audience = 'api://other';
    },
    [...presented, 'audience'],
  ],
  [
    'AADSTS70025',
    (state) => {
      appOf(state).app.federatedCredentials = [];
    },
    ['no federated credential at all'],
  ],
  [
    'AADSTS700016',
    (state) => {
      state.applications = state.applications.filter(({ appId }) => appId !== clientId);
    },
    ['client-id', 'az ad app list'],
  ],
  ['AADSTS90002', () => {}, ['az account show'], { 'tenant-id': '00000000-1111-4222-8333-444444444444' }],
  [
    'AADSTS700024',
    (state) => {
      state.settings.clockSkew = 3600;
      state.settings.idTokenLifetime = -10;
    },
    ['clock is wrong'],
  ],
  [
    'AADSTS7000229',
    (state) => {
      state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== clientId);
    },
    ['az ad sp create'],
  ],
  [
    'AADSTS7000112',
    (state) => {
      for (const one of state.servicePrincipals) if (one.appId === clientId) one.accountEnabled = false;
    },
    ['on purpose'],
  ],
  [
    'AADSTS53003',
    (state) => {
      state.settings.conditionalAccess = true;
    },
    ['Conditional Access'],
  ],
];

describe('a refused login', () => {
  test.each(cases)('%s', async (code, change, says, inputs = {}) => {
    change(harness.cloud.cloud.state);
    const { exitCode, outputs, log, stderr } = await harness.run({ mode: 'verify', ...inputs });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
    for (const text of [code, 'Trace ID', ...says]) expect(log).toContain(text);
    expect(harness.cloud.transcript.filter(({ service }) => !['oidc', 'entra'].includes(service))).toEqual([]);
    expect(`${log}${stderr}`).not.toMatch(/\n\s+at /);
  });

  test('an expired token is replaced once', async () => {
    harness.cloud.faults.push({
      when: { host: 'login.microsoftonline.com' },
      do: {
        kind: 'answer',
        status: 401,
        body: {
          error: 'invalid_client',
          error_description: 'AADSTS700024: Client assertion is not within its valid time range.',
          error_codes: [700024],
          trace_id: 't',
        },
      },
      times: 2,
    });
    const { exitCode, log } = await harness.run({ mode: 'verify' });
    expect(exitCode).toBe(0);
    expect(harness.cloud.transcript.filter(({ service }) => service === 'oidc')).toHaveLength(2);
    expect(log).toContain('AADSTS700024');
  });
});

describe('no OIDC token', () => {
  test('names the permission that the job lacks', async () => {
    const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined };
    const { exitCode, outputs, log, summary } = await harness.run({}, { environment });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
    expect(log).toContain('id-token: write');
    expect(summary).toContain('id-token: write');
    expect(harness.cloud.transcript).toEqual([]);
  });

  test('on a pull request, the error says that forks get none', async () => {
    const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, GITHUB_EVENT_NAME: 'pull_request' };
    expect((await harness.run({ mode: 'plan' }, { environment })).log).toContain('fork');
  });

  test('GitHub refuses', async () => {
    const { exitCode, log } = await harness.run({}, { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'stale' } });
    expect(exitCode).toBe(1);
    expect(log).toContain('GitHub rejected the request token');
  });
});

describe('invalid inputs', () => {
  test('are all reported together, before anything is sent', async () => {
    const { exitCode, outputs, log } = await harness.run({
      mode: '',
      'vault-name': '-',
      'key-size': '1',
      waive: 'nothing',
    });
    expect([exitCode, outputs['ready'], outputs['state'], outputs['changes']]).toEqual([1, 'false', 'unknown', '[]']);
    for (const name of ['mode', 'vault-name', 'key-size', 'waive']) expect(log).toContain(`input ${name}`);
    expect(harness.cloud.transcript).toEqual([]);
    expect(harness.cloud.connections).toEqual([]);
  });
});

describe('the subscription', () => {
  test('that does not exist is a separate error, never state missing', async () => {
    const { exitCode, outputs, log } = await harness.run({
      mode: 'verify',
      'subscription-id': '00000000-1111-4222-8333-444444444444',
    });
    expect([exitCode, outputs['state']]).toEqual([1, 'unknown']);
    expect(log).toContain('SubscriptionNotFound');
    expect(log).toContain(tenantId);
    expect(writes(harness.cloud)).toEqual([]);
  });
});
