/**
 * What a run of `ensure` wrote, or tried to, held against the contract's list "What `ensure` never does". Written from the
 * contract alone: from the requests that arrived at the local cloud, and its state before and after.
 */
import { isDeepStrictEqual } from 'node:util';
import { contains, same, vaultId } from '../../emulator/arm/scopes.ts';
import type { Cloud } from '../../emulator/service.ts';
import type { AccessPolicyEntry, CloudState, VaultState } from '../../emulator/state.ts';
import { adobeAppId, groupName, keyName, roles, tenantId, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
import type { Exchange } from '../../emulator/transcript.ts';
import { keyOf, vaultOf, waivedIds } from './oracle.ts';
import { type Inputs, keyScope, reads } from './oracle-terms.ts';

export interface Written {
  readonly resource: string;
  readonly action: string;
}

interface Attempt extends Written {
  readonly line: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Each kind of write that `ensure` may do at all. */
const kinds: readonly [pattern: RegExp, resource: string, action: string][] = [
  [/^PUT [^ ]*\/resourcegroups\/[^/]+$/i, 'resource-group', 'create'],
  [/^PUT [^ ]*\/vaults\/[^/]+$/i, 'vault', 'create'],
  [/^PATCH [^ ]*\/vaults\/[^/]+$/i, 'vault', 'update'],
  [/^PUT [^ ]*\/vaults\/[^/]+\/keys\/[^/]+$/i, 'key', 'create'],
  [/^POST [^ ]*\/deletedkeys\/[^/]+\/recover$/i, 'key', 'recover'],
  [/^PUT [^ ]*\/vaults\/[^/]+\/accessPolicies\/add$/i, 'grant', 'create'],
  [/^PUT [^ ]*\/roleAssignments\/[^/]+$/i, 'grant', 'create'],
  [/^PUT [^ ]*\/locks\/[^/]+$/i, 'lock', 'create'],
  [/^(POST|PATCH) [^ ]*\/servicePrincipals(\(appId='[^']*'\))?$/i, 'principal', 'create'],
];

function attemptOf({ method, host, path, requestBody }: Exchange): Attempt {
  const bare = decodeURIComponent(path.split('?')[0] ?? '');
  const line = `${method} ${host}${bare}`;
  const body = objectOf(requestBody === '' ? {} : JSON.parse(requestBody));
  const [, resource = 'nothing known', action = ''] = kinds.find(([pattern]) => pattern.test(line)) ?? [];
  const recovers = resource === 'vault' && objectOf(body['properties'])['createMode'] === 'recover';
  return { line, path: bare, body, resource, action: recovers ? 'recover' : action };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

interface Context {
  readonly before: Cloud;
  readonly inputs: Inputs;
  readonly is: (input: string) => boolean;
  readonly isConfirmed: boolean;
  readonly attempts: readonly Attempt[];
  /** The vault that was there, or that the run recovered. */
  readonly vault: VaultState | undefined;
  readonly recovered: VaultState | undefined;
}

/** @returns each write that the contract forbids, with the reason */
export function forbiddenWrites(before: Cloud, inputs: Inputs, transcript: readonly Exchange[]): string[] {
  const attempts = transcript.filter(({ writes }) => writes).map(attemptOf);
  const deleted = before.state.deletedVaults.find(({ vault }) => same(vaultId(vault), vaultScope))?.vault;
  const recovered = attempts.some(({ resource, action }) => resource === 'vault' && action === 'recover')
    ? deleted
    : undefined;
  const context: Context = {
    before,
    inputs,
    is: (input) => inputs[input] === 'true',
    isConfirmed: inputs['confirmed-key-uri'] !== undefined,
    attempts,
    vault: vaultOf(before) ?? recovered,
    recovered,
  };
  return attempts.flatMap((attempt) => {
    const reasons = [...(rules[attempt.resource] ?? unknownWrite)(attempt, context), ...ofAnotherTenant(attempt, context)];
    return reasons.map((reason) => `${attempt.line}: ${reason}`);
  });
}

type Rule = (attempt: Attempt, context: Context) => string[];

const when = (broken: boolean, reason: string): string[] => (broken ? [reason] : []);

const unknownWrite: Rule = () => ['ensure has no business with this'];

/** "It writes nothing to a vault of another tenant"; a deleted one shows its tenant after the recovery only. */
const ofAnotherTenant: Rule = ({ path, line, action, resource }, { vault }) => {
  const isBelow = contains(vaultScope, path) || line.includes(`${vaultName}.vault.azure.net`);
  const isRecovery = resource === 'vault' && action === 'recover';
  const isForeign = vault !== undefined && vault.tenantId !== tenantId;
  return when(isBelow && !isRecovery && isForeign, 'the vault is of another tenant');
};

const rules: Readonly<Record<string, Rule>> = {
  'resource-group': (_, { is, before, isConfirmed }) => [
    ...when(!is('create-resource-group'), 'create-resource-group is not true'),
    ...when(before.state.resourceGroups.some(({ name }) => same(name, groupName)), 'the group is there'),
    ...when(isConfirmed, 'what was confirmed is gone, and nothing is made in its place'),
  ],
  vault: ({ action, body }, { is, before, isConfirmed, vault }) => {
    if (action === 'recover') {
      return [
        ...when(!is('recover-deleted'), 'recover-deleted is not true'),
        ...when(vault === undefined, 'the deleted vault stood in another group'),
      ];
    }
    if (action === 'update') {
      const { properties, ...others } = body;
      const isProtection = isDeepStrictEqual(properties, { enablePurgeProtection: true });
      return when(!isProtection || Object.keys(others).length > 0, 'it may only turn purge protection on');
    }
    return [
      ...when(vaultOf(before) !== undefined, 'it would replace a vault'),
      ...when(isConfirmed, 'the confirmed vault was taken away'),
    ];
  },
  key: ({ action }, { is, before, isConfirmed, vault }) => {
    if (action === 'recover') return when(!is('recover-deleted'), 'recover-deleted is not true');
    return [
      ...when(isConfirmed, 'the confirmed key was taken away'),
      ...when(keyOf(vaultOf(before) ?? vault) !== undefined, 'the key is there'),
    ];
  },
  principal: (_, { before, inputs, isConfirmed }) => [
    ...when(isConfirmed, "Adobe's service principal was taken away"),
    ...when(inputs['create-principal'] === 'false', 'create-principal is false'),
    ...when(inputs['adobe-principal-id'] !== undefined, 'adobe-principal-id names it'),
    ...when(before.state.servicePrincipals.some(({ appId }) => appId === adobeAppId), 'it is there'),
  ],
  grant: (attempt, context) => [...grantAllowed(context), ...grantFits(attempt, context)],
  lock: ({ path, body }, { is, before }) => {
    const held = before.state.locks.some(({ scope }) => contains(scope, vaultScope));
    const level = objectOf(body['properties'])['level'];
    return [
      ...when(!is('delete-lock'), 'delete-lock is not true'),
      ...when(held && reads(before).locks, 'a lock holds already'),
      ...when(!path.toLowerCase().startsWith(`${vaultScope}/providers/microsoft.authorization/`.toLowerCase()), 'it is not on the vault'),
      ...when(level !== 'CanNotDelete', `its level is ${String(level)}`),
    ];
  },
};

function grantAllowed({ before, inputs, is, isConfirmed, recovered }: Context): string[] {
  const afterRecovery = recovered?.enableRbacAuthorization ?? false;
  const given = inputs['adobe-principal-id'];
  const found = before.state.servicePrincipals.find(({ id }) => given !== undefined && same(id, given));
  const wasAsked = reads(before).graph && !waivedIds(inputs, before.now()).has('adobe-principal');
  return [
    ...when(isConfirmed && !is('restore-grant') && !afterRecovery, 'the grant was taken away after the confirmation'),
    ...when(
      given !== undefined && wasAsked && found?.appId !== adobeAppId,
      'the id is not that of a service principal of Adobe',
    ),
  ];
}

function grantFits({ path, body }: Attempt, { before, inputs, vault, recovered }: Context): string[] {
  if (/\/accessPolicies\/add$/i.test(path)) {
    return [
      ...when(vault?.enableRbacAuthorization ?? true, 'the vault has no access policies'),
      ...when(recovered !== undefined, 'the policies of a recovered vault came back with it'),
    ];
  }
  const properties = objectOf(body['properties']);
  const principal = String(properties['principalId']);
  const role = String(properties['roleDefinitionId']);
  const holds = before.state.roleAssignments.some(
    (one) =>
      same(one.principalId, principal) &&
      same(one.roleId, roles.keyVaultCryptoServiceEncryptionUser) &&
      one.condition === null &&
      contains(one.scope, keyScope),
  );
  const scope = inputs['grant-scope'] === 'key' ? keyScope : vaultScope;
  const at = path.replace(/\/providers\/Microsoft\.Authorization\/roleAssignments\/[^/]+$/i, '');
  const given = inputs['adobe-principal-id'];
  const known = before.state.servicePrincipals.find(({ appId }) => appId === adobeAppId)?.id;
  const right = given ?? known;
  return [
    ...when(vault !== undefined && !vault.enableRbacAuthorization, 'a role has no effect on a vault with access policies'),
    ...when(!role.endsWith(roles.keyVaultCryptoServiceEncryptionUser), `the role is ${role}`),
    ...when(!same(at, scope), `it is at ${at}, grant-scope is ${inputs['grant-scope'] ?? 'vault'}`),
    ...when(right !== undefined && !same(principal, right), `it is for ${principal}`),
    ...when(properties['condition'] !== undefined, 'it has a condition'),
    ...when(holds && reads(before).assignments, 'the grant is there'),
  ];
}

/** What differs between two states: what was made, and what was changed or taken away though `ensure` never does that. */
export function compareStates(before: CloudState, after: CloudState): { written: Written[]; harmed: string[] } {
  const written: Written[] = [];
  const harmed: string[] = [];
  const note = (resource: string, action: string) => written.push({ resource, action });
  const added = <T>(what: string, was: readonly T[], is: readonly T[]): T[] => {
    for (const one of was) if (!is.some((other) => isDeepStrictEqual(one, other))) harmed.push(`${what} ${JSON.stringify(one)}`);
    return is.filter((one) => !was.some((other) => isDeepStrictEqual(one, other)));
  };
  for (const _ of added('resource group', before.resourceGroups, after.resourceGroups)) note('resource-group', 'create');
  for (const _ of added('service principal', before.servicePrincipals, after.servicePrincipals)) note('principal', 'create');
  for (const _ of added('role assignment', before.roleAssignments, after.roleAssignments)) note('grant', 'create');
  for (const _ of added('lock', before.locks, after.locks)) note('lock', 'create');
  for (const name of ['denyAssignments', 'diagnosticSettings', 'applications', 'subscriptions', 'groups'] as const) {
    if (!isDeepStrictEqual(before[name], after[name])) harmed.push(name);
  }
  const deleted = before.deletedVaults.map(({ vault }) => vault);
  for (const one of [...before.vaults, ...deleted]) {
    const wasDeleted = deleted.includes(one);
    const stayed = after.deletedVaults.some(({ vault }) => vaultId(vault) === vaultId(one));
    const now = after.vaults.find((other) => vaultId(other) === vaultId(one));
    if (wasDeleted && stayed) continue;
    if (now === undefined) harmed.push(`vault ${vaultId(one)} is gone`);
    else compareVault(one, now, note, harmed);
    if (wasDeleted) note('vault', 'recover');
  }
  for (const one of after.vaults) {
    if ([...before.vaults, ...deleted].some((other) => vaultId(other) === vaultId(one))) continue;
    note('vault', 'create');
    for (const _ of one.keys) note('key', 'create');
  }
  return { written, harmed };
}

/** What Azure itself changes with each write. */
function withoutMarks(vault: VaultState): Partial<VaultState> {
  const { lastModifiedAt, lastModifiedBy, lastModifiedByType, dnsReadyAt, provisioningState, ...rest } = vault;
  const { keys, deletedKeys, accessPolicies, enablePurgeProtection, ...same } = rest;
  return same;
}

function compareVault(
  was: VaultState,
  is: VaultState,
  note: (resource: string, action: string) => void,
  harmed: string[],
): void {
  if (!isDeepStrictEqual(withoutMarks(was), withoutMarks(is))) harmed.push('properties of the vault');
  if (was.enablePurgeProtection === true && is.enablePurgeProtection !== true) harmed.push('purge protection');
  if (was.enablePurgeProtection !== true && is.enablePurgeProtection === true) note('vault', 'update');
  for (const key of was.keys) {
    const now = is.keys.find(({ name }) => same(name, key.name));
    if (!isDeepStrictEqual(key, now)) harmed.push(`key ${key.name}`);
  }
  for (const { key } of was.deletedKeys) {
    const now = is.keys.find(({ name }) => same(name, key.name));
    const isDeleted = is.deletedKeys.some(({ key: { name } }) => same(name, key.name));
    if (now === undefined && !isDeleted) harmed.push(`deleted key ${key.name}`);
    if (now !== undefined) note('key', 'recover');
  }
  const held = [...was.keys, ...was.deletedKeys.map(({ key }) => key)];
  for (const key of is.keys) {
    if (held.some(({ name }) => same(name, key.name))) continue;
    if (!same(key.name, keyName)) harmed.push(`key ${key.name} was made`);
    note('key', 'create');
  }
  comparePolicies(was, is, note, harmed);
}

/** A policy may be added, or grow by what Adobe needs; each that was there keeps what it had. */
function comparePolicies(
  was: VaultState,
  is: VaultState,
  note: (resource: string, action: string) => void,
  harmed: string[],
): void {
  if (isDeepStrictEqual(was.accessPolicies, is.accessPolicies)) return;
  const needed = ['get', 'wrapkey', 'unwrapkey'];
  for (const policy of was.accessPolicies) {
    const keeps = is.accessPolicies.some((other) => isSameBearer(policy, other) && holdsAll(other, policy));
    if (!keeps) harmed.push(`access policy ${JSON.stringify(policy)}`);
  }
  for (const policy of is.accessPolicies) {
    const before = was.accessPolicies.filter((other) => isSameBearer(policy, other)).flatMap(rightsOf);
    const more = rightsOf(policy).filter((right) => !before.includes(right));
    if (more.some((right) => !needed.some((one) => right === `keys ${one}`))) harmed.push(`policy gives ${more.join()}`);
    if (more.length > 0) note('grant', 'create');
  }
}

function isSameBearer(one: AccessPolicyEntry, other: AccessPolicyEntry): boolean {
  return same(one.objectId, other.objectId) && one.tenantId === other.tenantId && one.applicationId === other.applicationId;
}

function rightsOf({ permissions }: AccessPolicyEntry): string[] {
  return Object.entries(permissions).flatMap(([kind, rights]) => rights.map((right) => `${kind} ${right}`.toLowerCase()));
}

function holdsAll(one: AccessPolicyEntry, other: AccessPolicyEntry): boolean {
  const held = rightsOf(one);
  return rightsOf(other).every((right) => held.includes(right));
}

/** What is wrong with a vault and a key that the run made. */
export function wrongCreations(before: CloudState, after: CloudState, inputs: Inputs): string[] {
  const known = [...before.vaults, ...before.deletedVaults.map(({ vault }) => vault)];
  const made = after.vaults.filter((one) => !known.some((other) => vaultId(other) === vaultId(one)));
  const oldKeys = known.flatMap((one) => [...one.keys, ...one.deletedKeys.map(({ key }) => key)].map(({ name }) => name));
  const keys = after.vaults.flatMap((one) => one.keys).filter(({ name }) => !oldKeys.includes(name));
  const size = Number(inputs['key-size'] ?? 3072);
  const restricted = inputs['network'] === 'restricted';
  const ips = restricted ? (inputs['allowed-ips'] ?? '').split(', ').filter((one) => one !== '').length : 0;
  return [
    ...made.flatMap((one) => [
      ...when(!one.enableRbacAuthorization, 'the new vault has access policies'),
      ...when(one.enablePurgeProtection !== true, 'the new vault has no purge protection'),
      ...when(!one.enableSoftDelete || one.softDeleteRetentionInDays !== 90, 'the new vault is not kept 90 days'),
      ...when(one.tenantId !== tenantId, 'the new vault is of another tenant'),
      ...when(one.publicNetworkAccess !== 'Enabled', 'the new vault is closed'),
      ...when(one.networkAcls?.defaultAction !== (restricted ? 'Deny' : 'Allow'), "the new vault's network is not as asked"),
      ...when(one.networkAcls?.bypass !== 'AzureServices', 'the new vault keeps trusted services out'),
      ...when((one.networkAcls?.ipRules.length ?? 0) !== ips, "the new vault's addresses are not as asked"),
      ...when(one.sku !== (inputs['key-type'] === 'RSA-HSM' ? 'premium' : 'standard'), `the new vault is ${one.sku}`),
    ]),
    ...keys.flatMap((one) => [
      ...when(one.kty !== (inputs['key-type'] ?? 'RSA') || one.keySize !== size, 'the new key is not as asked'),
      ...when(!['wrapKey', 'unwrapKey'].every((need) => one.keyOps.includes(need)), 'the new key may not wrap or unwrap'),
      ...when(one.versions.length !== 1 || one.versions.some(({ enabled, exp }) => !enabled || exp !== undefined), 'the new key has not one lasting version'),
      ...when(one.rotationPolicy?.lifetimeActions.some(({ action }) => same(action.type, 'rotate')) ?? false, 'the new key rotates'),
    ]),
  ];
}
