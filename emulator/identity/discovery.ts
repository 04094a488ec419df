/** The documents with which a client finds Entra's endpoints: what clients read of those that were recorded. */
import type { CloudAnswer, CloudRequest } from '../service.ts';

const host = 'https://login.microsoftonline.com';

/** Returns the tenant of the requested authority. */
export function instanceDiscovery(request: CloudRequest): CloudAnswer {
  const authority = request.query.get('authorization_endpoint') ?? '';
  const tenant = /^https:\/\/[^/]+\/([^/]+)/.exec(authority)?.[1] ?? 'common';
  const aliases = ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'];
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: `${host}/${tenant}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: aliases[0], preferred_cache: aliases[1], aliases }],
    },
  };
}

export function openIdConfiguration(tenant: string): CloudAnswer {
  // The shared authorities have no tenant; their issuer is a pattern.
  const issuer = /^[0-9a-f-]{36}$/i.test(tenant) ? tenant.toLowerCase() : '{tenantid}';
  return {
    status: 200,
    body: {
      token_endpoint: `${host}/${tenant}/oauth2/v2.0/token`,
      jwks_uri: `${host}/${tenant}/discovery/v2.0/keys`,
      issuer: `${host}/${issuer}/v2.0`,
      authorization_endpoint: `${host}/${tenant}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${host}/${tenant}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${host}/${tenant}/oauth2/v2.0/logout`,
      tenant_region_scope: 'WW',
    },
  };
}
