/** Microsoft Graph: the operations of a client that sets up Adobe's application, and of the Azure CLI. */
import { callerOf } from '../authorize.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { createAppRoleAssignment, deleteAppRoleAssignment, listAppRoleAssignments } from './app-roles.ts';
import { deleteApplication, deleteFederatedCredential, listOwners } from './application-removal.ts';
import {
  createApplication,
  createFederatedCredential,
  getApplication,
  listApplications,
  listFederatedCredentials,
  patchApplication,
} from './applications.ts';
import { badRequest, data, denied, fail, metadataRoot, unauthorized } from './graph-answers.ts';
import { organizationView, servicePrincipalView } from './graph-objects.ts';
import {
  type Call,
  createServicePrincipal,
  deleteServicePrincipal,
  fieldsOf,
  getServicePrincipal,
  type Key,
  listServicePrincipals,
  mayRead,
  patchServicePrincipal,
  select,
  selection,
} from './service-principals.ts';

/** The last is Graph's own application ID. */
const audiences = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
];

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

const collections = new Map<string, (call: Call) => CloudAnswer>([
  ['GET servicePrincipals', listServicePrincipals],
  ['POST servicePrincipals', createServicePrincipal],
  ['GET applications', listApplications],
  ['POST applications', createApplication],
  ['POST directoryObjects/getByIds', getByIds],
  ['GET organization', organization],
  ['GET me', me],
]);

const objects = new Map<string, (call: Call, key: Key) => CloudAnswer>([
  ['GET servicePrincipals', getServicePrincipal],
  ['PATCH servicePrincipals', patchServicePrincipal],
  ['DELETE servicePrincipals', deleteServicePrincipal],
  ['GET applications', getApplication],
  ['PATCH applications', patchApplication],
  ['DELETE applications', deleteApplication],
  ['GET applications/owners', listOwners],
  ['GET applications/federatedIdentityCredentials', listFederatedCredentials],
  ['POST applications/federatedIdentityCredentials', createFederatedCredential],
  ['DELETE applications/federatedIdentityCredentials/', deleteFederatedCredential],
  ['GET servicePrincipals/appRoleAssignments', listAppRoleAssignments],
  ['POST servicePrincipals/appRoleAssignments', createAppRoleAssignment],
  ['DELETE servicePrincipals/appRoleAssignments/', deleteAppRoleAssignment],
]);

/**
 * Parses `things/ID` or `things(appId='ID')`: the name in the table above, and the key. In the table, the name for a
 * single member of a part ends with a slash.
 */
function readAddress(path: string): { readonly collection: string; readonly key: Key } | undefined {
  const [, things = '', appId, id, part = '', member] =
    /^(\w+)(?:\(appId='([^']*)'\)|\/([0-9a-f-]{36}))(\/\w+)?(?:\/([\w-]+))?$/i.exec(path) ?? [];
  const own = member === undefined ? {} : { member };
  const collection = `${things}${part}${member === undefined ? '' : '/'}`;
  if (appId !== undefined) return { collection, key: { by: 'appId', value: appId, ...own } };
  return id === undefined ? undefined : { collection, key: { by: 'id', value: id, ...own } };
}

export function graph(request: CloudRequest, cloud: Cloud): CloudAnswer {
  const signedIn = callerOf(request, cloud, audiences);
  if ('problem' in signedIn) return unauthorized(request, cloud, signedIn);
  const call = { request, cloud, caller: signedIn.caller };
  const path = decodeURIComponent(request.path).replace(/^\/(v1\.0|beta)\//, '');
  const list = collections.get(`${request.method} ${path}`);
  if (list) return list(call);
  const address = readAddress(path);
  const act = address && objects.get(`${request.method} ${address.collection}`);
  if (act && address) return act(call, address.key);
  const segment = path.split(/[/(]/)[0] ?? '';
  return fail(request, cloud, badRequest(`Resource not found for the segment '${segment}'.`, 'BadRequest'));
}
