/** Adobe's 24 hours on a loss: until when, and from what they are counted. */
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../src/model/outcome.ts';
import { clockOf } from '../../src/report/clock.ts';
import { found, observed, withKey } from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { outcomeOf } from './outcomes.ts';

const now = Date.parse(observed.at);
const secondsAgo = (hours: number) => now / 1000 - hours * 3600;
const refused = { usage: found(usageOf(loggedCall({ status: 403, result: 'Forbidden', ...hoursAgo(3) }))) };
const since = (failingSince: string): Outcome => ({ ...outcomeOf(), failingSince });
const hoursLater = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

test.each<[string, Outcome, 'you have' | 'are over', number, string]>([
  ['nothing earlier', outcomeOf(), 'you have', 24, 'when a check first found it'],
  ['an earlier check', since(hoursLater(-5)), 'you have', 19, 'when a check first found it'],
  ['an earlier check of the day before', since(hoursLater(-30)), 'are over', -6, 'when a check first found it'],
  ['an issue without a time', since('some day'), 'you have', 24, 'when a check first found it'],
  ['a refused call', outcomeOf({ observed: refused }), 'you have', 21, 'the first refused call'],
  ['a key that expired', outcomeOf({ observed: withKey({ expires: secondsAgo(2) }) }), 'you have', 22, 'the expiry'],
  [
    'a key that expired long ago',
    outcomeOf({ observed: withKey({ expires: secondsAgo(48) }) }),
    'are over',
    -24,
    'exp',
  ],
  ['a date beyond all', outcomeOf({ observed: withKey({ expires: -9e15 }) }), 'you have', 24, 'when a check first'],
  ['a key that expires soon', outcomeOf({ observed: withKey({ expires: secondsAgo(-2) }) }), 'you have', 24, 'a check'],
])('the 24 hours count from the earliest moment that is known: %s', (_what, outcome, left, hours, from) => {
  const clock = clockOf(outcome, 'en');
  expect(clock.left).toContain(left);
  expect(clock.until).toContain(hoursLater(hours).slice(11, 16));
  expect(clock.until).toContain(from);
});
