/** What the caller may do at a scope: one entry for each role assignment, not merged (as recorded). */
import { ok } from './answers.ts';
import { grantsOf } from './authorization.ts';
import { type Route, variable } from './route.ts';

export const permissionRoutes: Route[] = [
  {
    method: 'GET',
    template: '{scope}/providers/Microsoft.Authorization/permissions',
    type: 'Microsoft.Authorization/permissions',
    action: 'Microsoft.Authorization/permissions/read',
    checkedAt: 'parent',
    answer: (context) => {
      const grants = grantsOf(context.cloud, context.caller.objectId, variable(context, 'scope'));
      const value = grants.map(({ role: { actions, notActions, dataActions, notDataActions } }) =>
        context.apiVersion < '2018' ? { actions, notActions } : { actions, notActions, dataActions, notDataActions },
      );
      return ok({ value });
    },
  },
];
