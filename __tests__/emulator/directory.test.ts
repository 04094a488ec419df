/** Microsoft Graph and what only administrators do in Azure: identities, custom roles, deny assignments, alerts. */
import type { DenyAssignmentState } from '../../emulator/access-state.ts';
import { graphPermissionIds, microsoftGraph } from '../../emulator/identity/graph-objects.ts';
import { denyAssignment } from '../../emulator/tenants/denials.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  groupScope,
  pipelineApplicationId,
  pipelinePrincipalId,
  roles,
  subscriptionScope,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { arm, asOwner, nobody, roleDefinition } from '../conformance/cases/places.ts';
import { at } from './client.ts';
import { all, type Lay, only, type Row, rolesOfAdobe, to, useAnswers } from './said.ts';

const { local, answerOf, said } = useAnswers();

const may =
  (...permissions: string[]): Lay =>
  (state) =>
    setGraphPermissions(state, permissions);
const withoutAdobe: Lay = (state) =>
  (state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== adobeAppId));
const adobe = `graph/servicePrincipals(appId='${adobeAppId}')`;
const create = to('POST graph/servicePrincipals', { appId: adobeAppId });
const [denied, missing] = ['403 Authorization_RequestDenied', '404 Request_ResourceNotFound'];
const [twice, notSignedIn] = ['409 Request_MultipleObjectsWithSameKeyValue', '401 InvalidAuthenticationToken'];
const upsert = to(`PATCH ${adobe}`, {}, { headers: { prefer: 'create-if-missing' } });
const administers = may('Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All');

describe('a service principal, with the permission', () => {
  test.each([
    ['', denied, denied, denied],
    ['Application.Read.All', '200', denied, denied],
    ['Directory.Read.All', '200', denied, denied],
    ['Application.ReadWrite.OwnedBy', '200', denied, denied],
    ['Application.ReadWrite.All', '200', '201', '204'],
  ])('"%s": read, created, changed and deleted', async (permission, read, created, deleted) => {
    const lay = may(permission);
    expect(await said(lay, `GET ${adobe}`)).toBe(read);
    expect(await said(all(lay, withoutAdobe), create)).toBe(created);
    expect(await said(all(lay, withoutAdobe), upsert)).toBe(created);
    expect(await said(lay, to(`PATCH ${adobe}`, {}))).toBe(deleted);
    expect(await said(lay, `DELETE ${adobe}`)).toBe(deleted);
  });
});

const deletedItems = 'graph/directory/deletedItems';
const deletedOfAdobe = `GET ${deletedItems}/microsoft.graph.servicePrincipal?$filter=appId eq '${adobeAppId}'`;
const restore = `POST ${deletedItems}/${adobePrincipalId}/restore`;
const longGone: Lay = (state) =>
  Object.assign(state, {
    deletedServicePrincipals: state.servicePrincipals.map((principal) => ({
      principal,
      deletedDateTime: '2026-01-01T00:00:00Z',
    })),
  });
const filter = (text: string) => `GET graph/servicePrincipals?$filter=${text}`;
const applications = 'GET graph/applications?$filter=';
const ownApplication = `graph/applications(appId='${clientId}')`;
const application = to('POST graph/applications', { displayName: 'cmk' });
const renamed = to(`PATCH ${ownApplication}`, { displayName: 'x' });
const credentials = `graph/applications/${pipelineApplicationId}/federatedIdentityCredentials`;
const credential = { name: 'other', issuer: 'https://x.example', subject: 'other', audiences: ['api://x'] };
const trust = (more: object = {}) => to(`POST ${credentials}`, { ...credential, ...more });
const twenty: Lay = ({ applications: [own] }) => {
  const one = (_: unknown, index: number) => ({
    issuer: 'https://x.example',
    subject: `${index}`,
    audience: 'api://x',
  });
  own?.federatedCredentials.push(...Array.from({ length: 19 }, one));
};
const granted = `graph/servicePrincipals/${pipelinePrincipalId}/appRoleAssignments`;
const grantOf = (appRoleId = graphPermissionIds['Application.Read.All'], principalId = pipelinePrincipalId) =>
  to(`POST ${granted}`, { principalId, resourceId: microsoftGraph.id, appRoleId });

