/** Azure Monitor's query API of the local cloud, over real sockets: whose rows it shows to whom. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../../emulator/start.ts';
import type { CloudState } from '../../../emulator/state.ts';
import { denyAssignment } from '../../../emulator/tenants/denials.ts';
import { groupScope, keyVersion, pipelinePrincipalId, roles, vaultScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import { tenants } from '../../../emulator/tenants/tenants.ts';
import { logCall, requireWorkspacePermissions, workspaceScope } from '../../../emulator/tenants/usage.ts';
import { auditLogQuery } from '../../../src/azure/audit-log-query.ts';
import { type Answer, accessToken, at, type Client, clientOf } from '../client.ts';

const resource = 'https://api.loganalytics.io';
const json = { 'content-type': 'application/json' };

let running: RunningCloud;
let client: Client;
let token: string;
beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
  token = await accessToken(running, client, resource);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

interface Asked {
  readonly id?: string;
  readonly query?: string;
  readonly timespan?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask({
  id = vaultScope,
  query = auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805'),
  timespan,
  headers = {},
}: Asked = {}): Promise<Answer> {
  const own = { authorization: `Bearer ${token}`, ...json, ...headers };
  return client.request(`${resource}/v1${id}/query`, { method: 'POST', headers: own, body: { query, timespan } });
}

/** Resets to the tenant in which Adobe uses the key, with a caller who is a reader of the vault. */
function lay(change: (state: CloudState) => void = () => {}): CloudState {
  const state = tenants['in-use']();
  grantRole(state, roles.reader, vaultScope);
  change(state);
  running.reset(state);
  return state;
}

function rowsOf(answer: Answer): unknown[][] {
  const [table] = at(answer.body, 'tables') as { readonly rows: unknown[][] }[];
  return table?.rows ?? [];
}

const operations = (answer: Answer) => rowsOf(answer).map(([, operation]) => operation);
const code = ({ body }: Answer) => at(body, 'error', 'code');

test('answers with one table, its columns and its rows, the newest first', async () => {
  lay();
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ tables: [{ name: 'PrimaryResult' }] });
  expect(operations(answer)).toEqual(['KeyUnwrap', 'KeyWrap', 'KeyGet']);
  expect(rowsOf(answer)[0]).toMatchObject({ 3: 'OK', 4: 'cja-cmk', 5: keyVersion, 7: 5 });
});

test('takes an id that begins with a slash from a client that adds one', async () => {
  lay();
  expect(operations(await ask({ id: `/${vaultScope}` }))).toHaveLength(3);
});

test('applies the timespan outside the query as well', async () => {
  lay();
  expect(operations(await ask({ timespan: 'P1D' }))).toEqual(['KeyUnwrap']);
  expect(operations(await ask({ timespan: 'PT1H' }))).toEqual([]);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  expect(operations(await ask({ timespan: `${yesterday}/P1D` }))).toEqual(['KeyUnwrap']);
  expect(code(await ask({ timespan: 'a week' }))).toBe('BadArgumentError');
});

test("shows no other resource's rows", async () => {
  lay((state) => {
    for (const { row } of state.auditLog ?? []) row['_ResourceId'] = `${vaultScope}-other`;
  });
  expect(rowsOf(await ask())).toEqual([]);
});

test('shows an event only after it has arrived', async () => {
  const state = lay();
  logCall(state, { at: Date.now() - 60_000, status: 403 });
  for (const one of state.auditLog?.slice(-1) ?? []) one.visibleAt = Date.now() + 540_000;
  expect(operations(await ask())).toHaveLength(3);
  state.settings.clockSkew = 600;
  token = await accessToken(running, client, resource);
  expect(operations(await ask())).toHaveLength(4);
  state.settings.clockSkew = 0;
  token = await accessToken(running, client, resource);
});

