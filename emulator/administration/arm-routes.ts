/**
 * The routes of Resource Manager that the action never calls: administrators, the Azure CLI, the scripts of infra/ and the live
 * run do, for what the action finds or needs.
 */
import type { Route } from '../arm/route.ts';
import { denyAssignmentWriteRoutes } from './deny-assignment-writes.ts';
import { federatedCredentialRoutes } from './federated-credentials.ts';
import { managedIdentityRoutes } from './managed-identities.ts';
import { monitorRoutes } from './monitor-resources.ts';
import { roleDefinitionRoutes } from './role-definitions.ts';
import { scheduleRequestRoutes } from './schedule-requests.ts';

export const administrationRoutes: readonly Route[] = [
  ...scheduleRequestRoutes,
  ...denyAssignmentWriteRoutes,
  ...roleDefinitionRoutes,
  ...federatedCredentialRoutes,
  ...managedIdentityRoutes,
  ...monitorRoutes,
];
