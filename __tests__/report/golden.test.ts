/**
 * The report as people get it, in files to read. `UPDATE_GOLDEN=1` rewrites them: read each difference as the engineer
 * on call, the manager, or Adobe's support agent would. `WRITE_PAGES=FOLDER` writes whole pages, in both languages.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { reportOf } from '../../src/report/report.ts';
import { ambiguous, frenchLines, structureOf } from './french-lines.ts';
import { golden, writePages } from './golden-file.ts';
import { withoutTables } from './golden-page.ts';
import { invalid, namedIn } from './outcomes.ts';
import { withoutRepeats } from './repeated-parts.ts';

const folder = join(import.meta.dirname, 'golden');
const paths = { ticketFile: '/temp/cja-cmk/ticket.txt', reportFile: '/temp/cja-cmk/report.json' };

/** A page that shows what a whole one looks like. */
const whole = 'verify-ready';

const reportsIn = (language: 'en' | 'fr') =>
  namedIn(language).map(([name, outcome]) => [name, reportOf(outcome, new Map(), paths)] as const);
const english = reportsIn('en').concat([['invalid-inputs', reportOf(invalid, new Map(), paths)]]);
const french = new Map(reportsIn('fr'));

/** A ticket that the page shows is not repeated. */
const orOnPage = (text: string, { summary }: { readonly summary: string }) =>
  text.includes('\n') && summary.includes(text) ? '(as on the page)' : text;

/** The page, the log, the ticket and the outputs, with each finding as a block. */
function textOf(name: string, report: ReturnType<typeof reportOf>): string {
  const { findings, ...outputs } = report.outputs;
  const values = Object.entries(outputs).map(
    ([output, value]) => `${output}: ${JSON.stringify(orOnPage(value, report))}`,
  );
  return [
    name === whole ? report.summary : withoutTables(report.summary),
    '=== log',
    ...report.logLines.join('\n').split('\n\n'),
    '=== ticket',
    orOnPage(report.ticket, report),
    '=== outputs',
    values.join('\n'),
    '=== findings',
    ...findings.split(/(?<=\}),(?=\{"id")/),
  ]
    .map((text) => text.trimEnd())
    .filter((text) => text !== '')
    .join('\n\n');
}

const files = withoutRepeats(new Map(english.map(([name, report]) => [name, textOf(name, report)] as const)));

writePages(
  new Map([
    ...english.map(([name, { summary }]) => [`report-${name}.en`, summary] as const),
    ...[...french].map(([name, { summary }]) => [`report-${name}.fr`, summary] as const),
  ]),
);

test.each([...files])('%s matches its golden file', (name, text) => {
  expect(text).toBe(golden(folder, `${name}.md`, text));
});

const pairs = english.flatMap(([name, en]) => {
  const fr = french.get(name);
  if (fr === undefined) return [];
  return [
    { name, en: en.summary, fr: fr.summary },
    { name: `${name}, ticket`, en: `\`\`\`text\n${en.ticket}\`\`\``, fr: `\`\`\`text\n${fr.ticket}\`\`\`` },
  ];
});

test('a whole page in French', () => {
  const page = french.get(whole)?.summary ?? '';
  expect(page).toBe(golden(folder, `${whole}.fr.md`, page));
});

test('the French lines of all others', () => {
  const text = frenchLines(pairs, [french.get(whole)?.summary ?? '']);
  expect(text).toBe(golden(folder, 'french-lines.md', text));
});

test.each(pairs)('$name is the same in French but for its words', ({ en, fr }) => {
  expect(structureOf(fr)).toEqual(structureOf(en));
});

test('each English text has one in French', () => {
  expect(ambiguous(pairs)).toEqual([]);
});

test.each(
  english.flatMap(([name, en]) => {
    const fr = french.get(name);
    return fr === undefined ? [] : [[name, en, fr] as const];
  }),
)('%s has the same log and outputs in French, except the tickets', (_name, en, fr) => {
  expect(fr.logLines).toEqual(en.logLines);
  const tickets = {
    ticket: fr.ticket === '' ? '' : fr.outputs.ticket,
    'incident-ticket': fr.outputs['incident-ticket'],
  };
  expect(fr.outputs).toEqual({ ...en.outputs, ...tickets });
});

test('there is no golden file too many', () => {
  const names = [...files.keys(), `${whole}.fr`, 'french-lines', 'findings.en', 'findings.fr'];
  expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.md`).toSorted());
});

/** Prose only: code, table rules and services' English texts may have any spaces. */
function prose(text: string): string {
  return text.replaceAll(/^(`{3,}).*?^\1$/gms, '').replaceAll(/`[^`]*`/g, '');
}

test.each([...french])(
  '%s keeps punctuation on the line of its word in French: no-break spaces before : ; ! ?',
  (_name, { summary, ticket }) => {
    expect(`${prose(summary)}\n${ticket}`.match(/.{0,40} [:;!?»](?=\s|$).*/gm) ?? []).toEqual([]);
  },
);
