/**
 * Service principals in Microsoft Graph: read by object ID, by application ID and by filter, created, updated and
 * deleted (learn.microsoft.com, "servicePrincipal resource type"), with the permissions on each page.
 */
import { randomUUID } from 'node:crypto';
import type { Caller, Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import type { ServicePrincipal } from '../state.ts';
import {
  badRequest,
  data,
  denied,
  fail,
  foreignApplication,
  type GraphError,
  metadataRoot,
  nameInUse,
  noBackingApplication,
  noContent,
  notFound,
} from './graph-answers.ts';
import { readFilter } from './graph-filter.ts';
import { microsoftGraph, servicePrincipalView } from './graph-objects.ts';

export interface Call {
  readonly request: CloudRequest;
  readonly cloud: Cloud;
  readonly caller: Caller;
}

const readers = ['Application.Read.All', 'Application.ReadWrite.OwnedBy', 'Application.ReadWrite.All'];
const directoryReaders = ['Directory.Read.All', 'Directory.ReadWrite.All'];
export const writersOfAll = ['Application.ReadWrite.All', 'Directory.ReadWrite.All'];

export function holds({ caller }: Call, permissions: readonly string[]): boolean {
  return permissions.some((one) => caller.graphPermissions?.includes(one));
}

/** OwnedBy may list and read too (learn.microsoft.com, "Microsoft Graph permissions reference"). */
export function mayRead(call: Call): boolean {
  return holds(call, [...readers, ...directoryReaders]);
}

/** OwnedBy applies to every application of the tenant: ownership is not modeled. */
export function mayWrite(call: Call): boolean {
  return holds(call, [...writersOfAll, 'Application.ReadWrite.OwnedBy']);
}

export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A body that is not a JSON object counts as empty. */
export function fieldsOf(request: CloudRequest): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(request.body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Only the fields of `$select`, if it is given. */
export function select(item: Record<string, unknown>, request: CloudRequest): Record<string, unknown> {
  const names = request.query.get('$select')?.split(',');
  return names ? Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))) : item;
}

/** The part of `@odata.context` that names the selected fields. */
export function selection(request: CloudRequest): string {
  const names = request.query.get('$select');
  return names ? `(${names})` : '';
}

/** Addresses of a service principal: with the object ID in the path, or with `appId='…'`. */
export interface Key {
  readonly by: 'id' | 'appId';
  readonly value: string;
}

/** The principal, even if it is not replicated yet. */
function find({ cloud }: Call, { by, value }: Key): ServicePrincipal | undefined {
  return [...cloud.state.servicePrincipals, microsoftGraph].find((one) => same(one[by], value));
}

export function findVisible(call: Call, key: Key): ServicePrincipal | undefined {
  const principal = find(call, key);
  return principal && principal.visibleAt <= call.cloud.now() ? principal : undefined;
}

function show(call: Call, principal: ServicePrincipal, status: 200 | 201): CloudAnswer {
  const { request, cloud } = call;
  const context = `${metadataRoot}servicePrincipals${selection(request)}/$entity`;
  const view = select(servicePrincipalView(principal, cloud.state), request);
  return data(request, status, { '@odata.context': context, ...view });
}

/** A service principal may always read itself. */
export function getServicePrincipal(call: Call, key: Key): CloudAnswer {
  const principal = findVisible(call, key);
  const isSelf = principal?.id === call.caller.objectId;
  if (!isSelf && !mayRead(call)) return fail(call.request, call.cloud, denied);
  return principal ? show(call, principal, 200) : fail(call.request, call.cloud, notFound(key.value));
}

export function listServicePrincipals(call: Call): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const filter = readFilter(request.query.get('$filter'));
  if (typeof filter !== 'function') return fail(request, cloud, filter);
  const visible = [...cloud.state.servicePrincipals, microsoftGraph].filter((one) => one.visibleAt <= cloud.now());
  const found = visible.map((one) => servicePrincipalView(one, cloud.state)).filter((view) => filter(view));
  const context = `${metadataRoot}servicePrincipals${selection(request)}`;
  return data(request, 200, { '@odata.context': context, value: found.map((view) => select(view, request)) });
}

