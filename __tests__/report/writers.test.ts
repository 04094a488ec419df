/** What each writer makes of one text from outside: its signs and line ends, nothing, the longest one that a service may send. */

import type { Incident } from '../../src/model/incident.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { inSteps } from '../../src/model/runbook.ts';
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { incidentTicketText } from '../../src/report/incident-ticket.ts';
import { junitText } from '../../src/report/junit.ts';
import { dotenvText, outputsOf } from '../../src/report/outputs.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { confirmed, inputs, version, withKey } from '../checks/tenant.ts';
import { confirmedReady, keyDisabled, outcomeOf } from './outcomes.ts';

const paths = { ticketFile: '', reportFile: '' };

/** A key that is disabled, where each finding says this. */
function saying(text: string): Outcome & { readonly incident: Incident } {
  const { verdict, observed } = keyDisabled;
  if (verdict === undefined || observed === undefined) throw new Error('nothing was evaluated');
  const said = { en: text, fr: text };
  const findings = verdict.findings.map((each) =>
    Object.assign({}, each, { observed: said, title: said, expected: said, runbook: inSteps(said) }),
  );
  const told = { ...verdict, findings };
  return { ...keyDisabled, verdict: told, incident: { verdict: told, inputs, observed } };
}

const lost = (contact: string) =>
  outcomeOf({ asked: { ...confirmed(version), ticketContact: contact }, observed: withKey({ enabled: false }) });
/** Each with the most bytes that its reader takes: GitHub, GitLab (JUnit, dotenv), a form. */
const writers: Readonly<Record<string, readonly [write: (text: string) => string, limit: number]>> = {
  page: [(text) => summaryText(saying(text), ''), 1024 * 1024],
  JUnit: [(text) => junitText(saying(text)), 30 * 1024 * 1024],
  outputs: [(text) => Object.values(outputsOf(saying(text), text, paths)).join(''), 1024 * 1024],
  dotenv: [(text) => dotenvText(outputsOf(confirmedReady, 'x', { ...paths, ticketFile: text }), ''), 5120],
  issue: [(text) => driftIssueText({ ...saying(text).incident, traced: [], docsUrl: '' }), 65_536],
  'title of the issue': [(text) => driftIssueTitle(saying(text).incident), 255],
  ticket: [(text) => ticketText(outcomeOf({ asked: { ticketContact: text } })), 10_000],
  'incident ticket': [(text) => incidentTicketText(lost(text)), 10_000],
  evidence: [(text) => evidenceText(saying(text), outputsOf(saying(text), '', paths)), 1024 * 1024],
};
const names = Object.keys(writers);
const written = (name: string, text: string) => writers[name]?.[0](text) ?? '';

const signs = `"a" 'b' <c> & ]]> d|e \`f\``;
const inMarkdown = String.raw`"a" 'b' &lt;c&gt; &amp; \]\]&gt; d&#124;e \``;
/** How each of them writes the signs: as its reader gets them back. */
const rows: Readonly<Record<string, string>> = {
  page: inMarkdown,
  JUnit: `message="&quot;a&quot; 'b' &lt;c&gt; &amp; ]]&gt; d|e \`f\`"`,
  outputs: JSON.stringify(signs).slice(1, -1),
  dotenv: `CJA_CMK_TICKET_FILE=${signs}\n`,
  issue: inMarkdown,
  'title of the issue': signs,
  ticket: `- Contact: ${signs}\n`,
  'incident ticket': `- Contact: ${signs}\n`,
  evidence: JSON.stringify(signs).slice(1, -1),
};

test.each(names)('%s: quotation marks, tags, the end of CDATA and of a cell', (name) => {
  expect(written(name, signs)).toContain(rows[name]);
});

describe.each(names)('%s', (name) => {
  // A text of JUnit may have lines, and the elements that have it stay the same.
  const ends = name === 'JUnit' ? /(?=<)/ : name === 'dotenv' ? /\n/ : /\r\n|[\n\r\u0085\u2028\u2029]/;
  const linesOf = (text: string) => written(name, text).split(ends).length;

  test.each([
    ['of Unix', 'x\ny'],
    ['of Windows', 'x\r\ny'],
    ['of old Macs', 'x\ry'],
    ['of Unicode', 'x\u2028y\u2029z\u0085'],
  ])('has as many lines with a line end %s in a text as without', (_name, text) => {
    // A variable has one line: a value of more is left out.
    const leftOut = name === 'dotenv' && /[\r\n]/.test(text) ? 1 : 0;
    expect(linesOf(text)).toBe(linesOf('x y') - leftOut);
  });

  test('is whole with an empty text', () => {
    expect(written(name, '')).not.toMatch(/undefined|null\b(?!,|\n)/);
    expect(Math.abs(linesOf('') - linesOf('x'))).toBeLessThanOrEqual(2);
  });

  test.each([
    ['é', 2500],
    ['é', 100_000],
    ['|', 100_000],
    ['"', 100_000],
    ['\n', 100_000],
  ])('stays within its limit in bytes, full of %j, %i times', (sign, times) => {
    const [, limit = 0] = writers[name] ?? [];
    expect(Buffer.byteLength(written(name, sign.repeat(times)))).toBeLessThanOrEqual(limit);
  });
});
