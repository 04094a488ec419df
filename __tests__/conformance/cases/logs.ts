/** Queries of the vault's log. Other queries of other resources were recorded, so these cases test only the form. */
import { roles, vaultScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import { auditLogQuery } from '../../../src/azure/audit-log-query.ts';
import { answer, javascriptSdk, microsoftPage, type RecordedCase } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { post } from './places.ts';

const logs = `https://api.loganalytics.io/v1${vaultScope}/query`;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const asReader: RecordedCase['lay'] = (state) => {
  grantRole(state, roles.reader, vaultScope);
};

function refused(code: string, message: RegExp, more: Readonly<Record<string, Shape>> = {}): Shape {
  return { error: { message, code: is(code), ...more } };
}

const column: Shape = { name: 'string', type: /^(string|int|long|datetime)$/ };

export const logCases: readonly RecordedCase[] = [
  {
    name: "a query in a resource's context: one table, typed columns, rows as arrays",
    seen: javascriptSdk(2023),
    tenant: 'in-use',
    lay: asReader,
    send: post(logs, { query: auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805'), timespan: 'P7D' }),
    expect: answer(200, { tables: [{ name: is('PrimaryResult'), columns: [column], rows: [['string|number']] }] }),
  },
  {
    name: 'a query that returns no rows: the columns are listed',
    seen: javascriptSdk(2023),
    lay: asReader,
    send: post(logs, { query: auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805'), timespan: 'P7D' }),
    expect: answer(200, { tables: [{ name: is('PrimaryResult'), columns: [column], rows: [] }] }),
  },
  {
    name: 'a text that is not a valid query',
    seen: javascriptSdk(2022),
    lay: asReader,
    send: post(logs, { query: 'completely invalid syntax', timespan: 'P1D' }),
    expect: answer(
      400,
      refused('BadArgumentError', /^The request had some invalid properties$/, {
        correlationId: guid,
        innererror: {
          code: is('SyntaxError'),
          message: /^A recognition error occurred in the query\.$/,
          innererror: {
            code: is('SYN0002'),
            message: /^Query could not be parsed at '[^']+' on line \[\d+,\d+\]$/,
            line: 'number',
            pos: 'number',
            token: 'string',
          },
        },
      }),
    ),
  },
  {
    name: 'a query of a resource that does not exist',
    seen: microsoftPage(2024),
    lay: asReader,
    send: post(logs.replace('/query', '-gone/query'), {
      query: auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805'),
    }),
    expect: answer(
      404,
      refused('ResourceNotFoundError', /^The resource \/subscriptions\/[^A-Z]+ was not found$/, {
        correlationId: guid,
      }),
    ),
  },
  {
    name: 'a query by a caller who may not read the logs',
    seen: microsoftPage(2024),
    send: post(logs, { query: auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805') }),
    expect: answer(
      403,
      refused(
        'InsufficientAccessError',
        /^The provided credentials have insufficient access to perform the requested operation$/,
        {
          correlationId: guid,
          innererror: {
            code: is('AuthorizationFailedError'),
            message: /^User '[0-9a-f-]{36}' does not have access to read logs for this resource$/,
          },
        },
      ),
    ),
  },
];
