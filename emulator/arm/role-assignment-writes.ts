/** Creating a role assignment, and how ARM returns one. */
import type { CloudAnswer } from '../service.ts';
import type { RoleAssignmentState } from '../state.ts';
import { failure } from './answers.ts';
import { authorizationFailed, findRole, mayAssign } from './authorization.ts';
import { objectAt, textAt } from './json.ts';
import { type ArmContext, variable } from './route.ts';
import { same } from './scopes.ts';

const type = 'Microsoft.Authorization/roleAssignments';
const guid = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

interface Wanted {
  readonly scope: string;
  readonly roleId: string;
  readonly principalId: string;
  readonly principalType: string | undefined;
  readonly condition: string | null;
  readonly conditionVersion: string | null;
  readonly description: string | null;
}

/** The assignment of that name at exactly that scope. */
export function findAssignment(context: ArmContext): RoleAssignmentState | undefined {
  const found = findByName(context);
  return found !== undefined && same(found.scope, scopeOf(context)) ? found : undefined;
}

function findByName(context: ArmContext): RoleAssignmentState | undefined {
  return context.cloud.state.roleAssignments.find((one) => same(one.name, variable(context, 'name')));
}

/** The root's scope is `/`. */
function scopeOf(context: ArmContext): string {
  return variable(context, 'scope') || '/';
}

/** As recorded: 201, also for an existing one. Without a principal type, the directory is queried. */
export function putAssignment(context: ArmContext): CloudAnswer {
  const wanted = read(context);
  const fault = refuseCaller(context, wanted) ?? refuse(context, wanted);
  if (fault !== undefined) return fault;
  const existing = findByName(context);
  if (existing !== undefined) return update(context, existing, wanted);
  if (context.cloud.state.roleAssignments.some((one) => samePlace(one, wanted))) {
    return failure(409, 'RoleAssignmentExists', 'The role assignment already exists.');
  }
  const made = make(context, wanted);
  context.cloud.state.roleAssignments.push(made);
  return { status: 201, body: showAssignment(made, true) };
}

function read(context: ArmContext): Wanted {
  const properties = objectAt(context.body, 'properties');
  const definition = textAt(properties, 'roleDefinitionId') ?? '';
  return {
    scope: scopeOf(context),
    roleId: definition.slice(definition.lastIndexOf('/') + 1).toLowerCase(),
    principalId: textAt(properties, 'principalId') ?? '',
    principalType: textAt(properties, 'principalType'),
    condition: textAt(properties, 'condition') ?? null,
    conditionVersion: textAt(properties, 'conditionVersion') ?? null,
    description: textAt(properties, 'description') ?? null,
  };
}

/** A caller with a condition may assign only some roles; the error is the general one. */
function refuseCaller(context: ArmContext, wanted: Wanted): CloudAnswer | undefined {
  const { cloud, caller, path } = context;
  const allowed = mayAssign(cloud, caller.objectId, path, { ...wanted, verb: 'write' });
  return allowed ? undefined : authorizationFailed(caller, `${type}/write`, path);
}

/**
 * Errors about the principal as recorded; guessed: those about the name and an unknown role (its message as recorded
 * for GET).
 */
function refuse(context: ArmContext, { roleId, principalId, principalType }: Wanted): CloudAnswer | undefined {
  const name = variable(context, 'name');
  if (!guid.test(name)) {
    const message = `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`;
    return failure(400, 'InvalidRoleAssignmentId', message);
  }
  if (!guid.test(principalId)) {
    const message = `The Principal ID '${principalId}' is not valid. Principal ID must be a GUID.`;
    return failure(400, 'InvalidPrincipalId', message);
  }
  if (findRole(context.cloud, roleId) === undefined) {
    const message = `The specified role definition with ID '${roleId}' does not exist.`;
    return failure(404, 'RoleDefinitionDoesNotExist', message);
  }
  if (isVisible(context, principalId)) return refuseType(principalId, principalType);
  return principalType === undefined ? principalNotFound(context, principalId) : undefined;
}

function isVisible(context: ArmContext, principalId: string): boolean {
  return context.cloud.state.servicePrincipals.some(
    (principal) => same(principal.id, principalId) && principal.visibleAt <= context.cloud.now(),
  );
}

/** Quoted in users' reports, including the misspelling. */
function refuseType(principalId: string, principalType: string | undefined): CloudAnswer | undefined {
  if (principalType === undefined || same(principalType, 'ServicePrincipal')) return undefined;
  const message =
    `The PrincipalId '${principalId.replaceAll('-', '')}' has type 'ServicePrincipal' , which is different from ` +
    `specified PrinciaplType '${principalType}'.`;
  return failure(400, 'UnmatchedPrincipalType', message);
}

function principalNotFound(context: ArmContext, principalId: string): CloudAnswer {
  const message =
    `Principal ${principalId.replaceAll('-', '')} does not exist in the directory ${context.cloud.state.tenant.id}. ` +
    'Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a ' +
    'role, this error might be related to a replication delay. In this case, set the role assignment principalType ' +
    'property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype';
  return failure(400, 'PrincipalNotFound', message);
}

function samePlace(one: RoleAssignmentState, wanted: Wanted): boolean {
  return same(one.scope, wanted.scope) && same(one.roleId, wanted.roleId) && same(one.principalId, wanted.principalId);
}

/** Code and wording are quoted in users' reports, a changed role among their causes. */
function update(context: ArmContext, existing: RoleAssignmentState, wanted: Wanted): CloudAnswer {
  if (!samePlace(existing, wanted)) {
    const message = 'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.';
    return failure(400, 'RoleAssignmentUpdateNotPermitted', message);
  }
  existing.condition = wanted.condition;
  existing.conditionVersion = wanted.conditionVersion;
  existing.description = wanted.description;
  existing.updatedOn = time(context);
  existing.updatedBy = context.caller.objectId;
  return { status: 201, body: showAssignment(existing, true) };
}

function make(context: ArmContext, wanted: Wanted): RoleAssignmentState {
  const { cloud, caller } = context;
  return {
    name: variable(context, 'name'),
    ...wanted,
    principalType: wanted.principalType ?? 'ServicePrincipal',
    createdOn: time(context),
    updatedOn: time(context),
    createdBy: caller.objectId,
    updatedBy: caller.objectId,
    visibleAt: cloud.now() + cloud.state.settings.assignmentDelay,
  };
}

/** Seven digits of a second (as recorded). */
function time(context: ArmContext): string {
  return new Date(context.cloud.now()).toISOString().replace('Z', '0000Z');
}

/** As recorded: `createdBy` is null in the answer of the PUT; the role's id is below the subscription, if there is one. */
export function showAssignment(one: RoleAssignmentState, justWritten = false): Record<string, unknown> {
  const subscription = /^\/subscriptions\/[^/]+/i.exec(one.scope)?.[0] ?? '';
  const scope = one.scope === '/' ? '' : one.scope;
  return {
    properties: {
      roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${one.roleId}`,
      principalId: one.principalId,
      principalType: one.principalType,
      scope: one.scope,
      condition: one.condition,
      conditionVersion: one.conditionVersion,
      createdOn: one.createdOn,
      updatedOn: one.updatedOn,
      createdBy: justWritten ? null : one.createdBy,
      updatedBy: one.updatedBy,
      delegatedManagedIdentityResourceId: null,
      description: one.description,
    },
    id: `${scope}/providers/${type}/${one.name}`,
    type,
    name: one.name,
  };
}
