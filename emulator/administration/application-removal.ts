/**
 * Owners of an app registration or service principal, the deletion of the first, and that of one of its federated credentials. No exchange was recorded:
 * statuses are those of the pages (learn.microsoft.com, "application resource type", "federatedIdentityCredential
 * resource type").
 */

import { data, denied, fail, metadataRoot, noContent, notFound } from '../identity/graph-answers.ts';
import { type Call, type Key, mayRead, mayWrite, same, select } from '../identity/service-principals.ts';
import type { CloudAnswer } from '../service.ts';
import type { Owner } from '../state.ts';
import { findApplication } from './applications.ts';

type Find = (call: Call, key: Key) => { readonly owners?: readonly Owner[] } | undefined;

/** Of an application or a service principal. */
export const listOwners =
  (find: Find) =>
  (call: Call, key: Key): CloudAnswer => {
    const { request, cloud } = call;
    if (!mayRead(call)) return fail(request, cloud, denied);
    const found = find(call, key);
    if (!found) return fail(request, cloud, notFound(key.value));
    const type = { '@odata.type': '#microsoft.graph.user' };
    const value = (found.owners ?? []).map((owner) => Object.assign({}, type, select({ ...owner }, request)));
    return data(request, 200, { '@odata.context': `${metadataRoot}directoryObjects`, value });
  };

/** Its service principal in this tenant is deleted with it. */
export function deleteApplication(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  if (!mayWrite(call)) return fail(request, cloud, denied);
  const application = findApplication(call, key);
  if (!application) return fail(request, cloud, notFound(key.value));
  const { state } = cloud;
  state.applications = state.applications.filter((one) => one !== application);
  state.servicePrincipals = state.servicePrincipals.filter((one) => !same(one.appId, application.appId));
  return noContent(request);
}

/** Addressed by its ID or name. */
export function deleteFederatedCredential(call: Call, key: Key): CloudAnswer {
  const { request, cloud } = call;
  if (!mayWrite(call)) return fail(request, cloud, denied);
  const application = findApplication(call, key);
  if (!application) return fail(request, cloud, notFound(key.value));
  const { member = '' } = key;
  const found = application.federatedCredentials.find((one) => one.id === member || one.name === member);
  if (!found) return fail(request, cloud, notFound(member));
  application.federatedCredentials = application.federatedCredentials.filter((one) => one !== found);
  return noContent(request);
}
