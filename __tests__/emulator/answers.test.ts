/**
 * Answers on which the action, az or the simulated Adobe decides, and that no recording shows (`conformance/cases` has those):
 * above all refusals, since a local cloud that allows too much hides faults of the action.
 */
import type { DenyAssignmentState } from '../../emulator/access-state.ts';
import { adobeTry } from '../../emulator/adobe.ts';
import type { IssueState } from '../../emulator/github/issue-state.ts';
import type { CloudState, DiagnosticSettingState, SubscriptionStateName } from '../../emulator/state.ts';
import { denyAssignment } from '../../emulator/tenants/denials.ts';
import {
  adobeAppId,
  adobePrincipalId,
  groupScope,
  otherPrincipalId,
  pipelinePrincipalId,
  roles,
  tenantId,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenantFrom } from '../../emulator/tenants/tenant-file.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { requireWorkspacePermissions, workspaceScope } from '../../emulator/tenants/usage.ts';
import { auditLogQuery } from '../../src/azure/audit-log-query.ts';
import type { Sent } from '../conformance/case.ts';
import { arm, asOwner, graph, nobody, post, roleDefinition } from '../conformance/cases/places.ts';
import type { Question } from '../conformance/check.ts';
import { accessToken, at } from './client.ts';
import {
  all,
  type Lay,
  locked,
  only,
  type Requests,
  type Row,
  rolesOfAdobe,
  to,
  unchanged,
  useAnswers,
} from './said.ts';

const { local, answerOf, said } = useAnswers();

const subscriptionIs =
  (state: SubscriptionStateName): Lay =>
  ({ subscriptions }) => {
    for (const one of subscriptions) one.state = state;
  };
const denied =
  (more: Partial<DenyAssignmentState>): Lay =>
  (state) => {
    const principals = [{ id: pipelinePrincipalId, type: 'ServicePrincipal' as const }];
    const permissions = [{ actions: ['*'], notActions: ['*/read'], dataActions: [], notDataActions: [] }];
    state.denyAssignments = [denyAssignment({ scope: groupScope, principals, permissions, ...more })];
  };

const change = to('PATCH vault', { properties: {} });
const changeFor = (resource: string) => ({ ...change, token: `for ${resource}` as const });
const grant = (more: object = {}) =>
  to('PUT assignment', {
    properties: {
      roleDefinitionId: roleDefinition(roles.keyVaultCryptoUser),
      principalId: adobePrincipalId,
      principalType: 'ServicePrincipal',
      ...more,
    },
  });
const newKey = (properties: object) => to('PUT key', { properties: { kty: 'RSA', keySize: 3072, ...properties } });
const perimeters = (version: string) => `GET vault/networkSecurityPerimeterConfigurations?api-version=${version}`;
const [locks, toLogs] = [
  '/providers/Microsoft.Authorization/locks',
  '/providers/Microsoft.Insights/diagnosticSettings',
];
const mismatch = '400 KeyCreationParametersDidNotMatchExistingKey';
const ends = 'GET authorization/roleAssignmentScheduleInstances';

