/** What the demo shows of a run: lines of its log and the headline of its page, in their own words. Nothing is cut: long lines are wrapped. */
import { styleText } from 'node:util';
import type { ActionRun } from './run-action.ts';
import { readableLog } from './runner-log.ts';
import type { Exchange } from './transcript.ts';

interface Finding {
  readonly id: string;
  readonly status: string;
  readonly observed: string;
}

/** Changes, what failed or could not be checked, and the counts. */
const toldLine = /^(?:(?:DONE|PLANNED|SKIPPED|FAILED|UNKNOWN) .+|Checks: .+)$/;

/** The ticket's lines up to the key's URI. */
const ticketStart = 9;

/**
 * @param requests of this run
 * @param shows IDs of findings that are shown though they passed
 */
export function linesOf(run: ActionRun, requests: readonly Exchange[], shows: readonly string[]): string[] {
  const { outputs, exitCode, signal } = run;
  const ended = exitCode === 0 ? '' : `, exit code ${exitCode ?? signal}`;
  const writes = requests.filter((exchange) => exchange.writes).length;
  const findings = JSON.parse(outputs['findings'] || '[]') as readonly Finding[];
  const told = readableLog(run.log)
    .split('\n')
    .filter((line) => toldLine.test(line));
  const passed = findings.filter(({ id, status }) => status === 'pass' && shows.includes(id));
  return [
    styleText(outputs['ready'] === 'true' ? 'green' : 'red', headlineOf(run.summary)),
    `State: ${outputs['state']}${ended}; ${requests.length} requests, ${writes} of them writes`,
    ...told,
    ...passed.map(({ id, observed }) => `PASSED ${id}: ${observed}`),
    ...(findings.length === 0 ? errorLines(run) : []),
  ];
}

/** The page's first heading, as text. */
function headlineOf(markdown: string): string {
  const [, heading = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  return heading.replaceAll('`', '').replaceAll(/\\([^\w\s])/g, '$1');
}

/** Each error of a run that ended before its checks: how bad it is, and what the matter is. */
function errorLines({ log }: ActionRun): string[] {
  const lines = readableLog(log).split('\n');
  return lines.flatMap((line, index) =>
    line.startsWith('Error: ') ? [line, `  ${(lines[index + 1] ?? '').trim()}`] : [],
  );
}

/** What the action is for: the key's URI, and the ticket that names it. */
export function ticketLines(outputs: Readonly<Record<string, string>>): string[] {
  const lines = (outputs['ticket'] ?? '').trimEnd().split('\n');
  const rest = lines.length - ticketStart;
  return [
    `key-uri: ${outputs['key-uri']}`,
    'The ticket for Adobe begins:',
    ...lines.slice(0, ticketStart).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  (and ${rest} more lines)`] : []),
  ];
}

/** Log and outputs as GitHub shows them. */
export function detailsOf(run: ActionRun): string {
  const parts = [`Log\n${indented(`${readableLog(run.log)}${run.stderr}`)}`, `Outputs\n${outputLines(run)}`];
  return parts.join('\n\n').replaceAll(run.temp, '$RUNNER_TEMP');
}

/** One line an output. Of texts and JSON only the length: the log above and the page say the same for people. */
function outputLines({ outputs }: ActionRun): string {
  const width = Math.max(0, ...Object.keys(outputs).map((name) => name.length));
  const shown = (value: string) => (/[\n{]/.test(value) ? `(${value.length} characters)` : value);
  return Object.entries(outputs)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${shown(value)}`.trimEnd())
    .join('\n');
}

export function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `   ${line}`))
    .join('\n');
}

/** Breaks a line between words, with the rest indented. @param width in characters */
export function wrapped(line: string, width = 110): string {
  const [, indent = ''] = /^( *)/.exec(line) ?? [];
  const rows: string[] = [];
  let row = '';
  for (const word of line.trimStart().split(' ')) {
    const longer = row === '' ? `${indent}${rows.length > 0 ? '  ' : ''}${word}` : `${row} ${word}`;
    if (longer.length <= width || row === '') row = longer;
    else {
      rows.push(row);
      row = `${indent}  ${word}`;
    }
  }
  return [...rows, row].join('\n');
}