const [group, outer, hidden] = [
  '2b6f93d0-71ae-4c58-9d24-8e0f5a1b7c36',
  '7e40c1a9-d358-4b62-a7f1-06c9d82e5b14',
  '9c3a5e18-f20b-4d76-b84e-6d1f07a2c95b',
];
const inGroups: Lay = (state) =>
  (state.groups = [
    { id: group, displayName: 'outside applications', members: [adobePrincipalId] },
    { id: outer, displayName: 'applications', members: [group] },
    { id: hidden, displayName: 'hidden', members: [adobePrincipalId], visibility: 'HiddenMembership' },
  ]);
const groupsOf = (...groupIds: string[]) =>
  to(`POST graph/servicePrincipals/${adobePrincipalId}/checkMemberGroups`, { groupIds });

describe('Microsoft Graph', () => {
  test.each<Row>([
    ['a filter by a name', administers, filter(`servicePrincipalNames/any(c:c eq '${adobeAppId}')`), '200 1'],
    ['a filter by the display name', administers, filter("displayName eq 'adobe cja cmk'"), '200 1'],
    ['a filter by its start', administers, filter("startswith(displayName,'Adobe')"), '200 1'],
    ['a filter by one of two', administers, filter(`appId eq '${nobody}' or id eq '${adobePrincipalId}'`), '200 1'],
    ['a filter that is not served', administers, filter('accountEnabled ne false'), '400 Request_UnsupportedQuery'],
    ['a principal of nothing', administers, to('POST graph/servicePrincipals', {}), '400 Request_BadRequest'],
    ['a change that creates nothing', all(administers, withoutAdobe), to(`PATCH ${adobe}`, {}), missing],
    ['a second creation by a change', administers, upsert, '204'],
    ['what was deleted', administers, [`DELETE ${adobe}`, deletedOfAdobe], '200 1'],
    ['what was restored', administers, [`DELETE ${adobe}`, restore, `GET ${adobe}`], '200'],
    ['what was restored, among the deleted', administers, [`DELETE ${adobe}`, restore, deletedOfAdobe], '200 0'],
    ['a second one of the same application', administers, [`DELETE ${adobe}`, create, restore], twice],
    ['a restoration after 30 days', all(administers, longGone, withoutAdobe), restore, missing],
    ['its roles, once it is deleted', all(administers, asOwner), [`DELETE ${adobe}`, rolesOfAdobe], '200 1'],
    ["one's own principal, without a permission", may(), `GET graph/servicePrincipals/${pipelinePrincipalId}`, '200'],
    ['a token for another service', may(), to(`GET ${adobe}`, undefined, { token: `for ${arm}` }), notSignedIn],
    ['deleted principals, after 30 days', all(administers, longGone), deletedOfAdobe, '200 0'],
    ['an application made by a reader', may('Application.Read.All'), to('POST graph/applications', {}), denied],
    ['a permission granted by one who may not', may('Application.ReadWrite.All'), grantOf(), denied],
    ['its groups, direct and nested', all(administers, inGroups), groupsOf(group, outer, hidden, nobody), '200 2'],
    ['its hidden group', all(may('Application.Read.All', 'Member.Read.Hidden'), inGroups), groupsOf(hidden), '200 1'],
    ['its groups, by a reader', all(may('Application.Read.All'), inGroups), groupsOf(group), '200 1'],
    ['its groups, by an owner', all(may('Application.ReadWrite.OwnedBy'), inGroups), groupsOf(group), denied],
    ['a malformed group among others', administers, groupsOf(group, 'x'), '400 Request_BadRequest'],
    ['21 groups', administers, groupsOf(...Array.from({ length: 21 }, () => group)), '400 Request_BadRequest'],
    ['the groups of nobody', administers, to(`POST graph/servicePrincipals/${nobody}/checkMemberGroups`, {}), missing],
    ['a path that is not served', administers, 'GET graph/sites/x', '400 BadRequest'],
    ['an application of others', administers, `${applications}appId eq '${adobeAppId}'`, '200 0'],
    ['an application that does not exist', administers, `GET graph/applications/${nobody}`, missing],
    ['an application that was made', administers, [application, `${applications}displayName eq 'cmk'`], '200 1'],
    ['an application that was renamed', administers, [renamed, `${applications}displayName eq 'x'`], '200 1'],
    ['what was trusted', administers, [trust(), `GET ${credentials}`], '200 2'],
    ['the same trust by another name', administers, [trust(), trust({ name: 'again' })], twice],
    ['trust without a name', administers, trust({ name: undefined }), '400 Request_BadRequest'],
    ['trust without an issuer', administers, trust({ issuer: undefined }), '400 Request_BadRequest'],
    ['trust without a subject', administers, trust({ subject: undefined }), '400 Request_BadRequest'],
    ['trust without an audience', administers, trust({ audiences: undefined }), '400 Request_BadRequest'],
    ['the 21st trust', all(administers, twenty), trust(), '400 Request_BadRequest'],
    ['trust by a reader', may('Application.Read.All'), trust(), denied],
    ['trust that ended', administers, [trust(), `DELETE ${credentials}/other`, `GET ${credentials}`], '200 1'],
    ['trust that never was', administers, `DELETE ${credentials}/other`, missing],
    ['a permission that was granted', may('AppRoleAssignment.ReadWrite.All'), [grantOf(), `GET ${granted}`], '200 2'],
    ['a permission granted twice', administers, [grantOf(), grantOf()], '400 Request_BadRequest'],
    ['a permission that does not exist', administers, grantOf(nobody), '400 Request_BadRequest'],
    ['a permission for nobody', administers, grantOf(undefined, nobody), missing],
    ['a permission taken by a reader', may('Application.Read.All'), `DELETE ${granted}/x`, denied],
  ])('%s', async (_what, lay, requests, expected) => {
    expect(await said(lay, requests)).toBe(expected);
  });

  test('an application is deleted with its principal', async () => {
    expect((await answerOf(administers, `DELETE ${ownApplication}`)).status).toBe(204);
    const { applications: left, servicePrincipals } = local.running.cloud.state;
    expect([...left, ...servicePrincipals].filter(({ appId }) => appId === clientId)).toEqual([]);
  });

  test('an application that asks who is signed in is told that only people may', async () => {
    const { body } = await answerOf(administers, 'GET graph/me');
    expect(at(body, 'error', 'message')).toContain('only valid with delegated authentication');
  });
});