describe('Azure Resource Manager', () => {
  const [readOnly, scopeLocked] = ['409 ReadOnlyDisabledSubscription', '409 ScopeLocked'];
  const [noPermission, isDenied] = ['403 AuthorizationFailed', '403 DenyAssignmentAuthorizationFailed'];
  const limit = `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roles.keyVaultCryptoUser}}))`;
  const limitedTo = (principal: string) =>
    limit.replace(
      /\)\)$/,
      ` AND @Request[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAnyValues:GuidEquals {${principal}}))`,
    );
  const by = (role: string, condition: string | null = null) => only(role, groupScope, condition);
  const [rbacAdministrator, dataAccess] = [
    'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
    by(roles.keyVaultDataAccessAdministrator),
  ];
  const below: Lay = (state) =>
    grantRole(state, roles.keyVaultCryptoUser, `${vaultScope}/keys/another`, adobePrincipalId);
  const toOwner = { roleDefinitionId: roleDefinition(roles.owner) };
  const stranger = { principalId: otherPrincipalId };
  const subscriptions = 'GET arm/subscriptions';
  const noLicense: Lay = ({ settings }) => (settings.privilegedIdentityManagement = false);
  const noPerimeters: Lay = ({ settings }) => (settings.perimeterApi = { versions: [] });
  const vaultLock = locked('CanNotDelete', groupScope);

  test.each<Row>([
    ['a token for others', unchanged, changeFor(graph.replace('/v1.0', '')), '401 InvalidAuthenticationTokenAudience'],
    ['a token for its former name', asOwner, changeFor('https://management.core.windows.net'), '200'],
    ['a write where the subscription is past due', subscriptionIs('PastDue'), change, '200'],
    ['a write where it is warned', subscriptionIs('Warned'), change, readOnly],
    ['a write where it is disabled', subscriptionIs('Disabled'), change, readOnly],
    ['a write where it has expired', subscriptionIs('Expired'), change, readOnly],
    [
      'a deletion there',
      all(asOwner, subscriptionIs('Disabled'), (state) => (state.locks = [])),
      'DELETE vault',
      '200',
    ],
    ['a read where it is disabled', subscriptionIs('Disabled'), 'GET vault', '200'],
    ['a read where it is deleted', subscriptionIs('Deleted'), 'GET vault', '404 SubscriptionNotFound'],
    ['a vault under a lock against writes', locked('ReadOnly', groupScope), change, scopeLocked],
    ['a key under it', locked('ReadOnly', groupScope), newKey({}), scopeLocked],
    ['a grant under it', all(asOwner, locked('ReadOnly', groupScope)), grant(), scopeLocked],
    ['a vault under a lock against deletion', vaultLock, change, '200'],
    ['a revocation under it', all(asOwner, vaultLock), 'DELETE assignment', scopeLocked],
    ['a group above such a lock', all(asOwner, locked('CanNotDelete', vaultScope)), 'DELETE group', scopeLocked],
    ['locks without those below', locked('ReadOnly', vaultScope), `GET group${locks}?$filter=atScope()`, '200 0'],
    ['all locks of a group', locked('ReadOnly', vaultScope), `GET group${locks}?$filter=`, '200 1'],
    ['a vault below a lock of another one', locked('ReadOnly', `${vaultScope}-2`), change, '200'],
    ['a write that is denied', denied({}), change, isDenied],
    ['a read that is not denied', denied({}), 'GET vault', '200'],
    ['a write below the only scope of a denial', denied({ doNotApplyToChildScopes: true }), change, '200'],
    [
      'a write by one who is excepted',
      denied({ excludePrincipals: [{ id: pipelinePrincipalId, type: 'ServicePrincipal' }] }),
      change,
      '200',
    ],
    ['a key of another size than the one there', unchanged, newKey({ keySize: 4096 }), mismatch],
    ['a key of other operations', unchanged, newKey({ keyOps: ['sign'] }), mismatch],
    ['a key of an HSM in a standard vault', unchanged, newKey({ kty: 'RSA-HSM' }), '400 BadParameter'],
    ['no protection', unchanged, to('PATCH vault', { properties: { enablePurgeProtection: false } }), '400 BadRequest'],
    ['perimeters, by a version that lacks them', unchanged, perimeters('2026-02-01'), '400 NoRegisteredProviderFound'],
    ['perimeters that no version has', noPerimeters, perimeters('2026-04-01-preview'), '404 InvalidResourceType'],
    ['ends of assignments, without a license', noLicense, ends, '400 AadPremiumLicenseRequired'],
    ['ends of assignments at the vault and above', below, `${ends}?$filter=atScope()`, '200 3'],
    ['ends of assignments below it too', below, ends, '200 4'],
    ['ends of grants of one', below, `${ends}?$filter=atScope() and principalId eq '${adobePrincipalId}'`, '200 1'],
    ['ends of assignments of the caller', below, `${ends}?$filter=asTarget()`, '200 2'],
    ['ends of assignments, without any right', only(roles.keyVaultCryptoUser), ends, noPermission],
    ['a vault read with a role for data', only(roles.keyVaultCryptoUser), 'GET vault', noPermission],
    ['a vault changed by a reader', only(roles.reader), change, noPermission],
    ['settings of logs, for Key Vault Contributor', by(roles.keyVaultContributor), `GET vault${toLogs}`, noPermission],
    ['a grant by Contributor', by(roles.contributor), grant(), noPermission],
    ['a grant by Key Vault Contributor', by(roles.keyVaultContributor), grant(), noPermission],
    ['a grant by Owner', by(roles.owner), grant(toOwner), '201'],
    ['a grant by Data Access Administrator', dataAccess, grant(), '201'],
    ['by it without a type', dataAccess, grant({ principalType: undefined }), noPermission],
    ['by it, of Owner', dataAccess, grant(toOwner), noPermission],
    ['a grant by an administrator of RBAC', by(rbacAdministrator), grant(toOwner), '201'],
    ['by one who may grant one role', by(rbacAdministrator, limit), grant(), '201'],
    ['by one who may grant another role', by(rbacAdministrator, limit), grant(toOwner), noPermission],
    ['by one who may grant to Adobe', by(rbacAdministrator, limitedTo(adobePrincipalId)), grant(), '201'],
    ['by one who may grant to another', by(rbacAdministrator, limitedTo(otherPrincipalId)), grant(), noPermission],
    ['a grant to nobody, untyped', asOwner, grant({ ...stranger, principalType: undefined }), '400 PrincipalNotFound'],
    ['a grant to nobody, with a type', asOwner, grant(stranger), '201'],
    ['a grant to a group that is none', asOwner, grant({ principalType: 'Group' }), '400 UnmatchedPrincipalType'],
    ['a grant under the name of another', asOwner, [grant(), grant(stranger)], '400 RoleAssignmentUpdateNotPermitted'],
    ['the subscriptions of one who reads one vault', only(roles.reader, vaultScope), subscriptions, '200 1'],
    ['the subscription itself, for that reader', only(roles.reader, vaultScope), 'GET subscription', noPermission],
    ['the subscriptions of one who has no role', only(roles.reader, '/subscriptions/other'), subscriptions, '200 0'],
    ['an unversioned path', unchanged, { method: 'GET', url: `${arm}${vaultScope}` }, '400 MissingApiVersionParameter'],
    ['a subscription that is no GUID', unchanged, 'GET arm/subscriptions/mine', '400 InvalidSubscriptionId'],
    ['a type that does not exist', unchanged, 'GET vault/things/one', '404 InvalidResourceType'],
    ['a method that does not exist', unchanged, 'POST vault', '405 MethodNotAllowed'],
  ])('%s', async (_what, lay, requests, expected) => {
    expect(await said(lay, requests)).toBe(expected);
  });
});

