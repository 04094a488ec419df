/** Resource providers and their registration. */
import type { CloudAnswer } from '../service.ts';
import { failure, ok } from './answers.ts';
import { versionsOf } from './api-versions.ts';
import { authorizationFailed, grantFor } from './authorization.ts';
import { locations } from './locations.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { findSubscription, same, subscriptionId } from './scopes.ts';

const template = '/subscriptions/{subscription}/providers/{namespace}';
const type = 'Microsoft.Resources/providers';

export const providerRoutes: Route[] = [
  {
    method: 'GET',
    template,
    type,
    action: 'Microsoft.Resources/subscriptions/providers/read',
    checkedAt: 'subscription',
    answer: (context) => withNamespace(context, (namespace) => ok(body(context, namespace))),
  },
  { method: 'POST', template: `${template}/register`, type, checkedAt: 'subscription', answer: register },
];

/** The types of each namespace that this cloud serves. */
const resourceTypes: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.KeyVault': [
    'checkNameAvailability',
    'locations',
    'vaults',
    'vaults/secrets',
    'vaults/accessPolicies',
    'deletedVaults',
    'locations/deletedVaults',
    'locations/operationResults',
    'vaults/keys',
    'vaults/keys/versions',
    'vaults/networkSecurityPerimeterConfigurations',
  ],
  'Microsoft.Authorization': [
    'roleAssignments',
    'roleAssignmentScheduleInstances',
    'denyAssignments',
    'roleDefinitions',
    'permissions',
    'locks',
  ],
  'Microsoft.Resources': ['resourceGroups', 'subscriptions', 'providers', 'resources'],
  'Microsoft.ManagedIdentity': ['userAssignedIdentities', 'userAssignedIdentities/federatedIdentityCredentials'],
  'Microsoft.Insights': [
    'diagnosticSettings',
    'actionGroups',
    'activityLogAlerts',
    'scheduledQueryRules',
    'dataCollectionRules',
  ],
  'Microsoft.OperationalInsights': ['workspaces', 'workspaces/tables'],
};

/** Of ARM itself: always registered. */
const always = new Set(['Microsoft.Authorization', 'Microsoft.Resources']);

function namespaces(context: ArmContext): string[] {
  const subscription = findSubscription(context.cloud, variable(context, 'subscription'));
  return [...new Set([...Object.keys(resourceTypes), ...Object.keys(subscription?.providers ?? {})])];
}

function withNamespace(context: ArmContext, answer: (namespace: string) => CloudAnswer): CloudAnswer {
  const asked = variable(context, 'namespace');
  const namespace = namespaces(context).find((one) => same(one, asked));
  if (namespace !== undefined) return answer(namespace);
  return failure(404, 'InvalidResourceNamespace', `The resource namespace '${asked}' is invalid.`);
}

/** guessed: registered immediately, while Azure returns Registering for some minutes. */
function register(context: ArmContext): CloudAnswer {
  return withNamespace(context, (namespace) => {
    const { cloud, caller } = context;
    const scope = subscriptionId(variable(context, 'subscription'));
    const action = `${namespace}/register/action`;
    if (grantFor(cloud, caller.objectId, action, scope) === undefined) {
      return authorizationFailed(caller, action, scope);
    }
    const subscription = findSubscription(context.cloud, variable(context, 'subscription'));
    if (subscription !== undefined) subscription.providers[namespace] = 'Registered';
    return ok(body(context, namespace));
  });
}

function body(context: ArmContext, namespace: string): Record<string, unknown> {
  const subscription = findSubscription(context.cloud, variable(context, 'subscription'));
  const registration = subscription?.providers[namespace] ?? 'NotRegistered';
  return {
    id: `/subscriptions/${variable(context, 'subscription')}/providers/${namespace}`,
    namespace,
    resourceTypes: (resourceTypes[namespace] ?? []).map((resourceType) => ({
      resourceType,
      locations: locations.map((location) => location.displayName),
      apiVersions: versionsOf(`${namespace}/${resourceType}`, context.cloud.state.settings),
      capabilities: 'None',
    })),
    registrationState: always.has(namespace) ? 'Registered' : registration,
    registrationPolicy: always.has(namespace) ? 'RegistrationFree' : 'RegistrationRequired',
  };
}
