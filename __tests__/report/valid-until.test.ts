import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed, ScheduleInstance } from '../../src/model/observed.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { markdownOf } from '../../src/telling/markdown.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import {
  absent,
  assignment,
  confirmed,
  found,
  noVault,
  olderDetail,
  olderVersion,
  policy,
  version,
  withKey,
  withPolicies,
} from '../checks/tenant.ts';
import { outcomeOf } from './outcomes.ts';

const instance: ScheduleInstance = {
  assignmentId: assignment.id.toLowerCase(),
  roleId: assignment.roleId,
  principalId: assignment.principalId,
  scope: assignment.scope,
  start: null,
  end: '2026-09-30T12:00:00.25Z',
};
const ending = { scheduleInstances: found([instance]) };
/** 2026-08-01T00:00:00Z and 2026-05-01T00:00:00Z in seconds. */
const [august, may] = [1_785_542_400, 1_777_593_600];
const at = (observed: Partial<Observed>, asked: Partial<Inputs> = {}) => {
  const outcome = outcomeOf({ asked, observed });
  const text = (language: 'en' | 'fr') => markdownOf(pageOf(outcome), language);
  return { output: outputsOf(outcome, '', { ticketFile: '', reportFile: '' })['valid-until'], text };
};

test.each<[string, Partial<Observed>, Partial<Inputs>, string]>([
  ['nothing that ends', {}, {}, ''],
  ['an expiry', withKey({ expires: august }), {}, '2026-08-01T00:00:00Z'],
  ['the end of the only grant', ending, {}, '2026-09-30T12:00:00Z'],
  ['both, the earlier first', { ...withKey({ expires: august }), ...ending }, {}, '2026-08-01T00:00:00Z'],
  [
    'a second grant without an end',
    { ...ending, roleAssignments: found([assignment, { ...assignment, id: 'other', scope: '/' }]) },
    {},
    '',
  ],
  [
    'the expiry of the confirmed version',
    { confirmedVersion: found({ ...olderDetail, expires: august }) },
    confirmed(olderVersion),
    '2026-08-01T00:00:00Z',
  ],
  ['the expiry of another one', { keyVersions: found([{ ...olderDetail, expires: august }]) }, confirmed(version), ''],
  ['an expiry that has passed', withKey({ expires: may }), {}, '2026-05-01T00:00:00Z'],
  ['an expiry that is no date', withKey({ expires: 1e18 }), {}, ''],
  ['a year above 9999 is later', { ...withKey({ expires: 300_000_000_000 }), ...ending }, {}, '2026-09-30T12:00:00Z'],
  ['no vault', { ...noVault, ...ending }, {}, ''],
  ['ends that could not be read', { scheduleInstances: absent }, {}, ''],
  ['a vault with access policies', { ...withPolicies(policy), ...ending }, {}, ''],
])('%s', (_name, observed, asked, expected) => {
  const { output, text } = at(observed, asked);
  expect(output).toBe(expected);
  expect(/ends by itself|expired/.test(text('en'))).toBe(expected !== '');
});

test('the page says the day, and does not tell a day that has passed as coming', () => {
  const key = at(withKey({ expires: august })).text;
  expect(key('en')).toContain("Adobe's access ends by itself on 1 August 2026 (UTC)");
  expect(key('fr')).toContain('1er août 2026');
  expect(at(ending).text('en')).toContain("Adobe's access ends by itself on 30 September 2026 (UTC)");
  expect(at(withKey({ expires: may })).text('en')).not.toContain('ends by itself');
});