test('an access policy is added to what its principal has', async () => {
  const add = (...keys: string[]) => {
    const accessPolicies = [{ tenantId, objectId: adobePrincipalId, permissions: { keys } }];
    return to('PUT vault/accessPolicies/add', { properties: { accessPolicies } });
  };
  const { body } = await answerOf(unchanged, [add('get'), add('GET', 'wrapKey')], { tenant: 'access-policies' });
  expect(at(body, 'properties', 'accessPolicies', 1)).toMatchObject({ permissions: { keys: ['get', 'wrapKey'] } });
});

test('each page of a list is filtered as the first', async () => {
  const lay = all(
    asOwner,
    ({ settings }) => (settings.pageSize = 1),
    (state) => grantRole(state, roles.keyVaultReader, vaultScope, adobePrincipalId),
  );
  const first = await answerOf(lay, rolesOfAdobe);
  const headers = { authorization: `Bearer ${await accessToken(local.running, local.client, arm)}` };
  const { body } = await local.client.request(String(at(first.body, 'nextLink')), { headers });
  const principals = [first.body, body].map((page) => at(page, 'value', 0, 'properties', 'principalId'));
  expect(principals).toEqual([adobePrincipalId, adobePrincipalId]);
});

test('a tenant of a file keeps what its github leaves out', () => {
  const { github } = tenantFrom({ github: { repository: 'a/b' } });
  expect(github).toEqual({ ...tenants.empty().github, repository: 'a/b' });
});

test('the end of an assignment is shown, and that of a permanent one is not', async () => {
  const { body } = await answerOf(unchanged, ends, { tenant: 'time-bound-grant' });
  const { roleAssignments } = local.running.cloud.state;
  const shown = roleAssignments.map((_, index) => at(body, 'value', index, 'properties', 'endDateTime'));
  expect(shown).toEqual(roleAssignments.map(({ endDateTime }) => endDateTime));
  expect(shown.filter(Boolean)).toHaveLength(1);
});

