/**
 * Deleted service principals in Microsoft Graph. No exchange was recorded. Sources: learn.microsoft.com, "List
 * deletedItems" and "Restore deleted item" (permissions, shapes, 30 days), and "Restore a soft deleted enterprise
 * application" (the filter by application ID).
 */
import type { CloudAnswer } from '../service.ts';
import type { DeletedServicePrincipal } from '../state.ts';
import { data, denied, fail, metadataRoot, nameInUse, notFound } from './graph-answers.ts';
import { readFilter } from './graph-filter.ts';
import { servicePrincipalView } from './graph-objects.ts';
import { type Call, holds, type Key, mayRead, same, select, selection, writersOfAll } from './service-principals.ts';

const retention = 30 * 24 * 60 * 60 * 1000;

/** After 30 days a deleted one is gone permanently. */
function kept({ cloud }: Call): readonly DeletedServicePrincipal[] {
  const { deletedServicePrincipals = [] } = cloud.state;
  return deletedServicePrincipals.filter((one) => Date.parse(one.deletedDateTime) + retention > cloud.now());
}

export function listDeletedPrincipals(call: Call): CloudAnswer {
  const { request, cloud } = call;
  if (!mayRead(call)) return fail(request, cloud, denied);
  const filter = readFilter(request.query.get('$filter'));
  if (typeof filter !== 'function') return fail(request, cloud, filter);
  const views = kept(call).map((one) => servicePrincipalView(one.principal, cloud.state, one.deletedDateTime));
  const value = views.filter((view) => filter(view)).map((view) => select(view, request));
  return data(request, 200, { '@odata.context': `${metadataRoot}servicePrincipals${selection(request)}`, value });
}

/** It comes back with its ID. guessed: 404 and 409 are as for live ones. */
export function restorePrincipal(call: Call, { value: id }: Key): CloudAnswer {
  const { request, cloud } = call;
  const { state } = cloud;
  if (!holds(call, writersOfAll)) return fail(request, cloud, denied);
  const found = kept(call).find(({ principal }) => same(principal.id, id));
  if (found === undefined) return fail(request, cloud, notFound(id));
  const { principal } = found;
  if (state.servicePrincipals.some(({ appId }) => same(appId, principal.appId))) {
    return fail(request, cloud, nameInUse(principal.appId));
  }
  state.deletedServicePrincipals = (state.deletedServicePrincipals ?? []).filter((one) => one !== found);
  principal.visibleAt = cloud.now() + state.settings.directoryDelay;
  state.servicePrincipals.push(principal);
  const type = { '@odata.type': '#microsoft.graph.servicePrincipal' };
  const context = `${metadataRoot}directoryObjects/$entity`;
  return data(request, 200, { '@odata.context': context, ...type, ...servicePrincipalView(principal, state) });
}
