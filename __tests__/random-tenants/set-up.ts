/** From a sketch to the state of a local cloud and the inputs of a run. */
import type { DenyAssignmentState, DenyPrincipal } from '../../emulator/access-state.ts';
import type { LogRow } from '../../emulator/log-state.ts';
import type { AccessPolicyEntry, CloudState, KeyKind, KeyState, VaultState } from '../../emulator/state.ts';
import { denyAssignment, perimeter } from '../../emulator/tenants/denials.ts';
import { addAdobe, foundation, keyCreated, vault } from '../../emulator/tenants/foundation.ts';
import {
  adobeAppId,
  adobePrincipalId,
  formerAdobePrincipalId,
  formerTenantId,
  groupName,
  groupScope,
  keyName,
  keyVaultAppId,
  keyVersion,
  location,
  otherAppId,
  otherPrincipalId,
  pipelinePrincipalId,
  roles,
  subscriptionId,
  subscriptionScope,
  tenantId,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { workspace, workspaceScope } from '../../emulator/tenants/usage.ts';
import { renameGroup } from './group-name.ts';
import type {
  CallSketch,
  DenySketch,
  GrantSketch,
  OwnDenySketch,
  PolicySketch,
  Rights,
  RoleSet,
  Scope,
  Sketch,
  VersionSketch,
  Who,
} from './sketch.ts';

const groupWithAdobe = '2b6f93d0-71ae-4c58-9d24-8e0f5a1b7c36';
const groupWithout = '7e40c1a9-d358-4b62-a7f1-06c9d82e5b14';
/** Of a second service principal of Adobe's application. */
const secondPrincipal = '3f8c6a2e-90d4-4b17-8e5a-c1d7f2046b93';
/** A user of the tenant. */
const person = '91c0e7d2-46b8-4f3a-b5d9-2a7e08c61f54';
const customRole = 'd1c7a0f4-5b38-4e96-8a2d-f06e9b473c15';
/** IDs whose order is not chronological, like Azure's. */
const versionIds = ['9a0b1c2d3e4f50617283940a1b2c3d4e', '1f2e3d4c5b6a79880796a5b4c3d2e1f0', keyVersion];
const goneVersion = '00112233445566778899aabbccddeeff';
const otherGroup = 'rg-former';
const day = 24 * 60 * 60;

const scopes: Readonly<Record<Scope, string>> = {
  vault: vaultScope,
  key: `${vaultScope}/keys/${keyName}`,
  group: groupScope,
  subscription: subscriptionScope,
  'management group': '/providers/Microsoft.Management/managementGroups/contoso',
  root: '/',
  'vault alike': `${vaultScope}-2`,
  'other key': `${vaultScope}/keys/other-0`,
};

/** "adobe" is the application that `adobe-app-id` names. */
function idsOf({ app }: Pick<Sketch, 'app'>): Readonly<Record<Who, string>> {
  const isPublished = app === 'published';
  return {
    adobe: isPublished ? adobePrincipalId : otherPrincipalId,
    second: secondPrincipal,
    former: formerAdobePrincipalId,
    other: isPublished ? otherPrincipalId : adobePrincipalId,
    'group with adobe': groupWithAdobe,
    'group without': groupWithout,
    person,
  };
}

const grantRoles: Readonly<Record<GrantSketch['role'], string>> = {
  'encryption user': roles.keyVaultCryptoServiceEncryptionUser,
  'crypto user': roles.keyVaultCryptoUser,
  'crypto officer': roles.keyVaultCryptoOfficer,
  administrator: roles.keyVaultAdministrator,
  owner: roles.owner,
  reader: roles.reader,
};

export interface Tenant {
  readonly state: CloudState;
  readonly inputs: Readonly<Record<string, string>>;
}

/** @param machineTime milliseconds since 1970; the dates of the sketch count from Azure's */
export function setUp(sketch: Sketch, machineTime: number): Tenant {
  const state = foundation();
  const now = machineTime + sketch.clockSkew * 1000;
  Object.assign(state.settings, {
    dnsDelay: 0,
    pageSize: sketch.pageSize,
    clockSkew: sketch.clockSkew,
    privilegedIdentityManagement: sketch.license,
    // Events of the runs themselves are never found: a run can't know when they would arrive.
    logIngestionDelay: 365 * day * 1000,
  });
  if (!sketch.previews) state.settings.keyVaultVersions = ['2026-02-01', '2025-05-01'];
  if (sketch.denyApi === 'older') state.settings.denyAssignmentVersions = ['2022-04-01'];
  if (sketch.perimeterApi !== 'as today') state.settings.perimeterApi = perimeterApis[sketch.perimeterApi];
  for (const one of state.subscriptions) one.state = sketch.subscription;
  if (sketch.group) {
    const provisioningState = sketch.groupState;
    state.resourceGroups.push({ subscriptionId, name: groupName, location, tags: {}, provisioningState });
  }
  setUpDirectory(state, sketch, now);
  setUpKeyVault(state, sketch.keyVault, now);
  setUpRights(state, sketch.rights);
  setUpVault(state, sketch, now);
  setUpAccess(state, sketch, now);
  setUpLog(state, sketch, now);
  renameGroup(state, groupName, sketch.groupNames.azure);
  if (sketch.casing === 'upper scopes') raiseScopes(state);
  return { state, inputs: sketch.casing === 'upper inputs' ? raised(inputsOf(sketch)) : inputsOf(sketch) };
}

function raiseScopes({ roleAssignments, denyAssignments = [], locks }: CloudState): void {
  for (const one of [...roleAssignments, ...denyAssignments, ...locks]) one.scope = one.scope.toUpperCase();
}

function raised(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Set(['resource-group', 'vault-name', 'key-name', 'adobe-principal-id', 'adobe-app-id']);
  const entries = Object.entries({ ...inputs, 'key-name': keyName });
  return Object.fromEntries(entries.map(([name, value]) => [name, names.has(name) ? value.toUpperCase() : value]));
}

const perimeterApis = {
  none: { versions: [] },
  newer: { versions: ['2099-01-01'] },
  unsupported: { versions: ['2099-01-01'], refusal: 'UnsupportedApiVersion' },
} as const satisfies Record<string, CloudState['settings']['perimeterApi'] | { readonly versions: readonly string[] }>;

/** The tenant's own service principal of Azure Key Vault. */
function setUpKeyVault(state: CloudState, keyVault: Sketch['keyVault'], now: number): void {
  const isIt = ({ appId }: { readonly appId: string }) => appId === keyVaultAppId;
  const own = state.servicePrincipals.find(isIt);
  if (keyVault === 'deleted' && own !== undefined) deletePrincipal(state, own.id, now);
  if (keyVault === 'missing') state.servicePrincipals = state.servicePrincipals.filter((one) => !isIt(one));
  for (const one of state.servicePrincipals.filter(isIt)) {
    if (keyVault === 'disabled') one.accountEnabled = false;
    if (keyVault === 'deactivated') one.isDisabled = true;
    if (keyVault === 'disabled by Microsoft')
      one.disabledByMicrosoftStatus = 'DisabledDueToViolationOfServicesAgreement';
    if (keyVault === 'requires assignment') one.appRoleAssignmentRequired = true;
  }
}

function setUpDirectory(state: CloudState, sketch: Sketch, now: number): void {
  const { principal, graph } = sketch;
  const { adobe: id } = idsOf(sketch);
  const home = { homeTenantId: tenantId, federatedCredentials: [] };
  const other = { appId: otherAppId, objectId: 'd36a90f4-52b7-4c81-a0e9-8f7c145e2b6d', displayName: 'contoso-reports' };
  state.applications.push({ ...other, ...home });
  for (const one of state.servicePrincipals) one.graphPermissions = graph === undefined ? [] : [graph];
  addAdobe(state);
  state.servicePrincipals.push({
    id: otherPrincipalId,
    appId: otherAppId,
    displayName: 'contoso-reports',
    accountEnabled: true,
    graphPermissions: [],
    createdDateTime: '2026-01-19T07:31:40Z',
    visibleAt: 0,
  });
  if (principal === 'missing') state.servicePrincipals = state.servicePrincipals.filter((one) => one.id !== id);
  for (const one of state.servicePrincipals) {
    if (one.id !== id) continue;
    if (principal === 'disabled') one.accountEnabled = false;
    if (principal === 'NotDisabled') one.disabledByMicrosoftStatus = 'NotDisabled';
    if (principal === 'disabled by Microsoft')
      one.disabledByMicrosoftStatus = 'DisabledDueToViolationOfServicesAgreement';
  }
  if (principal === 'deleted' || principal === 'both deleted') deletePrincipal(state, id, now);
  if (principal === 'both deleted') addSecond(state, now);
  state.groups = [
    { id: groupWithAdobe, displayName: 'outside applications', members: [id] },
    { id: groupWithout, displayName: 'analysts', members: [] },
  ];
}

function deletePrincipal(state: CloudState, deleted: string, now: number): void {
  const isIt = ({ id }: { readonly id: string }) => id === deleted;
  const deletedDateTime = `${new Date(now - 5 * day * 1000).toISOString().slice(0, 19)}Z`;
  state.deletedServicePrincipals = [
    ...(state.deletedServicePrincipals ?? []),
    ...state.servicePrincipals.filter(isIt).map((principal) => ({ principal, deletedDateTime })),
  ];
  state.servicePrincipals = state.servicePrincipals.filter((one) => !isIt(one));
}

/** Deleted later than the first one. */
function addSecond(state: CloudState, now: number): void {
  const deletedDateTime = `${new Date(now - 2 * day * 1000).toISOString().slice(0, 19)}Z`;
  state.deletedServicePrincipals = (state.deletedServicePrincipals ?? []).flatMap((first) => [
    first,
    { principal: { ...first.principal, id: secondPrincipal }, deletedDateTime },
  ]);
}

function setUpRights(state: CloudState, rights: Rights): void {
  if (typeof rights !== 'string') {
    const none = { dataActions: [], notDataActions: [], assignableScopes: [subscriptionScope], description: '' };
    const role = { name: customRole, roleName: 'All but one', actions: ['*'], notActions: [rights.allBut], ...none };
    state.roleDefinitions = [role];
    grantRole(state, customRole, subscriptionScope);
    return;
  }
  for (const [role, scope] of roleSets[rights]) grantRole(state, role, scope);
}

const least = [
  [roles.keyVaultContributor, groupScope],
  [roles.keyVaultDataAccessAdministrator, groupScope],
] as const;

const roleSets: Readonly<Record<RoleSet, readonly (readonly [string, string])[]>> = {
  owner: [[roles.owner, subscriptionScope]],
  'owner and crypto officer': [
    [roles.owner, subscriptionScope],
    [roles.keyVaultCryptoOfficer, subscriptionScope],
  ],
  least,
  'least and reader above': [...least, [roles.reader, subscriptionScope]],
  reader: [[roles.reader, subscriptionScope]],
  'reader of the group': [[roles.reader, groupScope]],
  contributor: [[roles.contributor, subscriptionScope]],
  none: [],
};

function setUpVault(state: CloudState, sketch: Sketch, now: number): void {
  const time = (days: number) => `${new Date(now + days * day * 1000).toISOString().slice(0, 19)}Z`;
  const deleted = { deletionDate: time(-2), scheduledPurgeDate: time(88) };
  const made = makeVault(sketch, now);
  // A vault needs a group.
  if (sketch.vault === 'there' && sketch.group) state.vaults.push(made);
  if (sketch.vault === 'deleted') state.deletedVaults.push({ vault: made, ...deleted });
  if (sketch.vault === 'deleted elsewhere') {
    state.deletedVaults.push({ vault: { ...made, resourceGroup: otherGroup }, ...deleted });
  }
  if (sketch.vault === 'in another group') {
    state.resourceGroups.push({ subscriptionId, name: otherGroup, location, tags: {} });
    state.vaults.push({ ...made, resourceGroup: otherGroup });
  }
  if (sketch.vault === 'foreign') state.foreignNames.push({ name: vaultName });
  for (let index = 0; sketch.group && index < sketch.groupVaults; index += 1) {
    state.vaults.push({ ...vault(), name: `kv-contoso-${index}` });
  }
}

export function makeVault(sketch: Sketch, now: number): VaultState {
  const made = vault();
  made.tenantId = sketch.vaultTenant === 'own' ? tenantId : formerTenantId;
  made.sku = sketch.kty === 'RSA-HSM' ? 'premium' : 'standard';
  made.enableSoftDelete = sketch.softDelete;
  if (!sketch.purgeProtection) delete made.enablePurgeProtection;
  made.enableRbacAuthorization = sketch.rbac;
  made.accessPolicies = sketch.rbac ? [] : sketch.policies.map((one) => policyOf(one, idsOf(sketch)));
  made.publicNetworkAccess = sketch.access;
  if (sketch.acls !== undefined) {
    const { bypass, action, adobe } = sketch.acls;
    const ipRules = adobe ? [{ value: '20.88.123.53/32' }] : [];
    made.networkAcls = { defaultAction: action, ipRules, virtualNetworkRules: [], ...(bypass && { bypass }) };
  }
  if (sketch.endpoint !== undefined) made.privateEndpoints = [sketch.endpoint];
  // Where Azure does not know the resource type, no vault can have a perimeter.
  const perimeters = sketch.perimeterApi === 'none' ? [] : sketch.perimeters;
  made.perimeters = perimeters.map(({ mode, admits }, index) => {
    const rules = admits
      ? [{ name: 'adobe', direction: 'Inbound' as const, addressPrefixes: ['20.88.123.53/32'] }]
      : [];
    return perimeter({ accessMode: mode, rules, associationName: `association-${index}` });
  });
  // Settings of a preview that Azure does not serve can't have been made.
  if (sketch.previews && sketch.tokenMode !== undefined) made.tokenBindingMode = sketch.tokenMode;
  if (sketch.previews && sketch.crossTenant !== undefined) made.crossTenantAccessProtection = sketch.crossTenant;
  if (sketch.provisioning !== undefined) made.provisioningState = sketch.provisioning;
  const key = makeKey(sketch, now);
  const nowSeconds = Math.floor(now / 1000);
  made.keys = sketch.key === 'there' ? [key] : [];
  if (sketch.key === 'deleted') {
    const dates = { deletedDate: nowSeconds - 2 * day, scheduledPurgeDate: nowSeconds + 88 * day, readyAt: 0 };
    made.deletedKeys = [{ key, ...dates }];
  }
  for (let index = 0; index < sketch.otherKeys; index += 1) {
    made.keys.push({ ...structuredClone(key), name: `other-${index}` });
  }
  for (let index = 0; index < sketch.secrets; index += 1) {
    made.secrets.push({ name: `secret-${index}`, enabled: true, created: keyCreated, updated: keyCreated });
  }
  return made;
}

type Ids = ReturnType<typeof idsOf>;

function policyOf({ who, tenant, compound, keys, secrets }: PolicySketch, ids: Ids): AccessPolicyEntry {
  return {
    tenantId: tenant === 'own' ? tenantId : formerTenantId,
    objectId: ids[who],
    permissions: { keys: [...keys], secrets: [...secrets] },
    ...(compound ? { applicationId: otherAppId } : {}),
  };
}

const elliptic: KeyKind = { kty: 'EC', curveName: 'P-256', keyOps: ['sign', 'verify'] };

function makeKey(sketch: Sketch, now: number): KeyState {
  const keyOps = [...sketch.operations];
  const kind: KeyKind = sketch.kty === 'EC' ? elliptic : { kty: sketch.kty, keySize: sketch.size, keyOps };
  const kinds: Readonly<Record<VersionSketch['kind'], KeyKind | undefined>> = {
    'as the key': undefined,
    'wrap only': { ...kind, keyOps: ['wrapKey'] },
    EC: elliptic,
  };
  const at = (days: number) => Math.floor(now / 1000 + days * day);
  // The last version of the sketch is the newest, and has the last of the IDs.
  const firstId = versionIds.length - sketch.versions.length;
  const versions = sketch.versions.map(
    ({ enabled, startsIn, endsIn, kind: own }, index): KeyState['versions'][number] => {
      const created = keyCreated + index * day;
      const version = versionIds[firstId + index] ?? keyVersion;
      const ownKind = kinds[own];
      return {
        version,
        enabled,
        created,
        updated: created,
        ...(startsIn === undefined ? {} : { nbf: at(startsIn) }),
        ...(endsIn === undefined ? {} : { exp: at(endsIn) }),
        ...(ownKind === undefined ? {} : { kind: ownKind }),
      };
    },
  );
  const current = versions.at(-1);
  const { keyDate, newestBack } = sketch;
  if (current !== undefined && newestBack !== undefined) current.created = current.updated = at(-newestBack);
  if (current !== undefined && keyDate !== undefined) current[keyDate.date] = at(keyDate.inSeconds / day);
  const key: KeyState = { name: keyName, ...kind, tags: {}, versions };
  if (sketch.rotation !== 'none') {
    const action = { type: sketch.rotation };
    key.rotationPolicy = { lifetimeActions: [{ trigger: { timeBeforeExpiry: 'P30D' }, action }] };
  }
  return key;
}

/** Everything on and in a vault is deleted with it; what applies from scopes above stays. */
function setUpAccess(state: CloudState, sketch: Sketch, now: number): void {
  const ids = idsOf(sketch);
  const isThere = state.vaults.some(({ name, resourceGroup }) => name === vaultName && resourceGroup === groupName);
  const keyIsThere = isThere && sketch.key === 'there';
  const stands = (scope: Scope) => {
    if (scope === 'vault') return isThere;
    if (scope === 'key' || scope === 'other key') return scope === 'key' ? keyIsThere : isThere && sketch.otherKeys > 0;
    return scope !== 'group' && scope !== 'vault alike' ? true : sketch.group;
  };
  const soon = sketch.grantsEndSoon ? { endsIn: 80 / day } : {};
  for (const one of sketch.grants) if (stands(one.scope)) addGrant(state, { ...one, ...soon }, ids, now);
  state.denyAssignments = [
    ...sketch.denies.filter(({ scope }) => stands(scope)).map((one, index) => denyOf(one, ids, index)),
    ...sketch.ownDenies.filter(({ scope }) => stands(scope)).map((one, index) => ownDenyOf(one, ids, index)),
  ];
  for (const [index, { scope, level }] of sketch.locks.entries()) {
    if (stands(scope)) state.locks.push({ name: `lock-${index}`, scope: scopes[scope], level });
  }
  if (isThere && sketch.logging !== 'none') state.diagnosticSettings.push(loggingOf(sketch.logging));
}

/** The log remains when its vault is gone. */
function setUpLog(state: CloudState, { calls, firstCall, workspace: mode, app }: Sketch, now: number): void {
  const made = workspace();
  if (mode === 'workspace permissions') made.properties['features'] = {};
  state.monitorResources = [made];
  const timed = calls.map((call, index) =>
    index > 0 || firstCall === undefined ? call : { ...call, back: firstCall / day },
  );
  state.auditLog = timed.map((call) => rowOfCall(call, callerOf(call, app), now));
}

function callerOf({ who }: CallSketch, app: Sketch['app']): string | undefined {
  const [adobe, other] = app === 'published' ? [adobeAppId, otherAppId] : [otherAppId, adobeAppId];
  return { adobe, ADOBE: adobe.toUpperCase(), other, nobody: undefined }[who];
}

function rowOfCall(
  { back, operation, status, key, table, vault: which, version }: CallSketch,
  appId: string | undefined,
  now: number,
): LogRow {
  const at = now - back * day * 1000;
  const name = { this: keyName, THIS: keyName.toUpperCase(), other: 'other-0', none: undefined }[key];
  const id = `https://${vaultName}.vault.azure.net/${name === undefined ? '' : `keys/${name}/${version === 'current' ? keyVersion : versionIds[1]}`}`;
  const common = { TimeGenerated: new Date(at).toISOString(), OperationName: operation, ResultType: 'Success' };
  const scope = which === 'this' ? vaultScope : `${vaultScope}-2`;
  const row =
    table === 'AZKVAuditLogs'
      ? { HttpStatusCode: status, Identity: { claim: appId === undefined ? {} : { appid: appId } }, Id: id }
      : {
          ResourceProvider: 'MICROSOFT.KEYVAULT',
          Category: 'AuditEvent',
          httpStatusCode_d: status,
          id_s: id,
          ...(appId !== undefined && { identity_claim_appid_g: appId }),
        };
  return {
    workspaceId: workspaceScope,
    table,
    visibleAt: at,
    row: { ...common, ...row, _ResourceId: scope.toLowerCase() },
  };
}

function addGrant(
  state: CloudState,
  { scope, role, who, condition, endsIn }: GrantSketch,
  ids: Ids,
  now: number,
): void {
  const roleId = grantRoles[role];
  const principalId = ids[who];
  const isSame = (one: CloudState['roleAssignments'][number]) =>
    one.scope === scopes[scope] && one.roleId === roleId && one.principalId === principalId;
  // Azure rejects a second one with the same scope, role and principal.
  if (state.roleAssignments.some(isSame)) return;
  const made = grantRole(state, roleId, scopes[scope], principalId);
  if (who.startsWith('group')) made.principalType = 'Group';
  if (who === 'person') made.principalType = 'User';
  if (condition !== 'none') {
    made.condition = "@Resource[Microsoft.KeyVault/vaults:name] StringEquals 'kv-contoso-cja'";
    made.conditionVersion = '2.0';
    made.conditionHolds = condition === 'holds';
  }
  if (endsIn !== undefined) made.endDateTime = `${new Date(now + endsIn * day * 1000).toISOString().slice(0, 19)}Z`;
}

const everyone: DenyPrincipal = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' };

function denyPrincipal(who: DenySketch['who'], ids: Ids): DenyPrincipal {
  if (who === 'everyone') return everyone;
  return { id: ids[who], type: who.startsWith('group') ? 'Group' : 'ServicePrincipal' };
}

/** Every permission has an action or a data action: in place of none, one that no run takes. */
function actionsOf(actions: readonly string[], dataActions: readonly string[]): string[] {
  return actions.length + dataActions.length > 0 ? [...actions] : ['Microsoft.KeyVault/vaults/delete'];
}

function denyOf(sketch: DenySketch, ids: Ids, index: number): DenyAssignmentState {
  const { scope, who, excluded, dataActions, notDataActions, onlyHere, condition, audits } = sketch;
  const text = "@Resource[Microsoft.KeyVault/vaults:name] StringEquals 'kv-contoso-cja'";
  return denyAssignment({
    name: `f4c1d2a7-98b3-4e56-8d0f-61a7b5e3c90${index}`,
    scope: scopes[scope],
    ...(audits ? { denyAssignmentEffect: 'audit' as const } : {}),
    permissions: [
      {
        actions: actionsOf([], dataActions),
        notActions: [],
        dataActions: [...dataActions],
        notDataActions: [...notDataActions],
        ...(condition === 'on the permission' ? { condition: text, conditionVersion: '2.0' } : {}),
      },
    ],
    principals: [denyPrincipal(who, ids)],
    // The verifying identity is never named in a deny assignment: only its rights decide what it may read.
    excludePrincipals: [
      { id: pipelinePrincipalId, type: 'ServicePrincipal' },
      ...(excluded === 'nobody' ? [] : [denyPrincipal(excluded, ids)]),
    ],
    doNotApplyToChildScopes: onlyHere,
    ...(condition === 'on the assignment' ? { condition: text, conditionVersion: '2.0' } : {}),
  });
}

function ownDenyOf(sketch: OwnDenySketch, ids: Ids, index: number): DenyAssignmentState {
  const { scope, who, spares, actions, notActions, dataActions, onlyHere, isConditional, audits } = sketch;
  const pipeline: DenyPrincipal = { id: pipelinePrincipalId, type: 'ServicePrincipal' };
  return denyAssignment({
    name: `b90e37d4-61f2-4c8a-a5d7-3e84c0f2961${index}`,
    scope: scopes[scope],
    ...(audits ? { denyAssignmentEffect: 'audit' as const } : {}),
    permissions: [
      {
        actions: actionsOf(actions, dataActions),
        notActions: [...notActions],
        dataActions: [...dataActions],
        notDataActions: [],
      },
    ],
    principals: [who === 'pipeline' ? pipeline : denyPrincipal(who, ids)],
    excludePrincipals: spares ? [pipeline] : [],
    doNotApplyToChildScopes: onlyHere,
    ...(isConditional
      ? {
          condition: "@Resource[Microsoft.KeyVault/vaults:name] StringEquals 'kv-contoso-cja'",
          conditionVersion: '2.0',
        }
      : {}),
  });
}

function loggingOf(logging: Exclude<Sketch['logging'], 'none'>): CloudState['diagnosticSettings'][number] {
  const monitoring = `/subscriptions/${subscriptionId}/resourceGroups/rg-monitoring/providers`;
  const logs = {
    AuditEvent: [{ category: 'AuditEvent', enabled: true }],
    audit: [{ categoryGroup: 'audit', enabled: true }],
    allLogs: [{ categoryGroup: 'allLogs', enabled: true }],
    metrics: [{ category: 'AzurePolicyEvaluationDetails', enabled: true }],
    off: [{ category: 'AuditEvent', enabled: false }],
  }[logging];
  const workspaceId = `${monitoring}/Microsoft.OperationalInsights/workspaces/log-contoso`;
  return { name: 'audit-to-workspace', scope: vaultScope, workspaceId, logs };
}

function inputsOf(sketch: Sketch): Record<string, string> {
  const given: Record<string, string> = {
    'resource-group': sketch.groupNames.input,
    'vault-name': vaultName,
    'create-resource-group': String(sketch.createGroup),
    'key-type': sketch.keyType,
    'key-size': sketch.keySize,
    'delete-lock': String(sketch.deleteLock),
    'grant-scope': sketch.grantScope,
    'create-principal': String(sketch.createPrincipal),
    'recover-deleted': String(sketch.recoverDeleted),
    'restore-grant': String(sketch.restoreGrant),
    'require-confirmation': String(sketch.requireConfirmation),
    'expiry-warning-days': String(sketch.expiryWarningDays),
    'fail-on': sketch.failOn,
    // To the clock of tests, a process that the machine holds up for seconds waits.
    'timeout-minutes': '120',
  };
  if (sketch.location) given['location'] = location;
  if (sketch.network !== 'open') given['network'] = 'restricted';
  if (sketch.network === 'restricted to addresses') given['allowed-ips'] = '192.0.2.7, 198.51.100.0/24';
  if (sketch.app === 'another') given['adobe-app-id'] = otherAppId;
  if (sketch.principalId !== 'none') given['adobe-principal-id'] = givenId(sketch, sketch.principalId);
  if (sketch.confirmed !== 'none') given['confirmed-key-uri'] = confirmedUri(sketch);
  if (sketch.versionAnswer !== undefined) given['adobe-key-version'] = sketch.versionAnswer;
  if (sketch.maxAge !== undefined) given['key-max-age-days'] = sketch.maxAge;
  if (sketch.usageDays !== undefined) given['usage-days'] = String(sketch.usageDays);
  if (sketch.entitled) given['adobe-entitlement'] = 'healthcare-shield';
  const byId = new Map(sketch.waive.map((line) => [/^[a-z-]+/.exec(line)?.[0] ?? '', line]));
  const waived = [...byId.values(), ...(sketch.unwaivable === undefined ? [] : [sketch.unwaivable])];
  // At most 14 days ahead.
  const soon = new Date(Date.now() + 10 * day * 1000).toISOString().slice(0, 10);
  if (waived.length > 0) given['waive'] = waived.join('\n').replaceAll('SOON', soon);
  return given;
}

function givenId(sketch: Sketch, whose: 'pipeline' | Who): string {
  return whose === 'pipeline' ? pipelinePrincipalId : idsOf(sketch)[whose];
}

function confirmedUri({ confirmed, versions }: Sketch): string {
  if (confirmed === 'ended') return 'none until 2020-01-31';
  const host = confirmed === 'other vault' ? 'kv-contoso-old' : vaultName;
  const key = `https://${host}.vault.azure.net/keys/${confirmed === 'other key' ? 'other-0' : keyName}`;
  if (confirmed === 'no version' || confirmed === 'other key' || confirmed === 'other vault') return key;
  const first = versionIds[versionIds.length - versions.length] ?? keyVersion;
  return `${key}/${confirmed === 'current' ? keyVersion : confirmed === 'first' ? first : goneVersion}`;
}
