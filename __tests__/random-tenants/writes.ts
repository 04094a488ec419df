/**
 * What a run of `ensure` wrote or tried to write, compared with the contract's list "What `ensure` never does". Written
 * from the contract alone, from the requests that arrived at the local cloud and its state before.
 */
import { isDeepStrictEqual } from 'node:util';
import { contains, same, vaultId } from '../../emulator/arm/scopes.ts';
import type { Cloud } from '../../emulator/service.ts';
import type { ServicePrincipal, VaultState } from '../../emulator/state.ts';
import {
  groupName,
  pipelinePrincipalId,
  roles,
  tenantId,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import type { Exchange } from '../../emulator/transcript.ts';
import { contradicts, keyOf, lockHolds, waivedIds } from './oracle.ts';
import { calledOtherwise } from './oracle-grant.ts';
import { appIdOf, type Inputs, keyScope, reads, saysConfirmed, vaultOf } from './oracle-terms.ts';
import type { Written } from './state-changes.ts';

interface Attempt extends Written {
  readonly line: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly isRefused: boolean;
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
  [/^POST [^ ]*\/directory\/deletedItems\/[^/]+\/restore$/i, 'principal', 'recover'],
  [/^(POST|PATCH) [^ ]*\/servicePrincipals(\(appId='[^']*'\))?$/i, 'principal', 'create'],
];

function attemptOf({ method, host, path, requestBody, status }: Exchange): Attempt {
  const bare = decodeURIComponent(path.split('?')[0] ?? '');
  const line = `${method} ${host}${bare}`;
  const body = objectOf(requestBody === '' ? {} : JSON.parse(requestBody));
  const [, resource = 'nothing known', action = ''] = kinds.find(([pattern]) => pattern.test(line)) ?? [];
  const recovers = resource === 'vault' && objectOf(body['properties'])['createMode'] === 'recover';
  const isRefused = typeof status === 'number' && status >= 400;
  return { line, path: bare, body, resource, action: recovers ? 'recover' : action, isRefused };
}

/** The change that a request asks for, in the words of the output `changes`. */
export function writtenBy(exchange: Exchange): Written {
  const { resource, action } = attemptOf(exchange);
  return { resource, action };
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
  /** The vault that existed before, or that the run recovered. */
  readonly vault: VaultState | undefined;
  readonly recovered: VaultState | undefined;
  /** The deleted vault that stood in the given group. */
  readonly deleted: VaultState | undefined;
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
    isConfirmed: saysConfirmed(inputs),
    attempts,
    vault: vaultOf(before) ?? recovered,
    recovered,
    deleted,
  };
  const late = beforeGrant(attempts).map(({ line }) => `${line}: comes before the grant that the recovery needs`);
  const broken = attempts.flatMap((attempt) => {
    const reasons = [
      ...(rules[attempt.resource] ?? unknownWrite)(attempt, context),
      ...ofAnotherTenant(attempt, context),
      ...when(contradicts(inputs), 'confirmed-key-uri is of another vault or key than the inputs name'),
    ];
    return reasons.map((reason) => `${attempt.line}: ${reason}`);
  });
  return [...broken, ...late];
}

/** "After a recovery the grant comes before all else that may fail"; it may need a service principal. */
function beforeGrant(attempts: readonly Attempt[]): Attempt[] {
  const recovery = attempts.findIndex(({ resource, action }) => resource === 'vault' && action === 'recover');
  const grant = attempts.findIndex(({ resource }) => resource === 'grant');
  if (recovery < 0) return [];
  return attempts.slice(recovery + 1, grant).filter(({ resource }) => grant > recovery && resource !== 'principal');
}

type Rule = (attempt: Attempt, context: Context) => string[];

const when = (broken: boolean, reason: string): string[] => (broken ? [reason] : []);

const unknownWrite: Rule = () => ['ensure has no business with this'];

/**
 * "It writes nothing to a vault of another tenant"; a deleted one shows its tenant after the recovery only, and refuses
 * the creation before it.
 */
const ofAnotherTenant: Rule = ({ path, line, action, resource, isRefused }, { vault, recovered }) => {
  const isBelow = contains(vaultScope, path) || line.toLowerCase().includes(`${vaultName}.vault.azure.net`);
  const isRecovery = resource === 'vault' && action === 'recover';
  const isForeign = vault !== undefined && vault.tenantId !== tenantId;
  const metDeleted = resource === 'vault' && action === 'create' && isRefused && vault === recovered;
  return when(isBelow && !isRecovery && !metDeleted && isForeign, 'the vault is of another tenant');
};

const rules: Readonly<Record<string, Rule>> = {
  'resource-group': ({ isRefused }, { is, before, isConfirmed, recovered, deleted }) => [
    ...when(!is('create-resource-group'), 'create-resource-group is not true'),
    ...when(
      before.state.resourceGroups.some(({ name }) => same(name, groupName)),
      'the group is there',
    ),
    // Azure recovers a vault only into its former group, which has to exist; without the group, nothing follows.
    ...when(
      isConfirmed && (isRefused && is('recover-deleted') ? deleted : recovered) === undefined,
      'what was confirmed is gone, and nothing is made in its place',
    ),
  ],
  vault: ({ action, body }, { is, before, inputs, isConfirmed, vault }) => {
    if (action === 'recover') {
      return [
        ...when(!is('recover-deleted'), 'recover-deleted is not true'),
        ...when(vault === undefined, 'the deleted vault stood in another group'),
      ];
    }
    if (action === 'update') {
      const { properties, ...others } = body;
      const isProtection = isDeepStrictEqual(properties, { enablePurgeProtection: true });
      return [
        ...when(!isProtection || Object.keys(others).length > 0, 'it may only turn purge protection on'),
        ...when(waivedIds(inputs, before.now()).has('vault-purge-protection'), 'vault-purge-protection is waived'),
      ];
    }
    return [
      ...when(vaultOf(before) !== undefined, 'it would replace a vault'),
      ...when(isTaken(before) && reads(before).name, 'its name is taken'),
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
  principal: ({ action, path }, { before, inputs, is, isConfirmed }) => [
    ...(action === 'recover'
      ? restored(path, before, inputs)
      : [
          ...when(isConfirmed, "Adobe's service principal was taken away"),
          ...when(inputs['create-principal'] === 'false', 'create-principal is false'),
          ...when(inputs['adobe-principal-id'] !== undefined, 'adobe-principal-id names it'),
          ...when(deletedPrincipalsOf(before, inputs).length > 0, 'it would be made beside the deleted one'),
        ]),
    ...when(action === 'recover' && !is('recover-deleted'), 'recover-deleted is not true'),
    ...when(
      before.state.servicePrincipals.some(({ appId }) => appId === appIdOf(inputs)),
      'it is there',
    ),
  ],
  grant: (attempt, context) => [...grantAllowed(context), ...grantFits(attempt, context)],
  lock: ({ path, body }, { is, before }) => {
    const held = before.state.locks.some((one) => lockHolds(one) && contains(one.scope, vaultScope));
    const isThere = before.state.locks.some(({ scope }) => same(scope, vaultScope));
    const level = objectOf(body['properties'])['level'];
    return [
      ...when(!is('delete-lock'), 'delete-lock is not true'),
      ...when(held && reads(before).locks, 'a lock holds already'),
      ...when(isThere && reads(before).locks, 'it would stand beside a lock, whose level somebody chose'),
      ...when(
        !path.toLowerCase().startsWith(`${vaultScope}/providers/microsoft.authorization/`.toLowerCase()),
        'it is not on the vault',
      ),
      ...when(level !== 'CanNotDelete', `its level is ${String(level)}`),
    ];
  },
};

/** By a vault in use elsewhere; a deleted one is recovered, or refuses the creation. */
function isTaken({ state: { vaults, foreignNames } }: Cloud): boolean {
  return [...vaults, ...foreignNames].some(({ name }) => same(name, vaultName));
}

/** Adobe's deleted service principals that may be restored: "the one that `adobe-principal-id` names, else the one that holds the role". */
function deletedPrincipalsOf(cloud: Cloud, inputs: Inputs): readonly ServicePrincipal[] {
  const { state } = cloud;
  const all = (state.deletedServicePrincipals ?? []).map(({ principal }) => principal);
  const adobes = all.filter(({ appId }) => appId === appIdOf(inputs));
  const given = inputs['adobe-principal-id'];
  const holds = ({ id }: ServicePrincipal) => reads(cloud).assignments && heldBy(state, id).length > 0;
  return (
    [adobes.filter(({ id }) => given !== undefined && same(id, given)), adobes.filter(holds), adobes].find(
      (some) => some.length > 0,
    ) ?? []
  );
}

/** The assignments of the role that reach the key. */
function heldBy({ roleAssignments }: Cloud['state'], principal: string) {
  return roleAssignments.filter(
    (one) =>
      same(one.principalId, principal) &&
      same(one.roleId, roles.keyVaultCryptoServiceEncryptionUser) &&
      contains(one.scope, keyScope),
  );
}

function restored(path: string, before: Cloud, inputs: Inputs): string[] {
  const given = inputs['adobe-principal-id'];
  const id = /\/deleteditems\/([^/]+)\/restore$/i.exec(path)?.[1] ?? '';
  const isRight = deletedPrincipalsOf(before, inputs).some((one) => same(one.id, id));
  return [
    ...when(!isRight, "it is not the deleted service principal of Adobe's that holds the role"),
    ...when(given !== undefined && !same(given, id), 'adobe-principal-id names another one'),
  ];
}

function grantAllowed({ before, inputs, is, isConfirmed, recovered }: Context): string[] {
  const afterRecovery = recovered?.enableRbacAuthorization ?? false;
  const given = inputs['adobe-principal-id'];
  const principals = [...before.state.servicePrincipals, ...deletedPrincipalsOf(before, inputs)];
  const found = principals.find(({ id }) => given !== undefined && same(id, given));
  const wasAsked = reads(before).graph && !waivedIds(inputs, before.now()).has('adobe-principal');
  return [
    ...when(isConfirmed && !is('restore-grant') && !afterRecovery, 'the grant was taken away after the confirmation'),
    ...when(
      given !== undefined && wasAsked && found?.appId !== appIdOf(inputs),
      'the id is not that of a service principal of Adobe',
    ),
    ...when(
      given !== undefined && calledOtherwise(before, reads(before), given) === 'yes',
      'Azure calls the id a group or a user',
    ),
    ...when(given !== undefined && same(given, pipelinePrincipalId), "the id is the run's own"),
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
  const held = heldBy(before.state, principal);
  const scope = inputs['grant-scope'] === 'key' ? keyScope : vaultScope;
  const at = path.replace(/\/providers\/Microsoft\.Authorization\/roleAssignments\/[^/]+$/i, '');
  const given = inputs['adobe-principal-id'];
  const isAsked = ({ appId }: ServicePrincipal) => appId === appIdOf(inputs);
  const live = before.state.servicePrincipals.find(isAsked);
  const known = live === undefined ? deletedPrincipalsOf(before, inputs) : [live];
  const right = given === undefined ? known.map(({ id }) => id) : [given];
  return [
    ...when(
      vault !== undefined && !vault.enableRbacAuthorization,
      'a role has no effect on a vault with access policies',
    ),
    ...when(!role.endsWith(roles.keyVaultCryptoServiceEncryptionUser), `the role is ${role}`),
    ...when(!same(at, scope), `it is at ${at}, grant-scope is ${inputs['grant-scope'] ?? 'vault'}`),
    ...when(right.length > 0 && !right.some((id) => same(principal, id)), `it is for ${principal}`),
    ...when(properties['condition'] !== undefined, 'it has a condition'),
    // Under a condition the grant is `unknown`, and "only what is missing" is written.
    ...when(held.length > 0 && reads(before).assignments, 'the grant is there, perhaps under a condition'),
  ];
}
