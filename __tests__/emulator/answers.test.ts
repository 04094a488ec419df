/**
 * Answers on which the action, az or the simulated Adobe decides, and that no recording shows (`conformance/cases` has those):
 * above all refusals, since a local cloud that allows too much hides faults of the action.
 */
import { describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import type { DenyAssignmentState, PerimeterApi } from '../../emulator/access-state.ts';
import type { CloudState, LockState, SubscriptionStateName } from '../../emulator/state.ts';
import { denyAssignment } from '../../emulator/tenants/denials.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  groupScope,
  keyVersion,
  otherPrincipalId,
  pipelinePrincipalId,
  roles,
  tenantId,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { requireWorkspacePermissions, workspaceScope } from '../../emulator/tenants/usage.ts';
import { auditLogQuery } from '../../src/azure/audit-log-query.ts';
import type { Sent } from '../conformance/case.ts';
import {
  arm,
  asAdministrator,
  asOwner,
  assignmentName,
  dataPlane,
  get,
  graph,
  group,
  key,
  nobody,
  post,
  put,
  remove,
  roleDefinition,
  subscription,
  vault,
  vaultOf,
  vaultRequest,
} from '../conformance/cases/places.ts';
import { answerTo, type Question } from '../conformance/check.ts';
import { accessToken, at, exchangeForm, idToken } from './client.ts';
import { useLocalCloud } from './local-cloud.ts';

const local = useLocalCloud();

type Lay = NonNullable<Question['lay']>;

/** Several changes of the tenant `ready`. */
const all =
  (...changes: readonly Lay[]): Lay =>
  (state) => {
    for (const change of changes) change(state);
  };
/** The caller has this role and no other. */
const only =
  (role: string, scope: string = groupScope, condition: string | null = null): Lay =>
  (state) => {
    state.roleAssignments = [];
    Object.assign(grantRole(state, role, scope), { condition });
  };
const subscriptionIs =
  (state: SubscriptionStateName): Lay =>
  ({ subscriptions }) => {
    for (const one of subscriptions) one.state = state;
  };
const locked =
  (level: LockState['level'], scope: string): Lay =>
  (state) => {
    state.locks = [{ name: 'freeze', scope, level }];
  };
const denied =
  (more: Partial<DenyAssignmentState>): Lay =>
  (state) => {
    const principals = [{ id: pipelinePrincipalId, type: 'ServicePrincipal' as const }];
    const permissions = [{ actions: ['*'], notActions: ['*/read'], dataActions: [], notDataActions: [] }];
    state.denyAssignments = [denyAssignment({ scope: groupScope, principals, permissions, ...more })];
  };
const perimeterApi =
  (api: PerimeterApi): Lay =>
  ({ settings }) => {
    settings.perimeterApi = api;
  };

const api = 'api-version=2026-02-01';
const change: Sent = { method: 'PATCH', url: `${vault}?${api}`, body: { properties: {} } };
const ofAuthorization = (scope: string, what: string) => `${scope}/providers/Microsoft.Authorization/${what}`;
const assigned = `${ofAuthorization(vault, 'roleAssignments')}/${assignmentName}?api-version=2022-04-01`;
const grant = (more: object = {}): Sent =>
  put(assigned, {
    properties: {
      roleDefinitionId: roleDefinition(roles.keyVaultCryptoUser),
      principalId: adobePrincipalId,
      principalType: 'ServicePrincipal',
      ...more,
    },
  });
const newKey = (properties: object) =>
  put(`${key}?${api}`, { properties: { kty: 'RSA', keySize: 3072, ...properties } });
const perimeters = (version: string) => get(`${vault}/networkSecurityPerimeterConfigurations?api-version=${version}`);
const locksOfGroup = (filter: string) =>
  get(`${ofAuthorization(group, 'locks')}?api-version=2020-05-01&$filter=${filter}`);
const ends = get(`${ofAuthorization(vault, 'roleAssignmentScheduleInstances')}?api-version=2020-10-01`);

/** `STATUS CODE` of an answer; of a list, `STATUS` and how many entries it has. */
async function said(question: Question): Promise<string> {
  const { status, body } = await answerTo(question, local.running, local.client);
  const code = at(body, 'error', 'code') ?? at(body, 'message');
  if (typeof code === 'string') return `${status} ${code}`;
  const list = at(body, 'value') ?? at(body, 'tables', 0, 'rows') ?? body;
  return Array.isArray(list) ? `${status} ${list.length}` : String(status);
}

describe('Azure Resource Manager', () => {
  const [readOnly, scopeLocked] = ['409 ReadOnlyDisabledSubscription', '409 ScopeLocked'];
  const noPermission = '403 AuthorizationFailed';
  const limit = `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roles.keyVaultCryptoUser}}))`;
  const limitedTo = (principal: string) =>
    limit.replace(
      /\)\)$/,
      ` AND @Request[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAnyValues:GuidEquals {${principal}}))`,
    );
  const rbacAdministrator = 'f58310d9-a9f6-439a-9e8d-f62e7b41a168';
  const belowVault: Lay = (state) =>
    void grantRole(state, roles.keyVaultCryptoUser, `${vaultScope}/keys/another`, adobePrincipalId);
  const asAssigner = (role: string, condition: string | null = null) => only(role, groupScope, condition);
  const toOwner = { roleDefinitionId: roleDefinition(roles.owner) };
  const stranger = { principalId: otherPrincipalId };

  test.each<[string, Lay, Sent, string]>([
    [
      'a token for another service',
      () => {},
      { ...change, token: 'for https://graph.microsoft.com' },
      '401 InvalidAuthenticationTokenAudience',
    ],
    ['a token for its former name', asOwner, { ...change, token: 'for https://management.core.windows.net' }, '200'],
    ['a write where the subscription is past due', subscriptionIs('PastDue'), change, '200'],
    ['a write where it is warned', subscriptionIs('Warned'), change, readOnly],
    ['a write where it is disabled', subscriptionIs('Disabled'), change, readOnly],
    ['a write where it has expired', subscriptionIs('Expired'), change, readOnly],
    ['a read where it is disabled', subscriptionIs('Disabled'), get(`${vault}?${api}`), '200'],
    ['a read where it is deleted', subscriptionIs('Deleted'), get(`${vault}?${api}`), '404 SubscriptionNotFound'],
    ['a vault under a lock against writes', locked('ReadOnly', groupScope), change, scopeLocked],
    ['a key under it', locked('ReadOnly', groupScope), newKey({}), scopeLocked],
    ['a grant under it', all(asOwner, locked('ReadOnly', groupScope)), grant(), scopeLocked],
    ['a vault under a lock against deletion', locked('CanNotDelete', groupScope), change, '200'],
    ['a revocation under it', all(asOwner, locked('CanNotDelete', groupScope)), remove(assigned), scopeLocked],
    [
      'a group above a lock against deletion',
      all(asOwner, locked('CanNotDelete', vaultScope)),
      remove(`${group}?api-version=2022-12-01`),
      scopeLocked,
    ],
    [
      'locks at a group and above, without those below',
      locked('ReadOnly', vaultScope),
      locksOfGroup('atScope()'),
      '200 0',
    ],
    ['all locks of a group', locked('ReadOnly', vaultScope), locksOfGroup(''), '200 1'],
    ['a vault below a lock of another one', locked('ReadOnly', `${vaultScope}-2`), change, '200'],
    ['a write that is denied', denied({}), change, '403 DenyAssignmentAuthorizationFailed'],
    ['a read that is not denied', denied({}), get(`${vault}?${api}`), '200'],
    ['a write below the only scope of a denial', denied({ doNotApplyToChildScopes: true }), change, '200'],
    [
      'a key of another size than the one there',
      () => {},
      newKey({ keySize: 4096 }),
      '400 KeyCreationParametersDidNotMatchExistingKey',
    ],
    ['a key of an HSM in a standard vault', () => {}, newKey({ kty: 'RSA-HSM' }), '400 BadParameter'],
    [
      'purge protection taken away',
      () => {},
      { ...change, body: { properties: { enablePurgeProtection: false } } },
      '400 BadRequest',
    ],
    [
      'the name of a vault elsewhere',
      (state) => Object.assign(state, { vaults: [], foreignNames: [{ name: vaultOf(state).name }] }),
      put(`${vault}?${api}`, vaultRequest),
      '409 VaultAlreadyExists',
    ],
    [
      'the name of a deleted vault',
      (state) =>
        Object.assign(state, {
          vaults: [],
          deletedVaults: [
            { vault: vaultOf(state), deletionDate: '2026-02-01T00:00:00Z', scheduledPurgeDate: '2036-05-02T00:00:00Z' },
          ],
        }),
      put(`${vault}?${api}`, vaultRequest),
      '409 ConflictError',
    ],
    ['perimeters, by a version that lacks them', () => {}, perimeters('2026-02-01'), '400 NoRegisteredProviderFound'],
    [
      'perimeters that no version has',
      perimeterApi({ versions: [] }),
      perimeters('2026-04-01-preview'),
      '404 InvalidResourceType',
    ],
    [
      'ends of assignments, without a license',
      ({ settings }) => Object.assign(settings, { privilegedIdentityManagement: false }),
      ends,
      '400 AadPremiumLicenseRequired',
    ],
    [
      'ends of assignments at the vault and above',
      belowVault,
      { ...ends, url: `${ends.url}&$filter=atScope()` },
      '200 3',
    ],
    ['ends of assignments below it too', belowVault, ends, '200 4'],
    ['ends of assignments, without any right', only(roles.keyVaultCryptoUser), ends, noPermission],
    ['a vault read with a role for data', only(roles.keyVaultCryptoUser), get(`${vault}?${api}`), noPermission],
    ['a vault changed by a reader', only(roles.reader), change, noPermission],
    ['a grant by Contributor', asAssigner(roles.contributor), grant(), noPermission],
    ['a grant by Key Vault Contributor', asAssigner(roles.keyVaultContributor), grant(), noPermission],
    ['a grant by Owner', asAssigner(roles.owner), grant(toOwner), '201'],
    ['a grant by Data Access Administrator', asAssigner(roles.keyVaultDataAccessAdministrator), grant(), '201'],
    [
      'by it without a type',
      asAssigner(roles.keyVaultDataAccessAdministrator),
      grant({ principalType: undefined }),
      noPermission,
    ],
    ['by it, of Owner', asAssigner(roles.keyVaultDataAccessAdministrator), grant(toOwner), noPermission],
    ['a grant by an administrator of RBAC', asAssigner(rbacAdministrator), grant(toOwner), '201'],
    ['by one who may grant one role', asAssigner(rbacAdministrator, limit), grant(), '201'],
    ['by one who may grant another role', asAssigner(rbacAdministrator, limit), grant(toOwner), noPermission],
    ['by one who may grant to Adobe', asAssigner(rbacAdministrator, limitedTo(adobePrincipalId)), grant(), '201'],
    [
      'by one who may grant to another',
      asAssigner(rbacAdministrator, limitedTo(otherPrincipalId)),
      grant(),
      noPermission,
    ],
    [
      'a grant to nobody, without a type',
      asOwner,
      grant({ ...stranger, principalType: undefined }),
      '400 PrincipalNotFound',
    ],
    ['a grant to nobody, with a type', asOwner, grant(stranger), '201'],
    [
      'the subscriptions of one who reads one vault',
      only(roles.reader, vaultScope),
      get(`${arm}/subscriptions?api-version=2022-12-01`),
      '200 1',
    ],
    [
      'the subscription itself, for that reader',
      only(roles.reader, vaultScope),
      get(`${subscription}?api-version=2022-12-01`),
      noPermission,
    ],
    [
      'the subscriptions of one who has no role',
      only(roles.reader, '/subscriptions/other'),
      get(`${arm}/subscriptions?api-version=2022-12-01`),
      '200 0',
    ],
  ])('%s', async (_what, lay, send, expected) => {
    expect(await said({ lay, send })).toBe(expected);
  });
});

