/** Entra's sign-in host: the token endpoint for client credentials, and the discovery documents. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import type { Application, ServicePrincipal } from '../state.ts';
import { keyVaultAppId } from '../tenants/names.ts';
import {
  badClaims,
  badScope,
  badTenantName,
  conditionalAccess,
  disabled,
  noApplication,
  noProof,
  noResource,
  noServicePrincipal,
  noTenant,
  notAssigned,
  type Refusal,
  refuse,
  resourceDisabled,
} from './aadsts.ts';
import { assertionFault } from './assertion.ts';
import { instanceDiscovery, openIdConfiguration } from './discovery.ts';

/** The resources that every tenant has; each may be requested with a trailing slash, which its tokens then have. */
const resources = new Set([
  'https://management.azure.com',
  'https://management.core.windows.net',
  'https://graph.microsoft.com',
  'https://monitor.azure.com',
  'https://api.loganalytics.io',
  'https://vault.azure.net',
]);

export type Outcome = { readonly token: string; readonly lifetime: number } | Refusal;

function isApplicationOf(tenantId: string, appId: string) {
  return (application: Application) =>
    application.appId.toLowerCase() === appId.toLowerCase() && application.homeTenantId === tenantId;
}

/**
 * Why the signed-in application gets no token. Source of Microsoft's own disabling: "servicePrincipal resource
 * type" (`disabledByMicrosoftStatus`), of deactivation: "Deactivate an enterprise application" (`isDisabled`); assumed: their
 * code is that of `accountEnabled`. "Conditional Access for workload identities": applications of other tenants are out of its
 * scope.
 */
function signInFault(application: Application, principal: ServicePrincipal | undefined, cloud: Cloud) {
  const { appId, displayName, homeTenantId } = application;
  const { tenant, settings } = cloud.state;
  if (!principal) return noServicePrincipal(appId, tenant.id);
  if (!isOn(principal)) return disabled(appId, displayName);
  return settings.conditionalAccess && homeTenantId === tenant.id ? conditionalAccess : undefined;
}

function isOn({ accountEnabled, disabledByMicrosoftStatus = 'NotDisabled', isDisabled = false }: ServicePrincipal) {
  return accountEnabled && disabledByMicrosoftStatus === 'NotDisabled' && !isDisabled;
}

/**
 * Why there is no token for a resource. Only Key Vault's service principal can have other settings than the usual ones.
 * assumed: it may be absent, since Entra adds it by itself, but not while it is among the deleted ones; the code is that of
 * `accountEnabled`, however it was switched off.
 */
function resourceFault(audience: string, { appId, displayName }: Application, { state }: Cloud): Refusal | undefined {
  if (audience.replace(/\/$/, '') !== 'https://vault.azure.net') return undefined;
  const resource = state.servicePrincipals.find((one) => one.appId === keyVaultAppId);
  const isDeleted = state.deletedServicePrincipals?.some(({ principal }) => principal.appId === keyVaultAppId) === true;
  if (resource === undefined ? isDeleted : !isOn(resource)) return resourceDisabled(audience);
  if (resource?.appRoleAssignmentRequired !== true) return undefined;
  return notAssigned(appId, displayName, resource.appId, resource.displayName);
}

/**
 * The claims for the access token in the parameter `claims` (OpenID Connect Core, section 5.5); `undefined` if it is
 * missing, `null` if it is malformed.
 */
function requestedClaims(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).find(([name]) => name === 'access_token')?.[1]
      : null;
  } catch {
    return null;
  }
}

/**
 * Claims as in Entra's version 1.0 tokens for an application. `requested_claims` is specific to the local cloud: a
 * service finds there whether its challenge was answered.
 */
function accessToken(audience: string, principal: ServicePrincipal, requested: unknown, cloud: Cloud): string {
  const { tenant, settings } = cloud.state;
  const issued = Math.floor(cloud.now() / 1000);
  const issuer = `https://sts.windows.net/${tenant.id}/`;
  const isGraph = audience.startsWith('https://graph.microsoft.com');
  return cloud.tokens.signAccessToken({
    aud: audience,
    iss: issuer,
    iat: issued,
    nbf: issued,
    exp: issued + settings.accessTokenLifetime,
    appid: principal.appId,
    appidacr: '2',
    idp: issuer,
    idtyp: 'app',
    oid: principal.id,
    ...(isGraph ? { roles: principal.graphPermissions } : {}),
    sub: principal.id,
    tid: tenant.id,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
    ...(requested === undefined ? {} : { requested_claims: requested }),
  });
}

