/** The shapes that the data plane's responses share. */
import { randomUUID } from 'node:crypto';
import type { CloudAnswer, CloudRequest } from '../service.ts';
import type { VaultState } from '../state.ts';

/** The simulated address of a hosted runner (reserved for documentation, RFC 5737); never a trusted service. */
export const runnerAddress = '203.0.113.10';

/** `{"error":{"code","message","innererror":{"code"}}}` (as recorded); only some have an inner code. */
export function failure(status: number, code: string, message: string, inner?: string): CloudAnswer {
  const innererror = inner === undefined ? {} : { innererror: { code: inner } };
  return { status, body: { error: { code, message, ...innererror } } };
}

/** Every 403 has the outer code Forbidden; only the inner one has the reason (as recorded). */
export function forbidden(inner: string, message: string): CloudAnswer {
  return failure(403, 'Forbidden', message, inner);
}

export function ok(body: unknown): CloudAnswer {
  return { status: 200, body };
}

const serviceVersion = '1.9.3019.1';
const rbacCache = 'ra_age=95;da_age=1407;rd_age=4601;brd_age=14436;ra_notif_age=582;da_notif_age=1932;dec_lev=0;';

/**
 * An answer as it is sent, with the headers of the data plane (as recorded). `assignment` is the role assignment that
 * allowed the call: its ID is sent without dashes, and not in errors. `address` is the simulated address of the caller.
 */
export function withHeaders(
  answer: CloudAnswer,
  request: CloudRequest,
  vault: Pick<VaultState, 'location'>,
  assignment?: string,
  address: string = runnerAddress,
): CloudAnswer {
  const clientId = request.headers['x-ms-client-request-id'];
  const granted =
    assignment === undefined
      ? {}
      : { 'x-ms-keyvault-rbac-assignment-id': assignment.replaceAll('-', ''), 'x-ms-keyvault-rbac-cache': rbacCache };
  return {
    ...answer,
    headers: {
      'cache-control': 'no-cache',
      pragma: 'no-cache',
      expires: '-1',
      ...(answer.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'x-ms-keyvault-region': vault.location,
      ...(clientId === undefined ? {} : { 'x-ms-client-request-id': clientId }),
      'x-ms-request-id': randomUUID(),
      'x-ms-keyvault-service-version': serviceVersion,
      'x-ms-keyvault-network-info': `conn_type=Ipv4;addr=${address};act_addr_fam=InterNetwork;`,
      ...granted,
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000;includeSubDomains',
      ...answer.headers,
    },
  };
}
