/**
 * The report as people get it, in files to read. `UPDATE_GOLDEN=1` rewrites them: read each difference as the engineer
 * on call, the manager, or Adobe's support agent would. `WRITE_PAGES=FOLDER` writes whole pages, in both languages.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsIn } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Language } from '../../src/model/words.ts';
import { tableCell } from '../../src/report/escape.ts';
import type { Report } from '../../src/report/report.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import { outcomesIn, pagesIn, report, runsIn } from './all-pages.ts';
import { frenchCases } from './french-golden.ts';
import { golden, goldenParts, writePages } from './golden-file.ts';
import { checkRows, withoutTables } from './golden-page.ts';
import { invalid, run } from './outcomes.ts';
import { itemsOf, itemsOfOutline, linesOf, outlines, pageOf } from './outline.ts';

const folder = join(import.meta.dirname, 'golden');
const [english, french] = [pagesIn('en'), pagesIn('fr')];

const allPages = new Map([
  ...[...english].map(([name, text]) => [`${name}.en`, text] as const),
  ...[...french].map(([name, text]) => [`${name}.fr`, text] as const),
]);
writePages(allPages, process.env['WRITE_PAGES']);

test('the command that CONTRIBUTING names runs this file, which writes a page in each language', () => {
  const contributing = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
  const [, pattern = 'no command'] = /WRITE_PAGES=\S+ npm test -- (\S+)/.exec(contributing) ?? [];
  expect(import.meta.filename).toContain(pattern);
  const written = mkdtempSync(join(tmpdir(), 'pages-'));
  writePages(allPages, written);
  expect(readdirSync(written)).toHaveLength(allPages.size);
  rmSync(written, { recursive: true });
});

/** Pages for people to read whole: all is well, and a loss. */
const whole = ['report-verify-ready', 'verify-confirmed-vault-deleted'];

/** One page shows what the rows of passed checks look like. */
const shownOf = (name: string, page = '') => (name === whole[0] ? page : withoutTables(page));

test.each(whole)('%s', (name) => {
  const text = shownOf(name, english.get(name));
  expect(text).toBe(golden(folder, `${name}.en.md`, text));
});

const itemsByName = (names: readonly string[]) =>
  new Map(names.map((name) => [name, itemsOf(shownOf(name, english.get(name)))] as const));
const shown = itemsByName(whole);
const others = itemsByName([...english.keys()].filter((name) => !whole.includes(name)));
others.set('report-invalid-inputs', itemsOf(report(invalid).summary));

const named = `[as on PART: "the first line" … "the last line"] names lines of an earlier part. ¶ is an empty line.`;

test.each(
  goldenParts(
    folder,
    'pages.en.md',
    `
The lines of each page, without empty ones, rules of tables and passed checks; commands behind $, ticket's lines with | between. ${named}
Whole are ${whole.join(' and ')}. WRITE_PAGES=FOLDER npm test -- report/golden writes all pages.`,
    outlines(others, shown),
  ),
)('%s', (_name, text, kept) => {
  expect(text).toBe(kept);
});

test.each([...english, ...french])('the page %s has no sign that stands for one that was taken out', (_name, page) => {
  expect(page).not.toContain('\uFFFD');
});

test.each([...english, ...french])('the page %s can be put together again from its lines', (_name, page) => {
  expect(pageOf(itemsOf(page))).toBe(page);
});

test('each outline stands for the lines of its page', () => {
  const all = new Map([...shown, ...others]);
  const told = [...outlines(others, shown)].map(([name, lines]) => [name, itemsOfOutline(lines, all)]);
  expect(told).toEqual([...others]);
});

/** What golden files leave out has the texts of the findings, which are in another one. */
function rowsOf({ verdict }: Outcome, language: Language): string[] {
  return (['pass', 'skipped'] as const).flatMap((wanted) =>
    findingsIn(verdict, language)
      .filter(({ status }) => status === wanted)
      .map(({ id, title, observed }) => {
        const link = `([${id}](${run.docsUrl}/findings.md#${id}))`;
        return `| ${tableCell(title)} ${link} | ${tableCell(observed)} |`;
      }),
  );
}

/** Each with who does it. */
const stepsOf = (page = '') => page.match(/^\| [1-6]\. [^|]*\| [^|]*\|/gm);

test.each([
  ['en', english],
  ['fr', french],
] as const)(
  'each page has a row for each check that passed or is not applicable, and the same six steps, %s',
  (language, pages) => {
    const steps = stepsOf(pages.get('report-verify-ready'));
    for (const [name, outcome] of outcomesIn(language)) {
      const page = pages.get(name);
      expect([name, checkRows(page ?? '')]).toEqual([name, rowsOf(outcome, language)]);
      expect([name, stepsOf(page) ?? steps]).toEqual([name, steps]);
    }
  },
);

