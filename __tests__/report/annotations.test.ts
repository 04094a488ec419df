import type { Outcome } from '../../src/model/outcome.ts';
import { withinLimits } from '../../src/report/annotation.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import {
  absent,
  confirmed,
  disputed,
  formerId,
  found,
  now,
  principal,
  unknown,
  version,
  waived,
  withKey,
} from '../checks/tenant.ts';
import { invalidOn, outcomeOf, ready } from './outcomes.ts';
import { kinds, others } from './situations.ts';

const disabled = withKey({ enabled: false, size: 2048 });
const annotations = (outcome: Outcome) => annotationsOf(outcome, pageOf(outcome));
const shown = (outcome: Outcome) => annotations(outcome).map(({ level, title }) => `${level} ${title.split(':')[0]}`);

test.each([
  ['error', ['error key-enabled', 'warning key-size']],
  ['warning', ['error key-enabled', 'error key-size']],
  ['never', ['warning key-enabled', 'warning key-size']],
] as const)('a finding is an error where the step fails for it: fail-on %s', (failOn, levels) => {
  expect(shown(outcomeOf({ asked: { failOn }, observed: disabled }))).toEqual(levels);
});

test('what ends within three days is an error, though its check passes', () => {
  const ending = (hours: number) => ({
    asked: { ...confirmed(version), expiryWarningDays: 0 },
    observed: withKey({ expires: now + hours * 3600 }),
  });
  expect(shown(outcomeOf(ending(71)))).toEqual(['error key-expiry']);
  expect(shown(outcomeOf(ending(73)))).toEqual([]);
});

test('an unknown error is shown, an unknown warning is not', () => {
  const presence = { roleAssignments: unknown, locks: unknown };
  expect(shown(outcomeOf({ observed: presence }))).toEqual(['error adobe-grant']);
});

test('a waived finding is not shown', () => {
  const waive = waived('key-enabled', 'key-size');
  expect(shown(outcomeOf({ asked: { waive }, observed: disputed({ size: 2048 }) }))).toEqual([]);
});

test('an application that Adobe does not publish is shown, in a plan too', () => {
  for (const mode of ['verify', 'plan'] as const) {
    const outcome = outcomeOf({ asked: { mode, adobeAppId: formerId }, observed: { principal: absent } });
    expect(shown(outcome)).toContain('warning adobe-application');
  }
});

test('a service principal that nobody checked is a warning in every mode', () => {
  const notChecked = found({ ...principal, enabled: null, from: 'input' as const });
  for (const mode of ['verify', 'plan', 'ensure'] as const) {
    const asked = { mode, adobePrincipalId: principal.id, waive: waived('adobe-principal') };
    const [only, ...more] = annotations(outcomeOf({ asked, observed: { principal: notChecked } }));
    expect([only?.level, only?.title, more]).toEqual(['warning', 'Service principal not checked', []]);
    expect(only?.message).toMatch(/^.+\nNobody checked .* 11111111-.*\n {2}az login .*\naz ad sp show --id 251e3919-/s);
  }
});

test('a plan has annotations only for its obstacles, and a doubt', () => {
  expect(
    shown(outcomeOf({ asked: { mode: 'plan' }, observed: { locks: absent, roleAssignments: found([]) } })),
  ).toEqual([]);
  expect(shown(outcomeOf(kinds.plan))).toEqual(['warning The resource group already contains another vault']);
  expect(shown(outcomeOf(kinds.blocked))).toContain('error vault-deleted');
});

test('nothing is shown if nothing is wrong', () => {
  expect(shown(ready)).toEqual([]);
});

test('the first one tells how bad it is, in the words of the page, and what Azure answered', () => {
  const outcome = outcomeOf(others['policy-refusal']);
  const [first] = annotations(outcome);
  expect(first?.title).toBe('RequestDisallowedByPolicy');
  expect(first?.message.startsWith(pageOf(outcome).headline.en)).toBe(true);
  expect(first?.message).toContain("create vault kv-contoso-cja: Resource 'kv-contoso-cja' was disallowed by policy.");
});

test('each invalid input is a separate error', () => {
  expect(shown(invalidOn())).toEqual(['error InvalidInputs', 'error InvalidInputs']);
});

test('a waiver that has expired or soon will is a warning in every mode', () => {
  const waive = [
    { id: 'vault-lock', until: '2026-05-31', reason: 'change 4711' },
    { id: 'key-size', until: '2026-06-10', reason: undefined },
    { id: 'key-expiry', until: '2026-07-01', reason: undefined },
  ] as const;
  for (const mode of ['verify', 'plan', 'ensure'] as const) {
    const outcome = { ...outcomeOf({ asked: { waive, mode } }), startedAt: '2026-06-01T08:00:00Z' };
    const notices = annotations(outcome).filter(({ title }) => title.includes('waiver'));
    expect(notices.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'warning vault-lock: waiver ran out',
      'warning key-size: waiver runs out soon',
    ]);
    expect(notices[0]?.message).toContain(
      'ran out on 2026-05-31 (UTC): the finding counts again. Its reason was: change 4711.',
    );
  }
});

test('a waiver runs out by the clock by which the finding counts', () => {
  const waive = [{ id: 'vault-lock', until: '2026-05-31', reason: undefined }] as const;
  const at = '2026-06-01T08:00:00Z';
  const outcome = outcomeOf({ asked: { waive }, observed: { at, locks: found([]) } });
  expect(shown({ ...outcome, startedAt: '2026-05-31T08:00:00Z' })).toEqual([
    'warning vault-lock',
    'warning vault-lock',
  ]);
  const titles = annotations({ ...outcome, startedAt: '2026-05-31T08:00:00Z' }).map(({ title }) => title);
  expect(titles).toContain('vault-lock: waiver ran out');
});

test('ten of a level are shown, the last names the rest, and none is longer than GitHub shows', () => {
  const many = Array.from(
    { length: 13 },
    (_, index) => ({ level: 'error', title: `t${index}`, message: `m${index}` }) as const,
  );
  const limited = withinLimits([...many, { level: 'warning', title: 'w', message: 'line\n'.repeat(2000) }]);
  expect(limited).toHaveLength(11);
  expect(limited[9]).toEqual({
    level: 'error',
    title: 't9, and 3 more',
    message: 't9: m9\nt10: m10\nt11: m11\nt12: m12',
  });
  expect(limited[10]?.message.length).toBeLessThanOrEqual(4096);
});
