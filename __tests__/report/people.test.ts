/** Who is called: on page and issue, and nowhere else. */
import type { Contact } from '../../src/model/contacts.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { driftIssueText } from '../../src/report/drift-issue.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { peopleBlocks } from '../../src/report/people.ts';
import { reportOf } from '../../src/report/report.ts';
import { confirmed, inputs, version, withKey } from '../checks/tenant.ts';
import { outcomeOf } from './outcomes.ts';

const contacts: readonly Contact[] = [
  { role: 'owners', text: 'Ada Lovelace, +33 1 70 18 99 00' },
  { role: 'owners', text: '<img src=x> *rota* | [a](https://evil.example) @octocat' },
  { role: 'adobe', text: '+1 800 555 0100, contract 4711' },
];

test('a role has a row with everybody of it, as text', () => {
  const [table = ''] = peopleBlocks(['owners', 'adobe'], { ...inputs, contacts }, 'en');
  expect(table.split('\n')).toEqual([
    '| People | Contact |',
    '| --- | --- |',
    String.raw`| Owners of vault and subscription | Ada Lovelace, +33 1 70 18 99 00<br>&lt;img src=x&gt; \*rota\* &#124; \[\`a](https://evil.example\`) \`@octocat\` |`.replaceAll(
      '\\`',
      '`',
    ),
    '| Adobe | \\+1 800 555 0100, contract 4711 |',
  ]);
});

test('a role without a person says how to find one, and what to do where that fails', () => {
  const text = peopleBlocks(['owners', 'security'], inputs, 'en').join('\n\n');
  expect(text).toContain('| Security lead | Not recorded (input `contacts`) |');
  expect(text).toContain('az role assignment list');
  expect(text).toContain('An error, or no name: ask your service desk');
  expect(text).toContain('Nobody knows: ask the owners');
  expect(peopleBlocks([], { ...inputs, contacts }, 'en')).toEqual([]);
});

describe('on a loss', () => {
  const outcome = outcomeOf({ asked: { ...confirmed(version), contacts }, observed: withKey({ enabled: false }) });
  const report = reportOf(outcome, new Map(), { ticketFile: 't', reportFile: 'r' });
  const secret = /Lovelace|contract 4711/;

  test('page and issue name them', () => {
    expect(report.summary).toMatch(secret);
    const { inputs: asked, verdict, observed } = outcome;
    if (asked === undefined || verdict === undefined || observed === undefined) throw new Error('nothing was read');
    expect(driftIssueText({ inputs: asked, verdict, observed, traced: [], docsUrl: '' })).toMatch(secret);
  });

  test('tickets, outputs, report, log and annotations do not', () => {
    const { outputs, logLines } = report;
    expect(outputs['incident-ticket']).not.toBe('');
    const texts = [outputs, logLines, evidenceText(outcome, outputs), annotationsOf(outcome)];
    expect(texts.map((each) => JSON.stringify(each)).filter((each) => secret.test(each))).toEqual([]);
  });
});

test.each([true, undefined])('a public repository is warned of (%s), without a name', (isPublic) => {
  const run = {
    ...outcomeOf().run,
    presented: { issuer: '', subject: '', audience: '', ...(isPublic && { isPublic }) },
  };
  const outcome = outcomeOf({ asked: { ...confirmed(version), contacts, run } });
  const titles = annotationsOf(outcome).map(({ title }) => title);
  expect(titles.includes('contacts: public')).toBe(isPublic === true);
  expect(annotationsOf({ ...outcome, inputs: { ...inputs, run, contacts: [] } })).toEqual([]);
});
