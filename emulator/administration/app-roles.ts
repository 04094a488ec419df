/**
 * Application permissions in Microsoft Graph: app roles of its own service principal, assigned to others. No exchange
 * was recorded: fields and statuses are those of the page (learn.microsoft.com, "appRoleAssignment resource type"), IDs
 * those of the permissions reference, errors as quoted in users' reports.
 */
import { createHash } from 'node:crypto';
import { badRequest, data, denied, fail, metadataRoot, notFound } from '../identity/graph-answers.ts';
import { graphPermissionIds, microsoftGraph } from '../identity/graph-objects.ts';
import { type Call, fieldsOf, findVisible, holds, type Key, mayRead } from '../identity/service-principals.ts';
import type { CloudAnswer } from '../service.ts';
import type { ServicePrincipal } from '../state.ts';

function idOf(principal: ServicePrincipal, permission: string): string {
  return createHash('sha256').update(`${principal.id} ${permission}`).digest('base64url');
}

function view(principal: ServicePrincipal, permission: string): Record<string, unknown> {
  return {
    id: idOf(principal, permission),
    deletedDateTime: null,
    appRoleId: graphPermissionIds[permission] ?? null,
    createdDateTime: principal.createdDateTime,
    principalDisplayName: principal.displayName,
    principalId: principal.id,
    principalType: 'ServicePrincipal',
    resourceDisplayName: microsoftGraph.displayName,
    resourceId: microsoftGraph.id,
  };
}

export function listAppRoleAssignments(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const principal = findVisible(call, key);
  if (!principal) return fail(request, cloud, notFound(key.value));
  const context = `${metadataRoot}servicePrincipals('${principal.id}')/appRoleAssignments`;
  const value = principal.graphPermissions.map((permission) => view(principal, permission));
  return data(request, 200, { '@odata.context': context, value });
}

export function createAppRoleAssignment(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  if (!holds(call, ['AppRoleAssignment.ReadWrite.All'])) return fail(request, cloud, denied);
  const principal = findVisible(call, key);
  const fields = fieldsOf(request);
  const [principalId, resourceId, appRoleId] = ['principalId', 'resourceId', 'appRoleId'].map((name) =>
    String(fields[name]),
  );
  if (!principal || principal.id !== principalId) return fail(request, cloud, notFound(principalId ?? ''));
  if (resourceId !== microsoftGraph.id) return fail(request, cloud, notFound(resourceId ?? ''));
  const [permission] = Object.entries(graphPermissionIds).find(([, id]) => id === appRoleId) ?? [];
  if (permission === undefined) {
    const message = `Permission being assigned was not found on application '${resourceId}'.`;
    return fail(request, cloud, badRequest(message));
  }
  if (principal.graphPermissions.includes(permission)) {
    return fail(request, cloud, badRequest('Permission being assigned already exists on the object'));
  }
  principal.graphPermissions.push(permission);
  const context = `${metadataRoot}servicePrincipals('${principal.id}')/appRoleAssignments/$entity`;
  return data(request, 201, { '@odata.context': context, ...view(principal, permission) });
}