test('an access policy is added to what its principal has', async () => {
  const add = (...keys: string[]) => {
    const accessPolicies = [{ tenantId, objectId: adobePrincipalId, permissions: { keys } }];
    return put(`${vault}/accessPolicies/add?${api}`, { properties: { accessPolicies } });
  };
  const question: Question = { tenant: 'access-policies', before: [add('get')], send: add('GET', 'wrapKey') };
  const { body } = await answerTo(question, local.running, local.client);
  expect(at(body, 'properties', 'accessPolicies', 1)).toMatchObject({ permissions: { keys: ['get', 'wrapKey'] } });
});

test('the end of an assignment is shown, and that of a permanent one is not', async () => {
  const { body } = await answerTo({ tenant: 'time-bound-grant', send: ends }, local.running, local.client);
  const shown = local.running.cloud.state.roleAssignments.map((_, index) =>
    at(body, 'value', index, 'properties', 'endDateTime'),
  );
  expect(shown).toEqual(local.running.cloud.state.roleAssignments.map(({ endDateTime }) => endDateTime));
  expect(shown.filter(Boolean)).toHaveLength(1);
});

describe('Key Vault', () => {
  const versioned = `${dataPlane}/keys/cja-cmk/${keyVersion}`;
  test.each<[string, Lay, Sent, string]>([
    ['keys for an owner of the subscription', asOwner, get(`${dataPlane}/keys?api-version=7.4`), '403 Forbidden'],
    ['keys for a reader of keys', only(roles.keyVaultReader), get(`${dataPlane}/keys?api-version=7.4`), '200 1'],
    [
      'a key wrapped by a reader of keys',
      only(roles.keyVaultReader),
      post(`${versioned}/wrapkey?api-version=7.4`, { alg: 'RSA-OAEP-256', value: 'AAAA' }),
      '403 Forbidden',
    ],
    [
      'a deletion by a reader of keys',
      only(roles.keyVaultReader),
      remove(`${dataPlane}/keys/cja-cmk?api-version=7.4`),
      '403 Forbidden',
    ],
    [
      'a firewall that the runner may not pass',
      all(asAdministrator, (state) =>
        Object.assign(vaultOf(state), {
          networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] },
        }),
      ),
      get(`${dataPlane}/keys?api-version=7.4`),
      '403 Forbidden',
    ],
    [
      'a key that is read under a lock',
      all(asAdministrator, locked('ReadOnly', groupScope)),
      get(`${versioned}?api-version=7.4`),
      '200',
    ],
  ])('%s', async (_what, lay, send, expected) => {
    expect(await said({ lay, send })).toBe(expected);
  });
});

