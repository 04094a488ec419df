/** How the rows of the audit log's query are interpreted. */
import { evaluateUse, firstRefusal, otherVersionsUsed, refusedNow, type Use } from '../../src/model/adobe-calls.ts';
import type { LoggedCalls, Usage } from '../../src/model/audit-log.ts';
import { otherCallers } from '../../src/model/other-callers.ts';

const adobe = '251e3919-1940-4296-bb8b-6b9a5e8a4805';
const other = '6d7e8f90-1a2b-4c3d-8e5f-607182930a1b';
const whose = { appId: adobe, keyName: 'CJA-cmk' };
const version = '6f1e'.repeat(8);
const older = '0a1b'.repeat(8);

const call = (changes: Partial<LoggedCalls> = {}): LoggedCalls => ({
  appId: adobe,
  operation: 'KeyUnwrap',
  status: 200,
  result: 'OK',
  key: 'cja-cmk',
  version,
  callerIp: '20.88.123.53',
  calls: 1,
  first: '2026-11-24T08:00:00.000Z',
  last: '2026-11-24T08:00:00.000Z',
  ...changes,
});
const at = (hour: number) => ({ last: `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z` });
const refused = (changes: Partial<LoggedCalls> = {}) => call({ status: 403, result: 'Forbidden', ...changes });
const usage = (rows: readonly LoggedCalls[], isComplete = true): Usage => ({
  days: 7,
  rows,
  isComplete,
  isCut: !isComplete,
});
const kindOf = (rows: readonly LoggedCalls[], isComplete = true) => evaluateUse(usage(rows, isComplete), whose).kind;

const cases: readonly (readonly [name: string, rows: readonly LoggedCalls[], kind: Use['kind']])[] = [
  ["Adobe's calls with another key", [call({ key: 'other' })], 'none'],
  ["Adobe's calls that are not counted", [call({ operation: 'KeyList' }), call({ operation: 'KeySign' })], 'none'],
  ['one get', [call({ operation: 'KeyGet', version: '' })], 'in-use'],
  ['one get of a version', [call({ operation: 'KeyGetVersion' })], 'in-use'],
  ['a refusal after a success', [refused(at(9)), call(at(8))], 'refused'],
  ['a success after a refusal', [call(at(9)), refused(at(8))], 'in-use'],
  ['a success and a refusal at the same time', [call(), refused()], 'refused'],
  ['a refusal of another kind of call, later', [refused({ ...at(9), operation: 'KeyGet' }), call(at(8))], 'refused'],
  ['reads that pass after a refused unwrap', [call({ ...at(9), operation: 'KeyGet' }), refused(at(8))], 'refused'],
  ['a version that passes after another was refused', [call(at(9)), refused({ ...at(8), version: older })], 'refused'],
  [
    'each version that passes after a refusal',
    [call(at(9)), call({ ...at(9), version: older }), refused({ ...at(8), version: older })],
    'in-use',
  ],
  ['an unwrap in other case after a refusal', [call({ ...at(9), operation: 'keyunwrap' }), refused(at(8))], 'in-use'],
  ['a refusal of another caller, later', [refused({ ...at(9), appId: other }), call(at(8))], 'in-use'],
  ['only calls that were not found, throttled or failed', [404, 429, 500].map((status) => call({ status })), 'none'],
  ['a call whose status is missing in the log', [call({ status: null })], 'none'],
  ['a success before a throttled call', [call({ status: 429, ...at(9) }), call(at(8))], 'in-use'],
];