describe('what was just made is found late, and what ended is gone', () => {
  const late: Lay = ({ settings }) => Object.assign(settings, { directoryDelay: 60_000, assignmentDelay: 60_000 });
  const made = to('POST graph/servicePrincipals', { appId: adobeAppId });
  const granted = grant({ roleDefinitionId: roleDefinition(roles.keyVaultReader) });
  const byAppId = `GET graph/servicePrincipals(appId='${adobeAppId}')`;
  const listed = `GET graph/servicePrincipals?$filter=appId eq '${adobeAppId}'`;
  const monthLater: Lay = ({ settings }) => (settings.clockSkew = 31 * 86_400);
  const [inGroup, timeBound] = [{ tenant: 'group-only' }, { tenant: 'time-bound-grant' }] as const;
  test.each<readonly [...Row, more?: Partial<Question>]>([
    ['a principal by its ID', late, [made, byAppId], '404 Request_ResourceNotFound', inGroup],
    ['a principal in a list', late, [made, listed], '200 0', inGroup],
    ['a principal that is made again', late, [made, made], '409 Request_MultipleObjectsWithSameKeyValue', inGroup],
    ['a grant in a list', all(asOwner, late), [granted, rolesOfAdobe], '200 1'],
    ['a grant in a list, after its end', monthLater, rolesOfAdobe, '200 0', timeBound],
    ['a grant in a list, without a delay', asOwner, [granted, rolesOfAdobe], '200 2'],
  ])('%s', async (_what, lay, requests, expected, more = {}) => {
    expect(await said(lay, requests, more)).toBe(expected);
  });
});

describe('Azure Monitor', () => {
  const query = post(`https://api.loganalytics.io/v1${vaultScope}/query`, { query: auditLogQuery(7, adobeAppId) });
  const refused = '403 AuthorizationFailedError';
  const logs = { actions: ['Microsoft.Insights/logs/*'], notActions: [], dataActions: [], notDataActions: [] };
  const rows =
    (each: (one: NonNullable<CloudState['auditLog']>[number]) => unknown): Lay =>
    ({ auditLog = [] }) =>
      auditLog.forEach(each);
  const ofAnother = rows(({ row }) => Object.assign(row, { _ResourceId: `${vaultScope}-2` }));
  const late = rows((one) => Object.assign(one, { visibleAt: Date.now() + 60_000 }));
  const unauthorized = rows(({ row }) => Object.assign(row, { HttpStatusCode: 401, httpStatusCode_d: 401 }));
  const mayQuery = (...below: string[]): Lay =>
    all(only(nobody, workspaceScope), (state) => {
      const actions = below.map((each) => `Microsoft.OperationalInsights/workspaces/query/${each}read`);
      const parts = { notActions: [], dataActions: [], notDataActions: [], description: '' };
      state.roleDefinitions = [{ name: nobody, roleName: 'x', assignableScopes: [workspaceScope], actions, ...parts }];
    });
  test.each<readonly [string, Lay, string]>([
    ['a reader of the vault', only(roles.reader), '200 3'],
    ['the roles of ensure', unchanged, refused],
    ['a reader of the workspace', only(roles.logAnalyticsReader, workspaceScope), '200 3'],
    ['one who may ask the workspace, and read no table', mayQuery(''), refused],
    ['one who may read tables, and ask nothing', mayQuery('AZKVAuditLogs/', 'AzureDiagnostics/'), refused],
    ['one who may do both', mayQuery('', 'AZKVAuditLogs/', 'AzureDiagnostics/'), '200 3'],
    ['a reader without the rights', all(only(roles.reader, vaultScope), requireWorkspacePermissions), '200 0'],
    ['a reader from whom the logs are taken', all(only(roles.reader), denied({ permissions: [logs] })), refused],
    ['a reader whose log is that of another vault', all(only(roles.reader), ofAnother), '200 0'],
    ['a reader, of a 401 that names its application', all(only(roles.reader), unauthorized), '200 3'],
    ['a reader before the events have arrived', all(only(roles.reader), late), '200 0'],
  ])('%s', async (_what, lay, expected) => {
    expect(await said(lay, query, { tenant: 'in-use' })).toBe(expected);
  });

  test('reads the path as other services of Azure do', async () => {
    const encoded = { ...query, url: query.url.replace('rg-cja', '%72g-cj%61') };
    expect(await said(only(roles.reader), encoded, { tenant: 'in-use' })).toBe('200 3');
  });

  test.each<[string, Partial<DiagnosticSettingState>, number]>([
    ['the category AuditEvent', { logs: [{ category: 'AuditEvent', enabled: true }] }, 1],
    ['the group audit', { logs: [{ categoryGroup: 'audit', enabled: true }] }, 1],
    ['the group allLogs', { logs: [{ categoryGroup: 'allLogs', enabled: true }] }, 1],
    ['a category that is off', { logs: [{ category: 'AuditEvent', enabled: false }] }, 0],
    ['another category', { logs: [{ category: 'AzurePolicyEvaluationDetails', enabled: true }] }, 0],
    ['another vault', { scope: `${vaultScope}-2` }, 0],
  ])('gets the events of a setting for %s', (_what, setting, count) => {
    const state = tenants.ready();
    for (const one of state.diagnosticSettings) Object.assign(one, setting);
    local.running.reset(state);
    adobeTry(local.running.cloud, 'get');
    expect(local.running.cloud.auditLog).toHaveLength(count);
  });
});