describe('Microsoft Graph', () => {
  const byAppId = `${graph}/servicePrincipals(appId='${adobeAppId}')`;
  const may =
    (...permissions: string[]): Lay =>
    (state) =>
      setGraphPermissions(state, permissions);
  test.each<[string, Lay, Sent, string]>([
    ['a principal for a reader of the directory', may('Directory.Read.All'), get(byAppId), '200'],
    [
      'a principal deleted by a reader',
      may('Application.Read.All'),
      remove(byAppId),
      '403 Authorization_RequestDenied',
    ],
    [
      'a principal deleted by one who manages its own',
      may('Application.ReadWrite.OwnedBy'),
      remove(byAppId),
      '403 Authorization_RequestDenied',
    ],
    ['its own principal, without a permission', may(), get(`${graph}/servicePrincipals/${pipelinePrincipalId}`), '200'],
    [
      'a permission granted by one who may not',
      may('Application.ReadWrite.All'),
      post(`${graph}/servicePrincipals/${pipelinePrincipalId}/appRoleAssignments`, {
        principalId: pipelinePrincipalId,
        resourceId: nobody,
        appRoleId: nobody,
      }),
      '403 Authorization_RequestDenied',
    ],
    [
      'an application made by a reader',
      may('Application.Read.All'),
      post(`${graph}/applications`, { displayName: 'cmk' }),
      '403 Authorization_RequestDenied',
    ],
    [
      'a token for another service',
      () => {},
      get(byAppId, { token: 'for https://management.azure.com' }),
      '401 InvalidAuthenticationToken',
    ],
    [
      'a deleted principal after 30 days',
      (state) =>
        Object.assign(state, {
          deletedServicePrincipals: state.servicePrincipals.map((principal) => ({
            principal,
            deletedDateTime: '2026-01-01T00:00:00Z',
          })),
        }),
      get(`${graph}/directory/deletedItems/microsoft.graph.servicePrincipal?$filter=appId eq '${adobeAppId}'`),
      '200 0',
    ],
  ])('%s', async (_what, lay, send, expected) => {
    expect(await said({ lay, send })).toBe(expected);
  });
});

