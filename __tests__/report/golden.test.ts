/**
 * The report as people get it, in files to read. `UPDATE_GOLDEN=1` rewrites them: read each difference as the engineer
 * on call, the manager, or Adobe's support agent would.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { outputTelling } from '../../src/report/telling.ts';
import { outcomesIn, pagesIn, report, runsIn } from './all-pages.ts';
import { structureOf } from './blocks.ts';
import { golden } from './golden-file.ts';
import { invalid } from './outcomes.ts';

const folder = join(import.meta.dirname, 'golden');
const english = pagesIn('en');
const runs = [...runsIn('en'), ['report-invalid-inputs', invalid] as const];

const logOf = ({ logLines, outputs }: ReturnType<typeof report>) =>
  `${[...logLines, '', 'Outputs:', ...Object.entries(outputs).map(([key, value]) => `${key}: ${value}`)].join('\n')}\n`;

const texts: readonly (readonly [file: string, text: string])[] = [
  ...(['en', 'fr'] as const).flatMap((language) =>
    Array.from(pagesIn(language), ([name, text]) => [`pages/${name}.${language}.md`, text] as const),
  ),
  ...(['en', 'fr'] as const).flatMap((language) =>
    Array.from(runsIn(language), ([name, run]) => [`tickets/${name}.${language}.txt`, report(run).ticket] as const),
  ),
  ['pages/report-invalid-inputs.en.md', report(invalid).summary] as const,
  ...runs.map(([name, run]) => [`logs/${name}.txt`, logOf(report(run))] as const),
];

test.each(texts)('%s', (file, text) => {
  expect(text).toBe(golden(folder, file, text));
  expect(text).not.toContain('\uFFFD');
});

test('there is no golden file too many', () => {
  const files = globSync('{pages,tickets,logs}/*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  expect(files.toSorted()).toEqual(texts.map(([file]) => file).toSorted());
});

test('no page skips a level of its headings', () => {
  const skipping = [...pagesIn('en')].filter(([, page]) => {
    const levels = Array.from(
      page.replaceAll(/^ *(`{3,}).*?^ *\1$/gms, '').matchAll(/^#+(?= )/gm),
      ([mark]) => mark.length,
    );
    return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  });
  expect(skipping.map(([name]) => name)).toEqual([]);
});

test.each([...pagesIn('fr')])('%s is the same in French but for its words', (name, page) => {
  expect(structureOf(page)).toEqual(structureOf(english.get(name) ?? ''));
});

test.each(runs)('the outputs of %s are its findings and its ticket', (_name, outcome) => {
  const told = findingsIn(outcome.verdict, 'en').map(({ runbook, ...finding }) => {
    const { id, severity, status, title, observed, expected } = finding;
    return { id, severity, status, title, observed, expected, cure: runbookText(runbook, outputTelling(outcome)) };
  });
  expect(report(outcome).outputs.findings).toBe(JSON.stringify(told));
  expect(report(outcome).outputs.ticket).toBe(report(outcome).ticket);
});

test.each([...runsIn('en')])(
  '%s has the same log, annotations and outputs in French, except the tickets',
  (name, outcome) => {
    const [en, fr] = [report(outcome), report(runsIn('fr').get(name) ?? invalid)];
    const { ticket, 'incident-ticket': incident } = fr.outputs;
    expect([fr.logLines, fr.annotations]).toEqual([en.logLines, en.annotations]);
    expect(fr.outputs).toEqual({ ...en.outputs, ticket: fr.ticket === '' ? '' : ticket, 'incident-ticket': incident });
  },
);

/** Prose only: code, table rules and services' English texts may have any spaces. */
const prose = (text: string) => text.replaceAll(/^(`{3,}).*?^\1$/gms, '').replaceAll(/`[^`]*`/g, '');

test.each([...outcomesIn('fr' satisfies Language)])(
  '%s keeps punctuation on the line of its word in French: no-break spaces before : ; ! ?',
  (_name, outcome) => {
    const { summary, ticket } = report(outcome);
    expect(`${prose(summary)}\n${ticket}`.match(/.{0,40} [:;!?»](?=\s|$).*/gm) ?? []).toEqual([]);
  },
);
