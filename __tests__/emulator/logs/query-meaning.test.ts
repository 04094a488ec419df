import type { LogRow } from '../../../emulator/log-state.ts';
import { auditLogColumns, runQuery } from '../../../emulator/logs/audit-log-query.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const version = '6f1e0d9c8b7a49385c2d1e0f9a8b7c6d';
const adobe = '251e3919-1940-4296-bb8b-6b9a5e8a4805';
const key = `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk`;

type Fields = LogRow['row'];

/** Columns as in the table reference of AZKVAuditLogs. */
function dedicated(change: Fields = {}): LogRow {
  const row: Fields = {
    TimeGenerated: '2026-03-10T09:00:00Z',
    OperationName: 'KeyUnwrap',
    HttpStatusCode: 200,
    ResultType: 'Success',
    ResultSignature: 'OK',
    Identity: { claim: { oid: 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352', appid: adobe } },
    Id: `${key}/${version}`,
    RequestUri: `${key.replace('.net', '.net:8443')}/${version}/unwrapkey?api-version=7.4`,
    CallerIpAddress: '20.88.123.53',
  };
  return { workspaceId: '/w', table: 'AZKVAuditLogs', visibleAt: 0, row: { ...row, ...change } };
}

/** Columns of AzureDiagnostics as in "Azure Key Vault logging" and in Azure's own queries. */
function shared(change: Fields = {}): LogRow {
  const row: Fields = {
    TimeGenerated: '2026-03-10T09:00:00Z',
    ResourceProvider: 'MICROSOFT.KEYVAULT',
    Category: 'AuditEvent',
    OperationName: 'KeyUnwrap',
    httpStatusCode_d: 200,
    ResultType: 'Success',
    ResultSignature: 'OK',
    identity_claim_appid_g: adobe,
    id_s: `${key}/${version}`,
    requestUri_s: `${key}/${version}/unwrapkey?api-version=7.4`,
    CallerIPAddress: '20.88.123.53',
  };
  return { workspaceId: '/w', table: 'AzureDiagnostics', visibleAt: 0, row: { ...row, ...change } };
}

const at = '2026-03-10T09:00:00Z';
const usual = [adobe, 'KeyUnwrap', 200, 'OK', 'cja-cmk', version, '20.88.123.53', 1, at, at];
/** The usual row with some columns changed. */
const row = (change: Readonly<Record<string, string | number | null>> = {}) =>
  auditLogColumns.map(({ name }, index) => (Object.hasOwn(change, name) ? change[name] : usual[index]));

const onceAt = (hour: string) => ({ First: `2026-03-10T${hour}:00:00Z`, Last: `2026-03-10T${hour}:00:00Z` });
const forbidden = { HttpStatusCode: 403, ResultSignature: 'Forbidden' };

interface Meaning {
  readonly clause: string;
  readonly about: string;
  readonly rows: readonly LogRow[];
  readonly expected: readonly unknown[];
}

const meanings: readonly Meaning[] = [
  {
    clause: '(AZKVAuditLogs | project …)',
    about: 'a row of the resource-specific table',
    rows: [dedicated()],
    expected: [row()],
  },
  { clause: '(AzureDiagnostics | project …)', about: 'a row of the shared table', rows: [shared()], expected: [row()] },
  { clause: 'union isfuzzy=true (datatable …)', about: 'neither table exists', rows: [], expected: [] },
  {
    clause: 'union isfuzzy=true …, …',
    about: 'the same call in both tables counts twice',
    rows: [dedicated(), shared()],
    expected: [row({ Calls: 2 })],
  },
  {
    clause: 'where TimeGenerated >= since',
    about: 'the very beginning of the days counts, a second earlier does not',
    rows: [
      dedicated({ TimeGenerated: '2026-03-03T12:00:00Z' }),
      dedicated({ TimeGenerated: '2026-03-03T11:59:59Z' }),
      shared({ TimeGenerated: '2026-03-03T11:59:59Z' }),
    ],
    expected: [row({ First: '2026-03-03T12:00:00Z', Last: '2026-03-03T12:00:00Z' })],
  },
  {
    clause: 'where ResourceProvider =~ "MICROSOFT.KEYVAULT"',
    about: "other services' rows of the shared table are left out; case does not matter",
    rows: [shared({ ResourceProvider: 'MICROSOFT.STORAGE' }), shared({ ResourceProvider: 'Microsoft.KeyVault' })],
    expected: [row()],
  },
  {
    clause: 'and Category =~ "AuditEvent"',
    about: "Azure Policy's evaluations of the vault are left out",
    rows: [shared({ Category: 'AzurePolicyEvaluationDetails' })],
    expected: [],
  },
  {
    clause: 'AppId = tostring(todynamic(…("Identity", …)).claim.appid)',
    about: 'the identity as text, missing, and without an application',
    rows: [
      dedicated({ Identity: JSON.stringify({ claim: { appid: adobe } }) }),
      dedicated({ Identity: undefined, OperationName: 'Authentication' }),
      dedicated({ Identity: { claim: { upn: 'ada@contoso.example' } }, OperationName: 'KeyGet' }),
    ],
    expected: [row(), row({ AppId: '', Operation: 'Authentication' }), row({ AppId: '', Operation: 'KeyGet' })],
  },
  {
    clause: 'AppId = tostring(column_ifexists("identity_claim_appid_g", ""))',
    about: 'a column that does not exist is empty',
    rows: [shared({ identity_claim_appid_g: undefined })],
    expected: [row({ AppId: '' })],
  },
  {
    clause: 'extend AppId = tolower(AppId)',
    about: 'an application in upper case',
    rows: [dedicated({ Identity: { claim: { appid: adobe.toUpperCase() } } })],
    expected: [row()],
  },
  {
    clause: 'Status = toint(column_ifexists("httpStatusCode_d", real(null)))',
    about: 'a real number becomes a whole one, a missing one null',
    rows: [shared({ httpStatusCode_d: 403.0, ResultSignature: 'Forbidden' }), shared({ httpStatusCode_d: undefined })],
    expected: [row({ Status: 403, Result: 'Forbidden' }), row({ Status: null })],
  },
  {
    clause: 'Result = coalesce(ResultSignature, ResultType)',
    about: 'the signature, else the type',
    rows: [dedicated({ ResultSignature: '' }), shared({ ResultSignature: undefined, OperationName: 'KeyWrap' })],
    expected: [row({ Result: 'Success' }), row({ Result: 'Success', Operation: 'KeyWrap' })],
  },
  {
    clause: 'Key = coalesce(extract(…, Id), extract(…, Address)), Version = …',
    about: 'from the address if the id has none',
    rows: [dedicated({ Id: '' }), shared({ id_s: undefined })],
    expected: [row({ Calls: 2 })],
  },
  {
    clause: 'Version = coalesce(extract(…, Id), extract(…, Address))',
    about: 'an id without version takes that of the address; neither: empty',
    rows: [
      dedicated({ Id: key }),
      dedicated({ Id: key, RequestUri: `${key}?api-version=7.4`, OperationName: 'KeyGet' }),
    ],
    expected: [row(), row({ Operation: 'KeyGet', Version: '' })],
  },
  {
    clause: 'Version = tolower(…)',
    about: 'a version in upper case',
    rows: [dedicated({ Id: `${key}/${version.toUpperCase()}` })],
    expected: [row()],
  },
  {
    clause: 'keyInAddress = "^https?://[^/]+/keys/…"',
    about: 'with a port; objects that are not keys: a list, a secret, a deleted key, the vault itself',
    rows: [
      dedicated({ Id: undefined }),
      ...['keys', 'secrets/keys', 'deletedkeys/cja-cmk', ''].map((path, index) =>
        dedicated({
          Id: `https://kv-contoso-cja.vault.azure.net/${path}`,
          RequestUri: `https://kv-contoso-cja.vault.azure.net:8443/${path}?api-version=7.4`,
          OperationName: `Other${index}`,
        }),
      ),
    ],
    expected: [row(), ...[0, 1, 2, 3].map((index) => row({ Operation: `Other${index}`, Key: '', Version: '' }))],
  },
  {
    clause: 'summarize Calls = count(), First = min(…), Last = max(…) by …',
    about: 'equal calls are one row; another operation, status, version or address makes another',
    rows: [
      dedicated({ TimeGenerated: '2026-03-10T07:30:00.25Z' }),
      dedicated(),
      shared({ TimeGenerated: '2026-03-10T08:00:00Z' }),
      dedicated({ OperationName: 'KeyWrap', TimeGenerated: '2026-03-10T06:00:00Z' }),
      dedicated({ CallerIpAddress: '198.51.100.7', TimeGenerated: '2026-03-10T05:00:00Z' }),
    ],
    expected: [
      row({ Calls: 3, First: '2026-03-10T07:30:00.25Z' }),
      row({ Operation: 'KeyWrap', First: '2026-03-10T06:00:00Z', Last: '2026-03-10T06:00:00Z' }),
      row({ CallerIp: '198.51.100.7', First: '2026-03-10T05:00:00Z', Last: '2026-03-10T05:00:00Z' }),
    ],
  },
  {
    clause: 'extend IsSince = Status in (401, 403) and (isnull(LastThrough) or TimeGenerated >= LastThrough)',
    about: 'refusals since the last counted call of the application that was let through make a row of their own',
    rows: [
      ...['04', '06'].map((hour) => dedicated({ ...forbidden, TimeGenerated: `2026-03-10T${hour}:00:00Z` })),
      dedicated({ OperationName: 'KeyGet', TimeGenerated: '2026-03-10T05:00:00Z' }),
      dedicated({ OperationName: 'KeyList', TimeGenerated: '2026-03-10T08:00:00Z' }),
      dedicated({ Identity: {}, TimeGenerated: '2026-03-10T08:00:00Z' }),
      dedicated({ Id: `${key}2`, TimeGenerated: '2026-03-10T08:00:00Z' }),
    ],
    expected: [
      row({ Operation: 'KeyList', ...onceAt('08') }),
      row({ Key: 'cja-cmk2', ...onceAt('08') }),
      row({ AppId: '', ...onceAt('08') }),
      row({ Status: 403, Result: 'Forbidden', ...onceAt('06') }),
      row({ Operation: 'KeyGet', ...onceAt('05') }),
      row({ Status: 403, Result: 'Forbidden', ...onceAt('04') }),
    ],
  },
  {
    clause: 'order by Last desc',
    about: 'the newest first, whatever the order of the rows',
    rows: [dedicated({ OperationName: 'KeyGet', TimeGenerated: '2026-03-09T09:00:00Z' }), dedicated()],
    expected: [row(), row({ Operation: 'KeyGet', First: '2026-03-09T09:00:00Z', Last: '2026-03-09T09:00:00Z' })],
  },
];

test.each(meanings)('$clause: $about', ({ rows, expected }) => {
  expect(runQuery(rows, { days: 7, appId: adobe }, now)).toEqual(expected);
});

const asked = { days: 7, appId: adobe };
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const addressOf = (index: number) => `198.51.${index >> 8}.${index & 255}`;

test.each([
  ['of Adobe', {}, 300],
  ['that changed the key', { Identity: {}, OperationName: 'KeyUpdate' }, 100],
  ['of others', { Identity: {} }, 100],
])('top … by Last desc: of too many rows %s, the oldest are missing', (_whose, change, most) => {
  const rows = Array.from({ length: most + 1 }, (_, index) =>
    dedicated({ ...change, CallerIpAddress: addressOf(index), TimeGenerated: ago(index + 1) }),
  );
  const found = runQuery(rows, asked, now);
  expect(found).toHaveLength(most);
  expect(found.at(-1)?.[6]).toBe(addressOf(most - 1));
});

describe('a log flooded', () => {
  /** What must be found: a refused call of Adobe's, and who disabled the key. */
  const wanted = [
    dedicated({ HttpStatusCode: 403, TimeGenerated: ago(9_000) }),
    dedicated({ OperationName: 'KeyUpdate', Identity: {}, TimeGenerated: ago(9_001) }),
  ];
  const flood = (change: (index: number) => Fields) =>
    Array.from({ length: 2_000 }, (_, index) =>
      dedicated({ CallerIpAddress: addressOf(index), TimeGenerated: ago(index + 1), ...change(index) }),
    );
  const claim = (index: number) => ({ claim: { appid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` } });

  test.each<[string, (index: number) => Fields]>([
    ['by anyone, without a token', () => ({ Identity: {}, HttpStatusCode: 401, OperationName: 'KeyUpdate' })],
    ['by a member of the tenant, whose calls are refused', () => ({ Identity: claim(1), HttpStatusCode: 403 })],
    ['by many applications', (index) => ({ Identity: claim(index), HttpStatusCode: 403, OperationName: 'KeyUpdate' })],
    ['by somebody who may read the key', (index) => ({ Identity: claim(2), OperationName: `Key${index}Get` })],
  ])("%s: Adobe's refused call and who changed the key are found", (_by, change) => {
    const found = runQuery([...wanted, ...flood(change)], asked, now);
    expect(found.some(([app, , status]) => app === adobe && status === 403)).toBe(true);
    expect(found.some(([app, operation]) => app === '' && operation === 'KeyUpdate')).toBe(true);
  });

  test('without a token leaves no row at all', () => {
    const rows = flood(() => ({ Identity: {}, HttpStatusCode: 401 }));
    expect(runQuery(rows, asked, now)).toEqual([]);
    expect(runQuery([shared({ identity_claim_appid_g: '', httpStatusCode_d: null })], asked, now)).toHaveLength(1);
  });
});