describe('GitHub', () => {
  const root = 'https://api.github.com/repos/contoso/analytics-platform';
  const issues = `${root}/issues`;
  const [writer, reader] = ['ghs_localcloudWritesIssues', 'ghs_localcloudReadsIssues'];
  const sent = (method: string, url: string, token = writer, body?: unknown): Sent => ({
    method,
    url,
    token: 'none',
    headers: { authorization: `token ${token}` },
    ...(body !== undefined && { body }),
  });
  const notYours = '403 Resource not accessible by integration';
  test.each([
    ['write', writer, '200 0', '201'],
    ['read', reader, '200 0', notYours],
    ['none', 'ghs_localcloudNoIssues', notYours, notYours],
    ['unknown', 'ghs_other', '401 Bad credentials', '401 Bad credentials'],
  ])('issues with the permission %s', async (_what, token, read, write) => {
    expect(await said(unchanged, sent('GET', issues, token))).toBe(read);
    expect(await said(unchanged, sent('POST', issues, token, { title: 'x' }))).toBe(write);
  });

  const issue = (number: number, more: Partial<IssueState>): IssueState => ({
    number,
    title: 'x',
    body: '',
    state: 'open',
    labels: [],
    comments: [],
    ...more,
  });
  const some: Lay = ({ github }) =>
    github.issues.push(
      issue(1, { labels: ['cja-cmk', 'bug'] }),
      issue(2, { labels: ['CJA-cmk'], state: 'closed' }),
      issue(3, {}),
    );
  test.each<[string, Requests, string]>([
    ['those that are open', sent('GET', issues), '200 2'],
    ['those with a label, closed ones too', sent('GET', `${issues}?state=all&labels=cja-cmk`), '200 2'],
    ['those with both labels', sent('GET', `${issues}?state=all&labels=cja-cmk,bug`), '200 1'],
    ['those with a label that none has', sent('GET', `${issues}?state=all&labels=other`), '200 0'],
    [
      'those that are closed',
      [sent('PATCH', `${issues}/1`, writer, { state: 'closed' }), sent('GET', `${issues}?state=closed`)],
      '200 2',
    ],
    ['a comment without a text', sent('POST', `${issues}/1/comments`, writer, {}), '422 Validation Failed'],
    ['one without a title', sent('POST', issues, writer, {}), '422 Validation Failed'],
    ['one that does not exist', sent('PATCH', `${issues}/9`, writer, { state: 'closed' }), '404 Not Found'],
    ['a comment on none', sent('POST', `${issues}/9/comments`, writer, { body: 'x' }), '404 Not Found'],
    // As long as the right name: it is not refused because the rest of the path is cut off.
    ['those of another repository', sent('GET', issues.replace('platform', 'practice')), '404 Not Found'],
    ['those without a token', { method: 'GET', url: issues, token: 'none' }, '401 Requires authentication'],
  ])('of three issues: %s', async (_what, requests, expected) => {
    expect(await said(some, requests)).toBe(expected);
  });

  // GitHub's reference: "Only users with push access can set labels for new issues. Labels are silently dropped otherwise."
  test('an issue loses its labels if the token is that of a user without push access', async () => {
    const lay: Lay = ({ github }) => Object.assign(github.tokens, { [writer]: { issues: 'write', push: false } });
    const made = sent('POST', issues, writer, { title: 'Drift', labels: ['cja-cmk'] });
    expect(at((await answerOf(lay, made)).body, 'labels')).toEqual([]);
  });
});

test('Azure Resource Manager closes a connection after 429, with a header that says so; Graph keeps it', async () => {
  local.running.reset('ready');
  local.running.faults.push({ when: { path: /throttled/ }, do: { kind: 'answer', status: 429 } });
  const header = async (host: string) => (await local.client.request(`${host}/throttled`)).headers['connection'];
  expect([await header(arm), await header(graph)]).toEqual(['close', undefined]);
});
