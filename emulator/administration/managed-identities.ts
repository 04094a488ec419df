/**
 * User-assigned managed identities. Each has a service principal in the directory, created and deleted with it, and no
 * application. No exchange was recorded: shapes and statuses are those of Microsoft's specification
 * (Microsoft.ManagedIdentity, 2024-11-30).
 */

import { randomUUID } from 'node:crypto';
import { failure, ok } from '../arm/answers.ts';
import { textAt, textMapAt } from '../arm/json.ts';
import { regionName } from '../arm/locations.ts';
import { page } from '../arm/pages.ts';
import { type ArmContext, type Route, variable } from '../arm/route.ts';
import { groupId, same } from '../arm/scopes.ts';
import type { CloudAnswer } from '../service.ts';
import type { ManagedIdentityState } from '../state.ts';

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const all = `/subscriptions/{subscription}/resourceGroups/{group}/providers/${type}`;
const template = `${all}/{identity}`;

export const managedIdentityRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
  { method: 'GET', template, type, action: `${type}/read`, answer: (context) => withIdentity(context, show) },
  { method: 'PUT', template, type, action: `${type}/write`, answer: put },
  { method: 'DELETE', template, type, action: `${type}/delete`, answer: remove },
];

function identities(context: ArmContext): ManagedIdentityState[] {
  return (context.cloud.state.managedIdentities ?? []).filter(
    (one) =>
      same(one.subscriptionId, variable(context, 'subscription')) &&
      same(one.resourceGroup, variable(context, 'group')),
  );
}

function find(context: ArmContext): ManagedIdentityState | undefined {
  return identities(context).find(({ name }) => same(name, variable(context, 'identity')));
}

export function managedIdentityId({ subscriptionId, resourceGroup, name }: ManagedIdentityState): string {
  return `${groupId(subscriptionId, resourceGroup)}/providers/${type}/${name}`;
}

/** The identity in the path, or ARM's 404. */
export function withIdentity(
  context: ArmContext,
  answer: (identity: ManagedIdentityState, context: ArmContext) => CloudAnswer,
): CloudAnswer {
  const found = find(context);
  if (found !== undefined) return answer(found, context);
  const [name, group] = [variable(context, 'identity'), variable(context, 'group')];
  const message =
    `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to ` +
    'https://aka.ms/ARMResourceNotFoundFix';
  return failure(404, 'ResourceNotFound', message);
}

function list(context: ArmContext): CloudAnswer {
  return page(
    context,
    identities(context).map((one) => body(one, context)),
  );
}

function show(identity: ManagedIdentityState, context: ArmContext): CloudAnswer {
  return ok(body(identity, context));
}

function put(context: ArmContext): CloudAnswer {
  const location = textAt(context.body, 'location');
  const existing = find(context);
  const tags = textMapAt(context.body, 'tags') ?? {};
  if (existing !== undefined) {
    existing.tags = tags;
    return show(existing, context);
  }
  if (location === undefined) {
    return failure(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  const { state } = context.cloud;
  const made = make(context, regionName(location), tags);
  state.managedIdentities = [...(state.managedIdentities ?? []), made];
  return { status: 201, body: body(made, context) };
}

/** Its service principal is visible only after the directory's delay. */
function make(context: ArmContext, location: string, tags: Record<string, string>): ManagedIdentityState {
  const { cloud } = context;
  const made: ManagedIdentityState = {
    subscriptionId: variable(context, 'subscription'),
    resourceGroup: variable(context, 'group'),
    name: variable(context, 'identity'),
    location,
    tags,
    clientId: randomUUID(),
    principalId: randomUUID(),
    federatedCredentials: [],
  };
  cloud.state.servicePrincipals.push({
    id: made.principalId,
    appId: made.clientId,
    displayName: made.name,
    accountEnabled: true,
    graphPermissions: [],
    createdDateTime: `${new Date(cloud.now()).toISOString().slice(0, 19)}Z`,
    visibleAt: cloud.now() + cloud.state.settings.directoryDelay,
  });
  return made;
}

function remove(context: ArmContext): CloudAnswer {
  const found = find(context);
  if (found === undefined) return { status: 204 };
  const { state } = context.cloud;
  state.managedIdentities = (state.managedIdentities ?? []).filter((one) => one !== found);
  state.servicePrincipals = state.servicePrincipals.filter(({ id }) => id !== found.principalId);
  return { status: 200 };
}

function body(identity: ManagedIdentityState, context: ArmContext): Record<string, unknown> {
  const { name, location, tags, principalId, clientId } = identity;
  const tenantId = context.cloud.state.tenant.id;
  return {
    location,
    tags,
    id: managedIdentityId(identity),
    name,
    type,
    properties: { isolationScope: 'None', tenantId, principalId, clientId },
  };
}