const registered: Lay = all(asOwner, ({ subscriptions }) => {
  const services = ['ManagedIdentity', 'OperationalInsights'];
  for (const { providers } of subscriptions) for (const one of services) providers[`Microsoft.${one}`] = 'Registered';
});
const identity = to('PUT identity', { location: 'eastus2' });
const principalOfIdentity = "GET graph/servicePrincipals?$filter=displayName eq 'id-cmk'";
const trusts = 'identity/federatedIdentityCredentials';
const trusted = (name: string, subject = name) =>
  to(`PUT ${trusts}/${name}`, { properties: { issuer: 'https://issuer.example', subject, audiences: ['api://x'] } });
const twentyTrusted = Array.from({ length: 20 }, (_, index) => trusted(`n${index}`));
const definition = (name: string) => `subscription/providers/Microsoft.Authorization/roleDefinitions/${name}`;
const role = (more: object = {}, name = nobody) =>
  to(`PUT ${definition(name)}`, {
    properties: {
      roleName: 'Reads vaults',
      type: 'CustomRole',
      assignableScopes: [groupScope],
      permissions: [{ actions: ['Microsoft.KeyVault/vaults/read'] }],
      ...more,
    },
  });
const another = '6c1e8d4f-0b52-4a97-83e6-d928f71a4ba5';
const everyone = [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' as const }];
const theirs = [{ id: adobePrincipalId, type: 'ServicePrincipal' as const }];
const denying = (more: object = {}) =>
  to(`PUT authorization/denyAssignments/${another}`, {
    properties: {
      denyAssignmentName: 'x',
      permissions: [{ actions: ['Microsoft.KeyVault/vaults/write'] }],
      principals: theirs,
      ...more,
    },
  });
const actions = (...given: string[]) => ({ permissions: [{ actions: given }] });
const isDenied = (more: Partial<DenyAssignmentState>, by: Lay = asOwner) =>
  all(by, (state) => {
    const denyAssignments = [denyAssignment({ name: another, scope: vaultScope, principals: theirs, ...more })];
    Object.assign(state, { denyAssignments, locks: [] });
  });
const ofSystem = '403 DenyAssignmentIsSystemProtected';
const denial = `authorization/denyAssignments/${another}`;
const denials = (query: string) => `GET authorization/denyAssignments?$filter=${query}`;
const end = (more: object = {}, type = 'NoExpiration') =>
  to(`PUT authorization/roleAssignmentScheduleRequests/${another}`, {
    properties: {
      principalId: adobePrincipalId,
      roleDefinitionId: roleDefinition(roles.keyVaultCryptoServiceEncryptionUser),
      requestType: 'AdminUpdate',
      scheduleInfo: { expiration: { type } },
      ...more,
    },
  });

describe('an administrator of Azure', () => {
  test.each<Row>([
    ['makes an identity without a location', registered, to('PUT identity', {}), '400 LocationRequired'],
    ['makes one where nothing is registered', asOwner, identity, '409 MissingSubscriptionRegistration'],
    ['makes one again', registered, [identity, identity], '200'],
    ['looks for one it deleted', registered, [identity, 'DELETE identity', 'GET identity'], '404 ResourceNotFound'],
    ['makes one with its principal', all(registered, administers), [identity, principalOfIdentity], '200 1'],
    ['deletes it with that', all(registered, administers), [identity, 'DELETE identity', principalOfIdentity], '200 0'],
    ['trusts a subject by two names', registered, [identity, trusted('a'), trusted('b', 'a')], '409 Conflict'],
    ['changes one of twenty trusts', registered, [identity, ...twentyTrusted, trusted('n0', 'other')], '200'],
    ['adds the 21st trust', registered, [identity, ...twentyTrusted, trusted('last')], '400 BadRequest'],
    ['ends a trust', registered, [identity, trusted('a'), `DELETE ${trusts}/a`, `GET ${trusts}`], '200 0'],
    ['makes a role', asOwner, role(), '201'],
    ['makes a role without the right to it', only(roles.owner), role(), '403 AuthorizationFailed'],
    [
      'makes a role for a subscription of others',
      asOwner,
      role({ assignableScopes: [groupScope, `/subscriptions/${another}`] }),
      '403 AuthorizationFailed',
    ],
    ['makes a second role of that name', asOwner, [role(), role({}, another)], '409 RoleDefinitionWithSameNameExists'],
    ['replaces Reader', asOwner, role({ roleName: 'x' }, roles.reader), '400 RoleDefinitionCannotUpdateSystemRole'],
    ['looks for managed HSMs', asOwner, 'GET subscription/providers/Microsoft.KeyVault/managedHSMs', '200 0'],
    ['denies', asOwner, [denying(), denials('atScope()')], '200 1'],
    ['denies without the right to', only(roles.contributor), denying(), '403 AuthorizationFailed'],
    ['denies data actions', asOwner, denying({ permissions: [{ dataActions: ['*'] }] }), '400 DataActionsNotSupported'],
    ['denies a read', asOwner, denying(actions('Microsoft.KeyVault/vaults/read')), '400 InvalidActionOrNotAction'],
    [
      'denies its deletion',
      asOwner,
      denying(actions('Microsoft.Authorization/denyAssignments/delete')),
      '400 InvalidActionOrNotAction',
    ],
    [
      'denies at one scope',
      asOwner,
      denying({ doNotApplyToChildScopes: true }),
      '400 DoNotApplyToChildScopesNotSupported',
    ],
    [
      'denies a group',
      asOwner,
      denying({ principals: [{ id: adobePrincipalId, type: 'Group' }] }),
      '400 InvalidPrincipals',
    ],
    ['denies everyone', asOwner, denying({ principals: everyone }), '400 InvalidExcludePrincipals'],
    ['denies two', asOwner, denying({ principals: [...theirs, ...everyone] }), '400 InvalidPrincipals'],
    ['ends a denial', isDenied({}), [`DELETE ${denial}`, denials('atScope()')], '200 0'],
    ['ends a denial as a reader', isDenied({}, only(roles.reader)), `DELETE ${denial}`, '403 AuthorizationFailed'],
    ["ends one of Azure's own", isDenied({ isSystemProtected: true }), `DELETE ${denial}`, ofSystem],
    ['ends a denial elsewhere', isDenied({ scope: `${vaultScope}-2` }), `DELETE ${denial}`, '204'],
    ['looks for denials by name', isDenied({ denyAssignmentName: 'x' }), denials("denyAssignmentName eq 'X'"), '200 1'],
    ['looks for others by name', isDenied({ denyAssignmentName: 'x' }), denials("denyAssignmentName eq 'y'"), '200 0'],
    ['looks for denials that concern nobody', isDenied({}), denials(`gdprExportPrincipalId eq '${nobody}'`), '200 0'],
    ['looks for denials of a principal', isDenied({}), denials(`principalId eq '${adobePrincipalId}'`), '200 1'],
    [
      'looks for denials of everyone but it',
      isDenied({ principals: everyone, excludePrincipals: theirs }),
      denials(`principalId eq '${adobePrincipalId}'`),
      '200 0',
    ],
    [
      'looks for those with exceptions too',
      isDenied({ principals: everyone, excludePrincipals: theirs }),
      denials(`gdprExportPrincipalId eq '${adobePrincipalId}'`),
      '200 1',
    ],
    ['looks for denials in another way', isDenied({}), denials("scope eq 'x'"), '400 UnsupportedQuery'],
    ['takes the end from one, without the right to', only(roles.reader), end(), '403 AuthorizationFailed'],
    ['takes the end of what is not assigned', asOwner, end({ principalId: nobody }), '400 RoleAssignmentDoesNotExist'],
    ['asks for it as the principal itself', asOwner, end({ requestType: 'SelfActivate' }), '400 InvalidRequestType'],
    ['gives a duration in place of an end', asOwner, end({}, 'AfterDuration'), '400 InvalidScheduleInfo'],
  ])('%s', async (_what, lay, requests, expected) => {
    expect(await said(lay, requests)).toBe(expected);
  });

  test('takes the end from an assignment', async () => {
    expect((await answerOf(asOwner, end(), { tenant: 'time-bound-grant' })).status).toBe(201);
    const { roleAssignments } = local.running.cloud.state;
    expect(roleAssignments.filter(({ endDateTime }) => endDateTime !== undefined)).toEqual([]);
  });
});

const [workspace, notified] = [
  to('PUT workspace', { location: 'eastus2', properties: {} }),
  `${groupScope}/providers/Microsoft.Insights/actionGroups/one`,
];
const monitorOf = (type: string, properties: object) =>
  to(`PUT monitor/${type}/one`, { location: 'eastus2', properties });
const workspaceId = `${groupScope}/providers/Microsoft.OperationalInsights/workspaces/logs`;
const there = [workspace, monitorOf('actionGroups', { groupShortName: 'cmk', enabled: true })];
const activity = (more: object = {}) =>
  monitorOf('activityLogAlerts', {
    scopes: [subscriptionScope],
    condition: { allOf: [{ field: 'category', equals: 'Administrative' }] },
    actions: { actionGroups: [{ actionGroupId: notified }] },
    ...more,
  });
const count = { timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 };
const query = (more: object = {}) =>
  monitorOf('scheduledQueryRules', {
    scopes: [workspaceId],
    severity: 1,
    evaluationFrequency: 'PT5M',
    windowSize: 'PT15M',
    criteria: { allOf: [{ query: 'Beat_CL', ...count }] },
    actions: { actionGroups: [notified] },
    ...more,
  });

describe('Azure Monitor, asked for', () => {
  test.each<[what: string, request: ReturnType<typeof to>, refused: string | undefined]>([
    ['one with a long name', monitorOf('actionGroups', { groupShortName: 'cja-cmk-alerts' }), 'short name must'],
    ['an alert on the activity log', activity(), undefined],
    ['one without a scope', activity({ scopes: [] }), 'At least one scope'],
    ['one on another subscription', activity({ scopes: ['/subscriptions/other'] }), 'must be in the subscription'],
    ['one without a category', activity({ condition: { allOf: [] } }), 'condition on the category'],
    ['for nobody', activity({ actions: { actionGroups: [{ actionGroupId: 'x' }] } }), 'action group does not exist'],
    ['an alert by a query', query(), undefined],
    ['one with a window that is not offered', query({ windowSize: 'PT20M' }), 'Frequency or window is not allowed'],
    ['one whose window is shorter than its frequency', query({ evaluationFrequency: 'PT30M' }), 'window is shorter'],
    ['one of no severity', query({ severity: 5 }), 'severity must be'],
    ['one without a query', query({ criteria: { allOf: [count] } }), 'needs a query'],
    ['one of another workspace', query({ scopes: [`${workspaceId}-other`] }), 'scope does not exist'],
  ])('%s', async (_what, request, refused) => {
    const { status, body } = await answerOf(registered, [...there, request]);
    const expected = refused === undefined ? [201, undefined] : [400, expect.stringContaining(refused)];
    expect([status, at(body, 'error', 'message')]).toEqual(expected);
  });
});