describe('refused now', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const daysAgo = (days: number) => {
    const time = new Date(now - days * 86_400_000).toISOString();
    return { first: time, last: time };
  };
  const since = (rows: readonly LoggedCalls[]) => firstRefusal(usage(rows), whose);
  const isNow = (rows: readonly LoggedCalls[]) => refusedNow(usage(rows), whose).length > 0;
  const get = { operation: 'KeyGet', version: '' };

  test.each<[string, readonly LoggedCalls[], boolean]>([
    ['the latest unwrap', [refused(daysAgo(0.1)), call(daysAgo(1))], true],
    ['an unwrap, weeks ago, and nothing since', [refused(daysAgo(20)), call(daysAgo(21))], true],
    ['an unwrap, weeks ago, though reads pass', [refused(daysAgo(20)), call({ ...get, ...daysAgo(0.1) })], true],
    ['an unwrap, weeks ago; wraps pass', [refused(daysAgo(20)), call({ operation: 'KeyWrap', ...daysAgo(1) })], true],
    ['one version today; another passes', [refused({ version: older, ...daysAgo(0.2) }), call(daysAgo(0.1))], true],
    ['a read, weeks ago, though unwraps pass', [refused({ ...get, ...daysAgo(20) }), call(daysAgo(0.1))], true],
    [
      'a read of one version, weeks ago; reads pass',
      [refused({ operation: 'KeyGetVersion', ...daysAgo(20) }), call({ ...get, ...daysAgo(0.1) })],
      false,
    ],
    [
      'an old version; a new one within a day',
      [refused({ version: older, ...daysAgo(20) }), call(daysAgo(19.1))],
      true,
    ],
    ['an old version; a new one a day later', [refused({ version: older, ...daysAgo(20) }), call(daysAgo(19))], false],
    ['the same version, an hour later', [refused(daysAgo(20)), call(daysAgo(19.9))], false],
  ])('%s', (_what, rows, expected) => {
    expect(isNow(rows)).toBe(expected);
  });

  test('began with the first refusal that no let-through call of Adobe followed', () => {
    const begin = daysAgo(0.3);
    const latest = refused({ first: begin.first, last: daysAgo(0.1).last });
    const old = refused({ ...daysAgo(20), result: 'Forbidden' });
    expect(since([latest, old])).toBe(old.first);
    expect(since([latest, old, call(daysAgo(0.4))])).toBe(begin.first);
    expect(since([latest, old, call({ ...get, ...begin })])).toBe(begin.first);
  });

  test('is not dated where a call was let through after the last refusal', () => {
    const rows = [refused(daysAgo(0.2)), call({ ...get, ...daysAgo(0.1) })];
    expect([isNow(rows), since(rows)]).toEqual([true, undefined]);
  });
});

describe('the rows', () => {
  test.each(cases)('%s', (_, rows, kind) => {
    expect(kindOf(rows)).toBe(kind);
  });

  test('that lack older ones prove nothing by what they do not contain', () => {
    expect(kindOf([call({ appId: other })], false)).toBe('too-many-rows');
    expect(kindOf([call({ status: 404 })], false)).toBe('too-many-rows');
    expect([kindOf([call()], false), kindOf([refused()], false)]).toEqual(['too-many-rows', 'refused']);
  });

  test('are summarized', () => {
    const rows = [
      call({ ...at(9), calls: 3 }),
      call({ ...at(8), operation: 'KeyGet', version: '', calls: 2, callerIp: '20.88.123.54' }),
      refused({ ...at(7), calls: 4 }),
      call({ ...at(6), operation: 'KeyWrap', version: older }),
      call({ ...at(5), status: 429 }),
      call({ ...at(4), status: 404, calls: 5 }),
    ];
    expect(evaluateUse(usage(rows), whose)).toEqual({
      kind: 'in-use',
      latest: rows[0],
      calls: {
        letThrough: 6,
        refused: 4,
        undecided: [
          { status: 404, calls: 5 },
          { status: 429, calls: 1 },
        ],
        versions: [version, older],
        addresses: ['20.88.123.53', '20.88.123.54'],
      },
    });
  });
});

describe('notes', () => {
  test('name versions other than the confirmed one in successful calls', () => {
    const rows = usage([call(), call({ version: older }), refused({ version: 'c'.repeat(32) })]);
    expect(otherVersionsUsed(rows, whose, version)).toEqual([older]);
    expect(otherVersionsUsed(usage([]), whose, version)).toEqual([]);
  });

  test('name others that used the key: applications, and people by their tools', () => {
    const rows = usage([
      call(),
      call({ appId: other, calls: 2, ...at(7) }),
      call({ appId: other, operation: 'KeyWrap', ...at(9) }),
      call({ appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46', operation: 'KeyDecrypt', ...at(10) }),
      call({ appId: '', operation: 'KeySign', ...at(6) }),
      call({ appId: 'reads', operation: 'KeyGet' }),
      refused({ appId: 'refused' }),
      call({ appId: 'elsewhere', key: 'other' }),
    ]);
    expect(otherCallers(rows, whose)).toEqual([
      { appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46', tool: 'Azure CLI', calls: 1, ...at(10) },
      { appId: other, tool: undefined, calls: 3, ...at(9) },
      { appId: '', tool: undefined, calls: 1, ...at(6) },
    ]);
  });
});
