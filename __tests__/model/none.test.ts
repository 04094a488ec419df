/** Until when `none until …` is believed, and what contradicts it. */
import { noneEndingSoon, whyNoneIsOver } from '../../src/model/none-over.ts';
import { confirmed, found, inputs, noneTo, noVault, observed, version } from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';

const at = (time: string) => ({ ...observed, at: time });

test.each([
  ['on its last day', '2026-07-31T23:59:59.000Z', undefined],
  ['after it', '2026-08-01T00:00:00.000Z', { kind: 'ended', until: '2026-07-31' }],
])('%s', (_, time, doubt) => {
  expect(whyNoneIsOver({ ...inputs, ...noneTo('2026-07-31') }, at(time))).toEqual(doubt);
});

test.each([
  ['an unwrap that was let through', loggedCall(), true],
  ['a wrap', loggedCall({ operation: 'KeyWrap' }), true],
  ['a read alone', loggedCall({ operation: 'KeyGet' }), false],
  ['a refused unwrap', loggedCall({ status: 403, result: 'Forbidden' }), false],
  ['a call of another application', loggedCall({ appId: 'other' }), false],
  ['a call with another key', loggedCall({ key: 'another' }), false],
])('%s', (_, call, isContradicted) => {
  const doubt = whyNoneIsOver(inputs, { ...observed, ...noVault, usage: found(usageOf(call)) });
  expect(doubt?.kind).toBe(isContradicted ? 'contradicted' : undefined);
});

test('a contradiction counts before an end, and neither doubts a URI', () => {
  const seen = { ...at('2026-08-01T00:00:00.000Z'), usage: found(usageOf(loggedCall(hoursAgo(3)))) };
  expect(whyNoneIsOver(inputs, seen)).toEqual({ kind: 'contradicted', last: hoursAgo(3).last });
  expect(whyNoneIsOver({ ...inputs, ...confirmed(version) }, seen)).toBeUndefined();
});

test.each([
  ['2026-07-16T23:59:59.000Z', undefined],
  ['2026-07-17T00:00:00.000Z', '2026-07-31'],
  ['2026-07-31T23:59:59.000Z', '2026-07-31'],
  ['2026-08-01T00:00:00.000Z', undefined],
])('is announced from 14 days before: %s', (time, until) => {
  expect(noneEndingSoon({ ...inputs, ...noneTo('2026-07-31') }, time)).toBe(until);
  expect(noneEndingSoon({ ...inputs, ...confirmed(version) }, time)).toBeUndefined();
});