describe('rights', () => {
  const none = (state: CloudState) => {
    state.roleAssignments = [];
  };

  test.each<[string, (state: CloudState) => void, number | 'refused']>([
    ['Reader of the vault', () => {}, 3],
    ['nothing', none, 'refused'],
    [
      'the roles of ensure alone',
      (state) => {
        none(state);
        grantRole(state, roles.keyVaultContributor, groupScope);
        grantRole(state, roles.keyVaultDataAccessAdministrator, groupScope);
      },
      'refused',
    ],
    [
      'Log Analytics Reader on the workspace alone',
      (state) => {
        none(state);
        grantRole(state, roles.logAnalyticsReader, workspaceScope);
      },
      3,
    ],
    ['Reader, where the workspace requires workspace permissions', requireWorkspacePermissions, 0],
    [
      'Reader, and Log Analytics Reader where the workspace requires workspace permissions',
      (state) => {
        requireWorkspacePermissions(state);
        grantRole(state, roles.logAnalyticsReader, workspaceScope);
      },
      3,
    ],
    [
      'a custom role for one table, which is not the one',
      (state) => {
        none(state);
        const name = '5a1d0c7e-93b4-4f26-8e0a-b7c3d4f61928';
        state.roleDefinitions = [
          {
            name,
            roleName: 'Audit',
            description: '',
            assignableScopes: [vaultScope],
            actions: ['Microsoft.Insights/logs/AzureDiagnostics/read'],
            notActions: [],
            dataActions: [],
            notDataActions: [],
          },
        ];
        grantRole(state, name, vaultScope);
      },
      0,
    ],
    [
      'Reader, from whom a deny assignment takes the logs',
      (state) => {
        state.denyAssignments = [
          denyAssignment({
            principals: [{ id: pipelinePrincipalId, type: 'ServicePrincipal' }],
            permissions: [
              { actions: ['Microsoft.Insights/logs/*'], notActions: [], dataActions: [], notDataActions: [] },
            ],
          }),
        ];
      },
      'refused',
    ],
  ])('%s', async (_, change, expected) => {
    lay(change);
    const answer = await ask();
    if (expected === 'refused') {
      expect(answer).toMatchObject({ status: 403 });
      expect(at(answer.body, 'error')).toMatchObject({
        code: 'InsufficientAccessError',
        innererror: {
          code: 'AuthorizationFailedError',
          message: `User '${pipelinePrincipalId}' does not have access to read logs for this resource`,
        },
      });
    } else {
      expect([answer.status, rowsOf(answer).length]).toEqual([200, expected]);
    }
  });
});

describe('refuses', () => {
  test('a token for something else, and a missing token', async () => {
    lay();
    const other = await accessToken(running, client, 'https://management.azure.com');
    expect(await ask({ headers: { authorization: `Bearer ${other}` } })).toMatchObject({ status: 401 });
    expect(code(await ask({ headers: { authorization: '' } }))).toBe('AuthenticationFailed');
  });

  test('another query, and says where its syntax error is', async () => {
    lay();
    const answer = await ask({ query: 'AZKVAuditLogs\n| count' });
    expect(answer.status).toBe(400);
    expect(at(answer.body, 'error', 'innererror')).toMatchObject({
      code: 'SyntaxError',
      innererror: { code: 'SYN0002', line: 1, pos: 1, token: 'AZKVAuditLogs' },
    });
  });

  test('a vault that does not exist, and an invalid path', async () => {
    lay();
    expect(await ask({ id: `${vaultScope}-gone` })).toMatchObject({ status: 404 });
    expect(code(await ask({ id: `${vaultScope}-gone` }))).toBe('ResourceNotFoundError');
    expect(code(await ask({ id: '/workspaces' }))).toBe('PathNotFoundError');
  });

  test('no request without a body or its type, but answers with nothing', async () => {
    lay();
    const send = (headers: Readonly<Record<string, string>>, body: string) =>
      client.request(`${resource}/v1${vaultScope}/query`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, ...headers },
        body,
      });
    const query = JSON.stringify({ query: auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805') });
    expect(await send({ 'content-type': 'text/plain' }, query)).toMatchObject({ status: 200, text: '' });
    expect(await send(json, '')).toMatchObject({ status: 200, text: '' });
  });
});

describe('on the wire', () => {
  test('gzip from 256 bytes on, for answers that ingress-nginx compresses', async () => {
    lay();
    expect((await ask()).headers).toMatchObject({ 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' });
    expect((await ask({ query: 'x' })).headers['content-encoding']).toBeUndefined();
    expect((await ask({ id: '/workspaces' })).headers['content-encoding']).toBeUndefined();
  });

  test('the preference is confirmed', async () => {
    lay();
    expect((await ask({ headers: { prefer: 'wait=30' } })).headers['preference-applied']).toBe('wait=30');
    expect((await ask()).headers['preference-applied']).toBeUndefined();
  });
});

test('a query counts as a read', async () => {
  lay();
  await ask();
  expect(running.transcript).toMatchObject([{ service: 'logs', writes: false }]);
});
