/** Adobe's 24 hours on a loss: until when, and from what they are counted. */
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../src/model/outcome.ts';
import { deadlineOf } from '../../src/report/clock.ts';
import { absent, found, observed, principalId, withKey } from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { outcomeOf } from './outcomes.ts';

const now = Date.parse(observed.at);
const secondsAgo = (hours: number) => now / 1000 - hours * 3600;
const refused = { usage: found(usageOf(loggedCall({ status: 403, result: 'Forbidden', ...hoursAgo(3) }))) };
const deleted = (hours: number) => ({
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil: hoursLater(30 * 24 - hours) }),
});
const since = (failingSince: string): Outcome => ({ ...outcomeOf(), failingSince });
const hoursLater = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

test.each<[string, Outcome, 'may purge' | 'may have purged', number, string]>([
  ['nothing earlier', outcomeOf(), 'may purge', 24, 'our first failed check'],
  ['an earlier check', since(hoursLater(-5)), 'may purge', 19, 'our first failed check'],
  ['an earlier check of the day before', since(hoursLater(-30)), 'may have purged', -6, 'our first failed check'],
  ['an issue without a time', since('some day'), 'may purge', 24, 'our first failed check'],
  ['a refused call', outcomeOf({ observed: refused }), 'may purge', 21, 'the first refused call'],
  ['a key that expired', outcomeOf({ observed: withKey({ expires: secondsAgo(2) }) }), 'may purge', 22, 'the expiry'],
  [
    'a key that expired long ago',
    outcomeOf({ observed: withKey({ expires: secondsAgo(48) }) }),
    'may have purged',
    -24,
    'the expiry',
  ],
  ['a deleted service principal', outcomeOf({ observed: deleted(6) }), 'may purge', 18, 'the deletion'],
  ['a date beyond all', outcomeOf({ observed: withKey({ expires: -9e15 }) }), 'may purge', 24, 'our first failed'],
  ['a key that expires soon', outcomeOf({ observed: withKey({ expires: secondsAgo(-2) }) }), 'may purge', 24, 'check'],
])('the 24 hours count from the earliest moment that is known: %s', (_what, outcome, may, hours, from) => {
  const { en, fr } = deadlineOf(outcome);
  const time = hoursLater(hours).slice(11, 16);
  expect(en).toMatch(new RegExp(`^Adobe ${may} .* ${time} UTC: 24 hours after .*${from}`));
  expect(fr).toContain(`${time} UTC\u00A0: 24\u00A0heures après`);
  const isLate = may === 'may purge' && /check|failed/.test(from);
  expect([en.includes(', or after the loss'), fr.includes(', ou après la perte')]).toEqual([isLate, isLate]);
});
