/** Microsoft Graph: what a client that sets Adobe's application up, or the az CLI, asks of it. */
import { callerOf } from '../authorize.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { badRequest, data, denied, fail, metadataRoot, notFound, unauthorized } from './graph-answers.ts';
import { readFilter } from './graph-filter.ts';
import { applicationView, organizationView, servicePrincipalView } from './graph-objects.ts';
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

/** The last is Graph's own app id. */
const audiences = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
];

/** Only the tenant's own applications are objects here; Adobe's is one of another tenant. */
function localApplications({ state }: Cloud) {
  return state.applications.filter((one) => one.homeTenantId === state.tenant.id).map(applicationView);
}

function listApplications(call: Call): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const filter = readFilter(request.query.get('$filter'));
  if (typeof filter !== 'function') return fail(request, cloud, filter);
  const value = localApplications(cloud).filter((view) => filter(view));
  const context = `${metadataRoot}applications${selection(request)}`;
  return data(request, 200, { '@odata.context': context, value: value.map((view) => select(view, request)) });
}

function getApplication(call: Call, { by, value }: Key): CloudAnswer {
  const { request, cloud, caller } = call;
  const view = localApplications(cloud).find((one) => String(one[by]).toLowerCase() === value.toLowerCase());
  if (view?.['appId'] !== caller.appId && !mayRead(call)) return fail(request, cloud, denied);
  if (!view) return fail(request, cloud, notFound(value));
  const context = `${metadataRoot}applications${selection(request)}/$entity`;
  return data(request, 200, { '@odata.context': context, ...select(view, request) });
}

/** Ids that nobody has are simply missing from the answer, as recorded. */
function getByIds(call: Call): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const asked: unknown = fieldsOf(request)['ids'];
  const ids = new Set(Array.isArray(asked) ? asked.map((id) => String(id).toLowerCase()) : []);
  const found = cloud.state.servicePrincipals.filter((one) => ids.has(one.id) && one.visibleAt <= cloud.now());
  const type = { '@odata.type': '#microsoft.graph.servicePrincipal' };
  const value = found.map((one) => Object.assign({}, type, servicePrincipalView(one, cloud.state)));
  return data(request, 200, { '@odata.context': `${metadataRoot}directoryObjects`, value });
}

function organization({ request, cloud }: Call): CloudAnswer {
  const value = [select(organizationView(cloud.state), request)];
  return data(request, 200, { '@odata.context': `${metadataRoot}organization${selection(request)}`, value });
}

/** Who calls here is always an application. */
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
  ['POST directoryObjects/getByIds', getByIds],
  ['GET organization', organization],
  ['GET me', me],
]);

const objects = new Map<string, (call: Call, key: Key) => CloudAnswer>([
  ['GET servicePrincipals', getServicePrincipal],
  ['PATCH servicePrincipals', patchServicePrincipal],
  ['DELETE servicePrincipals', deleteServicePrincipal],
  ['GET applications', getApplication],
]);

/** `things/ID` or `things(appId='ID')`: the collection and the key. */
function readAddress(path: string): { readonly collection: string; readonly key: Key } | undefined {
  const [, collection, appId] = /^(\w+)\(appId='([^']*)'\)$/i.exec(path) ?? [];
  if (collection !== undefined) return { collection, key: { by: 'appId', value: appId ?? '' } };
  const [, things, id] = /^(\w+)\/([0-9a-f-]{36})$/i.exec(path) ?? [];
  return things === undefined ? undefined : { collection: things, key: { by: 'id', value: id ?? '' } };
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
