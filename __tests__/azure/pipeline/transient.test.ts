/** What is sent again, and after how long: a write that may have been done never is. */
import {
  attemptLimit,
  delayBefore,
  mayRepeat,
  retryAfterOf,
  type TransientError,
  transientErrorOf,
  transientErrorOfCode,
} from '../../../src/azure/pipeline/transient.ts';

function again(writes: boolean, error: TransientError | undefined): string {
  if (error === undefined) return 'is the answer';
  return mayRepeat(writes, error) ? 'again' : 'not again';
}

const both = (error: TransientError | undefined) => [again(false, error), again(true, error)];
const [json, html] = ['application/json; charset=utf-8', 'text/html; charset=utf-8'];
const answer = ['is the answer', 'is the answer'];
const readsAgain = ['again', 'not again'];

test.each<[statuses: number[], contentType: string | undefined, body: string, told: string[]]>([
  [[200, 201], json, '{"id":"x"}', answer],
  [[204], json, '', answer],
  [[200], undefined, 'OK', answer],
  [[200], json, '{"id":', readsAgain],
  [[200], json, '', readsAgain],
  [[200, 502, 504], html, '<html></html>', readsAgain],
  [[408, 500, 503], json, '{}', readsAgain],
  [[429], json, '{}', ['again', 'again']],
  [[302, 400, 401, 403, 404, 405, 409, 410, 412, 422, 501], json, '{}', answer],
  [[403], html, '<html>blocked by the proxy</html>', answer],
])('HTTP %j %s %j: reads and writes %j', (statuses, contentType, body, told) => {
  for (const status of statuses)
    expect([status, both(transientErrorOf({ status, contentType, retryAfter: undefined, body }))]).toEqual([
      status,
      told,
    ]);
});

const certificates = ['CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'EPROTO'];

test.each([
  [
    'nothing reached the service',
    'again again',
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_PROXY_TUNNEL'],
  ],
  [
    'something may have, or the stream broke off',
    'again not again',
    ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'Timeout', 'NetworkError', 'AnythingElse', 'BrokenAnswer'],
  ],
  [
    'another attempt would not help',
    'not again not again',
    [...certificates, 'PROXY_LOGIN', 'PROXY_FORBIDDEN', 'AnswerTooLarge', 'UnexpectedEncoding', 'HPE_HEADER_OVERFLOW'],
  ],
])('without an answer, where %s: reads and writes %s', (_, told, codes) => {
  for (const code of codes) expect([code, both(transientErrorOfCode(code)).join(' ')]).toEqual([code, told]);
});

test('a refused certificate means that nothing was sent', () => {
  expect(transientErrorOfCode('CERT_HAS_EXPIRED').sent).toBe(false);
  expect(transientErrorOfCode('AnswerTooLarge').sent).toBe(true);
});

describe('Retry-After', () => {
  /** By the service's clock, whatever the runner's says. */
  const now = 'Sun, 01 Mar 2026 12:00:00 GMT';

  test.each([
    [undefined, undefined],
    ['0', 0],
    ['0.5', 500],
    ['-5', undefined],
    ['9'.repeat(400), undefined],
    ['2026-03-01', undefined],
    [' 17 ', 17_000],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2026 11:59:00 GMT', undefined],
    ['soon', undefined],
  ])('%s is %s ms', (value, milliseconds) => {
    expect(retryAfterOf(value, now)).toBe(milliseconds);
  });

  test('counts a date by the runner where the service does not say its time', () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    for (const date of [undefined, 'no date']) expect(retryAfterOf(inAMinute, date)).toBeGreaterThan(50_000);
  });

  test.each([
    ['0', 2, 0, 250],
    ['0', 6, 0, 4000],
    ['17', 2, 0, 17_000],
    ['17', 6, 1, 17_250],
  ])('of %s: attempt %i waits, with luck %i, %i ms', (retryAfter, attempt, luck, pause) => {
    const error = { ...transientErrorOfCode('HTTP 429'), retryAfter: retryAfterOf(retryAfter, now) };
    expect(delayBefore(attempt, error, () => luck)).toBe(pause);
  });
});

test('a pause doubles up to a limit, and half of it is random, so that throttled runs do not come back together', () => {
  const pauses = (luck: number) =>
    [2, 3, 4, 5, 6, 12].map((attempt) => delayBefore(attempt, transientErrorOfCode('ECONNRESET'), () => luck));
  expect(pauses(1)).toEqual([500, 1000, 2000, 4000, 8000, 15_000]);
  expect(pauses(0)).toEqual([250, 500, 1000, 2000, 4000, 7500]);
});

test('a read gets less time than a write, and more time after two timeouts', () => {
  expect([1, 2, 3, 6].map((attempt) => attemptLimit(attempt, false))).toEqual([10_000, 10_000, 20_000, 20_000]);
  expect([1, 6].map((attempt) => attemptLimit(attempt, true))).toEqual([30_000, 30_000]);
});
