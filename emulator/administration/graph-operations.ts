/** The operations of Microsoft Graph that the action never calls: administrators, the Azure CLI and the scripts of infra/ do. */
import { badRequest, data, denied, fail, metadataRoot } from '../identity/graph-answers.ts';
import { organizationView, servicePrincipalView } from '../identity/graph-objects.ts';
import {
  type Call,
  fieldsOf,
  findVisible,
  type Key,
  mayRead,
  select,
  selection,
} from '../identity/service-principals.ts';
import type { CloudAnswer } from '../service.ts';
import { createAppRoleAssignment, deleteAppRoleAssignment, listAppRoleAssignments } from './app-roles.ts';
import { deleteApplication, deleteFederatedCredential, listOwners } from './application-removal.ts';
import {
  createApplication,
  createFederatedCredential,
  findApplication,
  getApplication,
  listApplications,
  listFederatedCredentials,
  patchApplication,
} from './applications.ts';

/** Unknown IDs are missing from the answer, as recorded. */
function getByIds(call: Call): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const asked: unknown = fieldsOf(request)['ids'];
  const ids = new Set(Array.isArray(asked) ? asked.map((id) => String(id).toLowerCase()) : []);
  const found = cloud.state.servicePrincipals.filter((one) => ids.has(one.id) && one.visibleAt <= cloud.now());
  const type = { '@odata.type': '#microsoft.graph.servicePrincipal' };
  const value = found.map((one) => Object.assign({}, type, servicePrincipalView(one, cloud.state)));
  const answer = data(request, 200, { '@odata.context': `${metadataRoot}directoryObjects`, value });
  return { ...answer, headers: { ...answer.headers, Location: 'https://graph.microsoft.com' } };
}

function organization({ request, cloud }: Call): CloudAnswer {
  const value = [select(organizationView(cloud.state), request)];
  return data(request, 200, { '@odata.context': `${metadataRoot}organization${selection(request)}`, value });
}

/** The caller is always an application. */
function me({ request, cloud }: Call): CloudAnswer {
  return fail(
    request,
    cloud,
    badRequest('/me request is only valid with delegated authentication flow.', 'BadRequest'),
  );
}

/** By method and collection, as in `identity/graph.ts`. */
export const administrationCollections: readonly (readonly [string, (call: Call) => CloudAnswer])[] = [
  ['GET applications', listApplications],
  ['POST applications', createApplication],
  ['POST directoryObjects/getByIds', getByIds],
  ['GET organization', organization],
  ['GET me', me],
];

/** By method, collection and part of one object, as in `identity/graph.ts`. */
export const administrationObjects: readonly (readonly [string, (call: Call, key: Key) => CloudAnswer])[] = [
  ['GET applications', getApplication],
  ['PATCH applications', patchApplication],
  ['DELETE applications', deleteApplication],
  ['GET applications/owners', listOwners(findApplication)],
  ['GET applications/federatedIdentityCredentials', listFederatedCredentials],
  ['POST applications/federatedIdentityCredentials', createFederatedCredential],
  ['DELETE applications/federatedIdentityCredentials/', deleteFederatedCredential],
  ['GET servicePrincipals/owners', listOwners(findVisible)],
  ['GET servicePrincipals/appRoleAssignments', listAppRoleAssignments],
  ['POST servicePrincipals/appRoleAssignments', createAppRoleAssignment],
  ['DELETE servicePrincipals/appRoleAssignments/', deleteAppRoleAssignment],
];
