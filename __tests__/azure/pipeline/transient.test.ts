import {
  attemptLimit,
  delayBefore,
  mayRepeat,
  retryAfterOf,
  type TransientError,
  transientErrorOf,
  transientErrorOfCode,
} from '../../../src/azure/pipeline/transient.ts';
import { assert, double, integer, property } from '../../seeded.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };

function again(writes: boolean, error: TransientError | undefined): string {
  if (error === undefined) return 'is the answer';
  return mayRepeat(writes, error) ? 'again' : 'not again';
}

describe('an answer', () => {
  const cases: [status: number, headers: Record<string, string>, body: string, read: string, write: string][] = [
    [200, json, '{"id":"x"}', 'is the answer', 'is the answer'],
    [201, json, '{"id":"x"}', 'is the answer', 'is the answer'],
    [204, json, '', 'is the answer', 'is the answer'],
    [200, json, '{"id":', 'again', 'not again'],
    [200, json, '', 'again', 'not again'],
    [200, html, '<html></html>', 'again', 'not again'],
    [200, {}, 'OK', 'is the answer', 'is the answer'],
    [302, { location: 'https://elsewhere.example' }, '', 'is the answer', 'is the answer'],
    [408, json, '{}', 'again', 'not again'],
    [429, json, '{}', 'again', 'again'],
    [500, json, '{}', 'again', 'not again'],
    [502, html, '<html></html>', 'again', 'not again'],
    [503, json, '{}', 'again', 'not again'],
    [504, html, '<html></html>', 'again', 'not again'],
    ...[400, 401, 403, 404, 405, 409, 410, 412, 422, 501].map(
      (status): [number, Record<string, string>, string, string, string] => [
        status,
        json,
        '{}',
        'is the answer',
        'is the answer',
      ],
    ),
    [403, html, '<html>blocked by the proxy</html>', 'is the answer', 'is the answer'],
  ];

  test.each(cases)('%i %j %j: reads %s, writes %s', (status, headers, body, read, write) => {
    const error = transientErrorOf({ status, contentType: headers['content-type'], retryAfter: undefined, body });
    expect([again(false, error), again(true, error)]).toEqual([read, write]);
  });
});

describe('no answer', () => {
  /** Nothing reached the service. */
  const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_PROXY_TUNNEL'];
  /** Something may have reached the service, or the stream broke off. */
  const unclear = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'Timeout', 'NetworkError', 'AnythingElse', 'BrokenAnswer'];
  const certificates = [
    'CERT_HAS_EXPIRED',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ];
  /** Another attempt would not help. */
  const final = [
    ...certificates,
    'EPROTO',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'PROXY_LOGIN',
    'PROXY_FORBIDDEN',
    'AnswerTooLarge',
    'UnexpectedEncoding',
    'HPE_INVALID_CONSTANT',
    'HPE_HEADER_OVERFLOW',
  ];

  test.each([
    [unsent, 'again', 'again'],
    [unclear, 'again', 'not again'],
    [final, 'not again', 'not again'],
  ])('%j: reads %s, writes %s', (codes, read, write) => {
    const told = codes.map((code) => [
      code,
      again(false, transientErrorOfCode(code)),
      again(true, transientErrorOfCode(code)),
    ]);
    expect(told).toEqual(codes.map((code) => [code, read, write]));
  });

  test('a refused certificate means that nothing was sent', () => {
    expect(transientErrorOfCode('CERT_HAS_EXPIRED').sent).toBe(false);
    expect(transientErrorOfCode('AnswerTooLarge').sent).toBe(true);
  });
});

describe('Retry-After', () => {
  /** By the service's clock, whatever the runner's says. */
  const now = 'Sun, 01 Mar 2026 12:00:00 GMT';
  const cases: [value: string | undefined, milliseconds: number | undefined][] = [
    [undefined, undefined],
    ['0', 0],
    ['0.5', 500],
    ['-5', undefined],
    ['4294967', 4_294_967_000],
    ['9'.repeat(400), undefined],
    ['', undefined],
    ['2026-03-01', undefined],
    ['17', 17_000],
    [' 5 ', 5000],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2026 11:59:00 GMT', undefined],
    ['soon', undefined],
  ];

  test.each(cases)('%s is %s ms', (value, milliseconds) => {
    expect(retryAfterOf(value, now)).toBe(milliseconds);
  });

  test.each([undefined, 'no date'])(
    'counts a date by the runner where the service does not say its time: %s',
    (date) => {
      expect(retryAfterOf(new Date(Date.now() + 60_000).toUTCString(), date)).toBeGreaterThan(50_000);
    },
  );

  test('of 0 does not cause a tight loop', () => {
    const error = transientErrorOf({ status: 429, contentType: undefined, retryAfter: '0', body: '' });
    if (error === undefined) throw new Error('429 is an answer');
    expect(delayBefore(2, error, () => 0)).toBe(250);
    expect(delayBefore(6, error, () => 0)).toBe(4000);
  });

  test('is respected, with a little added', () => {
    const error = transientErrorOf({ status: 429, contentType: undefined, retryAfter: '17', body: '' });
    if (error === undefined) throw new Error('429 is an answer');
    expect(delayBefore(2, error, () => 0)).toBe(17_000);
    expect(delayBefore(6, error, () => 1)).toBe(17_250);
  });
});

describe('a pause', () => {
  const error = transientErrorOfCode('ECONNRESET');

  test('doubles from attempt to attempt, up to a limit', () => {
    expect([2, 3, 4, 5, 6].map((attempt) => delayBefore(attempt, error, () => 1))).toEqual([
      500, 1000, 2000, 4000, 8000,
    ]);
    expect(delayBefore(12, error, () => 1)).toBe(15_000);
  });

  test('is random in its second half, so that throttled runs do not come back together', () => {
    assert(
      property(integer({ min: 2, max: 12 }), double({ min: 0, max: 1, noNaN: true }), (attempt, luck) => {
        const longest = delayBefore(attempt, error, () => 1);
        const pause = delayBefore(attempt, error, () => luck);
        expect(pause).toBeGreaterThanOrEqual(longest / 2);
        expect(pause).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

test('a read gets less time than a write, and more time after two timeouts', () => {
  expect([1, 2, 3, 6].map((attempt) => attemptLimit(attempt, false))).toEqual([10_000, 10_000, 20_000, 20_000]);
  expect([1, 6].map((attempt) => attemptLimit(attempt, true))).toEqual([30_000, 30_000]);
});
