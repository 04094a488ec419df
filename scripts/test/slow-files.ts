/** What test files cost: a table of the slowest ones, and a record for the next runs: which to start first, which fit into a minute. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FileCost, root } from './jest.ts';

/** A file that takes more says why in its first line, after `Slow:`. Processor seconds, with the processes that it starts. */
export const withoutReason = 20;

/** Processor seconds; a file that is not in the record takes less. */
const worthRecording = 2;

const record = join(import.meta.dirname, 'longest-files.json');
const recorded = existsSync(record)
  ? (JSON.parse(readFileSync(record, 'utf8')) as Readonly<Record<string, number>>)
  : {};

/** Processor seconds of a test file, as the record has them. */
export function costOf(file: string): number {
  return recorded[file] ?? worthRecording / 2;
}

/** Whether the first line of the file's comment says why it is slow. */
export function isSlow(file: string): boolean {
  return /^(?:\/\*\*\s+(?:\* )?)?Slow: \S/.test(readFileSync(join(root, file), 'utf8'));
}

/** The slow files that don't say why. */
export function unexplained(files: readonly FileCost[]): FileCost[] {
  return files.filter(({ file, processorSeconds }) => processorSeconds > withoutReason && !isSlow(file));
}

export function slowestTable(files: readonly FileCost[], count = 10): string {
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, count);
  const rows = slowest.map(
    ({ file, seconds, processorSeconds }) =>
      `${seconds.toFixed(1).padStart(8)}  ${processorSeconds.toFixed(1).padStart(9)}  ${relative('__tests__', file)}`,
  );
  return `\n seconds  processor  the slowest test files\n${rows.join('\n')}\n`;
}

/** Writes the record, the longest first. */
export function writeRecord(files: readonly FileCost[]): void {
  const long = files.filter(({ processorSeconds }) => processorSeconds > worthRecording);
  const ordered = long.toSorted((one, other) => other.seconds - one.seconds);
  const costs = ordered.map(({ file, processorSeconds }) => [file, Math.round(processorSeconds)] as const);
  writeFileSync(
    record,
    `${JSON.stringify(Object.fromEntries(costs), undefined, 2)}
`,
  );
}
