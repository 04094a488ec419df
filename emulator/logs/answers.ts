/** Answers of Azure Monitor's query API as test recordings of the Azure SDKs for JavaScript, Python and .NET (2022 to 2024) show them. */
import { randomUUID } from 'node:crypto';
import type { CloudAnswer } from '../service.ts';

/** The message comes first, then the code (as recorded). */
export function failure(status: number, code: string, message: string, innererror?: unknown): CloudAnswer {
  const inner = innererror === undefined ? {} : { innererror };
  return { status, body: { error: { message, code, correlationId: randomUUID(), ...inner } } };
}

/** Code and message as users quote them. assumed: for any token that is not accepted. */
export function badAuthentication(): CloudAnswer {
  return failure(401, 'AuthorizationRequiredError', 'Valid authentication was not provided');
}

/** "Querying logs for Azure resources". */
export function resourceNotFound(id: string): CloudAnswer {
  return failure(404, 'ResourceNotFoundError', `The resource ${id.toLowerCase()} was not found`);
}

/** "Querying logs for Azure resources"; the page has two blanks in its message, "Log Analytics API errors" one. */
export function insufficientAccess(objectId: string): CloudAnswer {
  const message = 'The provided credentials have insufficient access to perform the requested operation';
  const inner = `User '${objectId}' does not have access to read logs for this resource`;
  return failure(403, 'InsufficientAccessError', message, { code: 'AuthorizationFailedError', message: inner });
}

/** As recorded for an invalid query. */
export function syntaxError(line: number, pos: number, token: string): CloudAnswer {
  const message = `Query could not be parsed at '${token}' on line [${line},${pos}]`;
  return badArgument({
    code: 'SyntaxError',
    message: 'A recognition error occurred in the query.',
    innererror: { code: 'SYN0002', message, line, pos, token },
  });
}

function badArgument(innererror: unknown): CloudAnswer {
  return failure(400, 'BadArgumentError', 'The request had some invalid properties', innererror);
}