/** Why no service principal of this application can be created; an existing one is not considered. */
function creationFault(call: Call, appId: string): GraphError | undefined {
  const { applications, tenant } = call.cloud.state;
  const isOwner = holds(call, ['Application.ReadWrite.OwnedBy']);
  if (!holds(call, writersOfAll) && !isOwner) return denied;
  const application = applications.find((one) => same(one.appId, appId));
  if (!application) return noBackingApplication(appId);
  return !holds(call, writersOfAll) && application.homeTenantId !== tenant.id ? foreignApplication : undefined;
}

/** It is visible to reads only after the directory's delay. */
function create(call: Call, appId: string): CloudAnswer {
  const { request, cloud } = call;
  const { state } = cloud;
  const application = state.applications.find((one) => same(one.appId, appId));
  const fields = fieldsOf(request);
  const principal: ServicePrincipal = {
    id: randomUUID(),
    appId: application?.appId ?? appId,
    displayName:
      typeof fields['displayName'] === 'string' ? fields['displayName'] : (application?.displayName ?? appId),
    accountEnabled: fields['accountEnabled'] !== false,
    graphPermissions: [],
    createdDateTime: `${new Date(cloud.now()).toISOString().slice(0, 19)}Z`,
    visibleAt: cloud.now() + state.settings.directoryDelay,
  };
  state.servicePrincipals.push(principal);
  const location = `https://graph.microsoft.com/v2/${state.tenant.id}/directoryObjects/${principal.id}`;
  const answer = show(call, principal, 201);
  const own = { Location: `${location}/Microsoft.DirectoryServices.ServicePrincipal` };
  return { ...answer, headers: { ...answer.headers, ...own } };
}

export function createServicePrincipal(call: Call): CloudAnswer {
  const { request, cloud } = call;
  const { appId } = { appId: undefined, ...fieldsOf(request) };
  if (typeof appId !== 'string') {
    return fail(request, cloud, badRequest("A value is required for property 'appId' of resource 'ServicePrincipal'."));
  }
  const fault = creationFault(call, appId) ?? (find(call, { by: 'appId', value: appId }) && nameInUse(appId));
  return fault ? fail(request, cloud, fault) : create(call, appId);
}

function ownsOrWritesAll(call: Call, principal: ServicePrincipal): boolean {
  const { applications, tenant } = call.cloud.state;
  const isLocal = applications.some((one) => one.appId === principal.appId && one.homeTenantId === tenant.id);
  return holds(call, writersOfAll) || (isLocal && holds(call, ['Application.ReadWrite.OwnedBy']));
}

const noFields = { accountEnabled: undefined, appRoleAssignmentRequired: undefined, displayName: undefined };

export function patchServicePrincipal(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  const principal = find(call, key);
  if (!principal) return fail(request, cloud, notFound(key.value));
  if (!ownsOrWritesAll(call, principal)) return fail(request, cloud, denied);
  const { accountEnabled, appRoleAssignmentRequired: required, displayName } = { ...noFields, ...fieldsOf(request) };
  if (typeof accountEnabled === 'boolean') principal.accountEnabled = accountEnabled;
  // "Update servicePrincipal" lists it among the properties that can be changed.
  if (typeof required === 'boolean') principal.appRoleAssignmentRequired = required;
  if (typeof displayName === 'string') principal.displayName = displayName;
  return noContent(request);
}

/** Its role assignments remain, without effect unless it is restored. */
export function deleteServicePrincipal(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  const principal = find(call, key);
  if (!principal) return fail(request, cloud, notFound(key.value));
  if (!ownsOrWritesAll(call, principal)) return fail(request, cloud, denied);
  const { state } = cloud;
  state.servicePrincipals = state.servicePrincipals.filter((one) => one !== principal);
  const deletedDateTime = `${new Date(cloud.now()).toISOString().slice(0, 19)}Z`;
  state.deletedServicePrincipals = [...(state.deletedServicePrincipals ?? []), { principal, deletedDateTime }];
  return noContent(request);
}
