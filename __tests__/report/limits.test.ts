/** What each reader takes at most, in bytes, with the longest text that a service may send; and none of its line ends is a line of ours. */
import type { Outcome } from '../../src/model/outcome.ts';
import { issueOf } from '../../src/report/drift-issue.ts';
import { junitText } from '../../src/report/junit.ts';
import { dotenvText, outputsOf } from '../../src/report/outputs.ts';
import { reportOf } from '../../src/report/report.ts';
import { incidentText } from '../../src/telling/message.ts';
import { ticketText } from '../../src/telling/ticket.ts';
import { confirmed, inputs, version, withKey } from '../checks/tenant.ts';
import { keyDisabled, outcomeOf, ready } from './outcomes.ts';

const paths = { ticketFile: '', reportFile: '' };

/** A key that is disabled, where each finding says this. */
function saying(text: string): Outcome {
  const said = { en: text, fr: text };
  const findings = (keyDisabled.verdict?.findings ?? []).map((each) => {
    const command = { kind: 'sh', text: `az ${text.replaceAll(/[\n\r\u2028]/g, '_')}` } as const;
    return {
      ...each,
      observed: said,
      title: said,
      expected: said,
      remedy: { steps: [{ ...said, commands: [command] }] },
    };
  });
  return { ...keyDisabled, verdict: keyDisabled.verdict && { ...keyDisabled.verdict, findings } };
}
const lost = (contact: string) =>
  outcomeOf({ asked: { ...confirmed(version), ticketContact: contact }, observed: withKey({ enabled: false }) });

/** With the most bytes that GitHub, GitLab (JUnit, dotenv) or a form takes. */
const writers: Readonly<Record<string, readonly [write: (text: string) => string, limit: number]>> = {
  page: [(text) => reportOf(saying(text), new Map(), paths).summary, 1024 * 1024],
  issue: [(text) => issueOf(saying(text), inputs, ['key-enabled']).text, 65_536],
  title: [(text) => issueOf(saying(text), inputs, []).title, 255],
  outputs: [(text) => Object.values(outputsOf(saying(text), text, paths)).join(''), 1024 * 1024],
  evidence: [(text) => reportOf(saying(text), new Map(), paths).evidence, 1024 * 1024],
  JUnit: [(text) => junitText(saying(text)), 30 * 1024 * 1024],
  dotenv: [(text) => dotenvText(outputsOf(ready, 'x', { ...paths, ticketFile: text }), ''), 5120],
  ticket: [(text) => ticketText(outcomeOf({ asked: { ticketContact: text } })), 10_000],
  message: [(text) => incidentText(lost(text)), 10_000],
};

describe.each(Object.entries(writers))('%s', (name, [write, limit]) => {
  test.each(['é', '|', '"', '\n', '<'])('stays within its limit, full of %j', (sign) => {
    const text = write(sign.repeat(100_000));
    // GitHub counts the characters of an issue, and the bytes of everything else.
    expect(name === 'issue' ? text.length : Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
  });

  test('has as many lines, whatever line ends a text has', () => {
    // A text of JUnit may have lines; a variable of more than one is left out.
    const ends = name === 'JUnit' ? /(?=<)/ : name === 'dotenv' ? /\n/ : /\r\n|[\n\r\u0085\u2028\u2029]/;
    const lines = (text: string) => write(text).split(ends).length;
    const isLeftOut = (text: string) => name === 'dotenv' && /[\r\n]/.test(text);
    for (const text of ['x\ny', 'x\r\ny', 'x\ry', 'x\u2028y'])
      expect(lines(text)).toBe(lines('x y') - (isLeftOut(text) ? 1 : 0));
  });
});

test.each(['a', 'é', '€', '😀'])('a variable of GitLab stays if its last byte fits into the file: %s', (letter) => {
  const written = (ticketFile: string) => dotenvText(outputsOf(ready, 'ticket', { ticketFile, reportFile: '' }), '');
  const left = 5120 - Buffer.byteLength(written('x')) + 1;
  const size = Buffer.byteLength(letter);
  const most = 'x'.repeat(left % size) + letter.repeat(Math.floor(left / size));
  expect([written(most).includes(most), Buffer.byteLength(written(most))]).toEqual([true, 5120]);
  expect(Buffer.byteLength(written(`x${most}`))).toBeLessThan(5120);
});
