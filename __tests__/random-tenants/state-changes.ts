/** What a run changed: resources that it created, and harm that `ensure` must never do. */
import { isDeepStrictEqual } from 'node:util';
import { same, vaultId } from '../../emulator/arm/scopes.ts';
import type { AccessPolicyEntry, CloudState, VaultState } from '../../emulator/state.ts';
import { keyName } from '../../emulator/tenants/names.ts';

export interface Written {
  readonly resource: string;
  readonly action: string;
}

/** A copy of plain data to compare with: a missing property and one that is undefined are the same in it. */
export function snapshot(state: CloudState): CloudState {
  return JSON.parse(JSON.stringify(state)) as CloudState;
}

/**
 * The differences between two snapshots: what was created, and what was changed or removed although `ensure` never does
 * that.
 */
export function compareStates(before: CloudState, after: CloudState): { written: Written[]; harmed: string[] } {
  const written: Written[] = [];
  const harmed: string[] = [];
  const note = (resource: string, action: string) => written.push({ resource, action });
  const added = <T>(what: string, was: readonly T[], is: readonly T[]): T[] => {
    for (const one of was)
      if (!is.some((other) => isDeepStrictEqual(one, other))) harmed.push(`${what} ${JSON.stringify(one)}`);
    return is.filter((one) => !was.some((other) => isDeepStrictEqual(one, other)));
  };
  const noteEach = (resource: string, made: readonly unknown[]) => {
    for (let count = 0; count < made.length; count += 1) note(resource, 'create');
  };
  noteEach('resource-group', added('resource group', before.resourceGroups, after.resourceGroups));
  const wereDeleted = new Set((before.deletedServicePrincipals ?? []).map(({ principal }) => principal.id));
  for (const { id } of added('service principal', before.servicePrincipals, after.servicePrincipals))
    note('principal', wereDeleted.has(id) ? 'recover' : 'create');
  noteEach('grant', added('role assignment', before.roleAssignments, after.roleAssignments));
  noteEach('lock', added('lock', before.locks, after.locks));
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
    noteEach('key', one.keys);
  }
  return { written, harmed };
}

/** What Azure itself changes with each write. */
function withoutMarks(vault: VaultState): Partial<VaultState> {
  const { lastModifiedAt, lastModifiedBy, lastModifiedByType, dnsReadyAt, provisioningState, ...rest } = vault;
  const { keys, deletedKeys, accessPolicies, enablePurgeProtection, ...kept } = rest;
  return kept;
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

/** A policy may be added, or extended by what Adobe needs; each existing policy keeps its permissions. */
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
    const before = new Set(was.accessPolicies.filter((other) => isSameBearer(policy, other)).flatMap(rightsOf));
    const more = rightsOf(policy).filter((right) => !before.has(right));
    if (more.some((right) => !needed.some((one) => right === `keys ${one}`)))
      harmed.push(`policy gives ${more.join()}`);
    if (more.length > 0) note('grant', 'create');
  }
}

function isSameBearer(one: AccessPolicyEntry, other: AccessPolicyEntry): boolean {
  return (
    same(one.objectId, other.objectId) && one.tenantId === other.tenantId && one.applicationId === other.applicationId
  );
}

function rightsOf({ permissions }: AccessPolicyEntry): string[] {
  return Object.entries(permissions).flatMap(([kind, rights]) =>
    rights.map((right) => `${kind} ${right}`.toLowerCase()),
  );
}

function holdsAll(one: AccessPolicyEntry, other: AccessPolicyEntry): boolean {
  const held = rightsOf(one);
  return rightsOf(other).every((right) => held.includes(right));
}