describe('what was just made is found late, and what ended is gone', () => {
  const late: Lay = ({ settings }) => Object.assign(settings, { directoryDelay: 60_000, assignmentDelay: 60_000 });
  const principals = `${graph}/servicePrincipals`;
  const made = post(principals, { appId: adobeAppId });
  const granted = grant({ roleDefinitionId: roleDefinition(roles.keyVaultReader) });
  const granting = all(asOwner, late);
  const grants = `${ofAuthorization(vault, 'roleAssignments')}?api-version=2022-04-01&$filter=principalId eq '${adobePrincipalId}'`;
  test.each<[string, Question, string]>([
    [
      'a principal by its ID',
      { tenant: 'group-only', lay: late, before: [made], send: get(`${principals}(appId='${adobeAppId}')`) },
      '404 Request_ResourceNotFound',
    ],
    [
      'a principal in a list',
      { tenant: 'group-only', lay: late, before: [made], send: get(`${principals}?$filter=appId eq '${adobeAppId}'`) },
      '200 0',
    ],
    [
      'a principal that is made again',
      { tenant: 'group-only', lay: late, before: [made], send: made },
      '409 Request_MultipleObjectsWithSameKeyValue',
    ],
    ['a grant in a list', { lay: granting, before: [granted], send: get(grants) }, '200 1'],
    [
      'a grant in a list, after its end',
      {
        tenant: 'time-bound-grant',
        lay: ({ settings }) => Object.assign(settings, { clockSkew: 31 * 86_400 }),
        send: get(grants),
      },
      '200 0',
    ],
    ['a grant in a list, without a delay', { lay: asOwner, before: [granted], send: get(grants) }, '200 2'],
  ])('%s', async (_what, question, expected) => {
    expect(await said(question)).toBe(expected);
  });
});

