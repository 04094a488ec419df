/** The identities that infra/set-up.sh creates by default, and the administrator who runs it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isObject, textsAt } from '../arm/json.ts';
import type { CloudState } from '../state.ts';
import { groupScope, pipelinePrincipalId, roles, subscriptionScope } from './names.ts';
import { grantRole, revokeRole, rightsOf, setGraphPermissions } from './rights.ts';

const folder = resolve(import.meta.dirname, '..', '..', 'infra', 'roles');

/** The IDs of the custom roles in a tenant; Azure would make them up. */
const roleIds = {
  ensure: '2c5f8e17-9a40-4d63-b8e2-71f06c3a9d54',
  verify: '83b1d06a-4e7c-4f29-a5d8-0c92e6f17b38',
  usage: 'd7496f2b-15c8-4ae0-93b7-e85a0d3c621f',
} as const;

/** Whether the pipeline has the built-in roles of `ensure`, as a tenant has that is not about its rights. */
export function hasUsualRights(state: CloudState): boolean {
  const usual = [roles.keyVaultContributor, roles.keyVaultDataAccessAdministrator].map(
    (role) => `${role} ${groupScope}`,
  );
  const held = rightsOf(state).map(({ roleId, scope }) => `${roleId} ${scope}`);
  return held.length === usual.length && usual.every((each) => held.includes(each));
}

/** Gives the pipeline's identity exactly the rights that `set-up.sh` gives it for that mode. */
export function signInAs(state: CloudState, mode: 'ensure' | 'verify'): void {
  for (const { roleId, scope } of rightsOf(state)) revokeRole(state, roleId, scope);
  for (const name of [mode, 'usage'] as const) defineRole(state, name);
  const condition = readFileSync(resolve(folder, 'ensure-condition.txt'), 'utf8').trim();
  const assignment = grantRole(state, roleIds[mode], groupScope);
  if (mode === 'ensure') Object.assign(assignment, { condition, conditionVersion: '2.0' });
  grantRole(state, roleIds.usage, groupScope);
  setGraphPermissions(state, [mode === 'ensure' ? 'Application.ReadWrite.All' : 'Application.Read.All']);
}

function defineRole(state: CloudState, name: keyof typeof roleIds): void {
  const file: unknown = JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8'));
  if (!isObject(file)) throw new Error(`infra/roles/${name}.json holds no object`);
  const others = (state.roleDefinitions ?? []).filter((one) => one.name !== roleIds[name]);
  const definition = {
    name: roleIds[name],
    roleName: `CJA CMK ${name}`,
    description: '',
    assignableScopes: [groupScope],
    actions: textsAt(file, 'Actions') ?? [],
    notActions: [],
    dataActions: textsAt(file, 'DataActions') ?? [],
    notDataActions: [],
  };
  state.roleDefinitions = [...others, definition];
}

/** Who sets things up; signs in as an application, since the local cloud has no users. */
export const administrator = {
  clientId: '7b1c5e90-3d84-4f2a-96b7-e80d4a1f63c5',
  applicationId: 'b9e4d1f7-60a3-4c58-8d2e-15f7c3a9680b',
  principalId: 'f3a87d62-c15b-4e09-b4d6-29e8f0a7513c',
};

export interface AdministratorRights {
  /** Azure roles on the subscription; default: Owner. */
  readonly azure?: readonly string[];
  /** Permissions of Microsoft Graph that an Application Administrator and a Privileged Role Administrator have together. */
  readonly graph?: readonly string[];
}

/** Adds the administrator, whom the same tokens sign in as the pipeline. */
export function addAdministrator(
  state: CloudState,
  {
    azure = [roles.owner],
    graph = ['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'],
  }: AdministratorRights = {},
): void {
  const pipeline = state.servicePrincipals.find(({ id }) => id === pipelinePrincipalId);
  const application = state.applications.find(({ appId }) => appId === pipeline?.appId);
  if (pipeline === undefined || application === undefined) throw new Error('the tenant has no pipeline');
  const { clientId: appId, applicationId: objectId, principalId: id } = administrator;
  const displayName = 'administrator';
  state.applications.push({ ...structuredClone(application), appId, objectId, displayName });
  state.servicePrincipals.push({ ...structuredClone(pipeline), appId, id, displayName, graphPermissions: [...graph] });
  for (const role of azure) grantRole(state, role, subscriptionScope, id);
}
