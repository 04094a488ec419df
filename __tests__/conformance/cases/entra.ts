/** Entra: tokens, and the discovery documents. */
import { adobeAppId, subject, tenantId } from '../../../emulator/tenants/names.ts';
import { answer, goSdk, javascriptSdk, microsoftPage, type RecordedCase, usersReport, type Witness } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { get, nobody, post, signIn } from './places.ts';

const tokens = `${signIn}/${tenantId}/oauth2/v2.0/token`;
/** Entra's errors: the code is in the message, in the list of codes, and in the link. */
function aadsts(error: string, code: number, text: RegExp): Shape {
  return {
    error: is(error),
    error_description: new RegExp(
      `^AADSTS${code}: [^]*${text.source}[^]*Trace ID: [0-9a-f-]{36}\\s+Correlation ID: [0-9a-f-]{36}\\s+Timestamp: `,
    ),
    error_codes: [is(code)],
    timestamp: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/,
    trace_id: 'guid',
    correlation_id: 'guid',
    error_uri: is(`https://login.microsoftonline.com/error?code=${code}`),
  };
}

interface Refused {
  readonly name: string;
  readonly seen: Witness;
  readonly form?: Readonly<Record<string, string>>;
  readonly lay?: NonNullable<RecordedCase['lay']>;
  readonly status?: number;
  readonly body: Shape;
}

const credentials =
  (change: (credential: { issuer: string; subject: string; audience: string }) => void) =>
  (state: Parameters<NonNullable<RecordedCase['lay']>>[0]) => {
    for (const { federatedCredentials } of state.applications) for (const one of federatedCredentials) change(one);
  };

const refused: readonly Refused[] = [
  {
    name: 'no federated credential for the subject',
    seen: usersReport(2026),
    lay: credentials((one) => {
      one.subject = 'repo:contoso/other:ref:refs/heads/main';
    }),
    status: 401,
    body: aadsts(
      'invalid_client',
      700213,
      /presented assertion subject 'repo:contoso\/analytics-platform:ref:refs\/heads\/main'/,
    ),
  },
  {
    name: 'a subject that differs only in case',
    seen: usersReport(2025),
    lay: credentials((one) => {
      one.subject = one.subject.toUpperCase();
    }),
    body: aadsts('invalid_client', 7002138, /assertion subject 'repo:contoso\/analytics-platform.+case-insensitive/),
  },
  {
    name: "an application that does not exist in the tenant; the message has the tenant's name",
    seen: usersReport(2026),
    form: { client_id: nobody },
    status: 400,
    body: aadsts(
      'unauthorized_client',
      700016,
      new RegExp(`identifier '${nobody}' was not found in the directory 'Contoso'`),
    ),
  },
  {
    name: 'an assertion that has expired',
    seen: usersReport(2023),
    lay: (state) => {
      state.settings.idTokenLifetime = -600;
    },
    body: aadsts(
      'invalid_client',
      700024,
      /not within its valid time range\. Current time: .+, assertion valid from .+, expiry time of assertion /,
    ),
  },
  {
    name: 'an application without a service principal',
    seen: usersReport(),
    lay: (state) => {
      state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId === adobeAppId);
    },
    status: 401,
    body: aadsts('invalid_client', 7000229, /is missing service principal in the tenant/),
  },
  {
    name: 'an application that is disabled',
    seen: microsoftPage(),
    lay: (state) => {
      for (const one of state.servicePrincipals) one.accountEnabled = false;
    },
    body: aadsts('unauthorized_client', 7000112, /is disabled/),
  },
];

function refusedCase({ name, seen, form = {}, lay, status, body }: Refused): RecordedCase {
  const expect = { ...(status !== undefined && { status }), body };
  return { name, seen, ...(lay && { lay }), send: post(tokens, undefined, { form }), expect };
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** An assertion with correct claims and an unknown signature. */
const unsigned = [
  part({ alg: 'RS256', kid: 'x', typ: 'JWT' }),
  part({
    iss: 'https://token.actions.githubusercontent.com',
    sub: subject,
    aud: 'api://AzureADTokenExchange',
    exp: 9_999_999_999,
  }),
  'AAAA',
].join('.');

export const entraCases: readonly RecordedCase[] = [
  {
    name: 'a federated token is exchanged: four fields, no scope',
    seen: goSdk(2023),
    send: post(tokens, undefined, { form: {} }),
    expect: answer(200, {
      token_type: is('Bearer'),
      expires_in: 'number',
      ext_expires_in: 'number',
      access_token: 'string',
    }),
  },
  ...refused.map(refusedCase),
  {
    name: 'an assertion with an unknown signature',
    seen: goSdk(2022),
    send: post(tokens, undefined, { form: { client_assertion: unsigned } }),
    expect: answer(401, aadsts('invalid_client', 700027, /invalid signature/)),
  },
  {
    name: 'discovery of the authorities',
    seen: goSdk(2023),
    send: get(
      `${signIn}/common/discovery/instance?api-version=1.1&authorization_endpoint=https%3A%2F%2Flogin.microsoftonline.com%2F${tenantId}%2Foauth2%2Fv2.0%2Fauthorize`,
    ),
    expect: answer(200, {
      tenant_discovery_endpoint: new RegExp(`/${tenantId}/v2\\.0/\\.well-known/openid-configuration$`),
      'api-version': is('1.1'),
      metadata: [{ preferred_network: 'string', preferred_cache: 'string', aliases: ['string'] }],
    }),
  },
  {
    name: "a tenant's endpoints",
    seen: javascriptSdk(2021),
    send: get(`${signIn}/${tenantId}/v2.0/.well-known/openid-configuration`),
    expect: answer(200, {
      // Of the recorded fields those that clients read.
      token_endpoint: /^https:\/\/login\.microsoftonline\.com\/.+\/oauth2\/v2\.0\/token$/,
      jwks_uri: /\/discovery\/v2\.0\/keys$/,
      issuer: new RegExp(`^https://login\\.microsoftonline\\.com/${tenantId}/v2\\.0$`),
      authorization_endpoint: /\/oauth2\/v2\.0\/authorize$/,
      device_authorization_endpoint: /\/oauth2\/v2\.0\/devicecode$/,
      end_session_endpoint: 'string',
      tenant_region_scope: 'string',
    }),
  },
  {
    name: 'a tenant that does not exist',
    seen: javascriptSdk(2021),
    send: get(`${signIn}/${nobody}/v2.0/.well-known/openid-configuration`),
    expect: answer(400, aadsts('invalid_tenant', 90002, new RegExp(`Tenant '${nobody}' not found`))),
  },
];
