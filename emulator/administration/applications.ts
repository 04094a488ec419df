/**
 * The tenant's own app registrations in Microsoft Graph, and their federated credentials. No exchange of these was
 * recorded: fields and statuses are those of the pages (learn.microsoft.com, "application resource type",
 * "federatedIdentityCredential resource type"); guessed: the errors' messages.
 */
import { randomUUID } from 'node:crypto';
import {
  badRequest,
  data,
  denied,
  fail,
  type GraphError,
  metadataRoot,
  noContent,
  notFound,
} from '../identity/graph-answers.ts';
import { readFilter } from '../identity/graph-filter.ts';
import { applicationView } from '../identity/graph-objects.ts';
import {
  type Call,
  fieldsOf,
  type Key,
  mayRead,
  mayWrite,
  same,
  select,
  selection,
} from '../identity/service-principals.ts';
import type { CloudAnswer } from '../service.ts';
import type { Application, FederatedCredential } from '../state.ts';

/** Only the tenant's own applications have an object; Adobe's belongs to another tenant. */
function localApplications({ cloud }: Call): Application[] {
  const { applications, tenant } = cloud.state;
  return applications.filter((one) => one.homeTenantId === tenant.id && (one.visibleAt ?? 0) <= cloud.now());
}

export function findApplication(call: Call, { by, value }: Key): Application | undefined {
  return localApplications(call).find((one) => same(by === 'id' ? one.objectId : one.appId, value));
}

function show(call: Call, application: Application, status: 200 | 201): CloudAnswer {
  const context = `${metadataRoot}applications${selection(call.request)}/$entity`;
  return data(call.request, status, {
    '@odata.context': context,
    ...select(applicationView(application), call.request),
  });
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
  return application ? show(call, application, 200) : fail(request, cloud, notFound(key.value));
}

/** Display names need not be unique: the same name can be used for a second application. */
export function createApplication(call: Call): CloudAnswer {
  const { request, cloud } = call;
  const displayName: unknown = fieldsOf(request)['displayName'];
  if (!mayWrite(call)) return fail(request, cloud, denied);
  if (typeof displayName !== 'string' || displayName === '') return fail(request, cloud, missing('displayName'));
  const application: Application = {
    appId: randomUUID(),
    objectId: randomUUID(),
    displayName,
    homeTenantId: cloud.state.tenant.id,
    federatedCredentials: [],
    createdDateTime: `${new Date(cloud.now()).toISOString().slice(0, 19)}Z`,
    visibleAt: cloud.now() + cloud.state.settings.directoryDelay,
  };
  cloud.state.applications.push(application);
  return show(call, application, 201);
}

export function patchApplication(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  const application = findApplication(call, key);
  if (!mayWrite(call)) return fail(request, cloud, denied);
  if (!application) return fail(request, cloud, notFound(key.value));
  const displayName: unknown = fieldsOf(request)['displayName'];
  if (typeof displayName === 'string') application.displayName = displayName;
  return noContent(request);
}

function missing(property: string, resource = 'Application'): GraphError {
  return badRequest(`A value is required for property '${property}' of resource '${resource}'.`);
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

/** At most 20 per application; each combination of issuer and subject only once. */
export function createFederatedCredential(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  const application = findApplication(call, key);
  if (!mayWrite(call)) return fail(request, cloud, denied);
  if (!application) return fail(request, cloud, notFound(key.value));
  const credential = readCredential(fieldsOf(request));
  if (typeof credential === 'string') return fail(request, cloud, missing(credential, 'FederatedIdentityCredential'));
  const fault = clash(application, credential);
  if (fault) return fail(request, cloud, fault);
  application.federatedCredentials.push(credential);
  const context = `${metadataRoot}applications('${application.objectId}')/federatedIdentityCredentials/$entity`;
  const view = credentialView(credential, application.federatedCredentials.length - 1);
  return data(request, 201, { '@odata.context': context, ...view });
}

/** The credential, or the name of the property that it lacks. */
function readCredential(fields: Record<string, unknown>): FederatedCredential | string {
  const [name, issuer, subject] = ['name', 'issuer', 'subject'].map((field) => fields[field]);
  const audiences: unknown[] = Array.isArray(fields['audiences']) ? fields['audiences'] : [];
  const description = typeof fields['description'] === 'string' ? { description: fields['description'] } : {};
  if (typeof name !== 'string') return 'name';
  if (typeof issuer !== 'string') return 'issuer';
  if (typeof subject !== 'string') return 'subject';
  if (typeof audiences[0] !== 'string') return 'audiences';
  return { id: randomUUID(), name, issuer, subject, audience: audiences[0], ...description };
}

function clash({ federatedCredentials }: Application, credential: FederatedCredential): GraphError | undefined {
  const { name = '', issuer, subject } = credential;
  const taken = federatedCredentials.some(
    (one) => one.name === name || (one.issuer === issuer && one.subject === subject),
  );
  if (taken) {
    const message = `FederatedIdentityCredential with name ${name} already exists.`;
    return { status: 409, code: 'Request_MultipleObjectsWithSameKeyValue', message };
  }
  if (federatedCredentials.length < 20) return undefined;
  return badRequest('The number of federated identity credentials exceeds the limit of 20.');
}
