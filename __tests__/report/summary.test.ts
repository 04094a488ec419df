import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Marked } from 'marked';
import type { EvaluatedFinding } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Language } from '../../src/model/words.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { problemsOf } from '../../src/report/problems.ts';
import { page } from '../../src/report/summary/page.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import {
  absent,
  confirmed,
  found,
  noVault,
  olderVersion,
  unknown,
  version,
  waived,
  withKey,
} from '../checks/tenant.ts';
import * as outcomes from './outcomes.ts';
import { named, outcomeOf } from './outcomes.ts';

const marked = new Marked({ gfm: true });
const html = (text: string): string => marked.parse(text, { async: false });

function summary(given: Outcome, language: Language = 'en'): string {
  const outcome = inLanguage(given, language);
  return summaryText(outcome, ticketText(outcome, language), language);
}

/** The same run with other texts in each finding. */
function withTexts(outcome: Outcome, texts: Partial<EvaluatedFinding>): Outcome {
  const { verdict } = outcome;
  if (verdict === undefined) throw new Error('nothing was evaluated');
  const findings = verdict.findings.map((finding) => ({ ...finding, ...texts }));
  return { ...outcome, verdict: { ...verdict, findings } };
}

/** The same run, asked for in a language. */
function inLanguage(outcome: Outcome, language: Language): Outcome {
  const inputs = outcome.inputs && { ...outcome.inputs, language };
  return { ...outcome, inputs };
}

const first = (outcome: Outcome) => /^### Do this first\n\n(.*)/m.exec(summary(outcome))?.[1];
const stepRows = (outcome: Outcome) => summary(outcome).match(/^\| \d\. .*$/gm) ?? [];

test.each([
  ['confirmed', outcomes.confirmedReady, '🔒 **In use and in order.**'],
  ['provisioned', outcomes.ready, '✅ **Azure is ready.**'],
  ['provisioned with a warning', outcomeOf({ asked: { adobeEntitlement: undefined } }), '1 warning, see below.'],
  ['unconfirmed', outcomeOf({ asked: { requireConfirmation: true } }), '⏳ **Not confirmed.**'],
  ['unhealthy', outcomes.keyDisabled, '❌ **Not in order.**'],
  ['unknown', outcomes.notSeen, '❓ **Not known.**'],
  ['without a vault', outcomes.planned, "Missing: the vault, the key, Adobe's access to the key."],
  ['without a key', outcomeOf({ observed: { key: absent, keyVersions: absent } }), 'Missing: the key.'],
  ['without a grant', outcomeOf({ observed: { roleAssignments: found([]) } }), "Missing: Adobe's access to the key."],
  [
    'grant waived',
    outcomeOf({ asked: { waive: waived('adobe-grant') }, observed: { roleAssignments: found([]) } }),
    'Missing: Adobe',
  ],
  ['invalid inputs', outcomes.invalid, '❌ **Not started.**'],
  ['refused login', outcomes.loginRefused, '❌ **Stopped early.**'],
])('the state is said in the first lines: %s', (_name, outcome, said) => {
  expect(summary(outcome).split('\n').slice(0, 4).join('\n')).toContain(said);
});

