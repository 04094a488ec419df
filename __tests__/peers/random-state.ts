/** A random state of a tenant in the clouds of others, and how it is set up. */

import {
  adobeAppId,
  groupScope,
  keyName,
  location,
  otherPrincipalId,
  roles,
  subscriptionScope,
  tenantId,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { bodyOf } from '../../scripts/peers/ask.ts';
import { type Peers } from '../../scripts/peers/clouds.ts';
import { keyScope } from './target.ts';

/** A generator of numbers from 0 to 1 (mulberry32), so that a seed names a state. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const groupId = '6b1f42a7-0c9d-4e35-8a71-d2c50e9f3b84';
const customRoleId = '9e4d7c20-5f1a-4b86-93e8-07a6c2d5b1f3';
const otherTenantId = '2d7f8b31-a460-4e95-b8c3-9f105e6ad274';
const everyone = '00000000-0000-0000-0000-000000000000';
const scopes = { key: keyScope, vault: vaultScope, group: groupScope, subscription: subscriptionScope };
const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;
const onThisKey = `@Resource[Microsoft.KeyVault/vaults/keys:name] StringEquals '${keyName}'`;
const onAnotherKey = `@Resource[Microsoft.KeyVault/vaults/keys:name] StringEquals 'another'`;

interface Assignment {
  readonly scope: keyof typeof scopes;
  readonly role: string;
  readonly principal: string;
  readonly condition: string | undefined;
}

interface Denial {
  readonly scope: keyof typeof scopes;
  readonly principals: readonly string[];
  readonly excluded: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly doNotApplyToChildScopes: boolean;
}

interface Version {
  readonly kty: 'RSA' | 'EC';
  readonly operations: readonly string[];
  readonly enabled: boolean;
  /** Seconds from now; `undefined`: none. */
  readonly activeIn: number | undefined;
  readonly expiresIn: number | undefined;
}

interface Policy {
  readonly objectId: string;
  readonly tenantId: string;
  readonly keys: readonly string[];
}

export interface RandomState {
  readonly byPolicy: boolean;
  readonly assignments: readonly Assignment[];
  readonly denials: readonly Denial[];
  readonly policies: readonly Policy[];
  readonly versions: readonly Version[];
  readonly life: 'live' | 'deleted' | 'recovered';
}

/** Most parts are right in most states, so that many states are ready. */
export function randomState(seed: number): RandomState {
  const next = randomNumbers(seed);
  const chance = (probability: number) => next() < probability;
  const one = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(next() * values.length)] ?? values[0];
  const scope = () => one(['key', 'vault', 'vault', 'group', 'subscription'] as const);
  const several = <T>(most: number, probability: number, make: () => T): T[] =>
    Array.from({ length: most }, () => (chance(probability) ? make() : undefined)).filter((made) => made !== undefined);
  const assignment = (): Assignment => ({
    scope: scope(),
    role: one([
      encryptionUser,
      encryptionUser,
      encryptionUser,
      roles.keyVaultCryptoUser,
      roles.keyVaultReader,
      customRoleId,
    ]),
    principal: one([adobeAppId, adobeAppId, adobeAppId, groupId, otherPrincipalId]),
    condition: chance(0.15) ? one([onThisKey, onAnotherKey]) : undefined,
  });
  const denial = (): Denial => ({
    scope: scope(),
    principals: one([[everyone], [adobeAppId], [otherPrincipalId]]),
    excluded: one([[], [adobeAppId], [otherPrincipalId]]),
    dataActions: one([
      ['Microsoft.KeyVault/vaults/keys/unwrap/action'],
      ['Microsoft.KeyVault/*'],
      ['Microsoft.KeyVault/vaults/secrets/*'],
      [],
    ]),
    notDataActions: one([[], [], ['Microsoft.KeyVault/vaults/keys/*']]),
    doNotApplyToChildScopes: chance(0.2),
  });
  const version = (): Version => ({
    kty: chance(0.06) ? 'EC' : 'RSA',
    operations: chance(0.08) ? one([['wrapKey'], ['unwrapKey'], ['sign', 'verify']]) : ['wrapKey', 'unwrapKey'],
    enabled: !chance(0.1),
    activeIn: chance(0.08) ? one([3600, -3600]) : undefined,
    expiresIn: chance(0.1) ? one([-3600, 90 * 86_400]) : undefined,
  });
  const policy = (): Policy => ({
    objectId: one([adobeAppId, adobeAppId, otherPrincipalId]),
    tenantId: chance(0.1) ? otherTenantId : tenantId,
    keys: one([
      ['get', 'wrapKey', 'unwrapKey'],
      ['get', 'wrapKey', 'unwrapKey'],
      ['all'],
      ['get', 'wrapKey'],
      ['list'],
    ]),
  });
  return {
    byPolicy: chance(0.2),
    assignments: [
      ...(chance(0.75) ? [{ scope: scope(), role: encryptionUser, principal: adobeAppId, condition: undefined }] : []),
      ...several(2, 0.35, assignment),
    ],
    denials: several(2, 0.15, denial),
    policies: several(2, 0.6, policy),
    versions: [version(), ...several(1, 0.3, version)],
    life: chance(0.06) ? 'deleted' : chance(0.1) ? 'recovered' : 'live',
  };
}

