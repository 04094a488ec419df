/** Microsoft Graph: the operations of a client that sets up Adobe's application, and of the Azure CLI. */
import { createAppRoleAssignment, listAppRoleAssignments } from '../administration/app-roles.ts';
import {
  getApplication,
  getByIds,
  listApplications,
  listFederatedCredentials,
} from '../administration/applications.ts';
import { callerOf } from '../authorize.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { listDeletedPrincipals, restorePrincipal } from './deleted-principals.ts';
import { badRequest, fail, unauthorized } from './graph-answers.ts';
import {
  type Call,
  createServicePrincipal,
  deleteServicePrincipal,
  getServicePrincipal,
  type Key,
  listServicePrincipals,
  patchServicePrincipal,
} from './service-principals.ts';

/** The last is Graph's own application ID. */
const audiences = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
];

const collections = new Map<string, (call: Call) => CloudAnswer>([
  ['GET servicePrincipals', listServicePrincipals],
  ['POST servicePrincipals', createServicePrincipal],
  ['GET directory/deletedItems/microsoft.graph.servicePrincipal', listDeletedPrincipals],
  ['GET applications', listApplications],
  ['POST directoryObjects/getByIds', getByIds],
]);

const objects = new Map<string, (call: Call, key: Key) => CloudAnswer>([
  ['GET servicePrincipals', getServicePrincipal],
  ['PATCH servicePrincipals', patchServicePrincipal],
  ['DELETE servicePrincipals', deleteServicePrincipal],
  ['POST directory/deletedItems/restore', restorePrincipal],
  ['GET applications', getApplication],
  ['GET applications/federatedIdentityCredentials', listFederatedCredentials],
  ['GET servicePrincipals/appRoleAssignments', listAppRoleAssignments],
  ['POST servicePrincipals/appRoleAssignments', createAppRoleAssignment],
]);

/** Parses `things/ID` or `things(appId='ID')`: the name in the table above, and the key. */
function readAddress(path: string): { readonly collection: string; readonly key: Key } | undefined {
  const [, things = '', appId, id, part = ''] =
    /^(directory\/deletedItems|\w+)(?:\(appId='([^']*)'\)|\/([0-9a-f-]{36}))(\/\w+)?$/i.exec(path) ?? [];
  const collection = `${things}${part}`;
  if (appId !== undefined) return { collection, key: { by: 'appId', value: appId } };
  return id === undefined ? undefined : { collection, key: { by: 'id', value: id } };
}

export function graph(request: CloudRequest, cloud: Cloud): CloudAnswer {
  const signedIn = callerOf(request, cloud, audiences);
  if ('problem' in signedIn) return unauthorized(request, cloud, signedIn);
  const call = { request, cloud, caller: signedIn.caller };
  // Microsoft's pages write the segment in both ways.
  const path = decodeURIComponent(request.path)
    .replace(/^\/(v1\.0|beta)\//, '')
    .replace(/^directory\/deletedItems(?=\/)/i, 'directory/deletedItems');
  const list = collections.get(`${request.method} ${path}`);
  if (list) return list(call);
  const address = readAddress(path);
  const act = address && objects.get(`${request.method} ${address.collection}`);
  if (act && address) return act(call, address.key);
  const segment = path.split(/[/(]/)[0] ?? '';
  return fail(request, cloud, badRequest(`Resource not found for the segment '${segment}'.`, 'BadRequest'));
}
