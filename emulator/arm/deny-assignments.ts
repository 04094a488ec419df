/** Deny assignments as ARM returns them. */

import type { DenyAssignmentState, DenyPrincipal } from '../access-state.ts';
import type { CloudAnswer } from '../service.ts';
import { failure, ok } from './answers.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { contains, same } from './scopes.ts';

const type = 'Microsoft.Authorization/denyAssignments';
const all = `{scope}/providers/${type}`;

export const denyAssignmentRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
  { method: 'GET', template: `${all}/{name}`, type, action: `${type}/read`, answer: get },
];

/**
 * At the scope and above; without `atScope()` also below it. Filters as the REST specification names them.
 * As recorded: an empty list is `{"value":[]}`.
 */
function list(context: ArmContext): CloudAnswer {
  const filter = context.request.query.get('$filter') ?? '';
  const known = /^(\s|\(|\)|and|atScope\(\)|(denyAssignmentName|principalId|gdprExportPrincipalId) eq\s*'[^']*')*$/i;
  if (!known.test(filter)) return failure(400, 'UnsupportedQuery', `The filter '${filter}' is not supported.`);
  const shown = (context.cloud.state.denyAssignments ?? []).filter((one) => isShown(one, context, filter));
  return page(
    context,
    shown.map((one) => showDenyAssignment(one, context.apiVersion)),
  );
}

function isShown(one: DenyAssignmentState, context: ArmContext, filter: string): boolean {
  const scope = variable(context, 'scope');
  const value = (name: string) => new RegExp(`\\b${name} eq\\s*'([^']*)'`, 'i').exec(filter)?.[1];
  const isIn = (principals: readonly DenyPrincipal[], id: string) => principals.some((other) => same(other.id, id));
  const [name, principal, concerned] = ['denyAssignmentName', 'principalId', 'gdprExportPrincipalId'].map(value);
  return (
    (contains(one.scope, scope) || (!/atScope\(\)/i.test(filter) && contains(scope, one.scope))) &&
    (name === undefined || same(one.denyAssignmentName, name)) &&
    (principal === undefined || isIn(one.principals, principal)) &&
    (concerned === undefined || isIn([...one.principals, ...one.excludePrincipals], concerned))
  );
}

/** As recorded. */
function get(context: ArmContext): CloudAnswer {
  const name = variable(context, 'name');
  const found = context.cloud.state.denyAssignments?.find(
    (one) => same(one.name, name) && contains(one.scope, variable(context, 'scope')),
  );
  if (found !== undefined) return ok(showDenyAssignment(found, context.apiVersion));
  return failure(404, 'DenyAssignmentNotFound', `The deny assignment '${name}' was not found.`);
}

/** Fields and their order as in a user's debug log of 2021; those of the condition as in the specification. */
function showDenyAssignment(one: DenyAssignmentState, apiVersion: string): Record<string, unknown> {
  const { name, condition, conditionVersion, createdOn, updatedOn, createdBy, updatedBy } = one;
  return {
    properties: {
      denyAssignmentName: one.denyAssignmentName,
      ...(one.description === undefined ? {} : { description: one.description }),
      permissions: one.permissions,
      scope: one.scope,
      doNotApplyToChildScopes: one.doNotApplyToChildScopes,
      principals: one.principals,
      excludePrincipals: one.excludePrincipals,
      isSystemProtected: one.isSystemProtected,
      // Source: REST specification, from 2024-07-01-preview on.
      ...(apiVersion < '2024-07-01' ? {} : { denyAssignmentEffect: one.denyAssignmentEffect ?? 'enforced' }),
      ...(condition === undefined ? {} : { condition, conditionVersion: conditionVersion ?? '2.0' }),
      createdOn,
      updatedOn,
      createdBy,
      updatedBy,
    },
    id: `${one.scope.replace(/^\/$/, '')}/providers/${type}/${name}`,
    type,
    name,
  };
}
