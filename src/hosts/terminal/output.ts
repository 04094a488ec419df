/**
 * What people see on a terminal: the log on standard error, so that standard output is the report alone. While a step runs, its
 * last line is overwritten by the next on a terminal; elsewhere each line stays.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import type { Annotation } from '../../report/annotation.ts';
import { junitText } from '../../report/junit.ts';
import { dotenvText } from '../../report/outputs.ts';
import { keepSecret } from '../../runtime/secrets.ts';
import { logLine, logLines } from '../../telling/plain.ts';
import type { Part, Result, Writer } from '../host.ts';
import { writeOutput } from '../write-output.ts';
import type { TerminalOptions } from './options.ts';

/** In one line of a terminal, which the next call replaces and an empty text removes. */
function progress(text: string): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\u{1B}[K${text.slice(0, stderr.columns - 1)}`);
}

export function openWriter(options: TerminalOptions): Writer {
  // A reader that is gone (EPIPE) must not end a run between two writes.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let step = '';
  const isTransient = () => step !== '' && process.stderr.isTTY && !options.verbose;
  return {
    mask: keepSecret,
    startGroup: (title) => {
      step = logLine(title);
      if (isTransient()) progress(`${step} ...`);
      else print(step);
    },
    endGroup: () => {
      step = '';
      progress('');
    },
    info: (text) => {
      if (isTransient()) progress(`${step}: ${logLine(text)}`);
      else for (const line of logLines(text)) print(line);
    },
    debug: (text) => {
      if (options.verbose) for (const line of logLines(text)) print(line);
    },
    annotate: (annotations) => {
      for (const each of annotations) if (!isInResult(each)) print(`Warning: ${logLines(each.message).join('\n')}`);
    },
    fail: (message) => print(`Error: ${logLines(message).join('\n')}`),
    earlyOutputs: () => undefined,
    parts: (result) => partsOf(result, options),
    ...(options.asks ? { confirm: ask } : {}),
  };
}

/** The lines of the result tell findings and failures already. */
function isInResult({ level, title }: Annotation): boolean {
  return level !== 'warning' || /: (?:failed|could not be checked)$/.test(title);
}

const colors = [
  [/^READY\b/, 'green'],
  [/^(?:NOT READY|FAILED(?! \(warning\))|Error:)/, 'red'],
  [/^(?:FAILED|UNKNOWN|Warning:)/, 'yellow'],
] as const;

/** Node reads NO_COLOR and FORCE_COLOR, and whether the stream is a terminal. */
function print(line: string): void {
  progress('');
  const [pattern, color] = colors.find(([each]) => each.test(line)) ?? [];
  const shown =
    pattern === undefined || color === undefined
      ? line
      : line.replace(pattern, (text) => styleText(color, text, { stream: process.stderr }));
  process.stderr.write(`${shown}\n`);
}

function partsOf({ outcome, report, incidentFile }: Result, { json, files }: TerminalOptions): Part[] {
  const texts = [
    [files['summary-file'], () => report.summary],
    [files['junit-file'], () => junitText(outcome)],
    [files.dotenv, () => dotenvText(report.outputs, incidentFile)],
  ] as const;
  const written = texts.flatMap(([name, text]) =>
    name === undefined ? [] : { name, write: () => writeOutput(name, text()) },
  );
  const printed = { name: 'the JSON report', write: () => void process.stdout.write(report.evidence) };
  return json ? [...written, printed] : written;
}

/** @returns whether the person agrees; the end of the input, or of the run, is no answer */
async function ask(
  { lines, where }: Parameters<NonNullable<Writer['confirm']>>[0],
  signal: AbortSignal,
): Promise<boolean> {
  for (const line of lines.flatMap((each) => logLines(each))) print(line);
  const dialog = createInterface({ input: process.stdin, output: process.stderr });
  const ended = once(dialog, 'close').then(() => '');
  // The dialog takes Ctrl+C for itself.
  dialog.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await Promise.race([
      dialog.question(`Make these changes in ${logLine(where)}? [y/N] `, { signal }),
      ended,
    ]);
    return /^(?:y|yes|o|oui)$/i.test(answer.trim());
  } catch {
    return false;
  } finally {
    dialog.close();
  }
}