/** A ticket that the page shows is not repeated. */
const orOnPage = (text: string, { summary }: Report) =>
  text.includes('\n') && summary.includes(text) ? '(as on the page)' : text;

/** How what to do about a finding begins. The rest is as on the page: `findings.test.ts`. */
const shortened = (lines: readonly string[]) =>
  lines
    .join('\n')
    .replaceAll(/^((?:FAILED|UNKNOWN) .*\n(?: {2}Expected: .*\n)? {2}To fix: .*)(?:\n {3,}.*)+/gm, '$1 …');

/** The log and the outputs; one of these is the ticket. */
function textOf(name: string, told: Report): string {
  const { findings: _belowInATest, ...outputs } = told.outputs;
  const values = Object.entries(outputs).map(([key, value]) => `${key}: ${JSON.stringify(orOnPage(value, told))}`);
  // One log is whole.
  const log = name === 'report-verify-role-removed' ? told.logLines : [shortened(told.logLines)];
  return ['Log:', ...log, '\nOutputs:', ...values].join('\n');
}

const runs = [...runsIn('en'), ['report-invalid-inputs', invalid] as const];

test.each(
  goldenParts(
    folder,
    'logs.en.md',
    `The log of each report, and its outputs. What to do about a finding is whole in one of them, and on the pages. ${named}`,
    outlines(new Map(runs.map(([name, outcome]) => [name, linesOf(textOf(name, report(outcome)))] as const))),
  ),
)('%s', (_name, text, kept) => {
  expect(text).toBe(kept);
});

test.each(runs)('the outputs of %s are its findings and its ticket', (_name, outcome) => {
  const told = findingsIn(outcome.verdict, 'en').map(({ runbook, ...finding }) => {
    const { id, severity, status, title, observed, expected } = finding;
    return { id, severity, status, title, observed, expected, cure: runbookText(runbook, 'en') };
  });
  expect(report(outcome).outputs.findings).toBe(JSON.stringify(told));
  expect(report(outcome).outputs.ticket).toBe(report(outcome).ticket);
});

const ticketsIn = (language: Language) =>
  new Map(
    [...runsIn(language)].map(([name, outcome]) => [`${name}, ticket`, `\`\`\`text\n${report(outcome).ticket}\`\`\``]),
  );
/** The rows of checks have the French of findings. */
const inFrench = new Map([...french, ...ticketsIn('fr')]);
const pairs = [...english, ...ticketsIn('en')].map(([name, en]) => {
  const fr = inFrench.get(name) ?? '';
  return { name, en: withoutTables(en), fr: withoutTables(fr) };
});

const frenchFile = `
The French of all pages and tickets, each text once: the cells of a line, and the lines of a paragraph, in their order, without marks,
links and what is the same in English. Tests compare all else, numbers too, with the English page.
`.trim();
test.each(frenchCases(pairs, 'pages.fr.md', frenchFile))('%s', (_what, here, expected) => {
  expect(here).toEqual(expected);
});

test.each([...runsIn('en')])(
  '%s has the same log, annotations and outputs in French, except the tickets',
  (name, outcome) => {
    const [en, other] = [report(outcome), runsIn('fr').get(name)];
    const fr = report(other ?? invalid);
    expect([fr.logLines, fr.annotations]).toEqual([en.logLines, en.annotations]);
    const tickets = {
      ticket: fr.ticket === '' ? '' : fr.outputs.ticket,
      'incident-ticket': fr.outputs['incident-ticket'],
    };
    expect(fr.outputs).toEqual({ ...en.outputs, ...tickets });
  },
);

test('there is no golden file too many', () => {
  const names = [
    ...whole.map((name) => `${name}.en.md`),
    'logs.en.md',
    ...['pages', 'findings'].flatMap((name) => [`${name}.en.md`, `${name}.fr.md`]),
  ];
  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
});

/** Prose only: code, table rules and services' English texts may have any spaces. */
const prose = (text: string) => text.replaceAll(/^(`{3,}).*?^\1$/gms, '').replaceAll(/`[^`]*`/g, '');

test.each([...runsIn('fr')])(
  '%s keeps punctuation on the line of its word in French: no-break spaces before : ; ! ?',
  (_name, outcome) => {
    const { summary, ticket } = report(outcome);
    expect(`${prose(summary)}\n${ticket}`.match(/.{0,40} [:;!?»](?=\s|$).*/gm) ?? []).toEqual([]);
  },
);
