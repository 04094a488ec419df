/**
 * The headers that all recorded answers of a service share, by kind of answer. A case's own headers override them.
 * Recordings leave headers out (Azure CLI's: IDs and rate limits; Azure Service Operator's: IDs). So a kind has every header that
 * any of its recordings has, and `surplus` finds headers that none of them has.
 */
import type { Expected, RecordedCase } from './case.ts';

type Headers = NonNullable<Expected['headers']>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const json = /^application\/json; charset=utf-8$/;
const noCache = { 'cache-control': /^no-cache$/, pragma: /^no-cache$/, expires: /^-1$/ };
const dated = { date: /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/, 'x-content-type-options': /^nosniff$/ };

/** Uncompressed, with a length. */
const plain: Headers = {
  'content-length': /^\d+$/,
  'content-encoding': false,
  'transfer-encoding': false,
  vary: false,
};
const keptOpen: Headers = { connection: false, 'keep-alive': false };

function framing(compressed: boolean, chunked: boolean): Headers {
  return {
    ...(compressed ? { 'content-encoding': /^gzip$/, vary: /^Accept-Encoding$/ } : { 'content-encoding': false }),
    ...(chunked
      ? { 'transfer-encoding': /^chunked$/, 'content-length': false }
      : { 'transfer-encoding': false, 'content-length': /^\d+$/ }),
  };
}

/** Answers of ARM itself (groups, subscriptions and their lists): gzip with a length. */
const ownAnswer = /^\/subscriptions(?:\/[^/]+(?:\/resourceGroups(?:\/[^/]+)?|\/resources)?)?$/i;

function armFraming({ send, expect: { status, body } }: RecordedCase): Headers {
  if (status === undefined || status === 204) return {};
  const compressed = status === 200 && body !== undefined;
  return framing(compressed, compressed && !ownAnswer.test(new URL(send.url).pathname));
}

const counted = /^\d+$/;

function limits({ method, url }: RecordedCase['send']): Headers {
  const reads = method === 'GET' || method === 'HEAD' || url.includes('/checkNameAvailability');
  const kind = reads ? 'reads' : method === 'DELETE' ? 'deletes' : 'writes';
  return {
    'x-ms-operation-identifier': /^tenantId=[0-9a-f-]{36},objectId=[0-9a-f-]{36}\/\w+\/[0-9a-f-]{36}$/,
    [`x-ms-ratelimit-remaining-subscription-${kind}`]: counted,
    [`x-ms-ratelimit-remaining-subscription-global-${kind}`]: counted,
  };
}

/** What the Key Vault provider adds, also to its own errors. */
const keyVaultProvider: Headers = {
  'x-ms-keyvault-service-version': /^\d+\.\d+\.\d+\.\d+$/,
  'x-ms-client-request-id': guid,
  'x-aspnet-version': /^4\.0\.30319$/,
};

function armHeadings(one: RecordedCase): Headers {
  const { status, headers = {} } = one.expect;
  const isRefused = headers['x-ms-failure-cause'] instanceof RegExp;
  const isAnswered = headers['x-ms-failure-cause'] === false || (status !== undefined && status < 300);
  const ofVaults = /\/providers\/Microsoft\.KeyVault\/(?!register|.*\/providers\/)/i.test(one.send.url);
  return {
    ...noCache,
    ...dated,
    'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
    'content-type': one.expect.body === undefined ? false : json,
    'x-ms-request-id': guid,
    'x-ms-correlation-request-id': guid,
    'x-ms-routing-request-id': /^[A-Z0-9]+:\d{8}T\d{6}Z:[0-9a-f-]{36}$/,
    'x-cache': /^CONFIG_NOCACHE$/,
    'x-msedge-ref': /^Ref A: [0-9A-F]{32} Ref B: [A-Z0-9]+ Ref C: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    ...armFraming(one),
    ...(status === 401 || status === 429 ? { connection: /^close$/ } : keptOpen),
    ...(isRefused && { 'x-ms-keyvault-service-version': false, 'x-aspnet-version': false }),
    ...(isAnswered && { 'x-ms-failure-cause': false, ...limits(one.send), ...(ofVaults && keyVaultProvider) }),
  };
}

const vaultHeadings: Headers = {
  ...noCache,
  ...dated,
  ...plain,
  ...keptOpen,
  'strict-transport-security': /^max-age=31536000;includeSubDomains$/,
  'content-type': json,
  'x-ms-request-id': guid,
  'x-ms-keyvault-region': /^\w+$/,
  'x-ms-keyvault-service-version': /^\d+\.\d+\.\d+\.\d+$/,
  'x-ms-keyvault-network-info': /^conn_type=Ipv4;addr=[\d.]+;act_addr_fam=InterNetwork;$/,
};

