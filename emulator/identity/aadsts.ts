/**
 * Entra's errors at the token endpoint. Messages, error keys and statuses were recorded or quoted; a status that was
 * not is that of other errors with the same key (`invalid_client` is 401).
 */
import { randomUUID } from 'node:crypto';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';

export interface Refusal {
  readonly code: number;
  readonly error: string;
  readonly status: 400 | 401;
  readonly text: string;
  /** Newer messages have spaces where older ones have line breaks. */
  readonly layout?: 'one line';
}

const federation = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation';
const checkCredential =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion.';
const wrongTenant =
  'This can happen if the application has not been installed by the administrator of the tenant or consented to by any ' +
  'user in the tenant.';

function client(code: number, text: string): Refusal {
  return { code, error: 'invalid_client', status: 401, text };
}

/** Codes 700211, 700212 and 700213: the part of the assertion that matches no federated credential. */
export function noMatch(code: number, part: 'issuer' | 'audience' | 'subject', value: string): Refusal {
  const text = `No matching federated identity record found for presented assertion ${part} '${value}'.`;
  return { ...client(code, `${text} ${checkCredential} ${federation}`), layout: 'one line' };
}

export function caseMismatch(subject: string): Refusal {
  const text =
    `No matching federated identity record found for presented assertion subject '${subject}'. The subject matches with ` +
    `case-insensitive comparison, but not with case-sensitive comparison. ${checkCredential} See documentation at: ` +
    `${federation}. See breaking change notification and remediation at: ` +
    'https://learn.microsoft.com/en-us/entra/identity-platform/reference-breaking-changes#august-2024.';
  return { ...client(7002138, text), layout: 'one line' };
}

export const noCredential = (appId: string, name: string): Refusal => ({
  ...client(70025, `The client '${appId}'(${name}) has no configured federated identity credentials.`),
  layout: 'one line',
});

export const noApplication = (appId: string, directory: string): Refusal => ({
  code: 700016,
  error: 'unauthorized_client',
  status: 400,
  text:
    `Application with identifier '${appId}' was not found in the directory '${directory}'. ${wrongTenant} ` +
    'You may have sent your authentication request to the wrong tenant.',
  layout: 'one line',
});

export const noTenant = (tenant: string, error = 'invalid_request'): Refusal => ({
  code: 90002,
  error,
  status: 400,
  text:
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct ` +
    'cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.',
});

export const badTenantName = (tenant: string): Refusal => ({
  code: 900023,
  error: 'invalid_request',
  status: 400,
  text: `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
});

/** Seven digits after the second, as .NET writes a time. */
const precise = (milliseconds: number) => new Date(milliseconds).toISOString().replace('Z', '0000Z');

export const outOfDate = (now: number, from: number, until: number): Refusal =>
  client(
    700024,
    `Client assertion is not within its valid time range. Current time: ${precise(now)}, assertion valid from ` +
      `${precise(from)}, expiry time of assertion ${precise(until)}. Review the documentation at ` +
      'https://docs.microsoft.com/azure/active-directory/develop/active-directory-certificate-credentials .',
  );

export const badSignature = (appId: string): Refusal =>
  client(
    700027,
    'Client assertion contains an invalid signature. [Reason - The key was not found., Please visit the Azure Portal, ' +
      `Graph Explorer or directly use MS Graph to see configured keys for app Id '${appId}'.]`,
  );

export const malformedToken: Refusal = client(50027, 'JWT token is invalid or malformed.');

export const noServicePrincipal = (appId: string, tenant: string): Refusal => ({
  ...client(
    7000229,
    `The client application ${appId} is missing service principal in the tenant ${tenant}. See instructions here: ` +
      'https://go.microsoft.com/fwlink/?linkid=2225119',
  ),
  layout: 'one line',
});

export const disabled = (appId: string, name: string): Refusal => ({
  code: 7000112,
  error: 'unauthorized_client',
  status: 400,
  text: `Application '${appId}'(${name}) is disabled.`,
});

export const conditionalAccess: Refusal = {
  code: 53003,
  error: 'invalid_grant',
  status: 400,
  text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
};

export const noResource = (resource: string, directory: string): Refusal => ({
  code: 500011,
  error: 'invalid_resource',
  status: 400,
  text:
    `The resource principal named ${resource} was not found in the tenant named ${directory}. ${wrongTenant} ` +
    'You might have sent your authentication request to the wrong tenant.',
});

/** The text is that of Microsoft's list of AADSTS codes. */
export const resourceDisabled = (resource: string): Refusal => ({
  code: 500014,
  error: 'invalid_resource',
  status: 400,
  text: `The service principal for resource '${resource}' is disabled. This indicate that a subscription within the tenant has lapsed, or that the administrator for this tenant has disabled the application, preventing tokens from being issued for it.`,
});

/** Users' reports quote the text. */
export const notAssigned = (appId: string, name: string, resourceId: string, resource: string): Refusal => ({
  code: 501051,
  error: 'invalid_grant',
  status: 400,
  text: `Application '${appId}'(${name}) is not assigned to a role for the application '${resourceId}'(${resource}).`,
});

export const badScope = (scope: string): Refusal => ({
  code: 1002012,
  error: 'invalid_scope',
  status: 400,
  text:
    `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default ` +
    'suffixed to the resource identifier (application ID URI).',
});

/** guessed: the code is that of malformed input; no error about claims was recorded. */
export const badClaims: Refusal = {
  code: 90013,
  error: 'invalid_request',
  status: 400,
  text: 'Invalid input received from the user. The claims parameter is not valid JSON.',
};

export const noProof: Refusal = client(
  7000218,
  "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
);

/** The response of an error: a message that contains the IDs, and the IDs as fields. */
export function refuse(refusal: Refusal, request: CloudRequest, cloud: Cloud): CloudAnswer {
  const { code, error, status, text, layout } = refusal;
  const traceId = randomUUID();
  const correlationId = request.headers['client-request-id'] ?? randomUUID();
  const timestamp = `${new Date(cloud.now()).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const parts = [`AADSTS${code}: ${text}`, `Trace ID: ${traceId}`, `Correlation ID: ${correlationId}`];
  const body = {
    error,
    error_description: [...parts, `Timestamp: ${timestamp}`].join(layout === 'one line' ? ' ' : '\r\n'),
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
  return { status, headers: { 'x-ms-request-id': traceId }, body };
}