const version = 'api-version=2022-04-01';
const definition = (role: string) => `${subscriptionScope}/providers/Microsoft.Authorization/roleDefinitions/${role}`;
const secondsSince1970 = (offset: number | undefined) =>
  offset === undefined ? undefined : Math.floor(Date.now() / 1000) + offset;

/** Sets a state up in clouds that had another one before. */
export async function setUp(peers: Peers, state: RandomState): Promise<void> {
  await clear(peers);
  const { arm, control, shim } = peers;
  const custom = {
    roleName: 'Reads and wraps',
    type: 'CustomRole',
    permissions: [
      { dataActions: ['Microsoft.KeyVault/vaults/keys/read', 'Microsoft.KeyVault/vaults/keys/wrap/action'] },
    ],
    assignableScopes: [subscriptionScope],
  };
  bodyOf(await arm('PUT', `${definition(customRoleId)}?${version}`, { properties: custom }));
  const properties = {
    tenantId,
    sku: { family: 'A', name: 'standard' },
    enableRbacAuthorization: !state.byPolicy,
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enablePurgeProtection: true,
    accessPolicies: state.byPolicy ? state.policies.map(({ keys, ...who }) => ({ ...who, permissions: { keys } })) : [],
  };
  bodyOf(await arm('PUT', `${vaultScope}?${version}`, { location, properties }));
  for (const [index, { scope, role, principal, condition }] of state.assignments.entries()) {
    const name = `00000000-0000-4000-8000-00000000000${index}`;
    const conditioned = condition === undefined ? {} : { condition, conditionVersion: '2.0' };
    const body = {
      properties: {
        roleDefinitionId: definition(role),
        principalId: principal,
        principalType: principal === groupId ? 'Group' : 'ServicePrincipal',
        ...conditioned,
      },
    };
    const answer = await arm(
      'PUT',
      `${scopes[scope]}/providers/Microsoft.Authorization/roleAssignments/${name}?${version}`,
      body,
    );
    // The same role for the same principal at the same scope, a second time.
    if (answer.status !== 409) bodyOf(answer);
  }
  for (const { scope, principals, excluded, dataActions, notDataActions, ...rest } of state.denials) {
    const named = (ids: readonly string[]) =>
      ids.map((id) => ({ id, type: id === everyone ? 'SystemDefined' : 'ServicePrincipal' }));
    const body = {
      scope: scopes[scope],
      denyAssignmentName: 'random',
      principals: named(principals),
      excludePrincipals: named(excluded),
      permissions: [{ dataActions, notDataActions }],
      ...rest,
    };
    bodyOf(await control.arm('POST', '/_emulator/denyassignments', body));
  }
  await peers.restartVault();
  for (const { kty, operations, enabled, activeIn, expiresIn } of state.versions) {
    const attributes = { enabled, nbf: secondsSince1970(activeIn), exp: secondsSince1970(expiresIn) };
    const shape = kty === 'EC' ? { kty, crv: 'P-256' } : { kty, key_size: 3072, key_ops: operations };
    bodyOf(await shim.keys.createVersion(keyName, { ...shape, attributes }));
  }
  if (state.life === 'live') return;
  bodyOf(await peers.vault('DELETE', `/keys/${keyName}?api-version=7.4`));
  if (state.life === 'recovered') bodyOf(await peers.vault('POST', `/deletedkeys/${keyName}/recover?api-version=7.4`));
}

async function clear({ shim, arm, control }: Peers): Promise<void> {
  const assignments = await shim.assignments();
  for (const { id } of new Map(assignments.map((each) => [each.id, each])).values()) {
    if (/\/00000000-0000-4000-8000-00000000000\d$/.test(id)) bodyOf(await arm('DELETE', `${id}?${version}`));
  }
  const listed = bodyOf(
    await arm('GET', `${keyScope}/providers/Microsoft.Authorization/denyAssignments?${version}`),
  ) as { readonly value: readonly { readonly name: string }[] };
  for (const { name } of listed.value) await control.arm('DELETE', `/_emulator/denyassignments/${name}`);
}

/** Why verify may be stricter than Adobe's own use; empty where it must not be. */
export function strictnessOf({ byPolicy, assignments, policies, versions, denials }: RandomState): readonly string[] {
  const current = versions.at(-1);
  const agreed = assignments.some(
    ({ role, principal, condition }) => role === encryptionUser && principal === adobeAppId && condition === undefined,
  );
  const policy = policies.some(
    ({ objectId, tenantId: of, keys }) =>
      objectId === adobeAppId && of === tenantId && (keys.includes('all') || keys.length === 3),
  );
  const reasons: readonly [boolean, string][] = [
    [!byPolicy && !agreed, 'a role other than the agreed one, or one with a condition'],
    [byPolicy && !policy, 'no policy of this tenant with all three; a role has no effect there'],
    [current?.activeIn !== undefined && current.activeIn > 0, 'the current version is not active yet'],
    [current?.expiresIn !== undefined && current.expiresIn < 0, 'the current version has expired'],
    [
      denials.some(({ principals, excluded }) => principals.includes(everyone) && excluded.length > 0),
      'a denial with exclusions',
    ],
    [versions.some(({ enabled }) => !enabled), 'a version is disabled'],
  ];
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason);
}