describe('Azure Monitor', () => {
  const query = post(`https://api.loganalytics.io/v1${vaultScope}/query`, { query: auditLogQuery(7, adobeAppId) });
  const refused = '403 InsufficientAccessError';
  test.each<[string, Lay, string]>([
    ['a reader of the vault', only(roles.reader), '200 3'],
    ['the roles of ensure', () => {}, refused],
    ['a reader of the workspace', only(roles.logAnalyticsReader, workspaceScope), '200 3'],
    [
      'a reader where the workspace requires its own rights',
      all(only(roles.reader, vaultScope), requireWorkspacePermissions),
      '200 0',
    ],
    [
      'a reader from whom the logs are taken',
      all(
        only(roles.reader),
        denied({
          permissions: [
            { actions: ['Microsoft.Insights/logs/*'], notActions: [], dataActions: [], notDataActions: [] },
          ],
        }),
      ),
      refused,
    ],
    [
      'a reader whose log is that of another vault',
      all(only(roles.reader), ({ auditLog = [] }) =>
        auditLog.forEach(({ row }) => Object.assign(row, { _ResourceId: `${vaultScope}-2` })),
      ),
      '200 0',
    ],
    [
      'a reader before the events have arrived',
      all(only(roles.reader), ({ auditLog = [] }) =>
        auditLog.forEach((one) => Object.assign(one, { visibleAt: Date.now() + 60_000 })),
      ),
      '200 0',
    ],
  ])('%s', async (_what, lay, expected) => {
    expect(await said({ tenant: 'in-use', lay, send: query })).toBe(expected);
  });
});

