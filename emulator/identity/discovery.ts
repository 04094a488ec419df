/** The documents with which a client finds Entra's endpoints, as recorded. */
import { randomUUID } from 'node:crypto';
import type { CloudAnswer, CloudRequest } from '../service.ts';
import { entraHeaders } from './aadsts.ts';

const host = 'https://login.microsoftonline.com';

/** With the headers of a public document, which errors of discovery also have (as recorded). */
export function asDocument({ status, headers, body }: CloudAnswer): CloudAnswer {
  const { Pragma: _pragma, Expires: _expires, ...kept } = headers ?? {};
  return {
    status,
    headers: {
      ...kept,
      'Cache-Control': 'max-age=86400, private',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, OPTIONS',
    },
    body,
  };
}

function document(body: unknown): CloudAnswer {
  return asDocument({ status: 200, headers: entraHeaders(randomUUID()), body });
}

const clouds = [
  {
    preferred_network: 'login.microsoftonline.com',
    preferred_cache: 'login.windows.net',
    aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
  },
  {
    preferred_network: 'login.partner.microsoftonline.cn',
    preferred_cache: 'login.partner.microsoftonline.cn',
    aliases: ['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'],
  },
  {
    preferred_network: 'login.microsoftonline.us',
    preferred_cache: 'login.microsoftonline.us',
    aliases: ['login.microsoftonline.us', 'login.usgovcloudapi.net'],
  },
];

/** Returns the tenant of the requested authority. */
export function instanceDiscovery(request: CloudRequest): CloudAnswer {
  const authority = request.query.get('authorization_endpoint') ?? '';
  const tenant = /^https:\/\/[^/]+\/([^/]+)/.exec(authority)?.[1] ?? 'common';
  return document({
    tenant_discovery_endpoint: `${host}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: clouds,
  });
}

export function openIdConfiguration(tenant: string): CloudAnswer {
  // The shared authorities have no tenant; their issuer is a pattern.
  const issuer = /^[0-9a-f-]{36}$/i.test(tenant) ? tenant.toLowerCase() : '{tenantid}';
  return document({
    token_endpoint: `${host}/${tenant}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${host}/${tenant}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${host}/${issuer}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
    authorization_endpoint: `${host}/${tenant}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${host}/${tenant}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${host}/${tenant}/oauth2/v2.0/logout`,
    claims_supported: [
      'sub',
      'iss',
      'cloud_instance_name',
      'cloud_instance_host_name',
      'cloud_graph_host_name',
      'msgraph_host',
      'aud',
      'exp',
      'iat',
      'auth_time',
      'acr',
      'nonce',
      'preferred_username',
      'name',
      'tid',
      'ver',
      'at_hash',
      'c_hash',
      'email',
    ],
    kerberos_endpoint: `${host}/${tenant}/kerberos`,
    tenant_region_scope: 'WW',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
    rbac_url: 'https://pas.windows.net',
  });
}
