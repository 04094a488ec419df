/** All routes of ARM, and how a request is matched to one. */

import { federatedCredentialRoutes } from '../administration/federated-credentials.ts';
import { managedIdentityRoutes } from '../administration/managed-identities.ts';
import { monitorRoutes } from '../administration/monitor-resources.ts';
import { roleDefinitionRoutes } from '../administration/role-definitions.ts';
import type { CloudAnswer } from '../service.ts';
import { accessPolicyRoutes } from './access-policies.ts';
import { activityLogRoutes } from './activity-log.ts';
import { failure } from './answers.ts';
import { deletedVaultRoutes } from './deleted-vaults.ts';
import { denyAssignmentRoutes } from './deny-assignments.ts';
import { diagnosticSettingRoutes } from './diagnostic-settings.ts';
import { keyRoutes } from './keys.ts';
import { lockRoutes } from './locks.ts';
import { managedHsmRoutes } from './managed-hsms.ts';
import { nameAvailabilityRoutes } from './name-availability.ts';
import { perimeterRoutes } from './perimeters.ts';
import { providerRoutes } from './providers.ts';
import { groupOperationRoutes, resourceGroupRoutes } from './resource-groups.ts';
import { roleAssignmentRoutes } from './role-assignments.ts';
import { patternOf, type Route } from './route.ts';
import { scheduleInstanceRoutes } from './schedule-instances.ts';
import { secretRoutes } from './secrets.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { resourceRoutes, vaultRoutes } from './vaults.ts';

/** Extensions first: their scope may be anything. */
const routes: readonly Route[] = [
  ...roleAssignmentRoutes,
  ...scheduleInstanceRoutes,
  ...denyAssignmentRoutes,
  ...roleDefinitionRoutes,
  ...federatedCredentialRoutes,
  ...managedIdentityRoutes,
  ...monitorRoutes,
  ...lockRoutes,
  ...diagnosticSettingRoutes,
  ...activityLogRoutes,
  ...keyRoutes,
  ...secretRoutes,
  ...perimeterRoutes,
  ...accessPolicyRoutes,
  ...vaultRoutes,
  ...deletedVaultRoutes,
  ...managedHsmRoutes,
  ...nameAvailabilityRoutes,
  ...resourceGroupRoutes,
  ...groupOperationRoutes,
  ...resourceRoutes,
  ...subscriptionRoutes,
  ...providerRoutes,
];
const patterns = routes.map((route) => ({ route, pattern: patternOf(route.template) }));

export interface Match {
  readonly route: Route;
  readonly variables: Readonly<Record<string, string>>;
}

/** The route of a method and a decoded path, or ARM's error. */
export function findRoute(method: string, path: string): Match | CloudAnswer {
  let known = false;
  for (const { route, pattern } of patterns) {
    const found = pattern.exec(path);
    if (found === null) continue;
    if (route.method === method) return { route, variables: { ...found.groups } };
    known = true;
  }
  return known ? methodNotAllowed(method) : unknownType(path);
}

/** guessed. */
function methodNotAllowed(method: string): CloudAnswer {
  return failure(405, 'MethodNotAllowed', `The requested resource does not support http method '${method}'.`);
}

/** guessed: codes and messages are quoted in users' reports, some of which have the status of the first. */
function unknownType(path: string): CloudAnswer {
  const [, namespace, rest = ''] = /.*\/providers\/([^/]+)\/(.*)$/i.exec(path) ?? [];
  if (namespace === undefined) return failure(404, 'NotFound', 'The requested resource was not found.');
  const type = rest.split('/').filter((_, index) => index % 2 === 0);
  const message = `The resource type '${type.join('/')}' could not be found in the namespace '${namespace}'.`;
  return failure(404, 'InvalidResourceType', message);
}
