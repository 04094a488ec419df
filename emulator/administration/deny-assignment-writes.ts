/**
 * Deny assignments that users create and delete.
 * Sources: REST specification of Microsoft.Authorization, 2024-07-01-preview (create or update); reference of New-AzDenyAssignment and
 * its tests: only write, delete and action operations, no data actions, for a user, a service principal or everyone but somebody, never
 * for one scope alone. Quoted by a user: InvalidActionOrNotAction; guessed: the other codes, the words, and 201 for a new one.
 */
import type { DenyAssignmentState, DenyPermission, DenyPrincipal } from '../access-state.ts';
import { type ArmAnswer, failure } from '../arm/answers.ts';
import { findDenyAssignment, showDenyAssignment } from '../arm/deny-assignments.ts';
import { booleanAt, isObject, type JsonObject, listAt, objectAt, textAt, textsAt } from '../arm/json.ts';
import { type ArmContext, type Route, variable } from '../arm/route.ts';
import { same } from '../arm/scopes.ts';

const type = 'Microsoft.Authorization/denyAssignments';
const template = `{scope}/providers/${type}/{name}`;

export const denyAssignmentWriteRoutes: Route[] = [
  { method: 'PUT', template, type, action: `${type}/write`, answer: put },
  { method: 'DELETE', template, type, action: `${type}/delete`, answer: remove },
];

function readPermission(one: JsonObject): DenyPermission {
  const texts = (name: string) => textsAt(one, name) ?? [];
  return {
    actions: texts('actions'),
    notActions: texts('notActions'),
    dataActions: texts('dataActions'),
    notDataActions: texts('notDataActions'),
  };
}

const types = ['SystemDefined', 'ServicePrincipal', 'User', 'Group'] as const;

function readPrincipals(properties: JsonObject, name: string): DenyPrincipal[] {
  return (listAt(properties, name) ?? [])
    .filter(isObject)
    .map((one) => ({
      id: textAt(one, 'id') ?? '',
      type: types.find((known) => same(known, textAt(one, 'type') ?? '')) ?? 'User',
    }));
}

function faultOf(wanted: DenyAssignmentState): ArmAnswer | undefined {
  const { permissions, principals, excludePrincipals, doNotApplyToChildScopes } = wanted;
  const actions = permissions.flatMap((one) => one.actions);
  const own = actions.find((action) => /\/denyAssignments\/(?:write|delete)$/i.test(action));
  const forbidden = own ?? actions.find((action) => /\/read$/i.test(action));
  const refuse = (code: string, message: string) => failure(400, code, message);
  if (forbidden !== undefined) {
    const message = `'${forbidden}' is not permitted in user assigned deny assignments.`;
    return refuse('InvalidActionOrNotAction', message);
  }
  if (permissions.some((one) => one.dataActions.length + one.notDataActions.length > 0)) {
    return refuse('DataActionsNotSupported', 'Data actions are not supported in user assigned deny assignments.');
  }
  if (doNotApplyToChildScopes) {
    return refuse('DoNotApplyToChildScopesNotSupported', 'User assigned deny assignments apply to child scopes.');
  }
  const [principal] = principals;
  if (principals.length !== 1 || principal?.type === 'Group') {
    return refuse('InvalidPrincipals', 'The principal has to be everyone, one user or one service principal.');
  }
  if (principal?.type === 'SystemDefined' && excludePrincipals.length === 0) {
    return refuse('InvalidExcludePrincipals', 'At least one principal has to be excluded.');
  }
  return undefined;
}

function read(context: ArmContext, existing: DenyAssignmentState | undefined): DenyAssignmentState {
  const properties = objectAt(context.body, 'properties');
  const description = textAt(properties, 'description');
  const now = new Date(context.cloud.now()).toISOString();
  const { objectId } = context.caller;
  return {
    name: variable(context, 'name'),
    denyAssignmentName: textAt(properties, 'denyAssignmentName') ?? '',
    ...(description === undefined ? {} : { description }),
    scope: variable(context, 'scope'),
    permissions: (listAt(properties, 'permissions') ?? []).filter(isObject).map(readPermission),
    doNotApplyToChildScopes: booleanAt(properties, 'doNotApplyToChildScopes') ?? false,
    principals: readPrincipals(properties, 'principals'),
    excludePrincipals: readPrincipals(properties, 'excludePrincipals'),
    isSystemProtected: false,
    createdOn: existing?.createdOn ?? now,
    updatedOn: now,
    createdBy: existing?.createdBy ?? objectId,
    updatedBy: objectId,
  };
}

function put(context: ArmContext): ArmAnswer {
  const existing = findDenyAssignment(context);
  const wanted = read(context, existing);
  const refused = faultOf(wanted);
  if (refused !== undefined) return refused;
  const { state } = context.cloud;
  state.denyAssignments = [...(state.denyAssignments ?? []).filter((one) => one !== existing), wanted];
  return { status: existing === undefined ? 201 : 200, body: showDenyAssignment(wanted, context.apiVersion) };
}

/** Source: REST specification, 2024-07-01-preview. guessed: the error for one that Azure created. */
function remove(context: ArmContext): ArmAnswer {
  const found = findDenyAssignment(context);
  if (found === undefined) return { status: 204 };
  if (found.isSystemProtected) {
    const message = `The deny assignment '${found.name}' is system protected and cannot be deleted.`;
    return failure(403, 'DenyAssignmentIsSystemProtected', message);
  }
  const { state } = context.cloud;
  state.denyAssignments = (state.denyAssignments ?? []).filter((one) => one !== found);
  return { status: 200 };
}