/**
 * A token for an application that has authenticated, of this tenant or another. `scope` as in a request, `requested` the
 * claims that were asked for.
 */
export function issue(scope: string, application: Application, cloud: Cloud, requested?: unknown): Outcome {
  const principal = cloud.state.servicePrincipals.find((one) => one.appId === application.appId);
  const fault = signInFault(application, principal, cloud);
  if (fault || !principal) return fault ?? noServicePrincipal(application.appId, cloud.state.tenant.id);
  const audience = scope.endsWith('/.default') ? scope.slice(0, -'/.default'.length) : undefined;
  if (audience === undefined) return badScope(scope);
  if (!resources.has(audience.replace(/\/$/, ''))) return noResource(audience, cloud.state.tenant.displayName);
  const refused = resourceFault(audience, application, cloud);
  if (refused !== undefined) return refused;
  const token = accessToken(audience, principal, requested, cloud);
  return { token, lifetime: cloud.state.settings.accessTokenLifetime };
}

/** The equivalent of an application for a managed identity: it has federated credentials, but no application object. */
function managedIdentity(appId: string, { state }: Cloud): Application | undefined {
  const found = state.managedIdentities?.find(({ clientId }) => clientId.toLowerCase() === appId.toLowerCase());
  if (found === undefined) return undefined;
  const { clientId, principalId: objectId, name: displayName, federatedCredentials } = found;
  return { appId: clientId, objectId, displayName, homeTenantId: state.tenant.id, federatedCredentials };
}

function exchange(form: URLSearchParams, cloud: Cloud): Outcome {
  const { tenant, applications } = cloud.state;
  const grant = form.get('grant_type') ?? '';
  if (grant !== 'client_credentials') return noProof;
  const appId = form.get('client_id') ?? '';
  const application = applications.find(isApplicationOf(tenant.id, appId)) ?? managedIdentity(appId, cloud);
  if (!application) return noApplication(appId, tenant.displayName);
  const assertion = form.get('client_assertion');
  if (assertion === null) return noProof;
  const requested = requestedClaims(form.get('claims'));
  if (requested === null) return badClaims;
  return assertionFault(assertion, application, cloud) ?? issue(form.get('scope') ?? '', application, cloud, requested);
}

/** A successful answer has these four fields and no others, as recorded. */
function tokenEndpoint(request: CloudRequest, cloud: Cloud): CloudAnswer {
  const outcome = exchange(new URLSearchParams(request.body), cloud);
  if ('code' in outcome) return refuse(outcome, request, cloud);
  const { token, lifetime } = outcome;
  // One second less than the token's lifetime, as recorded (3599, 86399).
  const expiresIn = Math.max(lifetime - 1, 0);
  const body = { token_type: 'Bearer', expires_in: expiresIn, ext_expires_in: expiresIn, access_token: token };
  return { status: 200, headers: { 'x-ms-request-id': randomUUID() }, body };
}

/** Another tenant: 90002, or 900023 if it can't be the name of any tenant. */
function tenantFault(name: string, { state }: Cloud, error?: string): Refusal | undefined {
  const asked = name.toLowerCase();
  if (asked === state.tenant.id.toLowerCase()) return undefined;
  const isName = /^[0-9a-f-]{36}$/.test(asked) || asked.includes('.');
  return isName ? noTenant(name, error) : badTenantName(name);
}

const shared = new Set(['common', 'organizations']);

export function entra(request: CloudRequest, cloud: Cloud): CloudAnswer {
  const [, name = '', ...rest] = decodeURIComponent(request.path).split('/');
  const route = `${request.method} ${rest.join('/')}`;
  if (route === 'GET discovery/instance') return instanceDiscovery(request);
  const isDiscovery = request.method === 'GET';
  const fault =
    isDiscovery && shared.has(name) ? undefined : tenantFault(name, cloud, isDiscovery ? 'invalid_tenant' : undefined);
  if (fault) return refuse(fault, request, cloud);
  switch (route) {
    case 'POST oauth2/v2.0/token':
      return tokenEndpoint(request, cloud);
    case 'GET v2.0/.well-known/openid-configuration':
      return openIdConfiguration(name);
    case 'GET discovery/v2.0/keys':
      return { status: 200, body: { keys: cloud.tokens.accessTokenKeys() } };
    default:
      return { status: 404 };
  }
}
