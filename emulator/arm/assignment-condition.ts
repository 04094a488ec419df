/**
 * Conditions that limit which roles may be assigned, in the forms that the portal writes: role IDs, principal types and
 * principals that must be in a list. Source:
 * https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-examples
 */
import { same } from './scopes.ts';

export interface AssignmentRequest {
  readonly verb: 'write' | 'delete';
  readonly roleId: string;
  /** As sent; `undefined` if the request does not have it. */
  readonly principalType: string | undefined;
  readonly principalId: string;
}

/**
 * Whether a condition allows a role assignment to be written or deleted. Without a condition, or with one on other
 * attributes, it does. A caller with such a condition that sends no principalType is denied.
 */
export function meetsCondition(condition: string | undefined, request: AssignmentRequest): boolean {
  if (condition === undefined || !/roleAssignments/i.test(condition)) return true;
  const source = request.verb === 'write' ? '@Request' : '@Resource';
  const roles = listed(condition, `${source}[Microsoft.Authorization/roleAssignments:RoleDefinitionId]`);
  const types = listed(condition, `${source}[Microsoft.Authorization/roleAssignments:PrincipalType]`);
  const principals = listed(condition, `${source}[Microsoft.Authorization/roleAssignments:PrincipalId]`);
  if (roles === undefined && types === undefined && principals === undefined) return true;
  const { principalId, principalType, roleId } = request;
  if (principalType === undefined) return false;
  return among(roleId, roles) && among(principalType, types) && among(principalId, principals);
}

function among(value: string, list: readonly string[] | undefined): boolean {
  return list === undefined || list.some((entry) => same(entry, value));
}

/** The values in the braces that follow an attribute. */
function listed(condition: string, attribute: string): string[] | undefined {
  const start = condition.toLowerCase().indexOf(attribute.toLowerCase());
  const values = start < 0 ? null : /\{([^}]*)\}/.exec(condition.slice(start));
  return values?.[1]?.split(',').map((value) => value.trim().replaceAll(/^'|'$/g, ''));
}