test.each([
  ['a failure', outcomes.refused, /^An Azure Policy/],
  ['a blocker', outcomes.blocked, /^Vault kv-contoso-cja was deleted/],
  ['several invalid inputs', outcomes.invalid, /^Correct the inputs named below\.$/],
  ['a plan', outcomes.planned, /^Read the changes below/],
  ['an error that fails', outcomes.keyDisabled, /^Key version .* is disabled\. If nobody/],
  ['an error that is unknown', outcomes.notSeen, /^Could not check whether Adobe may use the key/],
  ['no ticket yet', outcomes.ready, /^Send the ticket below to Adobe Customer Care/],
  ['a ticket under way', outcomeOf({ asked: { adobeTicket: 'E-1' } }), /^Wait for Adobe's answer to ticket `E-1`/],
  [
    'confirmed with a warning',
    outcomeOf({ asked: { ...confirmed(version), adobeEntitlement: undefined } }),
    /entitlement/,
  ],
  ['nothing left', outcomes.confirmedReady, /^Nothing:/],
])('one thing comes first: %s', (_name, outcome, said) => {
  expect(first(outcome)).toMatch(said);
});

test('a failure shows what was tried, code, status, request id and meaning', () => {
  const text = summary(outcomes.refused);
  for (const fact of [
    '**Operation:** create vault',
    '`RequestDisallowedByPolicy` (HTTP 403)',
    '`7c7a3a0e-3a57-4f0b-9d0e-3a4d1b0f8a11`',
  ]) {
    expect(text).toContain(fact);
  }
  expect(text.match(/az policy assignment list/g)).toHaveLength(1);
});

test('a blocker is told once, alone or beside what was thrown', () => {
  expect(problemsOf(outcomes.blocked, 'en').map(({ code }) => code)).toEqual(['vault-deleted']);
  expect(summary(outcomes.blocked)).toContain('### What failed (1)');
  expect(summary({ ...outcomes.blocked, failures: outcomes.refused.failures })).toContain('### What failed (2)');
});

test('what a planned change cures asks nobody to do it by hand', () => {
  expect(summary(outcomes.planned)).not.toContain('az keyvault create');
  expect(summary(outcomeOf({ observed: noVault }))).toContain('az keyvault create');
});

test.each([
  ['ready', outcomes.ready, ['✅', '✅', '✅', '✅', '⬜', '⬜']],
  ['confirmed', outcomes.confirmedReady, ['✅', '✅', '✅', '✅', '✅', '✅']],
  ['key disabled', outcomes.keyDisabled, ['✅', '✅', '⬜', '✅', '⬜', '⬜']],
  ['grant unknown', outcomes.notSeen, ['✅', '✅', '✅', '❓', '⬜', '⬜']],
  ['empty', outcomes.planned, ['✅', '⬜', '⬜', '⬜', '⬜', '⬜']],
  ['no login', outcomes.loginRefused, ['✅', '➖', '➖', '➖', '⬜', '⬜']],
  ['directory unknown', outcomeOf({ observed: { principal: unknown } }), ['✅', '❓', '✅', '❓', '⬜', '⬜']],
  [
    'entitlement not recorded',
    outcomeOf({ asked: { adobeEntitlement: undefined } }),
    ['➖', '✅', '✅', '✅', '⬜', '⬜'],
  ],
  ['confirmed version gone', outcomeOf({ asked: confirmed('c'.repeat(32)) }), ['✅', '✅', '✅', '✅', '✅', '⬜']],
  [
    'grant waived',
    outcomeOf({ asked: { waive: waived('adobe-grant') }, observed: { roleAssignments: found([]) } }),
    ['✅', '✅', '✅', '⬜', '⬜', '⬜'],
  ],
])("Adobe's six steps: %s", (_name, outcome, marks) => {
  expect(stepRows(outcome).map((row) => row.split(' | ')[2]?.split(' ')[0])).toEqual(marks);
});

test('after a confirmation nobody is told to run ensure for what is gone', () => {
  const gone = outcomeOf({ asked: confirmed(version), observed: noVault });
  expect(stepRows(gone).join('\n')).not.toContain('mode: ensure');
});

/** The page without its words. */
function shape(text: string): string {
  return html(text)
    .replaceAll(/>[^<]+</g, '><')
    .replaceAll(/<\/?code[^>]*>/g, '');
}

test.each(named)('French and English have one structure: %s', (_name, outcome) => {
  expect(shape(summary(outcome, 'fr'))).toBe(shape(summary(outcome, 'en')));
});

const logLines = (outcome: Outcome) => resultLines(outcome, outputsOf(outcome, '', { ticketFile: '', reportFile: '' }));

test.each([
  ['a refused change', outcomes.refused, outcomes.frenchRefused, 'Une stratégie Azure Policy'],
  ['a refused login', outcomes.loginRefused, outcomes.frenchLoginRefused, "des informations d'identification fédérées"],
])('%s is explained in French in the summary alone', (_name, english, french, said) => {
  const text = summary(french, 'fr');
  expect(shape(text)).toBe(shape(summary(english)));
  expect(text).toContain(said);
  for (const { operation, meaning } of english.failures) {
    expect(text.replaceAll('`', '')).toContain(operation.fr);
    expect(text).not.toContain(meaning.en);
    expect(text).toContain(meaning.fr);
  }
  expect(french.failures).toEqual(english.failures);
  expect(logLines(french)).toEqual(logLines(english));
  expect(annotationsOf(french)).toEqual(annotationsOf(english));
});

test('whatever a service says, the page has no tag, link or heading of its making', () => {
  const plain = html(summary(outcomes.keyDisabled))
    .match(/<[^>]+>/g)
    ?.filter((tag) => !tag.includes('code'));
  const parts = [
    '<img src=x>',
    '[a](http://b)',
    'http://b',
    '@o',
    '#1',
    '|',
    '`',
    '```',
    '\n',
    '# h',
    '- i',
    '</details>',
    '<!--',
    'x',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (words) => {
      const evil = `e${words.join('')}`;
      const said = { en: evil, fr: evil };
      const outcome = withTexts(outcomes.keyDisabled, { title: said, observed: said, expected: said });
      const tags = html(summaryText(outcome, '')).match(/<[^>]+>/g);
      expect(tags?.filter((tag) => !tag.includes('code'))).toEqual(plain);
    }),
    { numRuns: 200 },
  );
});

test('the page stays below 1 MiB, and keeps what matters most', () => {
  const huge = '|'.repeat(1_000_000);
  const said = { en: huge, fr: huge };
  const remediation = { en: `${huge}\naz ${huge}`, fr: huge };
  const outcome = withTexts(outcomes.keyDisabled, { title: said, observed: said, expected: said, remediation });
  const [failure] = outcomes.refused.failures;
  const failures = Array.from({ length: 50 }, () =>
    Object.assign({}, failure, {
      message: huge,
      operation: { en: huge, fr: huge },
      remediation: { en: huge, fr: huge },
    }),
  );
  const text = summaryText({ ...outcome, failures }, huge);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain('**Not in order.**');
  expect(text).toContain("Adobe's six steps");
});

test('a page that is too long leaves out what is not vital, and says so', () => {
  const section = (text: string, vital: boolean) => ({ blocks: [text], vital });
  const sections = [section('a'.repeat(60), false), section('v'.repeat(30), true), section('b', false)];
  expect(page(sections, 'cut', 80)).toBe(`${'v'.repeat(30)}\n\nb\n\ncut\n`);
  expect(page(sections, 'cut')).not.toContain('cut');
});

test('an older confirmed version is a warning with its own words', () => {
  expect(summary(outcomeOf({ asked: confirmed(olderVersion) }))).toContain('`confirmed-version`');
  expect(summary(outcomeOf({ observed: withKey({ size: 2048 }) }))).toContain('⚠️ Not met (warning)');
});
