/** Deny assignments as ARM returns them. */

import type { DenyAssignmentState } from '../access-state.ts';
import type { CloudAnswer } from '../service.ts';
import { failure } from './answers.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { contains } from './scopes.ts';

const type = 'Microsoft.Authorization/denyAssignments';
const all = `{scope}/providers/${type}`;

export const denyAssignmentRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
];

/** At the scope and above; without `atScope()` also below it. As recorded: an empty list is `{"value":[]}`. */
function list(context: ArmContext): CloudAnswer {
  const scope = variable(context, 'scope');
  const filter = context.request.query.get('$filter') ?? '';
  if (!/^(atScope\(\))?$/i.test(filter))
    return failure(400, 'UnsupportedQuery', `The filter '${filter}' is not supported.`);
  const shown = (context.cloud.state.denyAssignments ?? []).filter(
    (one) => contains(one.scope, scope) || (filter === '' && contains(scope, one.scope)),
  );
  return page(
    context,
    shown.map((one) => showDenyAssignment(one, context.apiVersion)),
  );
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