function graphHeadings({ expect: { body } }: RecordedCase): Headers {
  return {
    'cache-control': /^no-cache$/,
    date: dated.date,
    'strict-transport-security': /^max-age=31536000$/,
    'request-id': guid,
    'client-request-id': guid,
    'x-ms-ags-diagnostic': /^\{"ServerInfo":\{"DataCenter":"/,
    'x-ms-resource-unit': /^\d+$/,
    ...keptOpen,
    ...(body === undefined ? { 'transfer-encoding': false, 'content-length': false } : framing(true, true)),
  };
}

function entraHeadings({ send, expect: { body } }: RecordedCase): Headers {
  const isDocument = send.method === 'GET' && body !== undefined;
  return {
    ...dated,
    ...plain,
    ...keptOpen,
    'content-type': json,
    'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
    'x-ms-request-id': guid,
    'x-ms-ests-server': /^\d+\.\d+\.\d+\.\d+ - \w+ ProdSlices$/,
    ...(isDocument
      ? {
          'cache-control': /^max-age=86400, private$/,
          'access-control-allow-origin': /^\*$/,
          'access-control-allow-methods': /^GET, OPTIONS$/,
          pragma: false,
          expires: false,
        }
      : { ...noCache, 'cache-control': /^no-store, no-cache$/ }),
  };
}

/** The ingress of Azure Monitor's query API: gzip and chunked from 256 bytes on, but not for all errors; a 404 can be either. */
function logsHeadings({ expect: { status, body } }: RecordedCase): Headers {
  const long = status === 200 || status === 403;
  return {
    ...dated,
    connection: /^keep-alive$/,
    'content-type': body === undefined ? false : json,
    'strict-transport-security': /^max-age=15724800; includeSubDomains$/,
    'access-control-allow-origin': /^\*$/,
    'access-control-expose-headers': /^Retry-After,Age,WWW-Authenticate,x-resource-identities,x-ms-status-location$/,
    via: /^1\.1 draft-oms-[0-9a-z]+-[0-9a-z]{5}$/,
    ...(status === 404 ? {} : framing(long, long)),
    vary: /^Accept-Encoding$/,
  };
}

function serviceOf(host: string): 'arm' | 'graph' | 'entra' | 'vault' | 'logs' {
  if (host === 'api.loganalytics.io') return 'logs';
  if (host === 'management.azure.com') return 'arm';
  if (host === 'graph.microsoft.com') return 'graph';
  return host === 'login.microsoftonline.com' ? 'entra' : 'vault';
}

/** The headers that a case expects in its answer. */
export function headersOf(one: RecordedCase): Headers {
  const headings = {
    arm: armHeadings,
    graph: graphHeadings,
    entra: entraHeadings,
    vault: () => vaultHeadings,
    logs: logsHeadings,
  };
  return { ...headings[serviceOf(new URL(one.send.url).host)](one), ...one.expect.headers };
}

const everywhere =
  'cache-control connection content-encoding content-length content-type date expires pragma retry-after ' +
  'strict-transport-security transfer-encoding vary www-authenticate x-content-type-options x-ms-request-id';
const limitNames = ['reads', 'writes', 'deletes'].flatMap((kind) => [
  `x-ms-ratelimit-remaining-subscription-${kind}`,
  `x-ms-ratelimit-remaining-subscription-global-${kind}`,
]);

/** Every header name that occurs in a recording of the service. */
const recorded = {
  arm: [
    ...limitNames,
    ...(
      'azure-asyncoperation azure-deprecating location server x-aspnet-version x-cache x-ms-client-request-id ' +
      'x-ms-correlation-request-id x-ms-failure-cause x-ms-keyvault-service-version x-ms-operation-identifier ' +
      'x-ms-routing-request-id x-msedge-ref'
    ).split(' '),
  ],
  graph: 'client-request-id location odata-version request-id x-ms-ags-diagnostic x-ms-resource-unit'.split(' '),
  entra:
    'access-control-allow-methods access-control-allow-origin x-ms-clitelem x-ms-ests-server x-xss-protection'.split(
      ' ',
    ),
  logs: 'access-control-allow-origin access-control-expose-headers preference-applied via'.split(' '),
  vault: (
    'server x-aspnet-version x-ms-client-request-id x-ms-keyvault-network-info x-ms-keyvault-rbac-assignment-id ' +
    'x-ms-keyvault-rbac-cache x-ms-keyvault-region x-ms-keyvault-service-version x-powered-by'
  ).split(' '),
} as const;

/** The header names, in lower case, that occur in no recording of the service. */
export function surplus({ send }: RecordedCase, names: readonly string[]): string[] {
  const known = new Set<string>([...everywhere.split(' '), ...recorded[serviceOf(new URL(send.url).host)]]);
  return names.filter((name) => !known.has(name));
}
