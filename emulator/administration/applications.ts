/**
 * What people read with the Azure CLI: the tenant's own app registrations in Microsoft Graph, their federated credentials, and objects by
 * their IDs. No exchange of the first two was recorded: fields and statuses are those of the pages (learn.microsoft.com, "application
 * resource type", "federatedIdentityCredential resource type").
 */
import { data, denied, fail, metadataRoot, notFound } from '../identity/graph-answers.ts';
import { readFilter } from '../identity/graph-filter.ts';
import { applicationView, servicePrincipalView } from '../identity/graph-objects.ts';
import { type Call, fieldsOf, type Key, mayRead, same, select, selection } from '../identity/service-principals.ts';
import type { CloudAnswer } from '../service.ts';
import type { Application, FederatedCredential } from '../state.ts';

/** Only the tenant's own applications have an object; Adobe's belongs to another tenant. */
function localApplications({ cloud }: Call): Application[] {
  const { applications, tenant } = cloud.state;
  return applications.filter((one) => one.homeTenantId === tenant.id);
}

function findApplication(call: Call, { by, value }: Key): Application | undefined {
  return localApplications(call).find((one) => same(by === 'id' ? one.objectId : one.appId, value));
}

function show(call: Call, application: Application): CloudAnswer {
  const context = `${metadataRoot}applications${selection(call.request)}/$entity`;
  return data(call.request, 200, { '@odata.context': context, ...select(applicationView(application), call.request) });
}

export function listApplications(call: Call): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const filter = readFilter(request.query.get('$filter'));
  if (typeof filter !== 'function') return fail(request, cloud, filter);
  const value = localApplications(call)
    .map(applicationView)
    .filter((view) => filter(view));
  const context = `${metadataRoot}applications${selection(request)}`;
  return data(request, 200, { '@odata.context': context, value: value.map((view) => select(view, request)) });
}

/** An application may always read itself. */
export function getApplication(call: Call, key: Key): CloudAnswer {
  const { request, cloud, caller } = call;
  const application = findApplication(call, key);
  if (application?.appId !== caller.appId && !mayRead(call)) return fail(request, cloud, denied);
  return application ? show(call, application) : fail(request, cloud, notFound(key.value));
}

/** Credentials of a tenant's initial state have no name: they get one from their position. */
function credentialView(credential: FederatedCredential, index: number): Record<string, unknown> {
  const { id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, name = `credential-${index}` } =
    credential;
  const { issuer, subject, audience, description = null } = credential;
  return { id, name, issuer, subject, description, audiences: [audience] };
}

export function listFederatedCredentials(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const application = findApplication(call, key);
  if (!application) return fail(request, cloud, notFound(key.value));
  const context = `${metadataRoot}applications('${application.objectId}')/federatedIdentityCredentials`;
  return data(request, 200, { '@odata.context': context, value: application.federatedCredentials.map(credentialView) });
}

/** Unknown IDs are missing from the answer, as recorded. */
export function getByIds(call: Call): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const asked: unknown = fieldsOf(request)['ids'];
  const ids = new Set(Array.isArray(asked) ? asked.map((id) => String(id).toLowerCase()) : []);
  const found = cloud.state.servicePrincipals.filter((one) => ids.has(one.id) && one.visibleAt <= cloud.now());
  const type = { '@odata.type': '#microsoft.graph.servicePrincipal' };
  const value = found.map((one) => Object.assign({}, type, servicePrincipalView(one, cloud.state)));
  return data(request, 200, { '@odata.context': `${metadataRoot}directoryObjects`, value });
}
