/** Subscriptions, their regions, and tenants: what a client reads when it signs in. */
import type { Subscription } from '../state.ts';
import { ok } from './answers.ts';
import { locations } from './locations.ts';
import { page } from './pages.ts';
import { identitiesOf } from './principals.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { contains, findSubscription, same, subscriptionId } from './scopes.ts';

const type = 'Microsoft.Resources/subscriptions';

export const subscriptionRoutes: Route[] = [
  {
    method: 'GET',
    template: '/subscriptions',
    type,
    answer: (context) => {
      const seen = context.cloud.state.subscriptions.filter((one) => holdsRole(context, one));
      return page(
        context,
        seen.map((one) => body(context, one)),
      );
    },
  },
  {
    method: 'GET',
    template: '/subscriptions/{subscription}',
    type,
    action: 'Microsoft.Resources/subscriptions/read',
    answer: (context) => {
      const found = findSubscription(context.cloud, variable(context, 'subscription'));
      if (found === undefined) throw new Error(`the gateway let a missing subscription through: ${context.path}`);
      return ok(body(context, found));
    },
  },
  {
    method: 'GET',
    template: '/subscriptions/{subscription}/locations',
    type: `${type}/locations`,
    action: 'Microsoft.Resources/subscriptions/locations/read',
    checkedAt: 'subscription',
    answer: (context) => ok({ value: locations.map((location) => locationBody(context, location)) }),
  },
  {
    method: 'GET',
    template: '/tenants',
    type: 'Microsoft.Resources/tenants',
    answer: ({ cloud }) => {
      const { id, displayName } = cloud.state.tenant;
      return ok({ value: [{ id: `/tenants/${id}`, tenantId: id, displayName, tenantCategory: 'Home' }] });
    },
  },
];

/** A list has the subscriptions in which the caller has any role, at any scope. */
function holdsRole(context: ArmContext, subscription: Subscription): boolean {
  const scope = subscriptionId(subscription.id);
  const identities = identitiesOf(context.cloud, context.caller.objectId);
  return context.cloud.state.roleAssignments.some(
    (one) =>
      identities.some((id) => same(one.principalId, id)) &&
      one.visibleAt <= context.cloud.now() &&
      (contains(one.scope, scope) || contains(scope, one.scope)),
  );
}

/** As recorded in 2024; states as the REST specification lists them. */
function body(context: ArmContext, subscription: Subscription): Record<string, unknown> {
  return {
    id: subscriptionId(subscription.id),
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    tags: {},
    subscriptionId: subscription.id,
    tenantId: context.cloud.state.tenant.id,
    displayName: subscription.displayName,
    state: subscription.state ?? 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

/** Source: https://learn.microsoft.com/rest/api/resources/subscriptions/list-locations */
function locationBody(context: ArmContext, location: (typeof locations)[number]): Record<string, unknown> {
  const { name, displayName, geography } = location;
  return {
    id: `${subscriptionId(variable(context, 'subscription'))}/locations/${name}`,
    name,
    type: 'Region',
    displayName,
    regionalDisplayName: `(${geography}) ${displayName}`,
    metadata: { regionType: 'Physical', regionCategory: 'Recommended', geographyGroup: geography },
  };
}
