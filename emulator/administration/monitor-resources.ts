/**
 * Resources of Azure Monitor: workspaces, action groups, alert rules, and the directory's own diagnostic settings. No exchange was recorded: paths, shapes and statuses are those of Microsoft's
 * specifications (Microsoft.Insights, Microsoft.OperationalInsights, microsoft.aadiam).
 */

import { createHash } from 'node:crypto';
import { failure, ok } from '../arm/answers.ts';
import { objectAt, textAt, textMapAt } from '../arm/json.ts';
import { page } from '../arm/pages.ts';
import type { ArmContext, Route } from '../arm/route.ts';
import { same } from '../arm/scopes.ts';
import type { CloudAnswer } from '../service.ts';
import type { MonitorResourceState } from '../state.ts';

const group = '/subscriptions/{subscription}/resourceGroups/{group}/providers';
const workspace = 'Microsoft.OperationalInsights/workspaces';

/** The path of each type; its name is the last segment. */
const collections: Readonly<Record<string, string>> = {
  [workspace]: `${group}/${workspace}`,
  'Microsoft.Insights/actionGroups': `${group}/Microsoft.Insights/actionGroups`,
  'Microsoft.Insights/activityLogAlerts': `${group}/Microsoft.Insights/activityLogAlerts`,
  'Microsoft.Insights/scheduledQueryRules': `${group}/Microsoft.Insights/scheduledQueryRules`,
  'microsoft.aadiam/diagnosticSettings': '/providers/microsoft.aadiam/diagnosticSettings',
};

/** Their creation does not return 201. */
const neverCreated = 'microsoft.aadiam/diagnosticSettings';

export const monitorRoutes: Route[] = Object.entries(collections).flatMap(([type, all]) => routesOf(type, all));

function routesOf(type: string, all: string): Route[] {
  const template = `${all}/{name}`;
  return [
    {
      method: 'GET',
      template: all,
      type,
      action: `${type}/read`,
      checkedAt: 'parent',
      answer: (one) => list(one, type),
    },
    { method: 'GET', template, type, action: `${type}/read`, answer: get },
    { method: 'PUT', template, type, action: `${type}/write`, answer: (one) => put(one, type) },
  ];
}

const resources = ({ cloud }: ArmContext) => cloud.state.monitorResources ?? [];
const find = (context: ArmContext) => resources(context).find(({ id }) => same(id, context.path));
const nameOf = ({ id }: MonitorResourceState) => id.slice(id.lastIndexOf('/') + 1);

function list(context: ArmContext, type: string): CloudAnswer {
  const above = (id: string) => id.slice(0, id.lastIndexOf('/'));
  const found = resources(context).filter((one) => one.type === type && same(above(one.id), context.path));
  return page(context, found.map(body));
}

function get(context: ArmContext): CloudAnswer {
  const found = find(context);
  if (found !== undefined) return ok(body(found));
  return failure(404, 'ResourceNotFound', `The Resource '${context.path}' was not found.`);
}

function put(context: ArmContext, type: string): CloudAnswer {
  const location = textAt(context.body, 'location');
  const kind = textAt(context.body, 'kind');
  const existing = find(context);
  const made: MonitorResourceState = {
    id: existing?.id ?? context.path,
    type,
    ...(location === undefined ? {} : { location }),
    ...(kind === undefined ? {} : { kind }),
    tags: textMapAt(context.body, 'tags') ?? {},
    properties: { ...objectAt(context.body, 'properties') },
  };
  context.cloud.state.monitorResources = [...resources(context).filter((one) => one !== existing), made];
  return { status: existing === undefined && type !== neverCreated ? 201 : 200, body: body(made) };
}

function body(one: MonitorResourceState): Record<string, unknown> {
  const { id, type, properties, ...rest } = one;
  return { id, name: nameOf(one), type, ...rest, properties: { ...properties, ...added(one) } };
}

/** What Azure adds. */
function added(one: MonitorResourceState): Record<string, unknown> {
  if (one.type !== workspace) return {};
  const customerId = createHash('sha256').update(one.id.toLowerCase()).digest('hex').slice(0, 32);
  return { provisioningState: 'Succeeded', customerId };
}
