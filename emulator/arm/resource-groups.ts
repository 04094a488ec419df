/** Resource groups. */
import type { CloudAnswer } from '../service.ts';
import type { ResourceGroup } from '../state.ts';
import { failure, ok } from './answers.ts';
import { groupNotFound } from './gateway.ts';
import { textAt, textMapAt } from './json.ts';
import { findLocation, regionName } from './locations.ts';
import { page } from './pages.ts';
import { forgetBelow, softDelete } from './removal.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { findGroup, groupId, same } from './scopes.ts';

const type = 'Microsoft.Resources/resourceGroups';
const all = '/subscriptions/{subscription}/resourceGroups';
const template = `${all}/{group}`;
/** The second-to-last word of the action is in lower case (as recorded). */
const action = (verb: string) => `Microsoft.Resources/subscriptions/resourcegroups/${verb}`;

export const resourceGroupRoutes: Route[] = [
  { method: 'GET', template: all, type, action: action('read'), checkedAt: 'subscription', answer: listGroups },
  { method: 'GET', template, type, action: action('read'), answer: getGroup },
  { method: 'PUT', template, type, action: action('write'), answer: putGroup },
  { method: 'DELETE', template, type, action: action('delete'), answer: deleteGroup },
];

function group(context: ArmContext): ResourceGroup | undefined {
  return findGroup(context.cloud, variable(context, 'subscription'), variable(context, 'group'));
}

function body(found: ResourceGroup): Record<string, unknown> {
  return {
    id: groupId(found.subscriptionId, found.name),
    name: found.name,
    type,
    location: found.location,
    ...(Object.keys(found.tags).length === 0 ? {} : { tags: found.tags }),
    properties: { provisioningState: found.provisioningState ?? 'Succeeded' },
  };
}

function listGroups(context: ArmContext): CloudAnswer {
  const subscription = variable(context, 'subscription');
  const groups = context.cloud.state.resourceGroups.filter((one) => same(one.subscriptionId, subscription));
  return page(context, groups.map(body));
}

/** The 404 of a group has the rate limits too (as recorded). */
function getGroup(context: ArmContext): CloudAnswer {
  const found = group(context);
  return found === undefined ? { ...groupNotFound(variable(context, 'group')) } : ok(body(found));
}

/** As recorded: 201 for a new group, 200 for one that exists. The errors are quoted in users' reports. */
function putGroup(context: ArmContext): CloudAnswer {
  const location = textAt(context.body, 'location');
  if (location === undefined) {
    return failure(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  const tags = textMapAt(context.body, 'tags') ?? {};
  const found = group(context);
  if (found !== undefined) return updateGroup(found, location, tags);
  const closed = context.cloud.state.settings.closedRegions.some((region) => same(region, regionName(location)));
  if (closed || findLocation(location) === undefined) {
    const message = `The provided location '${location}' is not available for resource group.`;
    return failure(400, 'LocationNotAvailableForResourceGroup', message);
  }
  const made: ResourceGroup = {
    subscriptionId: variable(context, 'subscription'),
    name: variable(context, 'group'),
    location: regionName(location),
    tags,
  };
  context.cloud.state.resourceGroups.push(made);
  return { status: 201, body: body(made) };
}

function updateGroup(found: ResourceGroup, location: string, tags: Record<string, string>): CloudAnswer {
  if (!same(found.location, regionName(location))) {
    const message =
      `Invalid resource group location '${regionName(location)}'. The Resource group already exists in location ` +
      `'${found.location}'.`;
    return failure(409, 'InvalidResourceGroupLocation', message);
  }
  found.tags = tags;
  return ok(body(found));
}

/**
 * As recorded: 202 and an address to poll. guessed: everything is gone immediately; the group's vaults are soft-deleted.
 */
function deleteGroup(context: ArmContext): CloudAnswer {
  const found = group(context);
  if (found === undefined) return groupNotFound(variable(context, 'group'));
  const { cloud } = context;
  const { state } = cloud;
  const inGroup = state.vaults.filter(
    (vault) => same(vault.subscriptionId, found.subscriptionId) && same(vault.resourceGroup, found.name),
  );
  for (const vault of inGroup) softDelete(cloud, vault);
  forgetBelow(cloud, groupId(found.subscriptionId, found.name));
  state.resourceGroups = state.resourceGroups.filter((one) => one !== found);
  const operation = Buffer.from(`${found.name}|${cloud.now()}`).toString('base64url');
  const path = `/subscriptions/${found.subscriptionId}/operationresults/${operation}`;
  const location = `https://${context.request.host}${path}?api-version=${context.apiVersion}`;
  return { status: 202, headers: { location, 'retry-after': '15' } };
}

/** The address to poll for a group's deletion; guessed: it is always complete. */
export const groupOperationRoutes: Route[] = [
  {
    method: 'GET',
    template: '/subscriptions/{subscription}/operationresults/{operation}',
    type: 'Microsoft.Resources/operationresults',
    answer: () => ({ status: 200 }),
  },
];
