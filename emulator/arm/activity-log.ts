/**
 * Azure's activity log. Sources: REST reference "Activity Logs - List", 2015-04-01 (the patterns of `$filter`, `$select`,
 * the fields of an event); "Azure Monitor activity log" (90 days, events arrive within minutes). No recording.
 */
import { randomUUID } from 'node:crypto';
import type { ActivityRow } from '../log-state.ts';
import type { Caller, Cloud, CloudAnswer } from '../service.ts';
import { failure } from './answers.ts';
import { authorizationFailed, grantFor } from './authorization.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { groupId, same, scopeParts, subscriptionId } from './scopes.ts';

const action = 'Microsoft.Insights/eventtypes/values/read';
const day = 86_400_000;

export const activityLogRoutes: Route[] = [
  {
    method: 'GET',
    template: '/subscriptions/{subscription}/providers/Microsoft.Insights/eventtypes/management/values',
    type: 'Microsoft.Insights/eventtypes',
    answer: list,
  },
];

interface Wanted {
  readonly from: number;
  readonly until: number;
  readonly group: string | undefined;
}

/** assumed: the right to read a group's events is enough for a filter by that group. The newest events come first. */
function list(context: ArmContext): CloudAnswer {
  const { cloud, caller, request } = context;
  const wanted = readFilter(request.query.get('$filter') ?? '');
  if (wanted === undefined) return failure(400, 'BadRequest', 'The $filter query parameter is not supported.');
  const subscription = variable(context, 'subscription');
  const scope = wanted.group === undefined ? subscriptionId(subscription) : groupId(subscription, wanted.group);
  if (grantFor(cloud, caller.objectId, action, scope) === undefined) return authorizationFailed(caller, action, scope);
  // assumed: the words.
  if (wanted.from < cloud.now() - 90 * day)
    return failure(400, 'BadRequest', 'The start time cannot be more than 90 days in the past.');
  const select = request.query.get('$select')?.split(',');
  const events = eventsOf(cloud).filter((row) => matches(row, wanted, subscription));
  return page(
    context,
    events.toSorted((one, other) => other.time - one.time).map((row) => selected(body(row), select)),
  );
}

function eventsOf(cloud: Cloud): readonly ActivityRow[] {
  const all = [...(cloud.state.activityLog ?? []), ...cloud.activityLog];
  return all.filter(({ visibleAt }) => visibleAt <= cloud.now());
}

/** "No other syntax is allowed". */
function readFilter(filter: string): Wanted | undefined {
  const pattern =
    /^eventTimestamp ge '([^']+)'(?: and eventTimestamp le '([^']+)')?(?: and resourceGroupName eq '((?:[^']|'')*)')?$/i;
  const [, from = '', until, group] = pattern.exec(filter) ?? [];
  const times = { from: Date.parse(from), until: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) };
  if (Number.isNaN(times.from) || Number.isNaN(times.until)) return undefined;
  return { ...times, group: group?.replaceAll("''", "'") };
}

function matches({ time, resourceId }: ActivityRow, wanted: Wanted, subscription: string): boolean {
  const { subscription: own = '', group = '' } = scopeParts(resourceId);
  if (!same(own, subscription) || time < wanted.from || time > wanted.until) return false;
  return wanted.group === undefined || same(group, wanted.group);
}

function body(row: ActivityRow): Record<string, unknown> {
  const { subscription = '', group = '' } = scopeParts(row.resourceId);
  const localized = (value: string) => ({ value, localizedValue: value });
  return {
    authorization: { action: row.operation, scope: row.resourceId },
    caller: row.caller,
    correlationId: row.correlationId,
    eventDataId: row.correlationId,
    eventName: localized('EndRequest'),
    category: localized('Administrative'),
    eventTimestamp: new Date(row.time).toISOString().replace('Z', '0000Z'),
    id: `${row.resourceId}/events/${row.correlationId}/ticks/${row.time}`,
    level: 'Informational',
    operationId: row.correlationId,
    operationName: localized(row.operation),
    resourceGroupName: group,
    resourceId: row.resourceId,
    status: localized(row.status),
    subStatus: localized(''),
    submissionTimestamp: new Date(row.visibleAt).toISOString(),
    subscriptionId: subscription,
  };
}

function selected(event: Record<string, unknown>, names: readonly string[] | undefined): Record<string, unknown> {
  return names === undefined ? event : Object.fromEntries(names.map((name) => [name, event[name]]));
}

/** Records what a caller did; reads are not in the log. */
export function recordActivity(cloud: Cloud, caller: Caller, route: Route, path: string, status: number): void {
  const { action: operation = '' } = route;
  if (route.method === 'GET' || route.method === 'HEAD' || operation === '' || operation.endsWith('/read')) return;
  const isDone = status >= 200 && status < 300;
  const time = cloud.now();
  const resourceId = route.checkedAt === 'parent' && route.method === 'POST' ? path.replace(/\/[^/]+$/, '') : path;
  cloud.activityLog.push({
    time,
    visibleAt: time + (cloud.state.settings.logIngestionDelay ?? 600_000),
    operation,
    caller: caller.objectId,
    resourceId,
    status: isDone ? 'Succeeded' : 'Failed',
    correlationId: randomUUID(),
  });
}