describe('GitHub', () => {
  const issues = 'https://api.github.com/repos/contoso/analytics-platform/issues';
  const token = (value: string) => ({ authorization: `token ${value}` });
  const notYours = '403 Resource not accessible by integration';
  test.each<[string, string, string, string]>([
    ['write', 'ghs_localcloudWritesIssues', '200', '201'],
    ['read', 'ghs_localcloudReadsIssues', '200', notYours],
    ['none', 'ghs_localcloudNoIssues', notYours, notYours],
    ['unknown', 'ghs_other', '401 Bad credentials', '401 Bad credentials'],
  ])('issues with the permission %s', async (_what, value, read, write) => {
    const headers = token(value);
    expect(await said({ send: get(issues, { token: 'none', headers }) })).toMatch(new RegExp(`^${read}`));
    expect(await said({ send: post(issues, { title: 'x' }, { token: 'none', headers }) })).toBe(write);
  });

  test('a closed issue is listed only if asked for', async () => {
    const one = { number: 1, title: 'Drift', body: '', state: 'closed' as const, labels: ['cja-cmk'], comments: [] };
    const lay = ({ github }: CloudState) => void github.issues.push(one);
    const headers = token('ghs_localcloudReadsIssues');
    expect(await said({ lay, send: get(issues, { token: 'none', headers }) })).toBe('200 0');
    expect(await said({ lay, send: get(`${issues}?state=all&labels=cja-cmk`, { token: 'none', headers }) })).toBe(
      '200 1',
    );
    expect(await said({ lay, send: get(`${issues}?state=all&labels=other`, { token: 'none', headers }) })).toBe(
      '200 0',
    );
  });

  // GitHub's reference: "Only users with push access can set labels for new issues. Labels are silently dropped otherwise."
  test('an issue loses its labels if the token is that of a user without push access', async () => {
    const [writer = ''] = Object.keys(local.running.cloud.state.github.tokens);
    const lay = ({ github }: CloudState) =>
      Object.assign(github.tokens, { [writer]: { issues: 'write', push: false } });
    const send = post(issues, { title: 'Drift', labels: ['cja-cmk'] }, { token: 'none', headers: token(writer) });
    expect(at((await answerTo({ lay, send }, local.running, local.client)).body, 'labels')).toEqual([]);
  });
});

describe('tokens', () => {
  test.each([
    [
      'GitHub',
      'https://token.actions.githubusercontent.com/.well-known/jwks',
      () => idToken(local.running, local.client),
    ],
    [
      'Entra',
      `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
      () => accessToken(local.running, local.client, arm),
    ],
  ])('of %s are signed with the keys that it publishes', async (_issuer, address, token) => {
    const keys = JSON.parse((await local.client.request(address)).text) as JSONWebKeySet;
    await expect(jwtVerify(await token(), createLocalJWKSet(keys))).resolves.toBeDefined();
  });

  test('GitHub gives one for the request token of the job only', async () => {
    const url = local.running.environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    expect((await local.client.request(url, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
  });

  test.each<[string, Lay, number]>([
    // `forEach` does not visit what is added meanwhile.
    [
      'the audience of the credential with its subject, not of another one',
      ({ applications: [own] }) =>
        own?.federatedCredentials.forEach((one) => {
          own.federatedCredentials.push({ ...one, subject: `${one.subject}-2` });
          one.audience = 'api://Other';
        }),
      700212,
    ],
    [
      'an application of another tenant',
      ({ applications: [own] }) => Object.assign(own ?? {}, { homeTenantId: nobody }),
      700016,
    ],
  ])('Entra refuses %s', async (_what, lay, code) => {
    local.running.reset('ready');
    lay(local.running.cloud.state);
    const body = exchangeForm(await idToken(local.running, local.client), clientId, `${arm}/.default`);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const url = `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`;
    expect(at((await local.client.request(url, { method: 'POST', headers, body })).body, 'error_codes')).toEqual([
      code,
    ]);
  });
});

test('a managed identity has a service principal, which is deleted with it', async () => {
  const url = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-cmk?api-version=2024-11-30`;
  const create = put(url, { location: 'eastus2' });
  const lay: Lay = (state) => {
    asOwner(state);
    for (const { providers } of state.subscriptions) providers['Microsoft.ManagedIdentity'] = 'Registered';
  };
  const principals = () => local.running.cloud.state.servicePrincipals.map(({ id }) => id);
  const { body } = await answerTo({ lay, send: create }, local.running, local.client);
  const before = tenants.ready().servicePrincipals.map(({ id }) => id);
  expect(principals()).toEqual([...before, at(body, 'properties', 'principalId')]);
  await answerTo({ lay, before: [create], send: remove(url) }, local.running, local.client);
  expect(principals()).toEqual(before);
});

test('Azure Resource Manager closes a connection after 429, with a header that says so; Graph keeps it', async () => {
  local.running.reset('ready');
  local.running.faults.push({ when: { path: /throttled/ }, do: { kind: 'answer', status: 429 } });
  const header = async (host: string) => (await local.client.request(`${host}/throttled`)).headers['connection'];
  expect([await header(arm), await header(graph)]).toEqual(['close', undefined]);
});
