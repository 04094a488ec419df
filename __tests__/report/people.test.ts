/** Who is called: on page and issue, and nowhere else. */
import type { Contact } from '../../src/model/contacts.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { issueOf } from '../../src/report/drift-issue.ts';
import { reportOf } from '../../src/report/report.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import { confirmed, inputs, version, withKey } from '../checks/tenant.ts';
import { outcomeOf, run } from './outcomes.ts';

const evil = '<img src=x> *rota* | [a](https://evil.example) @octocat';
const contacts: readonly Contact[] = [
  { role: 'owners', text: 'Ada Lovelace, +33 1 70 18 99 00' },
  { role: 'security', text: 'Grace Hopper, +33 1 70 18 99 11' },
  { role: 'adobe-admin', text: evil },
];
const outcome = outcomeOf({ asked: { ...confirmed(version), contacts }, observed: withKey({ enabled: false }) });
const report = reportOf(outcome, new Map(), { ticketFile: 't', reportFile: 'r' });

test('page and issue name them in the sentences that call, as text', () => {
  const asked = outcome.inputs ?? inputs;
  const { text } = issueOf(outcome, asked, ['key-enabled']);
  for (const page of [report.summary, text]) {
    expect(page).toMatch(/\*\*Ask the owners[^\n]*Ada Lovelace \(\+33 1 70 18 99 00\)/);
    expect(page).toContain('Grace Hopper');
    expect(page).not.toMatch(/<img|(?<!`)@octocat/);
  }
});

test('tickets, outputs, report, log and annotations do not', () => {
  const { outputs, logLines, evidence, annotations } = report;
  expect(outputs['incident-ticket']).not.toBe('');
  const texts = [outputs, logLines, evidence, annotations].map((each) => JSON.stringify(each));
  expect(texts.filter((text) => /Lovelace|Hopper|evil\.example/.test(text))).toEqual([]);
});

test('a role that nobody is recorded for has one closed fold that finds it', () => {
  const page = pageOf(outcomeOf({ asked: confirmed(version), observed: withKey({ enabled: false }) }));
  const text = JSON.stringify(page);
  expect(text).toContain('az role assignment list');
  expect(JSON.stringify(pageOf(outcome))).not.toContain("roleDefinitionName=='Owner'");
});

test.each([true, undefined])('a public repository is warned of (%s), without a name', (isPublic) => {
  const presented = { issuer: '', subject: '', audience: '', ...(isPublic && { isPublic }) };
  const told = (some: readonly Contact[]) => {
    const one = outcomeOf({ asked: { ...confirmed(version), contacts: some, run: { ...run, presented } } });
    return annotationsOf(one, pageOf(one)).map(({ title }) => title);
  };
  expect(told(contacts)).toEqual(isPublic ? ['contacts: public'] : []);
  expect(told([])).toEqual([]);
});
