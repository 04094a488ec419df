/** A `none` that has ended, or that Adobe's calls contradict: page, plan, state and outputs. */
import { evaluate } from '../../src/checks/evaluate.ts';
import type { Observed } from '../../src/model/observed.ts';
import { plan } from '../../src/plan.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { reportOf } from '../../src/report/report.ts';
import { firstLineOf } from '../../src/report/situation.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { found, inputs, noneTo, noVault, observed, waived, withKey } from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { type Case, outcomeOf } from './outcomes.ts';

const refused = loggedCall({ status: 403, result: 'Forbidden' });
const ended: Case = { asked: noneTo('2026-05-31') };
const contradicted: Case = { asked: { usageDays: 7 }, observed: { usage: found(usageOf(loggedCall())) } };
const doubts: [string, Case][] = [
  ['ended', ended],
  ['contradicted', contradicted],
];
const pageOf = (what: Case) => reportOf(outcomeOf(what), new Map(), { ticketFile: 't', reportFile: 'r' });
const withThe = (what: Case, more: Partial<Observed>): Case => ({ ...what, observed: { ...what.observed, ...more } });

describe.each(doubts)('%s', (kind, what) => {
  const asked = { ...inputs, ...what.asked };
  const seen = { ...observed, ...what.observed };

  test('is not ready, whatever is waived, and leaves the state', () => {
    const verdict = evaluate({ ...asked, waive: waived('adobe-confirmation') }, seen);
    expect(verdict).toMatchObject({ ready: false, state: 'provisioned', doubt: { kind } });
    const finding = verdict.findings.find(({ id }) => id === 'adobe-confirmation');
    expect(finding).toMatchObject({ severity: 'error', status: 'fail' });
    expect(finding?.observed.en).toContain("The waiver doesn't count");
  });

  test('stops plan and ensure, also where nothing would be written', () => {
    for (const more of [{}, noVault]) {
      expect(plan(asked, { ...seen, ...more })).toEqual({
        steps: [],
        obstacles: [{ id: `none-${kind}`, reason: undefined }],
        notes: [],
      });
    }
  });

  test('writes no ticket', () => {
    expect(ticketText(outcomeOf(what))).toBe('');
    expect(pageOf(what).outputs).toMatchObject({
      ready: 'false',
      ticket: '',
      'ticket-file': '',
      'incident-ticket': '',
    });
  });

  test('waits for the next working day; with an error beside it, it is looked at now', () => {
    expect(firstLineOf(outcomeOf(what)).en).toMatch(/^Can wait until the next working day: /);
    const broken = withThe(what, withKey({ enabled: false }));
    expect(firstLineOf(outcomeOf(broken)).en).toMatch(/^Not checked: .* might be a loss: do step 1 now\.$/);
  });

  test('has a page about that alone', () => {
    const { summary } = pageOf(withThe(what, withKey({ enabled: false })));
    const [steps = ''] = summary.split('<details><summary>❌');
    expect(steps).toMatch(
      /^# ❌ (?:Nobody has said since 31 May 2026|Adobe uses this key, and `confirmed-key-uri` says none)/,
    );
    expect(steps).toMatch(/^(?:1\. )?\*\*Look\*\* into your ticket/m);
    expect(steps).toContain('--confirmed-key-uri KEY-URI');
    expect(steps).not.toMatch(/Confirmed since\?|--enabled true|keys\/cja-cmk\/a{32}/);
    expect(steps.includes('none until 2026-07-31')).toBe(kind === 'ended');
    expect(steps.includes('**Ask** in the ticket which key URI Adobe recorded.')).toBe(kind === 'contradicted');
  });
});

test('a call that is refused now after one that was let through is an incident', () => {
  const what: Case = {
    asked: { usageDays: 7 },
    observed: { usage: found(usageOf(refused, loggedCall(hoursAgo(30)))) },
  };
  expect(firstLineOf(outcomeOf(what)).en).toMatch(/^Act now, by /);
  expect(pageOf(what).outputs['incident-ticket']).toContain('Urgent');
});

test('a call that is refused before any was let through is a warning of the setup', () => {
  const { verdict } = outcomeOf({ asked: { usageDays: 7 }, observed: { usage: found(usageOf(refused)) } });
  expect(verdict?.findings.find(({ id }) => id === 'adobe-use')).toMatchObject({ severity: 'warning', status: 'fail' });
  expect(verdict).toMatchObject({ ready: true, doubt: undefined });
});

test('nor is it an incident where a disabled key explains it', () => {
  const what = withThe(
    { asked: { usageDays: 7 }, observed: { usage: found(usageOf(refused)) } },
    withKey({ enabled: false }),
  );
  expect(firstLineOf(outcomeOf(what)).en).toMatch(/^Next: /);
  expect(pageOf(what).outputs['incident-ticket']).toBe('');
});

test('from 14 days before its end, the first line and an annotation say until when', () => {
  const soon = outcomeOf({ asked: noneTo('2026-06-15') });
  expect(firstLineOf(soon).en).toMatch(/ confirmed-key-uri says none until 15 June 2026\.$/);
  expect(annotationsOf(soon)).toContainEqual(
    expect.objectContaining({ level: 'warning', title: 'confirmed-key-uri: none ends soon' }),
  );
  const later = outcomeOf({ asked: noneTo('2026-06-16') });
  expect(firstLineOf(later).en).not.toContain('none until');
  expect(annotationsOf(later)).toEqual([]);
});
