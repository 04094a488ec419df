/**
 * Monitors that wait for a heartbeat: Azure Monitor's Logs Ingestion API, and a dead man's switch that anybody who
 * knows its address may call. Neither stores anything; the requests are in the transcript. Source of the ingestion: the
 * specification of api-version 2023-01-01 (204 without a body; an error body with code and message). guessed: the
 * messages of errors.
 */
import { callerOf } from '../authorize.ts';
import type { CloudAnswer, CloudRequest, Service } from '../service.ts';

/** Of the region in which the rules of this cloud are; a certificate's wildcard stands for one label only. */
export const ingestionDomain = '.eastus2-1.ingest.monitor.azure.com';
export const deadManHost = 'deadman.contoso.example';

/** Role "Monitoring Metrics Publisher", which the API requires on the rule. */
export const publisherRole = '3913510d-42f4-4e42-8a64-420c390055eb';

const audiences = ['https://monitor.azure.com/', 'https://monitor.azure.com'];

export const deadManSwitch: Service = ({ method }) =>
  method === 'POST' || method === 'GET' ? { status: 200, body: 'OK' } : { status: 405 };

export const ingestion: Service = (request, cloud) => {
  const { method, path, query, body } = request;
  const route = /^\/dataCollectionRules\/(dcr-[0-9a-f]{32})\/streams\/(Custom-\w+)$/.exec(path);
  if (method !== 'POST' || route === null) return refusal(404, 'NotFound', 'Not found');
  if (query.get('api-version') !== '2023-01-01')
    return refusal(400, 'InvalidApiVersion', 'The api-version is not known');
  const result = callerOf(request, cloud, audiences);
  if (!('caller' in result)) return refusal(401, 'InvalidToken', 'The token is not valid for this service');
  const { objectId } = result.caller;
  const may = cloud.state.roleAssignments.some(
    ({ roleId, principalId }) => roleId === publisherRole && principalId === objectId,
  );
  if (!may) {
    const message = `The authentication token provided does not have access to ingest data for the data collection rule with immutable Id '${route[1]}'`;
    return refusal(403, 'OperationFailed', message);
  }
  return areRows(request, body)
    ? { status: 204 }
    : refusal(400, 'InvalidRequest', 'The body is not a JSON array of rows');
};

function areRows({ headers }: CloudRequest, body: string): boolean {
  if (headers['content-type'] !== 'application/json') return false;
  try {
    const rows: unknown = JSON.parse(body);
    return Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null);
  } catch {
    return false;
  }
}

function refusal(status: number, code: string, message: string): CloudAnswer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: { error: { code, message } } };
}
