/**
 * The report as people get it, in files to read. `UPDATE_GOLDEN=1` rewrites them: read each difference as the engineer
 * on call, the manager, or Adobe's support agent would.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../src/model/outcome.ts';
import { reportOf } from '../../src/report/report.ts';
import { withoutTables } from './golden-page.ts';
import { named } from './outcomes.ts';

const folder = join(import.meta.dirname, 'golden');
const paths = { ticketFile: '/temp/cja-cmk/ticket.txt', reportFile: '/temp/cja-cmk/report.json' };

/** The pages that show what a whole one looks like. */
const isWhole = (name: string) => ['verify-ready', 'french-ready'].includes(name);

function filesOf(name: string, outcome: Outcome): Record<string, string> {
  const report = reportOf(outcome, new Map(), paths);
  return {
    'summary.md': isWhole(name) ? report.summary : withoutTables(report.summary),
    'ticket.txt': report.ticket,
    'log.txt': `${report.logLines.join('\n')}\n`,
    'outputs.json': `${JSON.stringify(report.outputs, null, 2)}\n`,
  };
}

/** The content of the file; if new golden files are requested, the text is written to it first. */
function golden(name: string, file: string, text: string): string {
  const path = join(folder, name, file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}

test.each(named)('%s matches its golden files', (name, outcome) => {
  for (const [file, text] of Object.entries(filesOf(name, outcome))) expect(text).toBe(golden(name, file, text));
});

/** Prose only: code, table rules and services' English texts may have any spaces. */
function prose(text: string): string {
  return text.replaceAll(/^(`{3,}).*?^\1$/gms, '').replaceAll(/`[^`]*`/g, '');
}

test.each(named.filter(([, { inputs }]) => inputs?.language === 'fr'))(
  '%s keeps punctuation on the line of its word: no-break spaces before : ; ! ?',
  (_name, outcome) => {
    const { summary, ticket } = reportOf(outcome, new Map(), paths);
    expect(`${prose(summary)}\n${ticket}`.match(/.{0,40} [:;!?»](?=\s|$).*/gm) ?? []).toEqual([]);
  },
);
