import { annotationsOf } from '../../src/report/annotations.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
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
import { blocked, invalid, outcomeOf, planned, ready, refused } from './outcomes.ts';

const disabled = withKey({ enabled: false, size: 2048 });
const shown = (outcome: Parameters<typeof annotationsOf>[0]) =>
  annotationsOf(outcome).map(({ level, title }) => `${level} ${title.split(':')[0]}`);

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
    const [only, ...more] = annotationsOf(outcomeOf({ asked, observed: { principal: notChecked } }));
    expect([only?.level, only?.title, more]).toEqual(['warning', 'Service principal not checked', []]);
    expect(only?.message).toMatch(/^.+\nNobody checked .* 11111111-.*\n {2}az login .*\naz ad sp show --id 251e3919-/s);
  }
});

test('a plan has annotations only for its obstacles', () => {
  expect(shown(planned)).toEqual([]);
  expect(shown({ ...planned, plan: blocked.plan })).toEqual(['error vault-deleted']);
});

test('nothing is shown if nothing is wrong', () => {
  expect(shown(ready)).toEqual([]);
});

test('a failure says everything that the log says of it', () => {
  const [first] = annotationsOf(refused);
  expect(first?.title).toBe('RequestDisallowedByPolicy');
  const [how = '', ...facts] = first?.message.split('\n') ?? [];
  const lines = resultLines(refused, outputsOf(refused, '', { ticketFile: '', reportFile: '' }));
  expect(lines[0]).toBe(how);
  expect(facts.pop()).toMatch(/^To fix: see the steps/);
  expect(lines.join('\n')).toContain(facts.join('\n'));
});

test('each invalid input is a separate error', () => {
  expect(shown(invalid)).toEqual(['error InvalidInputs', 'error InvalidInputs']);
});

test('a waiver that has expired or soon will is a warning in every mode', () => {
  const waive = [
    { id: 'vault-lock', until: '2026-05-31', reason: 'change 4711' },
    { id: 'key-size', until: '2026-06-10', reason: undefined },
    { id: 'key-expiry', until: '2026-07-01', reason: undefined },
  ] as const;
  for (const mode of ['verify', 'plan', 'ensure'] as const) {
    const outcome = { ...outcomeOf({ asked: { waive, mode } }), startedAt: '2026-06-01T08:00:00Z' };
    const notices = annotationsOf(outcome).filter(({ title }) => title.includes('waiver'));
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
  const titles = annotationsOf({ ...outcome, startedAt: '2026-05-31T08:00:00Z' }).map(({ title }) => title);
  expect(titles).toContain('vault-lock: waiver ran out');
});
