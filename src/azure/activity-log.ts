/**
 * The resource group's events in Azure's activity log. Source: REST reference "Activity Logs - List" (2015-04-01), which
 * allows only the patterns of `$filter` that it lists.
 */
import * as v from 'valibot';
import type { ActivityEvent } from '../model/activity.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Listed } from '../model/listed.ts';
import type { Operation } from '../model/operation.ts';
import { comparable, idsOf, type ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2015-04-01';

/** Azure keeps events for 90 days, and refuses an earlier start; an hour is left for clocks that differ. */
const kept = 90 * 86_400_000 - 3_600_000;

/** A busy group has many events. The newest come first, so what happened last is among these. */
const mostPages = 5;

const text = v.pipe(v.string(), v.maxLength(2_000));
const event = v.object({
  eventTimestamp: v.pipe(v.string(), v.isoTimestamp()),
  operationName: v.object({ value: text }),
  status: v.object({ value: text }),
  caller: v.nullish(text),
  resourceId: v.nullish(text),
});

/**
 * What was carried out in the group, the newest first.
 *
 * @param now by Azure's clock, milliseconds since 1970
 */
export async function listActivity(
  arm: Arm,
  inputs: Inputs,
  now: number,
  operation: Operation,
): Promise<Listed<ActivityEvent>> {
  const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
  const group = inputs.resourceGroup.replaceAll("'", "''");
  const query = {
    $filter: `eventTimestamp ge '${iso(now - kept)}' and eventTimestamp le '${iso(now)}' and resourceGroupName eq '${group}'`,
    $select: 'eventTimestamp,operationName,status,caller,resourceId',
  };
  const path: ResourceId = `${idsOf(inputs).subscription}/providers/Microsoft.Insights/eventtypes/management/values`;
  const { entries, isComplete } = await arm.listFirst(operation, path, apiVersion, event, query, mostPages);
  const events = entries
    .filter(({ status }) => status.value.toLowerCase() === 'succeeded')
    .map(({ eventTimestamp, operationName, caller, resourceId }) => ({
      operation: operationName.value.toLowerCase(),
      caller: caller ?? '',
      at: new Date(eventTimestamp).toISOString(),
      resourceId: comparable(resourceId ?? ''),
    }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return { entries: events, isComplete };
}
